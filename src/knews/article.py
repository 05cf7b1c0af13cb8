"""Article and its parts: what a user gets."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Literal, Self, get_args

import attrs

from knews.block import Block, Role

if TYPE_CHECKING:
    from cattrs import Converter

#: How much of a time was printed.
Precision = Literal["year", "month", "day", "hour", "minute", "second"]

#: Characters of the ISO form that say no more than the precision does.
_ISO_LENGTH: dict[str, int] = {"year": 4, "month": 7, "day": 10}

#: The form's version: raised when a reader of the old form would go wrong.
SCHEMA = 1


def _with_its_offset(value: datetime | None) -> datetime | None:
    """Keep the offset and let the zone go: in a gap or a fold of a zone's clock, a copy could be another moment."""
    offset = None if value is None else value.utcoffset()
    if value is None or offset is None or type(value.tzinfo) is timezone:
        return value
    return value.replace(tzinfo=timezone(offset), fold=0)


def _is_aware(_time: object, _field: object, value: datetime | None) -> None:
    if value is not None and value.tzinfo is None:
        message = f"{value} has no zone: write it with one, as in 2025-01-22T17:43:00+09:00"
        raise ValueError(message)


@attrs.frozen
class Timestamp:
    """A printed time: its value as far as the input says it, and its words.

    Raises ValueError for a value without a zone and for a precision that there is not.
    """

    #: Aware, with a fixed offset; None where the input does not say enough ("4 hours ago" without `crawled_at`).
    value: datetime | None = attrs.field(converter=_with_its_offset, validator=_is_aware)
    #: As printed, with its label: "입력 2025.01.22 17:43".
    text: str
    #: The smallest unit that was printed; the day for what was counted back from a day.
    precision: Precision = attrs.field(validator=attrs.validators.in_(get_args(Precision)))
    #: Whether it was printed as a distance from now.
    relative: bool = False
    #: That distance, None for an absolute time.
    distance: timedelta | None = None


@attrs.frozen
class Byline:
    """One writer: name, role, place and e-mail as printed, None where not printed."""

    name: str | None
    #: "기자", "특파원", "논설위원".
    role: str | None = None
    #: Where the piece was written: "워싱턴".
    place: str | None = None
    email: str | None = None
    #: The signature as printed: "이상은 특파원".
    text: str = ""


@attrs.frozen
class Caption:
    """What stands under a picture."""

    #: A title set apart in angle brackets, without them.
    title: str | None
    #: The text without title and credit; "" for a bare credit.
    text: str
    #: Whose the picture is: "AP연합뉴스".
    credit: str | None = None
    #: URL of the picture, on pages: absolute where the page's address is given or stated.
    image: str | None = None


@attrs.frozen
class Section:
    """A part of the body. The first, the lead, has no heading."""

    heading: str | None
    #: The mark in front of the heading: "○".
    marker: str | None
    paragraphs: tuple[str, ...]


@attrs.frozen
class Problem:
    """Something doubtful, with its place."""

    #: Stable name: "relative-time-unresolved".
    code: str
    #: One sentence for a human.
    message: str
    #: Offsets as those of the blocks, for "undecoded-bytes" in the bytes; both 0 where no place can be named.
    start: int
    stop: int


@attrs.frozen
class Reading:
    """How an article was read: what to look at when an outlet changes its pages.

    >>> Reading("haneul", "2024", rules={"headline": ("layout:headline",)}).rules["headline"]
    ('layout:headline',)
    """

    #: Id of the outlet whose layouts and line rules read it, on a portal's page the portal's; None for the common ones alone.
    outlet: str | None
    #: Id of the layout that the page fits, None for a dump and for a page that none fits.
    layout: str | None = None
    #: The distribution that the outlet came with, and its version; None for an Outlet that is not installed.
    package: str | None = None
    version: str | None = None
    #: For each field that the input fills, the rules of the blocks that gave it, in the order of the blocks.
    rules: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)


