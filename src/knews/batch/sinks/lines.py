"""Sinks of lines: JSON Lines and CSV, plain or compressed, with one member or frame for each chunk."""

import csv
import gzip
import io
import json
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, Protocol, cast

import attrs

from knews.batch.extras import need
from knews.batch.sinks.flat import flat_row
from knews.batch.sinks.sink import OneFile, Row, sound
from knews.export.forms import row as exported

#: "" for none.
Compression = Literal["", "gz", "zst"]
#: As `gzip -6` and `zstd -3` by themselves: a third of the text.
_GZIP_LEVEL: Final = 6
_ZSTD_LEVEL: Final = 3
#: The column that says which input an article is a duplicate of.
DUPLICATE_OF: Final = "duplicate_of"


class LineForm(Protocol):
    """How an article is a line, and what stands above the lines."""

    def head(self, *, named: bool) -> bytes:
        """Give what stands above the lines; `named` when each has a last column for what it is a duplicate of."""

    def line(self, row: Row) -> bytes:
        """Give a line without its end."""

    def end(self, named: str | None) -> bytes:
        """Give the end of a line that says what the article is a duplicate of."""

    #: The end of a line that says nothing of duplicates.
    bare_end: bytes


@attrs.frozen
class JsonForm:
    """A JSON object a line."""

    columns: tuple[str, ...]
    bare_end: bytes = b"}\n"

    def head(self, *, named: bool) -> bytes:  # noqa: ARG002  # its keys say it
        """Give nothing: lines of JSON have no head."""
        return b""

    def line(self, row: Row) -> bytes:
        """Give the object without its last bracket."""
        article = row.article if "blocks" in self.columns else attrs.evolve(row.article, blocks=())
        form = {"input": row.input, **article.to_dict(), "text": article.text}
        kept = {column: form[column] for column in self.columns}
        # Half of a surrogate pair becomes "\ud83d", which is how JSON writes it.
        return json.dumps(kept, ensure_ascii=False).encode("utf-8", "backslashreplace")[:-1]

    def end(self, named: str | None) -> bytes:
        """Give the last key and its bracket."""
        value = json.dumps(named, ensure_ascii=False).encode("utf-8", "backslashreplace")
        comma = b", " if self.columns else b""
        return comma + json.dumps(DUPLICATE_OF).encode() + b": " + value + b"}\n"


@attrs.frozen
class CsvForm:
    """A row of cells a line, a line of names above them."""

    columns: tuple[str, ...]
    bare_end: bytes = b"\n"

    def head(self, *, named: bool) -> bytes:
        """Give the line of names."""
        names = (*self.columns, DUPLICATE_OF) if named else self.columns
        return _cells(names) + b"\n"

    def line(self, row: Row) -> bytes:
        """Give the cells."""
        return _cells(tuple(flat_row(row, self.columns).values()))

    def end(self, named: str | None) -> bytes:
        """Give the last cell."""
        return b"," + (_cells((named,)) if named else b"") + b"\n"


@attrs.frozen
class ExportForm:
    """A JSON object a line, in a form of others, which has no place for more."""

    form: str
    bare_end: bytes = b"\n"

    def head(self, *, named: bool) -> bytes:  # noqa: ARG002  # it is never named
        """Give nothing: lines of JSON have no head."""
        return b""

    def line(self, row: Row) -> bytes:
        """Give the object."""
        return exported(row.article, self.form).encode("utf-8", "backslashreplace")

    def end(self, named: str | None) -> bytes:  # noqa: ARG002  # it is never named
        """Give the end of a line."""
        return self.bare_end


def _cells(values: Sequence[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([sound(value) for value in values])
    return text.getvalue().encode()


@attrs.frozen
class LineEncoder:
    """Writes the lines of a chunk."""

    form: JsonForm | CsvForm | ExportForm
    compression: Compression = ""
    #: Whether the run adds to each line what it is a duplicate of.
    named: bool = False

    def check(self) -> None:
        """See before a run whether what it needs is installed.

        Raises:
            MissingExtra: It is not.
        """
        compress(b" ", self.compression)

    def encode(self, rows: Sequence[Row]) -> bytes:
        """Write a line an article; with `named`, without their ends and in a pickle."""
        lines = [self.form.line(row) for row in rows]
        if self.named:
            return pickle.dumps(lines)
        return compress(b"".join(line + self.form.bare_end for line in lines), self.compression)


def compress(data: bytes, compression: Compression) -> bytes:
    """Compress the lines of a chunk: what is joined from such parts is one file to all readers.

    >>> import gzip
    >>> gzip.decompress(compress(b"one", "gz") + compress(b"two", "gz"))
    b'onetwo'
    """
    if not data or not compression:
        return data
    if compression == "gz":
        # The same bytes whenever it is written.
        return gzip.compress(data, _GZIP_LEVEL, mtime=0)
    zstandard = need("zstandard", "batch")
    return cast("bytes", zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compress(data))


class LineSink(OneFile):
    """Appends the lines of chunks to a file."""

    def __init__(self, encoder: LineEncoder) -> None:
        """Take what the lines were written with."""
        self._encoder = encoder

    def open(self, folder: Path, end: int) -> None:
        """Open the file, and write its head if it is new."""
        super().open(folder, end)
        if end == 0:
            head = self._encoder.form.head(named=self._encoder.named)
            self._opened().append(compress(head, self._encoder.compression))

    def append(self, rows: bytes, named: Sequence[str | None] | None) -> int:
        """Append lines."""
        if named is not None:
            form = self._encoder.form
            lines: list[bytes] = pickle.loads(rows)  # noqa: S301  # from our own worker
            whole = b"".join(line + form.end(name) for line, name in zip(lines, named, strict=True))
            rows = compress(whole, self._encoder.compression)
        return super().append(rows, None)

    def finish(self, named: Iterator[str | None] | None) -> Path:  # noqa: ARG002  # the lines have it
        """Give the file as it is."""
        file = self._opened()
        file.sync()
        return file.path
