"""The headline, and what a dump or a page prints of it again."""

from collections.abc import Sequence
from itertools import groupby

from knews.block import Role
from knews.press.fold import fold
from knews.press.heading import ends_statement, is_body, is_script_mark
from knews.press.headline import is_same_title, is_version_of, without_badge
from knews.press.pattern import pattern
from knews.rules.document import LINE_AGAIN, SHORTEST_REPEAT
from knews.rules.invented import LEAD, MORE, page, words
from knews.rules.label_rules import TABLE_BYLINE, TABLE_HEADLINE, TABLE_META
from knews.rules.markup import MARKDOWN_HEADLINE
from knews.rules.piece import Piece
from knews.rules.rule import Phase, Rule

_STATED = '<meta property="og:title" content="하늘시, 새 다리 10월에 연다">'
FIRST_LINE = Rule(
    "first-line",
    Role.HEADLINE,
    Phase.CONTEXT,
    "the first line, where it can be a title",
    takes=(
        f"⟦새 다리 열린다⟧\n\n{LEAD}",
        f"⟦[하늘일보 사설] 새 다리 서둘러 놓아야 한다⟧\n\n{LEAD}",
        f"⟦새 다리가 열린다.⟧\n\n{LEAD}",
        f"⟦{words(120)}⟧\n{LEAD}",
        f"⟦{words(60, end='다.')}⟧\n\n{LEAD}",
        f"⟦{words(6)}⟧\n입력 2025.01.22 17:43\n{LEAD}",
        f"⟦다리⟧\n{LEAD}",
    ),
    leaves=(
        f"{LEAD}\n{MORE}",
        f"▶ 하늘일보 채널 구독하기\n{LEAD}",
        f"새 다리가 열린다.\n{LEAD}",
        f"{words(121)}\n{LEAD}",
        f"{words(61, end='다.')}\n\n{LEAD}",
        f"{words(5)}\n입력 2025.01.22 17:43\n{LEAD}",
        f"새\n{LEAD}",
        f"김하늘 기자\n새 다리 열린다\n{LEAD}",
        f"본문 듣기\n{words(9)}\n입력 2025.01.22 17:43\n{LEAD}",
    ),
)
ABOVE_TIME = Rule(
    "above-time",
    Role.HEADLINE,
    Phase.CONTEXT,
    "the line above the time, on a copied page",
    takes=(
        f"사회\n⟦하늘시, 새 다리 10월에 연다⟧\n입력 2025.01.22 17:43\n{LEAD}",
        f"사회\n⟦{words(10)}⟧\n입력 2025.01.22 17:43\n{LEAD}",
    ),
    leaves=(
        f"하늘시, 새 다리 10월에 연다\n{LEAD}\n입력 2025.01.22 17:43",
        f"사회\n새 다리 연다\n입력 2025.01.22 17:43\n{LEAD}",
        f"사회\n{words(9)}\n입력 2025.01.22 17:43\n{LEAD}",
    ),
)
HEADLINE_CUT = Rule(
    "headline-cut",
    Role.INTERFACE,
    Phase.CONTEXT,
    "a headline that a list cut short, in front of the whole one",
    takes=(
        f"⟦하늘시, 새 다리 10월에…⟧\n하늘시, 새 다리 10월에 연다\n{LEAD}",
        f"⟦{words(10)}…⟧\n{words(20)}\n{LEAD}",
        f"⟦{words(19)}…⟧\n사회\n정치\n{words(30)}\n{LEAD}",
    ),
    leaves=(
        f"하늘시, 새 다리 10월에…\n{LEAD}",
        f"새 다리…\n새 다리 연다\n{LEAD}",
        f"{words(9)}…\n{words(20)}\n{LEAD}",
        f"{words(19)}…\n사회\n정치\n문화\n{words(30)}\n{LEAD}",
    ),
)
STATED_TITLE = Rule(
    "stated-title",
    Role.HEADLINE,
    Phase.CONTEXT,
    "the line in front of the text that the metadata or the caller state as title",
    takes=(page("<p><b>⟦하늘시, 새 다리 10월에 연다⟧</b></p>", headline="", meta=_STATED),),
    leaves=(
        page("<p><b>하늘시, 새 길 10월에 연다</b></p>", headline="", meta=_STATED),
        page("<p><b>하늘시, 새 다</b></p>", headline="", meta=_STATED),
        page(headline="", meta=_STATED, behind="<p><b>하늘시, 새 다리 10월에 연다</b></p>"),
    ),
)
HEADLINE_AGAIN = Rule(
    "headline-again",
    Role.REPEAT,
    Phase.CONTEXT,
    "the headline again, in one line or in several",
    takes=(
        f"하늘시 “새 다리 10월에 연다”\n⟦하늘시 '새 다리 10월에 연다'⟧\n{LEAD}".replace("'", '"'),
        f"하늘시, 새 다리를 걷는 사람들의 이야기\n⟦하늘시, 새 다리를⟧\n⟦걷는 사람들의 이야기⟧\n{LEAD}",
        f"새 다리, 내년 봄 열린다(하늘시새다리건설과)\n⟦새 다리, 내년 봄 열린다⟧\n{LEAD}",
        f"하늘시, 새 다리를 걷는 사람들의 이야기\n⟦하늘시, 새 다리를⟧\n⟦걷는 사람들의⟧\n⟦이야기⟧\n{LEAD}",
    ),
    leaves=(
        f"하늘시, 새 다리 10월에 연다\n하늘시, 새 길 11월에 연다\n{LEAD}",
        f"하늘시, 새 다리 10월에 연다\n하늘시 새 다리 10월에 연다\n{LEAD}",
        f"새 다리, 내년 봄 열린다(하늘시의새다리건설과)\n새 다리, 내년 봄 열린다\n{LEAD}",
        f"하늘시, 새 다리를 걷는 사람들의 이야기\n하늘시, 새\n다리를\n걷는 사람들의\n이야기\n{LEAD}",
    ),
)
#: A headline has at most so many characters (the longest of 85,187 has 108).
LONGEST_HEADLINE = 120
#: Above a time, a first line shorter than this is a page's section: "사회".
_SHORT_TITLE = 6
#: The line above a time has at least so many, and so has one that a page states as its title.
_LONG_TITLE = 10
#: So many lines on top may print the headline that the caller states.
_TOP_LINES = 12
#: A headline that is a sentence has at most so many.
_SENTENCE_TITLE = 60
#: A headline cut short keeps at least so many characters.
_STEM = 10
#: What a list puts where it cuts.
_CUT = ("…", "‥", "..")
#: Shapes that the first line may have and still stand above the text.
_MAY_LEAD = frozenset((Role.HEADING, Role.CAPTION))
#: Behind a signature or rights stands no headline.
_NEVER_ABOVE = frozenset((Role.COPYRIGHT, Role.BYLINE))
# …지급(총무과)
_DEPARTMENT = pattern(r"\([가-힣]{2,10}(?:과|실|팀|단|소|읍|면|동|담당관)\)$")
#: Prints of one headline differ in length by less.
_NEAR = 12
_CAPTION, _CREDIT = Role.CAPTION, Role.CREDIT
#: What a box around the article prints takes nothing from the article.
_AROUND = frozenset((Role.COPYRIGHT, Role.RELATED, Role.NOTICE))
#: What a repeat is looked for in, beside text without a role; a credit or a signature twice says nothing.
_MAY_REPEAT = frozenset((_CAPTION, Role.HEADING, Role.PARAGRAPH, Role.DECK, *_AROUND))


