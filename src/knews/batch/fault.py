"""What keeps an input from being read: a code that programs match on, and a line that says what to do."""

import enum
import errno
from typing import Final

import attrs

from knews.batch.item import Unread
from knews.batch.outcome import code_of, message_of
from knews.errors import KnewsError, reason_of
from knews.limits import MAX_BYTES


class Code(enum.StrEnum):
    """Why an input could not be read."""

    #: There is no such file, or it has gone meanwhile.
    NOT_FOUND = "not-found"
    NO_PERMISSION = "no-permission"
    #: A link that leads to itself.
    LINK_LOOP = "link-loop"
    #: A folder that holds no files.
    NO_FILES = "no-files"
    #: The system says so, in its words.
    UNREADABLE = "unreadable"
    EMPTY = "empty-input"
    LIMIT = "limit-exceeded"
    #: What is packed ends in the middle.
    TRUNCATED = "truncated"
    #: What is packed is followed by what is not.
    TRAILING = "trailing-bytes"
    #: The bytes are not those of the form that the file has.
    CORRUPT = "corrupt"
    #: A few bytes that open to a great many.
    BOMB = "bomb"
    #: A member of an archive that needs a password.
    ENCRYPTED = "encrypted"
    #: An archive in an archive.
    NESTED = "nested-archive"
    #: A form, or a way of packing, that is not read.
    UNSUPPORTED = "unsupported-input"
    BAD_ENCODING = "bad-encoding"
    BAD_JSON = "bad-json"
    BAD_CSV = "bad-csv"
    BAD_FEED = "bad-feed"
    BAD_MAIL = "bad-mail"
    #: A row has other cells than the table has columns.
    WRONG_COLUMNS = "wrong-columns"
    UNCLOSED_QUOTE = "unclosed-quote"
    #: A value in a list of records that is none.
    NO_RECORD = "no-record"
    #: No column of a table holds a text.
    NO_TEXT = "no-text-key"
    #: A column that was told is not in this table.
    WRONG_FIELD = "wrong-field"


#: What the system calls it, by its number.
_CODES: Final = {
    errno.ENOENT: Code.NOT_FOUND,
    errno.EACCES: Code.NO_PERMISSION,
    errno.EPERM: Code.NO_PERMISSION,
    errno.ELOOP: Code.LINK_LOOP,
    errno.EISDIR: Code.NO_FILES,
}


@attrs.frozen(auto_exc=True, str=False)
class Fault(Exception):
    """An input, or what is left of it, cannot be read."""

    code: str
    message: str

    def __str__(self) -> str:
        return self.message


def fault_of(error: BaseException) -> Fault:
    """Give what went wrong as a fault.

    >>> fault_of(FileNotFoundError(2, "No such file or directory", "a.html"))
    Fault(code=<Code.NOT_FOUND: 'not-found'>, message='No such file or directory')
    >>> fault_of(KeyError("tEXt")).message
    "it is damaged (KeyError: 'tEXt'): get it anew"
    """
    if isinstance(error, Fault):
        return error
    if isinstance(error, KnewsError):
        return Fault(code_of(error), message_of(error))
    if isinstance(error, OSError) and error.errno is not None:
        return Fault(_CODES.get(error.errno, Code.UNREADABLE), error.strerror or reason_of(error))
    if isinstance(error, (MemoryError, RecursionError)):
        return Fault(Code.LIMIT, f"it takes more memory than there is ({reason_of(error)}): part it")
    return Fault(Code.CORRUPT, f"it is damaged ({reason_of(error)}): get it anew")


def too_large() -> Fault:
    """Say that one input is over the limit.

    >>> too_large().message
    'it is over the limit of 33,554,432 bytes: give one article at a time'
    """
    return Fault(Code.LIMIT, f"it is over the limit of {MAX_BYTES:,} bytes: give one article at a time")


def unread(id_: str, error: BaseException, place: str = "", raw: bytes = b"") -> Unread:
    """Give an input that could not be read."""
    fault = fault_of(error)
    return Unread(id_, str(fault.code), fault.message, "" if place == id_ else place, raw)
