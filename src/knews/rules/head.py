"""What stands between the headline and the first certain text: decks, a caption, the first lines."""

from knews.block import Role
from knews.press.caption import ends_as_scene, reads_as_caption
from knews.press.deck import ends_as_deck
from knews.press.head_line import (
    find_credited,
    find_credited_in_body,
    is_barred,
    is_credit_line,
    is_item,
    is_pictured,
    is_row_of_parties,
    is_spoken,
    is_told,
    reads_as_deck,
)
from knews.press.heading import ends_statement, is_body, is_programme_data
from knews.press.pattern import pattern
from knews.press.people import PERSON, is_name
from knews.rules.invented import LEAD, MORE, SHOWN, TITLE, words
from knews.rules.lines import claim_times
from knews.rules.opener import BRACKET
from knews.rules.piece import Piece, divide
from knews.rules.rows import read_barred_row
from knews.rules.rule import Claim, Phase, Rule

_CONTEXT = Phase.CONTEXT
#: Ends of a caption and of a statement.
_SCENE = " 왼쪽부터 시민들이 새 다리에서 인사하고 있다."
_SAID = "다."
ABOVE_HEADLINE = Rule(
    "above-headline",
    Role.INTERFACE,
    _CONTEXT,
    "what stands above the headline",
    takes=(
        f"⟦사회⟧\n하늘시, 새 다리 10월에 연다\n입력 2025.01.22 17:43\n{LEAD}",
        f"하늘시 “새 다리 10월에 연다”\n⟦사회⟧\n하늘시 ‘새 다리 10월에 연다’\n{LEAD}".replace(
            "‘", '"'
        ).replace("’", '"'),
        f"하늘시 '새 다리 10월에 연다'\n⟦사회⟧\n하늘시 ‘새 다리 10월에 연다’\n예산 백억 원\n{LEAD}",
    ),
    leaves=(
        f"하늘시, 새 다리 10월에 연다\n사회\n{LEAD}",
        f"하늘시 '새 다리 10월에 연다'\n■ 진행 : 김하늘 앵커\n하늘시 ‘새 다리 10월에 연다’\n{LEAD}",
    ),
)
BEFORE_LEAD = Rule(
    "before-lead",
    Role.CAPTION,
    _CONTEXT,
    "a caption without a credit, in front of the lead",
    takes=(
        f"{TITLE}⟦김하늘 하늘시장이 26일 새 다리에서 시민들과 인사하고 있다.⟧\n\n{LEAD}",
        f"{TITLE}⟦김하늘 하늘시장(왼쪽)이 시민들과 인사하고 있다.⟧\n\n{LEAD}",
        f"{TITLE}⟦{words(259, end=_SCENE)}⟧\n\n{LEAD}",
        f"{TITLE}⟦{words(90, end=_SCENE)}⟧\n\n{words(31, end=_SAID)}",
        f"{TITLE}새 다리, 봄 착공\n⟦김하늘 하늘시장(왼쪽)이 시민들과 인사하고 있다.⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}집값이 오르고 있다.\n\n{LEAD}",
        f"{TITLE}새 다리가 놓인다. 김하늘 하늘시장(사진)이 나선 성과라는 말이 나오고 있다.\n\n{LEAD}",
        f"{TITLE}김하늘 하늘시장이 26일 새 다리에서 시민들과 인사하고 있다.\n\n네.",
        f"{TITLE}{words(260, end=_SCENE)}\n\n{LEAD}",
        f"{TITLE}{words(90, end=_SCENE)}\n\n{words(30, end=_SAID)}",
        f"{TITLE}{SHOWN} /하늘시 제공\n김하늘 하늘시장(왼쪽)이 시민들과 인사하고 있다.\n{LEAD}",
        f"{TITLE}김하늘 하늘시장(왼쪽)이 시민들과 인사하고 있다.",
    ),
)
BEHIND_BYLINE = Rule(
    "behind-byline",
    Role.DECK,
    _CONTEXT,
    "a deck in brackets, behind a writer in brackets",
    strips_marks=True,
    takes=(
        f"{TITLE}[하늘일보 김하늘 기자] ⟦[새 다리, 내년 봄 착공]⟧\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] ⟦[{words(10)}]⟧\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] ⟦[{words(70)}]⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}[하늘일보 김하늘 기자] 새 다리, 내년 봄 착공\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] [새 다리]\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자]\n[새 다리, 내년 봄 착공]\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] [{words(9)}]\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] [{words(71)}]\n{LEAD}",
    ),
)
NAME_BESIDE_BUTTON = Rule(
    "name-beside-button",
    Role.BYLINE,
    _CONTEXT,
    "a name alone above the text, beside a button",
    signs=True,
    takes=(
        f"{TITLE}⟦김하늘⟧\n구독하기\n{LEAD}",
        f"{TITLE}구독하기\n⟦김하늘⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}김하늘\n{LEAD}",
        f"{TITLE}새 다리\n구독하기\n{LEAD}",
        f"{TITLE}김하늘\n관련기사\n{LEAD}",
        f"{TITLE}한겨레\n구독하기\n{LEAD}",
    ),
)
PERSON_SHOWN = Rule(
    "person",
    Role.CAPTION,
    _CONTEXT,
    "a name with an office, or a scene: who is in a picture",
    takes=(
        f"{TITLE}⟦김하늘 하늘시장⟧\n{LEAD}",
        f"{TITLE}⟦새 다리를 건너는 모습⟧\n{LEAD}",
        f"{TITLE}{LEAD}\n⟦김하늘 하늘시장⟧\n{MORE}",
        f"{TITLE}⟦새 다리 소개 화면⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}새 다리 화면 공개\n{LEAD}",
        f"{TITLE}달라진 다리의 모습을 보니\n{LEAD}",
        f"{TITLE}새 다리\n{LEAD}",
    ),
)
PROGRAMME_DATA = Rule(
    "programme-data",
    Role.PARAGRAPH,
    _CONTEXT,
    "who speaks in a broadcast, and when",
    takes=(f"{TITLE}⟦■ 출연 : 김하늘 하늘대 교수⟧\n{LEAD}",),
    leaves=(f"{TITLE}■ 출연 거부한 가수들\n{LEAD}",),
)
COLUMN = Rule(
    "column",
    Role.LABEL,
    _CONTEXT,
    "the name of a column, in brackets",
    takes=(f"{TITLE}⟦[하늘라디오 하늘의 아침]⟧\n{LEAD}",),
    leaves=(
        f"{TITLE}[하늘전자]\n{LEAD}",
        f"{TITLE}[하늘라디오 하늘의 아침을 여는 긴 이름의 코너]\n{LEAD}",
        f"{TITLE}[하늘라디오 하늘의 아침\n{LEAD}",
    ),
)
BRACKETED = Rule(
    "bracketed",
    Role.CAPTION,
    _CONTEXT,
    "a word in brackets, under a picture",
    takes=(f"{TITLE}⟦[하늘전자]⟧\n{LEAD}",),
    leaves=(
        f"{TITLE}[하늘라디오 하늘의 아침]\n{LEAD}",
        f"{TITLE}하늘전자\n{LEAD}",
    ),
)
HEAD = Rule(
    "head",
    Role.PARAGRAPH,
    _CONTEXT,
    "a line of text above the first paragraph",
    takes=(
        f"{TITLE}⟦새 다리 위에서,⟧\n{LEAD}",
        f"{TITLE}[앵커]\n⟦새 다리 위의 시민들⟧\n{LEAD}",
        f"{TITLE}⟦{words(71)}⟧\n{LEAD}",
        f"{TITLE}⟦{words(70)}”⟧\n{LEAD}",
        f"{TITLE}(하늘=뉴스1)\n⟦새 다리 위의 시민들⟧\n{LEAD}",
        f"{TITLE}[하늘일보 김하늘 기자] ⟦새 다리⟧\n⟦새 다리 위의 시민들⟧\n{LEAD}",
        f"{TITLE}김하늘 기자 = ⟦새⟧\n⟦새 다리 위의 시민들⟧\n{LEAD}",
        f"{TITLE}⟦09:00 새 다리 통행 시작⟧\n⟦10:30 시장 연설⟧\n{LEAD}",
        f"{TITLE}⟦- 다리는 언제 여나.⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}새 다리 위에서\n{LEAD}",
        f"{TITLE}{words(70)}\n{LEAD}",
        f"{TITLE}{words(67)}, 내년 봄 착공\n{LEAD}",
    ),
)
CREDIT_IN_HEAD = Rule(
    "credit-in-head",
    Role.CREDIT,
    _CONTEXT,
    "whose a picture is, on a line above the text or in it",
    takes=(
        f"{TITLE}⟦/하늘소방본부⟧\n{LEAD}",
        f"{TITLE}⟦로이터·AFP 연합뉴스⟧\n{LEAD}",
        f"{TITLE}김하늘 새 하늘의료원 회장⟦/하늘대⟧\n{LEAD}",
        f"{TITLE}{LEAD}\n하늘산의 봄⟦/하늘스튜디오⟧\n{MORE}",
        f"{TITLE}{LEAD}\n⟦/하늘시장 페이스북⟧\n{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n1/4분기\n{MORE}",
        f"{TITLE}새 다리/새 길, 내년 봄 착공\n{LEAD}",
        f"{TITLE}하늘소방본부가 막은 불\n{LEAD}",
    ),
)
CREDITED_IN_HEAD = Rule(
    "credited-in-head",
    Role.CAPTION,
    _CONTEXT,
    "who or what is in a picture, in front of whose it is",
    takes=(
        f"{TITLE}⟦김하늘 새 하늘의료원 회장⟧/하늘대\n{LEAD}",
        f"{TITLE}⟦(왼쪽부터) 김하늘, 이바다⟧\n{LEAD}",
    ),
    leaves=(f"{TITLE}새 다리/새 길, 내년 봄 착공\n{LEAD}",),
)
UNEXPLAINED = Rule(
    "unexplained",
    Role.OTHER,
    _CONTEXT,
    "a short line above the text for which nothing speaks",
    takes=(
        f"{TITLE}⟦김하늘⟧\n{LEAD}",
        f"{TITLE}⟦하늘시 | 바다시 | 새솔항⟧\n{LEAD}",
        f"{TITLE}⟦이바다 김하늘⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}예산 확보\n{LEAD}",
        f"{TITLE}내년 봄에 새 다리 착공\n이바다 김하늘\n{LEAD}",
    ),
)
ONLY_TEXT = Rule(
    "only-text",
    Role.PARAGRAPH,
    _CONTEXT,
    "a line that is all of the text",
    takes=(f"{TITLE}⟦새 다리 위의 시민들⟧",),
    leaves=(f"{TITLE}새 다리 위의 시민들\n{LEAD}",),
)
UNDER_HEADLINE = Rule(
    "under-headline",
    Role.DECK,
    _CONTEXT,
    "a line between headline and text",
    strips_marks=True,
    takes=(
        f"{TITLE}⟦예산 백억 원 확보⟧\n{LEAD}",
        f"{TITLE}⟦“내년 봄에 착공”⟧\n{LEAD}",
        f"{TITLE}⟦새 다리 협약 4건⟧\n⟦하늘시·새솔전자·SKY⟧\n{LEAD}",
        f"{TITLE}⟦{words(70)}⟧\n{LEAD}",
        f"{TITLE}⟦{words(67)}, 내년 봄 착공⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}예산 백억 원 확보",
        f"{TITLE}{LEAD}\n예산 백억 원 확보\n{MORE}",
        f"{TITLE}{words(71)}\n{LEAD}",
    ),
)

