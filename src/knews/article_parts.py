"""The parts of an Article: writers, captions, sections, problems, and how it was read."""

import attrs

from knews.field_rules import FieldRules
from knews.kinds import check_value
from knews.problem_codes import Severity, severity_of
from knews.public import public
from knews.source_kind import Kind


@public
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

    def __attrs_post_init__(self) -> None:
        check_value(self)


@public
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

    def __attrs_post_init__(self) -> None:
        check_value(self)


@public
@attrs.frozen
class Section:
    """A part of the body. The first, the lead, has no heading."""

    heading: str | None
    #: The mark in front of the heading: "○".
    marker: str | None
    paragraphs: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        check_value(self)


@public
@attrs.frozen
class Problem:
    """Something doubtful, with its place.

    >>> Problem("no-text", "no text of an article was found", 0, 9).severity
    'loss'
    """

    #: Stable name: "relative-time-unresolved".
    code: str
    #: "info", "doubt" or "loss": what its code says.
    severity: Severity = attrs.field(
        default=attrs.Factory(lambda problem: severity_of(problem.code), takes_self=True), kw_only=True
    )
    #: One sentence for a human.
    message: str
    #: Offsets as those of the blocks, for "undecoded-bytes" in the bytes; both 0 where no place can be named.
    start: int
    stop: int

    def __attrs_post_init__(self) -> None:
        check_value(self)


@public
@attrs.frozen
class Span:
    """A stretch of the input: offsets as those of the blocks."""

    start: int
    stop: int

    def __attrs_post_init__(self) -> None:
        check_value(self)


@public
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
    rules: FieldRules = attrs.field(factory=FieldRules, converter=FieldRules)
    #: Where the input shows its outlet, and who wrote it; None where only its address or the caller names them.
    outlet_span: Span | None = None
    provider_span: Span | None = None
    #: What the input was taken for; None for an Article that was not parsed.
    kind: Kind | None = None

    def __attrs_post_init__(self) -> None:
        check_value(self)
