"""One harness for each way into knews: bytes in, nothing out, and an exception where a promise is broken."""

import json
import pickle
import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zlib import crc32

import attrs
import press_readers
from promises import (
    Broken,
    check_characters,
    check_form,
    check_held,
    check_page,
    check_parted,
    check_values,
    hold,
    in_time,
    parsed,
    same,
)

import knews
from knews import Article, Kind, KnewsError, Layout, Outlet
from knews.batch.item import Item, Unread
from knews.batch.sources import open_sources
from knews.record_keys import KEYS
from knews.source import decode, is_sound_page

_CRAWLED = datetime(2025, 3, 5, 12, 34, 56, tzinfo=timezone(timedelta(hours=9)))
#: What may be known of an input beside it; an input always gets the same of these.
_BESIDE: tuple[Mapping[str, object], ...] = (
    {},
    {"crawled_at": _CRAWLED},
    {"crawled_at": datetime(1988, 5, 8, 3, 10), "outlet": "hankyung"},  # noqa: DTZ001  # behind a gap of Seoul's clock
    {"url": "https://www.hankyung.com/article/2025012200001"},
    {"headline": "새 다리 열린다", "published": "2025-01-22", "byline": "김하늘 기자", "press": "하늘일보"},
    {"url": "https://n.news.naver.com/mnews/article/015/0000000001"},
)
HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    hosts=("haneul.example",),
    layouts=(Layout(id="1", when="#view", headline="h1", body="#view", caption=".shot", drop=(".box",)),),
)


def _beside(data: bytes) -> Mapping[str, object]:
    return _BESIDE[crc32(data) % len(_BESIDE)]


def _parse(raw: str | bytes, **beside: object) -> Article | None:
    return parsed(lambda: knews.parse(raw, **beside), len(raw))  # type: ignore[arg-type]  # of _BESIDE


def _is_markup(article: Article) -> bool:
    kind = article.reading.kind if article.reading is not None else None
    return kind is not None and kind.is_markup


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass" if crc32(data) % 2 else "replace")


def decoding(data: bytes) -> None:
    """Bytes of any encoding: decoded, told what they are, parsed."""
    try:
        source = in_time(lambda: decode(data), len(data))
    except KnewsError:
        source = None
    article = _parse(data)
    if source is None:
        hold(article is None and not is_sound_page(data), "what is not decoded is not parsed")
        return
    hold(bool(source.text.strip()), "a source is not empty")
    for problem in source.problems:
        hold(0 <= problem.start <= problem.stop <= len(data), "a problem stands in the bytes", problem)
    if is_sound_page(data):
        hold(source.kind is Kind.HTML and source.encoding == "utf-8", "a sound page is one", source.kind)
    if article is not None and article.reading is not None:
        kind = knews.read_kind(data)
        hold(kind is article.reading.kind, "read_kind says what parse reads", kind, article.reading.kind)
        if not _is_markup(article):
            check_parted(source.decoded, attrs.evolve(article, problems=()))


def text(data: bytes) -> None:
    """Dumps of text, and text that was escaped or opened."""
    try:
        given = _text(data)
    except UnicodeDecodeError:
        return
    beside = _beside(data)
    article = _parse(given, **beside)
    if not beside:
        _same_by_bytes(given, article, beside)
    if article is None:
        return
    check_form(article)
    if _is_markup(article):
        check_page(article)
        return
    check_parted(given, article)
    if article.reading is not None and article.reading.kind is Kind.TEXT and not decode(given).layers:
        check_characters(given, article)
        if "headline" not in beside:
            check_values(given, article)


def _same_by_bytes(given: str, article: Article | None, beside: Mapping[str, object]) -> None:
    """Hold that a text gives the same article by its bytes: those that are read as bytes of another encoding aside."""
    try:
        raw = given.encode()
        source = decode(raw)
    except (UnicodeEncodeError, KnewsError):
        return
    if source.encoding == "utf-8" and not given.startswith("\ufeff"):
        same(_parse(raw, **beside), article, "bytes and text give one article")


#: Tags that are text and no more, as they stand alone: what is between them is seen.
_PLAIN = re.compile(r"(?:[^<>&]++|</?(?:p|br|b|i|em|strong|span|div)>)++")
_TAG = re.compile(r"<[^>]*>")
_PAGE = "<html><head><title>새 다리 열린다</title></head><body><h1>새 다리 열린다</h1><div id='view'>{}</div></body></html>"


def fragment(data: bytes) -> None:
    """Pieces of HTML; what is plain in them is put into a page too, and is all there."""
    given = data.decode("utf-8", "replace")
    article = _parse(given, **_beside(data))
    if article is not None:
        check_form(article)
        if article.reading is not None and article.reading.kind is Kind.FRAGMENT:
            check_page(article)
        elif not _is_markup(article):
            check_parted(given, article)
    # A page whose text is empty holds no article, and gives no headline either.
    if _PLAIN.fullmatch(given) and given.replace("\n", "").isprintable() and _TAG.sub("", given).strip():
        page = _PAGE.format(re.sub("</?div>", "", given))
        whole = _parse(page, outlet=HANEUL)
        hold(whole is not None, "a page of words is parsed")
        if whole is not None:
            check_page(whole)
            check_held("새 다리 열린다" + _TAG.sub(" ", given), whole)


