"""How much of all inputs is read, in bytes of their files: what tells how long the rest takes."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from knews.batch.files import STDIN, find_once


class Meter:
    """Counts the bytes of the files that there are, and where the reading is."""

    def __init__(self, inputs: Sequence[str]) -> None:
        """Take the inputs; their sizes are asked for on the side, since a folder may hold a million."""
        self._inputs = inputs
        self._all: int | None = None
        self._before = self._size = 0
        self._file: BinaryIO | None = None
        self._counting = threading.Thread(target=self._count, daemon=True)
        self._counting.start()

    def watch(self, file: BinaryIO) -> None:
        """Look at a file that is read now; those before it are done."""
        self._before += self._size
        self._file = file
        self._size = _size_of(file)

    def wait(self) -> None:
        """Wait until the sizes are known."""
        self._counting.join()

    @property
    def share(self) -> float | None:
        """How much is read, from 0 to 1; None where it is not known, as of standard input.

        >>> Meter(["-"]).share is None
        True
        """
        if not self._all:
            return None
        at = self._size
        if self._file is not None:
            with suppress(OSError, ValueError):
                # It is closed when it is read to its end, and a pipe has no place.
                at = self._file.tell()
        return min((self._before + at) / self._all, 1.0)

    def _count(self) -> None:
        size = 0
        for one in find_once(self._inputs):
            if one.name == STDIN:
                return
            with suppress(OSError):
                size += Path(one.name).stat().st_size
        self._all = size


def _size_of(file: BinaryIO) -> int:
    with suppress(OSError, ValueError):
        return Path(file.name).stat().st_size
    return 0
