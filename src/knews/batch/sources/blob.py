"""Bytes with a name: a file, a member of an archive, standard input, packed or not."""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

import attrs

from knews.batch.fault import Fault, too_large
from knews.batch.sources.packed import Opened, Soft, bare_name, magic_of
from knews.limits import MAX_BYTES

#: So many bytes show what a file is and in which encoding.
HEAD: Final = 2**16
#: A packed file may be packed once more: page.html.gz in pages.tar.gz is none.
_PACKINGS: Final = 2


class Below(Soft):
    """A stream that is read from another: why that one ended counts for it, too."""

    def __init__(self, stream: BinaryIO, below: Soft) -> None:
        super().__init__(stream)
        self._below = below

    def _next(self, most: int) -> bytes:
        data = super()._next(most)
        if not data:
            self.fault = self._below.fault or self.fault
        return data


@attrs.define
class Blob:
    """What is read once, from its first byte to its last."""

    #: What it is called, unique in a run.
    id: str
    #: The name whose suffix tells what it is, without that of a packing.
    name: str
    #: Its bytes; they end where they cannot be read on.
    raw: Soft
    #: Where it stands, for a person.
    place: str
    #: The file that holds these very bytes, None where they are packed or in an archive.
    path: str | None = None
    #: Where its page came from.
    url: str | None = None
    #: Whether it came out of an archive.
    inside: bool = False
    stream: io.BufferedReader = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.stream = io.BufferedReader(self.raw, HEAD)

    @property
    def head(self) -> bytes:
        """Its first bytes, which are read again."""
        return self.stream.peek(HEAD)

    @property
    def shown(self) -> str:
        """Where its one input stands, "" where the id says it."""
        return "" if self.place == self.id else self.place

    @property
    def fault(self) -> Fault | None:
        """Why it ended before its end; asked for when all of it was read."""
        return self.raw.fault

    def go_on(self) -> bool:
        """Go on behind damaged bytes with the next member that was packed by itself; False where there is none."""
        return isinstance(self.raw, Opened) and self.raw.go_on()

    def read(self) -> bytes:
        """Read all of it.

        Raises:
            Fault: It is over the limit of one input, or cannot be read to its end.
        """
        data = self.stream.read(MAX_BYTES + 1)
        if self.fault is not None:
            raise self.fault
        if len(data) > MAX_BYTES:
            raise too_large()
        return data

    @contextmanager
    def on_disk(self) -> Iterator[str]:
        """Give the path of a file with its bytes, a copy where there is none yet, which is gone afterwards.

        Raises:
            Fault: It cannot be read to its end.
        """
        if self.path is not None:
            yield self.path
            return
        with TemporaryDirectory(prefix="knews-", ignore_cleanup_errors=True) as folder:
            copy = Path(folder, "copy")
            with copy.open("wb") as file:
                shutil.copyfileobj(self.stream, file, HEAD)
            if self.fault is not None:
                raise self.fault
            yield str(copy)


def opened(blob: Blob) -> Blob:
    """Open what is packed as gz or zst."""
    for _ in range(_PACKINGS):
        if (magic := magic_of(blob.head)) is None:
            break
        # The buffer has begun to read: it is read from, not what is below it.
        inner = Below(blob.stream, blob.raw)
        blob = attrs.evolve(blob, name=bare_name(blob.name), raw=Opened(inner, magic), path=None)
    return blob
