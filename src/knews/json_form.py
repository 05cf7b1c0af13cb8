"""The JSON form of an Article as types; the JSON Schema and the check of a form are read from them.

Every key is always there, so that the rows of different articles have one schema.
"""

from typing import Annotated, Final, Literal, TypedDict

from knews.block import Role
from knews.problem_codes import Severity
from knews.public import public
from knews.source_kind import Kind

#: The form's version: raised when a reader of the old form would go wrong.
SCHEMA: Final = 1

#: How much of a time is known.
Precision = Literal["year", "month", "day", "hour", "minute", "second"]

# A number behind a type is the least that it may be, an enum holds all that there are.
_Offset = Annotated[int, 0]


class TimestampDict(TypedDict):
    """A `Timestamp`: its value in ISO 8601, cut to its precision."""

    #: "2025-01-22" for a day.
    value: str | None
    text: str
    precision: Precision
    relative: bool
    #: The offset of a value without a time of day: "+09:00".
    zone: str | None
    #: Seconds, for a relative time.
    distance: float | None


class BylineDict(TypedDict):
    """A `Byline`."""

    name: str | None
    role: str | None
    place: str | None
    email: str | None
    text: str


class CaptionDict(TypedDict):
    """A `Caption`."""

    title: str | None
    text: str
    credit: str | None
    image: str | None


class SectionDict(TypedDict):
    """A `Section`."""

    heading: str | None
    marker: str | None
    paragraphs: list[str]


class RuleDict(TypedDict):
    """The rules that gave one field."""

    field: str
    rules: list[str]


class SpanDict(TypedDict):
    """A `Span`."""

    start: _Offset
    stop: _Offset


class ReadingDict(TypedDict):
    """A `Reading`."""

    outlet: str | None
    layout: str | None
    package: str | None
    version: str | None
    rules: list[RuleDict]
    outlet_span: SpanDict | None
    provider_span: SpanDict | None
    #: One of those of `Kind`.
    kind: Annotated[str, Kind] | None


class ProblemDict(TypedDict):
    """A `Problem`."""

    code: str
    severity: Severity
    message: str
    start: _Offset
    stop: _Offset


class BlockDict(TypedDict):
    """A `Block`."""

    #: One of those of `Role`.
    role: Annotated[str, Role]
    text: str
    start: _Offset
    stop: _Offset
    line: Annotated[int, 1]
    rule: str | None
    repeats: _Offset | None
    key: str | None
    image: str | None


@public
class ArticleDict(TypedDict):
    """An `Article`, as `Article.to_dict` gives it."""

    schema: Literal[1]
    outlet: str | None
    provider: str | None
    portal: str | None
    url: str | None
    article_id: str | None
    language: str
    headline: str | None
    headline_tags: list[str]
    subheadlines: list[str]
    published: TimestampDict | None
    modified: TimestampDict | None
    bylines: list[BylineDict]
    captions: list[CaptionDict]
    sections: list[SectionDict]
    copyright: str | None
    keywords: list[str]
    category: str | None
    reading: ReadingDict | None
    problems: list[ProblemDict]
    blocks: list[BlockDict]
