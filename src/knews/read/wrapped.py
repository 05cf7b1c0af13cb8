"""Hard-wrapped text: paragraphs that were broken into lines of one width, as wire copy and mail are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from knews.press.pattern import pattern

#: A column has at least and at most so many cells; a letter of Hangul takes two.
_NARROWEST, _WIDEST = 44, 110
#: A line is full where no letter of Hangul fits in, behind which it breaks in mid-word; or no word.
_LETTER, _WORD = 2, 14
#: So many breaks show a column; so many show it where no line shows that it goes on.
_FEW, _SURE = 2, 3
#: One line in so many may end short of the column without ending a sentence.
_SHARE = 5
#: Cells of white space in front of a line that opens a paragraph: one is the space at which the line above broke.
_INDENT = 2
# …오는 10월|에 열기로, …밝혔다고 3|0일: a line that goes on in mid-word, or behind the space of the break
_GOES_ON = pattern(
    r" \S|(?:[을를은는이가에의도로과와고며]|에서|으로|하[고며]|했[다고]|[했됐한된]다고?|했으며|이?다)[ .,]|(?<=\d\n)\d+[가-힣]"
)
# 1. 다리 | - 다리 | ▶ 다리 | [사진]: an item of a list, a mark
_ITEM = pattern(r"\d{1,2}[.)]\s|[-*▶►☞※■□○●◇◆ㅇ▲△\[<【ⓒ]|https?:")
_SENTENCE_END = pattern(r"(?:[.?!][”\"’')\]]*|[>\]】)])$")


class _Row(NamedTuple):
    """A line of the source as it is printed."""

    #: Where it begins, with its indentation, and where its first character stands that is not white.
    begin: int
    start: int
    #: Behind its last character that is not white.
    stop: int
    #: Behind its break.
    end: int


class _Pair(NamedTuple):
    """A line, and the one that follows it at once."""

    row: _Row
    behind: _Row
    #: Of the line, in cells, with its indentation.
    width: int
    #: Of each of them.
    indent: int
    indent_behind: int


def find_wraps(text: str) -> tuple[tuple[int, int, str], ...]:
    r"""Find the breaks that a column's width made: where each starts and stops, and what is read in its place.

    A line goes on where it is full and the next one is not indented. A space is read where the break has one on
    either side, and where lines end with their words.

    >>> text = "새 다리 열린다\n\n    하늘시가 강을 가로지르는 새 다리를 오는 10월\n에 열기로 했다.\n    시는 곧 길을 넓힌다고 했다."
    >>> [(text[start - 2 : start], text[stop : stop + 2], seen) for start, stop, seen in find_wraps(text)]
    [('0월', '에 ', '')]
    >>> find_wraps(text.replace(" ", "\u00a0")) == find_wraps(text)
    True
    >>> find_wraps("새 다리 열린다\n\n하늘시가 다리를 연다.\n시는 곧 길을 넓힌다.")
    ()
    """
    if not _may_wrap(text):
        return ()
    # A page's spaces that do not break stand in texts that were copied and wrapped anew.
    text = text.replace("\u00a0", " ")
    pairs = [_measure(text, row, behind) for row, behind in pairwise(_rows(text)) if row.end == behind.begin]
    column = max([pair.width for pair in pairs if pair.width <= _WIDEST], default=0)
    if column < _NARROWEST:
        return ()
    indented = any(pair.indent_behind >= _INDENT for pair in pairs)
    for room in (_LETTER, _WORD) if indented else (_LETTER,):
        breaks = _breaks(text, pairs, column - room, column, indented=indented)
        if breaks:
            return tuple(_edit(text, pair, by_words=room == _WORD) for pair in breaks)
    return ()


def _may_wrap(text: str) -> bool:
    """Tell by a look whether a line of a column's length is followed by another at once: in most dumps none is."""
    is_long = False
    for line in text.splitlines():
        if is_long and line and not line.isspace():
            return True
        is_long = _NARROWEST // 2 <= len(line) <= _WIDEST
    return False


def _rows(text: str) -> Iterator[_Row]:
    """Give the lines that hold something."""
    at = 0
    for raw in text.splitlines(keepends=True):
        if bare := raw.strip():
            start = at if raw[0] == bare[0] else at + raw.index(bare[0])
            yield _Row(at, start, start + len(bare), at + len(raw))
        at += len(raw)


def _measure(text: str, row: _Row, behind: _Row) -> _Pair:
    """Measure two lines in cells; a line longer than any column is not measured."""
    width = _WIDEST + 1 if row.end - row.begin > _WIDEST else _width(text[row.begin : row.stop])
    return _Pair(
        row,
        behind,
        width,
        _width(text[row.begin : row.start]),
        _width(text[behind.begin : behind.start]),
    )


class _Cells(dict[str, int]):
    """How many cells a character takes, looked up once for each."""

    def __missing__(self, character: str) -> int:
        cells = self[character] = 2 if east_asian_width(character) in "WF" else 1
        return cells


_CELLS = _Cells()


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


def _breaks(text: str, pairs: Sequence[_Pair], full: int, column: int, *, indented: bool) -> list[_Pair]:
    """Give the breaks behind full lines; none where they are not those of a column."""
    breaks: list[_Pair] = []
    short = inside = shown = 0
    # Where paragraphs open with a space, too, it says nothing.
    speaks = not any(pair.indent_behind == 1 and _ends_sentence(text, pair.row) for pair in pairs)
    for pair in pairs:
        row, behind, width, indent, indent_behind = pair
        ends = _ends_sentence(text, row)
        if indent_behind >= _INDENT:
            continue
        # A line that opens with one space goes on behind the word at which the one above broke.
        spaced = speaks and indent_behind == 1 and not ends and _NARROWEST <= width <= column
        if not (full <= width <= column or spaced):
            short += not ends
        elif _ITEM.match(text, behind.start) is None and (
            not indented or indent >= _INDENT or (breaks and breaks[-1].behind is row)
        ):
            breaks.append(pair)
            inside += not ends
            shown += _GOES_ON.match(text, behind.start - (indent_behind == 1)) is not None
    count = len(breaks)
    # Lines of one width that all break inside a sentence are no chance.
    shown += inside == count >= _SURE and not short
    enough = short <= count if indented else count >= _FEW and shown > 0 and short * _SHARE <= count
    return breaks if enough and inside * 2 > count else []


def _ends_sentence(text: str, row: _Row) -> bool:
    return _SENTENCE_END.search(text, max(row.start, row.stop - 6), row.stop) is not None


def _edit(text: str, pair: _Pair, *, by_words: bool) -> tuple[int, int, str]:
    stop = pair.row.stop
    spaced = by_words or text[stop] in " \t\u3000" or pair.indent_behind == 1
    return stop, pair.behind.start, " " if spaced else ""