def markdown(data: bytes) -> None:
    """Texts in Markdown."""
    given = data.decode("utf-8", "replace")
    article = _parse(given, **_beside(data))
    if article is None:
        return
    check_form(article)
    if _is_markup(article):
        check_page(article)
    else:
        check_parted(given, article)


def mhtml(data: bytes) -> None:
    """Pages that a browser saved as one file."""
    article = _parse(data)
    if article is None:
        return
    check_form(article)
    if _is_markup(article):
        check_page(article)


def page(data: bytes) -> None:
    """Whole pages, by the layout of the outlet that they show and by one that is given."""
    for beside in (_beside(data), {"outlet": HANEUL}):
        article = _parse(data, **beside)
        if article is None:
            continue
        check_form(article)
        if not _is_markup(article):
            continue
        check_page(article)
        codes = [problem.code for problem in article.problems]
        hold(article.sections or "no-article" in codes, "a page without a text says so", codes)


def press(data: bytes) -> None:
    """Every reader of the press grammar, line by line."""
    for line in data.decode("utf-8", "replace").splitlines():
        press_readers.check(line)


#: What stands for a value that JSON has not.
_ODD: Mapping[str, object] = {
    "\\nan": float("nan"),
    "\\day": _CRAWLED.date(),
    "\\time": _CRAWLED,
    "\\naive": datetime(1988, 10, 9, 2, 30),  # noqa: DTZ001  # in a fold of Seoul's clock
    "\\bytes": "새 다리가 열린다".encode("cp949"),
    "\\tuple": ("새 다리가 열린다", "시가 밝혔다."),
    "\\struct": _CRAWLED.timetuple(),
}


def _revived(value: object) -> object:
    if isinstance(value, dict):
        return {key: _revived(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_revived(one) for one in value]
    return _ODD.get(value, value) if isinstance(value, str) else value


def _json(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def record(data: bytes) -> None:
    """Rows of a crawler, entries of a feed: any keys, any values."""
    row = _revived(_json(data))
    if not isinstance(row, dict):
        return
    fields = {field: key for field, key in zip(KEYS, row, strict=False) if field != "summary"}
    for told in (None, fields) if crc32(data) % 4 == 0 else (None,):
        article = parsed(lambda told=told: knews.parse_record(row, fields=told), len(data))  # type: ignore[misc]
        if article is not None:
            check_form(article)


def from_dict(data: bytes) -> None:
    """Damaged JSON forms: turned away as they should be, or an article as good as any."""
    form = _json(data)
    if not isinstance(form, dict):
        return
    try:
        article = in_time(lambda: Article.from_dict(form), len(data))
    except ValueError as error:
        hold(len(str(error).splitlines()) == 1, "an error is one line", error)
        return
    repr(article)
    hold(isinstance(article.text, str), "a text is one")
    check_form(article)


#: The ends of files that sources tell apart.
SUFFIXES = (
    ".txt .html .md .json .jsonl .csv .tsv .xml .eml .mbox .mhtml .warc .xlsx .parquet .arrow .sqlite .zip .tar .gz .zst"
).split()


def sources(data: bytes) -> None:
    """Files of every form, whose first byte says how their name ends."""
    if not data:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a" + SUFFIXES[data[0] % len(SUFFIXES)])
        path.write_bytes(data[1:])
        said: list[str] = []
        try:
            found = in_time(lambda: list(open_sources([str(path)], say=said.append)), 50 * len(data))
        except KnewsError:
            return
        again = list(open_sources([str(path)]))
    ids = [one.id for one in found]
    hold(len(ids) == len(set(ids)), "ids are unique", ids)
    hold(ids == [one.id for one in again], "ids are the same in the next run", ids)
    hold(bool(found or said), "a file without inputs says so")
    for one in found:
        check_source(one)


def check_source(one: Item | Unread) -> None:
    """An input goes to another process, and one that cannot be read says why in one line."""
    pickle.dumps(one)
    one.id.encode()
    if isinstance(one, Unread):
        hold(one.code and one.message, "what is unread says why", one)
        hold(len(one.message.splitlines()) == 1, "a message is one line", one.message)


#: By the names that `run.py` takes; each with the most bytes of an input.
HARNESSES: Mapping[str, tuple[Callable[[bytes], None], int]] = {
    "decode": (decoding, 2_000),
    "text": (text, 3_000),
    "fragment": (fragment, 3_000),
    "markdown": (markdown, 3_000),
    "mhtml": (mhtml, 5_000),
    "page": (page, 6_000),
    "press": (press, 500),
    "record": (record, 4_000),
    "from_dict": (from_dict, 20_000),
    "sources": (sources, 12_000),
}

__all__ = ["HARNESSES", "SUFFIXES", "Broken"]