def find_headline(pieces: list[Piece], *, headed: bool = True) -> Piece | None:
    """Find the headline of a text: the one that a label or the markup names, else the first line.

    On a copied page it is the line above the time. `headed` says that the first line may be one.
    """
    for piece in pieces:
        if piece.role is Role.HEADLINE:
            return _printed(piece, pieces)
    first = next((piece for piece in pieces if piece.role is None or piece.role in _MAY_LEAD), None)
    if first is None or not headed:
        return None
    time = _first_time(pieces)
    if _is_first_line(first, pieces, time):
        if (whole := _whole_of(first, pieces)) is not None:
            first.take(HEADLINE_CUT)
            first = whole
        first.take(FIRST_LINE)
        return first
    for piece in reversed(pieces[: time or 0]):
        if piece.role is None and _is_title(piece.text, shortest=_LONG_TITLE):
            piece.take(ABOVE_TIME)
            return piece
    return None


def _printed(titled: Piece, pieces: list[Piece]) -> Piece:
    """Give the heading that prints the title of a table without what the site adds to it; else the title."""
    if titled.rule is not TABLE_HEADLINE:
        return titled
    printed = next((piece for piece in pieces if piece.rule is MARKDOWN_HEADLINE), None)
    if printed is None:
        return titled
    titled.take(TABLE_META)
    return printed


