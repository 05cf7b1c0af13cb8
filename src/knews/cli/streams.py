r"""Standard output and standard error as the commands write them: UTF-8, safe for a terminal, no result lost unseen.

What an input or a plugin gave may hold anything. What a terminal would obey is written as JSON escapes it, so that
JSON on a terminal stays JSON.
"""

import enum
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from knews.wording import _, marked

# C0 and C1, marks of direction, line separators, halves of characters: a file name that is no UTF-8 holds such halves.
# Compiled when the first text is escaped.
_CONTROL = r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


class Status(enum.IntEnum):
    """The exit status of a command."""

    DONE = 0
    #: Some inputs failed, or the result could not be written.
    FAILED = 1
    WRONG_USAGE = 2
    #: As a shell reports a command that Ctrl-C ended: 128 and the number of the signal.
    INTERRUPTED = 130


class OutputLost(Exception):
    """A result could not be written."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(f"{name}: {reason_of(error)}")
        #: Whether its reader has left, as `head` does: nobody waits for a word about it.
        self.unread = isinstance(error, BrokenPipeError)


def escaped(text: str, *, keep: str = "") -> str:
    r"""Write what a terminal would obey as JSON escapes it, in four hex digits; spaces and all letters stay.

    >>> print(escaped("\x1b[31m새 다리\n"))
    \u001b[31m새 다리\u000a
    >>> escaped("새\n다리", keep="\n")
    '새\n다리'
    """
    return re.sub(_CONTROL, lambda found: found[0] if found[0] in keep else f"\\u{ord(found[0]):04x}", text)


def reason_of(error: BaseException) -> str:
    """Say what went wrong, without the number and the name that an OSError puts around it.

    >>> reason_of(FileNotFoundError(2, "No such file or directory", "a.txt"))
    'No such file or directory'
    """
    words = error.strerror if isinstance(error, OSError) else None
    return _(words) if words else str(error)


#: What the system says most, in English whatever the locale.
SYSTEM = (
    marked("No such file or directory"),
    marked("Permission denied"),
    marked("Is a directory"),
    marked("Not a directory"),
    marked("File exists"),
    marked("File name too long"),
    marked("No space left on device"),
    marked("Read-only file system"),
    marked("Too many levels of symbolic links"),
    marked("Too many open files"),
    marked("Input/output error"),
)


def say(message: object, status: Status) -> Status:
    """Print a message to standard error, in one line, and give the exit status that goes with it."""
    print(f"knews: {escaped(str(message))}", file=sys.stderr)
    return status


class Output(io.TextIOWrapper):
    """A stream that the commands write to."""

    def __init__(
        self,
        buffer: BinaryIO,
        name: str | None,
        *,
        escapes: bool = False,
        line_buffering: bool = False,
        write_through: bool = False,
    ) -> None:
        """Write to `buffer`; without a name, what cannot be written is no loss to tell of."""
        self._whose = name
        self._escapes = escapes
        # A Windows console in CP949 has no "㎿": results are UTF-8 everywhere.
        super().__init__(
            buffer,
            encoding="utf-8",
            errors="backslashreplace",
            line_buffering=line_buffering,
            write_through=write_through,
        )

    def write(self, text: str, /) -> int:
        """Write a text.

        Raises:
            OutputLost: It cannot be written.
        """
        try:
            return super().write(escaped(text, keep="\n\t") if self._escapes else text)
        except OSError as error:
            self._lose(error)
            return 0

    def flush(self) -> None:
        """Write what was kept back.

        Raises:
            OutputLost: It cannot be written.
        """
        try:
            super().flush()
        except OSError as error:
            self._lose(error)

    def _lose(self, error: OSError) -> None:
        # What is kept back is tried again when the stream closes: send it nowhere, or Python prints a traceback.
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
        if self._whose is not None:
            raise OutputLost(self._whose, error) from error


@contextmanager
def standard_streams() -> Iterator[None]:
    """Put an `Output` in the place of standard output and standard error, for as long as a command runs."""
    if sys.stderr is None:
        # It was closed before Python started, and `print` would turn to standard output.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open until the process ends
    before = sys.stdout, sys.stderr
    sys.stdout = _guarded(sys.stdout, _("standard output"))
    sys.stderr = _guarded(sys.stderr, None)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, Output):
                with suppress(OutputLost):
                    stream.detach()
        sys.stdout, sys.stderr = before


def _guarded(stream: TextIO, name: str | None) -> TextIO:
    # One that somebody put there to catch a command's words may be no more than a StringIO; a closed one is None.
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.flush()
    return Output(
        stream.buffer,
        name,
        # Messages have no other reader than a person.
        escapes=name is None or stream.isatty(),
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
