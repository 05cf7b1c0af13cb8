"""A text whose lines are not those of an article: in another language, a list, lines that end no sentence."""

from collections.abc import Iterator, Sequence

from knews.article import Problem
from knews.block import Block, Role
from knews.press.pattern import pattern

_PARAGRAPH, _HEADING = Role.PARAGRAPH, Role.HEADING
#: How sentences, quotations and verses end.
_CLOSED = tuple(".?!”\"’'…)]>,")
#: What opens items of lists, notes, tags, programme slots: they need no full stop.
_MARKS = frozenset("○●◎◇◆■▣◈□☆★▲△▶▷▼◀◁-–·ㆍ•※[<〈《(【#*①②③④⑤⑥⑦⑧⑨0123456789")
#: A text of so many paragraphs that are statements is prose: its first and last lines are, and nearly all others.
_PROSE = 3
#: Lines of so many characters that end no sentence are loose from this number on.
_LONG_LINE, _LOOSE = 30, 2
#: Short lines, and from which number and share on they are a list.
_SHORT_LINE, _FEW, _SHARE = 30, 8, 3
# Rows of prices, scores and times are short, too.
_DIGIT = pattern(r"\d")
_HANGUL = pattern(r"[가-힣]")
# the copyright belongs to the writer : words of another language
_FOREIGN = pattern(r"(?<![a-z])[a-z]{2,}+ [a-z]{2,}+ [a-z]{2,}+ [a-z]{2,}")
# [하늘방송 김하늘의 아침] : a programme or a paper that closes the text
_CLOSING_BRACKET = pattern(r"\[[^\[\]]{6,30}\]")


def find_no_prose(blocks: Sequence[Block], *, is_korean: bool) -> Iterator[Problem]:
    """Find lines of a text that are not those of an article.

    Args:
        blocks: All of an article.
        is_korean: It is taken for Korean.
    """
    paragraphs: list[Block] = []
    short: list[Block] = []
    loose: list[Block] = []
    stated = 0
    for block in blocks:
        role, text = block.role, block.text
        if role is not _PARAGRAPH and role is not _HEADING:
            continue
        is_closed = text.endswith(_CLOSED)
        if role is _PARAGRAPH:
            paragraphs.append(block)
            stated += text.endswith("다.")
            if not is_closed and len(text) >= _LONG_LINE and _is_open(text):
                loose.append(block)
        if not is_closed and len(text) < _SHORT_LINE and not _DIGIT.search(text):
            short.append(block)
    if not paragraphs:
        return
    if is_korean and (foreign := [block for block in paragraphs if not _HANGUL.search(block.text)]):
        yield from _other_language(foreign, is_all=len(foreign) == len(paragraphs))
    if len(short) >= _FEW and len(short) * _SHARE > len(paragraphs):
        message = (
            f"{len(short)} short lines beside {len(paragraphs)} paragraphs: this may be a list or a menu"
        )
        yield Problem("looks-like-list", message, short[0].start, short[-1].stop)
    if stated >= _PROSE:
        yield from _odd_lines(paragraphs[0], paragraphs[-1], loose)


def _other_language(foreign: Sequence[Block], *, is_all: bool) -> Iterator[Problem]:
    """Name a text without Hangul, and a line of words without it in a Korean one."""
    if is_all:
        message = (
            "the text has no Hangul and is taken for Korean: look at its language, its names and its times"
        )
        yield Problem("other-language", message, foreign[0].start, foreign[-1].stop)
        return
    for block in foreign:
        if _FOREIGN.search(block.text):
            message = "this line is in another language than the text: look whether it is a line of the page"
            yield Problem("other-language", message, block.start, block.stop)
            return


def _odd_lines(first: Block, last: Block, loose: Sequence[Block]) -> Iterator[Problem]:
    """Name the lines of prose that end no sentence."""
    if _is_open(last.text) or _CLOSING_BRACKET.fullmatch(last.text):
        message = (
            "the last line ends no sentence: look whether the text was cut, or this is a line of the page"
        )
        yield Problem("odd-end", message, last.start, last.stop)
    if _is_open(first.text):
        message = "the first line ends no sentence: look whether it is a deck or a line of the page"
        yield Problem("odd-start", message, first.start, first.stop)
    if len(loose) >= _LOOSE:
        message = f"{len(loose)} lines end no sentence: look whether they are decks, captions or links"
        yield Problem("loose-lines", message, loose[0].start, loose[0].stop)


def _is_open(text: str) -> bool:
    """Tell whether a paragraph of prose ends no sentence; an item, a note and a source with its year need not."""
    return not text.endswith(_CLOSED) and text[0] not in _MARKS and not text[-4:].isdecimal()
