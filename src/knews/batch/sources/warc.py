"""Crawls in WARC: the HTML pages that were got, with their addresses and times."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import BinaryIO, Final, Protocol

import attrs

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given
from knews.batch.sources.http import Response, read_response
from knews.limits import MAX_BYTES
from knews.source_markup import is_page
from knews.wording import _

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

    def close(self) -> None:
        """Leave it to whoever opened it."""


@attrs.define
class _Tally:
    """How many records were met, and what kinds of them were left out."""

    number: int = 0
    left: Counter[str] = attrs.Factory(Counter)


def read_warc(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the HTML pages of a crawl, each by the number of its record; all else is counted.

    Raises:
        MissingExtra: fastwarc is not installed.
        Fault: A record's header is damaged: what stands behind is not read.
    """
    tally = _Tally()
    while True:
        yield from _read_stretch(blob, tally)
        # Each record is packed by itself: behind a damaged one the next is sound.
        if not blob.go_on():
            break
    if not tally.number:
        raise Fault(Code.CORRUPT, "no record can be read in it: get it anew")
    if left := tally.left:
        kinds = ", ".join(f"{count} {kind}" for kind, count in left.most_common(_SHOWN))
        more = ", …" if len(left) > _SHOWN else ""
        message = _("{place}: {count} of {total} records are no HTML pages and were left out ({kinds})")
        given.say(
            message.format(place=blob.place, count=left.total(), total=tally.number, kinds=kinds + more)
        )


def _read_stretch(blob: Blob, tally: _Tally) -> Iterator[Item | Unread]:
    """Read to the end, or to where the packed bytes are damaged."""
    stream = _Stream(blob)
    end = 0
    named = False
    for record in _records(blob, stream):
        tally.number += 1
        end = record.stream_pos + record.content_length
        found = _input_of(record, blob, tally.number)
        if isinstance(found, str):
            tally.left[found] += 1
            continue
        yield found
        if named := isinstance(found, Unread):
            end = 0
    if blob.fault is not None and not named:
        # It ended between two records, or in one that was passed by.
        tally.number += 1
        yield unread(f"{blob.id}#{tally.number}", blob.fault, f"{blob.place}, record {tally.number}")
    elif end > stream.tell():
        # A record that was passed by: what it says of its length is wrong, or the file was cut.
        yield unread(f"{blob.id}#{tally.number}", _cut(), f"{blob.place}, record {tally.number}")


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
            if blob.fault is not None:
                return
            why = " ".join(str(error).split())[:200]
            message = f"a record's header is damaged ({why}): what stands behind was not read"
            raise Fault(Code.CORRUPT, message) from None
        yield record


def _input_of(record: _Record, blob: Blob, number: int) -> Item | Unread | str:
    """Give a page, why it could not be read, or what else a record is."""
    id_, place = f"{blob.id}#{number}", f"{blob.place}, record {number}"
    kind = _kind_of(record)
    if kind == _UNKNOWN and not record.headers.get("WARC-Type"):
        return unread(id_, Fault(Code.CORRUPT, "the record does not say what it is: get it anew"), place)
    if kind != _RESPONSE:
        return kind
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    place = f"{place}: {url}" if url else place
    try:
        response = read_response(_block(record, blob))
    except Fault as fault:
        return unread(id_, fault, place)
    return _why_left(response) or Item(
        id_, response.body, url=url, crawled_at=record.record_date, place=place
    )


def _kind_of(record: _Record) -> str:
    types = need("fastwarc.warc", "batch").WarcRecordType
    return next((kind for kind in _KINDS if record.record_type == getattr(types, kind)), _UNKNOWN)


def _block(record: _Record, blob: Blob) -> bytes:
    """Read what a server answered, as it came.

    Raises:
        Fault: It is over the limit, or cut.
    """
    size = int(record.content_length)
    if size > MAX_BYTES:
        raise too_large()
    block = record.reader.read(size)
    if len(block) < size:
        # Where the packed bytes are damaged, that is why.
        raise blob.fault or _cut()
    return block


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