def mark_known_title(pieces: Sequence[Piece], title: str) -> bool:
    """Take the line on top that prints the headline which the caller states, if there is one.

    Gives whether the first line may be a headline all the same: it prints another version of it, or it stands alone
    above the text, as a title does. Else the text begins at once.
    """
    for piece in pieces[:_TOP_LINES]:
        if piece.role is None and is_same_title(piece.text, title):
            piece.take(STATED_TITLE)
            return False
        if piece.role is Role.HEADLINE:
            return True
    first = pieces[0] if pieces else None
    if first is None or first.role is not None or not _is_title(first.text, shortest=_SHORT_TITLE):
        return False
    return is_version_of(first.text, title) or (is_apart(pieces) and is_text(pieces[1].text))


def find_stated_headline(pieces: list[Piece], titles: Sequence[str]) -> Piece | None:
    """Find the headline of a page: the one that the layout names, else the line in front of the text that prints a stated title."""
    for piece in pieces:
        if piece.role is Role.HEADLINE:
            return piece
    stated = [fold(title) for title in titles]
    for piece in pieces:
        if piece.role is Role.PARAGRAPH and is_text(piece.text):
            break
        if piece.role in (Role.HEADING, Role.DECK, Role.PARAGRAPH) and len(piece.text) >= _LONG_TITLE:
            wanted = fold(piece.text)
            if any(title.startswith(wanted) for title in stated):
                piece.take(STATED_TITLE)
                return piece
    return None


def is_text(text: str) -> bool:
    """Tell whether a line of a page is text and no title."""
    return len(text) > 60 or (len(text) > 12 and ends_statement(text))


def _is_first_line(first: Piece, pieces: list[Piece], time: int | None) -> bool:
    """Tell whether the first line is the headline: it can be a title, and nothing above it says otherwise."""
    if first.role is not None:
        return False
    shortest = 2 if time is None else _SHORT_TITLE
    if not _is_title(first.text, shortest=shortest) and not _stands_apart(first, pieces):
        return False
    above = [piece.role for piece in pieces[: pieces.index(first)] if piece.rule is not TABLE_BYLINE]
    return _NEVER_ABOVE.isdisjoint(above) and not any(
        piece.role is Role.INTERFACE for piece in pieces[: time or 0]
    )


def _first_time(pieces: list[Piece]) -> int | None:
    """Give the index of the first time that stands before any body text."""
    for index, piece in enumerate(pieces):
        if piece.role is Role.TIME:
            return index
        if piece.role is None and is_body(piece.text):
            return None
    return None


def _whole_of(title: Piece, pieces: list[Piece]) -> Piece | None:
    """Give the line that prints a headline whole which a list had cut short: "새 다리 열…", "새 다리 열린다"."""
    if not title.text.endswith(_CUT):
        return None
    stem = title.text.rstrip(".…‥ ")
    if len(stem) < _STEM:
        return None
    after = pieces[pieces.index(title) + 1 :][:3]
    return next((piece for piece in after if piece.role is None and piece.text.startswith(stem)), None)