#: A caption without a credit has fewer characters.
_LONG_CAPTION = 260
#: A deck or a heading that nothing marks has at most so many.
_DECK = 70
#: A deck in brackets has more than the name of a column.
_SHORT_DECK = 12
#: A caption in front of a lead needs a lead of some length.
_SHORT_LEAD = 30
# …에 성공했다. 2013년 2월: two sentences, the second cut by the line's end
_STATEMENT_INSIDE = pattern(r"[가-힣]다\. ")
# [하늘전자] | [하늘라디오 하늘의 아침]
_BRACKETED = pattern(r"\[([^\[\]]{1,24})\]")
_BAR = pattern("[|ㅣ│｜]")
_COMMA = pattern(r"[,:;(]$")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION = Role.CAPTION


def split_rows(pieces: list[Piece], start: int) -> None:
    """Divide what stands under the headline and nowhere else: rows of a time with whatever bars part from it, captions."""
    index = start
    while index < len(pieces) and not (pieces[index].role is None and is_body(pieces[index].text)):
        piece = pieces[index]
        if piece.role is None and piece.given is None:
            pieces[index : index + 1] = _divide_row(piece)
        index += 1


def split_captions(pieces: list[Piece], start: int) -> None:
    """Divide short lines behind the first text that are a caption and whose it is, or the credit alone."""
    index, inside = start, False
    while index < len(pieces):
        piece = pieces[index]
        if piece.role is None and piece.given is None:
            at = find_credited_in_body(piece.text) if inside else None
            if at is not None:
                claims = [Claim(0, at, CREDITED_IN_HEAD), Claim(at, len(piece.text), CREDIT_IN_HEAD)]
                pieces[index : index + 1] = divide(piece, claims if at else claims[1:])
            inside = inside or is_body(piece.text)
        index += 1


