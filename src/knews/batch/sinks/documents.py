"""A sink of documents: a file an article, in a folder or in a zip.

Chunks are kept one behind the other in a file, and the documents are written from it in the end: so a run can go on
where it was interrupted, and no half of a document is ever in its place.
"""

import json
import os
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import attrs

from knews.batch.appended import sync_file
from knews.batch.sinks.sink import OneFile, Row
from knews.export.forms import DOCUMENTS, file_name

#: The same bytes whenever it is written: the first moment that a zip can tell.
_MOMENT = (1980, 1, 1, 0, 0, 0)


@attrs.frozen
class DocumentEncoder:
    """Writes the documents of a chunk: their names and texts, a line of JSON each."""

    form: str

    def encode(self, rows: Sequence[Row]) -> bytes:
        """Write a document an article."""
        write = DOCUMENTS[self.form]
        documents = ([file_name(row.number, row.input, self.form), write(row.article)] for row in rows)
        return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in documents).encode()


class DocumentSink(OneFile):
    """Keeps the documents of chunks, and makes a folder or a zip of them."""

    def __init__(self, *, zipped: bool) -> None:
        """Take whether it is a zip."""
        self._zipped = zipped

    def finish(self, named: Iterator[str | None] | None) -> Path:  # noqa: ARG002
        """Make the folder or the zip."""
        file = self._opened()
        file.sync()
        whole = file.path.with_name("whole")
        with file.path.open("rb") as chunks:
            if self._zipped:
                _write_zip(whole, chunks)
            else:
                _write_folder(whole, chunks)
        return whole


def _write_zip(whole: Path, chunks: BinaryIO) -> None:
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, document in _documents(chunks):
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), document, zipfile.ZIP_DEFLATED)
    sync_file(whole)


def _write_folder(whole: Path, chunks: BinaryIO) -> None:
    if whole.exists():  # left by a run that was interrupted here
        shutil.rmtree(whole)
    whole.mkdir()
    for name, document in _documents(chunks):
        path = whole / name
        path.write_bytes(document)
        if not hasattr(os, "sync"):
            sync_file(path)
    if hasattr(os, "sync"):
        os.sync()


def _documents(chunks: BinaryIO) -> Iterator[tuple[str, bytes]]:
    for line in chunks:
        name, document = json.loads(line)
        yield name, document.encode()
