"""Pieces glued into a run: what opens it, what closes it, pictures, decks and headings inside, found by their shape."""

import re

from knews.block import Role
from knews.label.credit import cut_credits, cut_dated, ends_as_photo, with_captions
from knews.label.opener import cut_openers
from knews.label.piece import Piece, Span, Standing, divide
from knews.label.tail import cut_signature, cut_tail
from knews.press.deck import ends_as_deck, find_lead, split_caption, split_decks, split_scene
from knews.press.heading import ends_statement
from knews.press.script import may_sign_off

# What makes a run worth a second look.
# Each begins with a literal, so that the search is a scan for first characters; those that begin with "이", which
# every second word has, are looked for by a rarer one.
_CUE = re.compile(
    r"@|촬영|영상편집|영상취재|ⓒ|©|Ⓒ|▶|☞|★|기자|특파원|사진|기사는(?<=이 기사는)"
    r"|제공|제보|저작권|무단|연합뉴스|연합\]|연합\)|뉴시스|뉴스1|구독|재판매|DB|Copyright|크게|출처|그래픽|캡처|미지(?<=이미지)|photo|Photo"
)
# …고 있다. /하늘통신 | …말했다. 김하늘
# …말했다. 김하늘/이바다 | …말했다.뉴욕=
_END_CUE = re.compile(
    r"[.”\"](?: ?/ ?[가-힣A-Za-z ]{2,20}|(?<=다\.) [가-힣]{2,4}(?:/[가-힣]{2,4})*| ?[가-힣]{2,5} ?=| ?\[)$"
)
# …평가가 나온다.○새 다리가 놓이기까지
_OPEN_HEADING = re.compile(r"[.”\"]\s*(?P<heading>[○●◇◆■][^○●◇◆■.]{2,58})$")
# [영상편집 김하늘] | 새 다리 로고. [자료=하늘시] | <끝>
_END_BRACKET = re.compile(r"[\[<](?:영상|그래픽|촬영|디자인|자료|끝)")
#: What an article opens with, behind its decks.
_OPENERS = ("dateline", "bracket", "photo-dateline")
#: Two decks or more in front of a caption show themselves; one may be the caption's own words.
_FEW_DECKS = 2
# …말했다.시는: no space behind a sentence
_GLUED_END = re.compile(r"다\.[가-힣]")
# (왼쪽 네 번째), (오른쪽부터), …하는 모습 [하늘사]: people in a picture
_PEOPLE = re.compile(r"\((?:왼쪽|오른쪽|가운데)|(?:모습|장면|전경)\.?\s?(?:\[[^\[\]]{2,20}\])?$")
#: Up to five decks of up to 50 characters.
_LONG_DECKS = 260


def cut_run(piece: Piece, standing: Standing) -> list[Piece]:
    """Divide a run at what is glued into it; a run without any cue stays whole, and its value says that it names nobody."""
    text = piece.text
    last, alone, first, in_dump = standing
    spans: list[Span] = []
    closed = text[-1] == "."
    # …건너고 있다. 2025.3.10
    dated = in_dump and (". 20" in text or ".20" in text)
    if (not closed and _has_end_cue(text)) or _CUE.search(text) is not None:
        stop = cut_tail(text, spans)
        cut_openers(text, stop, spans, last=last)
        if last or not ends_as_photo(text[:stop]):
            stop = cut_signature(text, stop, spans, last=last)
        cut_credits(text, stop, spans, standing)
    elif closed and not dated and not alone and not (first and "…" in text[:_LONG_DECKS]):
        if not may_sign_off(text):
            piece.value = ()
        return [piece]
    pieces = [piece]
    if spans:
        spans.sort()
        pieces = with_captions(divide(piece, spans), leads=first and not last)
    if dated:
        pieces = [part for found in pieces for part in cut_dated(found)]
    if len(pieces) > 1 or alone or first:
        pieces = _cut_decks(pieces, alone=alone, first=first, spaced=alone and _is_spaced(text))
    if len(pieces) == 1 and (last or closed):
        return pieces
    return [part for found in pieces for part in _cut_open_heading(found)]


def _has_end_cue(text: str) -> bool:
    """Tell whether something may stand behind the last sentence of a run: a signature, tags, <끝>, [영상편집 김하늘]."""
    return (
        "#" in text
        or (text[-1] in "]>" and _END_BRACKET.search(text) is not None)
        or _END_CUE.search(text, max(0, len(text) - 26)) is not None
    )


def _is_spaced(text: str) -> bool:
    """Tell whether a long run keeps a space behind its sentences: its line breaks became single spaces."""
    spaced = text.count("다. ")
    return spaced > 1 and len(_GLUED_END.findall(text)) * 5 < spaced


def _cut_decks(pieces: list[Piece], *, alone: bool, first: bool, spaced: bool) -> list[Piece]:
    """Cut decks off the head of a run.

    They end at a dateline or a bracketed byline, and where spaces stand for line breaks at the lead; a
    caption may stand between.
    """
    head = pieces[0]
    opened = len(pieces) > 2 and pieces[1].rule in _OPENERS and not ends_statement(head.text)
    caption = head.role
    if head.role is None and opened and len(head.text) <= _LONG_DECKS:
        spans = split_decks(head.text, spaced=spaced)
        if _PEOPLE.search(head.text):
            caption = Role.CAPTION
        else:
            spans.append((len(head.text), len(head.text)))
    elif head.role is Role.CAPTION and spaced:
        spans = split_decks(head.text, spaced=True)
        if len(spans) <= _FEW_DECKS:
            spans = split_scene(head.text)
    elif head.role is Role.CAPTION and first and not alone:
        if ends_as_deck(head.text):
            # ⓒ하늘통신 behind decks: the picture has no caption
            caption = Role.DECK
        spans = split_decks(head.text, spaced=True) if caption is Role.DECK else split_scene(head.text)
    elif head.role is Role.CAPTION and alone:
        spans = split_caption(head.text)
    elif head.role is None and (
        (spaced and (at := find_lead(head.text)))
        or (first and len(pieces) == 1 and (at := find_lead(head.text)) and "…" in head.text[:at])
    ):
        spans = [*split_decks(head.text[:at], spaced=True), (at, len(head.text))]
    else:
        return pieces
    parts = [head.part(start, stop, Role.DECK, "run-together") for start, stop in spans[:-1]]
    rule = "run-together" if caption is Role.DECK else head.rule or "behind-decks"
    parts.append(head.part(*spans[-1], caption, rule))
    return [part for part in parts if part is not None] + pieces[1:]


def _cut_open_heading(piece: Piece) -> list[Piece]:
    """Cut a marked heading whose end is shown by what was cut behind it: "…말했다.○새 다리" before a picture."""
    if (
        piece.role is not None
        or (match := _OPEN_HEADING.search(piece.text, max(0, len(piece.text) - 62))) is None
    ):
        return [piece]
    return divide(piece, [(match.start("heading"), len(piece.text), Role.HEADING, "heading-before-cut")])
