"""The working form of a block while roles are being found: private to labelling."""

from collections.abc import Iterable
from typing import NamedTuple

from knews.block import Block, Role


class Piece:
    """A stretch of one line, with the role found so far. None: text that no shape explains."""

    __slots__ = ("block", "image", "line", "repeats", "role", "rule", "start", "text", "value")

    def __init__(
        self, text: str, start: int, line: int, role: Role | None = None, rule: str | None = None
    ) -> None:
        self.text = text
        self.start = start
        self.line = line
        self.role = role
        self.rule = rule
        self.repeats: int | None = None
        self.value: object = None
        self.image: str | None = None
        #: The block of a page that it is, as long as nothing of it is changed.
        self.block: Block | None = None

    @property
    def stop(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)

    def part(
        self, start: int, stop: int, role: Role | None = None, rule: str | None = None
    ) -> "Piece | None":
        """Give the stretch between two offsets of this piece, white space cut off; None where nothing is left."""
        text = self.text[start:stop]
        bare = text.strip()
        if not bare:
            return None
        if len(bare) < len(text):
            start += len(text) - len(text.lstrip())
        return Piece(bare, self.start + start, self.line, role, rule)

    def whole(self) -> "Piece":
        """Give this piece anew, without a role."""
        piece = Piece(self.text, self.start, self.line)
        piece.block = self.block
        return piece

    def take(self, role: Role, rule: str, value: object = None) -> None:
        """Give this piece a role, the name of the rule that gave it, and what that rule read in the text."""
        self.role = role
        self.rule = rule
        self.value = value


class Standing(NamedTuple):
    """Where a line stands in its input."""

    #: No body text follows: then a name at the end signs the article, and not a picture.
    last: bool
    #: No other line of the dump is text: then its line breaks may be spaces.
    alone: bool = False
    #: No text of the dump stands before it: then decks may.
    first: bool = False
    #: Nothing but its shape tells a caption, as the elements of a page do.
    in_dump: bool = False


#: Start, stop, role, rule: a stretch of a piece's text that was recognised.
Span = tuple[int, int, Role, str]


class Taken:
    """Stretches that were cut before, asked about from left to right, so that all questions are one pass."""

    __slots__ = ("_index", "_spans")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._index = 0

    def frees(self, start: int, stop: int) -> bool:
        """Tell whether nothing was cut between two offsets; `start` never falls from one question to the next."""
        while self._index < len(self._spans) and self._spans[self._index][1] <= start:
            self._index += 1
        return self._index == len(self._spans) or self._spans[self._index][0] >= stop


def divide(piece: Piece, spans: list[Span]) -> list[Piece]:
    """Divide a piece at spans that are in order and do not overlap."""
    pieces: list[Piece] = []
    at = 0
    for start, stop, role, rule in spans:
        if start > at and (part := piece.part(at, start)) is not None:
            pieces.append(part)
        if (part := piece.part(start, stop, role, rule)) is not None:
            pieces.append(part)
        at = stop
    if at < len(piece.text) and (part := piece.part(at, len(piece.text))) is not None:
        pieces.append(part)
    return pieces
