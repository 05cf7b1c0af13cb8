"""Spark: the rows of a DataFrame become articles, on whatever machines it lies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from knews.batch.arrow_schema import without_dictionaries
from knews.batch.extras import need
from knews.batch.seam import ROWS, Plan, plan_of, result_schema
from knews.outlet import Outlet

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def parse_dataframe(  # noqa: PLR0913  # as those of parse_table
    df: "DataFrame",
    *,
    text: str | None = None,
    url: str | None = None,
    fields: Mapping[str, str] | None = None,
    keep: Sequence[str] = (),
    outlet: str | Outlet | None = None,
    crawled_at: datetime | None = None,
    columns: Sequence[str] | None = None,
    blocks: bool = False,
) -> "DataFrame":
    """Parse the rows of a Spark DataFrame: each gives one row. knews has to be installed where its workers run.

    A row that gives no article has its `error` set, a struct of code and message, and ends no job. Nothing is
    computed before the result is asked for.

    Args:
        df: A DataFrame of Spark 4, of a session of its own or of Spark Connect.
        text: As for `parse_table`, and so are the others.
        url: The column that holds the addresses.
        fields: A field's name to the column's.
        keep: Which columns stand in front of what was found, as they are: an id.
        outlet: Whose articles all of them are.
        crawled_at: When all of them were fetched.
        columns: Which columns of the article there are to be.
        blocks: Whether "blocks" is among all.

    Raises:
        NoTextKey: No column is known to hold the text; raised at once, before anything runs, as are the others.
        WrongField: A column that is to hold a field is not there.
        ValueError: As for `parse_table`.
        UnknownOutlet: No outlet has this id.
        MissingExtra: pyspark or pyarrow is not installed.
    """
    types = need("pyspark.sql.pandas.types", "spark")
    struct = need("pyspark.sql.types", "spark").StructType
    plan = plan_of(
        df.columns, text=text, url=url, fields=fields, keep=keep, outlet=outlet, crawled_at=crawled_at
    )
    kept = [df.schema[name] for name in plan.keep]
    result = without_dictionaries(
        result_schema(list(types.to_arrow_schema(struct(kept))), columns=columns, blocks=blocks)
    )
    found = struct(types.from_arrow_schema(result).fields[len(kept) :])
    return df.mapInArrow(partial(_parse, plan=plan, result=result), struct([*kept, *found.fields]))


def _parse(
    batches: Iterable["pa.RecordBatch"], *, plan: Plan, result: "pa.Schema"
) -> Iterator["pa.RecordBatch"]:
    """Parse what one task of Spark gets, a few rows at a time."""
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS):
            yield plan.parse(batch.slice(start, ROWS), result)
