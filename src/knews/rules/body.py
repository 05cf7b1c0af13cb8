"""The body and what stands behind it: paragraphs, headings that nothing marks, an agency's bare name, links."""

from collections.abc import Collection, Sequence

from knews.block import Role
from knews.press.caption import ends_as_caption
from knews.press.head_line import is_barred, is_credit_line
from knews.press.heading import LONG_TEXT, ends_sentence, ends_statement, is_body
from knews.press.pattern import pattern
from knews.press.people import PERSON
from knews.rules.head import PERSON_SHOWN
from knews.rules.invented import LEAD, MORE, SHOWN, TITLE, page, words
from knews.rules.piece import Piece
from knews.rules.rule import Phase, Rule
from knews.rules.signers import sign_contributor, signs_alone

_CONTEXT = Phase.CONTEXT
#: How a statement ends.
_SAID = "다."
WIRE_SIGNATURE = Rule(
    "wire-signature",
    Role.BYLINE,
    _CONTEXT,
    "an agency's bare name behind the text",
    signs=True,
    takes=(
        f"{TITLE}{LEAD}\n⟦/연합뉴스⟧",
        f"{TITLE}{LEAD}\n⟦뉴시스⟧",
        page(behind="<p>⟦/연합뉴스⟧</p>"),
        page(behind="<p>⟦연합뉴스⟧</p><p>관련기사</p>"),
        f"{TITLE}{LEAD}\n새 다리 위\n⟦연합뉴스⟧",
        f"{TITLE}{LEAD}\n⟦[뉴스1]⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n연합뉴스\n{MORE}",
        f"{TITLE}{LEAD}\n김하늘 기자\n연합뉴스",
        page("<p>/연합뉴스</p>"),
        page(behind=f"<p>연합뉴스</p><p>{SHOWN}</p>"),
        f"{TITLE}{LEAD}\n관련기사\n연합뉴스는",
        f"{TITLE}{LEAD}\n(끝)\n/연합뉴스",
    ),
)
BARE_NAME = Rule(
    "bare-name",
    Role.BYLINE,
    _CONTEXT,
    "a name alone behind the text",
    signs=True,
    takes=(
        f"{TITLE}{LEAD}\n⟦김하늘⟧",
        f"{TITLE}{LEAD}\n새솔시 과장과 윤솔 기자가 새 다리를 걸었다.\n⟦윤솔⟧",
        f"{TITLE}{LEAD}\n⟦김하늘/이바다⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n윤솔",
        f"{TITLE}{LEAD}\n편의점",
        f"{TITLE}{LEAD}\n마포",
        f"{TITLE}{LEAD}\n김하늘\n{MORE}",
        f"{TITLE}{LEAD}\n새 다리 위\n김하늘",
        f"{TITLE}{LEAD}\n김하늘 기자\n이바다",
    ),
)
BEHIND_BODY_RELATED = Rule(
    "behind-body-related",
    Role.RELATED,
    _CONTEXT,
    "what stands behind the text and what closes it",
    takes=(
        f"{TITLE}{LEAD}\n관련기사\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\n김하늘 기자\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\n⟦새 길도 연다⟧\n2025.01.22 17:43",
        f"{TITLE}{LEAD}\nⓒ 하늘일보, 무단전재 및 재배포 금지\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\n(끝)\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\nⓒ 하늘일보, 무단전재 및 재배포 금지\n관련기사\n⟦시는 그렇게 했다고 밝혔다.⟧",
        f"{TITLE}{LEAD}\n김하늘 기자\n⟦새 길도 연다 2025.01.22 17:43⟧⟦이바다 기자⟧",
        f"{TITLE}{LEAD}\n김하늘 기자\n⟦새 길도 연다⟧\n2025.01.22 17:43 ⟦이바다 기자⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n새 길도 연다",
        f"{TITLE}{LEAD}\n2025.01.22 17:43 이바다 기자",
    ),
)
MARKED_LINK = Rule(
    "marked-link",
    Role.RELATED,
    _CONTEXT,
    "a title behind an arrow or a hand, at the end of all",
    takes=(
        f"{TITLE}{LEAD}\n⟦▶ 하늘공항 활주로 넓힌다⟧",
        f"{TITLE}{LEAD}\n⟦☞ 하늘공항 활주로 넓힌다⟧\n⟦* ☞ 바다항 부두도 넓힌다⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n▶ 하늘전자 = 4만2000원(+3.5%)",
        f"{TITLE}{LEAD}\n▶ 하늘공항 활주로 넓힌다\n{MORE}",
        f"{TITLE}{LEAD}\n▲ 하늘공항 활주로 넓힌다",
        f"{TITLE}{LEAD}\n▶ 하늘동 도서관 1층\n▶ 바다동 도서관 2층\n▶ 새솔동 도서관 3층\n▶ 구름동 도서관 4층",
    ),
)
BEHIND_BODY = Rule(
    "behind-body",
    Role.PARAGRAPH,
    _CONTEXT,
    "a short line behind the last paragraph",
    takes=(
        f"{TITLE}{LEAD}\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\n(사진=하늘시 제공)\n⟦새 길도 연다⟧",
        f"{TITLE}{LEAD}\n⟦새 길도 연다⟧\n⟦김하늘⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n관련기사\n새 길도 연다",
        f"{TITLE}{LEAD}\n새 길도 연다\n{MORE}",
    ),
)
BODY = Rule(
    "body",
    Role.PARAGRAPH,
    _CONTEXT,
    "a paragraph",
    takes=(
        f"{TITLE}⟦{LEAD}⟧\n⟦네.⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{words(91)}⟧",
        f"{TITLE}⟦{words(13, end='다.')}⟧",
        f"{TITLE}⟦{LEAD}⟧\nⓒ 하늘일보, 무단전재 및 재배포 금지\n⟦{words(91)}⟧",
        f"{TITLE}⟦{LEAD}⟧\nⓒ 하늘일보, 무단전재 및 재배포 금지\n⟦시는 그렇게 했다고 밝혔다.⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦관련 기사를 본 시민들은 화를 냈다.⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦무단 복제 및 배포 금지 가처분을 신청했다고 회사는 밝혔다.⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦시장은 “사진=하늘시”라고 적으라고 말했다.⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦새 길을 낸다. 그리고 새⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦새 길을 낸다,⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦“다리를 건널 수 있는데, 바로 가시겠어요?”⟧\n⟦{LEAD}⟧",
        f"{TITLE}⟦하늘시가 강에 새 다리를 놓기로 했다⟧\n⟦길이는 삼백 미터다⟧\n⟦{LEAD}⟧",
    ),
    leaves=(
        f"{TITLE}새 다리 위의 시민들",
        f"{TITLE}{words(90)}",
    ),
)
UNDER_RELATED = Rule(
    "under-related",
    Role.RELATED,
    _CONTEXT,
    "a short line behind a link to another article",
    takes=(f"{TITLE}{LEAD}\n관련기사\n⟦새 길도 연다⟧\n{MORE}",),
    leaves=(
        f"{TITLE}{LEAD}\n새 길도 연다\n{MORE}",
        f"{TITLE}{LEAD}\n관련기사\n{MORE}\n새 길도 연다\n{SHOWN}",
    ),
)
BETWEEN_PARAGRAPHS = Rule(
    "between-paragraphs",
    Role.HEADING,
    _CONTEXT,
    "a short line between paragraphs",
    takes=(
        "⟦남은 과제⟧",
        "⟦“왜 지금인가”⟧",
        f"⟦{words(48)}⟧",
        f"{TITLE}{LEAD}\n⟦왜 지금인가?⟧\n{words(90, end=_SAID)}",
        f"{TITLE}{LEAD}\n{SHOWN} /하늘시 제공\n⟦남은 과제⟧\n{MORE}",
        f"{TITLE}{LEAD}\n⟦남은 과제⟧\n{SHOWN} /하늘시 제공\n{MORE}",
    ),
    leaves=(
        "남은 과제는",
        "남은 과제,",
        "1. 남은 과제",
        f"{TITLE}{LEAD}\n−왜 지금 다리를 놓습니까?\n{words(90, end=_SAID)}",
        "새 다리는 이날",
        "남은 과제.",
        words(49),
        f"{TITLE}{LEAD}\n왜 지금인가?\n{words(89, end=_SAID)}",
        f"{TITLE}{LEAD}\n새 길을 낸다. 새 다리\n{MORE}",
        f"{TITLE}{words(91)}\n남은 과제\n{LEAD}",
        f"{TITLE}{LEAD}\n남은 과제\n새 다리\n{MORE}",
        f"{TITLE}{LEAD}\n■ 새 길\n남은 과제\n■ 새 다리\n{MORE}",
        f"{TITLE}{LEAD}\n- 남은 과제\n{MORE}",
        f"{TITLE}{LEAD}\n가. 남은 과제\n{MORE}",
        f"{TITLE}{LEAD}\n시의회 등은 10일\n{MORE}",
        f"{TITLE}{LEAD}\n주민이 살 수 있도록\n{MORE}",
    ),
)

