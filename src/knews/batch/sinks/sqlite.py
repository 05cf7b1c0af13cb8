"""The sink of SQLite: tables with a search of Korean words."""

import pickle
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import attrs

from knews.batch.sinks.sink import Row
from knews.batch.sinks.tables import Cell, Tables
from knews.wording import _


class NoTrigrams(Exception):
    """The SQLite of this Python cannot search by three characters."""

    def __str__(self) -> str:
        return _(
            "this Python has SQLite {version}, which cannot search by three characters: "
            "3.34 with FTS5 can; or write .jsonl, .csv or .parquet"
        ).format(version=sqlite3.sqlite_version)


def check_trigrams() -> None:
    """See whether SQLite has what the search needs, before a run rather than after it.

    Raises:
        NoTrigrams: It has not.
    """
    database = sqlite3.connect(":memory:")
    try:
        database.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize='trigram')")
    except sqlite3.OperationalError as error:
        raise NoTrigrams from error
    finally:
        database.close()


@attrs.frozen
class SqliteEncoder:
    """Makes the rows of the tables."""

    tables: Tables

    def encode(self, rows: Sequence[Row]) -> bytes:
        """Give the rows of each table in a pickle."""
        return pickle.dumps(self.tables.rows(rows), pickle.HIGHEST_PROTOCOL)


class SqliteSink:
    """Inserts rows; those of an article have the number of its input, so that what is too much is known by it."""

    def __init__(self, tables: Tables) -> None:
        """Take the tables."""
        self._tables = tables
        self._end = 0
        self._database: sqlite3.Connection | None = None
        self._path: Path | None = None

    def open(self, folder: Path, end: int) -> None:
        """Make the tables, or take out what was inserted behind `end`."""
        self._path, self._end = folder / "rows.sqlite", end
        with _as_os_error(self._path):
            self._database = sqlite3.connect(self._path, isolation_level=None)
            self._database.execute("BEGIN")
            for definition in self._tables.definitions():
                self._database.execute(definition)
            if not self._is_indexed():
                for table in reversed(self._tables.names):
                    key = "id" if table == "articles" else "article"
                    self._database.execute(f"DELETE FROM {table} WHERE {key} > ?", (end,))  # noqa: S608

    def append(self, rows: bytes, named: Sequence[str | None] | None) -> int:
        """Insert rows."""
        tables: dict[str, list[tuple[Cell, ...]]] = pickle.loads(rows)  # noqa: S301  # from our own worker
        with _as_os_error(self._path):
            for table, cells in tables.items():
                self._opened().executemany(self._tables.insert(table), cells)
            for row, name in zip(tables["articles"], named or (), strict=bool(named)):
                if name is not None:
                    self._opened().execute(
                        "UPDATE articles SET duplicate_of = ? WHERE id = ?", (name, row[0])
                    )
        if tables["articles"]:
            number = tables["articles"][-1][0]
            assert isinstance(number, int)  # noqa: S101  # it is the first cell
            self._end = number
        return self._end

    def sync(self) -> None:
        """Commit what was inserted."""
        with _as_os_error(self._path):
            self._opened().execute("COMMIT")
            self._opened().execute("BEGIN")

    def finish(self, named: Iterator[str | None] | None) -> Path:  # noqa: ARG002  # the rows have it
        """Make the indexes and the search, all of them or none."""
        assert self._path is not None  # noqa: S101  # `open` comes first
        with _as_os_error(self._path):
            if not self._is_indexed():
                for statement in self._tables.indexes():
                    self._opened().execute(statement)
            self._opened().execute("COMMIT")
            self._opened().close()
        self._database = None
        return self._path

    def close(self) -> None:
        """Give up what is not committed."""
        if self._database is not None:
            self._database.close()

    def _is_indexed(self) -> bool:
        found = self._opened().execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL OR name = 'search'"
        )
        return bool(found.fetchone()[0])

    def _opened(self) -> sqlite3.Connection:
        assert self._database is not None  # noqa: S101  # `open` comes first
        return self._database


@contextmanager
def _as_os_error(path: Path | None) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        message = f"{path}: {error}"
        raise OSError(message) from error
