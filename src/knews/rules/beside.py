"""Text beside pieces whose role says what it is: credits, the labels of pictures, photographers, attachments."""

from collections.abc import Callable, Collection

from knews.block import Role
from knews.press.caption import ends_as_caption, has_title
from knews.press.heading import LONG_TEXT, ends_statement, is_body
from knews.press.pattern import pattern
from knews.press.people import DAY, MAIL
from knews.rules.invented import FIGURE, LEAD, LONG, MORE, SHOWN, TITLE, page, words
from knews.rules.lines import PICTURE_LABEL_ALONE
from knews.rules.opener import PHOTO_ADDRESS, PHOTO_DATELINE
from knews.rules.picture import DATED
from knews.rules.piece import Piece
from knews.rules.rule import Phase, Rule

_CONTEXT = Phase.CONTEXT
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
        f"{TITLE}⟦김하늘·이바다·박구름.⟧  연합뉴스\n{LEAD}\n{MORE}",
        f"{TITLE}{LEAD}\n⟦{words(70)}⟧\n(사진=하늘시 제공)\n{MORE}",
        page(f"<p>⟦{words(70)}⟧</p><p>(사진=하늘시 제공)</p>"),
        f"{TITLE}{LEAD}\n⟦< 새 다리 >를 건너는 시민⟧\n(사진=하늘시 제공)\n{MORE}",
        page("<p>⟦새 다리⟧</p><p>연합뉴스</p>"),
        f"{TITLE}⟦하늘시가 강을 가로지르는 새 다리를 10월에 연다고 5일 밝혔다.⟧ [사진= 하늘시]\n"
        f"하늘시가 강을 가로지르는 새 다리를 10월에 연다. {LEAD}",
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
        f"{TITLE}{LEAD}\n사진설명\n{LEAD[:-1]}고 했다.\n{MORE}",
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

PHOTO_RIGHTS = Rule(
    "photo-rights",
    Role.NOTICE,
    _CONTEXT,
    "an agency's rights line behind its picture, on top of another's article",
    takes=(
        f"{TITLE}(하늘=연합뉴스) 이바다 기자 = {SHOWN} 2025.3.10\nsea@yna.co.kr\n⟦<저작권자 ⓒ 연합뉴스, 무단 전재 재배포 금지>⟧\n"
        f"{LONG}\n{LONG[::-1]}",
    ),
    leaves=(f"{TITLE}{LEAD}\nsea@yna.co.kr\n<저작권자 ⓒ 연합뉴스, 무단 전재 재배포 금지>",),
)
WIRE_TITLE = Rule(
    "wire-title",
    Role.CAPTION,
    _CONTEXT,
    "the title of an agency's picture, above the photographer's dateline",
    takes=(
        f"{TITLE}⟦새 다리 건너는 시민들⟧\n(하늘=연합뉴스) 이바다 기자 = {SHOWN} 2025.3.10\nsea@yna.co.kr\n{LEAD}\n{MORE}",
        f"{TITLE}⟦새 다리의 시민들⟧\n(하늘=연합뉴스) 이바다 기자 = {SHOWN} 2025.3.10\nsea@yna.co.kr/2025-03-10 09:53:15/\n{LEAD}\n{MORE}",
    ),
    leaves=(
        f"{TITLE}예산 백억 확보\n(하늘=연합뉴스) 이바다 기자 = {SHOWN} 2025.3.10\nsea@yna.co.kr\n{LEAD}\n{MORE}",
        f"{TITLE}새 다리 건너는 시민들\n(하늘=연합뉴스) 이바다 기자 = {LEAD}\n{MORE}\nsea@yna.co.kr",
    ),
)

#: A line above a credit is a caption up to this length, and in the credit's own line up to the next.
_SHORT_CAPTION = 70
_LONG_CAPTION = 260
#: So many first characters tell that two texts begin alike.
_OPENING = 24
_NUMBERED = pattern(r"\d{1,2}[.)] ")
# sky@haneul.example | sky@haneul.example/2026-06-05 09:53:15/: nobody's name beside it
_ADDRESS = pattern(rf"\s*{MAIL}\s*+(?:/ ?(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[\d :.]{{0,12}}/?)?\s*")
_DAY_AT_END = pattern(rf"[.\s]{DAY}\s*$")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL, _NOTICE = Role.CAPTION, Role.CREDIT, Role.LABEL, Role.NOTICE
_BYLINE = Role.BYLINE
_REPEAT = Role.REPEAT


