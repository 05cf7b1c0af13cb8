"""The part of a page that a layout needs: its head, and the elements that the layout names.

A page is mostly menus, other articles and scripts. Parsing only what is needed makes knews faster than a parse of the whole.
Where it is not certain that a layout gets by with less, the whole page is parsed.
"""

import re
from bisect import bisect_right
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
_BODY = re.compile(rb"<[bB][oO][dD][yY](?=[\s/>])")
_VOID = frozenset({b"meta", b"img", b"input", b"br", b"hr", b"link", b"source"})
#: A page that names a field more often than this is parsed whole.
_MOST = 60
_REACH = 1_000
#: Fields that say that the layout is this one.
_SURE = ("when", "body")
#: Fields that may stand both in front of the text and behind it.
_ANYWHERE = ("byline", "copyright")


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
    #: Whether it is a class: a word of its own.
    is_class: bool = False


#: What a page can state of the article below its head.
_META = _Place(b"<meta", b"meta", is_tag=True)
_JSON_LD = _Place(b"application/ld+json", b"script")
# "@type": "NewsArticle"
_ARTICLE = b'Article"'
# What a head states of the article: <meta …>, <title>…</title>, <link rel="canonical" …>, JSON-LD.
_ATTRIBUTES = rb"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+"
_STATED = re.compile(
    rb"<(?:meta\b"
    + _ATTRIBUTES
    + rb">|title\b[^<>]*>(?>.*?</title>|.*)|link\b(?=[^<>]*canonical)"
    + _ATTRIBUTES
    + rb">"
    rb"|script\b(?=[^<>]*ld\+json)[^<>]*>(?>.*?</script>|.*))",
    re.DOTALL,
)
#: Spelt so on old pages, which are parsed whole.
_SHOUTED = re.compile(rb"<(?:META|TITLE|LINK|SCRIPT)\b")


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
            # :nth-child and its kin, + and ~ look at what stands around the element.
            if (
                match is None
                or re.search("[:+~]", match["rest"])
                or one[match.end() :].lstrip().startswith(("+", "~"))
                or (match["tag"] or "").lower() in ("html", "body", "head")
            ):
                return None
            word = match["id"] or match["class"] or match["value"] or match["name"]
            tag = match["tag"].lower().encode() if match["tag"] else None
            if word is not None:
                is_id, is_class = match["id"] is not None, match["class"] is not None
                places.append(_Place(word.encode(), tag, is_id=is_id, is_class=is_class))
            elif tag is not None:
                places.append(_Place(b"<" + tag, tag, is_tag=True))
                places.append(_Place(b"<" + tag.upper(), tag, is_tag=True))
            else:
                return None
        fields.append(tuple(places))
    return tuple(fields)


class _Asides:
    """The comments and scripts of a page, in which a tag is none."""

    __slots__ = ("data", "outside")

    def __init__(self, data: bytes) -> None:
        self.data = data
        #: Offsets that are known to be in none of them, sorted.
        self.outside = [0]

    def around(self, place: int) -> int | None:
        """Give where the one ends that an offset is in, but for its first; None for one outside."""
        index = bisect_right(self.outside, place)
        at = self.outside[index - 1]
        if self._is_open(at, place, b"<!--", b"-->") or self._is_open(at, place, b"<script", b"</script"):
            stop = self._scan(at, place)
            if stop is not None:
                return stop
        self.outside.insert(index, place)
        return None

    def _is_open(self, at: int, place: int, opener: bytes, closer: bytes) -> bool:
        """Tell whether the last one of a kind has not closed in front of an offset."""
        opened = self.data.rfind(opener, at, place)
        return opened >= 0 and self.data.find(closer, opened, place) < 0

    def _scan(self, at: int, place: int) -> int | None:
        """Go from one to the next, from an offset outside; for a script may hold what opens a comment."""
        data = self.data
        comment = script = -1
        while True:
            if comment < at and (comment := data.find(b"<!--", at, place)) < 0:
                comment = place
            if script < at and (script := data.find(b"<script", at, place)) < 0:
                script = place
            if comment == script:
                return None
            closer, start = (b"-->", comment) if comment < script else (b"</script", script)
            if (at := data.find(closer, start + 4)) < 0:
                return len(data)
            at += len(closer)
            if at > place:
                return at


class NeedsWholePage(Exception):  # a way out, no error
    """An excerpt could lack something that the layout asks for."""


