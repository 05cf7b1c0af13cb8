"""Captions that the page says are captions: the agency's dateline, the credit, the address, the rights behind them."""

import re

from knews.block import Role
from knews.label.piece import Piece, Span, divide
from knews.press.caption import find_credit, is_source
from knews.press.notice import find_rights
from knews.press.people import CUT_MAIL, DAY, MAIL, NAME, ROLE

# [서울=뉴시스] | (서울=뉴스1) 김하늘 기자 = | 【서울=뉴시스】김하늘 이바다 기자 =
_HEAD = re.compile(
    r"[\[【(（［]\s?(?!사진|자료|출처|제공|이미지|그래픽)(?:[^\[\]【】()（）=]{1,30}=)?\s?(?:연합뉴스|뉴시스|뉴스1|AP|AFP|로이터)\s?[\]】)）］]"
    rf"\s*(?:{NAME}(?: {NAME})* ?(?:{ROLE})\s?=\s?)?"
)
# sky@haneul.example *재판매 및 DB 금지 | 김하늘 기자 sky@haneul.example/2023.04.07: the address and what follows it
_TAIL = re.compile(
    rf"\s*(?:\(?(?:{MAIL}|{CUT_MAIL})\)?)?\s*(?:/ ?(?:19|20)\d\d\.\d{{1,2}}\.\d{{1,2}}\.?|\*?\s?재판매 및 DB ?금지\.?)?\s*$"
)
# What such a tail has, looked for first: few captions have it.
_TAIL_CUE = re.compile(r"@|재판매|/ ?(?:19|20)\d\d\.")
_DATE = re.compile(rf"\s*(?P<date>{DAY})\s*$")
# 이미지 확대 | 사진 확대: a button in the caption
_BUTTON = re.compile(
    r"(?:이미지|사진) ?(?:확대|크게)(?:보기|하기)?\s*|(?<=\s)(?:이미지|사진) ?확대(?:보기|하기)?$"
)


def label_caption(piece: Piece) -> list[Piece]:
    """Part a caption from what stands around it; what is left is the caption, whatever its shape.

    >>> from knews.label.piece import Piece
    >>> text = "[서울=뉴시스] 시민들이 새 다리를 건너고 있다. (사진=하늘시 제공) photo@newsis.com *재판매 및 DB 금지"
    >>> [(str(part.role), part.text) for part in label_caption(Piece(text, 0, 1))][1:3]
    [('caption', '시민들이 새 다리를 건너고 있다.'), ('credit', '(사진=하늘시 제공)')]
    """
    text = piece.text
    if is_source(text):
        piece.take(Role.CREDIT, "credit-alone")
        return [piece]
    spans: list[Span] = []
    stop = len(text)
    for start, end in find_rights(text, 0, stop):
        spans.append((start, end, Role.COPYRIGHT, "rights-in-run"))
        stop = min(stop, start)
    end = _tail_start(text, stop)
    credit = find_credit(text[:end])
    low = 0
    if head := _HEAD.match(text):
        # Where the page names the owner, the agency's desk only passed the picture on.
        role = Role.LABEL if credit is not None else Role.CREDIT
        spans.append((*head.span(), role, "photo-dateline"))
        low = head.end()
    elif button := _BUTTON.match(text):
        spans.append((*button.span(), Role.INTERFACE, "image-button"))
        low = button.end()
    if credit is not None and credit[0] >= low:
        spans.append((*credit, Role.CREDIT, "credit"))
        end = max(end, credit[1])
    if end < stop:
        spans.append((end, stop, Role.CREDIT, "photo-address"))
    if credit is not None and (date := _DATE.match(text, credit[1], end)):
        # A date behind the credit is no caption of its own.
        spans.append((*date.span("date"), Role.LABEL, "photo-date"))
    parts = divide(piece, sorted(spans))
    for part in parts:
        part.image = piece.image
        if part.role is None:
            part.take(Role.CAPTION, piece.rule or "page:caption")
    return parts


def _tail_start(text: str, stop: int) -> int:
    """Tell where the address and what follows it begins; `stop` where there is none."""
    low = max(0, stop - 90)
    if _TAIL_CUE.search(text, low, stop) is None:
        return stop
    tail = _TAIL.search(text, low, stop)
    return tail.start() if tail is not None and tail[0].strip() else stop
