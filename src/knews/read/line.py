"""Lines: what reading gives of a text and of a page alike."""

from collections.abc import Iterable

import attrs

from knews.rules.rule import Rule


@attrs.frozen(eq=False)
class Line:
    """A line of the input: its characters, where they stand, and what the markup says of it."""

    text: str
    #: What the markup says that it is; None where there is none.
    rule: Rule | None
    #: The source's line it starts in, counted from 1.
    number: int
    #: Offset of its first character in the source; on a page, in the texts of all lines joined by line breaks.
    start: int = 0
    #: For a caption on a page: where its picture is, as the page has it.
    image: str | None = None
    #: For metadata of a page: the name under which it is stated.
    key: str | None = None

    @property
    def stop(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


def placed(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give the lines of a page their offsets in the page's text as read."""
    done: list[Line] = []
    at = 0
    for line in lines:
        done.append(
            line if line.start == at else Line(line.text, line.rule, line.number, at, line.image, line.key)
        )
        at += len(line.text) + 1
    return tuple(done)