def _divide_row(piece: Piece) -> list[Piece]:
    """Divide a line that is a row of a time, or what a picture shows with its credit; else give it whole."""
    if _BAR.search(piece.text) and (times := read_barred_row(piece.text)):
        claims = claim_times(piece.text, times)
        if claims and not isinstance(claims, bool):
            return divide(piece, claims)
    if (at := find_credited(piece.text)) is not None:
        return divide(piece, [Claim(0, at, CREDITED_IN_HEAD), Claim(at, len(piece.text), CREDIT_IN_HEAD)])
    return [piece]


def settle_head(pieces: list[Piece], start: int, first: int) -> None:
    """Settle what stands between the headline and the first certain body text: decks, a caption, the first lines."""
    _find_first_caption(pieces, start, first)
    # Between the headline and its repeat stands a page's furniture.
    headline = pieces[start - 1].start if start else -1
    again = max([at for at in range(start, first) if pieces[at].repeats == headline], default=start)
    for piece in pieces[start:again]:
        if piece.role is None and not is_programme_data(piece.text):
            piece.take(ABOVE_HEADLINE)
    opened = False
    for index in range(start, first):
        piece = pieces[index]
        # Behind a script mark, the writer whom the text follows at once, or a line of text stand no decks.
        opened = opened or (piece.rule is not None and piece.rule.opens_text)
        if piece.role is not None:
            continue
        text = piece.text
        told = is_spoken(text) or is_told(text) or is_item(text)
        opened = opened or told or _STATEMENT_INSIDE.search(text) is not None
        piece.take(
            _rule_by_neighbours(pieces, index)
            or _rule_in_head(text, opened=opened, alone=first == len(pieces))
        )
    _doubt_decks([piece for piece in pieces[start:first] if piece.rule is UNDER_HEADLINE])


