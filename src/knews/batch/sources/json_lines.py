"""JSON Lines: a record a line."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import Final, TypeAlias

from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.encoding import read_piece, tell_encoding
from knews.batch.sources.given import Given
from knews.limits import MAX_BYTES
from knews.record_row import row_of

#: So many records show what keys there are: not every record has all.
_SHOWN: Final = 20
#: A value and how it becomes an input, or what could not be read.
Found: TypeAlias = tuple[str, str, object] | Unread


def read_json_lines(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the records of JSON Lines; a text in quotation marks is one, too.

    Raises:
        WrongField: A key that is told is in none of the first records.
        Fault: The same, where the keys fit a table before; or none of them holds a text.
    """
    yield from give_records(_values(blob), blob, given)


def give_records(values: Iterator[Found], blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give values as inputs: what is in the first ones tells the columns."""
    first = list(islice(values, _SHOWN))
    rows = [
        row_of(value[2]) for value in first if not isinstance(value, Unread) and isinstance(value[2], Mapping)
    ]
    if rows:
        given.columns.take(blob.place, list(dict.fromkeys(key for row in rows for key in row)))
    for value in chain(first, values):
        yield value if isinstance(value, Unread) else _input_of(value, blob, given)


def _input_of(value: tuple[str, str, object], blob: Blob, given: Given) -> Item | Unread:
    at, place, record = value
    if isinstance(record, Mapping):
        return given.record(blob, at, place, record)
    if isinstance(record, str):
        return Item(f"{blob.id}#{at}", record, place=f"{blob.place}, {place}")
    message = f"this is no record but {json.dumps(record)[:40]}: an object with a text in it is one"
    return Unread(f"{blob.id}#{at}", Code.NO_RECORD, message, f"{blob.place}, {place}")


def _values(blob: Blob) -> Iterator[Found]:
    stream, decode = _lines_of(blob)
    number = 0
    while True:
        line = stream.readline(MAX_BYTES + 1)
        cut = None if line.endswith(b"\n") else blob.fault
        if not line and cut is None:
            return
        number += 1
        at, place = str(number), f"line {number}"
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            yield unread(f"{blob.id}#{at}", too_large(), f"{blob.place}, {place}")
        elif cut is not None:
            yield unread(f"{blob.id}#{at}", cut, f"{blob.place}, {place}", line)
            # Who packs on where a program was killed begins a new member in the middle of a line.
            if not blob.go_on():
                return
        elif not line.isspace():
            try:
                yield at, place, read_json(decode(line))
            except Fault as fault:
                yield unread(f"{blob.id}#{at}", fault, f"{blob.place}, {place}", line)


def _lines_of(blob: Blob) -> tuple[io.BufferedReader, Callable[[bytes], str]]:
    """Give the lines as bytes and what reads one: but for UTF-16, each is read by itself."""
    codec = tell_encoding(blob.head)
    if codec is None or not codec.startswith(("utf-16", "utf-32")):
        return blob.stream, read_piece
    return io.BufferedReader(_Utf8(blob.stream, codec)), read_piece


class _Utf8(io.RawIOBase):
    """A stream in another encoding as UTF-8."""

    def __init__(self, stream: io.BufferedReader, codec: str) -> None:
        super().__init__()
        self._text = io.TextIOWrapper(stream, codec, "knews.mark", newline="")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # all that BufferedReader gives
        if not self._ready:
            self._ready = self._text.read(len(buffer)).encode("utf-8", "surrogateescape")
        data, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


#: `json.loads` makes one for each value.
_DECODER: Final = json.JSONDecoder(strict=False)


def _skip_line(stream: io.BufferedReader) -> None:
    while (more := stream.readline(MAX_BYTES)) and not more.endswith(b"\n"):
        pass


def read_json(text: str) -> object:
    r"""Read a JSON value; line breaks and tabs may stand in its strings as they are.

    Raises:
        Fault: It is none.

    >>> read_json('\ufeff{"text": "새 다리"}')
    {'text': '새 다리'}
    >>> read_json('{"text": "새')
    Traceback (most recent call last):
    knews.batch.fault.Fault: this is no JSON (Unterminated string starting at character 10)
    """
    try:
        value: object = _DECODER.decode(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        message = f"this is no JSON ({error.msg.removesuffix(' at')} at character {error.pos + 1})"
        raise Fault(Code.BAD_JSON, message) from None
    except (ValueError, RecursionError) as error:
        raise Fault(Code.BAD_JSON, f"this is no JSON that can be read ({error})") from None
    return value
