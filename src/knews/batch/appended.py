"""A file that only grows, and goes on at a place that is known to be whole."""

import os
from contextlib import suppress
from pathlib import Path


class Appended:
    """A file that is appended to; what stands behind the place where it goes on is cut off."""

    def __init__(self, path: Path, position: int) -> None:
        """Open the file, which is made if it is not there.

        Raises:
            OSError: It cannot be opened, or is shorter than `position`.
        """
        self.path = path
        size = path.stat().st_size if path.exists() else 0
        if size < position:
            message = f"{path} has {size:,} bytes and should have {position:,}: it was changed since"
            raise OSError(message)
        self._file = path.open("r+b" if path.exists() else "w+b")
        self._file.truncate(position)
        #: The bytes that it holds.
        self.position = self._file.seek(position)
        self._is_synced = False

    def append(self, data: bytes) -> None:
        """Write at the end.

        Raises:
            OSError: There is no room.
        """
        if data:
            self._file.write(data)
            self.position += len(data)
            self._is_synced = False

    def sync(self) -> int:
        """See to it that all of it is on the disk, and give the bytes that it holds.

        Raises:
            OSError: There is no room.
        """
        if not self._is_synced:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._is_synced = True
        return self.position

    def close(self) -> None:
        """Close it. What did not fit on a full disk is given up: it is cut off when the run goes on."""
        with suppress(OSError):
            self._file.close()


def sync_file(path: Path) -> None:
    """See to it that a whole file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """See to it that the names in a folder are on the disk, where the system has a way to."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in the place of another, so that at any moment one of them is there, whole.

    Raises:
        OSError: There is no room: the other is still there.
    """
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)
