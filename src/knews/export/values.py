"""What all forms ask for: names of outlets, times as far as they are known, texts that every form may hold."""

from knews.errors import KnewsError
from knews.press.pattern import pattern
from knews.registry import get_outlet
from knews.timestamp import Timestamp

# What neither XML nor HTML may hold, as itself or as a reference: controls, halves of characters, noncharacters.
_ILLEGAL = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = pattern(r"[\s\x1c-\x1f\x85\u2028\u2029]+")


def legal(text: str) -> str:
    r"""Put U+FFFD in place of what no markup may hold.

    >>> legal("새\x07 다리\n")
    '새� 다리\n'
    """
    return _ILLEGAL.sub("\ufffd", text)


def one_line(text: str) -> str:
    r"""Give a legal text on one line: a stretch of white space with a break in it becomes a space.

    >>> one_line(" 새\u2028 다리 ")
    '새 다리'
    """
    return legal(_BREAKS.sub(" ", text).strip())


def outlet_name(name: str | None) -> str | None:
    """Give the printed name of the outlet with an id; the id itself where no such outlet is installed.

    >>> outlet_name("hankyung"), outlet_name("haneul"), outlet_name(None)
    ('한국경제', 'haneul', None)
    """
    if name is None:
        return None
    try:
        return get_outlet(name).name or name
    except KnewsError:
        return name


def iso_date(time: Timestamp | None) -> str | None:
    """Give the year, the month or the day of a time, None where not even the year is known.

    >>> from knews.press.time import read_time
    >>> iso_date(read_time("2025.01.22 17:43")), iso_date(read_time("4 hours ago"))
    ('2025-01-22', None)
    """
    if time is None or time.value is None:
        return None
    return time.value.date().isoformat()[: _DATE.get(time.precision, 10)]


def iso_time(time: Timestamp | None) -> str | None:
    """Give a time with its zone, None where the minute is not known.

    >>> from knews.press.time import read_time
    >>> iso_time(read_time("2025.01.22 17:43")), iso_time(read_time("2025.01.22"))
    ('2025-01-22T17:43+09:00', None)
    """
    if time is None or time.value is None or time.precision not in _TIMED:
        return None
    return time.value.isoformat(timespec="seconds" if time.precision == "second" else "minutes")


#: Characters of the ISO form that a precision fixes.
_DATE = {"year": 4, "month": 7, "day": 10}
_TIMED = ("minute", "second")


def rfc_time(time: Timestamp | None) -> str | None:
    """Give a time as RFC 3339 wants it, None where the minute is not known; a minute is written with 00 seconds.

    >>> from knews.press.time import read_time
    >>> rfc_time(read_time("2025.01.22 17:43")), rfc_time(read_time("2025.01.22"))
    ('2025-01-22T17:43:00+09:00', None)
    """
    if time is None or time.value is None or time.precision not in _TIMED:
        return None
    return time.value.isoformat(timespec="seconds")
