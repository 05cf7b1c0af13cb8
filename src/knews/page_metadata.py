"""What a page states for machines, read from its META blocks: the evidence behind what is printed."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import Protocol

import attrs

from knews import metadata_keys
from knews.article import Byline, Timestamp
from knews.press.byline import read_bylines
from knews.press.fold import tidy
from knews.press.headline import without_house
from knews.press.pattern import SPACES, pattern
from knews.press.people import is_name
from knews.press.time import read_time, to_zone

# 김하늘 기자 외 1명
_OTHERS = pattern(rf"{SPACES}외 ?\d+ ?(?:명|인)$")
_DIGITS = pattern(r"\d{14}")
# S1N4: a section's number in ND Soft's system
_CODE = pattern(r"S\d+N\d+|\d+")
_COMMA = pattern(rf"{SPACES}[,|]\s*")


class Statement(Protocol):
    """A value that a page states, and the key under which it does."""

    @property
    def key(self) -> str | None:
        """The key, None for what is printed."""

    @property
    def text(self) -> str:
        """The value."""


@attrs.frozen(eq=False)
class PageMetadata:
    """The values that a page's metadata has, each read when it is asked for."""

    #: By their keys, in page order.
    _values: dict[str, list[str]]
    _zone: str
    _names: frozenset[str]

    @cached_property
    def published(self) -> Timestamp | None:
        """The time of publication."""
        return _time(self._values, metadata_keys.PUBLISHED, self._zone)

    def refine(self, printed: Timestamp | None) -> Timestamp | None:
        """Make a printed time as precise as an element for a time states it."""
        for value in self._values.get(metadata_keys.TIME_ELEMENT, ()):
            printed = agree(printed, read_time(value, zone=self._zone)) if printed is not None else None
        return printed

    @property
    def modified(self) -> Timestamp | None:
        """The time of the last change, where it is another."""
        modified, published = _time(self._values, metadata_keys.MODIFIED, self._zone), self.published
        same = modified is not None and published is not None and modified.value == published.value
        return None if same else modified

    @property
    def headline(self) -> str | None:
        """The headline without the outlet's name."""
        values = self._values
        stated = (values[key][0] for key in metadata_keys.HEADLINE if key in values)
        headline = next((title for title in stated if title not in self._house), None)
        return tidy(without_house(headline, self._house)) if headline else None

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """The authors."""
        return _writers(self._values, self._names)

    @property
    def has_addresses(self) -> bool:
        """Whether an author is stated with an address."""
        return any("@" in value for key in metadata_keys.WRITERS for value in self._values.get(key, ()))

    @property
    def category(self) -> str | None:
        """The section of the site."""
        return _category(self._values)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The keywords."""
        return _keywords(self._values, self._house)

    @property
    def url(self) -> str | None:
        """The page's own address."""
        return next(
            (url for key in metadata_keys.URL for url in self._values.get(key, ()) if url.startswith("http")),
            None,
        )

    def rules(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Name the first of several keys that the page has, as the rule that gives what stands under it."""
        key = next((name for name in names if name in self._values), None)
        return (f"meta:{key}",) if key is not None else ()

    @property
    def _house(self) -> frozenset[str]:
        """The outlet's names and the site's."""
        return self._names.union(self._values.get("og:site_name", ()))


def read_page_metadata(meta: Iterable[Statement], zone: str, names: frozenset[str]) -> PageMetadata:
    """Read a page's metadata.

    Args:
        meta: What the page states, in its order: META blocks, or the lines that they come from.
        zone: IANA zone of times that state none, and to which others are turned.
        names: The outlet's names: they are no authors, and are cut from behind the headline.
    """
    values: dict[str, list[str]] = {}
    for block in meta:
        if block.key is not None:
            values.setdefault(block.key, []).append(block.text)
    return PageMetadata(values, zone, names)


def agree(printed: Timestamp | None, stated: Timestamp | None) -> Timestamp | None:
    """Give the printed time, made as precise as a stated one that it does not contradict; the stated one alone.

    >>> printed = read_time("입력 2025.01.22 17:43")
    >>> agree(printed, read_time("2025-01-22T17:43:09+09:00")).value.second
    9
    >>> agree(printed, read_time("2025-01-22T17:44:09+09:00")) is printed
    True
    """
    if printed is None or stated is None:
        return printed or stated
    if printed.value is None or stated.value is None or not _finer(stated, printed):
        return printed
    if not is_same(stated, printed):
        return printed
    return Timestamp(stated.value, printed.text, stated.precision, printed.relative, printed.distance)


def is_same(time: Timestamp | None, other: Timestamp | None) -> bool:
    """Tell whether two times are one instant, as far as both are precise.

    >>> is_same(read_time("2025-01-22T08:43:09Z"), read_time("2025.01.22 17:43")), is_same(read_time("2025.01.22"), None)
    (True, False)
    """
    if time is None or other is None or time.value is None or other.value is None:
        return False
    length = min(_ISO[time.precision], _ISO[other.precision])
    return time.value.astimezone(other.value.tzinfo).isoformat()[:length] == other.value.isoformat()[:length]


#: Characters of the ISO form that a precision fixes.
_ISO = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}


def _time(values: dict[str, list[str]], names: tuple[str, ...], zone: str) -> Timestamp | None:
    """Read the most precise time under the keys, the first of equals."""
    best: Timestamp | None = None
    for key in names:
        for value in values.get(key, ()):
            time = _machine_time(value) or read_time(_spelt(value), zone=zone)
            if time is not None and time.value is not None and (best is None or _finer(time, best)):
                best = to_zone(time, zone)
                if best.text != value:
                    best = attrs.evolve(best, text=value)
                if best.precision == "second":
                    return best
    return best


def _machine_time(value: str) -> Timestamp | None:
    """Read what nearly all metadata prints: 2025-01-22T17:43:09+09:00; None for any other form."""
    if len(value) < _WITH_SECONDS or value[10] != "T" or value[16] != ":":
        return None
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        return None
    return Timestamp(time.replace(microsecond=0), value, "second") if time.tzinfo is not None else None


#: Characters of an ISO time with seconds and a zone, at the least: 2025-01-22T17:43:09Z.
_WITH_SECONDS = 20


def _finer(time: Timestamp, than: Timestamp) -> bool:
    return _ISO[time.precision] > _ISO[than.precision]


def _spelt(value: str) -> str:
    """Spell out a time of bare digits: 20260321214325."""
    if _DIGITS.fullmatch(value):
        return f"{value[:4]}-{value[4:6]}-{value[6:8]} {value[8:10]}:{value[10:12]}:{value[12:]}"
    return value


def _writers(values: dict[str, list[str]], names: frozenset[str]) -> tuple[Byline, ...]:
    """Read the authors under the first key that names any: the paper itself and addresses of pages are none."""
    for key in metadata_keys.WRITERS:
        found: list[Byline] = []
        for value in values.get(key, ()):
            if value in names or "://" in value:
                continue
            bare = _OTHERS.sub("", value)
            signed = read_bylines(bare)
            found.extend(signed or (Byline(name, text=name) for name in _COMMA.split(bare) if is_name(name)))
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _category(values: dict[str, list[str]]) -> str | None:
    return next(
        (v for key in metadata_keys.CATEGORY for v in values.get(key, ()) if not _CODE.fullmatch(v)), None
    )


def _keywords(values: dict[str, list[str]], names: frozenset[str]) -> tuple[str, ...]:
    """Read the keywords under the first key that has any; a list that names the outlet is the site's own."""
    for key in metadata_keys.KEYWORDS:
        if key in values:
            found = [word for value in values[key] for word in _COMMA.split(value.strip()) if word]
            return tuple(dict.fromkeys(found)) if names.isdisjoint(found) else ()
    return ()
