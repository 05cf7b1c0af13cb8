"""The table of `--urls`: which input came from which URL."""

import csv
import io
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Final

from knews.batch.files import Input
from knews.errors import KnewsError
from knews.source import decode
from knews.wording import _

_HEADER = ["file", "url"]
#: Suffixes of files that hold files.
ARCHIVES: Final = (".zip", ".tar", ".tgz", ".tar.gz", ".tzst", ".tar.zst")


def read_urls(path: Path) -> dict[str, str]:
    """Read a table: a JSON object `{file: url}`, or two columns with commas or tabs between them.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no such table, or gives a file two URLs.
    """
    try:
        text = decode(path.read_bytes()).text
    except KnewsError as error:
        message = _("this is neither CSV nor JSON ({error})").format(error=error)
        raise ValueError(message) from error
    rows = _rows_of_json(text) if text.lstrip().startswith("{") else _rows_of_csv(text)
    table: dict[str, str] = {}
    for place, file, url in rows:
        if table.setdefault(file, url) != url:
            message = _("{place}: {file!r} has two URLs").format(place=place, file=file)
            raise ValueError(message)
    return table


def _rows_of_json(text: str) -> Iterator[tuple[str, str, str]]:
    for file, url in json.loads(text, object_pairs_hook=list):
        if not isinstance(url, str | None):
            message = _("the URL of {file!r} is no text: write {{file: url}}").format(file=file)
            raise ValueError(message)  # noqa: TRY004  # a fault of the table, not of the caller
        yield _("the object"), file, (url or "").strip()


def _rows_of_csv(text: str) -> Iterator[tuple[str, str, str]]:
    tab = "\t" in text.partition("\n")[0]
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter="\t" if tab else ",", skipinitialspace=True, strict=True
    )
    seen = False
    try:
        for line in lines:
            cells = [cell.strip() for cell in line]
            header = not seen and [cell.casefold() for cell in cells] == _HEADER
            seen = seen or bool(cells)
            if header or not any(cells):
                continue
            if len(cells) != len(_HEADER):
                message = _(
                    "line {line}: {count} columns instead of file,url; quote what has a comma in it"
                ).format(line=lines.line_num, count=len(cells))
                raise ValueError(message)
            yield _("line {line}").format(line=lines.line_num), cells[0], cells[1]
    except csv.Error as error:
        message = _("line {line}: {error}").format(line=lines.line_num, error=error)
        raise ValueError(message) from error


class Addresses:
    """Which input came from which URL, asked one by one; how often a file's name stands for another is counted before.

    A file is an input's name as given, else its path below a folder that was given, else its bare name; the last
    two only where one input alone has it. A file in an archive is its whole id, or its path in the archive where one
    archive alone is given.

    >>> inputs = [Input("pages/a.html", "a.html"), Input("pages.zip")]
    >>> addresses = Addresses({"a.html": "https://haneul.example/1", "b/b.html": "https://haneul.example/2"}, inputs)
    >>> addresses.of(inputs[0]), addresses.of_member("pages.zip#b/b.html", "b/b.html"), addresses.left
    ('https://haneul.example/1', 'https://haneul.example/2', [])
    """

    def __init__(self, table: Mapping[str, str], inputs: Iterable[Input]) -> None:
        self._table = table
        self._rows = {_key(file): file for file in table}
        self._below: Counter[str] = Counter()
        self._bare: Counter[str] = Counter()
        self._left = dict.fromkeys(table)
        #: How many inputs are archives, by their suffix.
        self.archives = 0
        # Of a million inputs only those names are kept that the table has.
        for given in inputs if table else ():
            _name, below, bare = _ways(given)
            self._below.update({below} & self._rows.keys())
            self._bare.update({bare} & self._rows.keys())
            self.archives += given.name.casefold().endswith(ARCHIVES)

    @property
    def left(self) -> list[str]:
        """The files of the table that no input was yet."""
        return list(self._left)

    def of(self, given: Input) -> str | None:
        """Give the URL of an input, None where the table has none."""
        if not self._rows:
            return None
        name, below, bare = _ways(given)
        return self._take(name, (below, self._below[below] == 1), (bare, self._bare[bare] == 1))

    def of_member(self, name: str, path: str) -> str | None:
        """Give the URL of a file in an archive by its id and its path there."""
        if not self._rows:
            return None
        key = _key(path)
        return self._take(_key(name), (key, self.archives == 1 and not self._below[key]))

    def _take(self, name: str, *others: tuple[str, bool]) -> str | None:
        keys = (key for key, alone in ((name, True), *others) if alone and key in self._rows)
        if (key := next(keys, None)) is None:
            return None
        file = self._rows[key]
        self._left.pop(file, None)
        return self._table[file] or None


def match_urls(inputs: Sequence[Input], table: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Give the URL of each input by its name, and the files of the table that no single input is, as `Addresses` has them.

    >>> match_urls([Input("pages/a.html", "a.html")], {"a.html": "https://haneul.example/1", "b.html": ""})
    ({'pages/a.html': 'https://haneul.example/1'}, ['b.html'])
    >>> match_urls([Input("old/a.html"), Input("new/a.html")], {"a.html": "https://haneul.example/1"})
    ({}, ['a.html'])
    """
    addresses = Addresses(table, inputs)
    urls = {given.name: url for given in inputs if (url := addresses.of(given)) is not None}
    return urls, addresses.left


def _ways(given: Input) -> tuple[str, str, str]:
    return _key(given.name), _key(given.below or given.name), _key(PurePath(given.name).name)


def _key(file: str) -> str:
    """Write a path in one way: a Mac takes the Hangul of a file's name apart, and a table seldom does."""
    return unicodedata.normalize("NFC", PurePath(file).as_posix())
