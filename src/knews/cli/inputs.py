"""The inputs that `knews parse` is given: files, standard input, and all files below a folder."""

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from knews.cli.streams import Status, say
from knews.source import MAX_BYTES

STDIN = "-"


class Input(NamedTuple):
    """One input, not read yet."""

    #: As given; below a folder, the folder as given and the way down.
    name: str
    #: The way down from the folder that was given, "" for an input that was named itself.
    below: str = ""


def find_inputs(names: Sequence[str]) -> list[Input]:
    """Give the inputs in the order of their names; for a folder, the files below it, sorted.

    Hidden files and folders are left out, and no link to a folder is followed below the one given.
    A folder without files stands for itself: reading it says what is wrong.
    """
    found: list[Input] = []
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            found.append(Input(name))
        else:
            files = sorted(_files_below(name))
            found.extend(Input(file, os.path.relpath(file, name)) for file in files)
            if not files:
                found.append(Input(name))
    return found


def _files_below(folder: str) -> Iterator[str]:
    unread: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: unread.append(error.filename)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            # A pipe or a socket would be waited for; a broken link is kept, and named when it is read.
            if not name.startswith(".") and (path.is_file() or not path.exists()):
                yield os.path.join(parent, name)  # noqa: PTH118  # Path would drop the "./" that was given
    # What could not be listed cannot be read either, and is named then.
    yield from unread


def read_input(name: str) -> bytes:
    """Read an input, at most one byte over the limit: `knews.parse` then names it.

    Raises:
        OSError: It cannot be read.
    """
    if name == STDIN:
        return _read_stdin()
    if Path(name).is_dir():
        raise IsADirectoryError(errno.EISDIR, "no files are in this folder")
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _read_stdin() -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed: name a file, or send the article through a pipe")
    if sys.stdin.isatty():
        hint = "waiting for an article on standard input: end it with Ctrl-D (on Windows Ctrl-Z and Enter)"
        say(hint, Status.DONE)
    return sys.stdin.buffer.read(MAX_BYTES + 1)
