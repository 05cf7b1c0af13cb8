"""Which files are meant: those that are named, those that a pattern fits, all below a folder."""

import os
from collections.abc import Iterator, Sequence
from glob import has_magic, iglob
from pathlib import Path
from typing import Final, NamedTuple

#: The name of standard input.
STDIN: Final = "-"


class Input(NamedTuple):
    """One input, not read yet."""

    #: As given; below a folder, the folder as given and the way down.
    name: str
    #: The way down from the folder that was given, "" for an input that was named itself.
    below: str = ""


def find_inputs(names: Sequence[str]) -> Iterator[Input]:
    """Give the inputs in the order of their names; for a folder, the files below it, sorted.

    Hidden files and folders are left out, and no link to a folder is followed below the one given.
    A folder without files stands for itself: reading it says what is wrong. So does a name that there is not, unless
    it is a pattern, as `*.txt`, which some files or folders fit.
    """
    for name in _expanded(names):
        yield from _inputs_of(name)


def find_once(names: Sequence[str]) -> Iterator[Input]:
    """Give what `find_inputs` gives, each name once: "pages/" and "pages/1.html" may both be given."""
    named: set[str] = set()
    folders: set[str] = set()
    for name in _expanded(names):
        for given in _inputs_of(name):
            if given.name not in named and not _is_below(given.name, folders):
                yield given
        if _is_folder(name):
            folders.add(os.path.join(name, ""))  # noqa: PTH118  # Path would drop the "./" that was given
        named.add(name)


def _expanded(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name == STDIN or not has_magic(name) or os.path.lexists(name):
            yield name
        else:
            yield from sorted(iglob(name, recursive=True)) or [name]  # noqa: PTH207  # as it was given


def _inputs_of(name: str) -> Iterator[Input]:
    if not _is_folder(name):
        yield Input(name)
        return
    empty = True
    for file in _files_below(name):
        empty = False
        yield Input(file, os.path.relpath(file, name))
    if empty:
        yield Input(name)


def _is_folder(name: str) -> bool:
    return name != STDIN and Path(name).is_dir()


def _is_below(name: str, folders: set[str]) -> bool:
    """Tell whether a file was met below one of the folders: no hidden part is between them."""
    at = 0
    while folders and (at := name.find(os.sep, at) + 1):
        if name[:at] in folders and not any(part.startswith(".") for part in Path(name[at:]).parts):
            return True
    return False


def _files_below(folder: str) -> Iterator[str]:
    """Walk in the order of whole paths, so that no more is held than the names of one folder and those above it."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(name for entry in entries if (name := _name_of(entry)))
    except OSError:
        # What cannot be listed cannot be read either, and is named then.
        yield folder
        return
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118  # Path would drop the "./" that was given
        if name.endswith(os.sep):
            yield from _files_below(path[: -len(os.sep)])
        else:
            yield path


def _name_of(entry: "os.DirEntry[str]") -> str:
    """Give the name of what is walked into or read, that of a folder with what parts it from its files; "" for the rest."""
    if entry.name.startswith("."):
        return ""
    try:
        if entry.is_dir(follow_symlinks=False):
            return entry.name + os.sep
        if entry.is_file():
            return entry.name
    except OSError:
        # It leads in a circle, and is named when it is read.
        return entry.name
    # A link to a folder is not followed, a pipe or a socket would be waited for; a broken link is named when it is read.
    return "" if Path(entry.path).exists() else entry.name
