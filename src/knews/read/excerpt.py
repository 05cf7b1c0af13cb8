"""The part of a page that a layout needs: its head, and the elements that the layout names.

A page is mostly menus, other articles and scripts. Parsing only what is needed makes knews faster than a parse of the whole.
Where it is not certain that a layout gets by with less, the whole page is parsed.
"""

import re
from collections.abc import Iterator
from functools import cache

import attrs

from knews.outlet import Layout

#: Fields whose selectors name elements of the page.
_FIELDS = (
    "when", "body", "headline", "subheadline", "published", "modified", "byline", "copyright", "publisher",
)  # fmt: skip
# The first compound of an alternative: an id, a class, an attribute's value, an attribute, else a tag.
_FIRST = re.compile(
    r"\s*(?P<tag>[a-zA-Z][\w-]*)?(?:#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[[\w:-]+[*^$~]?=[\"']?(?P<value>[^\"'\]]+)[\"']?\]|\[(?P<name>[\w-]+)\])?"
    r"(?P<rest>[^\s>,]*)"
)
_ALTERNATIVE = re.compile(r"(?:\[[^\]]*\]|\([^)]*\)|[^,\[(])+")
_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9]*)")
_BODY = re.compile(rb"<body[\s>]", re.IGNORECASE)
_VOID = frozenset({b"meta", b"img", b"input", b"br", b"hr", b"link", b"source"})
#: More places than these name no field of one article.
_MOST = 40
_REACH = 1_000
#: Fields that say that the layout is this one.
_SURE = ("when", "body")


@attrs.frozen
class _Place:
    """What to look for in the source: bytes of an attribute, or of a tag."""

    needle: bytes
    #: The tag that must bear the attribute, None for any.
    tag: bytes | None
    #: Whether the needle is the tag itself.
    is_tag: bool = False
    #: Whether it is an id, which a page has once.
    is_id: bool = False


_JSON_LD = _Place(b"application/ld+json", b"script")
# What a head states of the article: <meta …>, <title>…</title>, <link rel="canonical" …>, JSON-LD.
_ATTRIBUTES = rb"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+"
_STATED = re.compile(
    rb"<(?:meta\b"
    + _ATTRIBUTES
    + rb">|title\b[^<>]*>[^<]*+</title>|link\b(?=[^<>]*canonical)"
    + _ATTRIBUTES
    + rb">"
    rb"|script\b(?=[^<>]*ld\+json)[^<>]*>(?>.*?</script>))",
    re.DOTALL,
)


@cache
def _places(layout: Layout) -> tuple[tuple[_Place, ...], ...] | None:
    """Give what to look for, field by field; None where the layout needs the whole page."""
    if layout.script is not None and layout.script != "arc":
        return None
    fields = []
    for field in _FIELDS:
        css: str | None = getattr(layout, field)
        places = []
        for one in _ALTERNATIVE.findall(css or ""):
            match = _FIRST.match(one.partition("::attr")[0])
            # :nth-child and its kin look at what stands around the element.
            if (
                match is None
                or ":" in match["rest"]
                or (match["tag"] or "").lower() in ("html", "body", "head")
            ):
                return None
            word = match["id"] or match["class"] or match["value"] or match["name"]
            tag = match["tag"].lower().encode() if match["tag"] else None
            if word is not None:
                places.append(_Place(word.encode(), tag, is_id=match["id"] is not None))
            elif tag is not None:
                places.append(_Place(b"<" + tag, tag, is_tag=True))
            else:
                return None
        fields.append(tuple(places))
    return tuple(fields)


def excerpt(data: bytes, layout: Layout) -> bytes | None:
    """Give the part of a page that a layout needs; None where that is the whole, or the page has another layout."""
    fields = _places(layout)
    if fields is None or (body := _body_at(data)) < 0:
        return None
    found: dict[_Place, list[tuple[int, int]]] = {}
    stop = len(data)
    for field, places in zip(_FIELDS, fields, strict=True):
        for place in places:
            if place not in found:
                # What stands in front of the text is looked for behind it only where it is not there.
                found[place] = _elements(data, place, body, stop) or _elements(data, place, stop, len(data))
        if field in _SURE and places and not any(found[place] for place in places):
            return None
        if field == "body":
            stop = max((end for place in places for _, end in found[place]), default=stop)
    head = [match.span() for match in _STATED.finditer(data, 0, body)]
    if data.find(_JSON_LD.needle, 0, body) < 0:
        found[_JSON_LD] = _elements(data, _JSON_LD, body, len(data))
    spans = _merged([span for places in found.values() for span in places])
    return b"".join(
        (
            b"<head>",
            *_with_lines(data, head, 0),
            b"<body>",
            *_with_lines(data, spans, head[-1][1] if head else 0),
        )
    )


