"""When an article was published and changed."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from knews.article import Problem, Timestamp
from knews.block import Block
from knews.errors import WrongRule, shortened
from knews.fields.taken import Taken
from knews.labelled import Labelled
from knews.outlet import Outlet
from knews.press.time import KOREA, PrintedTime, find_times, read_time, to_zone
from knews.rules.label_rules import TABLE_MODIFIED
from knews.rules.markup import FIELDS


class Times(NamedTuple):
    """The two times of an article, and what is doubtful of them."""

    published: Taken[Timestamp | None]
    modified: Taken[Timestamp | None]
    problems: tuple[Problem, ...]


_NONE: Taken[Timestamp | None] = Taken(None)
#: Rules that take a time of change, whatever it says of itself.
_MODIFIED = frozenset((FIELDS["modified"], TABLE_MODIFIED))


def take_times(
    pieces: Iterable[Labelled], body: int | None, outlet: Outlet, crawled_at: datetime | None
) -> Times:
    """Tell publication and modification apart: by label, else the first time that has none, else the issue's day.

    Args:
        pieces: Those that print a time, in order.
        body: Where the text begins, None without any: behind it, a time without a label belongs to a link.
        outlet: Its zone is that of times that print none.
        crawled_at: When the input was fetched; resolves relative times.

    Raises:
        WrongRule: The outlet's zone is none.
    """
    if outlet.zone != KOREA:
        _check_zone(outlet.zone)
    found: dict[str, Taken[Timestamp | None]] = {}
    problems: list[Problem] = []
    for piece in pieces:
        block, rule, read = piece.block, piece.rule, piece.value
        if isinstance(read, PrintedTime) and crawled_at is None and outlet.zone == KOREA:
            start, times = block.start - read.start, [read]
        else:
            start, times = block.start, _find_times(block.text, outlet, crawled_at)
        for time in times:
            if (kind := _kind(time, block, body, changed=rule in _MODIFIED)) is not None:
                given = (block.rule,) if block.rule is not None else ()
                before = found.get(kind, _NONE).value
                # "방금" gives way to a time that says when.
                if before is None or (before.value is None and time.time.value is not None):
                    found[kind] = Taken(to_zone(time.time, outlet.zone), given)
            if (doubt := _doubt(time)) is not None:
                problems.append(Problem(*doubt, start + time.start, start + time.stop))
    plain = found.get("plain", found.get("issue", _NONE))
    return Times(found.get("published", plain), found.get("modified", _NONE), tuple(problems))


def _kind(time: PrintedTime, block: Block, body: int | None, *, changed: bool) -> str | None:
    """Tell what a printed time says: published, modified, its issue's day or just a time; None for none of the article's."""
    kind = time.kind or ("modified" if changed else None)
    # A bare day below the text says when the site was changed or the paper registered, not the article.
    of_site = kind == "modified" or (time.label or "").startswith("등록일")
    if of_site and time.label is not None and time.time.precision == "day":
        return None if body is not None and block.start > body else kind
    if kind is None and (time.label is None or time.of_issue) and (body is None or block.start < body):
        return "issue" if time.of_issue else "plain"
    return kind


def _doubt(time: PrintedTime) -> tuple[str, str] | None:
    """Give code and message of what the time of the crawl would tell of a printed time."""
    text = time.time.text
    if time.time.value is None:
        code = "relative-time-unresolved" if time.time.relative else "year-unknown"
        return code, f"{shortened(text)} needs the time of the crawl: give crawled_at"
    if time.vague:
        return (
            "crawl-time-imprecise",
            f"{shortened(text)} is no more precise than crawled_at, a bare day or midnight: give its time of day",
        )
    return None


def _find_times(text: str, outlet: Outlet, crawled_at: datetime | None) -> list[PrintedTime]:
    """Find the times of a block with what labelling does not know: the zone, the time of the crawl."""
    # A no-break space between date and clock is a space to a reader.
    return list(find_times(text.replace("\u00a0", " "), zone=outlet.zone, crawled_at=crawled_at))


def _check_zone(zone: str) -> None:
    try:
        read_time("2025.01.22 17:43", zone=zone)
    except ValueError as error:
        raise WrongRule(str(error)) from error
