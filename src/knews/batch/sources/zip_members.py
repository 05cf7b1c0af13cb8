"""The members of a zip, one by one: the zipfile module holds the whole table of contents at once, a kilobyte a member."""

import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final, cast

import attrs

from knews.batch.fault import Code, Fault
from knews.batch.sources.encoding import read_piece
from knews.batch.sources.packed import is_bomb

# A member in the table of contents: mark, versions, flags, packing, time, date, checksum, sizes, lengths of name, extra
# field and comment, disk, attributes, place of its header.
_ENTRY: Final = struct.Struct("<4s4B4H3L5H2L")
_ENTRY_MARK: Final = b"PK\x01\x02"
# In front of its bytes: the same but for the last ones.
_HEADER: Final = struct.Struct("<4s2B4HL2L2H")
_HEADER_MARK: Final = b"PK\x03\x04"
# The end: mark, numbers of disks and members, size and place of the table of contents, length of a comment.
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"
_COMMENT: Final = 2**16
# Of a large archive the sizes and places stand in 64 bits, in an end in front of the end, which a locator points at.
_LOCATOR: Final = struct.Struct("<4sLQL")
_LOCATOR_MARK: Final = b"PK\x06\x07"
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_END_64_MARK: Final = b"PK\x06\x06"
_EXTRA_64: Final = 1
_FULL: Final = 0xFFFFFFFF

_ENCRYPTED: Final = 0x1
_UTF8: Final = 0x800
_DEFECT: Final = "its table of contents is damaged: get it anew"


@attrs.frozen
class Member:
    """One entry of the table of contents."""

    name: str
    flags: int
    packing: int
    checksum: int
    packed_size: int
    size: int
    #: Where its header stands.
    place: int


def list_members(file: BinaryIO) -> Iterator[Member]:
    """Give the members in the order in which the table of contents has them.

    Args:
        file: The archive, which may be read elsewhere in between.

    Raises:
        Fault: It has no end, or its table of contents is damaged.
    """
    at, stop, shift = _find_table(file)
    while at < stop:
        file.seek(at)
        raw = file.read(_ENTRY.size)
        if len(raw) < _ENTRY.size or not raw.startswith(_ENTRY_MARK):
            raise Fault(Code.CORRUPT, _DEFECT)
        fields = _ENTRY.unpack(raw)
        flags, packing = fields[5], fields[6]
        checksum, *sizes = fields[9:12]
        lengths = fields[12:15]
        rest = file.read(sum(lengths))
        name, extra = rest[: lengths[0]], rest[lengths[0] : lengths[0] + lengths[1]]
        size, packed_size, place = _wide(extra, (sizes[1], sizes[0], fields[-1]))
        yield Member(_name(name, flags), flags, packing, checksum, packed_size, size, place + shift)
        at += _ENTRY.size + len(rest)


def open_member(file: BinaryIO, member: Member) -> BinaryIO:
    """Open a member; its checksum is looked at where it ends.

    Raises:
        Fault: It has a password, opens to far more than it is, is packed in a way that is not read, or is damaged.
    """
    if member.flags & _ENCRYPTED:
        raise Fault(Code.ENCRYPTED, "it has a password: unpack the archive, and give the folder")
    if is_bomb(member.size, member.packed_size):
        message = f"{member.packed_size:,} bytes open to {member.size:,}: it was not read"
        raise Fault(Code.BOMB, message)
    file.seek(member.place)
    raw = file.read(_HEADER.size)
    if len(raw) < _HEADER.size or not raw.startswith(_HEADER_MARK):
        raise Fault(Code.CORRUPT, "its header is damaged: get it anew")
    *_, name, extra = _HEADER.unpack(raw)
    file.seek(name + extra, 1)
    info = zipfile.ZipInfo("member")
    info.compress_type, info.CRC = member.packing, member.checksum
    info.compress_size, info.file_size = member.packed_size, member.size
    try:
        return cast(BinaryIO, zipfile.ZipExtFile(file, "r", info))
    except NotImplementedError as error:  # zipfile's word for a packing that it does not know
        message = f"it is packed in a way that is not read ({error}): unpack the archive, and give the folder"
        raise Fault(Code.UNSUPPORTED, message) from None


def _find_table(file: BinaryIO) -> tuple[int, int, int]:
    """Give where the table of contents begins and stops, and by how much all places are off: bytes may stand in front."""
    length = file.seek(0, 2)
    start = max(0, length - _COMMENT - _END.size)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(_END_MARK, 0, len(tail) - _END.size + len(_END_MARK))
    if at < 0:
        raise Fault(Code.CORRUPT, "it has no table of contents, as one that was cut: get it anew")
    *_, size, place, _ = _END.unpack_from(tail, at)
    stop = start + at
    if _FULL in {size, place} or tail[max(0, at - _LOCATOR.size) : at].startswith(_LOCATOR_MARK):
        stop, size, place = _wide_end(file, stop, size, place)
    shift = stop - size - place
    if shift < 0:
        raise Fault(Code.CORRUPT, _DEFECT)
    return place + shift, stop, shift


def _wide_end(file: BinaryIO, stop: int, size: int, place: int) -> tuple[int, int, int]:
    """Give the end's own place, and size and place of the table of contents, in 64 bits where they are so."""
    file.seek(max(0, stop - _LOCATOR.size - _END_64.size))
    raw = file.read(_END_64.size)
    if len(raw) < _END_64.size or not raw.startswith(_END_64_MARK):
        return stop, size, place
    *_, size, place = _END_64.unpack(raw)
    return stop - _LOCATOR.size - _END_64.size, size, place


def _wide(extra: bytes, values: tuple[int, int, int]) -> tuple[int, ...]:
    """Give sizes and place, from the extra field where they need 64 bits."""
    at, wide = 0, b""
    while at + 4 <= len(extra) and _FULL in values:
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == _EXTRA_64:
            wide = extra[at + 4 : at + 4 + length]
        at += 4 + length
    numbers = iter(struct.unpack(f"<{len(wide) // 8}Q", wide[: len(wide) // 8 * 8]))
    return tuple(next(numbers, value) if value == _FULL else value for value in values)


def _name(raw: bytes, flags: int) -> str:
    """Give a member's name: what is not said to be UTF-8, Korean programs write in CP949."""
    if not flags & _UTF8:
        try:
            return read_piece(raw)
        except Fault:
            return raw.decode("cp437")
    return raw.decode("utf-8", "backslashreplace")
