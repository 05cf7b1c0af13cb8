"""The files that `knews batch` writes, as relations of DuckDB: which columns each holds, and how they are read."""

import gzip
import io
import json
import re
from collections.abc import Mapping, Sequence
from glob import escape
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, cast

import attrs

from knews.batch.extras import need
from knews.errors import KnewsError
from knews.report.sqlite_rows import SQLITE_SUFFIXES, sqlite_columns, sqlite_reader
from knews.wording import _

if TYPE_CHECKING:
    import duckdb

#: The columns that a report reads, with the types by which JSON Lines are read.
TYPES: Final[Mapping[str, str]] = {
    "input": "VARCHAR",
    "schema": "BIGINT",
    "outlet": "VARCHAR",
    "portal": "VARCHAR",
    "url": "VARCHAR",
    "headline": "VARCHAR",
    "subheadlines": "VARCHAR[]",
    "published": "STRUCT(value VARCHAR)",
    "modified": "STRUCT(value VARCHAR)",
    "bylines": "STRUCT(email VARCHAR)[]",
    "captions": "STRUCT(credit VARCHAR)[]",
    "sections": "STRUCT(heading VARCHAR, paragraphs VARCHAR[])[]",
    "copyright": "VARCHAR",
    "keywords": "VARCHAR[]",
    "category": "VARCHAR",
    "reading": "STRUCT(layout VARCHAR)",
    "problems": "STRUCT(code VARCHAR, severity VARCHAR)[]",
    "text": "VARCHAR",
    "duplicate_of": "VARCHAR",
}
#: What rows of `knews batch` hold besides.
_UNREAD: Final = frozenset(("provider", "article_id", "language", "headline_tags", "blocks", "layout"))
_SUFFIXES: Final = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet", ".duckdb", *SQLITE_SUFFIXES)
#: Bytes of a line of JSON, at most; DuckDB holds two such for each thread. 16 MiB: a hundred books.
_LINE: Final = 2**24


@attrs.frozen(auto_exc=True, str=False)
class NotReadable(KnewsError):
    """A file of results cannot be reported on."""

    path: Path
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


@attrs.frozen
class Results:
    """A file of results that can be read."""

    path: Path
    number: int
    #: What a query selects from.
    relation: str
    #: Those of `TYPES` that it holds, in their order; for SQLite "layout" besides.
    columns: tuple[str, ...]
    #: How a time is held: "text" in ISO 8601 under "value", "moment" with its offset beside it, "cell" as a text.
    times: Literal["text", "moment", "cell"]


def open_results(path: Path, database: "duckdb.DuckDBPyConnection", number: int) -> Results:
    """Open a file of results.

    Args:
        path: What `knews batch` wrote; its suffix says the form.
        database: Where its relation is made.
        number: Which file it is, so that names of relations differ.

    Raises:
        NotReadable: It cannot be read, or holds something else; the reason says what to do.
        MissingExtra: A package that its form needs is not installed.
    """
    suffix = suffix_of(path)
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise NotReadable(path, error.strerror or str(error)) from error
    if suffix in SQLITE_SUFFIXES:
        return _open_sqlite(path, database, number)
    if suffix.startswith(".jsonl"):
        return _open_lines(path, suffix, number)
    return _open_columnar(path, suffix, database, number)


def _open_lines(path: Path, suffix: str, number: int) -> Results:
    try:
        with _opened(path, suffix) as lines:
            first = next((line for line in lines if line.strip()), b"")
            row = json.loads(first) if first else None
    except ValueError as error:
        raise NotReadable(path, _("its first line is no JSON: give what `knews batch` wrote")) from error
    except (OSError, EOFError, need("zstandard", "report").ZstdError) as error:
        raise NotReadable(path, _("it cannot be unpacked: {reason}").format(reason=error)) from error
    if row is None:
        raise NotReadable(path, _("it holds no articles: there is nothing to report"))
    if not isinstance(row, dict):
        raise NotReadable(path, _("its first line is no JSON object: give what `knews batch` wrote"))
    _check_written(path, row)
    columns = _known(path, list(row))
    return Results(path, number, _lines_relation(path, columns), columns, "text")


def _check_written(path: Path, row: Mapping[str, object]) -> None:
    """Tell what else knews writes as lines of JSON from articles, by its first line.

    Raises:
        NotReadable: It is no article in the form of `knews batch`.
    """
    if "input" in row and ({"code", "message"} <= row.keys() or "error" in row):
        raise NotReadable(path, _("these are failed inputs: give the results beside them"))
    form = "jsonld" if "@context" in row else "ninjs" if "representationType" in row else None
    if form is not None:
        raise NotReadable(
            path, _("written with --format {form}? run batch without --format").format(form=form)
        )


