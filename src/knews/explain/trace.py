"""Where the values of an Article stand: each with the blocks that gave it, by the rules of its field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, cast

import attrs

from knews.block import Role
from knews.json_form import ArticleDict, BlockDict, SpanDict, TimestampDict

#: So many blocks of a field are looked at for a value, from the one that gave the value before it: time stays linear.
_NEAR: Final = 64
#: What of a field is printed in which blocks; metadata gives any.
_ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "headline": (Role.HEADLINE,),
    "subheadlines": (Role.DECK,),
    "published": (Role.TIME,),
    "modified": (Role.TIME,),
    "bylines": (Role.BYLINE, Role.DATELINE, Role.PARAGRAPH),
    "captions": (Role.CAPTION, Role.CREDIT),
    "sections": (Role.PARAGRAPH, Role.HEADING),
    "copyright": (Role.COPYRIGHT,),
}
_BYLINE: Final = ("name", "role", "place", "email")
_CAPTION: Final = ("title", "text", "credit", "image")


class Place(NamedTuple):
    """A stretch of a block as it is shown."""

    block: int
    start: int
    stop: int


@attrs.frozen
class Value:
    """A value of an Article: its field, its name in the JSON form, what it says, where it stands."""

    field: str
    #: Which item of a field that has several; 0 for any other.
    item: int
    #: "name" of bylines; the field's own name where it has no parts.
    name: str
    text: str
    places: tuple[Place, ...] = ()
    #: What the value is once it is understood: the ISO form of a time.
    read: str | None = None
    #: The caller stated it, and the input does not show it.
    is_given: bool = False


def trace(form: ArticleDict, texts: Sequence[str] | None = None) -> tuple[Value, ...]:
    """Give the values of an Article in the order of its fields, each with where it stands.

    Args:
        form: The JSON form; without blocks, no value has a place.
        texts: What is shown of each block, where that is not the block's text.
    """
    tracer = _Tracer(form, texts)
    return tuple(tracer.values())


class _Tracer:
    """The blocks of one Article by the field that they gave, and how far each field was followed."""

    def __init__(self, form: ArticleDict, texts: Sequence[str] | None) -> None:
        self._form = form
        self._blocks = form["blocks"]
        self._texts = texts if texts is not None else [block["text"] for block in self._blocks]
        reading = form["reading"]
        self._rules = {row["field"]: tuple(row["rules"]) for row in reading["rules"]} if reading else {}
        self._of_rule: dict[str, list[int]] = {}
        for index, block in enumerate(self._blocks):
            self._of_rule.setdefault(_giver(block), []).append(index)
        self._found: dict[str, list[int]] = {}
        self._at: dict[str, int] = {}

    def values(self) -> Iterator[Value]:
        """Go through the fields."""
        form = self._form
        if form["headline"] is not None:
            yield self._value(("headline", 0), "headline", form["headline"], whole=True)
        for item, deck in enumerate(form["subheadlines"]):
            yield self._value(("subheadlines", item), "subheadline", deck, whole=True)
        yield from self._times()
        for field, names in (("bylines", _BYLINE), ("captions", _CAPTION)):
            items = cast("Sequence[Mapping[str, str | None]]", form[field])  # type: ignore[literal-required]  # one of two
            for item, parts in enumerate(items):
                for name in names:
                    if text := parts[name]:
                        yield self._value((field, item), name, text)
        yield from self._sections()
        if form["copyright"] is not None:
            yield self._value(("copyright", 0), "copyright", form["copyright"], whole=True)
        for item, keyword in enumerate(form["keywords"]):
            yield self._value(("keywords", item), "keyword", keyword)
        yield from self._origin()

    def _times(self) -> Iterator[Value]:
        for field, time in (("published", self._form["published"]), ("modified", self._form["modified"])):
            if time is not None:
                value = self._value((field, 0), field, time["text"], whole=True)
                yield attrs.evolve(value, read=_moment(time))

    def _sections(self) -> Iterator[Value]:
        """Give headings and paragraphs: as many as there are blocks for them, in the same order."""
        for item, section in enumerate(self._form["sections"]):
            if section["heading"] is not None:
                if section["marker"]:
                    yield self._value(("sections", item), "marker", section["marker"], of=Role.HEADING)
                yield self._value(
                    ("sections", item), "heading", section["heading"], of=Role.HEADING, whole=True
                )
                self._go_on("sections", Role.HEADING)
            for paragraph in section["paragraphs"]:
                yield self._value(("sections", item), "paragraph", paragraph, of=Role.PARAGRAPH, whole=True)
                self._go_on("sections", Role.PARAGRAPH)

    def _origin(self) -> Iterator[Value]:
        """Give whose the article is, and where it came from."""
        form, reading = self._form, self._form["reading"]
        spans = {"outlet": reading["outlet_span"], "provider": reading["provider_span"]} if reading else {}
        if form["category"] is not None:
            yield self._value(("category", 0), "category", form["category"])
        for name in ("outlet", "provider", "portal", "url", "article_id", "language"):
            text = form[name]
            if text:
                places = self._of_span(spans.get(name)) or (self._of_address(text) if name == "url" else ())
                yield Value(name, 0, name, text, places)

    def _value(
        self, spot: tuple[str, int], name: str, text: str, *, of: str | None = None, whole: bool = False
    ) -> Value:
        """Give a value of a field and its item, with its place."""
        place = self._find(spot[0], text, of=of, whole=whole)
        is_given = place is None and self._rules.get(spot[0]) == ("given",)
        return Value(*spot, name, text, (place,) if place is not None else (), is_given=is_given)

    def _go_on(self, field: str, of: str) -> None:
        self._at[f"{field} {of}"] = self._at.get(f"{field} {of}", 0) + 1

    def _find(self, field: str, text: str, *, of: str | None, whole: bool) -> Place | None:
        """Find a value in the blocks of its field; one that is a block's whole text may be written otherwise there."""
        found = self._blocks_of(field, of)
        key = f"{field} {of}"
        at = self._at.get(key, 0)
        if of is not None:
            # Each heading and each paragraph is of the next block of its role.
            near: Sequence[int] = range(at, min(at + 1, len(found)))
        else:
            near = (*range(at, min(at + _NEAR, len(found))), *range(min(at, _NEAR)))
        for position in near:
            if (start := self._texts[found[position]].find(text)) >= 0:
                if of is None:
                    self._at[key] = position
                return Place(found[position], start, start + len(text))
        wanted = _bare(text)
        for index in (found[position] for position in near):
            shown, block = _bare(self._texts[index]), _bare(self._blocks[index]["text"])
            if wanted in shown or wanted in block:
                return Place(index, 0, len(self._texts[index]))
        return Place(found[near[0]], 0, len(self._texts[found[near[0]]])) if whole and near else None

    def _blocks_of(self, field: str, of: str | None) -> list[int]:
        """Give the blocks that gave a field, in order: those of its rules, of the roles that print it."""
        key = f"{field} {of}"
        if key not in self._found:
            roles = (of,) if of is not None else _ROLES.get(field, tuple(Role))
            given = self._rules.get(field, ())
            rules = self._of_rule if any(rule.endswith(":reader") for rule in given) else given
            self._found[key] = sorted(
                index
                for rule in rules
                for index in self._of_rule.get(rule, ())
                if self._blocks[index]["role"] in roles or rule.startswith("meta:")
            )
        return self._found[key]

    def _of_span(self, span: SpanDict | None) -> tuple[Place, ...]:
        if span is None:
            return ()
        for index, block in enumerate(self._blocks):
            if block["start"] <= span["start"] < block["stop"]:
                length = len(self._texts[index])
                start = span["start"] - block["start"]
                return (Place(index, min(start, length), min(span["stop"] - block["start"], length)),)
        return ()

    def _of_address(self, url: str) -> tuple[Place, ...]:
        for index in (index for index, block in enumerate(self._blocks) if block["role"] == Role.META):
            if (start := self._texts[index].find(url)) >= 0:
                return (Place(index, start, start + len(url)),)
        return ()


def _giver(block: BlockDict) -> str:
    """Name what gives the fields that a block holds: metadata is known by its key."""
    return f"meta:{block['key']}" if block["key"] is not None else block["rule"] or ""


def _moment(time: TimestampDict) -> str:
    """Say what a time was understood as."""
    return f"{time['value'] or 'not resolved'} ({time['precision']})"


def _bare(text: str) -> str:
    return "".join(text.split())
