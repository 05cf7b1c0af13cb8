"""Lines of a page whose role the markup gave: each is parted from what stands around it in the same element."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from knews.article import Byline
from knews.block import Role
from knews.press.byline import is_wire, read_bylines, read_english_name
from knews.press.caption import find_credit, is_disclaimer, is_source
from knews.press.heading import ends_statement
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.people import CUT_MAIL, DAY, MAIL, NAME, PERSON, ROLE, is_name
from knews.press.time import find_times
from knews.rules.beside import ABOVE_CREDIT, PHOTO_DATELINE_LABEL, WIRE_TITLE
from knews.rules.body import WIRE_SIGNATURE
from knews.rules.invented import FIGURE, LEAD, SHOWN, page, words
from knews.rules.lines import BYLINE, CREDIT, CREDIT_ALONE, beside_time
from knews.rules.markup import BOLD_HEADING, BOLD_TEXT, LINK, LINK_ALONE
from knews.rules.opener import PHOTO_ADDRESS, PHOTO_DATELINE
from knews.rules.picture import CREDIT_AT_END, IMAGE_BUTTON
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim, Phase, Rule
from knews.rules.signers import sign_last
from knews.rules.tail import RIGHTS_IN_RUN

# [서울=뉴시스] | (서울=뉴스1) 김하늘 기자 = | 【서울=뉴시스】김하늘 이바다 기자 =
_HEAD = pattern(
    r"[\[【(（［]\s?(?!사진|자료|출처|제공|이미지|그래픽)(?:[^\[\]【】()（）=]{1,30}=)?\s?(?:연합뉴스|뉴시스|뉴스1|AP|AFP|로이터)\s?[\]】)）］]"
    rf"\s*(?:{NAME}(?: {NAME}){{0,6}} ?(?:{ROLE})\s?=\s?)?"
)
_HEAD_INSIDE = pattern(
    r"(?P<title>[^\[\]【】()（）=\n.]{2,70}?)\s?(?P<head>[\[【(（［]\s?(?!사진|자료|출처|제공|이미지|그래픽)[^\[\]【】()（）=]{1,30}="
    rf"\s?(?:연합뉴스|뉴시스|뉴스1)\s?[\]】)）］]\s*(?:{NAME}(?: {NAME}){{0,6}} ?(?:{ROLE})\s?=\s?)?)(?=[^@\n]{{12}})"
)
# sky@haneul.example *재판매 및 DB 금지 | 김하늘 기자 sky@haneul.example/2023.04.07: the address and what follows it
_TAIL = pattern(
    rf"\s*+(?:\(?(?:{MAIL}|{CUT_MAIL})\)?\s*+)?"
    rf"(?:(?:/ ?(?:19|20)\d\d\.\d{{1,2}}\.\d{{1,2}}\.?/?|\*?\s?재판매 및 DB ?금지\.?)\s*+)?(?:[(<]끝[)>]\s*+)?$"
)
# What such a tail has, looked for first: few captions have it.
_TAIL_CUE = pattern(r"@|재판매|끝[)>]|/ ?(?:19|20)\d\d\.")
#: An address and a date behind a caption take no more characters.
_TAIL_LENGTH = 90
_DATE = pattern(rf"\s*(?P<date>{DAY})\s*$")
# 이미지 확대 | 사진 확대: a button in the caption
_BUTTON = pattern(
    r"(?:이미지|사진) ?(?:확대|크게)(?:보기|하기)?\s*|(?<=\s)(?:이미지|사진) ?확대(?:보기|하기)?$"
)
# 하늘도소방본부 제공, and nothing else: whose the picture is
_GIVER = pattern(r"[가-힣A-Za-z0-9·]{2,20} ?제공")
# What a line with a time in it has.
_YEAR = pattern(r"(?:19|20)\d\d[.년/-]")
# 하늘 김하늘의 뉴스쇼: a programme that signs
_PROGRAMME = pattern(rf"[A-Z가-힣]{{2,6}} {NAME}의 [가-힣A-Za-z ]{{2,14}}")
# 인턴 김하늘 | 김하늘 디자이너: who made card news; in other places neither word is a signature
_TASK_OF_CARDS = pattern(
    rf"(?P<role>인턴|디자이너|작가) (?P<name>{NAME})|(?P<second>{NAME}) (?P<behind>인턴|디자이너|작가)"
)
# …하는 상상도. NASA/JPL-Caltech: a name in Latin letters behind a sentence in Hangul
_FOREIGN_OWNER = pattern(
    r"[가-힣][.)”\"’'] (?P<owner>[A-Z][A-Za-z0-9./&'-]{1,30}(?: [A-Z][A-Za-z0-9./&'-]{0,20}){0,3})$"
)
# 김하늘 논설위원, 김하늘 하늘부장 기자: what a deck ends in that signs
_SIGNS = pattern(rf"(?:{ROLE})\]?$")
# [하늘 김하늘의 뉴스쇼], behind the text
_PROGRAMME_BRACKET = pattern(rf"\[(?P<programme>[A-Z가-힣]{{2,6}} {NAME}의 [가-힣A-Za-z ]{{2,14}})\]")
# 김하늘(haneul): a citizen's name and account
_NAME_AND_ID = pattern(rf"(?P<name>{NAME})\s?(?P<id>\([A-Za-z0-9_.-]{{2,24}}\))")
#: A bold line longer than this is a paragraph in bold.
_LONGEST_HEADING = 70

PHOTO_DATE = Rule(
    "photo-date",
    Role.LABEL,
    Phase.LINE,
    "a date behind a credit that the page prints",
    takes=(page(FIGURE.format(f"{SHOWN} /사진=연합뉴스 ⟦2025.03.10⟧")),),
    leaves=(
        page(FIGURE.format(f"{SHOWN} 2025.03.10 /사진=연합뉴스")),
        page(FIGURE.format(f"{SHOWN} 2025.03.10")),
    ),
)
BYLINE_TIME = Rule(
    "byline-time",
    Role.TIME,
    Phase.LINE,
    "a time in the element for the writers",
    takes=(page(writer="⟦2025.03.10 17:43⟧ 김하늘 기자"),),
    leaves=(page(writer="김하늘 기자"),),
)
ACCOUNT = Rule(
    "account",
    Role.LABEL,
    Phase.LINE,
    "a writer's account, behind the name",
    takes=(page(writer="김하늘⟦(haneul)⟧"),),
    leaves=(
        page(writer="김하늘(하늘시)"),
        page(writer="김하늘 기자 (haneul)"),
    ),
)
BYLINE_IN_DECK = Rule(
    "byline-in-deck",
    Role.BYLINE,
    Phase.LINE,
    "a signature in the element for decks",
    takes=(page(deck="⟦김하늘 논설위원⟧"), page(deck="새 다리는 누구 것인가<br>⟦김하늘 기자⟧")),
    leaves=(
        page(deck="김하늘 기자가 본 새 다리"),
        page(deck="새 다리는 누구 것인가"),
    ),
)
BESIDE_BYLINE = Rule(
    "beside-byline",
    Role.LABEL,
    Phase.LINE,
    "what stands beside the writers in their element",
    takes=(page(writer="⟦새 다리 위에서 보내온 글.⟧ 김하늘 기자"),),
    leaves=(
        page(writer="김하늘 기자"),
        page(writer="새 다리 위에서 보내온 글."),
    ),
)
UNREAD_BYLINE = Rule(
    "unread-byline",
    Role.OTHER,
    Phase.LINE,
    "an element for writers that names none",
    takes=(
        page(writer="⟦새 다리 위에서 보내온 글.⟧"),
        page(writer="⟦구독 신청⟧"),
    ),
    leaves=(
        page(writer="김하늘 기자"),
        page(writer="김하늘"),
        page(writer="연합뉴스"),
        page(writer="Kim Ha-neul"),
        page(writer="하늘방송 김하늘의 뉴스쇼"),
        page(writer="인턴 김하늘"),
        page(writer="김하늘 디자이너"),
    ),
)
BESIDE_RIGHTS = Rule(
    "beside-rights",
    Role.NOTICE,
    Phase.LINE,
    "what stands beside the rights line in its element",
    takes=(page(rights="ⓒ 하늘일보, 무단전재 및 재배포 금지 ⟦제보 02-000-0000⟧"),),
    leaves=(
        page(rights="ⓒ 하늘일보, 무단전재 및 재배포 금지"),
        page(rights="김하늘 기자 ⓒ 하늘일보, 무단전재 및 재배포 금지"),
        page(rights="제보 02-000-0000"),
    ),
)
DISCLAIMER = Rule(
    "disclaimer",
    Role.CAPTION,
    Phase.LINE,
    "that a picture shows nothing of the article",
    takes=(page("<p>⟦▲위 사진은 기사 내용과 관련이 없습니다.⟧</p>"),),
    leaves=(page("<p>위 사진은 시민이 보냈습니다.</p>"),),
)
PROGRAMME_AGAIN = Rule(
    "programme-again",
    Role.LABEL,
    Phase.CONTEXT,
    "the programme that an interview is of, behind its last line",
    takes=(page(behind="<p>⟦[하늘 김하늘의 뉴스쇼]⟧</p>"),),
    leaves=(
        page("<p>[하늘 김하늘의 뉴스쇼]</p>"),
        page(behind="<p>[하늘 새 다리 뉴스쇼]</p>"),
    ),
)
CONTRIBUTOR = Rule(
    "contributor",
    Role.BYLINE,
    Phase.CONTEXT,
    "whose contribution it is, under the headline",
    takes=(page(deck="⟦김하늘 하늘시장⟧"),),
    leaves=(
        page(deck="김하늘 하늘시장, 새 다리 연다"),
        page("<p>김하늘 하늘시장</p>"),
    ),
)
HEADING_BEFORE_TEXT = Rule(
    "heading-before-text",
    Role.DECK,
    Phase.CONTEXT,
    "a heading in front of the text",
    takes=(
        page("<p><b>⟦새 다리, 내년 봄 착공⟧</b></p>"),
        page("<h2>⟦새 다리, 내년 봄 착공⟧</h2>"),
        page(f"<p><b>⟦{words(70)}⟧</b></p>"),
    ),
    leaves=(
        page(behind="<p><b>새 다리, 내년 봄 착공</b></p>"),
        page(f"<p><b>{words(71)}</b></p>"),
        page("<p><b>새 다리를 연다.</b></p>"),
        page(f"<p>{LEAD[:-1]}고.</p><p><b>새 다리, 내년 봄 착공</b></p>"),
    ),
)


def read_given(piece: Piece, cut: Callable[[Piece], list[Piece]]) -> list[Piece] | None:
    """Part a line whose role the markup gave; None for one that holds nothing but itself.

    `cut` finds the parts of a run in which nobody knows where they are.
    """
    read = _READ.get(piece.given.role) if piece.given is not None else None
    return read(piece, cut) if read is not None else None


def _read_caption(piece: Piece, _: object) -> list[Piece]:
    """Part a caption from what stands around it; what is left is the caption, whatever its shape."""
    text = piece.text
    if is_source(text) or _GIVER.fullmatch(text):
        piece.take(CREDIT_ALONE)
        return [piece]
    parts = divide(piece, sorted(_claims_in_caption(text), key=lambda claim: claim[:2]))
    for part in parts:
        if part.role is None and piece.given is not None:
            part.take(piece.given)
    return parts


def _claims_in_caption(text: str) -> list[Claim]:
    claims: list[Claim] = []
    stop = len(text)
    for start, end in find_rights(text, 0, stop):
        claims.append(Claim(start, end, RIGHTS_IN_RUN))
        stop = min(stop, start)
    end = _tail_start(text, stop)
    credit = find_credit(text[:end])
    if credit is None and (foreign := _FOREIGN_OWNER.search(text, 0, end)):
        credit = foreign.span("owner")
    low = 0
    if head := _HEAD.match(text):
        # Where the page names the owner, the agency's desk only passed the picture on.
        claims.append(Claim(*head.span(), PHOTO_DATELINE_LABEL if credit is not None else PHOTO_DATELINE))
        low = head.end()
    elif "=" in text and (inner := _HEAD_INSIDE.match(text)):
        # 새 다리 건너는 시민들 (하늘=연합뉴스) 이바다 기자 = 22일 …: the title, and who took it
        claims.append(Claim(*inner.span("title"), WIRE_TITLE))
        claims.append(
            Claim(*inner.span("head"), PHOTO_DATELINE_LABEL if credit is not None else PHOTO_DATELINE)
        )
        low = inner.end()
    elif button := _BUTTON.match(text):
        claims.append(Claim(*button.span(), IMAGE_BUTTON))
        low = button.end()
    if credit is not None and credit[0] >= low:
        claims.append(Claim(*credit, CREDIT))
        end = max(end, credit[1])
    if end < stop:
        claims.append(Claim(end, stop, PHOTO_ADDRESS))
    if credit is not None and (date := _DATE.match(text, credit[1], end)):
        # A date behind the credit is no caption of its own.
        claims.append(Claim(*date.span("date"), PHOTO_DATE))
    return claims


def _tail_start(text: str, stop: int) -> int:
    """Tell where the address and what follows it begins; `stop` where there is none."""
    low = max(0, stop - _TAIL_LENGTH)
    if _TAIL_CUE.search(text, low, stop) is None:
        return stop
    tail = _TAIL.search(text, low, stop)
    return tail.start() if tail is not None and tail[0].strip() else stop


def _read_times(piece: Piece, _: object) -> list[Piece]:
    """Part the times of an element that prints them from what stands beside them."""
    times = find_times(piece.text, known=True)
    given = piece.given
    if not times or given is None:
        return [piece]
    rule = given if given.role is Role.TIME else BYLINE_TIME
    parts = divide(piece, [Claim(time.start, time.stop, rule, time) for time in times])
    return [
        done
        for part in parts
        for done in ([part] if part.role is not None else divide(part, list(beside_time(part.text))))
    ]


def _read_signature(piece: Piece, cut: Callable[[Piece], list[Piece]]) -> list[Piece]:
    """Read what the layout says is a byline: signatures, bare names, and the times that stand beside them."""
    if _YEAR.search(piece.text) is None:
        return _read_writers(piece, cut)
    return [
        part
        for parts in _read_times(piece, cut)
        for part in (_read_writers(parts, cut) if parts.role is not Role.TIME else [parts])
    ]


def _read_writers(piece: Piece, cut: Callable[[Piece], list[Piece]]) -> list[Piece]:
    """Read one signature."""
    text = piece.text
    given = piece.given if piece.given is not None else BYLINE
    if (writers := read_bylines(text)) or (writers := read_english_name(text)):
        piece.take(given, writers)
    elif named := _NAME_AND_ID.fullmatch(text):
        return divide(piece, [Claim(*named.span("name"), BYLINE), Claim(*named.span("id"), ACCOUNT)])
    elif is_wire(text) or is_name(text):
        piece.take(given)
    elif task := _TASK_OF_CARDS.fullmatch(text):
        name, role = task["name"] or task["second"], task["role"] or task["behind"]
        piece.take(given, (Byline(name, role, text=text),))
    elif _PROGRAMME.fullmatch(text):
        piece.take(given, (Byline(text, text=text),))
    else:
        parts = cut(Piece(text, piece.start, piece.line))
        if any(part.role is Role.BYLINE for part in parts):
            for part in parts:
                if part.role is None:
                    part.take(BESIDE_BYLINE)
            return parts
        piece.take(UNREAD_BYLINE)
    return [piece]


def _read_deck(piece: Piece, _: object) -> list[Piece]:
    """Read the last line of decks that signs a column: 김하늘 논설위원."""
    text = piece.text
    writers = read_bylines(text) if _SIGNS.search(text) else ()
    if writers and all(writer.name is not None and writer.role is not None for writer in writers):
        piece.take(BYLINE_IN_DECK, writers)
    return [piece]


def _read_rights(piece: Piece, _: object) -> list[Piece]:
    """Part a rights line from the signature, the tip line, the time that some systems print in the same box."""
    text, given = piece.text, piece.given
    if given is None:
        return [piece]
    parts = divide(piece, [Claim(*span, given) for span in find_rights(text, 0, len(text))])
    if all(part.role is None for part in parts):
        return [piece]
    for part in parts:
        if part.role is None:
            writers = read_bylines(part.text)
            part.take(BYLINE if writers else BESIDE_RIGHTS, writers or None)
    return parts


#: How a line is read to which the layout gave a role.
_READ: Mapping[Role, Callable[[Piece, Callable[[Piece], list[Piece]]], list[Piece]]] = {
    Role.CAPTION: _read_caption,
    Role.TIME: _read_times,
    Role.COPYRIGHT: _read_rights,
    Role.BYLINE: _read_signature,
    Role.DECK: _read_deck,
}


# - 왜 나무 길인가. | ― 언제 열리나? | Q. 얼마나 드나요?: what an interview asks is text
_QUESTION = pattern(r"(?:[-–—―]|Q ?\d{0,2} ?[.:)]) ?.*[가-힣](?:\?|[가까나요]\.)")


def as_given(text: str, given: Rule) -> Rule:
    """Tell what a line is that no shape explains, by what the markup says of it."""
    if given is LINK and not ends_statement(text):
        return LINK_ALONE
    if is_disclaimer(text):
        return DISCLAIMER
    if given.is_bold:
        heads = (
            len(text) <= _LONGEST_HEADING and not ends_statement(text) and _QUESTION.fullmatch(text) is None
        )
        return BOLD_HEADING if heads else BOLD_TEXT
    return given


def settle_given(pieces: list[Piece]) -> None:
    """Give a role to what only its neighbours explain, where the markup says what lines are."""
    _sign_wire_copy(pieces)
    _end_programme(pieces)
    sign_last(pieces)
    for text, behind in pairwise(pieces):
        if behind.rule in _CLOSES_CAPTION and text.role is Role.PARAGRAPH:
            if len(text.text) <= _LONGEST_HEADING and not ends_statement(text.text):
                text.take(ABOVE_CREDIT)
        elif text.role is Role.DECK and PERSON.fullmatch(text.text):
            # 김하늘 하늘시장, under the headline of a contributed piece
            text.take(CONTRIBUTOR)
    for piece in pieces:
        if piece.role is Role.PARAGRAPH:
            break
        if piece.role is Role.HEADING and piece.rule is not None and piece.rule.is_bold:
            piece.take(HEADING_BEFORE_TEXT)


def _end_programme(pieces: list[Piece]) -> None:
    """Tell the name of a programme behind an interview from its last line."""
    last = next((piece for piece in reversed(pieces) if piece.role is Role.PARAGRAPH), None)
    if last is not None and _PROGRAMME_BRACKET.fullmatch(last.text):
        last.take(PROGRAMME_AGAIN)


#: Rules of credits that close a caption which nothing else shows.
_CLOSES_CAPTION = frozenset((CREDIT, CREDIT_ALONE, CREDIT_AT_END))
#: What may stand behind the text.
_BEHIND_TEXT = frozenset((Role.CREDIT, Role.RELATED, Role.COPYRIGHT))


def _sign_wire_copy(pieces: list[Piece]) -> None:
    """Take an agency's bare name behind the text for its signature, not for a picture's credit."""
    behind: list[Piece] = []
    for piece in reversed(pieces):
        if piece.role is Role.PARAGRAPH:
            behind.append(piece)
            break
        if piece.role in _BEHIND_TEXT:
            behind.append(piece)
    else:
        return
    for piece in behind[:-3:-1]:
        # What stands in a box for captions is whose the picture is.
        in_caption = piece.given is not None and piece.given.role is Role.CAPTION
        if is_wire(piece.text) and piece.role in (Role.PARAGRAPH, Role.CREDIT) and not in_caption:
            piece.take(WIRE_SIGNATURE)


GIVEN_RULES = (
    PHOTO_DATE,
    ACCOUNT,
    BYLINE_TIME,
    BYLINE_IN_DECK,
    PROGRAMME_AGAIN,
    BESIDE_BYLINE,
    UNREAD_BYLINE,
    BESIDE_RIGHTS,
    DISCLAIMER,
    CONTRIBUTOR,
    HEADING_BEFORE_TEXT,
)
