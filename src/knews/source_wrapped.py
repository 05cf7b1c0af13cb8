"""Inputs that hold an article in another form: a page saved as one file, text escaped for JSON, markup with its brackets escaped."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message

from knews.press.pattern import pattern
from knews.source_encoding import decode_bytes, find_jamo
from knews.source_markup import unescape
from knews.source_opened import Edit, Opened

# Two halves of a character, as a reader of broken JSON or UTF-16 leaves them: JSON makes one character of them.
_HALVES = pattern("[\ud800-\udbff][\udc00-\udfff]")
# From: <Saved by Blink> | MIME-Version: 1.0, as the first line
_HEADER = pattern(r"[A-Z][A-Za-z]*(?:-[A-Za-z]+)*: ?\S")
_RELATED = pattern(r"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
#: The headers of a saved page have no more characters.
_HEAD = 4_000
# \n \r \t \" \/ \\ 가
_ESCAPE = pattern(r"\\(?:(?P<mark>[nrtbf\"'/\\])|u(?P<code>[0-9a-fA-F]{4}))")
_MARKS = {"n": "\n", "r": "\r", "t": "\t", "b": " ", "f": "\n"}
# What escaping leaves behind: <\/p>, \" twice, \n or \r\n for line breaks, Hangul by its number
_SLASH = pattern(r"<\\/[a-zA-Z]")
_BREAK = pattern(r"\\r\\n|(?<!:)\\n")
_QUOTE = pattern(r'\\"')
_BARE_QUOTE = pattern(r'(?<!\\)"')
_HANGUL = pattern(r"\\u(?:1[1][0-9a-fA-F]{2}|3[1][3-8][0-9a-fA-F]|[a-dA-D][0-9a-fA-F]{3})")
_SYLLABLE = pattern("[가-힣]")
#: A text with more line breaks of its own is not escaped.
_MOST_BREAKS = 3
#: A single one stands in a path: C:\news.
_LEAST = 2
#: Text may be escaped for JSON, and its markup escaped in that; deeper is no accident.
_LAYERS = 3


def find_halves(text: str) -> Iterator[Edit]:
    r"""Find each two halves of one character, and the character.

    >>> list(find_halves("다리 \ud83c\udf09, \ud83c"))
    [(3, 5, '🌉')]
    """
    try:
        # Nearly all texts can be written, and that is told faster than a pattern scans them.
        text.encode()
    except UnicodeEncodeError:
        pass
    else:
        return
    for pair in _HALVES.finditer(text):
        yield (*pair.span(), pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"))


def read_saved_page(text: str) -> str | None:
    r"""Give the page in a file of Chrome's or Edge's that holds it with its pictures (.mhtml); None for anything else.

    >>> read_saved_page("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    ...     "--b\nContent-Type: text/html; charset=utf-8\n\n<p>다리</p>\n--b--\n")
    '<p>다리</p>'
    >>> read_saved_page("From: 하늘시에서") is None
    True
    """
    if _HEADER.match(text) is None or _RELATED.search(text, 0, _HEAD) is None:
        return None
    message = email.message_from_bytes(text.encode("utf-8", "surrogatepass"), policy=email.policy.compat32)
    part = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    return _payload(part) if part is not None else None


def _payload(part: Message) -> str | None:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes) or not raw.strip():
        return None
    text, encoding, _ = decode_bytes(raw)
    return Opened(text).edited(find_jamo(text)).text if encoding == "cp949" else text


def unwrap(opened: Opened) -> Opened:
    r"""Take off what a text was escaped with, layer by layer: as JSON writes it, as HTML writes markup that is shown.

    >>> unwrap(Opened(r"새 다리\n\n시가 \"다리\"를 연다.")).text, unwrap(Opened(r"&lt;p&gt;다리&lt;\/p&gt;")).text
    ('새 다리\n\n시가 "다리"를 연다.', '<p>다리</p>')
    >>> opened = Opened(r"C:\news와 R&D")
    >>> unwrap(opened) is opened
    True
    """
    for _ in range(_LAYERS):
        before = opened
        if "\\" in opened.text and _is_escaped(opened.text):
            opened = opened.edited(_find_escapes(opened.text))
            opened = opened.edited(find_halves(opened.text))
        if "&" in opened.text:
            opened = unescape(opened)
        if opened is before:
            break
    return opened


def _is_escaped(text: str) -> bool:
    """Tell whether the backslashes of a text are those of JSON, which leaves no quotation mark and no line break without one."""
    bare = text.strip()
    if bare.count("\n") > _MOST_BREAKS:
        return False
    if len(_HANGUL.findall(bare)) > len(_SYLLABLE.findall(bare)):
        return True
    if len(_BREAK.findall(bare)) >= max(_LEAST, bare.count("\n") + 1):
        # A column may keep its quotation marks, its tags may not.
        return '="' not in bare or '=\\"' in bare
    if _BARE_QUOTE.search(bare.strip('"')) is not None:
        return False
    return _SLASH.search(bare) is not None or len(_QUOTE.findall(bare)) >= _LEAST


def _find_escapes(text: str) -> Iterator[Edit]:
    """Find what JSON escaped, and the quotation marks around all of it."""
    bare = text.strip()
    start, stop = 0, len(text)
    if len(bare) > 1 and bare[0] == bare[-1] == '"':
        start, stop = text.index('"') + 1, text.rindex('"')
        yield 0, start, ""
    for match in _ESCAPE.finditer(text, start, stop):
        yield (*match.span(), _unescaped(match))
    if stop < len(text):
        yield stop, len(text), ""


def _unescaped(match: re.Match[str]) -> str:
    if code := match["code"]:
        return chr(int(code, 16))
    return _MARKS.get(match["mark"], match["mark"])
