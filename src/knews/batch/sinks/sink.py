"""A sink: an encoder, which works in the workers, and what puts its bytes together in the run."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import attrs

from knews.article import Article
from knews.batch.appended import Appended


@attrs.frozen
class Row:
    """An article on its way into a sink."""

    #: The number of its input in the run, from 1.
    number: int
    #: What its input is called.
    input: str
    article: Article


class Encoder(Protocol):
    """Writes articles as bytes; it is sent to the workers as a pickle."""

    def encode(self, rows: Sequence[Row]) -> bytes:
        """Write the articles of a chunk."""


class Sink(Protocol):
    """Puts the bytes of chunks together in a folder of the run, so that it can go on where it was interrupted."""

    def open(self, folder: Path, end: int) -> None:
        """Begin, or go on at an end that `append` gave: what stands behind it is taken away.

        Raises:
            OSError: There is no room, or a file is damaged.
        """

    def append(self, rows: bytes, named: Sequence[str | None] | None) -> int:
        """Append the articles of a chunk, and give where they end.

        Args:
            rows: What the encoder gave.
            named: For each article the input that it is a duplicate of; None where duplicates are not sought.

        Raises:
            OSError: There is no room.
        """

    def sync(self) -> None:
        """See to it that all that was appended is on the disk.

        Raises:
            OSError: There is no room.
        """

    def finish(self, named: Iterator[str | None] | None) -> Path:
        """Make the whole file, and give its path in the folder. It may be called again after it was interrupted.

        Args:
            named: As for `append`, for all articles.

        Raises:
            OSError: There is no room.
        """

    def close(self) -> None:
        """Give up what is open."""


class OneFile:
    """What the sinks share that keep chunks one behind the other in a file."""

    _file: Appended | None = None

    def open(self, folder: Path, end: int) -> None:
        """Open the file, and cut off what stands behind an end."""
        self._file = Appended(folder / "rows", end)

    def append(self, rows: bytes, named: Sequence[str | None] | None) -> int:  # noqa: ARG002  # no place for it
        """Append a chunk."""
        file = self._opened()
        file.append(rows)
        return file.position

    def sync(self) -> None:
        """Bring the chunks to the disk."""
        self._opened().sync()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def _opened(self) -> Appended:
        assert self._file is not None  # noqa: S101  # `open` comes first
        return self._file


def sound(text: str) -> str:
    r"""Give a text that can be written as UTF-8: half of a surrogate pair becomes U+FFFD.

    >>> sound("새 다리 \ud83d")
    '새 다리 �'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
