"""What has the shape of a time, without a label: "2025.01.22 17:43", "Jan 22, 2025", "4 hours ago"."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from knews.json_form import Precision
from knews.press.clock import ago, dated, days_ago, is_day, latest, time_of_day, zone_of
from knews.press.moment_form import (
    COUNTED_DAYS,
    COUNTS,
    DAY_WORDS,
    ENGLISH,
    ENGLISH_CUE,
    FIGURES,
    MONTHS,
    RELATIVE,
    SHIFT,
    UNITS,
)
from knews.press.pattern import pattern


class Moment(NamedTuple):
    """What has the shape of a time, without its label."""

    start: int
    stop: int
    value: datetime | None
    precision: Precision
    distance: timedelta | None = None
    #: Counts beside a label only: "2월 14일", "2025.01".
    weak: bool = False
    #: Has hours and minutes in figures, which sentences seldom have.
    firm: bool = False
    #: Written with 년, 월, 일, as in sentences.
    worded: bool = False
    #: As in `PrintedTime`.
    vague: bool = False


# " 2" of "4 hours ago 2": the counter that aggregators print behind the distance
_COUNTER = pattern(r"(?:\s[0-9]{1,3})?")
_ZONES = {"KST": "+09:00", "UTC": "Z", "GMT": "Z", "Z": "Z"}
#: What stands in front of a year of two figures: '25.01.22.
_APOSTROPHES = "'’‘"
#: The figures of a date without marks between them, with the hour, the minute, the second.
_COMPACT = frozenset((8, 12, 14))
#: Precisions without a time of day.
DATES = frozenset({"year", "month", "day"})
_NOON = timedelta(hours=12)
_CUTS: dict[Precision, timedelta] = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
}
#: What may stand around a time.
BRACKETS = "\t\n\r \u00a0\u3000:()[]<>【】〔〕"
DIGIT = pattern("[0-9]")
_DAY_WORD = pattern("어제|오늘|그제|그저께|방금")


class _Figures(NamedTuple):
    """The figures of a printed time as text: None where not printed, "" for a year that is not."""

    year: str
    month: str | None
    day: str | None
    clock: tuple[str | None, str | None, str | None]
    #: Whether the year was printed with two figures.
    short: bool


def may_be_relative(text: str) -> bool:
    """Tell quickly whether a line can hold a distance from now: it is short and has a word of one."""
    return len(text) < 80 and (
        "전" in text or "ago" in text or "day" in text or "now" in text or _DAY_WORD.search(text) is not None
    )


def only_distance(text: str, zone: str, crawled_at: datetime | None) -> Moment | None:
    """Read a line that is one distance from now, with or without an aggregator's counter behind it; else None.

    >>> only_distance("4 hours ago 2", "Asia/Seoul", None).distance, only_distance("4 hours ago he", "Asia/Seoul", None)
    (datetime.timedelta(seconds=14400), None)
    """
    match = RELATIVE.match(text)
    if match is None or not _is_distance(match) or _COUNTER.fullmatch(text, match.end()) is None:
        return None
    return _relative(match, zone, crawled_at)


def find_moments(text: str, zone: str, crawled_at: datetime | None, *, relative: bool) -> list[Moment]:
    """Find the times of a line, in order; none overlaps another.

    Args:
        text: One line.
        zone: IANA name of the zone of times printed without one.
        crawled_at: When the dump was made.
        relative: Whether to look for distances from now as well.

    Raises:
        ValueError: `zone` is unknown.

    >>> [moment.precision for moment in find_moments("2025.01.22 17:43 2025.01.23", "Asia/Seoul", None, relative=False)]
    ['minute', 'day']
    >>> find_moments("2025.02.30", "Asia/Seoul", None, relative=False)
    []
    """
    matches = list(FIGURES.finditer(text))
    if ENGLISH_CUE.search(text):
        matches += [match for form in ENGLISH for match in form.finditer(text)]
    found = [moment for match in matches if (moment := _absolute(match, zone, crawled_at)) is not None]
    if relative:
        found += [
            _relative(match, zone, crawled_at) for match in RELATIVE.finditer(text) if _is_distance(match)
        ]
    if len(found) < 2:
        return found
    moments: list[Moment] = []
    for moment in sorted(found, key=lambda moment: (moment.start, -moment.stop)):
        # "Jan 22, 2025 - 1:43" holds "2025 - 1" too, and the shorter of two that begin together is a part of the longer.
        if not moments or moment.start >= moments[-1].stop:
            moments.append(moment)
    return moments


def _absolute(match: re.Match[str], zone: str, crawled_at: datetime | None) -> Moment | None:
    """Give the moment of a printed date, None where calendar or clock have no such time."""
    length = len(match["head"])
    # Most are "1년" and "12.5": leave them early.
    if length not in {1, 2, 4, *_COMPACT} or (length < 4 and not (match["day"] or match["lone"])):
        return None
    part: dict[str, str | None] = match.groupdict()
    figures = _figures(match["head"], part)
    if not _is_time(figures, part):
        return None
    year, _, day, clock, short = figures
    where = zone_of(zone)
    try:
        value = _value(figures, part, where, crawled_at)
    except ValueError:
        return None
    compact = part.get("compact") is not None
    start = match.start()
    marked = short and match.string[:start][-1:] in _APOSTROPHES and start > 0
    return Moment(
        start - marked,
        match.end(),
        value,
        _precision(figures),
        weak=not (year and day)
        or (short and not clock[0] and not marked)
        or (compact and match.string.strip(BRACKETS) != match[0]),
        firm=part["colon"] is not None or (compact and bool(clock[0])),
        worded=not (part.get("sep") or part.get("name") or compact),
    )


def _figures(head: str, part: Mapping[str, str | None]) -> _Figures:
    """Tell which figures are the year, the month, the day, the clock."""
    year, month, day = head, part.get("month"), part.get("day")
    clock = part["hour"], part["minute"], part["second"]
    if name := part.get("name"):
        month = str(MONTHS.index(name.capitalize()) + 1)
    elif lone := part.get("lone"):
        year, month, day = "", head, lone
    elif part.get("compact") is not None and len(head) > 4:
        clock = (head[8:10], head[10:12], head[12:]) if len(head) > 8 else clock
        year, month, day = head[:4], head[4:6], head[6:8]
    short = len(year) == 2
    if short and day and (part.get("sep") or "").strip() in {".", "-"}:
        year = ("20" if year < "70" else "19") + year
    return _Figures(year, month, day, clock, short)


def _is_time(figures: _Figures, part: Mapping[str, str | None]) -> bool:
    """Tell a time from other figures: "25년", "2025-1", "17:43-18:30"."""
    if len(figures.year) not in {0, 4}:
        return False
    if not figures.day and (figures.clock[0] or part.get("sep") not in {None, "."}):
        return False
    # "17:43-18:30" is a span: offsets to the west stand behind seconds or in the form with "T".
    west = (part["offset"] or "").strip()[:1] == "-"
    return not west or bool(part.get("tee") or part["second"])


def _value(
    figures: _Figures, part: Mapping[str, str | None], where: tzinfo, crawled_at: datetime | None
) -> datetime | None:
    """Give the moment that the figures name, None where its year is not known; ValueError where there is none."""
    date = int(figures.month or 1), int(figures.day or 1)
    offset = _offset(part["offset"] or "")
    half = (part["half"] or part["late"] or "").replace(".", "").upper()
    time = time_of_day(figures.clock, half)
    where = datetime.fromisoformat("2000-01-01T00:00" + offset).tzinfo or where
    return (
        dated(int(figures.year), date, time, where) if figures.year else latest(date, time, where, crawled_at)
    )


def _offset(printed: str) -> str:
    """Give the offset of a printed zone as ISO writes it: "Z" for "(GMT)", "+09:00" for "KST" and for "GMT+9"."""
    if shift := SHIFT.search(printed):
        return f"{shift['sign']}{int(shift['hours']):02}:{shift['minutes'] or '00'}"
    return next((offset for name, offset in _ZONES.items() if name in printed.upper()), "")


def _precision(figures: _Figures) -> Precision:
    """Give the smallest unit that was printed."""
    names: tuple[Precision, ...] = ("month", "day", "hour", "minute", "second")
    parts = (figures.month, figures.day, *figures.clock)
    printed = [name for name, digits in zip(names, parts, strict=True) if digits]
    return printed[-1] if printed else "year"


def _is_distance(match: re.Match[str]) -> bool:
    """Tell a distance from a bare word: "오늘" alone says no time."""
    return match["word"] is None or match["hour"] is not None or DAY_WORDS[match["word"].lower()] > 0


def _distance(match: re.Match[str]) -> tuple[timedelta, Precision]:
    """Give how far back a printed distance is, and its unit."""
    if days := match["days"]:
        return timedelta(days=COUNTED_DAYS[days]), "day"
    if word := match["word"]:
        return timedelta(days=DAY_WORDS[word.lower()]), "day"
    if match["now"]:
        return timedelta(), "minute"
    length, precision = UNITS[match["unit"].lower()]
    count = match["count"]
    return length * (int(count) if count.isdigit() else COUNTS.get(count, 1)), precision


def _relative(match: re.Match[str], zone: str, crawled_at: datetime | None) -> Moment:
    length, precision = _distance(match)
    cut = _CUTS.get(precision, timedelta(days=1))
    if match["hour"] is not None:
        return _at_clock(match, length, zone, crawled_at)
    if crawled_at is None:
        return Moment(match.start(), match.end(), None, precision, length)
    vague = precision != "day" and is_day(crawled_at)
    if precision == "day":
        value = days_ago(length, crawled_at, zone_of(zone))
    elif vague:
        # From noon, most of the hours that it may be lie on the day that is given.
        then, precision = ago(length, crawled_at + _NOON, zone_of(zone)), "day"
        value = None if then is None else days_ago(timedelta(), then, zone_of(zone))
    elif (value := ago(length, crawled_at, zone_of(zone))) is not None:
        day = value.replace(hour=0, minute=0, second=0, microsecond=0)
        value = day + (value - day) // cut * cut
    return Moment(match.start(), match.end(), value, precision, length, vague=vague)


def _at_clock(match: re.Match[str], length: timedelta, zone: str, crawled_at: datetime | None) -> Moment:
    """Give the time of day that is printed behind a day in words: "어제 17:43"."""
    value = None
    if crawled_at is not None:
        try:
            time = time_of_day((match["hour"], match["minute"], None), match["half"] or "")
            day = days_ago(length, crawled_at, zone_of(zone))
            value = None if day is None else day + time
        except ValueError:
            pass
    return Moment(match.start(), match.end(), value, "minute", length)
