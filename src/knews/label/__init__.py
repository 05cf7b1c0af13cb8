"""Blocks -> blocks with roles: by shape first, then by neighbourhood."""

from collections.abc import Iterable

from knews.block import Block, Role
from knews.label.page import label_page
from knews.label.piece import Piece, Standing
from knews.label.place import LONGEST_HEADLINE, find_headline, settle
from knews.label.repeat import mark_copies, mark_repeats
from knews.label.shape import form_labels, label_table, shape_line
from knews.outlet import Outlet
from knews.press.heading import ends_statement
from knews.read.text import Run

__all__ = ["label_page", "label_text"]


def label_text(runs: Iterable[Run], outlet: Outlet) -> tuple[Block, ...]:
    r"""Give every run of a dump its role, cutting apart what is glued in one; the pieces still add up.

    >>> from knews.outlet import GENERIC
    >>> from knews.read.text import read_text
    >>> dump = "새 다리 열린다\n\n(하늘=연합뉴스) 김하늘 기자 = 시가 새 다리를 열기로 했다고 밝혔다."
    >>> [str(block.role) for block in label_text(read_text(dump), GENERIC)]
    ['headline', 'dateline', 'byline', 'paragraph']
    """
    pieces = label_table(mark_copies([Piece(text, start, line) for text, start, line in runs]))
    form_labels(pieces)
    long = [
        index
        for index, piece in enumerate(pieces)
        if piece.role is None and (len(piece.text) > _LONG_RUN or _is_statement(piece.text))
    ]
    start = -1 if not long else long[0] or (long[1] if len(long) > 1 else -1)
    end = long[-1] if long else -1
    alone = len(long) == 1 or (len(long) == 2 and long[0] == 0)
    inside, behind = _STANDINGS[alone]
    shaped: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.role is not None:
            shaped.append(piece)
            continue
        standing = inside if index < end else behind
        if index == start:
            standing = standing._replace(first=True)
        parts = shape_line(piece, outlet, standing)
        titled = index == 0 and _is_title(piece, parts, apart=_is_apart(pieces))
        shaped.extend([piece.whole()] if titled else parts)
    headline = find_headline(shaped)
    mark_repeats(shaped, headline)
    settle(shaped, headline)
    other = Role.OTHER
    return tuple(
        [
            Block(
                piece.role or other,
                piece.text,
                piece.start,
                piece.start + len(piece.text),
                piece.line,
                piece.rule,
                piece.repeats,
                None,
                None,
                piece.value,
            )
            for piece in shaped
        ]
    )


def _is_statement(text: str) -> bool:
    """Tell whether a short run is body or a caption all the same."""
    return text[-1] in '.”"' and len(text) > _STATEMENT and ends_statement(text)


def _is_title(piece: Piece, parts: list[Piece], *, apart: bool) -> bool:
    """Tell whether the first line can be the headline: nothing in it has a shape that says otherwise.

    Words that promote or link say otherwise only behind a mark, or where the text goes on at once.
    """
    opens = piece.text[0].isalnum() or piece.text[0] in "[<"
    roles = _TITLE_ROLES | _WEAK_ROLES if apart and opens else _TITLE_ROLES
    return len(piece.text) <= LONGEST_HEADLINE and all(part.role in roles for part in parts)


def _is_apart(pieces: list[Piece]) -> bool:
    """Tell whether an empty line parts the first line from the rest."""
    return len(pieces) > 1 and pieces[0].line == 1 and pieces[1].line > 2


#: Where lines of a dump stand, in front of its last text and behind it: by whether there is one text only.
_STANDINGS = tuple(
    tuple(Standing(last, alone, in_dump=True) for last in (False, True)) for alone in (False, True)
)
#: A run of this length is body or a caption, no signature and no button.
_LONG_RUN = 60
_STATEMENT = 12
#: Shapes that a headline may have: "■ 새 다리 열린다", "새 다리 [하늘시 제공]".
_TITLE_ROLES = frozenset((None, Role.HEADING, Role.CAPTION, Role.CREDIT))
#: What words alone say: "뉴스레터 하늘편지, 백만 구독", "[하늘일보 사설] 새 다리".
_WEAK_ROLES = frozenset((Role.NOTICE, Role.RELATED, Role.LABEL))
