"""What a piece is by its neighbourhood: captions without a credit, decks, the first lines, headings, the end."""

from collections.abc import Callable, Collection

from knews.block import Role
from knews.press.caption import ends_as_caption, ends_as_scene, has_title, reads_as_caption
from knews.press.deck import ends_as_deck
from knews.press.heading import LONG_TEXT, ends_sentence, ends_statement, is_body, is_programme_data
from knews.press.pattern import pattern
from knews.press.people import MAIL, PERSON, is_name
from knews.rules.invented import FIGURE, LEAD, MORE, SHOWN, TITLE, page, words
from knews.rules.lines import PICTURE_LABEL_ALONE
from knews.rules.opener import BRACKET, PHOTO_ADDRESS, PHOTO_DATELINE
from knews.rules.picture import DATED
from knews.rules.piece import Piece
from knews.rules.rule import Phase, Rule

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
    leaves=(f"하늘시, 새 다리 10월에 연다\n사회\n{LEAD}",),
)
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
PHOTO_DATELINE_LABEL = Rule(
    "photo-dateline-label",
    Role.LABEL,
    _CONTEXT,
    "a photographer's dateline in front of a caption that its day closes",
    leads_picture=True,
    takes=(
        f"{TITLE}[하늘=뉴시스] ⟦김하늘 기자 =⟧ {SHOWN} 2025.03.10\n{MORE}",
        page(FIGURE.format(f"⟦[하늘=뉴시스]⟧ {SHOWN} /사진=하늘시")),
    ),
    leaves=(
        f"{TITLE}[하늘=뉴시스] 김하늘 기자 = {SHOWN}\n{MORE}",
        f"{TITLE}[하늘=뉴시스] 김하늘 기자 = {SHOWN} 2025.03.10",
        page(FIGURE.format(f"[하늘=뉴시스] {SHOWN}")),
    ),
)
ABOVE_CREDIT = Rule(
    "above-credit",
    Role.CAPTION,
    _CONTEXT,
    "the text in front of a credit that stands alone",
    takes=(
        f"{TITLE}{LEAD}\n⟦새 다리 위의 시민들⟧\n(사진=하늘시 제공)\n{MORE}",
        f"{TITLE}{LEAD}\n⟦{words(70)}⟧\n(사진=하늘시 제공)\n{MORE}",
        page(f"<p>⟦{words(70)}⟧</p><p>(사진=하늘시 제공)</p>"),
        f"{TITLE}{LEAD}\n⟦< 새 다리 >를 건너는 시민⟧\n(사진=하늘시 제공)\n{MORE}",
        page("<p>⟦새 다리⟧</p><p>연합뉴스</p>"),
    ),
    leaves=(
        f"{TITLE}{MORE}\n{LEAD}\n(사진=하늘시 제공)\n{MORE}",
        f"{TITLE}{LEAD}\n새 다리 위의 시민들\n{MORE}\n(사진=하늘시 제공)",
        f"{TITLE}{LEAD}\n{words(71)}\n(사진=하늘시 제공)\n{MORE}",
        f"{TITLE}{LEAD}\n새 다리가 열렸다.\n(사진=하늘시 제공)\n{MORE}",
        page(f"<p>{words(71)}</p><p>(사진=하늘시 제공)</p>"),
        page("<p>새 다리가 열렸다.</p><p>(사진=하늘시 제공)</p>"),
    ),
)
UNDER_PICTURE_LABEL = Rule(
    "under-picture-label",
    Role.CAPTION,
    _CONTEXT,
    "the line behind a caption's label, and a numbered list there",
    takes=(
        f"{TITLE}{LEAD}\n※ 사진설명\n⟦1. 새 다리 전경⟧\n⟦2. 새 길 전경⟧\n{MORE}",
        f"{TITLE}{LEAD}\n사진 설명)\n⟦새 다리를 걷는 시민들⟧\n{MORE}",
        f"{TITLE}{LEAD}\n※ 사진설명\n⟦{words(260)}⟧\n{MORE}",
        f"{TITLE}{LEAD}\n※ 사진설명\n⟦새 다리를 걷는 시민들⟧\n1. 새 길\n{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n1. 새 다리 전경\n2. 새 길 전경\n{MORE}",
        f"{TITLE}{LEAD}\n※ 사진설명\n{words(261)}\n{MORE}",
        f"{TITLE}{LEAD}\n※ 사진설명\n(사진=하늘시 제공)\n1. 새 길\n{MORE}",
    ),
)
ATTACHMENT_LIST = Rule(
    "attachment-list",
    Role.NOTICE,
    _CONTEXT,
    "the list of a release's attachments",
    takes=(
        f"{TITLE}{LEAD}\n붙임: 1. 사진\n⟦2. 약력⟧\n⟦3. 조감도⟧",
        f"{TITLE}{LEAD}\n붙임: 1. 사진\n⟦2. {words(86)}⟧",
        f"{TITLE}{LEAD}\n별첨: 사진\n⟦1. 약력⟧",
        f"{TITLE}{LEAD}\n첨부 1. 사진\n⟦2) 약력⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD}\n2. 약력\n3. 조감도",
        f"{TITLE}{LEAD}\n(끝)\n2. 약력",
        f"{TITLE}{LEAD}\n붙임: 1. 사진\n2. {words(87)}",
        f"{TITLE}{LEAD}\n붙임: 1. 사진\n약력",
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
    ),
    leaves=(
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
    ),
    leaves=(
        f"{TITLE}새 다리 위에서\n{LEAD}",
        f"{TITLE}{words(70)}\n{LEAD}",
        f"{TITLE}{words(67)}, 내년 봄 착공\n{LEAD}",
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
        f"{TITLE}⟦{words(70)}⟧\n{LEAD}",
        f"{TITLE}⟦{words(67)}, 내년 봄 착공⟧\n{LEAD}",
    ),
    leaves=(
        f"{TITLE}예산 백억 원 확보",
        f"{TITLE}{LEAD}\n예산 백억 원 확보\n{MORE}",
        f"{TITLE}{words(71)}\n{LEAD}",
    ),
)
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
    takes=(f"{TITLE}{LEAD}\n⟦김하늘⟧",),
    leaves=(
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
        f"{TITLE}{LEAD}\nⓒ 하늘일보, 무단전재 및 재배포 금지\n⟦시는 그렇게 했다고 밝혔다.⟧",
    ),
    leaves=(f"{TITLE}{LEAD}\n새 길도 연다",),
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
        f"{TITLE}⟦{LEAD}⟧\n⟦새 길을 낸다. 그리고 새⟧\n⟦{MORE}⟧",
        f"{TITLE}⟦{LEAD}⟧\n⟦새 길을 낸다,⟧\n⟦{MORE}⟧",
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

