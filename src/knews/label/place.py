"""What text is by its neighbourhood: headline, decks, captions without a credit, headings, the tail."""

import re

from knews.block import Role
from knews.label.beside import settle_beside
from knews.label.piece import Piece
from knews.press.caption import ends_as_caption, ends_as_scene, reads_as_caption
from knews.press.deck import ends_as_deck
from knews.press.heading import LONG_TEXT, ends_sentence, ends_statement, is_body, is_programme_data
from knews.press.people import PERSON, is_name

#: A headline has at most so many characters (the longest of 85,187 has 108).
LONGEST_HEADLINE = 120
#: Above a time, a first line shorter than this is a page's section: "사회".
_SHORT_TITLE = 6
#: A deck or a heading that nothing marks has at most so many.
_DECK = 70
_HEADING = 48
_LONG_CAPTION = 260
#: A deck in brackets has more than the name of a column.
_SHORT_DECK = 12
#: A headline that is a sentence has at most so many.
_SENTENCE_TITLE = 60
#: A headline cut short keeps at least so many characters.
_STEM = 10
#: What a list puts where it cuts.
_CUT = ("…", "‥", "..")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CREDIT, _HEADLINE, _NOTICE, _TIME = Role.CREDIT, Role.HEADLINE, Role.NOTICE, Role.TIME
_PARAGRAPH, _RELATED, _CAPTION = Role.PARAGRAPH, Role.RELATED, Role.CAPTION
_COPYRIGHT, _INTERFACE, _BYLINE = Role.COPYRIGHT, Role.INTERFACE, Role.BYLINE
_BODY = frozenset((_PARAGRAPH, Role.HEADING))
_CLOSING = frozenset((_COPYRIGHT, _NOTICE, _RELATED, _BYLINE))
_SIGNED_ABOVE = frozenset((_COPYRIGHT, _BYLINE))
#: Shapes that the first line may have and still stand above the text.
_MAY_LEAD = frozenset((Role.HEADING, _CAPTION))
# A line that goes on in the next one, or that is an item of a list, is no heading.
_OPEN_END = re.compile(
    r"(?:[,·:;(]|[은는이가을를에의과도로고며서면]|..(?:있|했|한|된|됐|였|이|왔|겠)다"
    # 시는 이날 | 시장은 축사를 통해 | 주민이 살 수 있도록 | 시의회 등은 10일
    r"|(?:^| )(?:또|이날|오[전후])|(?:위|통)해|경우|함께|[가-힣]도록|지만|\d(?:일|회씩|개씩|명씩))$"
)
# /연합뉴스: who wrote it, where it stands behind the last sentence
_WIRE = re.compile(r"[/(\[<]?\s?(?:연합뉴스|뉴시스|뉴스1)\s?[)\]>]?")
# …에 성공했다. 2013년 2월: two sentences, the second cut by the line's end
_STATEMENT_INSIDE = re.compile(r"[가-힣]다\. ")
_BRACKETED = re.compile(r"\[([^\[\]]{1,24})\]")
_COMMA = re.compile(r"[,:;(]$")
_ITEM = re.compile(r"[-*·ㅇ※△▲▷▶▪•‣✔☞①-⑳\d(\[【<]|[가-하][.)]|&lt;")


def find_headline(pieces: list[Piece]) -> Piece | None:
    """Find the headline: the labelled one, else the first line, else the line above the time on a copied page."""
    first = None
    for piece in pieces:
        role = piece.role
        if role is _HEADLINE:
            return piece
        if first is None and (role is None or role in _MAY_LEAD):
            first = piece
    if first is None:
        return None
    time = _first_time(pieces)
    if (
        first.role is None
        and (
            _is_title(first.text, shortest=2 if time is None else _SHORT_TITLE)
            or _stands_apart(first, pieces)
        )
        and _SIGNED_ABOVE.isdisjoint([piece.role for piece in pieces[: pieces.index(first)]])
        and not any(piece.role is _INTERFACE for piece in pieces[: time or 0])
    ):
        whole = _whole_of(first, pieces)
        if whole is not None:
            first.take(_INTERFACE, "headline-cut")
            first = whole
        first.take(_HEADLINE, "first-line")
        return first
    if time is not None:
        for piece in reversed(pieces[:time]):
            if piece.role is None and _is_title(piece.text, shortest=10):
                piece.take(_HEADLINE, "above-time")
                return piece
    return None


def _first_time(pieces: list[Piece]) -> int | None:
    """Give the index of the first labelled time that stands before any body text."""
    for index, piece in enumerate(pieces):
        if piece.role is _TIME:
            return index
        if piece.role is None and is_body(piece.text):
            return None
    return None


