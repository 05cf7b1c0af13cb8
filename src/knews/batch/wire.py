"""Messages between the run and its workers: pickles over pipes, each behind its length."""

import struct
from typing import BinaryIO, Final

#: A length in front of each message: 8 bytes.
_LENGTH: Final = struct.Struct("<Q")


def write_message(stream: BinaryIO, message: bytes) -> None:
    """Send a message.

    Raises:
        OSError: Nobody reads any more.
    """
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_message(stream: BinaryIO) -> bytes | None:
    """Wait for a message; None when the other side has gone, in the middle of one, too.

    >>> import io
    >>> pipe = io.BytesIO()
    >>> write_message(pipe, b"one")
    >>> _ = pipe.seek(0)
    >>> read_message(pipe), read_message(pipe)
    (b'one', None)
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else None
