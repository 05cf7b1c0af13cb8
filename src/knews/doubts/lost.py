"""Text that is missing: sentences that were left out, an article that was cut short."""

from collections.abc import Iterator, Sequence

from knews.article import Problem
from knews.block import Block, Role
from knews.press.pattern import pattern

_PARAGRAPH = Role.PARAGRAPH
#: Roles of what is left out of an article.
_LEFT_OUT = frozenset((Role.RELATED, Role.NOTICE, Role.INTERFACE))
#: What is left out is text from so many characters on, and where it is a plain statement: the page itself speaks politely (…합니다).
_LONG = 40
# …열기로 했다. | …라고 밝혔다. : and not …합니다. …하시다.
_STATED = pattern(r"[가-힣](?<![니시])다\.(?!\S{0,100}[)\]])")
#: What rules are called that take what stands around the article of a page: it may be of other articles.
_AROUND = ("page:frame", "whole-page:")
#: What a stub ends in, brackets aside: a button that opens the rest.
_STUB = tuple(
    "더보기,더 보기,전문 보기,전문보기,계속 읽기,이어서 읽기,이어서 보기,전체 보기,전체보기,원문 보기,원문보기".split(
        ","
    )
)
#: Of these a button behind the text speaks that is none of another list's.
_REST = ("전문 보기", "전문보기", "계속 읽기", "이어서 읽기", "이어서 보기")
_BRACKETS = " []()<>《》【】▶"
# 로그인 후 이용하실 수 있습니다. | 이 기사는 유료 회원 전용입니다. : what stands before a wall, a sentence or two
_WALL = pattern(
    r"(?:로그인|구독|회원 ?가입|결제)[^.\n]{0,20}(?:후|하면|하시면|해야)[^.\n]{0,30}(?:보실|읽으실|이용하실|볼|읽을)"
    r"|(?:유료|구독|회원)[^.\n]{0,8} ?전용"
)
_WALL_LENGTH = 120


def find_lost(blocks: Sequence[Block]) -> Iterator[Problem]:
    """Find the first text that was left out though it states something, and an end behind which a text goes on."""
    for block in blocks:
        if block.role in _LEFT_OUT and len(block.text) >= _LONG and _is_statement(block):
            message = f"this text reads like sentences and was taken for {block.role}: look whether it is the article's"
            yield Problem("text-left-out", message, block.start, block.stop)
            break
    last = next((at for at in range(len(blocks) - 1, -1, -1) if blocks[at].role is _PARAGRAPH), None)
    if last is not None:
        end = blocks[last]
        why = _why_cut(end.text)
        if why is None and last + 1 < len(blocks) and (behind := blocks[last + 1]).role in _LEFT_OUT:
            why = _button(behind.text, _REST) or _wall(behind.text)
        if why is not None:
            yield Problem("cut-short", f"the text ends {why}: give the whole article", end.start, end.stop)


def _is_statement(block: Block) -> bool:
    """Tell whether a block that is none of the article states something."""
    return not (block.rule or "").startswith(_AROUND) and _STATED.search(block.text) is not None


def _why_cut(text: str) -> str | None:
    """Say where a last paragraph ends that another would follow; None where it closes a text."""
    return _button(text, _STUB) or _wall(text)


def _button(text: str, words: tuple[str, ...]) -> str | None:
    """Say that a line ends in a button that opens the rest."""
    bare = text.strip(_BRACKETS)
    return f"in {bare[-12:]!r}, which opens the rest" if bare.endswith(words) else None


def _wall(text: str) -> str | None:
    """Say that a line asks for what opens the rest."""
    if "니다" in text[-4:] and len(text) <= _WALL_LENGTH and _WALL.search(text):
        return "where readers are asked to log in or to subscribe"
    return None
