"""Blocks -> blocks with roles: by shape first, then by neighbourhood."""

from knews.block import Block, Role
from knews.label.piece import Piece
from knews.label.place import LONGEST_HEADLINE, find_headline, settle
from knews.label.repeat import mark_repeats, split_copies
from knews.label.shape import form_labels, label_table, shape
from knews.outlet import Outlet

__all__ = ["label"]


def label(blocks: tuple[Block, ...], outlet: Outlet) -> tuple[Block, ...]:
    """Give every block its role, cutting apart what is glued in one; the pieces still add up.

    >>> from knews.outlet import GENERIC
    >>> from knews.read.text import read_text
    >>> dump = "새 다리 열린다\\n\\n(하늘=연합뉴스) 김하늘 기자 = 시가 새 다리를 열기로 했다고 밝혔다."
    >>> [str(block.role) for block in label(read_text(dump), GENERIC)]
    ['headline', 'dateline', 'byline', 'paragraph']
    """
    pieces = [
        part
        for block in blocks
        for part in split_copies(Piece(block.text, block.start, block.line))
    ]
    pieces = label_table(pieces)
    form_labels(pieces)
    shaped = []
    end = max((index for index, piece in enumerate(pieces) if _is_long(piece)), default=-1)
    for index, piece in enumerate(pieces):
        if index == 0 and _is_title(piece, outlet):
            shaped.append(piece)
        else:
            shaped.extend(shape(piece, outlet, last=index >= end))
    headline = find_headline(shaped)
    mark_repeats(shaped, headline)
    settle(shaped, headline)
    return tuple(
        Block(piece.role or Role.OTHER, piece.text, piece.start, piece.stop, piece.line, piece.rule, piece.repeats)
        for piece in shaped
    )


def _is_long(piece: Piece) -> bool:
    """Tell whether a run is long enough to be body, not yet knowing more of it."""
    return len(piece.text) > _LONG_RUN and piece.role is None


def _is_title(piece: Piece, outlet: Outlet) -> bool:
    """Tell whether the first line can be the headline: nothing in it has a shape that says otherwise."""
    if piece.role is not None or len(piece.text) > LONGEST_HEADLINE:
        return False
    shaped = shape(Piece(piece.text, piece.start, piece.line), outlet, last=False)
    return all(part.role in _TITLE_ROLES for part in shaped)


#: A run of this length is body or a caption, no signature and no button.
_LONG_RUN = 60
#: Shapes that a headline may have: "■ 새 다리 열린다", "새 다리 [하늘시 제공]".
_TITLE_ROLES = (None, Role.HEADING, Role.CAPTION, Role.CREDIT)
