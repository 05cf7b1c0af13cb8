"""What all forms ask for: names of outlets, times as far as they are known, texts that every form may hold."""

from urllib.parse import quote, urlsplit

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


#: What an address may hold as it is, beside letters and figures: RFC 3986. Brackets stand around a host alone.
_SIGNS = "!#$%&'()*+,/:;=?@~-._"
# A percent sign that escapes nothing.
_PERCENT = pattern(r"%(?![0-9A-Fa-f]{2})")


def whole_address(url: str | None) -> str | None:
    """Give an absolute address with all that must not stand in one escaped, None for what is none.

    >>> whole_address("https://haneul.example/강 1?a=100%"), whole_address("/강.jpg")
    ('https://haneul.example/%EA%B0%95%201?a=100%25', None)
    """
    try:
        parts = urlsplit(url or "")
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets around no host, letters for a port
        return None
    return ascii_address(url) if is_whole and url is not None else None


def ascii_address(url: str) -> str:
    """Give an address, whole or not, with all that must not stand in one escaped; nothing in front of a colon but http.

    >>> ascii_address("강:1[2].jpg")
    '%EA%B0%95%3A1%5B2%5D.jpg'
    """
    signs = _SIGNS if url.startswith(("http://", "https://")) else _SIGNS.replace(":", "")
    path, sharp, fragment = quote(url, safe=signs, errors="replace").partition("#")
    return _PERCENT.sub("%25", f"{path}{sharp}{fragment.replace('#', '%23')}")


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
    return _iso(time, "seconds" if time is not None and time.precision == "second" else "minutes")


#: Characters of the ISO form that a precision fixes.
_DATE = {"year": 4, "month": 7, "day": 10}
_TIMED = ("minute", "second")


def rfc_time(time: Timestamp | None) -> str | None:
    """Give a time as RFC 3339 wants it, None where the minute is not known; a minute is written with 00 seconds.

    >>> from knews.press.time import read_time
    >>> rfc_time(read_time("2025.01.22 17:43")), rfc_time(read_time("2025.01.22"))
    ('2025-01-22T17:43:00+09:00', None)
    """
    return _iso(time, "seconds")


def _iso(time: Timestamp | None, least: str) -> str | None:
    if time is None or time.value is None or time.precision not in _TIMED:
        return None
    return time.value.isoformat(timespec=least)
