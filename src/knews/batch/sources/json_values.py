"""JSON lists: a record an element, read one by one however long the list is; objects that hold such a list, or are a record."""

import codecs
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import HEAD, Blob
from knews.batch.sources.encoding import handler_of, is_whole, mended, tell_encoding
from knews.batch.sources.given import Given
from knews.batch.sources.json_lines import Found, give_records, read_json
from knews.limits import MAX_BYTES
from knews.press.pattern import pattern
from knews.record_keys import find_keys
from knews.record_row import row_of

# What ends a string or escapes the next character; what opens and closes outside of strings; what parts values.
_IN_STRING = pattern(r'["\\]')
_OUTSIDE = pattern(r'["\[\]{}]')
_BETWEEN = pattern(r"[^\s,\ufeff]")
_SCALAR_END = pattern(r"[\s,\]}]")
# {"title": …
_FIRST_KEY = pattern(r"\{\s*(?P<key>\"[^\"\\\n]{1,80}\")\s*:")
#: So deep an object is looked into for a list of records: {"hits": {"hits": […]}}.
_DEEPEST: Final = 3


class Value(NamedTuple):
    """The text of one value; None where it was over the limit."""

    text: str | None
    #: Whether its end was reached.
    whole: bool = True
    #: Whether it stands in a list.
    listed: bool = False


