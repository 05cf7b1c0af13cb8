"""From bytes to text: the encoding, by a BOM or by a guess.

No guess is silent: what is read as CP949 or bare UTF-16 must look Korean, and bytes that could not be read
become U+FFFD and are named in problems.
"""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from knews.article import Problem
from knews.errors import DecodeError, UnsupportedInput
from knews.press.pattern import pattern
from knews.source_opened import Edit

#: Problems named one by one before the rest is counted in a last one.
_MAX_PROBLEMS = 20

# UTF-32 comes first: its little-endian BOM begins with that of UTF-16. The middle name is the one whose
# decoder takes the BOM away, the last one reads and writes what follows it.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)

# Long enough to spare headlines: "PK" alone begins a good many of them.
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP file (docx, hwpx, epub)",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an OLE file (hwp, doc, xls)",
    b"HWP Document File": "an HWP file",
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"\x1f\x8b": "a gzip file",
    b"\x28\xb5\x2f\xfd": "a zstd file",
    b"\xfd7zXZ\x00": "an xz file",
    b"7z\xbc\xaf\x27\x1c": "a 7z file",
    b"Rar!\x1a\x07": "a RAR file",
    b"SQLite format 3\x00": "a SQLite database",
    b"\x7fELF": "an ELF program",
}
_SIGNED = (*_MAGIC, *(bom for bom, _, _ in _BOMS))

#: What a byte that could not be read becomes on the way: no strict decoder gives a surrogate.
_MARK = "\udc80"
_MARKS = pattern("\udc80+")

#: So many bytes tell an encoding.
_SAMPLE = 4_000

#: The error handler that leaves the marks.
_HANDLER = "knews.mark"
_ASCII = bytes(range(128))

#: Text, encoding, problems.
Decoded: TypeAlias = tuple[str, str, tuple[Problem, ...]]


def decode_bytes(raw: bytes) -> Decoded:
    r"""Give text, encoding and problems: straight on for sound UTF-8, with care for the rest.

    Raises:
        UnsupportedInput: The bytes are those of a binary file.
        DecodeError: They are no Korean text in any encoding known here, and no UTF-8.

    >>> decode_bytes("새 다리가 열린다".encode("cp949"))
    ('새 다리가 열린다', 'cp949', ())
    >>> decode_bytes(b"%PDF-1.7")
    Traceback (most recent call last):
    ...
    knews.UnsupportedInput: ...
    """
    start, name, codec = _signature(raw) if raw.startswith(_SIGNED) else (0, "utf-8", "utf-8")
    if codec != "utf-8":
        return _read_wide(raw, start, name, codec)
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        # The codec that takes the BOM away counts from behind it.
        return _guess(raw, start, name, start + error.start)
    if b"\x00" in raw and (wide := _read_nuls(raw)) is not None:
        return wide
    # ISO-2022-KR is ASCII by its bytes, so that UTF-8 reads it too, as gibberish.
    if text.isascii() and "\x1b$)C" in text:
        try:
            return raw.decode("iso2022_kr"), "iso2022_kr", ()
        except UnicodeDecodeError as error:
            raise DecodeError(("iso2022_kr",), error.start) from None
    return text, name, ()


def find_jamo(text: str) -> Iterator[Edit]:
    r"""Find the letters in which KS X 1001 writes a syllable that it has not: a filler, and three letters or fillers behind it.

    >>> list(find_jamo("가수 \u3164ㅂㅞㄺ이")), list(find_jamo("\u3164ㅂ다리"))
    ([(3, 7, '뷁')], [])
    """
    for letters in _JAMO.finditer(text) if _FILLER in text else ():
        yield (*letters.span(), _joined(letters))


def _joined(letters: re.Match[str]) -> str:
    first, middle = _FIRST.index(letters["first"]), ord(letters["middle"]) - ord("ㅏ")
    last = _LAST.index(letters["last"]) if letters["last"] != _FILLER else 0
    return chr(ord("가") + (first * 21 + middle) * 28 + last)


_FILLER = "\u3164"
_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_LAST = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# \u3164ㅂㅞㄺ: 뷁
_JAMO = pattern(rf"{_FILLER}(?P<first>[{_FIRST}])(?P<middle>[ㅏ-ㅣ])(?P<last>[{_LAST[1:]}{_FILLER}])")


def _signature(raw: bytes) -> tuple[int, str, str]:
    """Give the BOM's length and its two codecs; turn binary files away."""
    for magic, kind in _MAGIC.items():
        if raw.startswith(magic):
            raise UnsupportedInput(kind)
    bom, name, codec = next(row for row in _BOMS if raw.startswith(row[0]))
    return len(bom), name, codec


def _read_nuls(raw: bytes) -> Decoded | None:
    """Read bytes with NULs as UTF-16, None where the NULs are few enough to be strays."""
    if (wide := _read_bare_wide(raw)) is None and raw.count(b"\x00") * 10 > len(raw):
        kind = "a binary file"
        raise UnsupportedInput(kind)
    return wide


