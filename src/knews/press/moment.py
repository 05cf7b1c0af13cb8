"""What has the shape of a time, without a label: "2025.01.22 17:43", "Jan 22, 2025", "4 hours ago"."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from knews.json_form import Precision
from knews.press.clock import ago, dated, days_ago, is_day, latest, time_of_day, zone_of
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


# 17:43 · 17:43:00 · 오후 7:14. · (17:43) · 17시 43분 · T17:43:00.123+09:00 · " - 5:43 PM"
_CLOCK = r"""
(?:
    (?:(?P<tee>T)|,?\s{0,8}(?:-\s)?)
    (?P<open>\()?
    (?:(?P<half>오전|오후|[AP]M)\s{0,2})?
    (?<![0-9])(?P<hour>[0-9]{1,2}+)
    (?:(?P<colon>:)(?=[0-9]{2})|시(?!간))
    (?:\s?(?P<minute>[0-9]{1,2}+)(?(colon)|분)
        (?:(?(colon):|\s?)(?P<second>[0-9]{1,2}+)(?(colon)(?:[.,][0-9]{1,9}+)?|초))?)?
    (?(open)\))
    (?:\s?(?P<late>[AaPp]\.?[Mm]\b))?
    (?:(?P<offset>Z|\s?(?:UTC|GMT|KST)|[+-][0-9]{2}:?[0-9]{2})(?![0-9A-Za-z]))?
    (?:\.(?![0-9]))?
)?
(?![0-9])"""
# 2025.01.22. · 25-01-22 · 2018. 10. 29.(월) · 2025년 1월 22일 · 2025년 1월 · 2월 14일 · 20250122(174300)
# It begins with a class, neither repeat nor branch, and so `re` runs over other text at full speed.
_FIGURES = pattern(
    r"""
(?P<head>[0-9][0-9]*+)
(?:
    (?:(?P<sep>\s?[-./])(?=\s?[0-9])|년)
    (?:\s?(?P<month>[0-9]{1,2}+)(?(sep)|\s?월)
        (?:(?(sep)(?P=sep))\s?(?P<day>[0-9]{1,2}+)(?(sep)\.?(?!/[0-9])|\s?일))?)?
  | 월\s?(?P<lone>[0-9]{1,2}+)일
  | (?P<compact>(?<=[0-9]{8}))
)
(?:\s?(?:\((?:[월화수목금토일](?:요일)?|[A-Z][a-z]{2})\)|[월화수목금토일]요일))?"""
    + _CLOCK,
    re.VERBOSE,
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Jan 22, 2025 - 17:43 · September 3, 2025
_ENGLISH = pattern(
    rf"(?<![A-Za-z])(?P<name>{'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
    rf"\s(?P<day>[0-9]{{1,2}}),\s(?P<head>[0-9]{{4}}){_CLOCK}",
    re.VERBOSE,
)
# 4 hours ago · an hour ago · 22분 전 · 2주 전 · 방금 전 · 어제 · yesterday
# What it can begin with is looked for first, which is cheaper than to try every form at every character.
_RELATIVE = pattern(
    r"""(?=[0-9aojy방어])(?<![0-9.,:])(?:
    (?P<count>[0-9]{1,3}|\ban?|\bone)\s?
    (?P<unit>(?:second|sec|minute|min|hour|hr|day|week|month|year)(?=s?\sago\b)|초|분|시간|일|주|개월|달|년)
    (?:s?\sago|\s?전)
  | (?P<now>방금\s?전|\bjust\snow\b) | 어제 | \byesterday\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_UNITS: dict[str, tuple[timedelta, Precision]] = {
    **dict.fromkeys(("초", "second", "sec"), (timedelta(seconds=1), "second")),
    **dict.fromkeys(("분", "minute", "min"), (timedelta(minutes=1), "minute")),
    **dict.fromkeys(("시간", "hour", "hr"), (timedelta(hours=1), "hour")),
    **dict.fromkeys(("일", "day"), (timedelta(days=1), "day")),
    **dict.fromkeys(("주", "week"), (timedelta(days=7), "day")),
    **dict.fromkeys(("개월", "달", "month"), (timedelta(days=30), "day")),
    **dict.fromkeys(("년", "year"), (timedelta(days=365), "day")),
}
# " 2" of "4 hours ago 2": the counter that aggregators print behind the distance
_COUNTER = pattern(r"(?:\s[0-9]{1,3})?")
_ZONES = {"UTC": "Z", "GMT": "Z", "KST": "+09:00"}
#: Precisions without a time of day.
DATES = frozenset({"year", "month", "day"})
_NOON = timedelta(hours=12)
#: What may stand around a time.
BRACKETS = "\t\n\r \u00a0\u3000:()[]<>【】〔〕"
DIGIT = pattern("[0-9]")


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
        "전" in text or "ago" in text or "어제" in text or "day" in text or "now" in text
    )