def _doubt_decks(decks: list[Piece]) -> None:
    """Let go of decks for which nothing speaks, neither themselves nor another one beside them."""
    if not any(reads_as_deck(piece.text) for piece in decks):
        for piece in decks:
            piece.take(UNEXPLAINED)
    else:
        for piece in decks:
            if " " not in piece.text and not (reads_as_deck(piece.text) or is_row_of_parties(piece.text)):
                piece.take(UNEXPLAINED)


def _find_first_caption(pieces: list[Piece], start: int, first: int) -> None:
    """Take the first text for a caption where it reads as one, and more text begins anew in another line."""
    if first == len(pieces) or any(piece.role is _CAPTION for piece in pieces[start:first]):
        return
    caption = pieces[first]
    if len(caption.text) >= _LONG_CAPTION or not reads_as_caption(caption.text):
        return
    lead = next((p for p in pieces[first + 1 :] if p.role is None and is_body(p.text)), None)
    if lead is not None and caption.line != lead.line and len(lead.text) > _SHORT_LEAD:
        caption.take(BEFORE_LEAD)


def _rule_by_neighbours(pieces: list[Piece], index: int) -> Rule | None:
    """Tell what a line above the first certain text is by what stands beside it; None where that says nothing."""
    piece, before = pieces[index], pieces[index - 1]
    if before.rule is BRACKET and before.line == piece.line and _is_in_brackets(piece.text):
        # [하늘일보 김하늘 기자] [새 다리, 내년 봄 착공]
        return BEHIND_BYLINE
    behind = pieces[index + 1].role if index + 1 < len(pieces) else None
    if is_name(piece.text) and Role.INTERFACE in (before.role, behind):
        return NAME_BESIDE_BUTTON
    return None


def _is_in_brackets(text: str) -> bool:
    """Tell whether brackets stand around all of a short line."""
    return text[0] == "[" and text[-1] == "]" and _SHORT_DECK <= len(text) <= _DECK + 2


def _rule_in_head(text: str, *, opened: bool, alone: bool) -> Rule:
    """Tell what a line above the first certain text is; `opened` says that the text has begun, `alone` that none follows."""
    if PERSON.fullmatch(text) or ends_as_scene(text):
        return PERSON_SHOWN
    if is_programme_data(text):
        return PROGRAMME_DATA
    if bracketed := _BRACKETED.fullmatch(text):
        # [하늘전자], under a picture; [하늘라디오 하늘의 아침], the name of a column
        return COLUMN if " " in bracketed[1].strip() else BRACKETED
    if not opened and not alone and (by_shape := _rule_by_shape(text)) is not None:
        return by_shape
    long = len(text) > _DECK and (text[-1] in '”"' or not ends_as_deck(text))
    if opened or long or _COMMA.search(text) or ends_statement(text):
        return HEAD
    return ONLY_TEXT if alone else UNDER_HEADLINE


def _rule_by_shape(text: str) -> Rule | None:
    """Tell a line that has the shape of something else than a deck."""
    if is_credit_line(text):
        return CREDIT_IN_HEAD
    if is_pictured(text):
        return CREDITED_IN_HEAD
    return UNEXPLAINED if is_barred(text) else None


HEAD_RULES = (
    ABOVE_HEADLINE,
    BEFORE_LEAD,
    BEHIND_BYLINE,
    NAME_BESIDE_BUTTON,
    PERSON_SHOWN,
    PROGRAMME_DATA,
    COLUMN,
    BRACKETED,
    HEAD,
    CREDIT_IN_HEAD,
    CREDITED_IN_HEAD,
    UNEXPLAINED,
    ONLY_TEXT,
    UNDER_HEADLINE,
)
