"""Text that is missing or is none: sentences that were left out, odd ends of the text, lists of short lines."""

from collections.abc import Iterator, Sequence

from knews.article import Problem
from knews.block import Block, Role
from knews.press.pattern import pattern

_PARAGRAPH, _HEADING = Role.PARAGRAPH, Role.HEADING
#: Roles of what is left out of an article.
_LEFT_OUT = frozenset((Role.RELATED, Role.NOTICE, Role.INTERFACE))
#: What is left out is text from so many characters on, and where it is a plain statement: the page itself speaks politely (…합니다).
_LONG = 40
# …열기로 했다. | …라고 밝혔다. : and not …합니다. …하시다.
_STATED = pattern(r"[가-힣](?<![니시])다\.(?!\S*\)|\S*\])")
#: What a stub ends in, brackets aside: a button that opens the rest.
_STUB = tuple(
    "더보기,더 보기,전문 보기,전문보기,계속 읽기,이어서 읽기,이어서 보기,전체 보기,전체보기,원문 보기,원문보기".split(
        ","
    )
)
# 로그인 후 이용하실 수 있습니다. | 이 기사는 유료 회원 전용입니다. : what stands before a wall
_WALL = pattern(
    r"(?:로그인|구독|회원 ?가입|결제)[^.\n]{0,20}(?:후|하면|하시면|해야)[^.\n]{0,30}(?:보실|읽으실|이용하실|볼|읽을)"
    r"|(?:유료|구독|회원)[^.\n]{0,8} ?전용"
)
_HANGUL = pattern(r"[가-힣]")
#: How sentences and quotations end.
_CLOSED = tuple(".?!”\"’'…)]>,")
#: What opens items of lists, notes, tags, programme slots: they need no full stop.
_MARKS = frozenset("○●◎◇◆■▣◈□☆★▲△▶▷▼◀◁【-–·ㆍ•※[<〈《(【#*①②③④⑤⑥⑦⑧⑨0123456789")
#: A text of so many paragraphs that are statements is prose, and its first and last ones are.
_PROSE = 3
# Rows of prices, scores and times are short, too.
_DIGIT = pattern(r"\d")
#: Short lines, and from which number and share on they are a list.
_SHORT_LINE, _FEW, _SHARE = 30, 8, 3


def find_lost(blocks: Sequence[Block], *, is_korean: bool) -> Iterator[Problem]:
    """Find text that was left out, a text that begins or ends as none does, and a text that is a list of short lines."""
    paragraphs: list[Block] = []
    short: list[Block] = []
    lost: Block | None = None
    stated = 0
    for block in blocks:
        role = block.role
        if role is _PARAGRAPH or role is _HEADING:
            text = block.text
            if role is _PARAGRAPH:
                paragraphs.append(block)
                stated += text.endswith("다.")
            if len(text) < _SHORT_LINE and not text.endswith(_CLOSED) and not _DIGIT.search(text):
                short.append(block)
        elif role in _LEFT_OUT and lost is None and len(block.text) >= _LONG and _is_left_out(block):
            lost = block
    if lost is not None:
        message = (
            f"this text reads like sentences and was taken for {lost.role}: look whether it is the article's"
        )
        yield Problem("text-left-out", message, lost.start, lost.stop)
    if len(short) >= _FEW and len(short) * _SHARE > len(paragraphs):
        message = (
            f"{len(short)} lines of {len(paragraphs)} paragraphs are short: this may be a list or a menu"
        )
        yield Problem("looks-like-list", message, short[0].start, short[-1].stop)
    if paragraphs:
        if is_korean and not any(_HANGUL.search(block.text) for block in paragraphs):
            message = "the text has no Hangul and is taken for Korean: look at its language, knews reads Korean papers"
            yield Problem("other-language", message, paragraphs[0].start, paragraphs[-1].stop)
        yield from _odd_ends(paragraphs[0], paragraphs[-1], is_prose=stated >= _PROSE)


def _is_left_out(block: Block) -> bool:
    """Tell whether a block that is none of the article states something; what a page has around it may be of others."""
    return not (block.rule or "").startswith(_AROUND) and _STATED.search(block.text) is not None


#: What rules are called that take what stands around the article of a page.
_AROUND = ("page:frame", "whole-page:")


def _odd_ends(first: Block, last: Block, *, is_prose: bool) -> Iterator[Problem]:
    text = last.text
    if (button := text.rstrip(" ])>》】")).endswith(_STUB):
        message = f"the text ends in {button[-12:]!r}, which opens the rest: give the whole article"
        yield Problem("cut-short", message, last.start, last.stop)
    elif "니다" in text[-4:] and len(text) <= _WALL_LENGTH and _WALL.search(text):
        message = "the text ends where readers are asked to log in or to subscribe: give the whole article"
        yield Problem("cut-short", message, last.start, last.stop)
    elif is_prose and _is_open(text):
        message = (
            "the last line ends no sentence: look whether the text was cut, or this is a line of the page"
        )
        yield Problem("odd-end", message, last.start, last.stop)
    if is_prose and _is_open(first.text):
        message = (
            "the first line of the text ends no sentence: look whether it is a deck or a line of the page"
        )
        yield Problem("odd-start", message, first.start, first.stop)


#: A wall is a sentence or two.
_WALL_LENGTH = 120


def _is_open(text: str) -> bool:
    """Tell whether a paragraph of prose ends no sentence."""
    return not text.endswith(_CLOSED) and text[0] not in _MARKS and not text[-4:].isdecimal()
