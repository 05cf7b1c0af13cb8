"""Archives: the files in a zip or a tar, read where they lie, never written to a folder."""

import tarfile
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Final, cast

from knews.batch.fault import Code, Fault, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import Below, Blob
from knews.batch.sources.encoding import readable
from knews.batch.sources.given import Given
from knews.batch.sources.packed import Soft, bare_name, is_bomb
from knews.batch.sources.zip_members import list_members, open_member

#: What a Mac puts beside every file.
_ASIDE: Final = "__MACOSX"


def read_zip(blob: Blob, given: Given) -> Iterator[Item | Unread | Blob]:
    """Give the files of a zip, in the order in which it lists them.

    Raises:
        Fault: Its table of contents is damaged, or names the same bytes again and again.
    """
    names = _Names()
    packed = 0
    with blob.on_disk() as path, Path(path).open("rb") as file:
        size = file.seek(0, 2)
        for member in list_members(file):
            packed += member.packed_size
            if packed > size:
                message = "its table of contents names the same bytes again and again: the rest was not read"
                raise Fault(Code.BOMB, message)
            if member.name.endswith("/") or _is_hidden(member.name):
                continue
            name = names.take(member.name)
            try:
                yield _member(blob, given, name, Soft(open_member(file, member)))
            except Fault as fault:
                yield unread(f"{blob.id}#{name}", fault, f"{blob.place}#{name}")


class _Header(tarfile.TarInfo):
    """A header of a tar; the tarfile module takes a damaged one for the end."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> "_Header":
        """Read the next header."""
        try:
            return super().fromtarfile(tarfile)
        except _HeaderError as error:
            # Zeros, or nothing more, are the end.
            if type(error).__name__ in {"EOFHeaderError", "EmptyHeaderError"}:
                raise
            message = f"a header in it is damaged ({error}): what stands behind was not read"
            raise Fault(Code.CORRUPT, message) from None


_HeaderError = tarfile.HeaderError


def read_tar(blob: Blob, given: Given) -> Iterator[Item | Unread | Blob]:
    """Give the files of a tar as they stand in it; links and pipes in it hold nothing and are left out.

    Raises:
        Fault: A header in it is damaged.
    """
    names = _Names()
    with tarfile.open(
        fileobj=blob.stream, mode="r|", tarinfo=_Header, encoding="utf-8", errors="surrogateescape"
    ) as archive:
        while (info := archive.next()) is not None:
            # The module keeps every header, and has no other way to let them go.
            archive.members.clear()  # type: ignore[attr-defined]
            name = readable(info.name)
            if not info.isreg() or _is_hidden(name) or (file := archive.extractfile(info)) is None:
                continue
            # Where its parts stand, and how long they are; between them are zeros that are not in the archive.
            parts = cast("Sequence[tuple[int, int]] | None", info.sparse)
            if parts is not None and is_bomb(info.size, sum(length for _, length in parts)):
                fault = Fault(Code.BOMB, f"a few bytes of it open to {info.size:,}: it was not read")
                yield unread(f"{blob.id}#{names.take(name)}", fault, f"{blob.place}#{name}")
                continue
            raw = Below(cast(BinaryIO, file), blob.raw)
            yield _member(blob, given, names.take(name), raw)
            if raw.fault is not None:
                # The archive ends in it.
                return


def _member(blob: Blob, given: Given, name: str, raw: Soft) -> Blob:
    id_ = f"{blob.id}#{name}"
    url = given.addresses.of_member(id_, name)
    return Blob(id_, bare_name(name), raw, f"{blob.place}#{name}", url=url, inside=True)


def _is_hidden(name: str) -> bool:
    """Tell whether a member is left out, as hidden files of a folder are."""
    return any(
        part == _ASIDE or (part.startswith(".") and part not in {".", ".."}) for part in name.split("/")
    )


class _Names:
    """The names in an archive, of which two may be the same: a later one gets its place.

    >>> names = _Names()
    >>> names.take("a.html"), names.take("b.html"), names.take("a.html")
    ('a.html', 'b.html', 'a.html~3')
    """

    def __init__(self) -> None:
        self._seen: set[bytes] = set()
        self._count = 0

    def take(self, name: str) -> str:
        self._count += 1
        # Eight bytes a name, whatever its length; two of a billion names that are not the same hardly ever meet in them.
        while (key := blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()) in self._seen:
            name = f"{name}~{self._count}"
        self._seen.add(key)
        return name
