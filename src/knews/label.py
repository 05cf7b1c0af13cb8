"""Lines -> blocks: the rules are asked phase by phase, and what one took, none behind it takes."""

import re
from collections.abc import Sequence
from functools import cache

from knews import metadata_keys
from knews.block import Block, Role
from knews.labelled import Labelled
from knews.outlet import Outlet
from knews.press.caption import is_disclaimer
from knews.press.pattern import pattern
from knews.press.people import is_name
from knews.read.copied import WRITER
from knews.read.line import Line
from knews.rules import PART_RULES
from knews.rules.context import settle
from knews.rules.document import read_document
from knews.rules.furniture import furniture_of
from knews.rules.given import DISCLAIMER, as_given, read_given, settle_given
from knews.rules.glued import part_glued
from knews.rules.headline import (
    LONGEST_HEADLINE,
    find_headline,
    find_stated_headline,
    is_apart,
    is_text,
    mark_known_title,
    mark_repeats,
)
from knews.rules.house import read_outlet_line, read_outlet_tag
from knews.rules.lines import LINE_RULES
from knews.rules.markup import AROUND, FRAME, WHOLE_PAGE_TIME, WHOLE_PAGE_WRITER
from knews.rules.picture import DATED
from knews.rules.piece import KeptPiece, Piece, carve, divide, resolve
from knews.rules.rule import Claim, LineContext, Run
from knews.rules.shape import scan_for
from knews.rules.table import LineTable

#: A line longer than this is text, whatever it begins with.
_SHORT = 200
#: A line of this length that ends with a full stop is a sentence, unless it opens with a mark.
_SENTENCE = 80
_OPENING_MARKS = frozenset("▶►☞★▷※■□○●◇◆◎▣◈▲△*-–ㆍ#@[(<【〈＜［|/ⓒ©Ⓒ&이본")
#: A shorter line is one thing.
_PARTS = 4
#: Shapes that a headline may have: "■ 새 다리 열린다", "새 다리 [하늘시 제공]".
_TITLE_ROLES = frozenset((None, Role.HEADING, Role.CAPTION, Role.CREDIT))
#: What words alone say: "뉴스레터 하늘편지, 백만 구독", "[하늘일보 사설] 새 다리".
_WEAK_ROLES = frozenset((Role.NOTICE, Role.RELATED, Role.LABEL))
#: What may stand between a claim that ends a run and the end of the run.
_DEBRIS = " .▶☞★▷/"
_LINES = LineTable(LINE_RULES)
#: What around the text of a page belongs to the article.
_OF_FRAME = (Role.TIME, Role.BYLINE, Role.COPYRIGHT)

#: What a picture belongs to.
_OF_PICTURE = frozenset((Role.CAPTION, Role.CREDIT))


def label(
    lines: Sequence[Line], outlet: Outlet, title: str | None = None, *, keeps_lost: bool = False
) -> tuple[Labelled, ...]:
    r"""Give every line its role, cutting apart what is glued in one; the pieces still add up.

    On a page, every line has a rule that says what the markup holds it for, and the markup is believed. In a text,
    a line may have one: a heading of Markdown, a picture's caption, what a copied page prints around its article.
    The others are read by their shapes and their neighbours.

    Args:
        lines: What was read of a text or of a page, in order.
        outlet: Whose line rules are asked before all others.
        title: The headline, where the caller states it: a text that does not print it has none.
        keeps_lost: Say of each block which other rules claimed it.

    >>> from knews.outlet import GENERIC
    >>> from knews.read.text import read_text
    >>> dump = "새 다리 열린다\n\n(하늘=연합뉴스) 김하늘 기자 = 시가 새 다리를 열기로 했다고 밝혔다."
    >>> [str(piece.block.role) for piece in label(read_text(dump), GENERIC)]
    ['headline', 'dateline', 'byline', 'paragraph']
    """
    stated = [line for line in lines if line.key is not None]
    lost: list[Claim] | None = [] if keeps_lost else None
    pieces = [_piece(line, lost) for line in lines if line.key is None]
    is_page = all(piece.given is not None for piece in pieces)
    if is_page:
        titles = [line.text for line in stated if line.key in metadata_keys.HEADLINE]
        shaped = _label_page(pieces, outlet, titles if title is None else [title, *titles])
    else:
        shaped = _label_text(pieces, outlet, title)
    labelled = _checked((*map(_stated, stated), *map(_labelled, shaped)))
    return labelled if lost is None else _with_lost(labelled, lost)