#: A heading that nothing marks has at most so many characters.
_HEADING = 48
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _NOTICE = Role.CAPTION, Role.CREDIT, Role.NOTICE
_PARAGRAPH, _RELATED, _BYLINE, _TIME = Role.PARAGRAPH, Role.RELATED, Role.BYLINE, Role.TIME
_COPYRIGHT = Role.COPYRIGHT
_CLOSING = frozenset((_COPYRIGHT, _NOTICE, _RELATED, _BYLINE))
_TEXT = frozenset((None, _PARAGRAPH, Role.HEADING, Role.DECK, Role.HEADLINE))
# A line that goes on in the next one, or that is an item of a list, is no heading.
_OPEN_END = pattern(
    r"(?:[,·:;(]|[은는이가을를에의과도로고며서면]|..(?:있|했|한|된|됐|였|이|왔|겠)다"
    # 시는 이날 | 시장은 축사를 통해 | 주민이 살 수 있도록 | 시의회 등은 10일
    r"|(?:^| )(?:또|이날|오[전후])|(?:위|통)해|경우|함께|[가-힣]도록|지만|\d(?:일|회씩|개씩|명씩))$"
)
# /연합뉴스: who wrote it, where it stands behind the last sentence
_WIRE = pattern(r"[/(\[<]?\s?(?:연합뉴스|뉴시스|뉴스1)\s?[)\]>]?")
# …에 성공했다. 2013년 2월: two sentences, the second cut by the line's end
_STATEMENT_INSIDE = pattern(r"[가-힣]다\. ")
# ▶ 하늘공항 활주로 넓힌다 | * ☞ …: not ▶ 하늘전자 = 4만2000원, ▶ 문의: …
_LINK = pattern(r"[*\s]{0,3}[▶►☞➤▸]\s?[^=:：.]{4,70}")
# 새 길도 연다 2025.01.22 17:43: a title in a list, when it was printed behind it
_DATED = pattern(r"\d{4} ?[.-] ?\d{1,2} ?[.-] ?\d{1,2}\.?(?: \d{1,2}:\d\d(?::\d\d)?)?\s*$")
#: Papers print no more of them behind a text.
_MOST_LINKS = 3
_ITEM = pattern(r"[-−–—*·ㅇ※△▲▷▶▪•‣✔☞①-⑳\d(\[【<]|[가-하][.)]|&lt;")
#: What a title behind the text is taken for.
_BEHIND = (BEHIND_BODY_RELATED, BEHIND_BODY)


