"""What pieces say of the text beside them: credits, the labels of pictures, photographers, attachments."""

import re
from collections.abc import Callable, Collection

from knews.block import Role
from knews.label.piece import Piece
from knews.press.caption import ends_as_caption, has_title
from knews.press.heading import LONG_TEXT, ends_statement, is_body
from knews.press.people import MAIL

#: A line above a credit is a caption up to this length, and in the credit's own line up to the next.
_SHORT_CAPTION = 70
_LONG_CAPTION = 260
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
# sky@haneul.example: nobody's name beside it
_ADDRESS = re.compile(rf"\s*{MAIL}\s*")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _LABEL, _NOTICE = Role.CAPTION, Role.CREDIT, Role.LABEL, Role.NOTICE
_BYLINE, _REPEAT, _DATELINE = Role.BYLINE, Role.REPEAT, Role.DATELINE


def settle_beside(pieces: list[Piece], roles: Collection[Role | None]) -> None:
    """Give roles to the text beside pieces whose role says what it is; `roles` are those that there are."""
    for role, settle in _BESIDE:
        if role in roles:
            settle(pieces)


def _join_credits(pieces: list[Piece]) -> None:
    """Give a credit that stands alone the text before it: in its line, or the short line above."""
    for index in range(1, len(pieces)):
        credit = pieces[index]
        if credit.role is not _CREDIT or credit.rule == "photo-dateline":
            continue
        text = pieces[index - 1]
        if text.role is None:
            same = text.line == credit.line
            if (
                same
                and len(text.text) < _LONG_CAPTION
                and (has_title(text.text) or ends_as_caption(text.text))
            ) or (not same and len(text.text) <= _SHORT_CAPTION and not ends_statement(text.text)):
                text.take(_CAPTION, "above-credit")


def _caption_labelled(pieces: list[Piece]) -> None:
    """Give the line behind a label that stands alone the role of a caption, and all lines of a numbered list: "※ 사진설명", "1. 새 다리 전경"."""
    labelled = numbered = False
    for piece in pieces:
        if piece.rule == "picture-label-alone":
            labelled = True
        elif (
            piece.role is None
            and len(piece.text) <= _LONG_CAPTION
            and (labelled or (numbered and _NUMBERED.match(piece.text)))
        ):
            numbered = _NUMBERED.match(piece.text) is not None
            labelled = False
            piece.take(_CAPTION, "picture-label-alone")
        else:
            labelled = numbered = False


def _close_attachments(pieces: list[Piece]) -> None:
    """Give the list of a release's attachments the role of its opener: "붙임: 1. 사진", "2. 약력"."""
    inside = False
    for piece in pieces:
        if piece.role is _NOTICE and piece.text.startswith(("붙임", "첨부", "별첨")):
            inside = True
        elif inside and piece.role is None and _NUMBERED.match(piece.text) and len(piece.text) < LONG_TEXT:
            piece.take(_NOTICE, "attachment")


def _sign_pictures(pieces: list[Piece]) -> None:
    """Take what stands around a caption that its day closes for the photographer's: the dateline in front, the address behind."""
    for index, piece in enumerate(pieces):
        again = piece.role is _REPEAT
        if not (again or piece.rule == "dated") or index == 0:
            continue
        writer, dateline = pieces[index - 1], pieces[index - 2] if index > 1 else None
        if writer.role is not _BYLINE or not writer.text.endswith("="):
            continue
        if not any(other.role is None and is_body(other.text) for other in pieces):
            return  # The picture is the whole article, and the photographer its writer.
        if dateline is not None and dateline.role is _DATELINE and dateline.line == writer.line:
            dateline.take(_LABEL if again else _CREDIT, "photo-dateline")
            writer.take(_LABEL, "photo-dateline")
        else:
            writer.take(_LABEL if again else _CREDIT, "photo-dateline")
        address = pieces[index + 1] if index + 1 < len(pieces) else None
        if address is not None and address.role is _BYLINE and _ADDRESS.fullmatch(address.text):
            address.take(_CREDIT, "photo-address")


#: What settles the text beside pieces of a role.
_BESIDE: tuple[tuple[Role, Callable[[list[Piece]], None]], ...] = (
    (_CAPTION, _sign_pictures),
    (_CREDIT, _join_credits),
    (_LABEL, _caption_labelled),
    (_NOTICE, _close_attachments),
)