def _sign_pictures(pieces: list[Piece]) -> None:
    """Take what stands around a caption that its day closes for the photographer's: the dateline in front, the address behind."""
    for index, piece in enumerate(pieces):
        again = piece.role is _REPEAT
        behind = pieces[index + 1] if index + 1 < len(pieces) else None
        addressed = behind is not None and _ADDRESS.fullmatch(behind.text) is not None
        dated = addressed and piece.role is None and _DAY_AT_END.search(piece.text) is not None
        if not (again or piece.rule is DATED or dated) or index == 0:
            continue
        writer, dateline = pieces[index - 1], pieces[index - 2] if index > 1 else None
        if writer.role is not _BYLINE or not writer.text.endswith("="):
            continue
        if not any(other.role is None and is_body(other.text) for other in pieces if other is not piece):
            return  # The picture is the whole article, and the photographer its writer.
        owner = PHOTO_DATELINE_LABEL if again else PHOTO_DATELINE
        if dateline is not None and dateline.role is Role.DATELINE and dateline.line == writer.line:
            dateline.take(owner)
            writer.take(PHOTO_DATELINE_LABEL)
        else:
            writer.take(owner)
        if dated:
            piece.take(DATED)
        if addressed and behind is not None and behind.role in (None, _BYLINE, _CREDIT):
            behind.take(PHOTO_ADDRESS)
            rights = pieces[index + 2] if index + 2 < len(pieces) else None
            if rights is not None and rights.role is Role.COPYRIGHT:
                rights.take(PHOTO_RIGHTS)
        top = index - 2 if dateline is not None and dateline.rule is owner else index - 1
        if addressed and top > 0 and _is_wire_title(pieces, top - 1, piece.text):
            pieces[top - 1].take(WIRE_TITLE)


def _is_wire_title(pieces: list[Piece], index: int, shown: str) -> bool:
    """Tell whether a line above a photographer's dateline is the picture's title: it says what the caption says again."""
    title = pieces[index]
    if title.role is not None or len(title.text) > _SHORT_CAPTION or ends_statement(title.text):
        return False
    words = [word for word in title.text.split() if len(word) > 1]
    again = sum(word[:2] in shown for word in words)
    return index > 0 and pieces[index - 1].line != title.line and again * 2 >= len(words) > 0


def _join_credits(pieces: list[Piece]) -> None:
    """Give a credit that stands alone the text before it: in its line, or the short line above."""
    for index in range(1, len(pieces)):
        credit, text = pieces[index], pieces[index - 1]
        if credit.role is not _CREDIT or text.role is not None or credit.rule is PHOTO_DATELINE:
            continue
        if text.line == credit.line:
            shown = len(text.text) < _LONG_CAPTION and (has_title(text.text) or ends_as_caption(text.text))
            # 김하늘·이바다·박구름.  연합뉴스: a line of its own, which a gap parts
            alone = index == 1 or pieces[index - 2].line != text.line
            short = (
                len(text.text) <= _SHORT_CAPTION and text.text[-1] == "." and not ends_statement(text.text)
            )
            shown = shown or (alone and short)
        else:
            shown = len(text.text) <= _SHORT_CAPTION and not ends_statement(text.text)
        behind = pieces[index + 1] if index + 1 < len(pieces) else None
        if shown or (behind is not None and _opens_alike(text, behind)):
            text.take(ABOVE_CREDIT)


def _opens_alike(caption: Piece, text: Piece) -> bool:
    """Tell whether a text begins as the sentence above a credit does: papers print the lead's first sentence under the picture."""
    opening = caption.text[:_OPENING]
    return (
        len(opening) == _OPENING
        and len(caption.text) < _LONG_CAPTION
        and text.role is None
        and text.text.startswith(opening)
    )


def _caption_labelled(pieces: list[Piece]) -> None:
    """Give the line behind a label that stands alone the role of a caption, and all lines of a numbered list: "※ 사진설명", "1. 새 다리 전경"."""
    labelled = numbered = False
    # A statement behind a label is the text that goes on, unless no text follows.
    last = next((piece for piece in reversed(pieces) if piece.role is None and is_body(piece.text)), None)
    for piece in pieces:
        if piece.rule is PICTURE_LABEL_ALONE:
            labelled = True
        elif (
            piece.role is None
            and len(piece.text) <= _LONG_CAPTION
            and (labelled or (numbered and _NUMBERED.match(piece.text)))
            and not (ends_statement(piece.text) and not ends_as_caption(piece.text) and piece is not last)
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


def settle_beside(pieces: list[Piece], roles: Collection[Role | None]) -> None:
    """Give roles to the text beside pieces whose role says what it is; `roles` are those that there are."""
    for role, settle in _BESIDE:
        if role in roles:
            settle(pieces)


BESIDE_RULES = (
    PHOTO_DATELINE_LABEL,
    PHOTO_RIGHTS,
    WIRE_TITLE,
    ABOVE_CREDIT,
    UNDER_PICTURE_LABEL,
    ATTACHMENT_LIST,
)
