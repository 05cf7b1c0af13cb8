"""What stands under a record's keys, as values: text from lists and objects, times from numbers, nothing from what means it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from numbers import Real
from time import struct_time
from typing import Final

from knews import arguments
from knews.press.pattern import pattern
from knews.press.writers import is_nothing

#: Under what key an object holds its words: a feed's content, WordPress's title, a paper with its name, XML read as a dict.
_INNER: Final = (
    "value",
    "rendered",
    "text",
    "#text",
    "sentence",
    "content",
    "html",
    "name",
    "title",
    "$date",
    "$t",
    "_",
    "@id",
    "href",
)
#: So deep a list or an object is looked into.
_DEEPEST: Final = 6
# 20251001 | 20251001.0 | 202510010930 | 20251001093000, as tables make numbers of them
_COMPACT = pattern(r"(?P<figures>(?:19|20)[0-9]{6}(?:[0-9]{4}|[0-9]{6})?)(?:\.0+)?")
# 1759278600 | 1759278600000 | 1759278600.25: seconds or milliseconds since 1970
_EPOCH = pattern(r"(?P<seconds>[0-9]{9,10})(?P<milli>[0-9]{3})?(?:\.[0-9]+)?")
# 09:30 | 09:30:00: the time of day alone
_CLOCK = pattern(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")


def is_empty(value: object) -> bool:
    """Tell whether a cell stands for nothing: None, nan, pandas' NaT and NA, "", "-", an empty list.

    >>> is_empty(float("nan")), is_empty(" - "), is_empty([]), is_empty(0)
    (True, True, True, False)
    """
    if isinstance(value, str):
        return is_nothing(value)
    if isinstance(value, (bytes, list, tuple, Mapping)):
        return not value
    return not arguments.is_given("value", value, (object,), "")


def text_of(value: object) -> str | bytes | None:
    r"""Give the text under a key: a str or bytes as they are, of a list its paragraphs, of an object its words.

    >>> text_of(["첫 문단.", {"value": "둘째 문단."}])
    '첫 문단.\n\n둘째 문단.'
    >>> text_of([{"type": "text/plain", "value": "새 다리"}, {"type": "text/html", "value": "<p>새 다리</p>"}])
    '<p>새 다리</p>'
    >>> print(text_of(5))
    None
    """
    if isinstance(value, (str, bytes)):
        return None if is_empty(value) else value
    if isinstance(value, (list, tuple)) and (typed := _best_of(value)) is not None:
        return text_of(typed)
    parts = [part for part in _words(value, 0) if not is_nothing(part)]
    return "\n\n".join(parts) or None


def words_of(value: object) -> str | None:
    """Give the words under a key in one line: of a list each, parted by commas.

    >>> words_of([{"name": "김하늘"}, {"name": "이바다"}]), words_of({"title": "하늘일보"}), words_of(3)
    ('김하늘, 이바다', '하늘일보', None)
    """
    parts = [part for part in _words(value, 0) if not is_nothing(part)]
    return ", ".join(dict.fromkeys(parts)) or None


def time_of(value: object) -> datetime | date | str | None:
    """Give the time under a key: as it is, of figures and of seconds since 1970 too; None where it is none.

    >>> time_of(20251001), time_of(1759278600).isoformat(), time_of("2025.10.01 09:30"), time_of(7)
    ('20251001', '2025-10-01T00:30:00+00:00', '2025.10.01 09:30', None)
    """
    if isinstance(value, (datetime, date)):
        return value
    if isinstance(value, struct_time):
        return _instant(*value[:6])
    text = str(value) if isinstance(value, Real) and not isinstance(value, bool) else words_of(value)
    if text is None or is_nothing(text):
        return None
    if (compact := _COMPACT.fullmatch(text.strip())) is not None:
        figures = compact["figures"]
        return figures if len(figures) == 8 else _instant_of(figures) or text
    if (epoch := _EPOCH.fullmatch(text.strip())) is not None:
        return datetime.fromtimestamp(int(epoch["seconds"]), UTC)
    return None if isinstance(value, Real) else text


def is_clock(value: object) -> bool:
    """Tell whether a cell holds a time of day alone.

    >>> is_clock("09:30"), is_clock("2025-10-01")
    (True, False)
    """
    return isinstance(value, str) and _CLOCK.fullmatch(value.strip()) is not None


def _instant_of(figures: str) -> str | None:
    """Spell out 202510010930 and 20251001093000."""
    day, clock = (
        f"{figures[:4]}-{figures[4:6]}-{figures[6:8]}",
        [figures[at : at + 2] for at in range(8, len(figures), 2)],
    )
    return f"{day} {':'.join(clock)}"


def _instant(*figures: int) -> datetime | None:
    """Give the moment in UTC that a feed's reader parsed."""
    try:
        return datetime(*figures, tzinfo=UTC)  # type: ignore[misc,arg-type]  # six figures
    except (ValueError, OverflowError):
        return None


def _best_of(parts: Sequence[object]) -> str | None:
    """Give of a feed's contents, which are one text in several types, the one with markup; None where these are none."""
    typed = [part for part in parts if isinstance(part, Mapping) and "type" in part and "value" in part]
    if not typed or len(typed) < len(parts):
        return None
    best = max(typed, key=lambda part: ("html" in str(part["type"]), len(str(part["value"]))))
    return str(best["value"])


def _words(value: object, depth: int) -> Iterator[str]:
    """Give the strings in a value, in order."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str):
        listed = _listed(value) if value[:1] == "[" else None
        if listed is None:
            yield value.strip()
        else:
            yield from _words(listed, depth + 1)
    elif depth < _DEEPEST and isinstance(value, (list, tuple)):
        for part in value:
            yield from _words(part, depth + 1)
    elif depth < _DEEPEST and isinstance(value, Mapping):
        inner = next((value[key] for key in _INNER if key in value and not is_empty(value[key])), None)
        yield from _words(inner, depth + 1)


def _listed(text: str) -> list[object] | None:
    """Read a list that a table has as JSON: '["김하늘", "이바다"]'."""
    if text[-1:] != "]":
        return None
    try:
        listed = json.loads(text)
    except ValueError:
        return None
    return listed if isinstance(listed, list) else None
