"""How the commands read their options and show their help: in the reader's language, as wide as it is on a terminal."""

import argparse
import gettext
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NoReturn

from knews.cli.streams import Status
from knews.wording import _, is_korean

#: The catalog of argparse's own words, beside that of ours.
_ARGPARSE: Final = "argparse"


class Parser(argparse.ArgumentParser):
    """What reads the options of a command."""

    #: Whether help is painted, as Python 3.14 does: our streams would show the escapes.
    color: bool

    def __init__(self, **kwargs: object) -> None:
        """Build the parser: help keeps the line breaks that a text has."""
        super().__init__(**{"formatter_class": HelpFormatter, **kwargs})  # type: ignore[arg-type]
        self.color = False

    def error(self, message: str) -> NoReturn:
        """Print the help, then what is wrong: who mistyped an option wants to see them."""
        self.print_help(sys.stderr)
        said = _("{program}: error: {message}").format(program=self.prog, message=message)
        self.exit(Status.WRONG_USAGE, f"\n{said}\n")


class HelpFormatter(argparse.HelpFormatter):
    """Help whose lines are broken by how wide they are shown: Hangul counts double. Its own line breaks stay."""

    def __init__(self, prog: str, **kwargs: object) -> None:
        """Take the width of the terminal, less what "usage: " takes more than it has characters."""
        usage = gettext.gettext("usage: ")
        wider = columns(usage) - len(usage)
        width = shutil.get_terminal_size().columns - 2 - wider
        super().__init__(prog, **{"width": width, **kwargs})  # type: ignore[arg-type]

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line for given in text.split("\n") for line in wrapped(given, width - len(indent)))
        return "\n".join(indent + line if line else "" for line in lines)


def wrapped(text: str, width: int) -> list[str]:
    """Break a line at its spaces into lines that are no wider than `width` columns; a command, set in, stays whole.

    >>> wrapped("새 다리가 열린다", 9)
    ['새 다리가', '열린다']
    >>> wrapped("", 9)
    ['']
    """
    if columns(text) <= width or text.startswith("  "):
        return [text]
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and columns(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def columns(text: str) -> int:
    """Give how many columns of a terminal a text takes.

    >>> columns("새 다리"), columns("bridge")
    (7, 6)
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@contextmanager
def korean_argparse() -> Iterator[None]:
    """Let argparse say its own words in Korean, where messages are."""
    if not is_korean():
        yield
        return
    before = gettext.textdomain()
    gettext.bindtextdomain(_ARGPARSE, str(Path(__file__).parents[1] / "locale"))
    gettext.textdomain(_ARGPARSE)
    try:
        yield
    finally:
        gettext.textdomain(before)
