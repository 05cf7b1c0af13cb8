"""The table of `knews parse --urls`: which input came from which URL."""

import csv
import io
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from knews.cli.inputs import Input
from knews.errors import KnewsError
from knews.source import decode

_HEADER = ["file", "url"]


def read_urls(path: Path) -> dict[str, str]:
    """Read a table: a JSON object `{file: url}`, or two columns with commas or tabs between them.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no such table, or gives a file two URLs.
    """
    try:
        text = decode(path.read_bytes()).text
    except KnewsError as error:
        message = f"this is neither CSV nor JSON ({error})"
        raise ValueError(message) from error
    rows = _rows_of_json(text) if text.lstrip().startswith("{") else _rows_of_csv(text)
    table: dict[str, str] = {}
    for place, file, url in rows:
        if table.setdefault(file, url) != url:
            message = f"{place}: {file!r} has two URLs"
            raise ValueError(message)
    return table


def _rows_of_json(text: str) -> Iterator[tuple[str, str, str]]:
    for file, url in json.loads(text, object_pairs_hook=list):
        if not isinstance(url, str | None):
            message = f"the URL of {file!r} is no text: write {{file: url}}"
            raise ValueError(message)  # noqa: TRY004  # a fault of the table, not of the caller
        yield "the object", file, (url or "").strip()


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
                message = f"line {lines.line_num}: {len(cells)} columns instead of file,url; quote what has a comma in it"
                raise ValueError(message)
            yield f"line {lines.line_num}", cells[0], cells[1]
    except csv.Error as error:
        message = f"line {lines.line_num}: {error}"
        raise ValueError(message) from error


def match_urls(inputs: Sequence[Input], table: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Give the URL of each input by its name, and the files of the table that no single input is.

    A file is an input's name as given, else its path below a folder that was given, else its bare name; the last
    two only where one input alone has it.

    >>> match_urls([Input("pages/a.html", "a.html")], {"a.html": "https://haneul.example/1", "b.html": ""})
    ({'pages/a.html': 'https://haneul.example/1'}, ['b.html'])
    >>> match_urls([Input("old/a.html"), Input("new/a.html")], {"a.html": "https://haneul.example/1"})
    ({}, ['a.html'])
    """
    rows = {_key(file): file for file in table}
    ways = {given.name: tuple(_key(way) for way in _ways(given)) for given in inputs}
    below, bare = (Counter(keys[place] for keys in ways.values()) for place in (1, 2))
    urls: dict[str, str] = {}
    left = dict.fromkeys(table)
    for name, keys in ways.items():
        single = (True, below[keys[1]] == 1, bare[keys[2]] == 1)
        file = next(
            (rows[key] for key, alone in zip(keys, single, strict=True) if alone and key in rows), None
        )
        if file is not None:
            left.pop(file, None)
            if table[file]:
                urls[name] = table[file]
    return urls, list(left)


def _ways(given: Input) -> tuple[str, str, str]:
    return given.name, given.below or given.name, PurePath(given.name).name


def _key(file: str) -> str:
    """Write a path in one way: a Mac takes the Hangul of a file's name apart, and a table seldom does."""
    return unicodedata.normalize("NFC", PurePath(file).as_posix())
