"""The seam: a record batch of inputs becomes one of articles, whoever brings it: a local run, Spark, Ray, Dask."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from knews import arguments
from knews.batch.arrow_schema import ERROR, INPUT, TEXT, schema, with_errors
from knews.batch.extras import need
from knews.batch.outcome import code_of, message_of
from knews.batch.table import rows_to_batch
from knews.outlet import Outlet
from knews.record import keys_that_tell, parse_record
from knews.registry import named_outlet
from knews.wording import english

if TYPE_CHECKING:
    import pyarrow as pa

#: What holds rows in columns: what comes in is what goes out.
Columns = TypeVar("Columns", "pa.RecordBatch", "pa.Table")
#: So many rows are parsed at a time: their articles lie in memory at once, and more make nothing faster.
ROWS: Final = 500


def parse_table(  # noqa: PLR0913  # each is one thing that the columns do not say, given by its name
    batch: Columns,
    *,
    text: str | None = None,
    url: str | None = None,
    fields: Mapping[str, str] | None = None,
    keep: Sequence[str] = (),
    outlet: str | Outlet | None = None,
    crawled_at: datetime | None = None,
    columns: Sequence[str] | None = None,
    blocks: bool = False,
) -> Columns:
    r"""Parse the rows of a record batch or a table: each gives one row, in the same order.

    The columns are found as `parse_record` finds the keys of a record. A row that gives no article has its `error`
    set, a struct of code and message, and nothing else of an article; no other row has one.

    Args:
        batch: A pyarrow.RecordBatch, or a pyarrow.Table.
        text: The column that holds the texts or the pages, strings or bytes, where it has none of the usual names.
        url: The column that holds the addresses.
        fields: As for `parse_record`: a field's name to the column's.
        keep: Which columns stand in front of what was found, as they are: an id.
        outlet: As for `parse`, for all rows.
        crawled_at: As for `parse`, for all rows; wins over a column of such times.
        columns: Which columns of the article there are to be, as `Article.to_dict` names them, or "text" for the
            body; all if not given.
        blocks: Whether "blocks" is among all.

    Raises:
        NoTextKey: No column is known to hold the text.
        WrongField: A column that is to hold a field is not there.
        ValueError: A column that is kept is not there, or has the name of one of the article's; an article has no
            such column.
        UnknownOutlet: No outlet has this id.
        TypeError: An argument is of another type; the message names it and what it takes.
        MissingExtra: pyarrow is not installed.

    >>> import pyarrow as pa
    >>> rows = pa.table({"id": [7, 8], "본문": ["새 다리 열린다\n\n시가 새 다리를 연다고 밝혔다.", " "]})
    >>> for row in parse_table(rows, keep=["id"], columns=["headline", "text"]).to_pylist():
    ...     print(row["id"], row["headline"], row["error"])
    7 새 다리 열린다 None
    8 None {'code': 'no-text-key', 'message': "the record holds no text: nothing is under '본문' (its keys: '본문')"}
    >>> parse_table(pa.table({"원고": ["새 다리 열린다"]}))
    Traceback (most recent call last):
    knews.NoTextKey: no key of the record is known to hold the text (its keys: '원고'): name the one that does, ...
    """
    arrow = need("pyarrow", "batch")
    arguments.check(
        "batch",
        batch,
        (arrow.RecordBatch, arrow.Table),
        "a pyarrow.RecordBatch or a pyarrow.Table: pyarrow.Table.from_pandas makes one",
    )
    plan = plan_of(
        batch.schema.names, text=text, url=url, fields=fields, keep=keep, outlet=outlet, crawled_at=crawled_at
    )
    kept = [batch.schema.field(name) for name in plan.keep]
    result = result_schema(kept, columns=columns, blocks=blocks)
    if isinstance(batch, arrow.RecordBatch):
        return plan.parse(batch, result)
    return arrow.Table.from_batches([plan.parse(part, result) for part in batch.to_batches(ROWS)], result)


def result_schema(kept: Sequence["pa.Field"], *, columns: Sequence[str] | None, blocks: bool) -> "pa.Schema":
    """Give the schema of what `parse_table` gives.

    Raises:
        ValueError: As for `parse_table`.

    >>> result_schema([], columns=["input"], blocks=False)
    Traceback (most recent call last):
    ValueError: a row has no name of its own: let keep= name the column that says which it is
    """
    arguments.check_flags(blocks=blocks)
    if columns is None:
        columns = [name for name in schema(blocks=blocks).names if name != INPUT]
    columns = arguments.words("columns", columns, arguments.COLUMNS)
    if INPUT in columns:
        message = "a row has no name of its own: let keep= name the column that says which it is"
        raise ValueError(message)
    return with_errors(schema(columns=columns), kept)


@attrs.frozen
class Plan:
    """What of a table is read and how: one for all of its batches, and it can be pickled."""

    #: The columns that say something of an article.
    telling: tuple[str, ...]
    fields: Mapping[str, str]
    keep: tuple[str, ...]
    outlet: str | Outlet | None
    crawled_at: datetime | None

    def parse(self, batch: "pa.RecordBatch", result: "pa.Schema") -> "pa.RecordBatch":
        """Parse the rows of a batch."""
        arrow = need("pyarrow", "batch")
        names = result.names[len(self.keep) :]
        rows = [self._row(record, names) for record in _records(batch.select(self.telling))]
        found = rows_to_batch(rows, arrow.schema([result.field(name) for name in names]))
        return arrow.record_batch(
            [*(batch.column(name) for name in self.keep), *found.columns], schema=result
        )

    def _row(self, record: Mapping[str, object], names: Sequence[str]) -> Mapping[str, object]:
        """Parse one row. Whatever goes wrong is its error, since one row must not end the run of all others."""
        try:
            with english():
                article = parse_record(
                    record, fields=self.fields, outlet=self.outlet, crawled_at=self.crawled_at
                )
        except Exception as error:  # noqa: BLE001
            return {ERROR: {"code": code_of(error), "message": message_of(error)}}
        form = {**article.to_dict(), TEXT: article.text}
        return {name: form[name] for name in names if name in form}


def plan_of(  # noqa: PLR0913  # as those of parse_table
    names: Sequence[str],
    *,
    text: str | None,
    url: str | None,
    fields: Mapping[str, str] | None,
    keep: Sequence[str],
    outlet: str | Outlet | None,
    crawled_at: datetime | None,
) -> Plan:
    """Decide what is read of a table with these columns.

    Raises:
        KnewsError: As for `parse_table`.
    """
    for name, column in (("text", text), ("url", url)):
        if column is not None:
            arguments.check(name, column, (str,), "a str: the name of a column")
    keep = arguments.words("keep", keep, 'a list of column names: ["id"]')
    if not arguments.is_given("outlet", outlet, (str, Outlet), arguments.OUTLET):
        outlet = None
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), arguments.MOMENT):
        crawled_at = None
    named = {"text": text, "url": url}
    stated = {field: arguments.plain(key) for field, key in named.items() if key is not None}
    stated |= arguments.fields_of(fields)
    for name in keep:
        if name not in names:
            message = f"keep: there is no column {name!r}: the columns are {', '.join(map(repr, names))}"
            raise ValueError(message)
    if isinstance(outlet, str):
        named_outlet(outlet)
    return Plan(keys_that_tell(names, stated), stated, keep, outlet, crawled_at)


def _records(batch: "pa.RecordBatch") -> Iterator[dict[str, object]]:
    """Give the rows of a batch as records."""
    names = batch.schema.names
    for row in zip(*map(_cells, batch.columns), strict=True):
        yield dict(zip(names, row, strict=True))


def _cells(column: "pa.Array") -> list[object]:
    """Give the values of a column. A datetime has no nanoseconds."""
    arrow = need("pyarrow", "batch")
    kind = column.type
    if arrow.types.is_timestamp(kind) and kind.unit == "ns":
        column = column.cast(arrow.timestamp("us", kind.tz), safe=False)
    cells: list[object] = column.to_pylist()
    return cells