def _label_page(pieces: list[Piece], outlet: Outlet, titles: Sequence[str]) -> list[Piece]:
    """Label lines of which the markup says what each is; `titles` are those that metadata and the caller state."""
    shaped = _shape_all(pieces, outlet)
    headline = find_stated_headline(shaped, titles)
    mark_repeats(shaped, headline)
    settle_given(shaped)
    return shaped


def _label_text(pieces: list[Piece], outlet: Outlet, title: str | None) -> list[Piece]:
    """Label lines that are known by their shapes and their neighbours, which what stands around the article is not."""
    around = [piece for piece in pieces if piece.given in AROUND]
    if around:
        pieces = [piece for piece in pieces if piece.given not in AROUND]
    pieces = read_document(pieces)
    headed = title is None or mark_known_title(pieces, title)
    shaped = _shape_all(pieces, outlet, headed=headed)
    headline = find_headline(shaped, headed=headed)
    mark_repeats(shaped, headline)
    settle(shaped, headline)
    if around:
        shaped.extend(part for piece in around for part in _shape_around(piece, outlet))
        shaped.sort(key=lambda piece: piece.start)
    return shaped


def _piece(line: Line, lost: list[Claim] | None) -> Piece:
    piece = (
        Piece(line.text, line.start, line.number, line.rule)
        if lost is None
        else KeptPiece(line.text, line.start, line.number, line.rule, lost=lost)
    )
    piece.image = line.image
    if line.rule is not None:
        piece.take(line.rule)
    return piece


def _stated(line: Line) -> Labelled:
    rule = line.rule.name if line.rule is not None else None
    block = Block(Role.META, line.text, line.start, line.stop, line.number, rule, None, line.key)
    return Labelled(block, line.rule)


def _labelled(piece: Piece) -> Labelled:
    text, start, rule = piece.text, piece.start, piece.rule
    block = Block(
        piece.role or Role.OTHER,
        text,
        start,
        start + len(text),
        piece.line,
        rule.name if rule is not None else None,
        piece.repeats,
        None,
        piece.image if piece.image is not None and piece.role in _OF_PICTURE else None,
    )
    return Labelled(block, rule, piece.value)


def _with_lost(labelled: Sequence[Labelled], lost: list[Claim]) -> tuple[Labelled, ...]:
    """Give each block the rules that claimed some of it and lost it to another."""
    lost.sort(key=lambda claim: claim.start)
    told: list[Labelled] = []
    # Claims that reach over a block; one that stops before it is left behind.
    near: list[Claim] = []
    at = 0
    for piece in labelled:
        block = piece.block
        while at < len(lost) and lost[at].start < block.stop:
            near.append(lost[at])
            at += 1
        near = [claim for claim in near if claim.stop > block.start]
        rules = dict.fromkeys(claim.rule for claim in near if claim.start < block.stop)
        told.append(piece._replace(lost=tuple(rule for rule in rules if rule is not piece.rule)))
    return tuple(told)


