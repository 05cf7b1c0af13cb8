"""What a piece is by its neighbourhood: the order in which neighbours are asked."""

from knews.block import Role
from knews.press.heading import LONG_TEXT, is_body, is_finished, is_quotation
from knews.rules.beside import BESIDE_RULES, settle_beside
from knews.rules.body import BODY_RULES, settle_body, settle_tail
from knews.rules.head import ABOVE_HEADLINE, HEAD_RULES, settle_head, split_captions, split_rows
from knews.rules.invented import LEAD, SHOWN, TITLE
from knews.rules.piece import Piece
from knews.rules.rule import Phase, Rule
from knews.rules.signers import SIGNER_CONTEXT, settle_signers
from knews.rules.tail import BARE_NAME_IN_RUN

_CONTEXT = Phase.CONTEXT
NO_WORD = Rule(
    "no-word",
    Role.DEBRIS,
    _CONTEXT,
    "a line without a letter or a figure",
    takes=(
        "⟦-⟧",
        "⟦…⟧",
        "⟦)⟧",
    ),
    leaves=(
        "가",
        "-1-",
        "2",
    ),
)
ONLY_CAPTION = Rule(
    "only-caption",
    Role.PARAGRAPH,
    _CONTEXT,
    "a caption that is all of the text",
    takes=(
        f"{TITLE}⟦{SHOWN}⟧ /하늘시 제공",
        f"{TITLE}⟦{SHOWN}⟧ /하늘시 제공\n⟦새 길을 걷는 모습⟧ /하늘시 제공",
    ),
    leaves=(f"{TITLE}{SHOWN} /하늘시 제공\n\n{LEAD}",),
)

#: A statement without a full stop among others has more characters.
_SHORT_TEXT = 12
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION = Role.CAPTION
_PARAGRAPH = Role.PARAGRAPH
_COPYRIGHT = Role.COPYRIGHT
_CLOSES = ".!?”\"’' "
_POLITE = ("니다", "세요", "시오")
_OF_LINKS = frozenset((Role.RELATED, Role.TIME, Role.BYLINE))
_BODY = frozenset((_PARAGRAPH, Role.HEADING))


def settle(pieces: list[Piece], headline: Piece | None) -> None:
    """Give every piece that has no role the one that its neighbours say."""
    start = pieces.index(headline) + 1 if headline in pieces else 0
    split_rows(pieces, start)
    split_captions(pieces, start)
    _settle_plain(pieces, start)
    roles = {piece.role for piece in pieces}
    if Role.BYLINE in roles:
        settle_signers(pieces, BARE_NAME_IN_RUN, start)
    settle_beside(pieces, roles)
    stop = _body_stop(pieces) if _COPYRIGHT in roles else len(pieces)
    solid = [
        index for index in range(start, stop) if pieces[index].role is None and is_body(pieces[index].text)
    ]
    first = next((index for index in solid if _is_lead(pieces[index].text)), len(pieces))
    opening = _find_opening(pieces, start, min(first, stop))
    first = min((first, *opening))
    solid = sorted({*solid, *opening})
    settle_head(pieces, start, first)
    settle_tail(pieces, solid[-1] if solid else -1)
    settle_body(pieces, first, frozenset(solid))
    if _BODY.isdisjoint([piece.role for piece in pieces]):
        # A picture and its caption are the whole article: then the caption is its text.
        for piece in pieces:
            if piece.role is _CAPTION:
                piece.take(ONLY_CAPTION)


def _find_opening(pieces: list[Piece], start: int, stop: int) -> list[int]:
    """Find the text in front of the first certain text: whole quotations, statements without full stops and those beside them."""
    texts = [(index, pieces[index].text) for index in range(start, stop) if pieces[index].role is None]
    found = [index for index, text in texts if is_finished(text) or is_quotation(text)]
    if not found:
        return []
    said = {index for index, text in texts if text[-1] == "다" and len(text) > _SHORT_TEXT}
    for step in (1, -1):
        for index in found[::step]:
            beside = index + step
            while beside in said:
                found.append(beside)
                beside += step
    return sorted(set(found))


def _settle_plain(pieces: list[Piece], start: int) -> None:
    """Settle what needs no neighbour: what stands above the headline, and lines without a word."""
    for piece in pieces[: start - 1] if start else ():
        if piece.role is None:
            piece.take(ABOVE_HEADLINE)
    for piece in pieces:
        if piece.role is None and not (piece.text[0].isalnum() or any(map(str.isalnum, piece.text))):
            piece.take(NO_WORD)


def _body_stop(pieces: list[Piece]) -> int:
    """Tell where the body ends at the latest: at a rights line that no statement of the text follows at once."""
    #: Whether the nearest text behind is a statement, and the next.
    told, then = False, False
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.role is None:
            if len(piece.text) > LONG_TEXT:
                break
            told, then = _goes_on(pieces, index), told
        elif piece.role in _OF_LINKS:
            # What stands under "관련기사", a time or another's name is an excerpt of what they link to.
            told, then = False, False
        elif piece.role is _COPYRIGHT:
            return len(pieces) if told or then else index
    return len(pieces)


def _goes_on(pieces: list[Piece], index: int) -> bool:
    """Tell whether a piece is a statement of the text: a page's own ones are polite, as those of a broadcast are."""
    text = pieces[index].text
    if not is_body(text):
        return False
    if not text.rstrip(_CLOSES).endswith(_POLITE):
        return True
    told = [
        piece.text.rstrip(_CLOSES) for piece in pieces[:index] if piece.role is None and is_body(piece.text)
    ]
    return sum(line.endswith(_POLITE) for line in told) * 2 > len(told)


def _is_lead(text: str) -> bool:
    """Tell whether a line can open the body: a deck may end with "!", "?" or a quotation, not with a full stop."""
    return len(text) > LONG_TEXT or "." in text[-3:]


CONTEXT_RULES = (NO_WORD, *SIGNER_CONTEXT, *BESIDE_RULES, *HEAD_RULES, *BODY_RULES, ONLY_CAPTION)
