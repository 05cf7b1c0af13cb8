"""SQLite databases: the rows of the table that holds the articles."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from knews.batch.fault import Code, Fault, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.encoding import mended
from knews.batch.sources.given import Given
from knews.wording import _

#: Tables and views, but for those that SQLite and its text index keep for themselves.
#: A view that names itself may give rows for ever: it is left out.
_TABLES: Final = (
    "SELECT name FROM sqlite_schema WHERE (type = 'table' OR (type = 'view' AND sql NOT LIKE '%RECURSIVE%'))"
    " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
)
_IS_TABLE: Final = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"


#: What SQLite's own number of a row is called, unless a column is called so.
_NUMBERS: Final = ("rowid", "_rowid_", "oid")


def read_database(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the rows of the table whose columns hold a text, of several the one that has most fields of an article.

    Raises:
        WrongField: A column that is told is in no table so far.
        Fault: No table has a column for the text, or one that is told; or it is no sound database.
    """
    with blob.on_disk() as path, closing(_connect(path)) as connection:
        _check_size(path)
        tables = {name: _columns(connection, name) for (name,) in connection.execute(_TABLES).fetchall()}
        table, others = _choose(tables, given)
        if table is None:
            # This says what is wrong with the columns.
            given.columns.take(blob.place, [f"{name}.{column}" for name in tables for column in tables[name]])
            raise Fault(Code.NO_TEXT, "no table of the database holds a text")
        given.columns.take(f"{blob.place}#{table}", tables[table])
        if others:
            given.say(
                _("{place}: the articles are taken from the table {table!r}, and not from {others}").format(
                    place=blob.place, table=table, others=", ".join(map(repr, others))
                )
            )
        yield from _read_rows(connection, table, tables[table], blob, given)


def _check_size(path: str) -> None:
    """Hold a file against what its head says of its size: of pages that are missing, SQLite reads what it likes.

    Raises:
        Fault: It is shorter.
    """
    with Path(path).open("rb") as file:
        head = file.read(100)
        size = file.seek(0, 2)
    page, pages = int.from_bytes(head[16:18]), int.from_bytes(head[28:32])
    # Programs before 2010 leave the number of pages as it was: then the two counters differ.
    if head[24:28] == head[92:96] and size < pages * (2**16 if page == 1 else page):
        raise Fault(
            Code.TRUNCATED,
            "the database is shorter than it says: get it anew, or mend it with sqlite3's .recover",
        )


def _connect(path: str) -> sqlite3.Connection:
    # Read only, so that a database that a crawler has open is not changed.
    connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    return connection


def _choose(tables: dict[str, list[str]], given: Given) -> tuple[str | None, list[str]]:
    """Choose the table with most fields, and give the others that hold a text; the first by name of equal ones."""
    held = {name: given.columns.holds_text(columns) for name, columns in tables.items()}
    found = sorted((name for name in tables if held[name]), key=lambda name: -held[name])
    return (found[0], found[1:]) if found else (None, [])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    try:
        rows = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT 0")  # noqa: S608  # quoted
    except sqlite3.Error:
        # A view of a table that is gone, a virtual table whose module is not there.
        return []
    return [name for name, *_ in rows.description]


def _read_rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], blob: Blob, given: Given
) -> Iterator[Item | Unread]:
    rows, numbered = _select(connection, table, columns)
    before: int | None = None
    while True:
        try:
            row = rows.fetchone()
            if row is None:
                return
                # A view has no numbers, and gives none where it is asked for them.
            number = row[-1] if numbered and row[-1] is not None else (before or 0) + 1
            _check_order(before, number)
            before = number
        except sqlite3.Error as error:
            fault = Fault(Code.CORRUPT, f"the table is damaged from here on ({error}): the rest was not read")
            yield unread(
                f"{blob.id}#{table}#cut", fault, f"{blob.place}, table {table}, behind row {before or 0}"
            )
            return
        at, place = f"{table}#{number}", f"table {table}, row {number}"
        try:
            record = {name: _cell(cell) for name, cell in zip(columns, row, strict=False)}
        except Fault as fault:
            yield unread(f"{blob.id}#{at}", fault, f"{blob.place}, {place}")
            continue
        yield given.record(blob, at, place, record)


def _check_order(before: int | None, number: int) -> None:
    """Hold the number of a row against that of the row before.

    Raises:
        DatabaseError: They are not in order, as they are in a sound table.
    """
    if before is not None and number <= before:
        message = "rows out of order"
        raise sqlite3.DatabaseError(message)


def _select(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> tuple[sqlite3.Cursor, bool]:
    """Select all rows, with SQLite's own number of each where the table has one."""
    name = _quoted(table)
    names = {column.casefold() for column in columns}
    number = next((one for one in _NUMBERS if one not in names), None)
    if number is not None and connection.execute(_IS_TABLE, (table,)).fetchone() is not None:
        # A table without them has no numbers, and no view has: it would be sorted whole before its first row.
        with suppress(sqlite3.Error):
            query = f"SELECT *, {number} FROM {name} ORDER BY {number}"  # noqa: S608  # quoted
            return connection.execute(query), True
    return connection.execute(f"SELECT * FROM {name}"), False  # noqa: S608  # quoted


def _cell(cell: object) -> object:
    return mended(cell) if isinstance(cell, str) else cell