def _checked(labelled: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """Give what was labelled, if the blocks are in order and none begins inside the one before; else some rule is at fault."""
    stop = 0
    for piece in labelled:
        block = piece.block
        if block.start < stop:
            message = f"line {block.line}: {block.rule} takes what the block before it holds: {block.text!r}"
            raise AssertionError(message)
        stop = block.stop
    return labelled


def _shape_all(pieces: list[Piece], outlet: Outlet, *, headed: bool = True) -> list[Piece]:
    """Ask the rules for whole lines and for parts of them, line by line; `headed` says that the first may be the headline."""
    texts = [
        index
        for index, piece in enumerate(pieces)
        if piece.role in (None, Role.PARAGRAPH) and is_text(piece.text)
    ]
    end = texts[-1] if texts else -1
    # A first line of that length is the headline.
    under = [index for index in texts if index or not headed]
    start = under[0] if under else -1
    alone = len(texts) == 1 or (headed and len(texts) == 2 and texts[0] == 0)
    shaped: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.given is not None and piece.rule is piece.given:
            shaped.extend(_shape_given(piece, outlet, LineContext(index >= end)))
        elif piece.role is not None:
            if isinstance(piece, KeptPiece):
                # What the line would be if nothing else of the input spoke for it.
                alone = _shape(Piece(piece.text, piece.start, piece.line), outlet, LineContext(index >= end))
                piece.turn_down(_claims_of(alone, piece.start))
            shaped.append(piece)
        else:
            context = LineContext(index >= end, alone, index == start)
            parts = part_glued(_shape(piece, outlet, context), context)
            titled = headed and index == 0 and _is_title(piece, parts, apart=is_apart(pieces))
            if titled and isinstance(piece, KeptPiece):
                piece.turn_down(_claims_of(parts, piece.start))
            shaped.extend([piece] if titled else parts)
    return shaped


def _claims_of(parts: Sequence[Piece], start: int) -> list[Claim]:
    """Give the claims that parts of a piece stand for, which begins at an offset."""
    return [
        Claim(part.start - start, part.stop - start, part.rule) for part in parts if part.rule is not None
    ]


def _is_title(piece: Piece, parts: list[Piece], *, apart: bool) -> bool:
    """Tell whether the first line can be the headline: nothing in it has a shape that says otherwise.

    Words that promote or link say otherwise only behind a mark, or where the text goes on at once.
    """
    opens = piece.text[0].isalnum() or piece.text[0] in "[<"
    roles = _TITLE_ROLES | _WEAK_ROLES if apart and opens else _TITLE_ROLES
    return len(piece.text) <= LONGEST_HEADLINE and all(part.role in roles for part in parts)


def _shape(piece: Piece, outlet: Outlet, context: LineContext) -> list[Piece]:
    """Ask the rules for a whole line: the outlet's own first; what none takes may hold parts."""
    text = piece.text
    if (own := read_outlet_line(text, outlet)) is not None:
        return divide(piece, own)
    if text[0] in "[【" and (tag := read_outlet_tag(text, outlet)) is not None:
        parts = divide(piece, tag)
        return [
            done
            for part in parts
            for done in ([part] if part.role is not None else _shape(part, outlet, context))
        ]
    if len(text) <= _SENTENCE or (len(text) <= _SHORT and (text[-1] != "." or text[0] in _OPENING_MARKS)):
        claims = _LINES.claim(text)
        if claims is not None:
            if isinstance(piece, KeptPiece):
                for late in _LINES.every_claim(text):
                    piece.turn_down(late, claims)
            return divide(piece, claims)
    return _cut(piece, context)


def _cut(piece: Piece, context: LineContext) -> list[Piece]:
    """Ask the rules for parts of a line."""
    text = piece.text
    if len(text) < _PARTS:
        return [piece]
    run = Run(text, len(text), (), context)
    for rule in PART_RULES if _goes_on(text) or _words().search(text) else _STRUCTURE:
        if new := list(rule.read(run)):
            claims = carve(run.claims, new) if rule.carves else resolve(run.claims, new)
            if isinstance(piece, KeptPiece):
                piece.turn_down((*run.claims, *new), claims)
            run = Run(text, _peel(text, claims, run.stop), claims, context)
    return divide(piece, run.claims) if run.claims else [piece]


def _goes_on(text: str) -> bool:
    """Tell whether something stands behind the last sentence of a run: a signature, tags, <끝>."""
    return text[-1] != "." and _BEHIND_SENTENCE.search(text, max(0, len(text) - _END)) is not None


# …말했다. 김하늘 앵커 | …고 있다. /하늘통신 | …말했다.뉴욕= | …말했다.#폭우 #다리
_BEHIND_SENTENCE = pattern(r"[다요죠]\.[”\"’]? ?[^\s.”\"’]|[.”\"] ?[/\[]|#")
#: So many characters from the end on a signature begins at the latest.
_END = 80


def _peel(text: str, claims: Sequence[Claim], stop: int) -> int:
    """Tell where a run stops for the rules that follow: what was taken at its end is looked at no more."""
    for claim in reversed(claims):
        if claim.stop > stop:
            continue
        if not claim.rule.ends_run or text[claim.stop : stop].strip(_DEBRIS):
            break
        stop = claim.start
    return stop


#: Rules that no word gives away.
_STRUCTURE = tuple(rule for rule in PART_RULES if rule.is_structural)


@cache
def _words() -> re.Pattern[str]:
    """Build the pattern of all words without which a line holds nothing of the rules that have some."""
    return scan_for({word for rule in PART_RULES for word in rule.words})


def _shape_given(piece: Piece, outlet: Outlet, context: LineContext) -> list[Piece]:
    """Read a line of a page, whose role the markup gave or may have given."""
    given = piece.given
    role = piece.role
    if given is None or role is Role.OTHER:
        return _shape_frame(piece, outlet)
    # How it signs its articles, an outlet may know better than the press at large.
    own = read_outlet_line(piece.text, outlet) if role is Role.BYLINE else None
    if own is not None:
        return divide(piece, own)
    if (read := read_given(piece, lambda part: _cut(part, LineContext(is_last_text=True)))) is not None:
        return read
    if role not in (Role.PARAGRAPH, Role.HEADING):
        return [piece]
    if role is Role.PARAGRAPH and _is_statement(piece.text):
        return _read_statement(piece, outlet)
    parts = _shape(piece.bare(), outlet, context)
    for part in parts:
        # What is a caption, the markup says; a day at its end alone does not.
        if part.role is None or part.rule is DATED:
            part.take(as_given(part.text, given))
    return parts


def _shape_frame(piece: Piece, outlet: Outlet) -> list[Piece]:
    """Read what stands above or below the text of an unknown page: times, signatures, rights; the rest is the page's."""
    parts = _shape(piece.bare(), outlet, LineContext(is_last_text=True))
    for part in parts:
        if part.role not in _OF_FRAME:
            part.take(FRAME)
    return parts


def _shape_around(piece: Piece, outlet: Outlet) -> list[Piece]:
    """Read what stands around an article in a text: what is no time, no writer and no rights line is the page's."""
    parts = _shape_given(piece, outlet, LineContext(is_last_text=True))
    if piece.given not in (WHOLE_PAGE_TIME, WHOLE_PAGE_WRITER):
        return parts
    return [
        done for part in parts for done in ([part] if part.role in _OF_FRAME else _find_writer(part, piece))
    ]


def _find_writer(part: Piece, line: Piece) -> list[Piece]:
    """Find the writer at the head of what stands beside a time or buttons: "김하늘 2025. 1. 22.", "김하늘 기자 이메일 보내기"."""
    part = part.bare()
    match = WRITER.match(part.text)
    parts = divide(part, [Claim(*match.span("it"), WHOLE_PAGE_WRITER)]) if match is not None else [part]
    for rest in parts:
        if rest.role is None:
            named = match is None and rest.start == line.start and is_name(rest.text.rstrip(" |·/ㅣ"))
            rest.take(WHOLE_PAGE_WRITER if named else FRAME)
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


def _read_statement(piece: Piece, outlet: Outlet) -> list[Piece]:
    """Read a line of statements: the text, unless the outlet or the press at large prints it around its articles."""
    text = piece.text
    if (own := read_outlet_line(text, outlet)) is not None:
        return divide(piece, own)
    if len(text) <= _SHORT and (rule := furniture_of(text)) is not None:
        piece.take(rule)
    elif is_disclaimer(text):
        piece.take(DISCLAIMER)
    return [piece]
