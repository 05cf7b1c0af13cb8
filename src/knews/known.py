"""What the caller knows of an article beside its input, and how it is joined to what the input shows.

A stated value stands where the input shows none or the same. Where they differ, the writers stay as they are printed, for
they have roles and addresses; else the stated value stands. The problem `given-differs` says so.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final, NamedTuple, TypeAlias

import attrs

from knews import arguments
from knews.article import Article, Byline, Problem, Reading, Timestamp
from knews.block import Role
from knews.errors import shortened
from knews.json_form import Precision
from knews.outlet import GENERIC, Outlet
from knews.page_metadata import agree, is_same
from knews.press.clock import zone_of
from knews.press.fold import fold, tidy
from knews.press.headline import bare_title, clean_title, find_suffix, headline_tags, is_same_title
from knews.press.time import find_times, to_zone
from knews.press.writers import is_nothing, read_writers, without_houses
from knews.registry import index
from knews.site import find_press

#: A time as callers hold one.
Time: TypeAlias = datetime | date | str

#: What the arguments take.
_WORDS: Final = "a str: leave it out where there is none"
_TIME: Final = "a datetime, a date or a str: time.struct_time and numbers are for parse_record"
#: Newspapers are no older; a later year is a mistake.
_FIRST_YEAR: Final = 1880
_LAST_YEAR: Final = 2100
#: The name of the rule that gives what only the caller states.
GIVEN: Final = ("given",)
#: What the time of the crawl would have told of a printed time.
_UNRESOLVED: Final = frozenset(("relative-time-unresolved", "year-unknown", "crawl-time-imprecise"))


@attrs.frozen
class Known:
    """What the caller knows of an article beside its input."""

    headline: str | None = None
    published: Time | None = None
    modified: Time | None = None
    bylines: tuple[Byline, ...] = ()
    #: Whose article it is, as the caller calls it.
    press: str | None = None
    #: The outlet or the portal of that name; `GENERIC` where none has it.
    outlet: Outlet = GENERIC
    category: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def publisher(self) -> Outlet:
        """The paper that is stated; `GENERIC` for a portal, which is none."""
        return GENERIC if self.outlet.portal else self.outlet

    @property
    def is_unknown(self) -> bool:
        """Whether a paper is stated that no outlet is of."""
        return self.press is not None and self.outlet is GENERIC


def know(
    *,
    headline: object = None,
    published: object = None,
    byline: object = None,
    press: object = None,
) -> Known | None:
    """Read what the caller states; None where that is nothing.

    Raises:
        TypeError: A value is of another type; the message names it and what it takes.
        KnewsError: The outlet of `press` is broken, or two packages claim it.

    >>> know(headline="<b>새 다리</b> 열린다", press="하늘일보").headline
    '새 다리 열린다'
    >>> print(know(headline="", byline=None))
    None
    """
    title = _words("headline", headline, clean=True)
    writers = _words("byline", byline)
    paper = _words("press", press, clean=True)
    when = _time("published", published)
    if all(value is None for value in (title, writers, paper, when)):
        return None
    problems: list[Problem] = []
    bylines = read_writers(writers) if writers is not None else ()
    if writers is not None and not bylines:
        problems.append(_unread("byline", writers, "names nobody that signs"))
    outlet = find_press(paper) if paper is not None else GENERIC
    if paper is not None and outlet is GENERIC:
        message = f"press {shortened(paper)} is no outlet that is installed: `knews outlets --names` lists their names"
        problems.append(Problem("press-unknown", message, 0, 0))
    return Known(
        headline=title,
        published=when,
        bylines=bylines,
        press=paper,
        outlet=outlet,
        problems=tuple(problems),
    )


def _words(name: str, value: object, *, clean: bool = False) -> str | None:
    """Give the words of an argument, None where there are none."""
    words = arguments.text(name, value, _WORDS)
    if words is None or is_nothing(words):
        return None
    return clean_title(words) or None if clean else words


def _time(name: str, value: object) -> Time | None:
    if not arguments.is_given(name, value, (datetime, date, str), _TIME):
        return None
    if isinstance(value, str):
        value = arguments.plain(value)
        return None if is_nothing(value) else value.strip()
    return value if isinstance(value, date) else None


def with_known(article: Article, known: Known, outlet: Outlet, crawled_at: datetime | None) -> Article:
    """Join what the caller knows to what the input shows.

    Args:
        article: What the input shows.
        known: What the caller states.
        outlet: Whose zone is that of times without one, and whose names are no writers.
        crawled_at: When the input was fetched; resolves relative times.
    """
    published = _joined_time(article, "published", known.published, outlet, crawled_at)
    modified = _joined_time(article, "modified", known.modified, outlet, crawled_at)
    found = (
        _joined_headline(article, _without_house(known, outlet)),
        published,
        modified,
        _joined_bylines(article, known.bylines, frozenset((outlet.name, *outlet.names))),
        _Joined("category", article.category or known.category, given=article.category is None),
    )
    reading = article.reading or Reading(None)
    fields = {one.field: one.value for one in found if one.value is not None}
    rules = {
        one.field: GIVEN if one.given else (*reading.rules.get(one.field, ()), *GIVEN)
        for one in found
        if one.value and (one.given or one.value != getattr(article, one.field))
    }
    problems = [
        problem for problem in article.problems if problem.code not in _UNRESOLVED or not published.given
    ]
    problems += [problem for one in found for problem in one.problems]
    if (
        known.publisher is not GENERIC
        and article.outlet == known.publisher.id
        and reading.outlet_span is None
    ):
        rules["outlet"] = GIVEN
    if isinstance(headline := fields.get("headline"), str):
        fields["headline_tags"] = headline_tags(headline)
    return attrs.evolve(
        article,
        reading=attrs.evolve(reading, rules={**reading.rules, **rules}),
        problems=(*known.problems, *problems),
        **fields,  # type: ignore[arg-type]  # each field is joined to its own type
    )


class _Joined(NamedTuple):
    """A field's value, and whether the caller alone states it as it is."""

    field: str
    value: object
    given: bool = False
    problems: tuple[Problem, ...] = ()


