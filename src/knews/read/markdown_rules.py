"""What the marks of a Markdown text say of its lines: structure is evidence where lines stand as it says."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from knews.press.byline import read_bylines
from knews.press.caption import find_credit, is_disclaimer
from knews.press.fold import fold
from knews.press.heading import ends_statement
from knews.press.label_row import read_label
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.people import PERSON
from knews.read.markdown_pictures import LONGEST_CAPTION, is_caption, is_of_others
from knews.read.markdown_seen import SeenLine
from knews.rules.headline import is_text
from knews.rules.markup import BOLD, CAPTION, HEADING, MARKDOWN_BELOW, MARKDOWN_DECK, MARKDOWN_HEADLINE, TEXT
from knews.rules.rule import Rule

#: A heading is no longer.
_LONGEST_HEADING = 70
#: Above the headline stand at most so many lines: a department, a time.
_ABOVE_HEADLINE = 2
#: A link to the article itself stands in so many lines on top, and its title has so many characters.
_TOP = 12
_SHORTEST_TITLE = 10
#: A heading that is a deck has so many characters; "기사 본문 영역" is a label of the page.
_SHORTEST_DECK = 12
#: What opens captions, speakers' marks, notes and tags.
_NO_DECK = frozenset("▲△↑◀▶☞※[【(<#")
# (하늘=연합뉴스) | [하늘=뉴시스]
_DATELINE = pattern(r"[\[(【][^\[\]()【】=]{1,20}=[^\[\]()【】=]{2,12}[\])】]")
#: A signature and a rights line are no longer.
_LONGEST_SIGNATURE = 80


def give_rules(lines: Sequence[SeenLine], title: str | None, *, is_headed: bool) -> None:
    """Give lines the rules of what their marks say.

    Args:
        lines: Those of the article.
        title: The one that is stated above them.
        is_headed: The headline, if there is one, stands above them or is stated: decks may follow at once.
    """
    prose = [
        index
        for index, line in enumerate(lines)
        if not (line.line.level or line.is_link or line.rule) and is_text(line.text)
    ]
    body = _find_body(lines, prose) if prose else _Body(len(lines), -1, len(lines))
    headline = _headline(lines[: body.first], title)
    if headline is None and title is None:
        _open_text(lines)
    for index, line in enumerate(lines):
        if line is headline:
            line.rule = MARKDOWN_HEADLINE
            is_headed = True
        elif line.rule is None:
            line.rule = _rule_of(line, index, body, is_headed=is_headed)


class _Body(NamedTuple):
    """Between which lines headings stand, and behind which one the article is signed."""

    first: int
    last: int
    signed: int


def _rule_of(line: SeenLine, index: int, body: _Body, *, is_headed: bool) -> Rule | None:
    """Tell what the marks of a line say of it where it stands; None where its shape has to."""
    is_inside = body.first < index < body.last
    structure = line.line
    if structure.is_row or (structure.is_quote and is_inside):
        return TEXT
    if (line.is_bold or line.is_italic) and is_disclaimer(line.text):
        return CAPTION
    if structure.is_item:
        return None
    if line.is_italic and _is_slanted_caption(line.text, inside=is_inside):
        return CAPTION
    if structure.level and index > body.signed:
        return MARKDOWN_BELOW
    return _heading_of(line, index, body, is_headed=is_headed)


def _heading_of(line: SeenLine, index: int, body: _Body, *, is_headed: bool) -> Rule | None:
    """Tell whether a line heads a section, or is a deck between headline and text."""
    if body.first < index < body.last and _heads(line):
        return HEADING if line.line.level else BOLD
    return MARKDOWN_DECK if index < body.first and is_headed and _is_deck(line) else None


def _open_text(lines: Sequence[SeenLine]) -> None:
    """Take a sentence on top for text: all paragraphs of Markdown stand apart, and a headline would have a mark."""
    first = next((line for line in lines if line.rule is None), None)
    if first is not None and not first.is_bold and not first.line.level and ends_statement(first.text):
        first.rule = TEXT


def _is_deck(line: SeenLine) -> bool:
    """Tell whether a line between headline and text is marked as a deck: bold, or a heading that is no word of a menu."""
    text = line.text
    marked = line.is_bold or (line.line.level > 0 and len(text) >= _SHORTEST_DECK and " " in text)
    return (
        marked
        and _heads(line)
        and text[0] not in _NO_DECK
        and not _is_label(text)
        and not is_of_others(text)
        and find_credit(text) is None
        and PERSON.fullmatch(text) is None
    )


def _is_label(text: str) -> bool:
    """Tell whether a line is a row of a table of labels: "본문:", "기자: 김하늘"."""
    row = read_label(text)
    return row is not None and row.field is not None


def _find_body(lines: Sequence[SeenLine], prose: Sequence[int]) -> _Body:
    """Tell between which lines headings stand, from a dateline or the first sentence to the last one; and where it is signed."""
    first, last = prose[0], prose[-1]
    signed = len(lines)
    for index, line in enumerate(lines):
        text = line.text
        if text[0] in "[(【" and _DATELINE.match(text) is not None and first < index <= last:
            first = index
            break
    for index in range(last, first, -1):
        before = bisect_right(prose, index)
        # More text behind it than in front of it: it signs no more than the head.
        if before < len(prose) - before:
            break
        text = lines[index].text
        if len(text) <= _LONGEST_SIGNATURE and (
            ("@" in text and read_bylines(text)) or find_rights(text, 0, len(text))
        ):
            last = signed = index
    return _Body(first, last, signed)


def _headline(above: Sequence[SeenLine], title: str | None) -> SeenLine | None:
    """Find the headline among the lines above the text: the highest heading, where little stands above it."""
    headings = [line for line in above if line.line.level and (not line.is_link or line is above[0])]
    if title is not None:
        stated = fold(title)
        return next(
            (
                line
                for line in headings
                if len(line.text) > _SHORTEST_TITLE and stated.startswith(fold(line.text))
            ),
            None,
        )
    if not headings:
        return _titled_again(above)
    top = min(headings, key=lambda line: line.line.level)
    before = above[: next(index for index, line in enumerate(above) if line is top)]
    quiet = len(before) <= _ABOVE_HEADLINE and not any(line.is_link for line in before)
    return top if quiet and (top.line.level == 1 or not before) else _titled_again(above)


def _titled_again(above: Sequence[SeenLine]) -> SeenLine | None:
    """Find the line that prints the title again which a link on top of a page has."""
    titles = {fold(line.text) for line in above[:_TOP] if line.is_link and len(line.text) >= _SHORTEST_TITLE}
    return (
        next((line for line in above if not line.is_link and fold(line.text) in titles), None)
        if titles
        else None
    )


def _is_slanted_caption(text: str, *, inside: bool) -> bool:
    """Tell whether a line in slanted letters is a caption: shaped like one, or a phrase and no sentence."""
    if len(text) > LONGEST_CAPTION or is_of_others(text):
        return False
    phrase = not ends_statement(text) and (inside or text.endswith("."))
    return is_caption(text) or phrase


def _heads(line: SeenLine) -> bool:
    """Tell whether a line between paragraphs heads what follows."""
    marked = line.line.level > 0 or line.is_bold
    return marked and len(line.text) <= _LONGEST_HEADING and not ends_statement(line.text)
