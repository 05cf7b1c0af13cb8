"""Sinks of columns: Parquet, and a DuckDB file made of it.

Chunks are kept as streams of Arrow, one behind the other in a file, and are written as Parquet in the end: so a run can
go on at the end of any chunk, and the row groups are large.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import attrs

from knews.batch.appended import sync_file
from knews.batch.arrow_schema import schema
from knews.batch.extras import need
from knews.batch.sinks.lines import DUPLICATE_OF
from knews.batch.sinks.sink import OneFile, Row
from knews.batch.table import rows_to_batch

if TYPE_CHECKING:
    import pyarrow as pa

#: Rows of a row group, at most: 25 MB of dumps.
_GROUP: Final = 5_000
#: Bytes of a row group as Arrow holds it, at most, unless one chunk has more: 32 MiB.
_GROUP_SIZE: Final = 32 * 2**20

#: The streams are half their size on the disk for a hundredth of a run's time; zstd would take three times that.
_STREAM: Final = "lz4"


@attrs.frozen
class ArrowEncoder:
    """Writes the articles of a chunk as a stream of Arrow with one batch."""

    columns: tuple[str, ...]

    def check(self) -> None:
        """See before a run whether what it needs is installed.

        Raises:
            MissingExtra: It is not.
        """
        schema(columns=self.columns)

    def encode(self, rows: Sequence[Row]) -> bytes:
        """Give the stream; b"" for no article."""
        if not rows:
            return b""
        ipc = need("pyarrow.ipc", "batch")
        arrow = need("pyarrow", "batch")
        with_blocks = "blocks" in self.columns
        forms = [
            {
                "input": row.input,
                **(row.article if with_blocks else attrs.evolve(row.article, blocks=())).to_dict(),
                "text": row.article.text,
            }
            for row in rows
        ]
        batch = rows_to_batch(forms, _schema(self.columns))
        stream = arrow.BufferOutputStream()
        # The other cores have workers of their own.
        options = ipc.IpcWriteOptions(compression=_STREAM, use_threads=False)
        with ipc.new_stream(stream, batch.schema, options=options) as writer:
            writer.write_batch(batch)
        return cast("bytes", stream.getvalue().to_pybytes())


@cache
def _schema(columns: tuple[str, ...]) -> "pa.Schema":
    """Make the schema once: a worker asks for it with each chunk."""
    return schema(columns=columns)


class ParquetSink(OneFile):
    """Keeps the streams, and writes one Parquet file in the end."""

    def __init__(self, columns: Sequence[str]) -> None:
        """Take the columns."""
        self._columns = tuple(columns)
        self._folder = Path()

    def open(self, folder: Path, end: int) -> None:
        """Open the file of the streams."""
        self._folder = folder
        super().open(folder, end)

    def finish(self, named: Iterator[str | None] | None) -> Path:
        """Write the Parquet file."""
        arrow = need("pyarrow", "batch")
        parquet = need("pyarrow.parquet", "batch")
        self.sync()
        path = self._folder / "whole.parquet"
        kinds = schema(columns=self._columns)
        if named is not None:
            kinds = kinds.append(arrow.field(DUPLICATE_OF, arrow.string()))
        with parquet.ParquetWriter(path, kinds, compression="zstd") as writer:
            for group in _groups(self._opened().path):
                table = arrow.Table.from_batches(group)
                # The next group is read when this one is gone.
                group.clear()
                if named is not None:
                    names = arrow.array([next(named) for _ in range(len(table))], arrow.string())
                    table = table.append_column(DUPLICATE_OF, names)
                writer.write_table(table, row_group_size=len(table))
                del table
        sync_file(path)
        return path


def _groups(path: Path) -> Iterator[list["pa.RecordBatch"]]:
    """Give the batches of a file of streams, so many together as a row group holds."""
    group: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in _batches(path):
        rows, size = rows + len(batch), size + batch.nbytes
        if group and (rows > _GROUP or size > _GROUP_SIZE):
            yield group
            group, rows, size = [], len(batch), batch.nbytes
        group.append(batch)
    if group:
        yield group


def _batches(path: Path) -> Iterator["pa.RecordBatch"]:
    arrow = need("pyarrow", "batch")
    ipc = need("pyarrow.ipc", "batch")
    with arrow.OSFile(str(path)) as file:
        while file.tell() < file.size():
            with ipc.open_stream(file) as stream:
                yield from stream


class DuckdbSink(ParquetSink):
    """Makes a DuckDB file with the table `articles` of the Parquet file."""

    def check(self) -> None:
        """See before a run whether DuckDB is installed.

        Raises:
            MissingExtra: It is not.
        """
        need("duckdb", "duckdb")

    def finish(self, named: Iterator[str | None] | None) -> Path:
        """Write the Parquet file, and read it into the table."""
        duckdb = need("duckdb", "duckdb")
        parquet = super().finish(named)
        path = self._folder / "whole.duckdb"
        for left in (path, path.with_name(f"{path.name}.wal")):
            left.unlink(missing_ok=True)
        try:
            with duckdb.connect(str(path)) as database:
                database.execute("CREATE TABLE articles AS SELECT * FROM read_parquet(?)", [str(parquet)])
        except duckdb.Error as error:
            message = f"{path}: {error}"
            raise OSError(message) from error
        sync_file(path)
        return path
