"""Crawls in WARC: the HTML pages that were got, with their addresses and times."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import BinaryIO, Final, Protocol

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given
from knews.batch.sources.http import Response, read_response
from knews.source import MAX_BYTES
from knews.source_markup import is_page

_HTML: Final = ("text/html", "application/xhtml+xml")
_RESPONSE: Final = "response"
_UNKNOWN: Final = "unknown"
#: All kinds of records but those that nobody knows.
_KINDS: Final = (
    "warcinfo",
    _RESPONSE,
    "resource",
    "request",
    "metadata",
    "revisit",
    "conversion",
    "continuation",
)
_DONE: Final = range(200, 300)
#: So many kinds of what was left out are named.
_SHOWN: Final = 6
#: A page that does not state its type shows in so many bytes that it is one.
_HEAD: Final = 2_000


class _Record(Protocol):
    """What is asked of a record of fastwarc's."""

    record_type: object
    headers: Mapping[str, str]
    content_length: int
    stream_pos: int
    record_date: datetime | None
    reader: BinaryIO


class _Stream:
    """The bytes of a crawl as fastwarc asks for them: it wants to know how far it is."""

    def __init__(self, blob: Blob) -> None:
        self._stream = blob.stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def read_warc(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the HTML pages of a crawl, each by the number of its record; all else is counted.

    Raises:
        MissingExtra: fastwarc is not installed.
        Fault: A record's header is damaged: what stands behind is not read.
    """
    left: Counter[str] = Counter()
    stream = _Stream(blob)
    number = end = 0
    for number, record in enumerate(_records(blob, stream), 1):
        kind = _kind_of(record)
        end = record.stream_pos + record.content_length
        if kind == _UNKNOWN and not record.headers.get("WARC-Type"):
            message = "the record does not say what it is: get it anew"
            yield unread(
                f"{blob.id}#{number}", Fault(Code.CORRUPT, message), f"{blob.place}, record {number}"
            )
            end = 0
            continue
        if kind != _RESPONSE:
            left[kind] += 1
            continue
        url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
        place = f"{blob.place}, record {number}" + (f": {url}" if url else "")
        try:
            response = _response(record)
        except Fault as fault:
            # Where the file was cut, that is why the record is short.
            yield unread(f"{blob.id}#{number}", blob.fault or fault, place)
            end = 0
            continue
        if why := _why_left(response):
            left[why] += 1
            continue
        yield Item(f"{blob.id}#{number}", response.body, url=url, crawled_at=_date(record), place=place)
    if end > stream.tell() and blob.fault is None:
        # A record that was passed by: what it says of its length is wrong, or the file was cut.
        yield unread(f"{blob.id}#{number}", _cut(), f"{blob.place}, record {number}")
    if not number and blob.fault is None:
        raise Fault(Code.CORRUPT, "no record can be read in it: get it anew")
    if left:
        kinds = ", ".join(f"{count} {kind}" for kind, count in left.most_common(_SHOWN))
        more = ", …" if len(left) > _SHOWN else ""
        given.say(
            f"{blob.place}: {left.total()} of {number} records are no HTML pages and were left out ({kinds}{more})"
        )


def _records(blob: Blob, stream: _Stream) -> Iterator[_Record]:
    """Give the records; what fastwarc panics at is a fault, too."""
    warc = need("fastwarc.warc", "batch")
    records = None
    while True:
        try:
            if records is None:
                records = warc.ArchiveIterator(stream, parse_http=False)
            record = next(records)
        except StopIteration:
            return
        except BaseException as error:  # a panic of Rust's is no Exception
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            why = " ".join(str(error).split())[:200]
            message = f"a record's header is damaged ({why}): what stands behind was not read"
            raise blob.fault or Fault(Code.CORRUPT, message) from None
        yield record


def _kind_of(record: _Record) -> str:
    types = need("fastwarc.warc", "batch").WarcRecordType
    return next((kind for kind in _KINDS if record.record_type == getattr(types, kind)), _UNKNOWN)


def _response(record: _Record) -> Response:
    """Read what a server answered.

    Raises:
        Fault: It is over the limit, cut, or damaged.
    """
    size = int(record.content_length)
    if size > MAX_BYTES:
        raise too_large()
    block = record.reader.read(size)
    if len(block) < size:
        raise _cut()
    return read_response(block)


def _cut() -> Fault:
    return Fault(
        Code.TRUNCATED, "the file ends within the record: what stands behind was not read, get it anew"
    )


def _why_left(response: Response) -> str:
    """Say what an answer is that is no page; "" for a page."""
    if response.status not in _DONE:
        return f"status {response.status}"
    if response.type:
        return "" if response.type in _HTML else response.type
    return "" if is_page(response.body[:_HEAD].decode("utf-8", "replace").lstrip()) else "without a type"


def _date(record: _Record) -> datetime | None:
    return record.record_date
