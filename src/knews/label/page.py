"""Blocks of a page, whose roles the layout and the markup gave in part: the rest by shape."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from knews import keys
from knews.block import Block, Role
from knews.label.cut import cut_run
from knews.label.photo import label_caption
from knews.label.piece import Piece, Span, Standing, divide
from knews.label.repeat import mark_repeats
from knews.label.shape import beside_time, own_line, shape_line
from knews.outlet import Outlet
from knews.press.byline import is_wire, read_bylines, read_english_name
from knews.press.caption import is_disclaimer
from knews.press.fold import fold
from knews.press.heading import ends_statement
from knews.press.notice import find_rights, read_line
from knews.press.people import NAME, PERSON, is_name
from knews.press.time import find_times

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_META, _OTHER, _TIME = Role.META, Role.OTHER, Role.TIME
_HEADING, _PARAGRAPH, _DECK = Role.HEADING, Role.PARAGRAPH, Role.DECK

#: A bold line longer than this is a paragraph in bold.
_LONGEST_HEADING = 70


def label_page(blocks: tuple[Block, ...], outlet: Outlet) -> tuple[Block, ...]:
    """Give the text of a page its roles; what the layout named keeps the role that it has."""
    stop = next((index for index, block in enumerate(blocks) if block.role is not _META), len(blocks))
    pieces = list(map(_piece, blocks[stop:]))
    backwards = range(len(pieces) - 1, -1, -1)
    last = next((at for at in backwards if pieces[at].role is _PARAGRAPH and _is_text(pieces[at].text)), -1)
    shaped: list[Piece] = []
    for index, piece in enumerate(pieces):
        shaped.extend(_shape(piece, outlet, last=index >= last))
    headline = _headline(shaped, blocks[:stop])
    mark_repeats(shaped, headline)
    _settle(shaped)
    return blocks[:stop] + tuple([_block(piece) for piece in shaped])


def _headline(pieces: list[Piece], stated: tuple[Block, ...]) -> Piece | None:
    """Give the headline: the one that the layout names, else the line in front of the text that the metadata has as title."""
    for piece in pieces:
        if piece.role is Role.HEADLINE:
            return piece
    titles = [fold(block.text) for block in stated if block.key in keys.HEADLINE]
    for piece in pieces:
        if piece.role is _PARAGRAPH and _is_text(piece.text):
            break
        if piece.role in (_HEADING, _DECK, _PARAGRAPH) and len(piece.text) >= _TITLE:
            wanted = fold(piece.text)
            if any(title.startswith(wanted) for title in titles):
                piece.take(Role.HEADLINE, "stated-title")
                return piece
    return None


#: A shorter line may begin a title by chance.
_TITLE = 10


def _piece(block: Block) -> Piece:
    piece = Piece(block.text, block.start, block.line, block.role, block.rule)
    piece.image = block.image
    piece.block = block
    return piece


def _block(piece: Piece) -> Block:
    """Give the block that a piece became: most are what they were."""
    block = piece.block
    if (
        block is not None
        and piece.role is block.role
        and piece.rule == block.rule
        and piece.value is None
        and piece.repeats is None
    ):
        return block
    return Block(
        piece.role or _OTHER,
        piece.text,
        piece.start,
        piece.stop,
        piece.line,
        piece.rule,
        piece.repeats,
        None,
        piece.image,
        piece.value,
    )


def _is_text(text: str) -> bool:
    return len(text) > 60 or (len(text) > 12 and ends_statement(text))


def _shape(piece: Piece, outlet: Outlet, *, last: bool) -> list[Piece]:
    """Read one block of a page."""
    role, rule = piece.role, piece.rule
    if role is _OTHER:
        return _header(piece, outlet)
    if role is not None and (read := _READ.get(role)) is not None:
        # How it signs its articles, an outlet may know better than the press at large.
        own = own_line(piece, outlet) if role is Role.BYLINE and outlet.lines else None
        return read(piece) if own is None else own
    if role not in (_PARAGRAPH, _HEADING) or rule is None:
        return [piece]
    if role is _PARAGRAPH and _is_statement(piece.text):
        return _statement(piece, outlet)
    parts = shape_line(piece.whole(), outlet, Standing(last))
    for part in parts:
        if part.role is None:
            part.take(*_unshaped(part.text, role, rule))
    return parts


def _is_statement(text: str) -> bool:
    """Tell whether a line is statements and nothing else: no dateline opens it, nothing stands behind the last one."""
    return text.endswith(_STATEMENT_ENDS) and text[0] not in _OPENING and "=" not in text[:_DATELINE]


#: How a line ends whose last sentence is a statement, and behind which nothing stands.
_STATEMENT_ENDS = ("다.", "요.", "죠.")
#: What brackets, marks and labels open with.
_OPENING = frozenset("[(【［（<〈＜▶►☞★▷※■□○●◇◆◎▣◈▲△*#@©ⓒⒸ/")
#: An agency's dateline and its writer are no longer than this.
_DATELINE = 60


def _statement(piece: Piece, outlet: Outlet) -> list[Piece]:
    """Read a line of statements: the text, unless the outlet or the press at large prints it around its articles."""
    text = piece.text
    if outlet.lines and outlet.may_print(text) and any(line.matches(text) for line in outlet.lines):
        return shape_line(piece.whole(), outlet, Standing(last=False))
    if len(text) <= _NOTICE and (found := read_line(text)) is not None:
        piece.take(found[1], found[0])
    elif is_disclaimer(text):
        piece.take(Role.CAPTION, "disclaimer")
    return [piece]


#: Notices are no longer than this.
_NOTICE = 200


def _header(piece: Piece, outlet: Outlet) -> list[Piece]:
    """Read what stands above or below the text of an unknown page: times, signatures, rights; the rest is the page's."""
    parts = shape_line(piece.whole(), outlet, Standing(last=True))
    for part in parts:
        if part.role not in _OF_HEADERS:
            part.take(Role.INTERFACE, piece.rule or "page:header")
    return parts