def excerpt(data: bytes, layout: Layout) -> bytes | None:
    """Give the part of a page that a layout needs; None where the page has another layout.

    Raises:
        NeedsWholePage: Only the whole page tells whether it has this layout, or what it gives.
    """
    fields = _places(layout)
    if fields is None:
        raise NeedsWholePage
    # Most pages have another layout than most layouts ask for: one look at the source tells.
    if not any(place.needle in data for place in fields[0]):
        return None
    asides = _Asides(data)
    body = _body_at(data, asides)
    spans = _body(data, body, fields, asides)
    if spans is None:
        return None
    head = _head(data, body, asides)
    return b"".join(
        (
            b"<head>",
            *_with_lines(data, head, 0),
            b"<body>",
            *_with_lines(data, spans, head[-1][1] if head else 0),
        )
    )


def _head(data: bytes, body: int, asides: _Asides) -> list[tuple[int, int]]:
    """Give where the head states something of the article."""
    if _SHOUTED.search(data, 0, body):
        raise NeedsWholePage
    return [match.span() for match in _STATED.finditer(data, 0, body) if asides.around(match.start()) is None]


def _body(
    data: bytes, body: int, fields: tuple[tuple[_Place, ...], ...], asides: _Asides
) -> list[tuple[int, int]] | None:
    """Give where the elements of the body stand that a layout names, and what is stated among them; None without its text."""
    found: dict[_Place, list[tuple[int, int]]] = {}
    stop = len(data)
    for field, places in zip(_FIELDS, fields, strict=True):
        for place in places:
            if place not in found:
                found[place] = _elements(data, place, body, stop, asides)
                # Of most fields, what stands in front of the text is looked for behind it only
                # where it is not there.
                if field in _ANYWHERE or not found[place]:
                    found[place] += _elements(data, place, stop, len(data), asides)
        if field in _SURE and places and not any(found[place] for place in places):
            if field == "when":
                return None
            raise NeedsWholePage
        if field == "body":
            stop = max((end for place in places for _, end in found[place]), default=stop)
    found[_META] = _elements(data, _META, body, len(data), asides)
    if data.find(_ARTICLE, 0, body) < 0:
        found[_JSON_LD] = _elements(data, _JSON_LD, body, len(data), asides)
    return _merged([span for places in found.values() for span in places])


def _with_lines(data: bytes, spans: list[tuple[int, int]], at: int) -> Iterator[bytes]:
    """Give the spans of a page, and in place of what is left out its line breaks, so that lines keep their numbers."""
    for start, stop in spans:
        yield b"\n" * data.count(b"\n", at, start)
        yield data[start:stop]
        at = stop


def _body_at(data: bytes, asides: _Asides) -> int:
    """Tell where the body starts."""
    at = 0
    while (match := _BODY.search(data, at)) is not None:
        around = asides.around(match.start())
        if around is None:
            return match.start()
        at = around
    raise NeedsWholePage


def _elements(data: bytes, place: _Place, start: int, stop: int, asides: _Asides) -> list[tuple[int, int]]:
    """Give where the elements stand that a place names, if they open between two offsets."""
    found: list[tuple[int, int]] = []
    needle = place.needle
    reach = start
    at = data.find(needle, start, stop)
    while at >= 0:
        behind = at + len(needle)
        if place.is_tag or _is_word(data, at, behind, place):
            opened = at if place.is_tag else data.rfind(b"<", max(reach, at - _REACH), at)
            match = _TAG.match(data, opened) if opened >= 0 else None
            if (around := asides.around(max(opened, reach))) is not None:
                behind = around
            elif match is not None and (place.is_tag or data.find(b">", opened, at) < 0):
                tag = match[1].lower()
                if place.tag is None or tag == place.tag:
                    if len(found) == _MOST:
                        raise NeedsWholePage
                    behind = reach = _end(data, opened, tag)
                    found.append((opened, reach))
                    if place.is_id:
                        break
            elif (place.is_id or place.is_class) and _NAMED.search(data, max(reach, at - 200), at):
                # In a tag with a ">" in front of it, or with much else.
                raise NeedsWholePage
        at = data.find(needle, behind, stop)
    return found


def _is_word(data: bytes, at: int, behind: int, place: _Place) -> bool:
    """Tell whether a word can be an id or one of the classes of an element; all others can be anything."""
    if place.is_id:
        return _ID.search(data, max(0, at - 12), at) is not None
    return not place.is_class or (data[at - 1] in _EDGES and data[behind : behind + 1] in _EDGES)


#: What stands around one of the words of an attribute.
_EDGES = b"\"' \t\r\n\f=>/"
# class="view  , in front of a class
_NAMED = re.compile(rb"(?:class|id)\s*=\s*[\"']?[^\"'<>=]*$", re.IGNORECASE)
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
    # What never closes goes on to the end: looked for once, not behind each of many.
    skipped = rb"!--(?>.*?-->|.*)|"
    if tag != b"script":
        skipped += script + rb"\b(?>.*?</" + script + rb"|.*)|"
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