def _without_house(known: Known, outlet: Outlet) -> str | None:
    """Give the stated headline without the paper's name that a page's title has behind it."""
    title = known.headline
    if title is None:
        return None
    return tidy(title[: find_suffix(title, {outlet.name, *outlet.names, known.press or ""})])


def _joined_headline(article: Article, stated: str | None) -> _Joined:
    printed = article.headline
    if stated is None or printed == stated:
        return _Joined("headline", printed)
    if printed is None:
        return _Joined("headline", stated, given=True)
    if is_same_title(printed, stated):
        # A list cuts a headline short and leaves its tags out: the fuller print stands.
        bare, whole = (fold(title).rstrip(".") for title in (bare_title(stated), printed))
        if len(bare) <= len(whole) and fold(stated) != fold(printed):
            return _Joined("headline", printed)
        return _Joined("headline", stated, given=True)
    problem = _differs(article, Role.HEADLINE, "headline", stated, printed)
    return _Joined("headline", stated, given=True, problems=(problem,))


def _joined_time(
    article: Article, field: str, stated: Time | None, outlet: Outlet, crawled_at: datetime | None
) -> _Joined:
    printed: Timestamp | None = getattr(article, field)
    if stated is None:
        return _Joined(field, printed)
    time = _read_time(stated, outlet, crawled_at)
    if time is None:
        unread = _unread(field, str(stated), "is no time that knews reads")
        return _Joined(field, printed, problems=(unread,))
    if time.value is None:
        unresolved = f"{field} {shortened(time.text)} needs the time of the crawl: give crawled_at"
        problem = Problem("relative-time-unresolved" if time.relative else "year-unknown", unresolved, 0, 0)
        return _Joined(field, printed or time, given=printed is None, problems=() if printed else (problem,))
    if printed is None or printed.value is None:
        return _Joined(field, time, given=True)
    if is_same(printed, time):
        return _Joined(field, agree(printed, time))
    problem = _differs(article, Role.TIME, field, time.text, printed.text)
    return _Joined(field, time, given=True, problems=(problem,))


