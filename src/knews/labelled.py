"""What labelling gives: each block with the rule that took it and what the rule read in it."""

from typing import NamedTuple

from knews.block import Block
from knews.rules.rule import Rule


class Labelled(NamedTuple):
    """A block, the rule that gave it its role, and the value that the rule read."""

    block: Block
    rule: Rule | None
    #: A time, a heading and its mark, the writers of a signature; None where the rule reads none.
    value: object = None
    #: The source's own characters, where what was labelled is another form of them.
    own: str | None = None
    #: Which other rules claimed it or a part of it; kept only where it was asked for.
    lost: tuple[Rule, ...] = ()

    @property
    def text(self) -> str:
        """What a value is taken from: the source's own characters."""
        return self.block.text if self.own is None else self.own