def settle_tail(pieces: list[Piece], last: int) -> None:
    """Settle what stands behind the last certain body text."""
    if last < 0:
        return
    behind = pieces[last + 1 :]
    dated = any(piece.role is _TIME for piece in behind)
    bare = next((piece for piece in behind if piece.role is None), None)
    _take_links([piece for piece in behind if piece.role is None])
    closed = False
    caption, named = False, -1
    signed = any(piece.role is _BYLINE for piece in pieces[:last])
    for at, piece in enumerate(behind):
        role = piece.role
        if role is _BYLINE and signed and _is_listed(behind, at):
            piece.take(BEHIND_BODY_RELATED)
            continue
        signed = signed or role is _BYLINE
        if (
            (role is None or (role is _CREDIT and not caption and piece.line != named))
            and not closed
            and _WIRE.fullmatch(piece.text)
        ):
            piece.take(WIRE_SIGNATURE)
            closed = True
        elif role is not None:
            closed = closed or role in _CLOSING
        elif piece is bare and not closed and signs_alone(piece, pieces, alone=True):
            piece.take(BARE_NAME)
        elif piece is bare and not closed and sign_contributor(piece):
            closed = True
        else:
            piece.take(BEHIND_BODY_RELATED if closed or dated else BEHIND_BODY)
        # "…건너고 있다. 연합뉴스", "새 다리 야경 /연합뉴스": a picture's, not the article's
        caption = role is _CAPTION and ends_as_caption(piece.text)
        named = piece.line if role is _CAPTION and not ends_statement(piece.text) else -1


