"""Duplicates: which articles have the body of an earlier one, or nearly so. None is dropped: each is named."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from knews.batch.appended import Appended
from knews.batch.extras import need
from knews.batch.signature import PERMUTATIONS, Signature, likeness, sketch_of

if TYPE_CHECKING:
    from datasketch import MinHashLSH

#: Two bodies are nearly the same when they share so much of their five-character pieces: all but some words.
LIKENESS: Final = 0.8


class Duplicates:
    """The bodies so far, in memory and in a file, by which it is filled again when a run goes on."""

    def __init__(self, path: Path, end: int, *, near: bool) -> None:
        """Open the file, and read what it holds up to `end`.

        Raises:
            OSError: It cannot be read, or is damaged.
        """
        self._near = near
        self._ids: list[str] = []
        self._same: dict[bytes, int] = {}
        self._sketches: dict[int, bytes] = {}
        self._index: MinHashLSH | None = None
        self._file = Appended(path, end)
        try:
            for kept in self._kept():
                self._add(kept["id"], _signature(kept["signature"]), is_first=kept["of"] is None)
        except BaseException:
            self.close()
            raise

    def name(self, ids: Sequence[str], signatures: Sequence[Signature]) -> list[str | None]:
        """Give for each article of a chunk the first input that has its body, and keep it in mind.

        Raises:
            OSError: There is no room.
        """
        named: list[str | None] = []
        lines: list[str] = []
        for id_, signature in zip(ids, signatures, strict=True):
            first = self._first(signature)
            named.append(None if first is None else self._ids[first])
            self._add(id_, signature, is_first=first is None)
            kept = {"id": id_, "of": named[-1], "signature": _text(signature)}
            lines.append(json.dumps(kept) + "\n")
        self._file.append("".join(lines).encode())
        return named

    @property
    def end(self) -> int:
        """Where the file ends."""
        return self._file.position

    def named(self) -> Iterator[str | None]:
        """Give for each article so far the input that it is a duplicate of."""
        for kept in self._kept():
            yield kept["of"]

    def sync(self) -> None:
        """Bring the file to the disk."""
        self._file.sync()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _kept(self) -> Iterator[dict[str, str]]:
        self._file.sync()
        with self._file.path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)

    def _first(self, signature: Signature) -> int | None:
        if not signature.same:
            return None
        if (same := self._same.get(signature.same)) is not None:
            return same
        if not self._near:
            return None
        like = (
            number
            for number in sorted(self._lsh().query(sketch_of(signature.near)))
            if likeness(self._sketches[number], signature.near) >= LIKENESS
        )
        return next(islice(like, 1), None)

    def _add(self, id_: str, signature: Signature, *, is_first: bool) -> None:
        """Keep a body in mind; a duplicate needs no more than its digest, under the first that has it."""
        if not signature.same or not is_first:
            return
        number = len(self._ids)
        self._ids.append(id_)
        self._same[signature.same] = number
        if self._near:
            self._sketches[number] = signature.near
            self._lsh().insert(number, sketch_of(signature.near), check_duplication=False)

    def _lsh(self) -> "MinHashLSH":
        if self._index is None:
            self._index = need("datasketch", "batch").MinHashLSH(threshold=LIKENESS, num_perm=PERMUTATIONS)
        return self._index


def _text(signature: Signature) -> str:
    return b64encode(signature.same + signature.near).decode()


def _signature(text: str) -> Signature:
    data = b64decode(text)
    return Signature(data[:16], data[16:])
