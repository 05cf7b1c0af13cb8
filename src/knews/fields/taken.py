"""A field's value and the rules of the blocks that gave it."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from knews.labelled import Labelled

T_co = TypeVar("T_co", covariant=True)


class Taken(NamedTuple, Generic[T_co]):
    """A value, and the names of the rules that gave it, in the order of their blocks."""

    value: T_co
    rules: tuple[str, ...] = ()


def names_of(pieces: Iterable[Labelled]) -> tuple[str, ...]:
    """Give the names of the rules that took some pieces, each once."""
    return tuple(dict.fromkeys([piece.block.rule for piece in pieces if piece.block.rule is not None]))
