"""Articles as a table, and as a frame of pandas or polars."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, overload

from knews import arguments
from knews.article import Article
from knews.batch.arrow_schema import ERROR, TEXT, choose
from knews.batch.extras import need
from knews.batch.outcome import Failure
from knews.batch.seam import ROWS, result_schema
from knews.batch.table import TIMES, rows_to_batch, time_cell

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

#: What of a time stands beside its value in a frame.
_BESIDE: Final = ("precision", "text")
#: The names of the writers, in front of all else that is known of them.
_WRITERS: Final = "writers"


def to_table(
    articles: Iterable[Article | Failure], *, columns: Sequence[str] | None = None, blocks: bool = False
) -> "pa.Table":
    r"""Give articles as a pyarrow.Table, one row each: the columns that `knews.batch.parse_table` gives.

    Args:
        articles: Articles; a Failure among them gives a row whose `error` says why.
        columns: Which columns of the article there are to be, as `Article.to_dict` names them, or "text" for the
            body; all if not given.
        blocks: Whether "blocks" is among all.

    Raises:
        ValueError: An article has no such column; the message names those that there are.
        TypeError: An argument is of another type; the message names it and what it takes.
        MissingExtra: pyarrow is not installed.

    >>> from knews import parse
    >>> table = to_table([parse("새 다리 열린다\n\n시가 새 다리를 연다고 밝혔다.")], columns=["headline", "text"])
    >>> table.to_pylist()
    [{'headline': '새 다리 열린다', 'text': '시가 새 다리를 연다고 밝혔다.', 'error': None}]
    >>> to_table([], columns=["titel"])
    Traceback (most recent call last):
    ValueError: there is no column 'titel': the columns are 'input', 'schema', 'outlet', ...
    """
    arguments.check_many("articles", articles, arguments.ARTICLES)
    schema = result_schema([], columns=columns, blocks=blocks)
    return _filled((_row(article, schema.names) for article in articles), schema)


@overload
def to_frame(
    articles: Iterable[Article | Failure],
    *,
    engine: Literal["pandas"] = "pandas",
    columns: Sequence[str] | None = None,
) -> "pd.DataFrame": ...
@overload
def to_frame(
    articles: Iterable[Article | Failure],
    *,
    engine: Literal["polars"],
    columns: Sequence[str] | None = None,
) -> "pl.DataFrame": ...
def to_frame(
    articles: Iterable[Article | Failure],
    *,
    engine: Literal["pandas", "polars"] = "pandas",
    columns: Sequence[str] | None = None,
) -> "pd.DataFrame | pl.DataFrame":
    r"""Give articles as a frame, one row each: the columns of `to_table`, with times as times and the writers' names.

    `published` is a time with a zone; beside it stand `published_precision`, which says how much of it is known
    ("day": the rest is midnight), and `published_text`; `modified` likewise. `writers` is the list of names in
    `bylines`. In pandas a list is a list and a struct a dict, in polars they are typed.

    Args:
        articles: Articles; a Failure among them gives a row whose `error` says why.
        engine: "pandas" or "polars".
        columns: Which columns there are to be; all if not given.

    Raises:
        ValueError: The engine or a column is none that there is; the message names those that there are.
        TypeError: An argument is of another type; the message names it and what it takes.
        MissingExtra: The engine, or pyarrow, is not installed.

    >>> from knews import parse
    >>> article = parse("새 다리 열린다\n\n입력 2025.01.22\n\n시가 새 다리를 연다고 밝혔다.\n\n김하늘 기자")
    >>> frame = to_frame([article], columns=["published", "published_precision", "writers"])
    >>> frame["published"][0].isoformat(), frame["published_precision"][0], frame["writers"][0]
    ('2025-01-22T00:00:00+09:00', 'day', ['김하늘'])
    >>> to_frame([], engine="excel")
    Traceback (most recent call last):
    ValueError: engine takes 'pandas' or 'polars', not 'excel'
    """
    arguments.check_many("articles", articles, arguments.ARTICLES)
    arguments.check("engine", engine, (str,), "'pandas' or 'polars'")
    if arguments.plain(engine) not in ("pandas", "polars"):
        message = f"engine takes 'pandas' or 'polars', not {engine!r}"
        raise ValueError(message)
    frame = need(engine, "frames")
    table = _filled(map(_frame_row, articles), _frame_schema(columns))
    if engine == "polars":
        found: pl.DataFrame = frame.from_arrow(table)
        return found
    return _pandas(table)


def _pandas(table: "pa.Table") -> "pd.DataFrame":
    """Give a table as a frame of pandas. Its lists are lists and its structs dicts: arrays would be neither true nor false."""
    frame, types = need("pandas", "frames"), need("pyarrow", "batch").types
    nested = {field.name for field in table.schema if types.is_nested(field.type)}
    plain = table.drop_columns(list(nested)).to_pandas()
    cells = {name: frame.Series(table[name].to_pylist(), dtype=object) for name in nested}
    return frame.DataFrame(
        {name: cells[name] if name in nested else plain[name] for name in table.column_names}
    )


def _filled(rows: Iterable[Mapping[str, object]], schema: "pa.Schema") -> "pa.Table":
    """Give the rows as a table, of which a few lie in memory as objects of Python at once."""
    left = iter(rows)
    batches = iter(lambda: list(islice(left, ROWS)), [])
    return need("pyarrow", "batch").Table.from_batches(
        [rows_to_batch(batch, schema) for batch in batches], schema
    )


def _row(article: Article | Failure, names: Sequence[str]) -> Mapping[str, object]:
    """Give the row of an article or a failure, no more of it than the columns hold."""
    arguments.check("articles", article, (Article, Failure), "Articles and Failures")
    if isinstance(article, Failure):
        return {ERROR: {"code": article.code, "message": article.message}}
    form = {**article.to_dict(), TEXT: article.text}
    return {name: form[name] for name in names if name in form}


def _frame_row(article: Article | Failure) -> Mapping[str, object]:
    """Give the row of a frame: times and writers beside what a table has."""
    if not isinstance(article, Article):
        return _row(article, ())
    form: dict[str, object] = {**article.to_dict(), TEXT: article.text}
    for name in TIMES:
        time = form[name]
        cell = time_cell(time) if isinstance(time, Mapping) else {}
        form |= {name: cell.get("value"), **{f"{name}_{part}": cell.get(part) for part in _BESIDE}}
    form[_WRITERS] = [byline.name for byline in article.bylines if byline.name is not None]
    return form


def _frame_schema(columns: Sequence[str] | None) -> "pa.Schema":
    """Give the schema of a frame: that of a table with what is put in for times and writers.

    Raises:
        ValueError: A column is none that there is.
    """
    arrow = need("pyarrow", "batch")
    fields = []
    for field in result_schema([], columns=None, blocks=False):
        if field.name in TIMES:
            fields.append(arrow.field(field.name, field.type.field("value").type))
            fields += [arrow.field(f"{field.name}_{part}", field.type.field(part).type) for part in _BESIDE]
        else:
            fields.append(field)
        if field.name == "bylines":
            fields.append(arrow.field(_WRITERS, arrow.list_(arrow.string())))
    if columns is None:
        # Of which version the JSON form is says nothing of an article, and a failure's null would make it a float.
        columns = [field.name for field in fields if field.name != "schema"]
    return arrow.schema(choose(fields, arguments.words("columns", columns, arguments.COLUMNS)))
