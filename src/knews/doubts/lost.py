"""Text that is missing or is none: sentences that were left out, an article that was cut short, lists of short lines."""

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
#: How a stub ends.
_STUB = (
    "더보기",
    "전문 보기",
    "전문보기",
    "기사 전문",
    "계속 읽기",
    "이어서 읽기",
    "전체 기사 보기",
    "원문 보기",
    "로그인 후",
)
_STUB_TAIL = 40
#: Short lines, and from which number and share on they are a list.
_SHORT_LINE, _FEW, _SHARE = 30, 3, 3


def find_lost(blocks: Sequence[Block]) -> Iterator[Problem]:
    """Find text that was left out, a text that was cut short, and a text that is a list of short lines."""
    paragraphs: list[Block] = []
    short: list[Block] = []
    lost: Block | None = None
    for block in blocks:
        role = block.role
        if role is _PARAGRAPH or role is _HEADING:
            if role is _PARAGRAPH:
                paragraphs.append(block)
            if len(block.text) < _SHORT_LINE and not block.text.endswith(_CLOSED):
                short.append(block)
        elif role in _LEFT_OUT and lost is None and len(block.text) >= _LONG and _STATED.search(block.text):
            lost = block
    if lost is not None:
        message = (
            f"this text reads like sentences and was taken for {lost.role}: look whether it is the article's"
        )
        yield Problem("text-left-out", message, lost.start, lost.stop)
    if paragraphs:
        yield from _cut_short(paragraphs[-1])
    if len(short) >= _FEW and len(short) * _SHARE > len(paragraphs):
        message = (
            f"{len(short)} of {len(paragraphs)} paragraphs are short lines: this may be a list or a menu"
        )
        yield Problem("looks-like-list", message, short[0].start, short[-1].stop)


#: How sentences and quotations end.
_CLOSED = tuple(".?!”\"’'…)]")


def _cut_short(last: Block) -> Iterator[Problem]:
    tail = last.text[-_STUB_TAIL:]
    if any(word in tail for word in _STUB):
        message = "the text ends in a button that opens the rest: give the whole article"
        yield Problem("cut-short", message, last.stop - len(tail), last.stop)