#: A line above a credit is a caption up to this length, and in the credit's own line up to the next.
_SHORT_CAPTION = 70
_LONG_CAPTION = 260
#: A deck or a heading that nothing marks has at most so many.
_DECK = 70
_HEADING = 48
#: A deck in brackets has more than the name of a column.
_SHORT_DECK = 12
#: A caption in front of a lead needs a lead of some length.
_SHORT_LEAD = 30
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL, _NOTICE = Role.CAPTION, Role.CREDIT, Role.LABEL, Role.NOTICE
_PARAGRAPH, _RELATED, _BYLINE, _TIME = Role.PARAGRAPH, Role.RELATED, Role.BYLINE, Role.TIME
_COPYRIGHT, _REPEAT = Role.COPYRIGHT, Role.REPEAT
_BODY = frozenset((_PARAGRAPH, Role.HEADING))
_CLOSING = frozenset((_COPYRIGHT, _NOTICE, _RELATED, _BYLINE))
_TEXT = frozenset((None, _PARAGRAPH, Role.HEADING, Role.DECK, Role.HEADLINE))
_NUMBERED = pattern(r"\d{1,2}[.)] ")
# sky@haneul.example: nobody's name beside it
_ADDRESS = pattern(rf"\s*{MAIL}\s*")
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
_BRACKETED = pattern(r"\[([^\[\]]{1,24})\]")
_COMMA = pattern(r"[,:;(]$")
_ITEM = pattern(r"[-*·ㅇ※△▲▷▶▪•‣✔☞①-⑳\d(\[【<]|[가-하][.)]|&lt;")


