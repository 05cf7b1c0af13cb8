"""The calendar and the clock behind printed times: zones, counting back, days that there are."""

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from functools import cache

_DAY_LONG = timedelta(days=1, microseconds=-1)


@cache
def zone_of(name: str) -> tzinfo:
    """Give the zone of an IANA name.

    Raises:
        ValueError: There is no such zone.

    >>> zone_of("Asia/Seul")
    Traceback (most recent call last):
    ...
    ValueError: unknown time zone 'Asia/Seul': give an IANA name like 'Asia/Seoul'
    """
    # Imported with the first time that is read: 30 ms.
    from dateutil.tz import gettz  # noqa: PLC0415

    # gettz would also open files and read the TZ variable.
    zone = gettz(name) if re.fullmatch(r"[A-Za-z][\w+-]*(?:/[\w+-]+)*", name) else None
    if zone is None:
        message = f"unknown time zone {name!r}: give an IANA name like 'Asia/Seoul'"
        raise ValueError(message)
    return zone


def time_of_day(clock: tuple[str | None, str | None, str | None], half: str) -> timedelta:
    """Give the time since midnight of a printed hour, minute and second, and the half of the day that they are in.

    Raises:
        ValueError: No clock shows this.

    >>> str(time_of_day(("7", "14", None), "오후"))
    '19:14:00'
    >>> time_of_day(("13", "05", None), "오전")
    Traceback (most recent call last):
    ...
    ValueError
    """
    hour, minute, second = (int(digits or 0) for digits in clock)
    morning, afternoon = half in {"오전", "AM"}, half in {"오후", "PM"}
    # 24:00 is the end of the day. "오후 13:05" is redundant, "오전 13:05" contradicts itself.
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (half or minute or second)):
        raise ValueError
    if morning and hour > 12:
        raise ValueError
    if half and hour == 12:
        hour = 0
    return timedelta(hours=hour + 12 if afternoon and hour < 12 else hour, minutes=minute, seconds=second)


def dated(year: int, date: tuple[int, int], time: timedelta, where: tzinfo) -> datetime:
    """Give a moment of a year's day.

    Raises:
        ValueError: The calendar has no such day, or the year is none of a newspaper.
    """
    # Figures that give another year mean something else.
    if not 1880 <= year <= 2100:
        raise ValueError
    return datetime(year, *date, tzinfo=where) + time


def latest(
    date: tuple[int, int], time: timedelta, where: tzinfo, crawled_at: datetime | None
) -> datetime | None:
    """Give the last such moment of any year that is not after a crawl, None where nothing says when that was.

    Raises:
        ValueError: No year has such a day.
    """
    # Between one 29 February and the next lie eight years at most; 2000 has one.
    dated(2000, date, time, where)
    if crawled_at is not None and is_day(crawled_at):
        crawled_at += _DAY_LONG
    now = None if crawled_at is None else ago(timedelta(), crawled_at, where)
    for year in range(now.year, now.year - 9, -1) if now else ():
        try:
            value = dated(year, date, time, where)
        except ValueError:
            continue
        if now and value <= now:
            return value
    return None


def is_day(when: datetime) -> bool:
    """Tell a day whose time is not known: nobody can tell it from its midnight."""
    return when.time() == time.min


def ago(length: timedelta, when: datetime, where: tzinfo) -> datetime | None:
    """Count back on a clock that nobody puts forward or back; the offset of `where` at that moment is kept."""
    if when.tzinfo is None:
        when = when.replace(tzinfo=where)
    try:
        value = (when.astimezone(UTC) - length).astimezone(where)
        return value.replace(tzinfo=timezone(value.utcoffset() or timedelta()), fold=0)
    except OverflowError:
        return None


def days_ago(length: timedelta, when: datetime, where: tzinfo) -> datetime | None:
    """Count back in days of `where`, of which a few have 23 hours or 25."""
    try:
        day = when if when.tzinfo is None else when.astimezone(where)
        return datetime.combine(day.date() - length, time.min, where)
    except OverflowError:
        return None
