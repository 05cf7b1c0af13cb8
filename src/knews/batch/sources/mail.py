"""E-mails and mailboxes, and pages that a browser saved as one file, which has the form of a mail."""

import codecs
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final

from knews.batch.fault import Code, Fault, too_large, unread
from knews.batch.item import Item, Unread
from knews.batch.sources.blob import HEAD, Blob
from knews.batch.sources.given import Given
from knews.limits import MAX_BYTES

#: Which parts hold the text, the better one first.
_KINDS: Final = ("text/html", "text/plain")
_FROM: Final = b"From "


def read_saved(blob: Blob, _: Given) -> Iterator[Item | Unread]:
    """Give a saved page with the address and the time of its headers.

    Raises:
        Fault: It is over the limit, or cannot be read to its end.
    """
    raw = blob.read()
    headers = message_from_bytes(raw[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0])
    url = headers.get("Snapshot-Content-Location") or headers.get("Content-Location")
    yield Item(blob.id, raw, url=blob.url or _words(url), crawled_at=_date(headers), place=blob.shown)


def read_mail(blob: Blob, _: Given) -> Iterator[Item | Unread]:
    """Give the text of one e-mail; its date stands for the time of the crawl.

    Raises:
        Fault: It is over the limit, cannot be read to its end, or has no text.
    """
    yield _item(blob.id, blob.read(), blob.url, blob.shown)


def read_mailbox(blob: Blob, _: Given) -> Iterator[Item | Unread]:
    """Give the texts of the e-mails in a mailbox (mbox)."""
    for number, raw in enumerate(_messages(blob), 1):
        id_, place = f"{blob.id}#{number}", f"{blob.place}, message {number}"
        if raw is None:
            yield unread(id_, too_large(), place)
            continue
        try:
            yield _item(id_, raw, None, place)
        except Exception as error:  # noqa: BLE001 - the email module raises what it likes at hostile mails
            yield unread(id_, error, place, raw)


def _messages(blob: Blob) -> Iterator[bytes | None]:
    """Part a mailbox at lines that begin with From, behind an empty one; None for a message over the limit."""
    lines: list[bytes] = []
    size = 0
    begun = False
    behind_empty = True
    while line := blob.stream.readline(HEAD):
        if behind_empty and line.startswith(_FROM):
            if begun:
                yield b"".join(lines) if size <= MAX_BYTES else None
            lines, size, begun = [], 0, True
        else:
            size += len(line)
            if size <= MAX_BYTES:
                lines.append(line[1:] if line.startswith(b">From ") else line)
            else:
                lines.clear()
        behind_empty = line in {b"\n", b"\r\n"}
    if begun and blob.fault is None:
        yield b"".join(lines) if size <= MAX_BYTES else None


def _item(id_: str, raw: bytes, url: str | None, place: str) -> Item:
    message = message_from_bytes(raw)
    return Item(id_, _text(message), url=url, crawled_at=_date(message), place=place)


def _text(message: Message) -> str | bytes:
    """Give the text of a mail: the part in HTML, else the plain one, what is attached only where there is no other.

    Raises:
        Fault: There is none.
    """
    parts = [part for part in message.walk() if part.get_content_type() in _KINDS]
    parts.sort(key=lambda part: (_is_attached(part), _KINDS.index(part.get_content_type())))
    for part in parts:
        raw = part.get_payload(decode=True)
        if isinstance(raw, bytes) and raw.strip():
            return _decoded(raw, part.get_content_charset())
    raise Fault(
        Code.BAD_MAIL, "no part of the mail holds a text: give the text, or the page that its link leads to"
    )


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _decoded(raw: bytes, charset: str | None) -> str | bytes:
    """Read a part in the encoding that it states, if that is sound; else knews finds it."""
    try:
        codec = codecs.lookup(charset or "").name
        # CP949 has all that EUC-KR has, and what is written as EUC-KR often is CP949.
        return raw.decode("cp949" if codec == "euc_kr" else codec)
    except (LookupError, ValueError):
        return raw


def _date(message: Message) -> datetime | None:
    stated = message.get("Date")
    try:
        return parsedate_to_datetime(str(stated)) if stated is not None else None
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def _words(header: object) -> str | None:
    return "".join(str(header).split()) or None if header is not None else None
