"""Sources: from files, folders, archives, tables, feeds and crawls to inputs, one by one."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from knews.batch.columns import Columns
from knews.batch.fault import Code, Fault, unread
from knews.batch.files import STDIN, Input, find_once
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.form import TABLES, tell_form
from knews.batch.sources.given import Given
from knews.batch.sources.opening import read_blob
from knews.batch.sources.packed import Soft, bare_name
from knews.batch.urls import Addresses

#: So many files of the table of URLs are named that no input is.
_SHOWN = 3


def open_sources(
    inputs: Sequence[str],
    *,
    fields: Mapping[str, str] | None = None,
    urls: Mapping[str, str] | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Iterator[Item | Unread]:
    """Read inputs one by one, in the order of their names, without holding more than one of them.

    Args:
        inputs: Files, folders (all files below them), patterns as `*.html`, `-` for standard input.
        fields: Which column holds a field where its name does not tell: `{"text": "원고"}`.
        urls: Which file came from which URL: by its name as given, its path below a folder or in an archive, or its
            bare name where one input alone has it.
        say: What is called with a line for the user: which columns of a table were taken, what was left out.

    Returns:
        Each input, or why one could not be read. Ids are unique, and the same in the next run.

    Raises:
        WrongField: `fields` names no field, or a column that the first table does not have.
        MissingExtra: A package that reads one of the inputs is not installed.

    >>> [one.code for one in open_sources(["no such file"])]
    ['not-found']
    >>> open_sources(["articles.csv"], fields={"body": "원고"})
    Traceback (most recent call last):
    knews.WrongField: fields: no field is called 'body': the fields are 'headline', ...
    """
    given = Given(Columns(fields or {}, say), Addresses(urls or {}, find_once(inputs)), say)
    if fields:
        _check_first_table(inputs, fields)
    return _read_all(inputs, given)


def _read_all(inputs: Sequence[str], given: Given) -> Iterator[Item | Unread]:
    for one in find_once(inputs):
        yield from _read_input(one, given)
    if left := given.addresses.left:
        more = ", …" if len(left) > _SHOWN else ""
        rows = (
            "1 row of the table of URLs fits"
            if len(left) == 1
            else f"{len(left)} rows of the table of URLs fit"
        )
        given.say(f"{rows} no single input: {', '.join(left[:_SHOWN])}{more}")


def _read_input(one: Input, given: Given) -> Iterator[Item | Unread]:
    try:
        blob = _open(one, given.addresses.of(one))
    except (OSError, Fault) as error:
        yield unread(one.name, error)
        return
    yield from read_blob(blob, given)


def _open(one: Input, url: str | None) -> Blob:
    """Open a file.

    Raises:
        OSError: It cannot be opened.
        Fault: It is a folder without files, or standard input that is closed.
    """
    if one.name == STDIN:
        return Blob("-", "", Soft(_stdin(), keep=True), "standard input", url=url)
    path = Path(one.name)
    if path.is_dir():
        # What cannot be listed says so here.
        next(path.iterdir(), None)
        raise Fault(Code.NO_FILES, "no files are in this folder: hidden ones are left out")
    raw = Soft(path.open("rb", buffering=0))
    return Blob(one.name, bare_name(path.name), raw, one.name, path=one.name, url=url)


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise Fault(
            Code.UNREADABLE, "standard input is closed: name a file, or send the inputs through a pipe"
        )
    return sys.stdin.buffer


def _check_first_table(inputs: Sequence[str], fields: Mapping[str, str]) -> None:
    """Hold what is told of the columns against the first table, before anything is parsed.

    Raises:
        WrongField: The table has no such column.
    """
    quiet = Given(Columns(fields, lambda _: None), Addresses({}, ()), lambda _: None)
    for one in find_once(inputs):
        if one.name == STDIN or not _is_table(one):
            continue
        for _ in _read_input(one, quiet):
            return


def _is_table(one: Input) -> bool:
    try:
        with Path(one.name).open("rb") as file:
            return tell_form(one.name, file.read(1024)) in TABLES
    except OSError:
        return False
