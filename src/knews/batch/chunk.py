"""Chunks: inputs that go to a worker together, always cut at the same places."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from knews.batch.item import Item, Unread

#: Inputs in a chunk: 64 dumps take a worker 0.07 s, against which sending them is nothing.
ITEMS: Final = 64
#: Characters or bytes in a chunk: 1 Mi, some ten pages. One input that is larger is a chunk of its own.
SIZE: Final = 2**20


@attrs.frozen
class Chunk:
    """Inputs in their order, and how many were in front of them."""

    #: Chunks are numbered from 0.
    number: int
    #: Inputs in the chunks before this one.
    first: int
    inputs: tuple[Item | Unread, ...]


def chunks_of(
    inputs: Iterable[Item | Unread], *, first: int = 0, items: int = ITEMS, size: int = SIZE
) -> Iterator[Chunk]:
    """Cut inputs into chunks, one at a time as they are asked for.

    Where it cuts depends on the inputs alone, so that a run that goes on at a cut makes the same chunks.

    >>> [len(chunk.inputs) for chunk in chunks_of((Item(str(n), "새 다리") for n in range(5)), items=2)]
    [2, 2, 1]
    """
    number, held, kept = 0, 0, list[Item | Unread]()
    for item in inputs:
        weight = size_of(item)
        if kept and (len(kept) == items or held + weight > size):
            yield Chunk(number, first, tuple(kept))
            number, first, held = number + 1, first + len(kept), 0
            kept = []
        kept.append(item)
        held += weight
    if kept:
        yield Chunk(number, first, tuple(kept))


def size_of(item: Item | Unread) -> int:
    """Give how much an input holds, in characters or bytes; a record's is that of its texts.

    >>> size_of(Item("1", {"title": "새 다리", "text": "열린다", "hits": 7}))
    7
    """
    if not isinstance(item.raw, str | bytes):
        return sum(len(value) for value in item.raw.values() if isinstance(value, str | bytes))
    return len(item.raw)
