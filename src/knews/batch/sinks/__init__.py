"""Sinks by the suffix of an output: JSON Lines, CSV, SQLite, Parquet, DuckDB."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, get_type_hints

from knews.batch.sinks.documents import DocumentEncoder, DocumentSink
from knews.batch.sinks.flat import FLAT_COLUMNS
from knews.batch.sinks.lines import Compression, CsvForm, ExportForm, JsonForm, LineEncoder, LineSink
from knews.batch.sinks.sink import Encoder, Sink
from knews.batch.sinks.sqlite import SqliteEncoder, SqliteSink, check_trigrams
from knews.batch.sinks.tables import TABLE_COLUMNS, Tables
from knews.export.forms import DOCUMENTS
from knews.json_form import ArticleDict
from knews.wording import _

_JSON: Final = ("input", *get_type_hints(ArticleDict))
_COMPRESSED: Final[dict[str, Compression]] = {".gz": "gz", ".zst": "zst"}
#: The suffixes that an output may have.
SUFFIXES: Final = (
    ".jsonl",
    ".jsonl.gz",
    ".jsonl.zst",
    ".csv",
    ".csv.gz",
    ".csv.zst",
    ".parquet",
    ".sqlite",
    ".duckdb",
)


def make_sink(
    output: Path, *, columns: Sequence[str] | None = None, blocks: bool = False, named: bool = False
) -> tuple[Encoder, Sink]:
    """Give the encoder and the sink that an output's suffix asks for.

    Args:
        output: Where the rows are to be.
        columns: Those that there are to be, in this order; the usual ones if not given.
        blocks: Whether the usual ones have the blocks; a flat row has none.
        named: Whether there is a column for what an article is a duplicate of.

    Raises:
        ValueError: There is no such suffix or column; the message says which there are.
        NoTrigrams: For ".sqlite": it cannot be searched here.
        MissingExtra: A package that it needs is not installed.

    >>> make_sink(Path("articles.xls"))
    Traceback (most recent call last):
    ValueError: articles.xls: the suffix says what is written: .jsonl, .jsonl.gz, .jsonl.zst, .csv, ...
    >>> make_sink(Path("articles.csv"), columns=["titel"])
    Traceback (most recent call last):
    ValueError: articles.csv has no column 'titel': its columns are input, outlet, provider, ...
    """
    suffix, compression = output.suffix, _COMPRESSED.get(output.suffix, "")
    if compression:
        suffix = output.with_suffix("").suffix
    if suffix + (output.suffix if compression else "") not in SUFFIXES:
        message = _("{output}: the suffix says what is written: {suffixes}").format(
            output=output.name, suffixes=", ".join(SUFFIXES)
        )
        raise ValueError(message)
    kept = _columns(output, suffix, columns, blocks=blocks)
    if suffix == ".sqlite":
        check_trigrams()
        tables = Tables(kept, named)
        return SqliteEncoder(tables), SqliteSink(tables)
    if suffix in {".parquet", ".duckdb"}:
        return _columnar(suffix, kept)
    form = JsonForm(kept) if suffix == ".jsonl" else CsvForm(kept)
    encoder = LineEncoder(form, compression, named)
    encoder.check()
    return encoder, LineSink(encoder)


def make_form_sink(output: Path, form: str) -> tuple[Encoder, Sink]:
    """Give the encoder and the sink for articles in a form of others.

    Args:
        output: JSON Lines for "jsonld" and "ninjs", else a folder or a zip, with a file an article.
        form: One of those of `knews.export.forms`.

    Raises:
        ValueError: The form cannot be written there; the message says where it can.
        MissingExtra: A package that it needs is not installed.

    >>> make_form_sink(Path("articles.csv"), "jsonld")
    Traceback (most recent call last):
    ValueError: articles.csv: jsonld is written to .jsonl, .jsonl.gz or .jsonl.zst
    >>> make_form_sink(Path("articles.jsonl"), "tei")
    Traceback (most recent call last):
    ValueError: articles.jsonl: tei is a file for each article: name a folder or a .zip
    """
    if form in DOCUMENTS:
        if output.suffix not in {"", ".zip"}:
            message = _("{output}: {form} is a file for each article: name a folder or a .zip").format(
                output=output.name, form=form
            )
            raise ValueError(message)
        return DocumentEncoder(form), DocumentSink(zipped=output.suffix == ".zip")
    compression = _COMPRESSED.get(output.suffix, "")
    if (output.with_suffix("") if compression else output).suffix != ".jsonl":
        message = _("{output}: {form} is written to .jsonl, .jsonl.gz or .jsonl.zst").format(
            output=output.name, form=form
        )
        raise ValueError(message)
    encoder = LineEncoder(ExportForm(form), compression)
    encoder.check()
    return encoder, LineSink(encoder)


def _columnar(suffix: str, columns: Sequence[str]) -> tuple[Encoder, Sink]:
    # Here, not at the top: these need pyarrow only when they are asked for.
    from knews.batch.sinks.arrow import ArrowEncoder, DuckdbSink, ParquetSink  # noqa: PLC0415

    encoder = ArrowEncoder(tuple(columns))
    encoder.check()
    if suffix == ".parquet":
        return encoder, ParquetSink(columns)
    sink = DuckdbSink(columns)
    sink.check()
    return encoder, sink


def _columns(output: Path, suffix: str, columns: Sequence[str] | None, *, blocks: bool) -> tuple[str, ...]:
    there: tuple[str, ...] = (*_JSON, "text")
    usual = tuple(name for name in there if blocks or name != "blocks")
    if suffix == ".jsonl":
        usual = tuple(name for name in usual if name != "text")
    elif suffix in {".csv", ".sqlite"}:
        there = usual = FLAT_COLUMNS if suffix == ".csv" else TABLE_COLUMNS
        if blocks:
            message = _("{output} has no place for blocks: write .jsonl or .parquet").format(
                output=output.name
            )
            raise ValueError(message)
    for name in columns or ():
        if name not in there:
            message = _("{output} has no column {column!r}: its columns are {columns}").format(
                output=output.name, column=name, columns=", ".join(there)
            )
            raise ValueError(message)
    return tuple(dict.fromkeys(columns)) if columns else usual