def _is_listed(behind: Sequence[Piece], at: int) -> bool:
    """Tell whether a writer is of another article: its title stands in front, a date between them."""
    titles = at
    is_dated = False
    while titles > 0 and behind[titles - 1].role is _TIME:
        titles -= 1
        is_dated = True
    if titles == 0 or behind[titles - 1].rule not in _BEHIND:
        return False
    title = behind[titles - 1]
    # 새 길도 연다 2025.01.22 김하늘 기자: on one line; or the title on a line, date and writer on the next one
    return (is_dated or _DATED.search(title.text) is not None) and behind[at].line - title.line <= is_dated


def _take_links(lines: list[Piece]) -> None:
    """Take titles behind arrows for links where they end the input; more of them than papers print are a list."""
    links: list[Piece] = []
    for piece in reversed(lines):
        if _LINK.fullmatch(piece.text) is None:
            break
        links.append(piece)
    if len(links) <= _MOST_LINKS:
        for piece in links:
            piece.take(MARKED_LINK)


def settle_body(pieces: list[Piece], first: int, solid: Collection[int]) -> None:
    """Settle the body: paragraphs, of which `solid` are certain, and short lines between them as headings."""
    related = False
    for index in range(first, max(solid, default=-1) + 1):
        piece = pieces[index]
        if piece.role is _RELATED:
            related = True
        if piece.role is not None:
            continue
        if index in solid:
            related = False
            piece.take(BODY)
        elif related:
            piece.take(UNDER_RELATED)
        elif PERSON.fullmatch(piece.text):
            piece.take(PERSON_SHOWN)
        elif _is_heading(pieces, index):
            piece.take(BETWEEN_PARAGRAPHS)
        else:
            piece.take(BODY)
    for piece in pieces:
        if piece.role is None:
            piece.take(BODY)


def _is_heading(pieces: list[Piece], index: int) -> bool:
    """Tell whether a short line heads what follows: alone between paragraphs that begin and end as sentences do."""
    text = pieces[index].text
    if len(text) > _HEADING or _OPEN_END.search(text) or _ITEM.match(text) or text.endswith("."):
        return False
    if _STATEMENT_INSIDE.search(text) or is_barred(text) or is_credit_line(text):
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
        if piece.role in _TEXT:
            return piece if piece.role in (None, _PARAGRAPH) else None
        index += step
    return None


BODY_RULES = (
    WIRE_SIGNATURE,
    BARE_NAME,
    BEHIND_BODY_RELATED,
    MARKED_LINK,
    BEHIND_BODY,
    BODY,
    UNDER_RELATED,
    BETWEEN_PARAGRAPHS,
)