def settle(pieces: list[Piece], headline: Piece | None) -> None:
    """Give every piece that has no role the one that its neighbours say."""
    start = pieces.index(headline) + 1 if headline in pieces else 0
    for piece in pieces[: start - 1] if start else ():
        if piece.role is None:
            piece.take(ABOVE_HEADLINE)
    for piece in pieces:
        if piece.role is None and not (piece.text[0].isalnum() or any(map(str.isalnum, piece.text))):
            piece.take(NO_WORD)
    roles = {piece.role for piece in pieces}
    for role, settle_beside in _BESIDE:
        if role in roles:
            settle_beside(pieces)
    stop = _body_stop(pieces) if _COPYRIGHT in roles else len(pieces)
    solid = [
        index for index in range(start, stop) if pieces[index].role is None and is_body(pieces[index].text)
    ]
    first = next((index for index in solid if _is_lead(pieces[index].text)), len(pieces))
    _settle_head(pieces, start, first)
    _settle_tail(pieces, solid[-1] if solid else -1)
    _settle_body(pieces, first, frozenset(solid))
    if _BODY.isdisjoint([piece.role for piece in pieces]):
        # A picture and its caption are the whole article: then the caption is its text.
        for piece in pieces:
            if piece.role is _CAPTION:
                piece.take(ONLY_CAPTION)


def _sign_pictures(pieces: list[Piece]) -> None:
    """Take what stands around a caption that its day closes for the photographer's: the dateline in front, the address behind."""
    for index, piece in enumerate(pieces):
        again = piece.role is _REPEAT
        if not (again or piece.rule is DATED) or index == 0:
            continue
        writer, dateline = pieces[index - 1], pieces[index - 2] if index > 1 else None
        if writer.role is not _BYLINE or not writer.text.endswith("="):
            continue
        if not any(other.role is None and is_body(other.text) for other in pieces):
            return  # The picture is the whole article, and the photographer its writer.
        owner = PHOTO_DATELINE_LABEL if again else PHOTO_DATELINE
        if dateline is not None and dateline.role is Role.DATELINE and dateline.line == writer.line:
            dateline.take(owner)
            writer.take(PHOTO_DATELINE_LABEL)
        else:
            writer.take(owner)
        address = pieces[index + 1] if index + 1 < len(pieces) else None
        if address is not None and address.role is _BYLINE and _ADDRESS.fullmatch(address.text):
            address.take(PHOTO_ADDRESS)


def _join_credits(pieces: list[Piece]) -> None:
    """Give a credit that stands alone the text before it: in its line, or the short line above."""
    for index in range(1, len(pieces)):
        credit, text = pieces[index], pieces[index - 1]
        if credit.role is not _CREDIT or text.role is not None or credit.rule is PHOTO_DATELINE:
            continue
        if text.line == credit.line:
            shown = len(text.text) < _LONG_CAPTION and (has_title(text.text) or ends_as_caption(text.text))
        else:
            shown = len(text.text) <= _SHORT_CAPTION and not ends_statement(text.text)
        if shown:
            text.take(ABOVE_CREDIT)


