"""The encoding of a whole file, told by its first bytes, and what few pieces of it are in another."""

import codecs
from typing import Final

from knews.batch.fault import Code, Fault
from knews.errors import KnewsError
from knews.source_encoding import decode_bytes

#: UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF8: Final = ("utf-8", "utf-8-sig")


def tell_encoding(head: bytes) -> str | None:
    r"""Tell the encoding of a file by its first bytes, which may end within a character; None for a binary file.

    >>> tell_encoding("새 다리".encode()[:-1]), tell_encoding("하늘시가 새 다리를 연다".encode("cp949"))
    ('utf-8', 'cp949')
    >>> tell_encoding(b"\x89PNG\r\n\xff\xfe\x00") is None
    True
    """
    marked = next((codec for mark, codec in _MARKS if head.startswith(mark)), None)
    if marked is not None:
        return marked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        sound = False
    else:
        sound = b"\x00" not in head and b"\x1b" not in head
    if sound:
        return "utf-8"
    try:
        _, codec, _ = decode_bytes(head)
    except KnewsError:
        return None
    return codec


def decode_head(head: bytes) -> str:
    """Read the first bytes of a file as text, "" for a binary one."""
    codec = tell_encoding(head)
    return head.decode(codec, "replace").lstrip("\ufeff") if codec is not None else ""


def handler_of(codec: str) -> str:
    """Name the error handler that leaves half a surrogate pair for each byte that is not of the encoding."""
    return "surrogateescape" if codec in _UTF8 else "knews.mark"


def is_whole(text: str) -> bool:
    r"""Tell whether all of a text could be read.

    >>> is_whole("다리"), is_whole("다\udceb")
    (True, False)
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def mended(text: str) -> str:
    """Read a piece of a file anew that is in another encoding than the rest: a line, a cell.

    Raises:
        Fault: It is in none.
    """
    if is_whole(text):
        return text
    try:
        return read_piece(text.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        raise _bad_encoding() from None


def read_piece(raw: bytes) -> str:
    r"""Read a line or a cell by itself.

    Raises:
        Fault: It is in no encoding that Korean files have, or damaged.

    >>> read_piece("하늘시가 새 다리를 연다".encode("cp949"))
    '하늘시가 새 다리를 연다'
    >>> read_piece(b"Bridge \xff\xff")
    Traceback (most recent call last):
    knews.batch.fault.Fault: some bytes are no UTF-8 and no CP949: mend them, or write the file anew as UTF-8
    """
    try:
        return raw.decode()
    except UnicodeDecodeError:
        pass
    try:
        text, _, problems = decode_bytes(raw)
    except KnewsError:
        raise _bad_encoding() from None
    if problems:
        raise _bad_encoding()
    return text


def readable(name: str) -> str:
    r"""Give a file's name as text: one that is no UTF-8 is read as CP949, else its bytes are spelt out.

    >>> readable("다리.html"), readable("하늘.html".encode("cp949").decode("utf-8", "surrogateescape")), readable("a\udcff")
    ('다리.html', '하늘.html', 'a\\xff')
    """
    try:
        return mended(name)
    except Fault:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _bad_encoding() -> Fault:
    return Fault(
        Code.BAD_ENCODING, "some bytes are no UTF-8 and no CP949: mend them, or write the file anew as UTF-8"
    )
