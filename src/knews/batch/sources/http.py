"""What a server answered, as a crawl kept it: status, headers, and the body with its codings taken off."""

import io
import re
import zlib
from email import message_from_bytes
from email.message import Message
from typing import Final

import attrs

from knews.batch.extras import need
from knews.batch.fault import Code, Fault, too_large
from knews.limits import MAX_BYTES
from knews.press.pattern import pattern

# HTTP/1.1 200 OK
_STATUS = pattern(r"HTTP/[\d.]{1,5} +(?P<status>\d{3})\b")
_BREAK: Final = b"\r\n"
# The size of a chunk, and what a server may say of it: 1f4;x=y
_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?")
_GZIP: Final = b"\x1f\x8b"


@attrs.frozen
class Response:
    """One answer."""

    #: 200 where it does not say.
    status: int
    #: The type of what came, in lower case and without its charset; "" where it does not say.
    type: str
    body: bytes


def read_response(block: bytes) -> Response:
    r"""Read an answer as it came over the wire.

    A coding that is stated and was taken off already is passed by: crawlers do that, and leave the header.

    Raises:
        Fault: The body is damaged, opens to more than the limit, or has a coding that is not read.

    >>> read_response(b"HTTP/1.1 404 Gone\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n<p>")
    Response(status=404, type='text/html', body=b'<p>')
    >>> chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\n<p>\r\n2\r\nab\r\n0\r\n\r\n"
    >>> read_response(chunked).body
    b'<p>ab'
    """
    head, _, body = block.partition(_BREAK * 2)
    if _BREAK not in block and b"\n\n" in block:
        head, _, body = block.partition(b"\n\n")
    line, _, rest = head.partition(b"\n")
    found = _STATUS.match(line.decode("latin-1"))
    headers = message_from_bytes(rest.replace(_BREAK, b"\n") + b"\n\n")
    if "chunked" in _words(headers, "Transfer-Encoding"):
        body = _unchunked(body)
    for coding in reversed(_words(headers, "Content-Encoding").split(",")):
        body = _decoded(body, coding.strip())
    kind = _words(headers, "Content-Type").partition(";")[0].strip()
    return Response(int(found["status"]) if found else 200, kind, body)


def _words(headers: Message, name: str) -> str:
    return str(headers.get(name, "")).casefold()


def _unchunked(body: bytes) -> bytes:
    """Join the chunks of a body; one that is in none is given as it is."""
    view, at = memoryview(body), 0
    parts: list[memoryview] = []
    while (stop := body.find(_BREAK, at, at + 1_000)) >= 0:
        said = _SIZE.fullmatch(body, at, stop)
        if said is None:
            break
        size = int(said[1], 16)
        if size == 0:
            return b"".join(parts)
        at = stop + len(_BREAK)
        parts.append(view[at : at + size])
        at += size + len(_BREAK)
    if not parts:
        return body
    raise Fault(Code.CORRUPT, "the chunks of the page do not fit together: get it anew")


def _decoded(body: bytes, coding: str) -> bytes:
    if coding in {"gzip", "x-gzip"}:
        return _inflated(body, 31) if body.startswith(_GZIP) else body
    if coding == "deflate" and not body.lstrip().startswith(b"<"):
        return _inflated(body, zlib.MAX_WBITS if body[:1] == b"\x78" else -zlib.MAX_WBITS)
    if coding == "br" and not body.lstrip().startswith(b"<"):
        return _from_brotli(body)
    if coding in {"zstd", "compress"} and not body.lstrip().startswith(b"<"):
        raise Fault(
            Code.UNSUPPORTED, f"the page is coded in a way that is not read ({coding}): get it without"
        )
    return body


def _inflated(body: bytes, window: int) -> bytes:
    opener = zlib.decompressobj(wbits=window)
    try:
        opened = opener.decompress(body, MAX_BYTES + 1)
    except zlib.error as error:
        raise Fault(Code.CORRUPT, f"the page is damaged ({error}): get it anew") from None
    if len(opened) > MAX_BYTES:
        raise too_large()
    if not opener.eof:
        raise Fault(Code.TRUNCATED, "the packed page ends in the middle: get it anew")
    return opened


def _from_brotli(body: bytes) -> bytes:
    streams = need("fastwarc.stream_io", "batch")
    opened: bytes
    try:
        opened = streams.BrotliReader(io.BytesIO(body)).read(MAX_BYTES + 1)
    except Exception as error:  # noqa: BLE001 - the packages that read it differ in what they raise
        raise Fault(Code.CORRUPT, f"the page is damaged ({error}): get it anew") from None
    if len(opened) > MAX_BYTES:
        raise too_large()
    return opened
