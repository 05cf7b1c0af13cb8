"""The folder of a run that is under way, OUTPUT.partial: its files, its journal, and how it ends as OUTPUT."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from knews.batch.appended import sync_file, sync_folder, write_whole
from knews.batch.state import State
from knews.batch.target import real_place
from knews.wording import _

_JOURNAL: Final = "journal.json"
#: What stands beside OUTPUT in the end: what it is called in the folder, and what it adds to OUTPUT's name.
BESIDE: Final = {"failed.jsonl": ".failed.jsonl", "failed": ".failed", "summary.json": ".summary.json"}


class RunRefused(Exception):
    """A run that must not begin: there is an output, or another run; the message says what to do."""


class Partial:
    """The folder of a run. Use it in a `with` statement: no other run can have it then."""

    def __init__(self, output: Path) -> None:
        """Take where the rows are to be in the end."""
        self.output = output
        self.folder = output.with_name(f"{output.name}.partial")
        self._lock: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Make the folder if it is not there, and lock it.

        Raises:
            RunRefused: Another run has it.
            OSError: It cannot be made.
        """
        self.folder.mkdir(exist_ok=True)
        self._lock = (self.folder / "lock").open("ab")
        if not _locks(self._lock):
            self._lock.close()
            message = _("{folder}: another run is writing to it: wait for it, or write elsewhere").format(
                folder=self.folder
            )
            raise RunRefused(message)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Unlock the folder; a run that was not interrupted has taken it away."""
        if self._lock is not None:
            self._lock.close()

    @property
    def is_there(self) -> bool:
        """Whether there is a run that can go on."""
        return (self.folder / _JOURNAL).exists()

    def read(self) -> State:
        """Read how far the run has come.

        Raises:
            RunRefused: Its journal is damaged.
            OSError: It cannot be read.
        """
        try:
            return State.from_json((self.folder / _JOURNAL).read_bytes())
        except ValueError as error:
            message = _("{folder}: the journal is damaged: start over with --overwrite").format(
                folder=self.folder
            )
            raise RunRefused(message) from error

    def write(self, state: State) -> None:
        """Keep how far the run has come.

        Raises:
            OSError: There is no room: what was kept before still holds.
        """
        write_whole(self.folder / _JOURNAL, state.to_json())

    def clear(self) -> None:
        """Take away what another run has left in the folder, its journal at first."""
        (self.folder / _JOURNAL).unlink(missing_ok=True)
        for path in self.folder.iterdir():
            if path.name != "lock":
                _remove(path)

    def keep(self, digest: str, data: bytes) -> None:
        """Keep the bytes of an input that failed."""
        folder = self.folder / "failed"
        folder.mkdir(exist_ok=True)
        path = folder / digest
        if not path.exists() or path.stat().st_size != len(data):
            path.write_bytes(data)
            sync_file(path)

    def move(self, whole: str, beside: Sequence[str]) -> None:
        """Put the whole files in their places, the rows at last, and take the folder away.

        It may be called again after it was interrupted.

        Args:
            whole: What the rows are called in the folder.
            beside: What else is to stand beside OUTPUT; what an earlier run has left there of the rest is removed.

        Raises:
            OSError: A file cannot be moved.
        """
        for name, ending in BESIDE.items():
            there, new = self.output.with_name(self.output.name + ending), self.folder / name
            if name not in beside:
                _remove(there)
            elif new.exists():
                _remove(there)
                new.replace(there)
        rows, place = self.folder / whole, real_place(self.output)
        if rows.exists():
            if place.parent.resolve() != self.output.parent.resolve():
                # A link may lead to another disk: bring the rows there first, so that the last step is one.
                rows = Path(shutil.copyfile(rows, place.with_name(f".{place.name}.new")))
                sync_file(rows)
            rows.replace(place)
            (self.folder / whole).unlink(missing_ok=True)
        sync_folder(place.parent)
        self.discard()

    def discard(self) -> None:
        """Take the folder away, its journal at last: until then all of this can be done again."""
        if self._lock is not None:
            self._lock.close()
        for path in self.folder.iterdir() if self.folder.exists() else ():
            if path.name != _JOURNAL:
                _remove(path)
        (self.folder / _JOURNAL).unlink(missing_ok=True)
        with suppress(OSError):
            self.folder.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _locks(file: BinaryIO) -> bool:
    """Lock a file for as long as it is open, where the system has such locks: they end with the process."""
    try:
        import fcntl  # noqa: PLC0415  # not on Windows
    except ModuleNotFoundError:
        return True
    with suppress(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