def _whole_of(title: Piece, pieces: list[Piece]) -> Piece | None:
    """Give the line that prints a headline whole which a list had cut short: "새 다리 열…", "새 다리 열린다"."""
    if not title.text.endswith(_CUT):
        return None
    stem = title.text.rstrip(".…‥ ")
    if len(stem) < _STEM:
        return None
    after = pieces[pieces.index(title) + 1 :][:3]
    return next((piece for piece in after if piece.role is None and piece.text.startswith(stem)), None)


def _is_title(text: str, *, shortest: int) -> bool:
    """Tell whether a line can be a headline: short, and no sentence."""
    return shortest <= len(text) <= LONGEST_HEADLINE and not ends_statement(text)


def _stands_apart(first: Piece, pieces: list[Piece]) -> bool:
    """Tell whether a blank line parts a short first line from the rest: then it is the headline, though a sentence."""
    return (
        first is pieces[0]
        and first.line == 1
        and len(first.text) <= _SENTENCE_TITLE
        and len(pieces) > 1
        and pieces[1].line > 2
    )


def settle(pieces: list[Piece], headline: Piece | None) -> None:
    """Give every piece that has no role the one that its neighbours say."""
    start = pieces.index(headline) + 1 if headline in pieces else 0
    for piece in pieces[: start - 1] if start else ():
        if piece.role is None:
            piece.take(_INTERFACE, "above-headline")
    for piece in pieces:
        if piece.role is None and not (piece.text[0].isalnum() or any(map(str.isalnum, piece.text))):
            piece.take(Role.DEBRIS, "no-word")
    roles = {piece.role for piece in pieces}
    settle_beside(pieces, roles)
    stop = _body_stop(pieces) if _COPYRIGHT in roles else len(pieces)
    solid = [
        index for index in range(start, stop) if pieces[index].role is None and is_body(pieces[index].text)
    ]
    first = next((index for index in solid if _is_lead(pieces[index].text)), len(pieces))
    last = solid[-1] if solid else -1
    _settle_head(pieces, start, first)
    _settle_tail(pieces, last)
    _settle_body(pieces, first, last, frozenset(solid))
    if _BODY.isdisjoint([piece.role for piece in pieces]):
        # A picture and its caption are the whole article: then the caption is its text.
        for piece in pieces:
            if piece.role is _CAPTION:
                piece.take(_PARAGRAPH, "only-caption")


def _body_stop(pieces: list[Piece]) -> int:
    """Tell where the body ends at the latest: at a rights line that only short text follows."""
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.role is None and len(piece.text) > LONG_TEXT:
            break
        if piece.role is _COPYRIGHT:
            return index
    return len(pieces)


def _is_lead(text: str) -> bool:
    """Tell whether a line can open the body: a deck may end with "!", "?" or a quotation, not with a full stop."""
    return len(text) > LONG_TEXT or "." in text[-3:]


def _settle_head(pieces: list[Piece], start: int, first: int) -> None:
    """Settle what stands between the headline and the first certain body text: decks, a caption, the first lines."""
    seen = any(piece.role is _CAPTION for piece in pieces[start:first])
    if (
        first < len(pieces)
        and not seen
        and len(pieces[first].text) < _LONG_CAPTION
        and reads_as_caption(pieces[first].text)
    ):
        follows = next((p for p in pieces[first + 1 :] if p.role is None and is_body(p.text)), None)
        if follows is not None and _caption_before_lead(pieces[first], follows):
            pieces[first].take(_CAPTION, "before-lead")
    opened = False
    # Between the headline and its repeat stands a page's furniture.
    headline = pieces[start - 1].start if start else -1
    again = max([at for at in range(start, first) if pieces[at].repeats == headline], default=start)
    for piece in pieces[start:again]:
        if piece.role is None:
            piece.take(_INTERFACE, "above-headline")
    for index in range(start, first):
        piece = pieces[index]
        # Behind a script mark, the writer whom the text follows at once, or a line of text stand no decks.
        opened = opened or piece.rule in ("script-mark", "bracket", "writer-before-text", "dateline")
        if piece.role is None:
            opened = opened or _STATEMENT_INSIDE.search(piece.text) is not None
            before = pieces[index - 1]
            if before.rule == "bracket" and before.line == piece.line and _is_in_brackets(piece.text):
                # [하늘일보 김하늘 기자] [새 다리, 내년 봄 착공]
                piece.take(Role.DECK, "behind-byline")
                continue
            beside = {before.role, pieces[index + 1].role if index + 1 < len(pieces) else None}
            if is_name(piece.text) and _INTERFACE in beside:
                piece.take(_BYLINE, "bare-name")
            else:
                piece.take(*_in_head(piece.text, opened=opened, alone=first == len(pieces)))