def _caption_labelled(pieces: list[Piece]) -> None:
    """Give the line behind a label that stands alone the role of a caption, and all lines of a numbered list: "※ 사진설명", "1. 새 다리 전경"."""
    labelled = numbered = False
    for piece in pieces:
        if piece.rule is PICTURE_LABEL_ALONE:
            labelled = True
        elif (
            piece.role is None
            and len(piece.text) <= _LONG_CAPTION
            and (labelled or (numbered and _NUMBERED.match(piece.text)))
        ):
            numbered = _NUMBERED.match(piece.text) is not None
            labelled = False
            piece.take(UNDER_PICTURE_LABEL)
        else:
            labelled = numbered = False


def _close_attachments(pieces: list[Piece]) -> None:
    """Give the list of a release's attachments the role of its opener: "붙임: 1. 사진", "2. 약력"."""
    inside = False
    for piece in pieces:
        if piece.role is _NOTICE and piece.text.startswith(("붙임", "첨부", "별첨")):
            inside = True
        elif inside and piece.role is None and _NUMBERED.match(piece.text) and len(piece.text) < LONG_TEXT:
            piece.take(ATTACHMENT_LIST)


#: What settles the text beside pieces of a role, in this order.
_BESIDE: tuple[tuple[Role, Callable[[list[Piece]], None]], ...] = (
    (_CAPTION, _sign_pictures),
    (_CREDIT, _join_credits),
    (_LABEL, _caption_labelled),
    (_NOTICE, _close_attachments),
)


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
    _find_first_caption(pieces, start, first)
    # Between the headline and its repeat stands a page's furniture.
    headline = pieces[start - 1].start if start else -1
    again = max([at for at in range(start, first) if pieces[at].repeats == headline], default=start)
    for piece in pieces[start:again]:
        if piece.role is None:
            piece.take(ABOVE_HEADLINE)
    opened = False
    for index in range(start, first):
        piece = pieces[index]
        # Behind a script mark, the writer whom the text follows at once, or a line of text stand no decks.
        opened = opened or (piece.rule is not None and piece.rule.opens_text)
        if piece.role is not None:
            continue
        opened = opened or _STATEMENT_INSIDE.search(piece.text) is not None
        piece.take(
            _rule_by_neighbours(pieces, index)
            or _rule_in_head(piece.text, opened=opened, alone=first == len(pieces))
        )


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
    long = len(text) > _DECK and (text[-1] in '”"' or not ends_as_deck(text))
    if opened or long or _COMMA.search(text) or ends_statement(text):
        return HEAD
    return ONLY_TEXT if alone else UNDER_HEADLINE


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
            piece.take(WIRE_SIGNATURE)
            closed = True
        elif role is not None:
            closed = closed or role in _CLOSING
        elif piece is bare and not closed and is_name(piece.text):
            piece.take(BARE_NAME)
        else:
            piece.take(BEHIND_BODY_RELATED if closed or dated else BEHIND_BODY)
        # "…건너고 있다. 연합뉴스": a picture's, not the article's
        caption = role is _CAPTION and ends_as_caption(piece.text)


def _settle_body(pieces: list[Piece], first: int, solid: Collection[int]) -> None:
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
        if piece.role in _TEXT:
            return piece if piece.role in (None, _PARAGRAPH) else None
        index += step
    return None


CONTEXT_RULES = (
    ABOVE_HEADLINE,
    NO_WORD,
    PHOTO_DATELINE_LABEL,
    ABOVE_CREDIT,
    UNDER_PICTURE_LABEL,
    ATTACHMENT_LIST,
    BEFORE_LEAD,
    BEHIND_BYLINE,
    NAME_BESIDE_BUTTON,
    PERSON_SHOWN,
    PROGRAMME_DATA,
    COLUMN,
    BRACKETED,
    HEAD,
    ONLY_TEXT,
    UNDER_HEADLINE,
    WIRE_SIGNATURE,
    BARE_NAME,
    BEHIND_BODY_RELATED,
    BEHIND_BODY,
    BODY,
    UNDER_RELATED,
    BETWEEN_PARAGRAPHS,
    ONLY_CAPTION,
)
