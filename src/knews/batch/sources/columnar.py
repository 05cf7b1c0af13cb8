"""Parquet and Arrow files (Feather, IPC): rows by groups, so that no more than one group is held."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, fault_of, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.given import Given
from knews.errors import reason_of
from knews.record_keys import field_of

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow import ipc

#: So many rows are made into records at a time.
_ROWS: Final = 256


def read_parquet(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the rows of a Parquet file; a group of rows that is damaged costs the others nothing.

    Raises:
        MissingExtra: pyarrow is not installed.
        WrongField: A column that is told is in no table so far.
        Fault: The same, where the columns fit a table before; or no column holds a text.
    """
    parquet = need("pyarrow.parquet", "batch")
    with blob.on_disk() as path, parquet.ParquetFile(path) as file:
        columns = _columns(file.schema_arrow, blob, given)
        # A name with a dot in it would be taken for a part of a column.
        chosen = columns if len(columns) < len(file.schema_arrow) else None
        at = 1
        for group in range(file.num_row_groups):
            count = file.metadata.row_group(group).num_rows
            batches = file.iter_batches(_ROWS, row_groups=[group], columns=chosen, use_threads=False)
            yield from _read_batches(batches, at, count, blob, given)
            at += count


def read_arrow(blob: Blob, given: Given) -> Iterator[Item | Unread]:
    """Give the rows of an Arrow file or stream.

    Raises:
        MissingExtra: pyarrow is not installed.
        WrongField: A column that is told is in no table so far.
        Fault: The same, where the columns fit a table before; no column holds a text; or it is a Feather file of version 1.
    """
    arrow = need("pyarrow", "batch")
    files = need("pyarrow.ipc", "batch")
    if blob.head.startswith(b"FEA1"):
        raise Fault(
            Code.UNSUPPORTED,
            "this is Feather of version 1: write it anew as Feather of version 2, or Parquet",
        )
    if not blob.head.startswith(b"ARROW1"):
        with files.open_stream(blob.stream) as stream:
            yield from _read_stream(stream, blob, given)
        if blob.stream.read(1):
            raise Fault(Code.TRAILING, "behind its end stand more bytes: these were not read, get it anew")
        return
    with blob.on_disk() as path, arrow.memory_map(path) as source, files.open_file(source) as file:
        columns = _columns(file.schema, blob, given)
        at = 1
        for number in range(file.num_record_batches):
            try:
                batch = file.get_batch(number)
            except Exception as error:  # noqa: BLE001 - pyarrow has many
                yield unread(
                    f"{blob.id}#batch {number + 1}", error, f"{blob.place}, record batch {number + 1}"
                )
                continue
            yield from _read_batches(_slices(batch.select(columns)), at, batch.num_rows, blob, given)
            at += batch.num_rows


def _read_stream(stream: "ipc.RecordBatchStreamReader", blob: Blob, given: Given) -> Iterator[Item | Unread]:
    columns = _columns(stream.schema, blob, given)
    at = 1
    for batch in stream:
        yield from _read_batches(_slices(batch.select(columns)), at, batch.num_rows, blob, given)
        at += batch.num_rows


def _slices(batch: "pa.RecordBatch") -> Iterator["pa.RecordBatch"]:
    for at in range(0, batch.num_rows, _ROWS):
        yield batch.slice(at, _ROWS)


def _columns(schema: "pa.Schema", blob: Blob, given: Given) -> Sequence[str]:
    """Give the columns that are read: all but lists of numbers that no field is in, as embeddings are."""
    given.columns.take(blob.place, schema.names)
    told = set(given.columns.told.values())
    return [
        column.name
        for column in schema
        if column.name in told or field_of(column.name) or not _is_vector(column.type)
    ]


def _is_vector(kind: "pa.DataType") -> bool:
    types = need("pyarrow.types", "batch")
    if not (types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)):
        return False
    return bool(types.is_floating(kind.value_type) or types.is_integer(kind.value_type))


def _read_batches(
    batches: Iterator["pa.RecordBatch"], first: int, count: int, blob: Blob, given: Given
) -> Iterator[Item | Unread]:
    """Give the rows of one group, which begins with the row number `first`."""
    at, last = first, first + count - 1
    while True:
        try:
            batch = next(batches, None)
        except Exception as error:  # noqa: BLE001 - pyarrow has many
            yield _unread_rows(blob, at, last, error)
            return
        if batch is None:
            return
        try:
            # What is damaged may point anywhere: reading it unchecked may end the process.
            batch.validate(full=True)
        except Exception as error:  # noqa: BLE001 - pyarrow has many
            yield _unread_rows(blob, at, at + batch.num_rows - 1, error)
        else:
            yield from _read_batch(batch, at, blob, given)
        at += batch.num_rows


def _unread_rows(blob: Blob, first: int, last: int, error: Exception) -> Unread:
    rows = f"rows {first:,} to {last:,}"
    fault = fault_of(error)
    message = f"{rows} are damaged ({reason_of(error)[:200]}): get it anew"
    named = Fault(fault.code, message) if fault.code is Code.CORRUPT else fault
    return unread(f"{blob.id}#{first}", named, f"{blob.place}, {rows}")


def _read_batch(batch: "pa.RecordBatch", first: int, blob: Blob, given: Given) -> Iterator[Item | Unread]:
    batch = _plain_times(batch)
    try:
        rows = batch.to_pylist()
    except Exception:  # noqa: BLE001 - a value that Python has not, as the year 20000: each row is asked
        rows = None
    for number in range(first, first + batch.num_rows):
        place = f"row {number:,}"
        try:
            row = rows[number - first] if rows is not None else batch.slice(number - first, 1).to_pylist()[0]
        except Exception as error:  # noqa: BLE001 - the one that has it
            yield unread(f"{blob.id}#{number}", error, f"{blob.place}, {place}")
            continue
        yield given.record(blob, str(number), place, row)


def _plain_times(batch: "pa.RecordBatch") -> "pa.RecordBatch":
    """Cut nanoseconds, which Python's times do not have."""
    arrow = need("pyarrow", "batch")
    for at, column in enumerate(batch.schema):
        if arrow.types.is_timestamp(column.type) and column.type.unit == "ns":
            plain = batch.column(at).cast(arrow.timestamp("us", column.type.tz), safe=False)
            batch = batch.set_column(at, column.name, plain)
    return batch
