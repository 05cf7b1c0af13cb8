"""A text to where somebody wants it: whole at any moment in a file, through a link, into a pipe or a device."""

import errno
import os
from pathlib import Path

from knews.wording import _


def is_folder(path: Path) -> bool:
    """Tell whether a place is a folder, which no file can be written over: "." and "/" have no name."""
    return not path.name or path.is_dir()


def is_special(path: Path) -> bool:
    """Tell whether something is there that is neither a file nor a folder: a pipe, a device, a socket."""
    return path.exists() and not (path.is_file() or path.is_dir())


def real_place(path: Path) -> Path:
    """Give the place that a link leads to: to replace the link itself would leave the other place as it was.

    Raises:
        OSError: It leads in a circle.
    """
    if not path.is_symlink():
        return path
    real = Path(os.path.realpath(path))
    if real.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return real


def write_target(path: Path, text: str) -> None:
    """Write a text as UTF-8: a file is replaced when all is written, what is no file is opened and written.

    Raises:
        OSError: It cannot be written; a file that was there is as before.
    """
    if is_folder(path):
        raise IsADirectoryError(errno.EISDIR, _("is a folder: name a file"), str(path))
    if is_special(path):
        with path.open("wb") as there:
            there.write(text.encode())
        return
    real = real_place(path)
    new = real.with_name(f".{real.name}.{os.getpid()}.new")
    try:
        new.write_text(text, "utf-8")
        new.replace(real)
    finally:
        new.unlink(missing_ok=True)
