"""The tables of a SQLite file: their columns, and what of an article goes into them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from knews.article import Article
from knews.batch.sinks.flat import flat_row
from knews.batch.sinks.sink import Row, sound

#: A value of a cell.
Cell = str | int | None

#: Columns of `articles` that are texts of a flat row; lists are JSON, so that `json_each` reads them.
_TEXTS: Final = (
    "outlet",
    "provider",
    "portal",
    "url",
    "article_id",
    "language",
    "layout",
    "headline",
    "published",
    "published_text",
    "modified",
    "copyright",
    "category",
    "text",
)
_LISTS: Final[Mapping[str, Callable[[Article], tuple[str, ...]]]] = {
    "headline_tags": lambda article: article.headline_tags,
    "subheadlines": lambda article: article.subheadlines,
    "keywords": lambda article: article.keywords,
}


@attrs.frozen
class _Child:
    """A table with a row for each part of an article."""

    columns: tuple[str, ...]
    rows: Callable[[Article], Iterator[tuple[Cell, ...]]]


_CHILDREN: Final[Mapping[str, _Child]] = {
    "bylines": _Child(
        ("name", "role", "place", "email", "text"),
        lambda article: ((one.name, one.role, one.place, one.email, one.text) for one in article.bylines),
    ),
    "captions": _Child(
        ("title", "text", "credit", "image"),
        lambda article: ((one.title, one.text, one.credit, one.image) for one in article.captions),
    ),
    "sections": _Child(
        ("heading", "marker", "text"),
        lambda article: ((one.heading, one.marker, "\n\n".join(one.paragraphs)) for one in article.sections),
    ),
    "problems": _Child(
        ("code", "severity", "message", "start", "stop"),
        lambda article: (
            (one.code, one.severity, one.message, one.start, one.stop) for one in article.problems
        ),
    ),
}

#: What `--columns` may name: columns of `articles`, and tables.
TABLE_COLUMNS: Final = ("input", *_TEXTS, *_LISTS, *_CHILDREN)

_INDEXES: Final = (
    ("articles", "url"),
    ("articles", "outlet, published"),
    ("bylines", "name"),
    ("bylines", "email"),
    ("problems", "code"),
)


@attrs.frozen
class Tables:
    """The tables, with the columns that were asked for."""

    columns: tuple[str, ...] = TABLE_COLUMNS
    #: Whether `articles` says which input an article is a duplicate of.
    named: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The tables, the one that the others refer to at first."""
        return ("articles", *(name for name in self.columns if name in _CHILDREN))

    def _own(self) -> tuple[str, ...]:
        return tuple(name for name in self.columns if name not in _CHILDREN and name != "input")

    def definitions(self) -> Iterator[str]:
        """Give the statements that make the tables."""
        own = ", ".join(f"{name} TEXT" for name in self._own())
        last = "duplicate_of TEXT" if self.named else ""
        cells = ", ".join(filter(None, ("id INTEGER PRIMARY KEY", "input TEXT NOT NULL", own, last)))
        yield f"CREATE TABLE IF NOT EXISTS articles ({cells})"
        for name in self.names[1:]:
            kinds = (
                f"{column} {'INTEGER' if column in {'start', 'stop'} else 'TEXT'}"
                for column in _CHILDREN[name].columns
            )
            yield (
                f"CREATE TABLE IF NOT EXISTS {name} (article INTEGER NOT NULL REFERENCES articles (id), "
                f"number INTEGER NOT NULL, {', '.join(kinds)}, PRIMARY KEY (article, number)) WITHOUT ROWID"
            )

    def indexes(self) -> Iterator[str]:
        """Give the statements that make it quick to search, once all rows are there."""
        for table, columns in _INDEXES:
            there = self._own() if table == "articles" else _CHILDREN[table].columns
            names = columns.split(", ")
            if table in self.names and set(names) <= set(there):
                yield f"CREATE INDEX {'_'.join((table, *names))} ON {table} ({columns})"
        words = [name for name in ("headline", "text") if name in self.columns]
        if words:
            yield (
                f"CREATE VIRTUAL TABLE search USING fts5({', '.join(words)}, content='articles', "
                "content_rowid='id', tokenize='trigram')"
            )
            yield "INSERT INTO search (search) VALUES ('rebuild')"

    def insert(self, table: str) -> str:
        """Give the statement that inserts a row."""
        own = _CHILDREN[table].columns if table in _CHILDREN else self._own()
        marks = ", ".join("?" * (len(own) + 2))
        columns = ", ".join((*(("article", "number") if table in _CHILDREN else ("id", "input")), *own))
        return f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608  # our own names

    def rows(self, rows: Sequence[Row]) -> dict[str, list[tuple[Cell, ...]]]:
        """Give the rows of each table."""
        return {table: list(self._rows(table, rows)) for table in self.names}

    def _rows(self, table: str, rows: Sequence[Row]) -> Iterator[tuple[Cell, ...]]:
        for row in rows:
            if table not in _CHILDREN:
                yield (row.number, sound(row.input), *map(_sound, self._cells(row)))
                continue
            for number, cells in enumerate(_CHILDREN[table].rows(row.article), 1):
                yield (row.number, number, *map(_sound, cells))

    def _cells(self, row: Row) -> Iterator[Cell]:
        texts = flat_row(row, [name for name in self._own() if name in _TEXTS])
        for name in self._own():
            if name in _LISTS:
                yield json.dumps(_LISTS[name](row.article), ensure_ascii=False)
            else:
                # What an article does not have is NULL, but for its text.
                yield texts[name] or ("" if name == "text" else None)


def _sound(cell: Cell) -> Cell:
    return sound(cell) if isinstance(cell, str) else cell
