"""The part of a page that a layout needs: its head, and the elements that the layout names.

A page is mostly menus, other articles and scripts. Parsing only what is needed makes knews faster than a parse of the whole.
Where it is not certain that a layout gets by with less, the whole page is parsed.
"""

import re
from collections.abc import Iterable
from functools import cache

import attrs

from knews.outlet import Layout

#: Fields whose selectors name elements of the page.
_FIELDS = (
    "when", "headline", "subheadline", "published", "modified", "byline", "body", "copyright", "publisher",
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
_JSON_LD = b"application/ld+json"


@attrs.frozen
class _Place:
    """What to look for in the source: bytes of an attribute, or of a tag."""

    needle: bytes
    #: The tag that must bear the attribute, None for any.
    tag: bytes | None
    #: Whether the needle is the tag itself.
    is_tag: bool = False


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
                places.append(_Place(word.encode(), tag))
            elif tag is not None:
                places.append(_Place(b"<" + tag, tag, is_tag=True))
            else:
                return None
        fields.append(tuple(places))
    return tuple(fields)


def excerpt(data: bytes, layout: Layout) -> bytes | None:
    """Give the part of a page that a layout needs; None where that is the whole, or the page has another layout."""
    fields = _places(layout)
    body = _BODY.search(data)
    if fields is None or body is None:
        return None
    spans: list[tuple[int, int]] = []
    for field, places in zip(_FIELDS, fields, strict=True):
        found = [span for place in places for span in _elements(data, place, body.start())]
        if field in ("when", "body") and places and not found:
            return None
        spans.extend(found)
    spans.extend(_elements(data, _Place(b"<meta", b"meta", is_tag=True), body.start()))
    spans.extend(_elements(data, _Place(_JSON_LD, b"script"), body.start()))
    return (
        data[: body.end()].rpartition(b"<")[0] + b"<body>" + b"\n".join(data[a:b] for a, b in _merged(spans))
    )


def _elements(data: bytes, place: _Place, start: int) -> Iterable[tuple[int, int]]:
    """Give where the elements stand that a place names."""
    found: list[tuple[int, int]] = []
    reach = start
    at = data.find(place.needle, start)
    for _ in range(_MOST):
        if at < 0:
            break
        opened = at if place.is_tag else data.rfind(b"<", max(0, at - _REACH), at)
        match = _TAG.match(data, opened) if opened >= 0 else None
        if match is not None and opened >= reach:
            tag = match[1].lower()
            if (place.tag is None or tag == place.tag) and (place.is_tag or data.find(b">", opened, at) < 0):
                reach = _end(data, opened, tag)
                found.append((opened, reach))
        at = data.find(place.needle, max(at + len(place.needle), reach if found else 0))
    return found


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
    name = re.escape(tag)
    inside = b"" if tag == b"script" else rb"|<script\b(?>.*?</script)"
    return re.compile(
        rb"<!--(?>.*?-->)" + inside + rb"|<(/?)" + name + rb"(?=[\s>/])", re.IGNORECASE | re.DOTALL
    )


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
