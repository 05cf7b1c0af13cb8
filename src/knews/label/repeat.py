"""The same text again: the body printed twice in a run, captions and the headline printed twice in a dump."""

import re

from knews.block import Role
from knews.label.piece import Piece
from knews.press.fold import fold
from knews.press.heading import is_script_mark
from knews.press.headline import without_badge

#: A text that starts again does so with at least these many characters of its beginning.
_HEAD = 18
#: Runs of this many characters are compared where a copy is suspected.
_SHINGLE = 12
#: The share of a suspected copy that must have stood before.
_SHARE = 0.75
#: A run shorter than this holds no text twice.
_SHORTEST = 120
#: Past this length a run is not searched for copies, so that time stays linear.
_LONGEST = 400_000
# …지급(총무과)
_DEPARTMENT = re.compile(r"\([가-힣]{2,10}(?:과|실|팀|단|소|읍|면|동|담당관)\)$")
#: Prints of one headline differ in length by less.
_NEAR = 12
#: A repeated line shorter than this may be meant: "[앵커]", "네.", a name.
_LINE = 15

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_CAPTION, _CREDIT, _REPEAT = Role.CAPTION, Role.CREDIT, Role.REPEAT
#: What a box around the article prints takes nothing from the article.
_AROUND = frozenset((Role.COPYRIGHT, Role.RELATED, Role.NOTICE))
#: What a repeat is looked for in, beside text without a role; a credit or a signature twice says nothing.
_MAY_REPEAT = frozenset((_CAPTION, Role.HEADING, Role.PARAGRAPH, Role.DECK, *_AROUND))


def mark_copies(pieces: list[Piece]) -> list[Piece]:
    """Mark lines that stood before, and divide runs that hold their text twice."""
    first: dict[str, int] = {}
    done: list[Piece] = []
    for piece in pieces:
        text = piece.text
        length = len(text)
        if length >= _LINE:
            start = first.setdefault(text, piece.start)
            if start != piece.start and not is_script_mark(text):
                _repeat(start, piece)
            elif length > _SHORTEST and text.find(text[:_HEAD], _HEAD) > 0:
                done.extend(_split_copies(piece))
                continue
        done.append(piece)
    return done


def _split_copies(piece: Piece) -> list[Piece]:
    """Divide a run where its text starts again: the second print becomes a REPEAT.

    Scrapers that join the visible and the hidden body of a page leave such runs. The copies may differ
    in what was dropped from one of them (captions, a heading), so runs of characters are compared.
    """
    text = piece.text
    head = text[:_HEAD]
    if not _SHORTEST < len(text) < _LONGEST or (again := text.find(head, _HEAD)) < 0:
        return [piece]
    # A second suspicion costs another pass; a third never proved right.
    for at in dict.fromkeys((again, text.find(head, len(text) // 3))):
        if at > 0 and (stop := _copy_stop(text, at)):
            first = piece.part(0, at)
            copy = piece.part(at, stop, Role.REPEAT, "text-again")
            rest = piece.part(stop, len(text))
            if copy is not None:
                copy.repeats = piece.start
            return [part for part in (first, copy, rest) if part is not None]
    return [piece]


def _copy_stop(text: str, at: int) -> int:
    """Tell where the copy that starts at `at` stops; 0 where it is no copy."""
    before = {text[i : i + _SHINGLE] for i in range(at - _SHINGLE + 1)}
    known = 0
    total = 0
    last = 0
    for i in range(at, len(text) - _SHINGLE + 1, 4):
        total += 1
        if text[i : i + _SHINGLE] in before:
            known += 1
            last = i + _SHINGLE
    if total < _SHINGLE or known < total * _SHARE:
        return 0
    # What little hangs over is the copy's end, cut otherwise than the first.
    return len(text) if len(text) - last < 40 else last


def mark_repeats(pieces: list[Piece], headline: Piece | None) -> None:
    """Mark lines that stood before, and the headline where it stands again.

    Equal lines are found as they are; a repeat of the headline also through other quotes, dots and spaces.
    A repeat stands behind what it repeats: a page's title above the headline is none.
    """
    first: dict[str, int] = {}
    wanted = ""
    # A line so long or so short is no print of the headline; above it none is.
    low = high = -1
    for index, piece in enumerate(pieces):
        if piece is headline:
            low, high = len(headline.text) - _NEAR, len(headline.text) + _NEAR
            continue
        role = piece.role
        if role is not None and role not in _MAY_REPEAT:
            continue
        text = piece.text
        length = len(text)
        if length >= _LINE:
            credit = _credit_behind(pieces, index) if role is _CAPTION else None
            start = first.setdefault(_print(text, role, credit), piece.start)
            if start != piece.start and not is_script_mark(text):
                _repeat(start, piece, credit, _photographer_before(pieces, index))
                continue
        if low < length < high and headline is not None:
            wanted = wanted or fold(_bare(headline.text))
            if fold(_bare(text)) == wanted:
                piece.take(_REPEAT, "headline-again")
                piece.repeats = headline.start
    if headline is not None:
        _mark_headline_parts(pieces, headline)


def _bare(headline: str) -> str:
    """Give a headline without what a list adds: its badge, and the department that a release came from."""
    return _DEPARTMENT.sub("", without_badge(headline))


def _print(text: str, role: Role | None, credit: Piece | None) -> str:
    """Give what has to stand again for a repeat: a caption with its credit, and what a box around the article prints apart."""
    if credit is not None:
        return f"{text}\n{credit.text}"
    return f"\n{text}" if role in _AROUND else text


def _repeat(first: int, *again: Piece | None) -> None:
    """Mark a line that stood before, and the credit that belongs to it."""
    for piece in again:
        if piece is not None:
            piece.take(_REPEAT, "line-again")
            piece.repeats = first


def _mark_headline_parts(pieces: list[Piece], headline: Piece) -> None:
    """Mark the headline printed again over two or three lines."""
    start, length = headline.text[:4], len(headline.text)
    lines = [
        piece
        for piece in pieces
        if piece.role is None and len(piece.text) < length and piece.start > headline.start
    ]
    if not any(piece.text.startswith(start) for piece in lines):
        return
    wanted = fold(headline.text).replace("·", "")
    for index in range(len(lines) - 1):
        for stop in (index + 2, index + 3):
            if fold("".join(piece.text for piece in lines[index:stop])).replace("·", "") == wanted:
                for piece in lines[index:stop]:
                    piece.take(_REPEAT, "headline-again")
                    piece.repeats = headline.start


def _photographer_before(pieces: list[Piece], index: int) -> Piece | None:
    """Give the photographer's dateline that belongs to a caption: "[하늘=하늘통신]김하늘 기자 ="."""
    before = pieces[index - 1] if index else None
    return before if before is not None and before.rule == "photo-dateline" else None


def _credit_behind(pieces: list[Piece], index: int) -> Piece | None:
    """Give the credit that belongs to a caption: pictures with one text and two owners are two."""
    if index + 1 < len(pieces):
        behind = pieces[index + 1]
        if behind.role is _CREDIT and behind.line == pieces[index].line:
            return behind
    return None
