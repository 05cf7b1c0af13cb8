"""Records: a crawler's row, a feed's entry, a JSON object, read by the keys that people use."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

import attrs

from knews import arguments
from knews.article import Article
from knews.errors import NoTextKey, WrongField
from knews.known import Known, know
from knews.limits import Limits
from knews.outlet import GENERIC, Outlet
from knews.pipeline import parse_known
from knews.press.time import find_times
from knews.record_keys import KEYS, find_keys, is_weak
from knews.record_row import ASIDE, NESTED, row_of
from knews.record_values import is_clock, is_empty, text_of, time_of, words_of
from knews.registry import named_outlet, outlet_of_url
from knews.site import find_office, find_press
from knews.stack import with_room

#: Figures of a day without marks: 20251001.
_COMPACT_DAY: Final = 8
#: The fields that `fields` may name.
_FIELDS: Final = tuple(field for field in KEYS if field != "summary")


def parse_record(
    record: Mapping[str, object],
    *,
    fields: Mapping[str, str] | None = None,
    outlet: str | Outlet | None = None,
    crawled_at: datetime | None = None,
    limits: Limits | None = None,
) -> Article:
    """Parse one article that is held as a record: its text, and what the other keys say of it.

    The usual keys are found by themselves, in Korean and English, whatever their case, white space, underscores and
    hyphens: `find_fields` says which. What a key holds counts as what the arguments of `parse` state. Cells that
    stand for nothing (None, nan, pandas' NaT, "", "-") are as good as none.

    Args:
        record: A row of `csv.DictReader`, of a frame's `to_dict("records")`, an entry of feedparser, an item of an
            API, any mapping. Lists of paragraphs are a text, an object in it is read by its words.
        fields: Where a key is none of the usual: `{"text": "기사원본"}`, a field's name to the record's key.
        outlet: As for `parse`.
        crawled_at: As for `parse`; wins over what the record says.
        limits: As for `parse`; they hold for the text.

    Raises:
        NoTextKey: No key holds a text.
        WrongField: `fields` names a field or a key that there is not.
        KnewsError: As for `parse`.
        TypeError: An argument is of another type; the message names it and what it takes.

    >>> row = {"제목": "새 다리 열린다", "언론사": "한국경제", "일자": 20250122, "본문": "시가 새 다리를 열기로 했다."}
    >>> article = parse_record(row)
    >>> article.outlet, article.headline, article.published.value.isoformat(), article.text
    ('hankyung', '새 다리 열린다', '2025-01-22T00:00:00+09:00', '시가 새 다리를 열기로 했다.')
    >>> parse_record({"title": "새 다리 열린다", "txt": "시가 새 다리를 열기로 했다."}, fields={"text": "txt"}).text
    '시가 새 다리를 열기로 했다.'
    >>> parse_record({"title": "새 다리 열린다", "txt": "시가 새 다리를 열기로 했다."})
    Traceback (most recent call last):
    knews.NoTextKey: no key of the record is known to hold the text (its keys: 'title', 'txt'): name the one ...
    """
    row = row_of(record)
    named = arguments.fields_of(fields)
    if not arguments.is_given("outlet", outlet, (str, Outlet), arguments.OUTLET):
        outlet = None
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), arguments.MOMENT):
        crawled_at = None
    if not arguments.is_given("limits", limits, (Limits,), arguments.LIMITS):
        limits = None
    return with_room(partial(_parse, row, named, outlet, crawled_at, limits))


def _parse(
    row: Mapping[str, object],
    fields: Mapping[str, str],
    outlet: str | Outlet | None,
    crawled_at: datetime | None,
    limits: Limits | None,
) -> Article:
    cells = _cells(row, fields)
    raw = _text(row, cells)
    # What is called a source may be the article's address.
    stated = (*cells.get("url", ()), *filter(_is_address, cells.get("press", ())))
    urls = [url for value in stated if (url := _url(value)) is not None]
    crawled = crawled_at or next(filter(None, map(_moment, cells.get("crawled_at", ()))), None)
    return parse_known(
        raw,
        url=urls[0] if urls else None,
        crawled_at=crawled,
        outlet=named_outlet(outlet) if isinstance(outlet, str) else outlet,
        known=_known(cells, urls),
        limits=limits,
    )


def keys_that_tell(keys: Sequence[str], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Give those of a table's columns that `parse_record` looks at, so that the others need not be read.

    Raises:
        NoTextKey: None of them may hold a text.
        WrongField: `fields` names a field or a column that there is not.

    >>> keys_that_tell(["id", "제목", "본문", "vector"], {"url": "id"})
    ('id', '제목', '본문')
    >>> keys_that_tell(["id", "제목"], {})
    Traceback (most recent call last):
    knews.NoTextKey: no key of the record is known to hold the text (its keys: 'id', '제목'): name the one that does, ...
    """
    for field, key in fields.items():
        _check_field(field, key, keys)
    found = find_keys(keys)
    if "text" not in found and "text" not in fields and not set(NESTED).intersection(keys):
        raise NoTextKey(tuple(keys))
    telling = {*NESTED, *ASIDE, *fields.values(), *(key for those in found.values() for key in those)}
    return tuple(key for key in keys if key in telling)


def _check_field(field: object, key: object, keys: Iterable[str]) -> None:
    """Hold what `fields` says against the fields and the keys that there are."""
    if field not in _FIELDS:
        raise WrongField(str(field), None, _FIELDS)
    there = tuple(keys)
    if key not in there:
        raise WrongField(str(field), str(key), there)


def _cells(row: Mapping[str, object], fields: Mapping[str, str]) -> dict[str, list[object]]:
    """Give for each field what its keys hold, the most telling first; what stands for nothing is left out."""
    keys = dict(find_keys(row))
    for field, key in fields.items():
        _check_field(field, key, row)
        # A key that is said to hold one field holds no other.
        keys = {other: tuple(one for one in found if one != key) for other, found in keys.items()}
        keys[field] = (key,)
    keys["press"] = tuple(key for key in keys.get("press", ()) if not is_weak(key) or _names_paper(row[key]))
    return {field: [row[key] for key in found if not is_empty(row[key])] for field, found in keys.items()}


def _names_paper(value: object) -> bool:
    words = words_of(value)
    return words is not None and find_press(words) is not GENERIC


def _text(row: Mapping[str, object], cells: Mapping[str, list[object]]) -> str | bytes:
    """Give the article's text: the first that there is.

    Raises:
        NoTextKey: There is none.
    """
    for value in cells.get("text", ()):
        if (text := text_of(value)) is not None and not text.isspace():
            return text
    raise NoTextKey(tuple(row), tuple(find_keys(row).get("text", ())))


def _url(value: object) -> str | None:
    """Give an address; an id of a feed may be one or not."""
    words = words_of(value)
    return words if words is not None and "." in words and not words.isspace() and " " not in words else None


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _moment(value: object) -> datetime | None:
    """Give the time of a crawl."""
    time = time_of(value)
    if isinstance(time, str):
        found = find_times(time)
        return found[0].time.value if found else None
    if time is None or isinstance(time, datetime):
        return time
    return datetime.combine(time, datetime.min.time())


def _known(cells: Mapping[str, list[object]], urls: Sequence[str]) -> Known | None:
    """Give what the record says of its article."""
    first = {
        field: words for field in ("headline", "byline", "category") if (words := _first_words(cells, field))
    }
    published = _time(cells.get("published", ()))
    known = know(
        headline=first.get("headline"),
        published=published,
        byline=first.get("byline"),
        press=_press(cells, urls),
    )
    modified, category = _time(cells.get("modified", ())), first.get("category")
    if modified is category is None:
        return known
    return attrs.evolve(known or Known(), modified=modified, category=category)


def _first_words(cells: Mapping[str, list[object]], field: str) -> str | None:
    return next(filter(None, map(words_of, cells.get(field, ()))), None)


def _time(values: Sequence[object]) -> datetime | date | str | None:
    """Give the time that a row states: a day and a time of day may stand in two columns."""
    times = [time for value in values if not is_clock(value) and (time := time_of(value)) is not None]
    # What a feed prints in a form that nobody reads, its reader has parsed.
    times.sort(key=lambda time: isinstance(time, str) and not find_times(time))
    if not times or isinstance(times[0], datetime):
        return times[0] if times else None
    clock = next((str(value).strip() for value in values if is_clock(value)), None)
    if clock is None:
        return times[0]
    day = str(times[0])
    if len(day) == _COMPACT_DAY and day.isdigit():
        day = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    found = find_times(joined := f"{day} {clock}")
    return joined if found and found[0].time.precision in {"minute", "second"} else times[0]


def _press(cells: Mapping[str, list[object]], urls: Sequence[str]) -> str | None:
    """Give the paper that a row states: the first that is known, else that of an address on Naver, else the first."""
    stated = [
        words for value in cells.get("press", ()) if not _is_address(value) and (words := words_of(value))
    ]
    papers = [(words, find_press(words)) for words in stated]
    paper = next((words for words, outlet in papers if outlet is not GENERIC and not outlet.portal), None)
    if paper is None and len(urls) > 1 and outlet_of_url(urls[0]) is None:
        paper = next((outlet.id for outlet in map(find_office, urls) if outlet is not GENERIC), None)
    return paper or (stated[0] if stated else None)