@attrs.frozen
class Article:
    """One article: its values, and the blocks they were read from."""

    #: Id of the outlet whose page or dump this is, None where the input does not show it.
    outlet: str | None
    #: Id of who wrote it, where that is somebody else: wire copy, a sister paper.
    provider: str | None = None
    #: Id of the portal whose page this is.
    portal: str | None = None
    #: The article's address, where given or printed.
    url: str | None = None
    #: The article's number at its outlet, read from `url`.
    article_id: str | None = None
    #: BCP 47.
    language: str = "ko"
    #: As printed, tags kept.
    headline: str | None = None
    #: Tags in front of or behind the headline: "단독".
    headline_tags: tuple[str, ...] = ()
    subheadlines: tuple[str, ...] = ()
    published: Timestamp | None = None
    modified: Timestamp | None = None
    bylines: tuple[Byline, ...] = ()
    captions: tuple[Caption, ...] = ()
    sections: tuple[Section, ...] = ()
    copyright: str | None = None
    keywords: tuple[str, ...] = ()
    category: str | None = None
    #: Which layout and which rules gave it; None in a form that an older knews wrote.
    reading: Reading | None = None
    problems: tuple[Problem, ...] = ()
    #: Every piece of the input in order: together they hold all of a dump that is not white space, all of the
    #: text's container on a page, and what else of the page says something of the article.
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The body as plain text: headings and paragraphs, a blank line between them."""
        parts = []
        for section in self.sections:
            if section.heading is not None:
                parts.append(section.heading)
            parts.extend(section.paragraphs)
        return "\n\n".join(parts)

    def blocks_of(self, *roles: Role) -> tuple[Block, ...]:
        r"""Give the blocks that have one of `roles`: where a value was printed.

        >>> from knews import Role, parse
        >>> parse("다리 열린다\n\n김하늘 기자 sky@haneul.example").blocks_of(Role.BYLINE)[0].start
        8
        """
        return tuple(block for block in self.blocks if block.role in roles)

    def to_dict(self) -> dict[str, object]:
        """Give the JSON form: dicts, lists, strings, numbers, None.

        Times are cut to their precision: "2025-01-22" for a day.
        """
        form: dict[str, object] = {"schema": SCHEMA}
        form.update(_converter().unstructure(self))
        return form

    @classmethod
    def from_dict(cls, form: Mapping[str, object]) -> Self:
        """Read the JSON form back, equal to what was written.

        Raises:
            ValueError: `form` is of another schema version.
        """
        if form.get("schema") != SCHEMA:
            message = f"schema {form.get('schema')!r} is not {SCHEMA}: read it with the knews that wrote it"
            raise ValueError(message)
        return _converter().structure(form, cls)


@cache
def _converter() -> "Converter":
    """Build the converter between Article and its JSON form; cattrs is imported here, at first use."""
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override  # noqa: PLC0415
    from cattrs.preconf.json import make_converter  # noqa: PLC0415

    converter = make_converter()

    def write_time(time: Timestamp) -> dict[str, object]:
        value, zone = None, None
        if time.value is not None:
            value = time.value.isoformat()
            if (length := _ISO_LENGTH.get(time.precision)) is not None:
                value, zone = value[:length], value[19:]
        form: dict[str, object] = {
            "value": value,
            "text": time.text,
            "precision": time.precision,
            "relative": time.relative,
        }
        if zone not in (None, "+09:00"):
            form["zone"] = zone
        if time.distance is not None:
            form["distance"] = time.distance.total_seconds()
        return form

    def read_time(form: Mapping[str, object], _: object) -> Timestamp:
        value, precision = form["value"], str(form["precision"])
        if value is not None:
            value = str(value)
            if (length := _ISO_LENGTH.get(precision)) is not None:
                value = value[:length] + "0000-01-01"[length:] + "T00:00:00" + str(form.get("zone", "+09:00"))
            value = datetime.fromisoformat(value)
        distance = form.get("distance")
        return Timestamp(
            value=value,
            text=str(form["text"]),
            precision=precision,  # type: ignore[arg-type]
            relative=bool(form["relative"]),
            distance=None if distance is None else timedelta(seconds=float(str(distance))),
        )

    converter.register_unstructure_hook(Timestamp, write_time)
    converter.register_structure_hook(Timestamp, read_time)
    spare = override(omit_if_default=True)
    converter.register_unstructure_hook(
        Block,
        make_dict_unstructure_fn(
            Block, converter, rule=spare, repeats=spare, key=spare, image=spare, value=override(omit=True)
        ),
    )
    converter.register_structure_hook(
        Block, make_dict_structure_fn(Block, converter, value=override(omit=True))
    )
    return converter