def _guess(raw: bytes, start: int, name: str, offset: int) -> Decoded:
    """Read bytes that are no sound UTF-8, whose first bad one is at `offset`."""
    if b"\x00" in raw and (wide := _read_nuls(raw)) is not None:
        return wide
    body = raw[start:]
    if len(body) > _SAMPLE and (text := _plain_cp949(body, offset - start)) is not None:
        return text, "cp949", ()
    utf8, cp949 = body.decode("utf-8", "replace"), body.decode("cp949", "replace")
    bad_utf8, bad_cp949 = utf8.count("\ufffd") - body.count("\ufffd".encode()), cp949.count("\ufffd")
    # Few for text that is mostly ASCII, or few for the rest of it.
    most = max(len(body.translate(None, _ASCII)) // 5, len(body) // 200)
    # Korean CP949 never reads as Hangul in UTF-8, while a short piece of UTF-8 may be sound CP949 by chance.
    utf8_first = bad_utf8 <= bad_cp949 or looks_korean(utf8, least=1)
    if not (utf8_first and bad_utf8 <= most) and bad_cp949 <= most and looks_korean(cp949):
        return _salvage(raw, start, "cp949", "cp949")
    if bad_utf8 <= most:
        return _salvage(raw, start, name, "utf-8")
    if (wide := _read_bare_wide(raw)) is not None:
        return wide
    if 0 < bad_cp949 < bad_utf8:
        offset = start + _first_bad(cp949, "cp949")
    raise DecodeError((name, "cp949", "utf-16"), offset)


def _plain_cp949(body: bytes, offset: int) -> str | None:
    """Read a long input as CP949 where the text around the first byte that is no UTF-8 is clearly that, and all of it is sound."""
    sample = body[max(0, offset - _SAMPLE // 4) :][:_SAMPLE]
    if looks_korean(sample.decode("utf-8", "replace"), least=1):
        return None
    try:
        text = body.decode("cp949")
    except UnicodeDecodeError:
        return None
    return text if looks_korean(sample.decode("cp949", "replace")) else None


def _read_wide(raw: bytes, start: int, name: str, codec: str) -> Decoded:
    """Read UTF-16 or UTF-32 that says so by its BOM."""
    text = raw[start:].decode(codec, "replace")
    if text.count("\ufffd") * 20 > len(text) + 20:
        raise DecodeError((name,), start + _first_bad(text, codec))
    return _salvage(raw, start, name, codec)


def _read_bare_wide(raw: bytes) -> Decoded | None:
    """Read UTF-16 without a BOM, None where it is not clearly that."""
    for codec in ("utf-16-le", "utf-16-be"):
        text = raw.decode(codec, "replace")
        sound = text.count("\ufffd") * 20 <= len(text) + 20
        # Without a NUL there is no ASCII in it, and marks alone are no evidence.
        if sound and looks_korean(text, least=0 if b"\x00" in raw else 1):
            return _salvage(raw, 0, codec, codec)
    return None


def _first_bad(text: str, codec: str) -> int:
    """Give the offset in the bytes of the first U+FFFD in `text`."""
    return len(text[: text.index("\ufffd")].encode(codec))


@cache
def _scripts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Build the patterns of everyday Hangul and of what is odd in Korean news.

    Everyday are the 2,350 syllables of KS X 1001. Bytes that are no Korean read as the other syllables, as
    hanja and as letters far more often than any article does.
    """
    everyday = bytes(byte for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    hangul = everyday.decode("cp949")
    marks = "\t-\r -~\xa0-\xbf×÷\u2000-\u2bff\u3000-\u303f\u318d\u3200-\u33ff\uff00-\uffef\ufffd"
    return re.compile(f"[{hangul}]+"), re.compile(f"[^{hangul}{marks}]+")


def looks_korean(text: str, *, least: int = 0) -> bool:
    """Tell whether Hangul outweighs what is odd; text of ASCII and marks alone passes where `least` is 0."""
    everyday, odd = _scripts()
    hangul = sum(map(len, everyday.findall(text)))
    return hangul >= least and hangul >= 3 * sum(map(len, odd.findall(text)))


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _MARK * (error.end - error.start), error.end


codecs.register_error(_HANDLER, _mark)


def _salvage(raw: bytes, start: int, name: str, codec: str) -> Decoded:
    """Read all that `codec` can, and name what it cannot."""
    marked = raw[start:].decode(codec, _HANDLER)
    runs: list[tuple[int, int]] = []
    place, behind = start, 0
    for run in _MARKS.finditer(marked):
        # These codecs write what they read, byte for byte, so that lengths give the place.
        place += len(marked[behind : run.start()].encode(codec))
        runs.append((place, place + len(run[0])))
        place, behind = runs[-1][1], run.end()
    problems = []
    for at, stop in runs[:_MAX_PROBLEMS]:
        size = "1 byte" if stop - at == 1 else f"{stop - at} bytes"
        message = f"{size} at offset {at} read as U+FFFD: no {codec}"
        problems.append(Problem("undecoded-bytes", message, at, stop))
    if rest := runs[_MAX_PROBLEMS:]:
        at, stop = rest[0][0], rest[-1][1]
        message = f"{len(rest):,} more such places from offset {at} on"
        problems.append(Problem("undecoded-bytes", message, at, stop))
    return _MARKS.sub("\ufffd", marked), name, tuple(problems)