def only_distance(text: str, zone: str, crawled_at: datetime | None) -> Moment | None:
    """Read a line that is one distance from now, with or without an aggregator's counter behind it; else None.

    >>> only_distance("4 hours ago 2", "Asia/Seoul", None).distance, only_distance("4 hours ago he", "Asia/Seoul", None)
    (datetime.timedelta(seconds=14400), None)
    """
    match = _RELATIVE.match(text)
    if match is None or _COUNTER.fullmatch(text, match.end()) is None:
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
    matches = list(_FIGURES.finditer(text))
    if ", 20" in text or ", 19" in text:
        matches += _ENGLISH.finditer(text)
    found = [moment for match in matches if (moment := _absolute(match, zone, crawled_at)) is not None]
    if relative:
        found += [_relative(match, zone, crawled_at) for match in _RELATIVE.finditer(text)]
    if len(found) < 2:
        return found
    moments: list[Moment] = []
    for moment in sorted(found, key=lambda moment: moment.start):
        # "Jan 22, 2025 - 1:43" holds "2025 - 1" too.
        if not moments or moment.start >= moments[-1].stop:
            moments.append(moment)
    return moments


def _absolute(match: re.Match[str], zone: str, crawled_at: datetime | None) -> Moment | None:
    """Give the moment of a printed date, None where calendar or clock have no such time."""
    length = len(match["head"])
    # Most are "1년" and "12.5": leave them early.
    if length not in {1, 2, 4, 8, 14} or (length < 4 and not (match["day"] or match["lone"])):
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
    return Moment(
        match.start(),
        match.end(),
        value,
        _precision(figures),
        weak=not (year and day)
        or (short and not clock[0])
        or (compact and match.string.strip(BRACKETS) != match[0]),
        firm=part["colon"] is not None or (compact and bool(clock[0])),
        worded=not (part.get("sep") or part.get("name") or compact),
    )


def _figures(head: str, part: Mapping[str, str | None]) -> _Figures:
    """Tell which figures are the year, the month, the day, the clock."""
    year, month, day = head, part.get("month"), part.get("day")
    clock = part["hour"], part["minute"], part["second"]
    if name := part.get("name"):
        month = str(_MONTHS.index(name) + 1)
    elif lone := part.get("lone"):
        year, month, day = "", head, lone
    elif part.get("compact") is not None and len(head) > 4:
        clock = (head[8:10], head[10:12], head[12:]) if len(head) == 14 else clock
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
    # "17:43-18:30" is a span: offsets stand behind seconds or in the form with "T".
    signed = (part["offset"] or "").strip()[:1] in {"+", "-"}
    return not signed or bool(part["tee"] or part["second"])


def _value(
    figures: _Figures, part: Mapping[str, str | None], where: tzinfo, crawled_at: datetime | None
) -> datetime | None:
    """Give the moment that the figures name, None where its year is not known; ValueError where there is none."""
    date = int(figures.month or 1), int(figures.day or 1)
    offset = (part["offset"] or "").strip()
    half = (part["half"] or part["late"] or "").replace(".", "").upper()
    time = time_of_day(figures.clock, half)
    where = datetime.fromisoformat("2000-01-01T00:00" + _ZONES.get(offset, offset)).tzinfo or where
    return (
        dated(int(figures.year), date, time, where) if figures.year else latest(date, time, where, crawled_at)
    )


def _precision(figures: _Figures) -> Precision:
    """Give the smallest unit that was printed."""
    names: tuple[Precision, ...] = ("month", "day", "hour", "minute", "second")
    parts = (figures.month, figures.day, *figures.clock)
    printed = [name for name, digits in zip(names, parts, strict=True) if digits]
    return printed[-1] if printed else "year"


def _relative(match: re.Match[str], zone: str, crawled_at: datetime | None) -> Moment:
    count, unit, now = match.group("count", "unit", "now")
    length, precision = _UNITS[(unit or ("분" if now else "일")).lower()]
    cut = _UNITS[precision][0]
    length *= 0 if now else int(count) if (count or "").isdigit() else 1
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
