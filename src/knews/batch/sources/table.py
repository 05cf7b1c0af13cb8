"""Tables of comma-separated values, with commas, tabs, semicolons or bars, in any encoding."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import HEAD, Blob
from knews.batch.sources.encoding import decode_head, handler_of, mended, tell_encoding
from knews.batch.sources.given import Given
from knews.limits import MAX_BYTES
from knews.press.pattern import pattern
from knews.record_keys import find_fields

_TABS: Final = (".tsv", ".tab")
#: A separator that no text has.
_NONE: Final = "\x1f"
_SEPARATORS: Final = (",", "\t", ";", "|")
_UNCLOSED: Final = "a quotation mark opens in this line, and none closes it: mend it"
#: So many characters are read a second time because a quotation mark in front of them was never closed: at most so often
#: what the file has, and so many besides; and never more than the last number. Above it the file is given up.
_TIMES_ANEW, _SOME_ANEW, _MOST_ANEW = 64, 2**23, 8 * MAX_BYTES
# sep=; as Excel writes it in front of the names of the columns
_STATED = pattern(r"sep=(?P<separator>[,;|\t])\s*")


def read_table(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the rows of a table, whose first line names its columns.

    Raises:
        WrongField: A column that is told is not in it.
        Fault: The same, where the columns fit a table before; or no column holds a text.
    """
    head = decode_head(blob.head)
    separator, quotes = _dialect(blob.name, head)
    rows = _rows(_Lines(blob), blob, separator, quotes=quotes)
    columns: list[str] | None = None
    for row in rows:
        if isinstance(row, Unread):
            yield row
            continue
        line, cells = row
        if columns is None:
            # "sep=;" is parted by what it names.
            if cells[0] == "sep=" and not any(cells[1:]):
                continue
            columns = [mended(cell).strip() for cell in cells]
            given.columns.take(blob.place, columns)
            continue
        at, place = str(line), f"line {line}"
        try:
            yield given.record(blob, at, place, _record(columns, cells))
        except Fault as fault:
            yield unread(f"{blob.id}#{at}", fault, f"{blob.place}, {place}", _bytes(separator.join(cells)))


def _record(columns: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    if len(cells) < len(columns) or any(cells[len(columns) :]):
        message = f"it has {len(cells)} cells, and there are {len(columns)} columns: quote what has a separator or a line break in it"
        raise Fault(Code.WRONG_COLUMNS, message)
    row: dict[str, object] = {}
    for column, cell in zip(columns, cells, strict=False):
        if column not in row or not row[column]:
            row[column] = mended(cell)
    return row


def _dialect(name: str, head: str) -> tuple[str, bool]:
    """Give what parts the cells, and whether quotation marks stand around cells, or are no more than marks of the text."""
    lines = [line for line in head.splitlines() if line.strip()]
    if lines and (stated := _STATED.fullmatch(lines[0])) is not None:
        return stated["separator"], True
    first = lines[0] if lines else ""
    order = ("\t", ",", ";", "|") if name.casefold().endswith(_TABS) else _SEPARATORS
    if not any(one in first for one in order):
        # One column: what stands in a line is one cell, whatever is in it.
        return _NONE, True
    separator = max(order, key=lambda one: (len(find_fields(_cells(first, one))), first.count(one)))
    if separator != "\t" or not all(line.count("\t") == first.count("\t") for line in lines[:-1]):
        return separator, True
    # No cell has a line break, so that one that begins with a mark and does not end with it is none in quotation marks.
    opens = (cell for line in lines[:-1] for cell in line.split("\t") if cell.startswith('"'))
    bare = any(len(cell) == 1 or not cell.endswith('"') for cell in opens)
    return separator, not bare


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip(' "\r') for cell in line.split(separator)]


class _Lines:
    """The lines of a file; those of the row at hand are kept, so that they can be read anew."""

    def __init__(self, blob: Blob) -> None:
        codec = tell_encoding(blob.head) or "utf-8"
        self._text = io.TextIOWrapper(blob.stream, codec, handler_of(codec), newline="")
        self._again: list[tuple[int, str]] = []
        self._row: list[tuple[int, str]] = []
        self._size = self._last = self._anew = self._taken = 0
        # Whether the end was met in the row at hand.
        self._ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._again:
            number, line = self._again.pop()
        else:
            number, line = self._last + 1, self._text.readline(MAX_BYTES + 1)
            self._last = number
            self._taken += len(line)
        if not line:
            self._last, self._ended = number - 1, True
            raise StopIteration
        if len(line) > MAX_BYTES:
            while (more := self._text.readline(MAX_BYTES)) and not more.endswith(("\n", "\r")):
                pass
            self._row.append((number, line[:HEAD]))
            raise too_large()
        self._row.append((number, line))
        self._size += len(line)
        if self._size > MAX_BYTES:
            raise Fault(Code.UNCLOSED_QUOTE, _UNCLOSED)
        return line

    def check_end(self, cut: Fault | None) -> None:
        """Hold a row against the end of the file, which the csv module takes for a closing mark.

        Raises:
            Fault: The file ends in quotation marks, and not because it was cut.
        """
        if self._ended and cut is None:
            raise Fault(Code.UNCLOSED_QUOTE, _UNCLOSED)

    def begin(self) -> int:
        """Begin a row, and give the number of its first line."""
        self._row, self._size, self._ended = [], 0, False
        return self._again[-1][0] if self._again else self._last + 1

    @property
    def is_last(self) -> bool:
        """Whether the row at hand ends without a line break, as the last of a file may."""
        return bool(self._row) and not self._row[-1][1].endswith(("\n", "\r"))

    @property
    def text(self) -> str:
        """The row at hand as it stands in the file."""
        return "".join(line for _, line in self._row)

    def give_back(self) -> str:
        """Read all lines of the row anew but the first, which is given.

        Raises:
            Fault: So much was read anew that the file is no table.
        """
        (_, first), *rest = self._row
        self._again += reversed(rest)
        self._anew += sum(len(line) for _, line in rest)
        if self._anew > min(_MOST_ANEW, _TIMES_ANEW * self._taken + _SOME_ANEW):
            raise Fault(
                Code.UNCLOSED_QUOTE,
                "quotation marks open and none closes them: what stands behind was not read",
            )
        return first


def _rows(
    lines: _Lines, blob: Blob, separator: str, *, quotes: bool
) -> Iterator[tuple[int, list[str]] | Unread]:
    """Give each row with the number of its first line."""
    # The limit is one of the whole process; it is raised, so that no other reader is hindered.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    reader = _reader(lines, separator, quotes=quotes)
    while True:
        number = lines.begin()
        place = f"{blob.place}, line {number}"
        try:
            cells = next(reader)
            lines.check_end(blob.fault)
        except StopIteration:
            return
        except (csv.Error, Fault) as error:
            yield unread(f"{blob.id}#{number}", _fault_of(error), place, _bytes(lines.give_back()))
            reader = _reader(lines, separator, quotes=quotes)
            continue
        if lines.is_last and blob.fault is not None:
            yield unread(f"{blob.id}#{number}", blob.fault, place, _bytes(lines.text))
        elif any(cells):
            yield number, cells


def _reader(lines: _Lines, separator: str, *, quotes: bool) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE)


def _fault_of(error: Exception) -> Fault:
    return error if isinstance(error, Fault) else Fault(Code.BAD_CSV, f"this is no row ({error}): mend it")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