def _with_lines(data: bytes, spans: list[tuple[int, int]], at: int) -> Iterator[bytes]:
    """Give the spans of a page, and in place of what is left out its line breaks, so that lines keep their numbers."""
    for start, stop in spans:
        yield b"\n" * data.count(b"\n", at, start)
        yield data[start:stop]
        at = stop


def _body_at(data: bytes) -> int:
    """Tell where the body starts, -1 where the page does not say."""
    at = data.find(b"<body")
    if at < 0 and (match := _BODY.search(data)) is not None:
        return match.start()
    return at


def _elements(data: bytes, place: _Place, start: int, stop: int) -> list[tuple[int, int]]:
    """Give where the elements stand that a place names, if they open between two offsets."""
    found: list[tuple[int, int]] = []
    reach = start
    at = data.find(place.needle, start, stop)
    for _ in range(_MOST):
        if at < 0:
            break
        opened = at if place.is_tag else data.rfind(b"<", max(0, at - _REACH), at)
        match = _TAG.match(data, opened) if opened >= 0 else None
        if match is not None and opened >= reach:
            tag = match[1].lower()
            if (place.tag is None or tag == place.tag) and (
                place.is_tag or _is_attribute(data, opened, at, is_id=place.is_id)
            ):
                reach = _end(data, opened, tag)
                found.append((opened, reach))
                if place.is_id:
                    break
        at = data.find(place.needle, max(at + len(place.needle), reach), stop)
    return found


def _is_attribute(data: bytes, opened: int, at: int, *, is_id: bool) -> bool:
    """Tell whether a word stands inside a start tag, and an id as the value of one."""
    if data.find(b">", opened, at) >= 0:
        return False
    return not is_id or _ID.search(data, max(opened, at - 12), at) is not None


# id=" | id='
_ID = re.compile(rb"\sid\s*=\s*[\"']?$")


def _end(data: bytes, opened: int, tag: bytes) -> int:
    """Tell where an element ends: where as many of its tags have closed as opened; the page's end where they never do."""
    if tag in _VOID:
        return data.find(b">", opened) + 1 or len(data)
    depth = 0
    for match in _tags(tag).finditer(data, opened):
        if match[1] is None:
            continue
        depth += -1 if match[1] else 1
        if depth == 0:
            return data.find(b">", match.end()) + 1 or len(data)
    return len(data)


@cache
def _tags(tag: bytes) -> re.Pattern[bytes]:
    """Build the pattern of a tag's openings and closings, which counts none in comments and scripts."""
    # Spelt out, because a search that ignores case cannot leap from "<" to "<".
    name, script = _either_case(tag), _either_case(b"script")
    skipped = rb"!--(?>.*?-->)|" + (b"" if tag == b"script" else script + rb"\b(?>.*?</" + script + rb")|")
    return re.compile(rb"<(?:" + skipped + rb"(/?)" + name + rb"(?=[\s>/]))", re.DOTALL)


def _either_case(tag: bytes) -> bytes:
    return b"".join(b"[%c%c]" % (char, char ^ 32) if char > 64 else b"%c" % char for char in tag)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap, in page order."""
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], stop))
        else:
            merged.append((start, stop))
    return merged


# <link rel="canonical" href="…"> | <meta property="og:url" content="…">, in either order of the attributes
_ADDRESS = re.compile(
    rb"(?:rel=[\"']?canonical[\"']?|(?:property|name)=[\"']og:url[\"'])\s[^<>]{0,200}?(?:href|content)\s*=\s*[\"'](?P<a>[^\"'\s]{8,500})"
    rb"|(?:href|content)\s*=\s*[\"'](?P<b>[^\"'\s]{8,500})[\"'][^<>]{0,200}?(?:rel=[\"']?canonical|(?:property|name)=[\"']og:url)"
)


def address_of(data: bytes) -> str | None:
    """Give the address that a page states for itself, without parsing it."""
    for word in (b"canonical", b"og:url"):
        at = data.find(word)
        if at >= 0:
            opened = data.rfind(b"<", max(0, at - _REACH), at)
            if opened >= 0 and (match := _ADDRESS.search(data, opened, at + 800)):
                return (match["a"] or match["b"]).decode("utf-8", "replace")
    return None
