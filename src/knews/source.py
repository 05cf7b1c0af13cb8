"""From raw input to Source: decoded, text or a page, within the limits on its size."""

import codecs

import attrs

from knews.article import Problem
from knews.errors import EmptyInput
from knews.limits import LIMITS, Limits
from knews.source_container import find_container, is_mail, name_container
from knews.source_encoding import decode_bytes, find_jamo
from knews.source_kind import Kind
from knews.source_markdown import outweighs
from knews.source_markup import count_tags, is_page, tell_markup, without_stray_tags
from knews.source_opened import Layer, Opened
from knews.source_wrapped import find_halves, read_saved_page, unwrap

_BLANK = " \t\n\r\f\v\xa0\u3000\ufeff"
_BOM = "\ufeff"
#: A page that was escaped shows it in so many characters.
_HEAD = 2_000


@attrs.frozen
class Source:
    """An input after decoding."""

    #: What is read: the decoded input, a str as it came. What was wrapped or escaped is as what it holds, without its
    #: BOM; a split surrogate pair is one character.
    text: str
    kind: Kind
    #: The Python codec that read the bytes, None for a str.
    encoding: str | None
    #: The bytes that could not be read; their places are offsets in the bytes.
    problems: tuple[Problem, ...] = ()
    #: The input's own bytes where they are sound UTF-8, so that a page need not be encoded anew.
    data: bytes | None = attrs.field(default=None, eq=False, repr=False)
    #: What was taken off the decoded input, the outermost layer first; none of a page that a browser saved as one file.
    layers: tuple[Layer, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def decoded(self) -> str:
        """The input as it was decoded, before it was opened."""
        return self.layers[0].text if self.layers else self.text


def decode(raw: str | bytes, limits: Limits = LIMITS) -> Source:
    r"""Decode one input and tell text from a page.

    Args:
        raw: The article as it was scraped.
        limits: The most bytes, or for a str characters, that are read.

    Returns:
        The text, and the layers that were taken off it: its BOM, what it was escaped with. Where a few bytes are bad,
        each run of them is one U+FFFD and one problem.

    Raises:
        EmptyInput: There is nothing but white space.
        LimitExceeded: `raw` is longer than the limits say.
        UnsupportedInput: The bytes are those of a binary file.
        DecodeError: The bytes are no Korean text in any encoding known here, and no UTF-8.

    >>> decode("새 다리가 열린다".encode("cp949"))
    Source(text='새 다리가 열린다', kind=<Kind.TEXT: 'text'>, encoding='cp949', problems=())
    >>> decode("<p>새 다리가 열린다</p>").kind, decode("<html><p>새 다리가 열린다</p>").kind
    (<Kind.FRAGMENT: 'fragment'>, <Kind.HTML: 'html'>)
    >>> cut = decode("새 다리가 열린다".encode()[:-1])
    >>> cut.text, cut.problems[0].message
    ('새 다리가 열린\ufffd', '2 bytes at offset 20 read as U+FFFD: no utf-8')
    >>> decode("Où est passé l'été ?".encode("latin-1"))
    Traceback (most recent call last):
    knews.DecodeError: the bytes are no text in utf-8, cp949, utf-16 (first bad byte at offset 1): ...
    """
    limits.check("size", len(raw), "input characters" if isinstance(raw, str) else "input bytes")
    encoding: str | None = None
    problems: tuple[Problem, ...] = ()
    if isinstance(raw, str):
        bom = [(0, 1, "")] if raw[:1] == _BOM else []
        whole = Opened(raw).edited((*bom, *find_halves(raw)))
    else:
        text, encoding, problems = decode_bytes(raw)
        whole = Opened(text)
        if encoding == "cp949":
            whole = whole.edited(find_jamo(text))
    _check_lines(whole.text, limits)
    body = whole.text.lstrip(_BLANK)
    if not body or body.isspace():
        raise EmptyInput
    opened, kind = _open(whole, body)
    data = (
        raw if encoding == "utf-8" and not problems and isinstance(raw, bytes) and opened is whole else None
    )
    if kind.is_container:
        problems = (*problems, name_container(kind, opened.text))
    return Source(opened.text, kind, encoding, problems, data, opened.layers)


def _check_lines(text: str, limits: Limits) -> None:
    """Refuse a text of too many lines before it is divided; a page has its own limits, and long scripts."""
    if len(text) > limits.lines and text.lstrip(_BLANK)[:1] != "<":
        limits.check("lines", 1 + text.count("\n") + text.count("\r"))
        limits.check("tags", text.count("]("))


def _open(whole: Opened, body: str) -> tuple[Opened, Kind]:
    """Tell what a text is, `body` being the same from its first character on; what is wrapped or escaped is opened."""
    if body[0] != "<" and (page := read_saved_page(body)) is not None:
        return Opened(page), Kind.MHTML
    if is_page(body) and not _is_escaped_page(body) and not is_mail(body):
        return whole, Kind.HTML
    if (kind := find_container(body)) is not None:
        return whole, kind
    opened = unwrap(whole)
    kind = tell_markup(opened.text.lstrip(_BLANK))
    if kind is Kind.FRAGMENT and outweighs(opened.text, count_tags(opened.text)):
        return opened, Kind.MARKDOWN
    if kind is Kind.FRAGMENT and (bare := without_stray_tags(opened)) is not None:
        return bare, Kind.TEXT
    return opened, kind


def _is_escaped_page(body: str) -> bool:
    r"""Tell whether a page was escaped for JSON: <html lang=\"ko\">."""
    head = body[:_HEAD]
    return "\\" in head and ('=\\"' in head or ">\\n" in head) and '="' not in head


def is_sound_page(raw: bytes, limits: Limits = LIMITS) -> bool:
    """Tell quickly whether bytes are a page in sound UTF-8, which is read as bytes; False where only `decode` tells.

    >>> is_sound_page("<body>새 다리가 열린다".encode()), is_sound_page("<body>새 다리가 열린다".encode("cp949"))
    (True, False)
    """
    head = raw[: 2 * _CHUNK].lstrip()
    # What stands in a comment in front of the first tag may be longer than what was looked at.
    if not head.startswith(b"<") or head.startswith((b"<!--", b"<?")):
        return False
    if len(raw) > limits.size or b"\x00" in raw or b"\x1b" in raw:
        return False
    text = head.decode("utf-8", "replace")
    if not is_page(text) or _is_escaped_page(text):
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