def _open_columnar(path: Path, suffix: str, database: "duckdb.DuckDBPyConnection", number: int) -> Results:
    duckdb = need("duckdb", "report")
    relation = f"read_parquet({quoted(escape(str(path)))})"
    try:
        if suffix == ".duckdb":
            database.execute(f"ATTACH {quoted(str(path))} AS given{number} (READ_ONLY)")
            relation = f"given{number}.articles"
        found = database.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()  # noqa: S608  # quoted
        names = [str(row[0]) for row in found]
    except duckdb.Error as error:
        raise NotReadable(
            path,
            _("it is no {kind} file of `knews batch`: {reason}").format(
                kind=suffix[1:], reason=first_line(error)
            ),
        ) from error
    return Results(path, number, relation, _known(path, names), "moment")


def _open_sqlite(path: Path, database: "duckdb.DuckDBPyConnection", number: int) -> Results:
    try:
        names = sqlite_columns(path)
        columns = _known(path, [name for name in names if name != "layout"])
        if "layout" in names:
            columns = (*columns, "layout")
    except OSError as error:
        raise NotReadable(
            path, _("it is no {kind} file of `knews batch`: {reason}").format(kind="SQLite", reason=error)
        ) from error
    database.register(f"given{number}", sqlite_reader(path, columns))
    return Results(path, number, f"given{number}", columns, "cell")


def _known(path: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Give the columns that are read; a table that is none of `knews batch` is told by its columns."""
    known = tuple(name for name in TYPES if name in names)
    foreign = [name for name in names if name not in TYPES and name not in _UNREAD]
    if not known or (foreign and "input" not in known):
        shown = ", ".join(map(repr, foreign[:3])) or "none"
        raise NotReadable(
            path,
            _("these are no results of `knews batch`: its columns are {columns}, …").format(columns=shown),
        )
    return known


def _opened(path: Path, suffix: str) -> IO[bytes]:
    """Open a file of lines, plain or compressed."""
    if suffix.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(path))
    if suffix.endswith(".zst"):
        frames = need("zstandard", "report").ZstdDecompressor()
        reader = frames.stream_reader(path.open("rb"), read_across_frames=True, closefd=True)
        return cast("IO[bytes]", io.BufferedReader(reader))
    return path.open("rb")


def without_halves(results: Results, folder: Path) -> Results:
    """Copy lines of JSON with U+FFFD for each half of a surrogate pair: JSON may write one, UTF-8 may not.

    Args:
        results: A file of lines.
        folder: Where the copy goes.

    Raises:
        NotReadable: It cannot be read, or there is no room for the copy.
    """
    path = folder / f"{results.number}.jsonl"
    try:
        with _opened(results.path, suffix_of(results.path)) as lines, path.open("wb") as copy:
            for line in lines:
                copy.write(re.sub(_ESCAPES, _mended, line))
    except OSError as error:
        raise NotReadable(results.path, error.strerror or str(error)) from error
    return attrs.evolve(results, relation=_lines_relation(path, results.columns))


#: Escapes of JSON: a whole pair or any other stays, the last alternative is a half.
_ESCAPES: Final = (
    rb"(\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u[^dD]...|\\u[dD][0-7]..|\\[^u])|\\u[dD][89a-fA-F].."
)


def _mended(found: re.Match[bytes]) -> bytes:
    return found[1] or rb"\ufffd"


def _lines_relation(path: Path, columns: Sequence[str]) -> str:
    kinds = ", ".join(f"{quoted(name)}: {quoted(TYPES[name])}" for name in columns)
    return (
        f"read_json({quoted(escape(str(path)))}, format = 'newline_delimited', columns = {{{kinds}}}, "
        f"maximum_object_size = {_LINE})"
    )


def suffix_of(path: Path) -> str:
    """Give the suffix that says the form of a file.

    Raises:
        NotReadable: There is no such form.

    >>> suffix_of(Path("articles.jsonl.gz"))
    '.jsonl.gz'
    >>> suffix_of(Path("articles.xls"))
    Traceback (most recent call last):
    knews.report.results.NotReadable: articles.xls: the suffix says what is read: .jsonl, .jsonl.gz, ...
    """
    suffix = next((one for one in _SUFFIXES if path.name.endswith(one)), None)
    if any(path.name.endswith(one) for one in (".csv", ".csv.gz", ".csv.zst")):
        raise NotReadable(path, _("a CSV file of batch cannot be reported: write .jsonl or .parquet"))
    if suffix is None:
        raise NotReadable(
            path, _("the suffix says what is read: {suffixes}").format(suffixes=", ".join(_SUFFIXES))
        )
    return suffix


def quoted(text: str) -> str:
    """Write a text as SQL does.

    >>> print(quoted("it's"))
    'it''s'
    """
    return "'" + text.replace("'", "''") + "'"


def first_line(error: Exception) -> str:
    """Give the first line of what a database says."""
    return str(error).partition("\n")[0]
