"""Text dumps: lines, and the runs that white space divides in them."""

import re

from knews.block import Block, Role

# A run: no line break in it, white space cut from its ends. Besides "\n" a dump breaks its lines at "\r",
# form feeds and the separators of Unicode.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*[^\s]")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A gap of two or more white characters: what is left of a line break in a flattened dump.
_GAP = re.compile(r"[^\S\n]{2,}")
# Where a flattened line break can stand: behind a sentence, a bracket, a quotation mark.
_BEFORE_BREAK = frozenset(".?!…”\"’'])】］>〉＞※+")
# A gap this wide is a cell of a table, wherever it stands.
_WIDE = 3


def read_text(text: str) -> tuple[Block, ...]:
    """Divide a text dump into runs: one block a line, or several where a line was flattened.

    Two or more white characters stand for a line break where a good part of the gaps of that line follows
    the end of a sentence; a stray double space in a sentence does not.

    >>> [block.text for block in read_text("새 다리 열린다\\n\\n시가 다리를 연다.  예산은 백억 원이다.")]
    ['새 다리 열린다', '시가 다리를 연다.', '예산은 백억 원이다.']
    >>> [block.text for block in read_text("시가 새  다리를 연다고 밝혔다.")]
    ['시가 새  다리를 연다고 밝혔다.']
    """
    blocks = []
    line = 1
    counted = 0
    for match in _LINE.finditer(text):
        start, stop = match.span()
        while start < stop and text[start].isspace():
            start += 1
        if counted < start:
            line += _count_breaks(text, counted, start)
            counted = start
        if "  " in match[0] or "\t" in match[0] or "\u00a0" in match[0] or "\u3000" in match[0]:
            for run_start, run_stop in _runs(text, start, stop):
                blocks.append(Block(Role.OTHER, text[run_start:run_stop], run_start, run_stop, line))
        else:
            blocks.append(Block(Role.OTHER, text[start:stop], start, stop, line))
    return tuple(blocks)


def _count_breaks(text: str, start: int, stop: int) -> int:
    """Count the line breaks between two offsets."""
    return len(_BREAK.findall(text, start, stop))


def _runs(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Divide one line at its gaps, if they stand for line breaks."""
    gaps = [match.span() for match in _GAP.finditer(text, start, stop)]
    behind = sum(text[gap - 1] in _BEFORE_BREAK for gap, _ in gaps)
    flattened = behind * 3 >= len(gaps)
    runs = []
    for gap_start, gap_stop in gaps:
        if flattened or gap_stop - gap_start >= _WIDE:
            runs.append((start, gap_start))
            start = gap_stop
    runs.append((start, stop))
    return runs
