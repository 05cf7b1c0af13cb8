"""Sources: from files, folders, archives, tables, feeds and crawls to inputs, one by one."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from knews.batch.columns import Columns
from knews.batch.extras import need
from knews.batch.fault import Code, Fault, unread
from knews.batch.files import STDIN, Input, find_once
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Blob
from knews.batch.sources.encoding import readable
from knews.batch.sources.given import Given
from knews.batch.sources.opening import is_table, read_blob
from knews.batch.sources.packed import Soft, bare_name
from knews.batch.urls import Addresses
from knews.wording import _, counted, marked

#: So many files of the table of URLs are named that no input is.
_SHOWN: Final = 3
_WAITING: Final = marked(
    "waiting for inputs on standard input: end them with Ctrl-D (on Windows Ctrl-Z and Enter)"
)
#: So many files are looked at for a first table.
_LOOKED_AT: Final = 1_000
#: What reads a form, by the suffix.
_PACKAGES: Final = {
    ".zst": "zstandard",
    ".parquet": "pyarrow",
    ".arrow": "pyarrow",
    ".feather": "pyarrow",
    ".xlsx": "openpyxl",
    ".warc": "fastwarc",
    ".rss": "feedparser",
    ".atom": "feedparser",
}


def open_sources(
    inputs: Sequence[str],
    *,
    fields: Mapping[str, str] | None = None,
    urls: Mapping[str, str] | None = None,
    say: Callable[[str], None] = lambda _: None,
    watch: Callable[[BinaryIO], None] = lambda _: None,
) -> Iterator[Item | Unread]:
    """Read inputs one by one, in the order of their names, without holding more than one of them.

    Args:
        inputs: Files, folders (all files below them), patterns as `*.html`, `-` for standard input.
        fields: Which column holds a field where its name does not tell: `{"text": "원고"}`.
        urls: Which file came from which URL: by its name as given, its path below a folder or in an archive, or its
            bare name where one input alone has it.
        say: What is called with a line for the user: which columns of a table were taken, what was left out.
        watch: What is called with each file that is opened, to tell how much is read.

    Returns:
        Each input, or why one could not be read. Ids are unique, and the same in the next run.

    Raises:
        WrongField: `fields` names no field, or a column that the first table does not have.
        MissingExtra: A package that reads one of the inputs is not installed; where the suffix does not tell, it is
            raised when that input comes.

    >>> [one.code for one in open_sources(["no such file"])]
    ['not-found']
    >>> open_sources(["articles.csv"], fields={"body": "원고"})
    Traceback (most recent call last):
    knews.WrongField: fields: no field is called 'body': the fields are 'headline', ...
    """
    given = Given(Columns(fields or {}, say), Addresses(urls or {}, find_once(inputs)), say)
    _check_packages(inputs)
    if fields:
        _check_first_table(inputs, fields)
    return _read_all(inputs, given, watch)


def _read_all(
    inputs: Sequence[str], given: Given, watch: Callable[[BinaryIO], None]
) -> Iterator[Item | Unread]:
    for one in find_once(inputs):
        yield from _read_input(one, given, watch)
    if left := given.addresses.left:
        message = counted(
            "{count} row of --urls fits no single input: {names}",
            "{count} rows of --urls fit no single input: {names}",
            len(left),
        )
        names = ", ".join(left[:_SHOWN]) + (", …" if len(left) > _SHOWN else "")
        given.say(message.format(count=len(left), names=names))


def _read_input(
    one: Input, given: Given, watch: Callable[[BinaryIO], None] = lambda _file: None
) -> Iterator[Item | Unread]:
    try:
        if one.name == STDIN and sys.stdin is not None and sys.stdin.isatty():
            given.say(_(_WAITING))
        blob = _open(one, given.addresses.of(one), watch)
    except (OSError, Fault) as error:
        yield unread(readable(one.name), error)
        return
    yield from read_blob(blob, given)


def _open(one: Input, url: str | None, watch: Callable[[BinaryIO], None] = lambda _: None) -> Blob:
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
    file = path.open("rb", buffering=0)
    watch(file)
    raw = Soft(file)
    id_ = readable(one.name)
    # A pipe cannot be opened a second time.
    return Blob(id_, bare_name(path.name), raw, id_, path=one.name if path.is_file() else None, url=url)


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise Fault(
            Code.UNREADABLE, "standard input is closed: name a file, or send the inputs through a pipe"
        )
    return sys.stdin.buffer


def _check_packages(inputs: Sequence[str]) -> None:
    """Import what reads the files that are named, before anything is parsed.

    Raises:
        MissingExtra: It is not installed.
    """
    for name in inputs:
        for suffix in Path(name).suffixes[-2:]:
            if (package := _PACKAGES.get(suffix.casefold())) is not None:
                need(package, "batch")


def _check_first_table(inputs: Sequence[str], fields: Mapping[str, str]) -> None:
    """Hold what is told of the columns against the first table, before anything is parsed.

    Raises:
        WrongField: The table has no such column.
    """
    quiet = Given(Columns(fields, lambda _: None), Addresses({}, ()), lambda _: None)
    for one in islice(find_once(inputs), _LOOKED_AT):
        if one.name != STDIN and _is_table(one):
            next(_read_input(one, quiet), None)
            return


def _is_table(one: Input) -> bool:
    try:
        blob = _open(one, None)
        if blob.path is None:
            return False
        with blob.stream:
            return is_table(blob)
    except (OSError, Fault):
        return False