def _is_title(text: str, *, shortest: int) -> bool:
    """Tell whether a line can be a headline: short, and no sentence."""
    return shortest <= len(text) <= LONGEST_HEADLINE and not ends_statement(text)


def _stands_apart(first: Piece, pieces: list[Piece]) -> bool:
    """Tell whether a blank line parts a short first line from the rest: then it is the headline, though a sentence."""
    return first is pieces[0] and len(first.text) <= _SENTENCE_TITLE and is_apart(pieces)


def is_apart(pieces: Sequence[Piece]) -> bool:
    """Tell whether an empty line parts the first line from the rest."""
    return len(pieces) > 1 and pieces[1].line > pieces[0].line + 1


def mark_repeats(pieces: list[Piece], headline: Piece | None) -> None:
    """Mark lines that stood before, and the headline where it stands again.

    Equal lines are found as they are; a repeat of the headline also through other quotes, dots and spaces.
    A repeat stands behind what it repeats: a page's title above the headline is none.
    """
    first: dict[str, int] = {}
    captions = _parted_captions(pieces)
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
        if length >= SHORTEST_REPEAT:
            credit = _credit_behind(pieces, index) if role is _CAPTION else None
            start = first.setdefault(_print(captions.get(index, text), role, credit), piece.start)
            if start != piece.start and not is_script_mark(text):
                _repeat(start, piece, credit, _photographer_before(pieces, index))
                continue
        if low < length < high and headline is not None:
            wanted = wanted or fold(_bare(headline.text))
            if fold(_bare(text)) == wanted:
                piece.take(HEADLINE_AGAIN)
                piece.repeats = headline.start
    if headline is not None:
        _mark_headline_parts(pieces, headline)


def _bare(headline: str) -> str:
    """Give a headline without what a list adds: its badge, and the department that a release came from."""
    return _DEPARTMENT.sub("", without_badge(headline))


def _parted_captions(pieces: list[Piece]) -> dict[int, str]:
    """Give each line of a caption of several lines with the number of the caption: two pictures may have one title, and texts of their own."""
    lines = [
        index for index, piece in enumerate(pieces) if piece.role is _CAPTION and piece.image is not None
    ]
    shown: dict[int, str] = {}
    numbers: dict[str, int] = {}
    for _, group in groupby(lines, lambda index: pieces[index].image):
        of_one = tuple(group)
        if len(of_one) > 1:
            whole = "\n".join(pieces[index].text for index in of_one)
            number = numbers.setdefault(whole, len(numbers))
            shown.update((index, f"{number}\n\n{pieces[index].text}") for index in of_one)
    return shown


def _print(text: str, role: Role | None, credit: Piece | None) -> str:
    """Give what has to stand again for a repeat: a caption with its credit, and what a box around the article prints apart."""
    if credit is not None:
        return f"{text}\n{credit.text}"
    return f"\n{text}" if role in _AROUND else text


def _repeat(first: int, *again: Piece | None) -> None:
    """Mark a line that stood before, and the credit that belongs to it."""
    for piece in again:
        if piece is not None:
            piece.take(LINE_AGAIN)
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
                    piece.take(HEADLINE_AGAIN)
                    piece.repeats = headline.start


def _photographer_before(pieces: list[Piece], index: int) -> Piece | None:
    """Give the photographer's dateline that belongs to a caption: "[하늘=하늘통신]김하늘 기자 ="."""
    before = pieces[index - 1] if index else None
    return before if before is not None and before.rule is not None and before.rule.leads_picture else None


def _credit_behind(pieces: list[Piece], index: int) -> Piece | None:
    """Give the credit that belongs to a caption: pictures with one text and two owners are two."""
    if index + 1 < len(pieces):
        behind = pieces[index + 1]
        if behind.role is _CREDIT and behind.line == pieces[index].line:
            return behind
    return None


HEADLINE_RULES = (FIRST_LINE, ABOVE_TIME, HEADLINE_CUT, STATED_TITLE, HEADLINE_AGAIN)
