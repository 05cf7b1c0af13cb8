"""Markdown -> the view of its text, and its lines with what the marks say of them."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

import attrs

from knews.press.pattern import pattern
from knews.read.line import Line
from knews.read.markdown_front import read_front_matter
from knews.read.markdown_lines import MarkdownLine, find_lines
from knews.read.markdown_marks import Mark, find_marks
from knews.read.markdown_pictures import read_pictures
from knews.read.markdown_rules import give_rules
from knews.read.markdown_seen import Reader, SeenLine
from knews.rules.markup import LINK
from knews.rules.rule import Rule
from knews.source_view import View, see

# Title: 새 다리 열린다: a title that is stated above a text without front matter
_STATED_TITLE = pattern(r"(?:Title|title|제목) ?: ?(?P<title>\S.*)")


#: Gives the lines of a whole page that stand around its article their rules, and other lines as they are.
Around: TypeAlias = Callable[[tuple[Line, ...]], tuple[Line, ...]]


def _nothing_around(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return lines


def read_markdown(text: str, around: Around = _nothing_around) -> tuple[View, tuple[Line, ...]]:
    r"""Read a text in Markdown: give the view of what is seen of it, and the lines of that.

    A heading, a line in bold between paragraphs, a caption, a line of links get a rule that says so; front matter
    is given as lines "key: value". All other lines are read by their shapes, as those of a dump are.

    >>> view, lines = read_markdown("# 새 다리\n\n시가 **새 다리**를 연다.\n")
    >>> view.text, [(line.text, line.rule) for line in lines]
    ('새 다리\n시가 새 다리를 연다.', [('새 다리', <Rule markdown:headline>), ('시가 새 다리를 연다.', None)])
    """
    front, start = read_front_matter(text)
    marks = find_marks(text, start)
    links = [(link.start, link.stop) for link in marks.links]
    body = list(Reader(text, marks).read(find_lines(text, start, links)))
    read_pictures(text, body)
    body = [seen for seen in body if seen.text]
    for line in body:
        if line.is_link and line.rule is None:
            line.rule = LINK
    head = [SeenLine(atoms, _NO_LINE) for atoms in front]
    seen = [*head, *body]
    view = see(text, _edits(seen, len(text)))
    lines = tuple(_placed(text, seen))
    bare = tuple([line if line.rule in _KNOWN else attrs.evolve(line, rule=None) for line in lines])
    page = around(bare)
    if page is not bare:
        return view, _give_page_rules(page, lines, body)
    stated = next((match for line in (*head, *body[:1]) if (match := _STATED_TITLE.match(line.text))), None)
    give_rules(
        body,
        stated["title"] if stated is not None else None,
        is_headed=bool(front) or stated is not None,
    )
    return view, tuple([_ruled(line, read.rule) for line, read in zip(lines, seen, strict=True)])


_NO_LINE = MarkdownLine(())
#: What is known of lines before a page is looked for among them.
_KNOWN = (None, LINK)


def _ruled(line: Line, rule: Rule | None) -> Line:
    """Give a line the rule of its marks."""
    return line if line.rule is rule else attrs.evolve(line, rule=rule)


def _edits(lines: Sequence[SeenLine], stop: int) -> Iterator[Mark]:
    """Give what is seen of lines, and one break of line for what stands between them."""
    at = 0
    for number, line in enumerate(lines):
        yield Mark(at, line.atoms[0].start, "\n" if number else "")
        yield from line.atoms
        at = line.atoms[-1].stop
    yield Mark(at, stop, "")


def _placed(text: str, lines: Sequence[SeenLine]) -> Iterator[Line]:
    """Give lines their places in the view's text, and the source's numbers."""
    breaks = tuple(accumulate(map(len, text.splitlines(keepends=True)), initial=0))
    at = 0
    for line in lines:
        shown = line.text
        yield Line(shown, line.rule, bisect_right(breaks, line.atoms[0].start), at, line.image)
        at += len(shown) + 1


def _give_page_rules(
    page: tuple[Line, ...], lines: tuple[Line, ...], body: Sequence[SeenLine]
) -> tuple[Line, ...]:
    """Give the lines of the article on a whole page the rules of their marks; what stands around it has its own."""
    first = len(lines) - len(body)
    seen_at = {line.start: seen for line, seen in zip(lines[first:], body, strict=True)}
    article = [seen_at[line.start] for line in page if line.rule in (None, LINK) and line.start in seen_at]
    give_rules(article, "", is_headed=True)
    ruled = {id(seen) for seen in article}
    return tuple(
        attrs.evolve(line, rule=seen.rule)
        if (seen := seen_at.get(line.start)) is not None and id(seen) in ruled
        else line
        for line in page
    )
