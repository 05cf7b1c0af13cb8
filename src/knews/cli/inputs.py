"""The inputs that `knews parse` is given, read as bytes."""

import errno
import sys
from pathlib import Path

from knews.batch.files import STDIN
from knews.cli.streams import Status, say
from knews.limits import MAX_BYTES
from knews.wording import _


def read_input(name: str) -> bytes:
    """Read an input, at most one byte over the limit: `knews.parse` then names it.

    Raises:
        OSError: It cannot be read.
    """
    if name == STDIN:
        return _read_stdin()
    if Path(name).is_dir():
        raise IsADirectoryError(errno.EISDIR, _("no files are in this folder"))
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _read_stdin() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, _("it is closed: name a file, or send the article through a pipe"))
    if sys.stdin.isatty():
        hint = _("waiting for an article on standard input: end it with Ctrl-D (on Windows Ctrl-Z and Enter)")
        say(hint, Status.DONE)
    return sys.stdin.buffer.read(MAX_BYTES + 1)
