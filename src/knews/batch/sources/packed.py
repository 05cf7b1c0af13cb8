"""Streams that end where they cannot be read on, and say why; gz and zst are opened on the way."""

import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, Final, Protocol

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, fault_of

_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
#: What every frame of zst begins with that is to be skipped, but for its first byte.
_SKIPPED = b"\x2a\x4d\x18"
#: By the first bytes: what it is called, and so many packed bytes are opened at a time. A byte of gz opens to a thousand at
#: most, a byte of zst to 32,768: what is held at once stays below 32 MiB.
_PACKINGS: Final = {_GZIP: ("gzip", 2**14), _ZSTD: ("zstd", 2**10)}
#: Suffixes of packed files.
PACKED: Final = (".gz", ".zst", ".zstd")
#: Pages and texts pack to a fifth to a twentieth, a hundred copies of one page to a 200th. More than this much that opens to
#: more than this many times its size is a bomb, and is left.
_BOMB_BYTES: Final = 2**28
_BOMB_TIMES: Final = 500


class _Opener(Protocol):
    """What opens one gzip member or zstd frame."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class Soft(io.RawIOBase):
    """A stream that ends where it cannot be read on: what was good is used, and `fault` is asked for at the end."""

    def __init__(self, source: BinaryIO, *, keep: bool = False) -> None:
        """Read from `source`, which is closed with it unless it is kept."""
        super().__init__()
        self.fault: Fault | None = None
        self._source = source
        self._keep = keep

    def readable(self) -> bool:
        """Tell that it is read."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]  # all that BufferedReader gives
        """Fill the buffer, less only at the end: a pipe gives what it has."""
        at = 0
        while at < len(buffer) and (data := self._next(len(buffer) - at)):
            buffer[at : at + len(data)] = data
            at += len(data)
        return at

    def _next(self, most: int) -> bytes:
        if self.fault is not None:
            return b""
        try:
            return self._source.read(most)
        except Exception as error:  # noqa: BLE001 - archives raise what they like
            self.fault = fault_of(error)
            return b""

    def close(self) -> None:
        """Close it and what it reads from."""
        if not self.closed and not self._keep:
            self._source.close()
        super().close()


class Opened(Soft):
    """What a packed stream opens to: one member or frame after another."""

    def __init__(self, source: Soft, magic: bytes) -> None:
        super().__init__(io.BufferedReader(source))
        self._inner = source
        self._name, self._step = _PACKINGS[magic]
        self._magic = magic
        self._new: Callable[[], _Opener] = _opener(magic)
        self._opener: _Opener | None = None
        self._packed = b""
        self._ready = memoryview(b"")
        self._taken = self._given = 0

    def _next(self, most: int) -> bytes:
        while not self._ready and self.fault is None:
            try:
                if not self._fill():
                    break
            except Exception as error:  # noqa: BLE001 - each packing raises its own
                message = f"the {self._name} data are damaged ({error}): get it anew"
                self.fault = Fault(Code.CORRUPT, message)
        data, self._ready = bytes(self._ready[:most]), self._ready[most:]
        return data

    def go_on(self) -> bool:
        """Go on behind damaged bytes with the next member, for whoever reads each by itself; False where there is none."""
        fault, self._opener = self.fault, None
        if fault is None or fault.code not in {Code.CORRUPT, Code.TRAILING}:
            return False
        self.fault = None
        while (at := self._packed.find(self._magic)) < 0:
            more = super()._next(self._step)
            self._taken += len(more)
            if not more:
                self.fault = fault
                return False
            self._packed = self._packed[-len(self._magic) :] + more
        self._packed = self._packed[at:]
        return True

    def _fill(self) -> bool:
        """Open a piece more; False at the end."""
        if not self._packed:
            self._packed = super()._next(self._step)
            self._taken += len(self._packed)
        if not self._packed:
            self.fault = self.fault or self._inner.fault
            if self._opener is not None and self.fault is None:
                self.fault = Fault(
                    Code.TRUNCATED, f"the {self._name} data end in the middle: the end of it was not read"
                )
            return False
        if self._opener is None:
            self._packed = self._packed.lstrip(b"\x00")
            if not self._packed:
                return True
            # A member's first bytes may stand on both sides of the piece's end.
            self._packed += super()._next(len(self._magic))
            if not self._packed.startswith(self._magic) and self._packed[1:4] != _SKIPPED:
                message = f"behind the {self._name} data stand bytes that are none: get it anew"
                self.fault = Fault(Code.TRAILING, message)
                return False
            self._opener = self._new()
        # What is read at a time may have been more, before: a member ends, another begins.
        piece, rest = self._packed[: self._step], self._packed[self._step :]
        # Where it cannot be opened, a member may begin in it.
        self._packed = piece[1:] + rest
        opened = self._opener.decompress(piece)
        self._packed = rest
        if self._opener.eof:
            self._packed = self._opener.unused_data + self._packed
            self._opener = None
        self._given += len(opened)
        if is_bomb(self._given, self._taken):
            message = f"{self._taken:,} bytes of {self._name} open to more than {self._given:,}: the rest was not read"
            self.fault = Fault(Code.BOMB, message)
            return False
        self._ready = memoryview(opened)
        return True


def _opener(magic: bytes) -> Callable[[], _Opener]:
    if magic == _GZIP:
        return lambda: zlib.decompressobj(wbits=31)
    zstandard = need("zstandard", "batch")
    new: Callable[[], _Opener] = lambda: zstandard.ZstdDecompressor().decompressobj()  # noqa: E731
    return new


def is_bomb(opened: int, packed: int) -> bool:
    """Tell whether so many bytes out of so many are more than any pages or texts are.

    >>> is_bomb(2**30, 2**20), is_bomb(2**30, 2**26), is_bomb(2**20, 2**8)
    (True, False, False)
    """
    return opened > _BOMB_BYTES and opened > _BOMB_TIMES * packed


def magic_of(head: bytes) -> bytes | None:
    """Give the first bytes of what is packed as gz or zst; None for anything else."""
    return next((magic for magic in _PACKINGS if head.startswith(magic)), None)


def bare_name(name: str) -> str:
    """Take the suffix of a packing off a name: what is in it, the rest tells.

    >>> bare_name("crawl.jsonl.gz"), bare_name("pages.tgz"), bare_name("page.html")
    ('crawl.jsonl', 'pages.tar', 'page.html')
    """
    folded = name.casefold()
    if folded.endswith((".tgz", ".tzst")):
        return name.rpartition(".")[0] + ".tar"
    return name.rpartition(".")[0] if folded.endswith(PACKED) else name
