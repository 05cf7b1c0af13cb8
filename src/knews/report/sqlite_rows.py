"""The tables of a SQLite file of results as record batches: DuckDB reads SQLite only with what it would download."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from knews.batch.extras import need

if TYPE_CHECKING:
    import pyarrow as pa

SQLITE_SUFFIXES: Final = (".sqlite",)
#: Rows that are held at once: some 10 MB.
_ROWS: Final = 2_000
#: The tables that stand beside `articles`.
_CHILDREN: Final = ("bylines", "captions", "problems")
#: What is selected for a column, where it is not the column itself.
_CELLS: Final = {
    "subheadlines": "json_array_length(subheadlines) > 0",
    "keywords": "json_array_length(keywords) > 0",
    "bylines": "EXISTS (SELECT 1 FROM bylines WHERE article = articles.id)",
    "emails": "EXISTS (SELECT 1 FROM bylines WHERE article = articles.id AND email IS NOT NULL)",
    "captions": "EXISTS (SELECT 1 FROM captions WHERE article = articles.id)",
    "credits": "EXISTS (SELECT 1 FROM captions WHERE article = articles.id AND credit IS NOT NULL)",
    "problems": "(SELECT json_group_array(code || ' ' || severity) FROM problems WHERE article = articles.id)",
}
_TRUTHS: Final = frozenset(_CELLS) - {"problems"}


def sqlite_columns(path: Path) -> list[str]:
    """Give the columns of `articles`, and the tables beside it.

    Raises:
        OSError: It is no SQLite file, or has no such table.
    """
    with _opened(path) as database:
        columns = [str(row[1]) for row in database.execute("PRAGMA table_info(articles)")]
        tables = [
            str(row[0]) for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
    if not columns:
        message = "it has no table articles"
        raise OSError(message)
    return [name for name in columns if name != "id"] + [name for name in _CHILDREN if name in tables]


def sqlite_reader(path: Path, columns: Sequence[str]) -> "pa.RecordBatchReader":
    """Give the rows with the columns that were found, read as they are asked for.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow = need("pyarrow", "report")
    names = list(columns)
    for part, of in (("emails", "bylines"), ("credits", "captions")):
        if of in columns:
            names.append(part)
    kinds = arrow.schema([(name, arrow.bool_() if name in _TRUTHS else arrow.string()) for name in names])
    return arrow.RecordBatchReader.from_batches(kinds, _batches(path, names, kinds))


def _batches(path: Path, names: Sequence[str], kinds: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    arrow = need("pyarrow", "report")
    cells = ", ".join(_CELLS.get(name, f'"{name}"') for name in names)
    with _opened(path) as database:
        rows = database.execute(f"SELECT {cells} FROM articles ORDER BY id")  # noqa: S608  # our own names
        while held := rows.fetchmany(_ROWS):
            arrays = [
                arrow.array(map(bool, values) if kind.name in _TRUTHS else values, kind.type)
                for kind, values in zip(kinds, zip(*held, strict=True), strict=True)
            ]
            yield arrow.record_batch(arrays, schema=kinds)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        # DuckDB asks for the rows from a thread of its own, one batch at a time.
        with closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        ) as database:
            yield database
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