def _is_in_brackets(text: str) -> bool:
    """Tell whether brackets stand around all of a short line."""
    return text[0] == "[" and text[-1] == "]" and _SHORT_DECK <= len(text) <= _DECK + 2


def _in_head(text: str, *, opened: bool, alone: bool) -> tuple[Role, str]:
    """Tell what a line above the first certain text is; `opened` says that the text has begun, `alone` that none follows."""
    if PERSON.fullmatch(text) or ends_as_scene(text):
        return _CAPTION, "person"
    if is_programme_data(text):
        return _PARAGRAPH, "programme-data"
    if bracketed := _BRACKETED.fullmatch(text):
        # [하늘전자], under a picture; [하늘라디오 하늘의 아침], the name of a column
        return (Role.LABEL, "column") if " " in bracketed[1].strip() else (_CAPTION, "bracketed")
    long = len(text) > _DECK and (text[-1] in '”"' or not ends_as_deck(text))
    if opened or long or _COMMA.search(text) or ends_statement(text):
        return _PARAGRAPH, "head"
    return (_PARAGRAPH, "only-text") if alone else (Role.DECK, "under-headline")


def _caption_before_lead(caption: Piece, lead: Piece) -> bool:
    """Tell a caption without a credit from a lead: it stands on its own line, in the present, and the lead starts anew."""
    return caption.line != lead.line and len(lead.text) > 30


def _settle_tail(pieces: list[Piece], last: int) -> None:
    """Settle what stands behind the last certain body text."""
    if last < 0:
        return
    behind = pieces[last + 1 :]
    dated = any(piece.role is _TIME for piece in behind)
    bare = next((piece for piece in behind if piece.role is None), None)
    closed = False
    caption = False
    for piece in behind:
        role = piece.role
        if (role is None or (role is _CREDIT and not caption)) and not closed and _WIRE.fullmatch(piece.text):
            piece.take(_BYLINE, "wire-signature")
            closed = True
        elif role is not None:
            closed = closed or role in _CLOSING
        elif piece is bare and not closed and is_name(piece.text):
            piece.take(_BYLINE, "bare-name")
        elif closed or dated:
            piece.take(_RELATED, "behind-body")
        else:
            piece.take(_PARAGRAPH, "behind-body")
        # "…건너고 있다. 연합뉴스": a picture's, not the article's
        caption = role is _CAPTION and ends_as_caption(piece.text)


def _settle_body(pieces: list[Piece], first: int, last: int, solid: frozenset[int]) -> None:
    """Settle the body: paragraphs, of which `solid` are certain, and short lines between them as headings."""
    related = False
    for index in range(first, last + 1):
        piece = pieces[index]
        if piece.role is _RELATED:
            related = True
        if piece.role is not None:
            continue
        if index in solid:
            related = False
            piece.take(_PARAGRAPH, "body", piece.value)
        elif related:
            piece.take(_RELATED, "under-related")
        elif PERSON.fullmatch(piece.text):
            piece.take(_CAPTION, "person")
        elif _is_heading(pieces, index):
            piece.take(Role.HEADING, "between-paragraphs")
        else:
            piece.take(_PARAGRAPH, "body")
    for piece in pieces:
        if piece.role is None:
            piece.take(_PARAGRAPH, "body")


def _is_heading(pieces: list[Piece], index: int) -> bool:
    """Tell whether a short line heads what follows: alone between paragraphs that begin and end as sentences do."""
    text = pieces[index].text
    if len(text) > _HEADING or _OPEN_END.search(text) or _ITEM.match(text) or text.endswith("."):
        return False
    if _STATEMENT_INSIDE.search(text):
        return False
    before = _text_beside(pieces, index, -1)
    behind = _text_beside(pieces, index, 1)
    if behind is None or not is_body(behind.text):
        return False
    if text[-1] in "?!" and len(behind.text) < LONG_TEXT:
        return False
    return before is None or ends_sentence(before.text)


def _text_beside(pieces: list[Piece], index: int, step: int) -> Piece | None:
    """Give the nearest body text before or behind a piece, over captions and the like."""
    index += step
    while 0 <= index < len(pieces):
        piece = pieces[index]
        if piece.role is None or piece.role in (_PARAGRAPH, Role.HEADING, Role.DECK, _HEADLINE):
            return piece if piece.role in (None, _PARAGRAPH) else None
        index += step
    return None
