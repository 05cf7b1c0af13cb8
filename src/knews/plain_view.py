"""What a reader sees of a text: without invisible characters, in composed syllables, in plain figures."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import attrs

from knews.press.pattern import pattern
from knews.read.line import Line
from knews.source_view import View, see

#: Marks of width zero and of direction, soft hyphens, a mark of byte order.
_INVISIBLE = "\u200b-\u200f\ufeff\u00ad\u2060-\u2064\u202a-\u202e\u2066-\u2069"
#: What is drawn as a space and is none: one that does not break, those of other widths, fillers of Korean letters.
_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0\u115f\u1160"
# A letter in parts (NFD), a letter with a mark of its own, a run of figures of full width
_JAMO = "\u1100-\u1112\u1161-\u1175\u11a8-\u11c2"
_MARKS = "\u0300-\u036f"
_WIDE = "０-９"
_CUE = pattern(f"[{_INVISIBLE}{_SPACES}{_JAMO}{_MARKS}{_WIDE}]")
_SEEN = pattern(
    f"(?P<none>[{_INVISIBLE}]+)|(?P<parts>[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.[{_MARKS}]+)"
    f"|(?P<space>[{_SPACES}])|(?P<wide>[{_WIDE}](?:[．：／－，]?[{_WIDE}])*)"
)
_FIGURES = str.maketrans("０１２３４５６７８９．：／－，", "0123456789.:/-,")


def see_plainly(text: str) -> View | None:
    r"""See a text as a reader does; None where it is seen as it stands.

    What is labelled is what is seen, and values of text keep the source's characters.

    >>> view = see_plainly("김하늘\u200b 기자\u3164２０２５")
    >>> view.text if view else None
    '김하늘 기자 2025'
    >>> view = see_plainly("김하늘\u00a0기자\u3000sky")
    >>> view.text if view else None
    '김하늘 기자 sky'
    >>> see_plainly("김하늘 기자") is None
    True
    """
    if text.isascii() or _CUE.search(text) is None:
        return None
    return see(text, _edits(text), keeps=True)


def see_lines(lines: Sequence[Line]) -> tuple[View, tuple[Line, ...]] | None:
    """See the lines of a page as a reader does; None where they are seen as they stand.

    The view is one of all their texts, joined by line breaks, as the places of their blocks count.
    """
    if not any(_CUE.search(line.text) for line in lines if not line.text.isascii()):
        return None
    edits: list[tuple[int, int, str]] = []
    seen: list[Line] = []
    shift = 0
    for line in lines:
        own = list(_edits(line.text)) if not line.text.isascii() else []
        text = see(line.text, own).text if own else line.text
        bare = text.strip()
        start = line.start - shift + len(text) - len(text.lstrip())
        edits.extend((line.start + first, line.start + last, put) for first, last, put in own)
        if bare:
            seen.append(attrs.evolve(line, text=bare, start=start))
        shift += len(line.text) - len(text)
    return see("\n".join(line.text for line in lines), edits, keeps=True), tuple(seen)


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SEEN.finditer(text):
        yield (*match.span(), _seen(match))


def _seen(match: re.Match[str]) -> str:
    """Give what is seen of a stretch."""
    if match["none"] is not None:
        return ""
    if match["space"] is not None:
        return " "
    if match["wide"] is not None:
        return match[0].translate(_FIGURES)
    return unicodedata.normalize("NFC", match[0])
