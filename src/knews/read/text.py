"""Text dumps: lines, and the runs that white space divides in them."""

from knews.press.pattern import pattern
from knews.press.people import DAY
from knews.read.line import Line

# A gap of two or more white characters: what is left of a line break in a flattened dump.
_GAP = pattern(r"[^\S\n]{2,}")
# Where a flattened line break can stand: behind a sentence, a bracket, a quotation mark.
_BEFORE_BREAK = frozenset(".?!…”\"’'])】］>〉＞※+")
# What opens a line: rights, promotion, brackets, headings.
_BEHIND_BREAK = frozenset("ⓒ©Ⓒ▶☞★※[<【■○◇◆●▲")
# A gap this wide is a cell of a table, wherever it stands.
_WIDE = 3
#: The longest headline.
_HEADLINE = 120
#: A bracket that holds a signature has no more characters on either side of a gap.
_BRACKET = 30
# The end of an agency's caption, which a gap parts: "2021.04.14.  sky@haneul.example", "(공동취재)  2021.04.14. sky@…"
_DATE_BEFORE = pattern(rf"{DAY}$")
_ADDRESS_BEHIND = pattern(
    rf"(?:\([^()\n]{{2,40}}\)\s*)?(?P<date>{DAY}\s*)?[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z]"
)
#: A date has no more characters.
_LONGEST_DATE = 14


def read_text(text: str) -> tuple[Line, ...]:
    r"""Divide a text dump into lines, and a line that was flattened into those that it was.

    Two or more white characters stand for a line break where a good part of the gaps of that line follows
    the end of a sentence; a stray double space in a sentence does not.

    >>> [line.text for line in read_text("새 다리 열린다\n\n시가 다리를 연다.  예산은 백억 원이다.")]
    ['새 다리 열린다', '시가 다리를 연다.', '예산은 백억 원이다.']
    >>> [line.text for line in read_text("시가 새  다리를 연다고 밝혔다.")]
    ['시가 새  다리를 연다고 밝혔다.']
    """
    lines: list[Line] = []
    start = 0
    # Most dumps hold no gap at all, so no line of theirs is looked at for one.
    gaps = "  " in text or "\t" in text or "\u00a0" in text or "\u3000" in text
    # str.splitlines breaks at what dumps break at: "\n", "\r", form feeds, the separators of Unicode.
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        if bare := raw.strip():
            at = start if raw[0] == bare[0] else start + len(raw) - len(raw.lstrip())
            # A headline of two parts keeps its gap, where more lines follow.
            if (
                gaps
                and _GAP.search(bare) is not None
                and not (not lines and len(bare) <= _HEADLINE and start + len(raw) < len(text))
            ):
                lines.extend(
                    Line(text[run:end], None, number, run) for run, end in _runs(text, at, at + len(bare))
                )
            else:
                lines.append(Line(bare, None, number, at))
        start += len(raw)
    return tuple(lines)


def _runs(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Divide one line at its gaps, if they stand for line breaks."""
    gaps = [match.span() for match in _GAP.finditer(text, start, stop)]
    behind = sum(text[a - 1] in _BEFORE_BREAK or text[b] in _BEHIND_BREAK for a, b in gaps)
    flattened = behind * 3 >= len(gaps)
    addressed = text.find("@", start, stop) >= 0
    runs = []
    for gap_start, gap_stop in gaps:
        if _is_bracketed(text, gap_start) or (addressed and _is_photo_end(text, gap_start, gap_stop)):
            continue
        if flattened or gap_stop - gap_start >= _WIDE:
            runs.append((start, gap_start))
            start = gap_stop
    runs.append((start, stop))
    return runs


def _is_bracketed(text: str, at: int) -> bool:
    """Tell whether a gap stands inside a short bracket: "[하늘일보 김하늘  기자]"."""
    opened = text.rfind("[", max(0, at - _BRACKET), at)
    return opened > text.rfind("]", max(0, at - _BRACKET), at) and text.find("]", at, at + _BRACKET) >= 0


def _is_photo_end(text: str, start: int, stop: int) -> bool:
    """Tell whether a gap stands inside the end of an agency's caption: its date and the photographer's address."""
    behind = _ADDRESS_BEHIND.match(text, stop)
    return behind is not None and (
        behind["date"] is not None
        or _DATE_BEFORE.search(text, max(0, start - _LONGEST_DATE), start) is not None
    )
