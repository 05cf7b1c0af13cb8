"""Books of Excel's: the rows of each sheet that holds texts."""

import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Final, Protocol

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given
from knews.batch.sources.packed import is_bomb
from knews.press.pattern import pattern
from knews.wording import _

#: The names of the columns stand in one of so many rows: titles may stand above them.
_TOP: Final = 10
#: A sheet of Excel's has so many rows.
_MOST_ROWS: Final = 2**20
#: So many rows are read at a time.
_ROWS: Final = 100
#: openpyxl holds all texts of a book at once, five times their size at most.
_MOST_BYTES: Final = 2**29
_TEXTS: Final = "xl/sharedStrings.xml"
# _x000D_, as Excel writes a character that XML has not
_ESCAPED = pattern("_x(?P<code>[0-9A-Fa-f]{4})_")
_NO_SUCH: Final = (
    "old Excel files and those with a password are not read: save it as .xlsx without one, or as CSV"
)


class _Sheet(Protocol):
    """What is asked of a sheet of openpyxl's."""

    title: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, values_only: bool) -> Iterator[Sequence[object]]: ...


class _Book(Protocol):
    """What is asked of a book."""

    worksheets: Sequence[_Sheet]


def read_old_sheets(_: Blob, __: Given) -> Iterator[Item | Unread]:
    """Turn away what Excel wrote before 2007, or with a password.

    Raises:
        Fault: Always.
    """
    raise Fault(Code.UNSUPPORTED, _NO_SUCH)


def read_sheets(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the rows of the sheets that have a column for the text.

    Raises:
        MissingExtra: openpyxl is not installed.
        WrongField: A column that is told is in no table so far.
        Fault: No sheet has a column for the text, or one that is told; or the book is over the limit.
    """
    openpyxl = need("openpyxl", "batch")
    with blob.on_disk() as path:
        _check_size(path)
        # By its name openpyxl would turn away a book that is called otherwise.
        with Path(path).open("rb") as file:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
            yield from _read_book(book, blob, given)


def _check_size(path: str) -> None:
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    size = next((info.file_size for info in members if info.filename == _TEXTS), 0)
    if any(is_bomb(info.file_size, info.compress_size) for info in members):
        raise Fault(Code.BOMB, "a few bytes of it open to a great many: it was not read")
    if size > _MOST_BYTES:
        message = f"its texts take {size:,} bytes, over the limit of {_MOST_BYTES:,}: save it as CSV"
        raise Fault(Code.LIMIT, message)


def _read_book(book: _Book, blob: Blob, given: Given) -> Iterator[Item | Unread]:
    first: Sequence[str] | None = None
    taken = 0
    left: list[str] = []
    for sheet in book.worksheets:
        # What some programs state of a sheet's size is wrong.
        sheet.reset_dimensions()
        cut: list[Fault] = []
        rows = _rows(sheet, cut)
        top = list(islice(rows, _TOP))
        names = [_names(cells) for _row, cells in top]
        at = max(range(len(top)), key=lambda at: (given.columns.holds_text(names[at]), -at), default=0)
        if not top or not given.columns.holds_text(names[at]):
            first = first or next(filter(any, names), None)
            left.extend([sheet.title] if any(map(any, names)) else [])
            continue
        taken += 1
        title = f"{blob.place}#{sheet.title}"
        given.columns.take(title, [name for name in names[at] if name])
        for number, cells in chain(top[at + 1 :], rows):
            row = _record(names[at], cells)
            if row:
                place = f"sheet {sheet.title}, row {number}"
                yield given.record(blob, f"{sheet.title}#{number}", place, row)
        for fault in cut:
            yield unread(f"{blob.id}#{sheet.title}#cut", fault, f"{blob.place}, sheet {sheet.title}")
    if not taken:
        # This says what is wrong with the columns.
        given.columns.take(blob.place, list(first or ()))
    if taken and left:
        given.say(
            _("{place}: no column of these sheets holds a text, and they were left out: {sheets}").format(
                place=blob.place, sheets=", ".join(left)
            )
        )


def _rows(sheet: _Sheet, cut: list[Fault]) -> Iterator[tuple[int, Sequence[object]]]:
    """Give the rows with their numbers; empty ones are left out, which openpyxl gives for each number that is missing.

    Where a row has a number that no book has, the rows in front of it are given, and `cut` gets the fault.
    """
    rows = enumerate(sheet.iter_rows(values_only=True), 1)
    for _turn in range(_MOST_ROWS // _ROWS + 2):
        with warnings.catch_warnings():
            # A cell that is said to be a date and is none.
            warnings.simplefilter("ignore")
            some = list(islice(rows, _ROWS))
        if not some:
            return
        yield from ((number, cells) for number, cells in some if any(cell is not None for cell in cells))
    message = f"it has rows behind number {_MOST_ROWS:,}, the last that a sheet has: they were not read"
    cut.append(Fault(Code.CORRUPT, message))


def _names(cells: Sequence[object]) -> list[str]:
    return [str(cell).strip() if isinstance(cell, (str, int)) else "" for cell in cells]


def _record(names: Sequence[str], cells: Sequence[object]) -> dict[str, object]:
    row: dict[str, object] = {}
    for name, cell in zip_longest(names, cells):
        if name and (name not in row or row[name] is None):
            row[name] = _ESCAPED.sub(_unescaped, cell) if isinstance(cell, str) and "_x" in cell else cell
    return row if any(cell is not None for cell in row.values()) else {}


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found["code"], 16))
