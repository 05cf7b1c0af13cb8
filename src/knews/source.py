"""From raw input to Source: decoded, text or a page, within the limits on its size."""

import codecs
import re

import attrs

from knews.article import Problem
from knews.errors import EmptyInput, LimitExceeded
from knews.press.pattern import pattern
from knews.source_encoding import decode_bytes
from knews.source_kind import Kind

#: The most bytes, or for a str characters, that one input may have.
MAX_BYTES = 32 * 2**20

# Two halves of a character, as a reader of broken JSON or UTF-16 leaves them: JSON makes one character of them.
_HALVES = pattern("[\ud800-\udbff][\udc00-\udfff]")

_BLANK = " \t\n\r\f\v\xa0\u3000\ufeff"
_HEAD = 2_000
_MANY_TAGS = 8
_PAGE_TAG = pattern(r"<(?:!doctype\s+html|html|head|body|meta|div|script|article|p)(?=[\s>/])", re.IGNORECASE)
_ANY_TAG = pattern(r"</?[a-z][a-z0-9]*(?=[\s>/])", re.IGNORECASE)
# Atomic and possessive, so that a thousand comments are read once and not in every combination.
_PRELUDE = pattern(r"(?>(?:<!--(?>.*?-->)|<\?(?>.*?\?>))\s*)*+", re.DOTALL)


@attrs.frozen
class Source:
    """An input after decoding."""

    #: The decoded input; a str as it came, but that a split surrogate pair is one character.
    text: str
    kind: Kind
    #: The Python codec that read the bytes, None for a str.
    encoding: str | None
    #: The bytes that could not be read; their places are offsets in the bytes.
    problems: tuple[Problem, ...] = ()
    #: The input's own bytes where they are sound UTF-8, so that a page need not be encoded anew.
    data: bytes | None = attrs.field(default=None, eq=False, repr=False)


def decode(raw: str | bytes, *, limit: int = MAX_BYTES) -> Source:
    r"""Decode one input and tell text from a page.

    Args:
        raw: The article as it was scraped. A str is kept as it came, but that a split surrogate pair becomes the
            character that it stands for.
        limit: The most bytes, or for a str characters, that are read.

    Returns:
        The text without its BOM. Where a few bytes are bad, each run of them is one U+FFFD and one problem.

    Raises:
        EmptyInput: There is nothing but white space.
        LimitExceeded: `raw` is longer than `limit`.
        UnsupportedInput: The bytes are those of a binary file.
        DecodeError: The bytes are no Korean text in any encoding known here, and no UTF-8.

    >>> decode("새 다리가 열린다".encode("cp949"))
    Source(text='새 다리가 열린다', kind=<Kind.TEXT: 'text'>, encoding='cp949', problems=())
    >>> decode("<p>새 다리가 열린다</p>").kind
    <Kind.HTML: 'html'>
    >>> cut = decode("새 다리가 열린다".encode()[:-1])
    >>> cut.text, cut.problems[0].message
    ('새 다리가 열린\ufffd', '2 bytes at offset 20 read as U+FFFD: no utf-8')
    >>> decode("Où est passé l'été ?".encode("latin-1"))
    Traceback (most recent call last):
    knews.DecodeError: the bytes are no text in utf-8, cp949, utf-16 (first bad byte at offset 1): ...
    """
    if len(raw) > limit:
        raise LimitExceeded("input characters" if isinstance(raw, str) else "input bytes", limit, len(raw))
    encoding: str | None = None
    problems: tuple[Problem, ...] = ()
    if isinstance(raw, str):
        text = _HALVES.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), raw)
    else:
        text, encoding, problems = decode_bytes(raw)
    body = text.lstrip(_BLANK)
    if not body or body.isspace():
        raise EmptyInput
    data = raw if encoding == "utf-8" and not problems and isinstance(raw, bytes) else None
    return Source(text, _kind(body), encoding, problems, data)


def is_sound_page(raw: bytes) -> bool:
    """Tell quickly whether bytes are a page in sound UTF-8, which is read as bytes; False where only `decode` tells.

    >>> is_sound_page("<p>새 다리가 열린다</p>".encode()), is_sound_page("<p>새 다리가 열린다</p>".encode("cp949"))
    (True, False)
    """
    head = raw[: 2 * _CHUNK].lstrip()
    # What stands in a comment in front of the first tag may be longer than what was looked at.
    if not head.startswith(b"<") or head.startswith((b"<!--", b"<?")):
        return False
    if len(raw) > MAX_BYTES or b"\x00" in raw or b"\x1b" in raw:
        return False
    if _kind(head.decode("utf-8", "replace")) is Kind.TEXT:
        return False
    view = memoryview(raw)
    at = 0
    try:
        # Not at once, for nobody needs the text: a small piece stays in the processor's cache.
        while at < len(raw):
            at += codecs.utf_8_decode(view[at : at + _CHUNK], "strict", at + _CHUNK >= len(raw))[1]
    except UnicodeDecodeError:
        return False
    return True


#: So many bytes are decoded at a time.
_CHUNK = 2**14


def _kind(body: str) -> Kind:
    """Tell a page from text, which may hold a stray tag or `<사설>` too."""
    head = body[:_HEAD]
    if "<" not in head:
        return Kind.TEXT
    if body.startswith(("<!--", "<?")) and (prelude := _PRELUDE.match(body)):
        head = body[prelude.end() : prelude.end() + _HEAD]
    if (found := _PAGE_TAG.search(head)) is None:
        return Kind.TEXT
    starts = found.start() == 0 or _ANY_TAG.match(head)
    return Kind.HTML if starts or len(_ANY_TAG.findall(head)) >= _MANY_TAGS else Kind.TEXT
