"""Markdown -> the view of its text, and its lines with what the marks say of them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from knews.press.byline import read_bylines
from knews.press.caption import find_credit
from knews.press.fold import fold
from knews.press.heading import ends_statement
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.time import find_times
from knews.read.line import Line
from knews.read.markdown_front import read_front_matter
from knews.read.markdown_lines import MarkdownLine, find_lines
from knews.read.markdown_marks import Mark, Picture, find_marks
from knews.read.markdown_seen import Reader, SeenLine
from knews.rules.furniture import furniture_of
from knews.rules.headline import is_text
from knews.rules.markup import (
    BOLD,
    CAPTION,
    HEADING,
    LINK,
    MARKDOWN_BELOW,
    MARKDOWN_DECK,
    MARKDOWN_HEADLINE,
    TEXT,
)
from knews.source_view import View, see

#: A heading is no longer.
_LONGEST_HEADING = 70
#: A caption that nothing but slanted letters or a picture above it show is no longer.
_LONGEST_CAPTION = 200
#: Above the headline stand at most so many lines: a department, a time.
_ABOVE_HEADLINE = 2
#: The words of a picture that say more than what it is have so many characters at least.
_SHORTEST_ALT = 12
# …건너고 있다. | …걷는 모습 | 새 다리 전경: how a caption ends
_SHOWS = pattern(r"(?:있다|모습|장면|전경|현장|사진)[.)\]]*$")
# photo_1.jpg | https://haneul.example/1
_FILE = pattern(
    r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp)$|https?://",
)
# (하늘=연합뉴스) | [하늘=뉴시스]
_DATELINE = pattern(r"[\[(【][^\[\]()【】=]{1,20}=[^\[\]()【】=]{2,12}[\])】]")
#: A signature and a rights line are no longer.
_LONGEST_SIGNATURE = 80
# Image 2: 새 다리: how readers of pages number pictures
_NUMBERED = pattern(r"Image \d{1,4}:? ?")
# Title: 새 다리 열린다: a title that is stated above a text without front matter
_STATED_TITLE = pattern(r"(?:Title|title|제목) ?: ?(?P<title>\S.*)")
_OPENS_CAPTION = frozenset("▲△▼▽↑↓◀▶←→")


def read_markdown(text: str) -> tuple[View, tuple[Line, ...]]:
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
    _read_pictures(text, body)
    body = [seen for seen in body if seen.text]
    head = [SeenLine(atoms, _NO_LINE) for atoms in front]
    stated = next((match for line in (*head, *body[:1]) if (match := _STATED_TITLE.match(line.text))), None)
    _give_rules(body, stated["title"] if stated is not None else None)
    if front and stated is None:
        _give_decks(body)
    seen = [*head, *body]
    view = see(text, _edits(seen, len(text)))
    return view, tuple(_placed(text, seen))


_NO_LINE = MarkdownLine(())


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


def _read_pictures(text: str, lines: Sequence[SeenLine]) -> None:
    """Tell which lines are said of pictures, and which pictures show their own words."""
    shown = [index for index, line in enumerate(lines) if line.text]
    printed = {fold(lines[index].text) for index in shown}
    behind = iter(shown)
    follows = next(behind, None)
    for index, line in enumerate(lines):
        while follows is not None and follows <= index:
            follows = next(behind, None)
        if line.picture is None:
            continue
        if line.text:
            line.image = line.picture.src
            continue
        alt = _words(text, line.picture)
        nearest = lines[follows] if follows is not None else None
        if (
            nearest is not None
            and nearest.image is None
            and _is_said_of(nearest, alt, apart=not nearest.line.is_close)
        ):
            nearest.rule, nearest.image = CAPTION, line.picture.src
        elif _shows(alt) and fold(alt) not in printed:
            picture = line.picture
            line.atoms = [
                *(atom for atom in line.atoms if atom.stop <= picture.start),
                Mark(picture.start, picture.alt_start, ""),
                Mark(picture.alt_start, picture.alt_stop, alt),
                Mark(picture.alt_stop, picture.stop, ""),
                *(atom for atom in line.atoms if atom.start >= picture.stop),
            ]
            line.rule, line.image = CAPTION, picture.src
        elif nearest is not None and nearest.image is None:
            # Its shape may show that it is said of the picture.
            nearest.image = line.picture.src


def _words(text: str, picture: Picture) -> str:
    """Give the words of a picture for those who do not see it."""
    words = " ".join(text[picture.alt_start : picture.alt_stop].replace("\\", "").split())
    return words[number.end() :] if (number := _NUMBERED.match(words)) else words


def _is_said_of(line: SeenLine, alt: str, *, apart: bool) -> bool:
    """Tell whether a line behind a picture is its caption: its words again, in slanted letters, or shaped like one."""
    text = line.text
    if line.line.level or line.is_link or len(text) > _LONGEST_CAPTION or _is_of_others(text):
        return False
    if line.is_italic or (alt and fold(text).startswith(fold(alt))):
        return True
    return not apart and not line.is_bold and _is_caption(text)


def _is_caption(text: str) -> bool:
    """Tell whether a line is shaped like a caption: it has a credit, or says what is to be seen."""
    return text[0] in _OPENS_CAPTION or find_credit(text) is not None or _SHOWS.search(text) is not None


def _shows(alt: str) -> bool:
    """Tell whether the words of a picture are a caption: they say more than a name of a file or a headline."""
    return len(alt) >= _SHORTEST_ALT and " " in alt and _FILE.match(alt) is None and _is_caption(alt)


def _is_of_others(text: str) -> bool:
    """Tell whether a line in slanted letters is another thing: a signature, a time, promotion."""
    return (
        "@" in text
        or bool(read_bylines(text))
        or next(iter(find_times(text)), None) is not None
        or furniture_of(text) is not None
    )


def _give_rules(lines: Sequence[SeenLine], title: str | None) -> None:
    """Give lines the rules of what their marks say; `title` is the one that is stated above them."""
    prose = [
        index
        for index, line in enumerate(lines)
        if not (line.line.level or line.is_link or line.rule) and is_text(line.text)
    ]
    first, last, signed = _body(lines, prose) if prose else (len(lines), -1, len(lines))
    headline = _headline(lines[:first], title)
    for index, line in enumerate(lines):
        if line is headline:
            line.rule = MARKDOWN_HEADLINE
        elif line.rule is not None:
            continue
        elif line.is_link:
            line.rule = LINK
        elif line.line.is_row or (line.line.is_quote and first < index < last):
            line.rule = TEXT
        elif index > signed and line.line.level:
            line.rule = MARKDOWN_BELOW
        elif (
            line.is_italic
            and not line.line.is_item
            and _is_slanted_caption(line.text, inside=first < index < last)
        ):
            line.rule = CAPTION
        elif first < index < last and not line.line.is_item and _heads(line):
            line.rule = HEADING if line.line.level else BOLD


def _give_decks(lines: Sequence[SeenLine]) -> None:
    """Take lines in bold on top of a text for its decks: what is known of it is stated, and that is no headline."""
    for line in lines:
        if line.rule is not None or not line.is_bold or len(line.text) > _LONGEST_HEADING:
            break
        line.rule = MARKDOWN_DECK


def _body(lines: Sequence[SeenLine], prose: Sequence[int]) -> tuple[int, int, int]:
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
    return first, last, signed


def _headline(above: Sequence[SeenLine], title: str | None) -> SeenLine | None:
    """Find the headline among the lines above the text: the highest heading, where little stands above it."""
    headings = [line for line in above if line.line.level and (not line.is_link or line is above[0])]
    if title is not None:
        stated = fold(title)
        return next(
            (
                line
                for line in headings
                if len(line.text) > _SHORTEST_ALT and stated.startswith(fold(line.text))
            ),
            None,
        )
    if not headings:
        return None
    top = min(headings, key=lambda line: line.line.level)
    before = above[: next(index for index, line in enumerate(above) if line is top)]
    quiet = len(before) <= _ABOVE_HEADLINE and not any(line.is_link for line in before)
    return top if quiet and (top.line.level == 1 or not before) else None


def _is_slanted_caption(text: str, *, inside: bool) -> bool:
    """Tell whether a line in slanted letters is a caption: shaped like one, or a phrase and no sentence."""
    if len(text) > _LONGEST_CAPTION or _is_of_others(text):
        return False
    phrase = not ends_statement(text) and (inside or text.endswith("."))
    return _is_caption(text) or phrase


def _heads(line: SeenLine) -> bool:
    """Tell whether a line between paragraphs heads what follows."""
    marked = line.line.level > 0 or line.is_bold
    return marked and len(line.text) <= _LONGEST_HEADING and not ends_statement(line.text)
