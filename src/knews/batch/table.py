"""Rows and record batches: the JSON form of articles as columns, and back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from knews.batch.arrow_schema import TEXT
from knews.batch.extras import need

if TYPE_CHECKING:
    import pyarrow as pa

#: The columns that hold times.
TIMES: Final = frozenset(("published", "modified"))
#: What completes a value that is cut to its year, month or day: "2025" ends where "-01-01" goes on.
_FIRST_DAY: Final = "0000-01-01"
#: "2025-01-22": a longer value has a time of day and an offset.
_DAY_LENGTH: Final = len(_FIRST_DAY)
#: "2025-01-22T17:43:00": behind it stands the offset.
_CLOCK_LENGTH: Final = 19
#: By precision, how much of the ISO form it says.
_CUT: Final[Mapping[object, int]] = {"year": 4, "month": 7, "day": _DAY_LENGTH}


def rows_to_batch(rows: Sequence[Mapping[str, object]], schema: "pa.Schema") -> "pa.RecordBatch":
    r"""Give rows as a record batch.

    Args:
        rows: For each article `{"input": id, **article.to_dict()}`; a key that is left out is null.
        schema: What `arrow_schema.schema` gave; columns that it does not know are taken from the rows as they are.

    Raises:
        MissingExtra: pyarrow is not installed.

    >>> from knews import parse
    >>> from knews.batch.arrow_schema import schema
    >>> article = parse("새 다리 열린다\n\n입력 2025.01.22\n\n시가 새 다리를 연다고 밝혔다.")
    >>> row = {"input": "crawl/1.txt", **article.to_dict()}
    >>> batch = rows_to_batch([row], schema(columns=["input", "published", "text"]))
    >>> batch["published"][0]["value"].as_py().isoformat(), batch["published"][0]["precision"].as_py()
    ('2025-01-22T00:00:00+09:00', 'day')
    >>> batch["text"].to_pylist()
    ['시가 새 다리를 연다고 밝혔다.']
    """
    arrow = need("pyarrow", "batch")
    arrays = [_array([_cell(row, field.name) for row in rows], field.type) for field in schema]
    return arrow.record_batch(arrays, schema=schema)


def batch_to_rows(batch: "pa.RecordBatch") -> Iterator[dict[str, object]]:
    r"""Give the rows of a record batch in the JSON form, as `rows_to_batch` took them.

    >>> from knews import Article, parse
    >>> from knews.batch.arrow_schema import schema
    >>> article = parse("새 다리 열린다\n\n입력 2025.01.22\n\n시가 새 다리를 연다고 밝혔다.")
    >>> batch = rows_to_batch([{"input": "1", **article.to_dict()}], schema(blocks=True))
    >>> [Article.from_dict(row) == article for row in batch_to_rows(batch)]
    [True]
    """
    times = TIMES.intersection(batch.schema.names)
    for row in batch.to_pylist():
        yield {**row, **{name: _time_form(row[name]) for name in times}}


def text_of_row(row: Mapping[str, object]) -> str | None:
    r"""Give the body of an article's row as plain text, as `Article.text` does; None for a row without sections.

    >>> text_of_row({"sections": [{"heading": "놓이기까지", "marker": "○", "paragraphs": ["4년이 걸렸다."]}]})
    '놓이기까지\n\n4년이 걸렸다.'
    >>> print(text_of_row({"headline": "새 다리 열린다"}))
    None
    """
    sections = row.get("sections")
    if not isinstance(sections, Sequence):
        return None
    parts: list[str] = []
    for section in sections:
        if section["heading"] is not None:
            parts.append(section["heading"])
        parts.extend(section["paragraphs"])
    return "\n\n".join(parts)


def _cell(row: Mapping[str, object], name: str) -> object:
    """Give what stands in a row under a column's name."""
    value = row.get(name)
    if name in TIMES and isinstance(value, Mapping):
        return time_cell(value)
    if name == TEXT and value is None:
        return text_of_row(row)
    return value


def time_cell(form: Mapping[str, object]) -> Mapping[str, object]:
    """Give the JSON form of a time with a datetime for its value, and the offset of each value beside it."""
    value = form["value"]
    if not isinstance(value, str):
        return form
    if len(value) <= _DAY_LENGTH:
        value += f"{_FIRST_DAY[len(value) :]}T00:00:00{form['zone']}"
    moment = datetime.fromisoformat(value)
    zone = moment.isoformat(timespec="seconds")[_CLOCK_LENGTH:]
    try:
        moment.astimezone(UTC)
    except OverflowError:
        # A moment of the year 0 or 10000 in UTC: no reader of the column could show it.
        return {**form, "value": None, "zone": None}
    return {**form, "value": moment, "zone": zone}


def _time_form(cell: Mapping[str, object] | None) -> Mapping[str, object] | None:
    """Give the JSON form of what `time_cell` gave."""
    if cell is None or not isinstance(moment := cell["value"], datetime):
        return cell
    if moment.tzinfo is None:
        # As Spark writes it, unless it is told otherwise: the moment in UTC, without a zone.
        moment = moment.replace(tzinfo=UTC)
    zone = str(cell["zone"])
    offset = datetime.fromisoformat(f"2000-01-01T00:00:00{zone}").tzinfo
    value = moment.astimezone(offset).isoformat()
    cut = _CUT.get(cell["precision"])
    return {**cell, "value": value[:cut], "zone": None if cut is None else zone}


def _array(values: list[object], kind: "pa.DataType") -> "pa.Array":
    """Give a column. A half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD."""
    arrow = need("pyarrow", "batch")
    try:
        return arrow.array(values, type=kind)
    except UnicodeEncodeError:
        return arrow.array([_sound(value) for value in values], type=kind)


def _sound(value: object) -> object:
    """Give a cell in which all strings can be written as UTF-8."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, Mapping):
        return {key: _sound(inner) for key, inner in value.items()}
    return [_sound(inner) for inner in value] if isinstance(value, (list, tuple)) else value