def read_json_list(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the elements of a list as records; of one object those of the list in it, or the object itself.

    Raises:
        WrongField: A key that is told is in none of the first records.
        Fault: The same, where the keys fit a table before; or the one object is no JSON.
    """
    values = split_values(_chunks(blob))
    first = next(values, None)
    if first is None or first.listed:
        yield from give_records(_found(chain((first,) if first else (), values), blob), blob, given)
        return
    second = next(values, None)
    if second is None:
        yield from _read_object(first, blob, given)
    else:
        yield from give_records(_found(chain((first, second), values), blob), blob, given)


def _chunks(blob: Blob) -> Iterator[str]:
    codec = tell_encoding(blob.head) or "utf-8"
    decoder = codecs.getincrementaldecoder(codec)(handler_of(codec))
    while data := blob.stream.read(HEAD):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


def _found(values: Iterator[Value], blob: Blob) -> Iterator[Found]:
    number = 0
    for value in values:
        for piece, record in _records(value, blob):
            number += 1
            at, place = str(number), f"element {number}"
            if isinstance(record, Fault):
                raw = piece.encode("utf-8", "surrogateescape")
                yield unread(f"{blob.id}#{at}", record, f"{blob.place}, {place}", raw)
            else:
                yield at, place, record


def _records(value: Value, blob: Blob) -> Iterator[tuple[str, object]]:
    """Give the record that a value is, or why it is none; where a quotation mark is missing, those behind it, too."""
    if value.text is None:
        yield "", too_large()
        return
    try:
        yield value.text, _read(value, blob)
    except Fault as fault:
        *pieces, last = _pieces(value.text)
        for piece in pieces:
            yield piece, _tried(piece, None)
        yield last, _tried(last, fault)


def _tried(piece: str, known: Fault | None) -> object:
    """Read a piece of what is no JSON as a whole; `known` is what is wrong with the whole."""
    try:
        return _read_text(piece)
    except Fault as fault:
        return known or fault


def _pieces(text: str) -> list[str]:
    """Part what is no JSON where another record begins with the same key; all of it where there is none."""
    first = _FIRST_KEY.match(text)
    if first is None:
        return [text]
    parts = re.split(rf"(?<=\}})(?:\s*,)?\s*(?=\{{\s*{re.escape(first['key'])}\s*:)", text)
    return [*parts[:-1], parts[-1].rstrip().removesuffix("]")]


def _read(value: Value, blob: Blob) -> object:
    if not value.whole:
        raise blob.fault or Fault(Code.TRUNCATED, "the file ends within it: get it anew")
    return _read_text(value.text or "")


def _read_text(text: str) -> object:
    return read_json(text if is_whole(text) else mended(text))


def _read_object(value: Value, blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the records of a file that is one object."""
    if value.text is None:
        raise Fault(
            Code.LIMIT, f"one object of more than {MAX_BYTES:,} characters: write JSON Lines or a list"
        )
    whole = _read(value, blob)
    records = list(_listed(whole, _score(whole), 0)) or [whole]
    places = ((str(number), f"element {number}", record) for number, record in enumerate(records, 1))
    yield from give_records(places, blob, given)


def _score(value: object) -> int:
    """Count the fields of an article that an object holds."""
    return len(find_keys(row_of(value))) if isinstance(value, Mapping) else 0


def _listed(value: object, least: int, depth: int) -> Iterator[object]:
    """Give the records in the lists of an object: those that have a text, and more of an article than the object around them.

    The captions of an article have a text, too, and are none.
    """
    if not isinstance(value, Mapping) or depth >= _DEEPEST:
        return
    for part in value.values():
        if isinstance(part, list):
            shown = next((one for one in part if isinstance(one, Mapping)), {})
            if "text" in find_keys(row_of(shown)) and _score(shown) > least:
                yield from part
        else:
            yield from _listed(part, least, depth + 1)


def split_values(chunks: Iterator[str], limit: int = MAX_BYTES) -> Iterator[Value]:
    """Give the texts of the values that stand one behind the other, or as elements of lists.

    No more is held than one value and one chunk. A value that is no JSON costs the others nothing as long as its
    brackets and quotation marks are those of JSON.

    >>> [value.text for value in split_values(iter(['[{"a": "]"}, ', '2, "x', '"]']))]
    ['{"a": "]"}', '2', '"x"']
    >>> list(split_values(iter(['{"a": 1} {"a": [2']), limit=100))
    [Value(text='{"a": 1}', whole=True, listed=False), Value(text='{"a": [2', whole=False, listed=False)]
    """
    scan = _Scan(limit)
    for chunk in chunks:
        yield from scan.feed(chunk)
    yield from scan.end()


class _Scan:
    """Where a scan stands: between values, in a value at some depth, in a string of it."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lists = 0
        self._depth = 0
        self._inside = self._string = self._scalar = self._escaped = False
        self._parts: list[str] = []
        self._size = 0

    def feed(self, chunk: str) -> Iterator[Value]:
        at = start = 0
        while at < len(chunk):
            if not self._inside:
                at = start = self._begin(chunk, at)
                continue
            at, ended = self._go_on(chunk, at)
            if ended:
                self._keep(chunk[start:at])
                yield self._value()
        if self._inside:
            self._keep(chunk[start:])

    def end(self) -> Iterator[Value]:
        if self._inside:
            yield self._value(whole=self._scalar)

    def _begin(self, chunk: str, at: int) -> int:
        """Find where the next value begins, and give where it is read on."""
        found = _BETWEEN.search(chunk, at)
        if found is None:
            return len(chunk)
        at, mark = found.start(), found[0]
        if mark == "[" and not self._lists:
            self._lists = 1
            return at + 1
        if mark == "]" and self._lists:
            self._lists = 0
            return at + 1
        self._inside = True
        self._scalar = mark not in '{["'
        return at

    def _go_on(self, chunk: str, at: int) -> tuple[int, bool]:
        """Go to the next place that counts; tell whether the value ends there."""
        if self._escaped:
            self._escaped = False
            return at + 1, False
        if self._scalar:
            # A stray bracket is a value of its own.
            begins = 0 if self._size else 1
            found = _SCALAR_END.search(chunk, at + begins)
            return (found.start(), True) if found else (len(chunk), False)
        found = (_IN_STRING if self._string else _OUTSIDE).search(chunk, at)
        if found is None:
            return len(chunk), False
        mark, at = found[0], found.end()
        if mark == "\\":
            self._escaped = True
        elif mark == '"':
            self._string = not self._string
        else:
            self._depth += 1 if mark in "[{" else -1
        return at, self._depth == 0 and not self._string and not self._escaped

    def _keep(self, piece: str) -> None:
        self._size += len(piece)
        if self._size <= self._limit:
            self._parts.append(piece)
        else:
            self._parts.clear()

    def _value(self, *, whole: bool = True) -> Value:
        text = "".join(self._parts) if self._size <= self._limit else None
        listed = bool(self._lists)
        self._inside = self._scalar = self._string = self._escaped = False
        self._parts, self._size, self._depth = [], 0, 0
        return Value(text, whole, listed)