#: What around the text belongs to the article.
_OF_HEADERS = (_TIME, Role.BYLINE, Role.COPYRIGHT)


def _unshaped(text: str, role: Role, rule: str) -> tuple[Role, str]:
    """Tell what a line is that no shape explains, by what the markup says of it."""
    if rule == "page:link" and not ends_statement(text):
        return Role.RELATED, rule
    if is_disclaimer(text):
        return Role.CAPTION, "disclaimer"
    if role is _HEADING or rule == "page:bold":
        heads = len(text) <= _LONGEST_HEADING and not ends_statement(text)
        return (_HEADING if heads else _PARAGRAPH), rule
    return role, rule


def _times(piece: Piece) -> list[Piece]:
    """Part the times of an element that prints them from what stands beside them."""
    times = find_times(piece.text, known=True)
    if not times:
        return [piece]
    parts = divide(piece, [(time.start, time.stop, _TIME, piece.rule or "time") for time in times])
    for part, time in zip([part for part in parts if part.role], times, strict=True):
        part.value = time
    return [done for part in parts for done in ([part] if part.role else beside_time(part))]


def _signature(piece: Piece) -> list[Piece]:
    """Read what the layout says is a byline: signatures, bare names, and the times that stand beside them."""
    if _YEAR.search(piece.text) is None:
        return _writers(piece)
    return [
        part for parts in _times(piece) for part in (_writers(parts) if parts.role is not _TIME else [parts])
    ]


# What a line with a time in it has.
_YEAR = re.compile(r"(?:19|20)\d\d[.년/-]")


def _writers(piece: Piece) -> list[Piece]:
    """Read one signature."""
    text = piece.text
    piece.take(Role.BYLINE, piece.rule or "byline")
    if (writers := read_bylines(text)) or (writers := read_english_name(text)):
        piece.value = writers
    elif named := _NAME_AND_ID.fullmatch(text):
        return divide(
            piece, [(*named.span("name"), Role.BYLINE, "byline"), (*named.span("id"), Role.LABEL, "byline")]
        )
    elif not is_wire(text) and not is_name(text):
        parts = cut_run(piece.whole(), Standing(last=True))
        if any(part.role is Role.BYLINE for part in parts):
            for part in parts:
                if part.role is None:
                    part.take(Role.LABEL, "beside-byline")
            return parts
        piece.take(_OTHER, "unread-byline")
    return [piece]


def _rights(piece: Piece) -> list[Piece]:
    """Part a rights line from the signature, the tip line, the time that some systems print in the same box."""
    text = piece.text
    spans: list[Span] = [
        (start, stop, Role.COPYRIGHT, piece.rule or "rights")
        for start, stop in find_rights(text, 0, len(text))
    ]
    if not spans:
        return [piece]
    parts = divide(piece, spans)
    for part in parts:
        if part.role is None:
            signed = read_bylines(part.text)
            part.take(*((Role.BYLINE, "byline") if signed else (Role.NOTICE, "beside-rights")))
            part.value = signed or None
    return parts


# 김하늘(haneul): a citizen's name and account
_NAME_AND_ID = re.compile(rf"(?P<name>{NAME})\s?(?P<id>\([A-Za-z0-9_.-]{{2,24}}\))")

#: How a block is read to which the layout gave a role.
_READ: Mapping[Role, Callable[[Piece], list[Piece]]] = {
    Role.CAPTION: label_caption,
    _TIME: _times,
    Role.COPYRIGHT: _rights,
    Role.BYLINE: _signature,
}


def _settle(pieces: list[Piece]) -> None:
    """Give a role to what only its neighbours explain."""
    _sign_wire_copy(pieces)
    for text, behind in pairwise(pieces):
        if behind.rule in _CREDITS and text.role is _PARAGRAPH and len(text.text) <= _LONGEST_HEADING:
            if not ends_statement(text.text):
                text.take(Role.CAPTION, "above-credit")
        elif text.role is _DECK and PERSON.fullmatch(text.text):
            # 김하늘 하늘시장, under the headline of a contributed piece
            text.take(Role.BYLINE, "contributor")
    for piece in pieces:
        if piece.role is _PARAGRAPH:
            break
        if piece.role is _HEADING and piece.rule in ("page:heading", "page:bold"):
            piece.take(_DECK, "heading-before-text")


#: Rules of credits that close a caption which nothing else shows.
_CREDITS = frozenset(("credit", "credit-alone", "credit-at-end"))


def _sign_wire_copy(pieces: list[Piece]) -> None:
    """Take an agency's bare name behind the text for its signature, not for a picture's credit."""
    behind: list[Piece] = []
    for piece in reversed(pieces):
        if piece.role is _PARAGRAPH:
            behind.append(piece)
            break
        if piece.role in _CLOSING:
            behind.append(piece)
    else:
        return
    for piece in behind[:-3:-1]:
        if is_wire(piece.text) and piece.role in (_PARAGRAPH, Role.CREDIT):
            piece.take(Role.BYLINE, "wire-signature")


#: What may stand behind the text.
_CLOSING = frozenset((Role.CREDIT, Role.RELATED, Role.COPYRIGHT))
