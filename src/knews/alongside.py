"""What came alongside an input: its address, its outlet, what the caller knows; and what holds for dumps and pages alike."""

from datetime import datetime, timedelta
from typing import NamedTuple

import attrs

from knews.article import Article, Problem, Timestamp
from knews.attribution import Shown, differs
from knews.known import Known, differing_press, with_known
from knews.label import label
from knews.labelled import Labelled
from knews.limits import LIMITS, Limits
from knews.outlet import GENERIC, Outlet
from knews.read.line import Line
from knews.registry import get_outlet, in_use
from knews.source_view import View


class Given(NamedTuple):
    """What came with an input."""

    url: str | None
    crawled_at: datetime | None
    outlet: Outlet | None
    known: Known | None
    limits: Limits = LIMITS
    #: Whether each block is to tell which other rules claimed it.
    keeps_lost: bool = False

    @property
    def title(self) -> str | None:
        """The headline that is stated."""
        return self.known.headline if self.known is not None else None

    def publisher(self, host: Outlet, shown: Outlet) -> Outlet:
        """Give whose article it is: the host's; of a portal or of nobody the stated paper's, else what is shown beside it."""
        if self.outlet is not None and not host.portal:
            return host
        if host is not GENERIC and not host.portal:
            return host
        return (
            self.known.publisher if self.known is not None and self.known.publisher is not GENERIC else shown
        )

    @property
    def is_unknown(self) -> bool:
        """Whether a paper is stated that no outlet is of."""
        return self.known is not None and self.known.is_unknown

    def is_open(self, publisher: Outlet) -> bool:
        """Tell whether the signs of the text may name the paper: nobody else did."""
        return publisher is GENERIC and not self.is_unknown and (self.outlet is None or self.outlet.portal)

    def portal(self, host: Outlet) -> Outlet | None:
        """Give the portal that the host is, or that is stated where a paper would be."""
        if host.portal:
            return host
        return self.known.outlet if self.known is not None and self.known.outlet.portal else None


class Parsed(NamedTuple):
    """An Article, and what it was made of."""

    article: Article
    #: What was read: the text of a dump, the lines of a page.
    read: str | tuple[Line, ...]
    #: What it was composed of, with offsets in the text of the innermost view.
    labelled: tuple[Labelled, ...] = ()
    #: Through which its text was seen, the outermost first.
    views: tuple[View, ...] = ()

    @property
    def text(self) -> str:
        """What the offsets of its blocks count in."""
        if self.views:
            return self.views[0].source
        return self.read if isinstance(self.read, str) else "\n".join([line.text for line in self.read])

    def place(self, at: int) -> int:
        """Give the place of what was composed at an offset."""
        for view in reversed(self.views):
            at = view.start(at)
        return at


def join_known(
    article: Article, publisher: Outlet, host: Outlet, printed: Shown | None, given: Given
) -> Article:
    """Join what the caller knows, and say where the address or the text names another paper than the caller."""
    known = given.known
    if known is None:
        return article
    article = with_known(article, known, publisher, given.crawled_at)
    stated = known.publisher
    if stated is GENERIC:
        return article
    if publisher is host and publisher is not stated:
        return with_problems(article, differing_press(article, known, publisher))
    if printed is not None and differs(printed, stated):
        return with_problems(article, differing_press(article, known, get_outlet(printed.id)))
    return article


def label_lines(
    lines: tuple[Line, ...], publisher: Outlet, host: Outlet, given: Given
) -> tuple[Labelled, ...]:
    """Label the lines of an input; on a portal those of the paper and of the portal are printed."""
    speaker = publisher
    if host.portal and host.lines:
        with in_use(host):
            host.compile_lines()
        speaker = attrs.evolve(publisher, lines=(*publisher.lines, *host.lines))
    with in_use(publisher):
        return label(lines, speaker, given.title, keeps_lost=given.keeps_lost)


def with_problems(article: Article, *found: Problem | None) -> Article:
    """Add the problems that were found to those of an article."""
    problems = tuple(problem for problem in found if problem is not None)
    return attrs.evolve(article, problems=(*article.problems, *problems)) if problems else article


def date_differs(published: Timestamp | None, day: str | None) -> Problem | None:
    """Hold the time of publication against the day in the article's number; an hour or two around midnight is none."""
    if (
        day is None
        or published is None
        or published.value is None
        or published.precision in ("year", "month")
    ):
        return None
    try:
        stated = datetime(int(day[:4]), int(day[4:6]), int(day[6:]), 12, tzinfo=published.value.tzinfo)
    except ValueError:  # a number that only looks like a day: 20259931
        return None
    if abs(published.value - stated) <= timedelta(hours=36):
        return None
    message = f"published {published.value:%Y-%m-%d}, but the address of the article says {stated:%Y-%m-%d}"
    return Problem("date-differs", message, 0, 0)