def _read_time(stated: Time, outlet: Outlet, crawled_at: datetime | None) -> Timestamp | None:
    """Read a stated time: midnight stands for a day whose time is not known, a naive one is in the outlet's zone."""
    if isinstance(stated, str):
        text = " ".join(stated.split())
        found = find_times(text, zone=outlet.zone, crawled_at=crawled_at)
        return to_zone(found[0].time, outlet.zone) if found else None
    whole = stated if isinstance(stated, datetime) else datetime.combine(stated, time.min)
    if not _FIRST_YEAR <= whole.year <= _LAST_YEAR:
        return None
    is_day = whole.time() == time.min and (whole.tzinfo is None or whole.utcoffset())
    precision: Precision = "day" if is_day else "second" if whole.second else "minute"
    # What pandas and others derive from datetime stays theirs; the value is plain.
    plain = datetime(
        whole.year,
        whole.month,
        whole.day,
        whole.hour,
        whole.minute,
        whole.second,
        tzinfo=whole.tzinfo,
        fold=whole.fold,
    )
    aware = plain if plain.tzinfo is not None else plain.replace(tzinfo=zone_of(outlet.zone))
    return to_zone(Timestamp(aware, str(stated), precision), outlet.zone)


def _joined_bylines(article: Article, stated: Sequence[Byline], names: frozenset[str]) -> _Joined:
    """Join stated writers to those that sign: a bare address is the one's who is stated."""
    signed = article.bylines
    # Systems state the paper itself as the author.
    stated = tuple(byline for byline in without_houses(stated, index().names) if byline.name not in names)
    if not stated:
        return _Joined("bylines", signed)
    if not signed:
        return _Joined("bylines", stated, given=True)
    known, printed = _named(stated), _named(signed)
    if len(stated) == len(signed) == 1 and (not printed or not known):
        only = attrs.evolve(
            signed[0], name=signed[0].name or stated[0].name, role=signed[0].role or stated[0].role
        )
        return _Joined("bylines", (only,))
    if not known - printed:
        return _Joined("bylines", tuple(_with_address(byline, stated) for byline in signed))
    values = [
        ", ".join(byline.name or byline.email or "" for byline in bylines) for bylines in (stated, signed)
    ]
    return _Joined("bylines", signed, problems=(_differs(article, Role.BYLINE, "byline", *values),))


def _named(bylines: Sequence[Byline]) -> set[str]:
    return {fold(byline.name).casefold() for byline in bylines if byline.name}


def _with_address(byline: Byline, stated: Sequence[Byline]) -> Byline:
    """Add the address that is stated for a writer who signs without one."""
    if byline.email is not None or byline.name is None:
        return byline
    email = next((one.email for one in stated if one.email and one.name == byline.name), None)
    return byline if email is None else attrs.evolve(byline, email=email)


def differing_press(article: Article, known: Known, printed: Outlet) -> Problem:
    """Say that another paper is stated than the one whose the address or the text says it is."""
    return _differing(
        "press", str(known.press), printed.name, article.reading and article.reading.outlet_span
    )


def _differs(article: Article, role: Role, field: str, stated: str, printed: str) -> Problem:
    block = next(iter(article.blocks_of(role)), None)
    return _differing(field, stated, printed, block)


def _differing(field: str, stated: str, printed: str, place: object) -> Problem:
    taken = "printed" if field == "byline" else "stated"
    message = (
        f"{field}: {shortened(stated)} is stated, {shortened(printed)} is printed: the {taken} one was taken"
    )
    return Problem("given-differs", message, getattr(place, "start", 0), getattr(place, "stop", 0))


def _unread(field: str, value: str, why: str) -> Problem:
    return Problem("given-unread", f"{field} {shortened(value)} {why}: it was left out", 0, 0)
