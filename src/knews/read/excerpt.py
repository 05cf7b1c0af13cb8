"""The part of a page that a layout needs: its head, and the elements that the layout names.

A page is mostly menus, other articles and scripts. Parsing only what is needed makes knews faster than a parse of the whole.
Where it is not certain that a layout gets by with less, the whole page is parsed.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import attrs

from knews.outlet import Layout, alternatives
from knews.read.markup import REACH, Asides, NeedsWholePage, Place, find_elements

#: Fields whose selectors name elements of the page.
_FIELDS = (
    "when", "body", "headline", "subheadline", "published", "modified", "byline", "copyright", "publisher",
)  # fmt: skip
# The first compound of an alternative: an id, a class, an attribute's value, an attribute, else a tag.
_FIRST = re.compile(
    r"\s*(?P<tag>[a-zA-Z][\w-]*)?(?:#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[[\w:-]+[*^$~]?=[\"']?(?P<value>[^\"'\]]+)[\"']?\]|\[(?P<name>[\w-]+)\])?"
    r"(?P<rest>[^\s>,]*)"
)
#: Fields that say that the layout is this one.
_SURE = ("when", "body")
#: Fields that may stand both in front of the text and behind it.
_ANYWHERE = ("byline", "copyright")


#: What a page can state of the article below its head.
_META = Place(b"<meta", b"meta", is_tag=True)
_JSON_LD = Place(b"application/ld+json", b"script")
#: Readers of scripts that ask for what Next.js streams, and what each piece of it has.
_STREAMED = ("next", "next-writers")
_STREAM = b"__next_f"
# "@type": "NewsArticle"
_ARTICLE = b'Article"'
_ATTRIBUTES = rb"(?:[^<>\"']+|\"[^\"]*\"|'[^']*')*+"
# In a head: what states something of the article, <meta …>, <link rel="canonical" …>; what is read or leapt over as a
# whole, <title>, <script, <!--; tags in capitals, as on old pages; and <body>, which ends it.
_HEAD = re.compile(
    rb"<(?:(?P<stated>(?:meta\b|link\b(?=[^<>]*canonical))"
    + _ATTRIBUTES
    + rb">)|(?P<title>title\b)|(?P<script>script\b)|(?P<comment>!--)"
    rb"|(?P<shouted>(?:META|TITLE|LINK|SCRIPT)\b)|(?P<body>[bB][oO][dD][yY](?=[\s/>])))"
)
_CLOSERS = {"title": b"</title", "script": b"</script", "comment": b"-->"}


@cache
def _places(css: str) -> tuple[Place, ...] | None:
    """Give what to look for where a selector is asked; None where only the whole page answers it."""
    places = []
    for one in alternatives(css):
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
            places.append(Place(word.encode(), tag, is_id=is_id, is_class=is_class))
        elif tag is not None:
            places.append(Place(b"<" + tag, tag, is_tag=True))
            places.append(Place(b"<" + tag.upper(), tag, is_tag=True))
        else:
            return None
    return tuple(places)


@cache
def _fields(layout: Layout) -> tuple[tuple[Place, ...], ...] | None:
    """Give what to look for, field by field; None where the layout needs the whole page."""
    fields = [_places(getattr(layout, field) or "") for field in _FIELDS]
    known = tuple([places for places in fields if places is not None])
    return known if len(known) == len(fields) else None


def excerpts(data: bytes, layouts: Iterable[Layout]) -> Iterator[tuple[Layout, bytes]]:
    """Give the layouts that may be a page's, in order, each with the part of the page that it needs.

    Raises:
        NeedsWholePage: Only the whole page tells whether it has the next layout, or what that gives.
    """
    opened: _Opened | None = None
    for layout in layouts:
        # Most pages have another layout than most layouts ask for: one look at the source tells.
        when, fields = _places(layout.when), _fields(layout)
        if when is not None and not any(place.needle in data for place in when):
            continue
        if fields is None:
            raise NeedsWholePage
        opened = opened or _open(data)
        spans = _body(opened, fields, with_stream=layout.script in _STREAMED)
        if spans is not None:
            head = opened.head
            yield (
                layout,
                b"".join(
                    (
                        b"<head>",
                        *_with_lines(data, head, 0),
                        b"<body>",
                        *_with_lines(data, spans, head[-1][1] if head else 0),
                    )
                ),
            )


@attrs.frozen(eq=False)
class _Opened:
    """The source of a page whose head was looked through."""

    data: bytes
    #: Where the head states something of the article.
    head: tuple[tuple[int, int], ...]
    #: Where the body starts.
    body: int
    asides: Asides


def _open(data: bytes) -> _Opened:
    """Look through the head of a page, up to its body."""
    head: list[tuple[int, int]] = []
    at = 0
    while (match := _HEAD.search(data, at)) is not None:
        kind, start, at = match.lastgroup or "", match.start(), match.end()
        if kind == "stated":
            head.append((start, at))
        elif kind == "body":
            return _Opened(data, tuple(head), start, Asides(data, start))
        elif (closer := _CLOSERS.get(kind)) is None:
            break
        else:
            is_stated = kind == "title" or (
                kind == "script" and data.find(b"ld+json", at, data.find(b">", at)) >= 0
            )
            if (close := data.find(closer, at)) < 0:
                break
            at = data.find(b">", close) + 1 or len(data)
            if is_stated:
                head.append((start, at))
    raise NeedsWholePage


def _body(
    opened: _Opened, fields: tuple[tuple[Place, ...], ...], *, with_stream: bool
) -> list[tuple[int, int]] | None:
    """Give where the elements of the body stand that a layout names, and what is stated among them; None without its text."""
    data, body, asides = opened.data, opened.body, opened.asides
    found: dict[Place, list[tuple[int, int]]] = {}
    stop = len(data)
    for field, places in zip(_FIELDS, fields, strict=True):
        for place in places:
            if place not in found:
                found[place] = find_elements(data, place, body, stop, asides)
                # Of most fields, what stands in front of the text is looked for behind it only
                # where it is not there.
                if field in _ANYWHERE or not found[place]:
                    found[place] += find_elements(data, place, stop, len(data), asides)
        if field in _SURE and places and not any(found[place] for place in places):
            if field == "when":
                return None
            raise NeedsWholePage
        if field == "body":
            stop = max((end for place in places for _, end in found[place]), default=stop)
    found[_META] = find_elements(data, _META, body, len(data), asides)
    if data.find(_ARTICLE, 0, body) < 0:
        found[_JSON_LD] = find_elements(data, _JSON_LD, body, len(data), asides)
    streamed = _stream(opened) if with_stream else []
    return _merged([*streamed, *(span for places in found.values() for span in places)])


def _stream(opened: _Opened) -> list[tuple[int, int]]:
    """Give where the scripts stand that hold what Next.js streams to a page."""
    data, at = opened.data, opened.body
    if data.find(_STREAM, 0, at) >= 0:
        raise NeedsWholePage
    found = []
    while (place := data.find(_STREAM, at)) >= 0:
        start = data.rfind(b"<script", at, place)
        if start < 0 or (stop := data.find(b"</script>", start) + 9) < place:
            raise NeedsWholePage
        if opened.asides.around(start) is None:
            found.append((start, stop))
        at = stop
    return found


def _with_lines(data: bytes, spans: Iterable[tuple[int, int]], at: int) -> Iterator[bytes]:
    """Give the spans of a page, and in place of what is left out its line breaks, so that lines keep their numbers."""
    for start, stop in spans:
        yield b"\n" * data.count(b"\n", at, start)
        yield data[start:stop]
        at = stop


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


def addresses_of(data: bytes) -> Iterator[str]:
    """Give the addresses that a page states for itself, without parsing it."""
    for word in (b"canonical", b"og:url"):
        at = data.find(word)
        if at >= 0:
            opened = data.rfind(b"<", max(0, at - REACH), at)
            if opened >= 0 and (match := _ADDRESS.search(data, opened, at + 800)):
                yield (match["a"] or match["b"]).decode("utf-8", "replace")
