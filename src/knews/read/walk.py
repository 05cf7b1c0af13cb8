"""A container of a page -> lines: what a reader sees as lines, each with what the markup says of it."""

import re
from collections.abc import Mapping, Sequence

from knews.block import Role
from knews.read.element_mark import DECK_BOX, is_deck, is_digest, is_heading, mark_of
from knews.read.joints import BLOCKS, CELLS, is_right_behind, is_row, is_seam
from knews.read.line import Line
from knews.read.runs import Gathered, Token, length_of, make_lines, states
from knews.read.tree import Element, line_of, text_of
from knews.rules.markup import BOLD, CAPTION, DROPPED, HEADER_DECK, HEADING, LINK, SCRIPT, TEXT
from knews.rules.rule import Rule

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD = frozenset({"b", "strong"})
#: A caption in a caption, or a deck in a deck, is read as what it is so many times; what stands deeper is text of the last.
_DEEPEST = 4
#: What heads a part of the text where its class says so: no part of a line, no list.
_NAMED_HEADINGS = frozenset(
    {"p", "div", "dt", "dd", "td", "section", "b", "strong", "h2", "h3", "h4", "h5", "h6"}
)
#: A text of so many characters is no deck: the body has begun.
_TEXT_BEGUN = 60
# &lt;br /&gt;
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_BREAK_IN_PRE = re.compile(r"<br\s?/?>|\n", re.IGNORECASE)
#: What a reader sees of a caption.
_SHOWN = (TEXT, BOLD, LINK, HEADING, CAPTION)

#: What a tag does to the text: parts it, breaks a line, or marks what is in it with a bit.
_PARTS, _BREAKS, _BOLD_BIT, _LINK_BIT, _HEADING_BIT = -1, 0, 1, 2, 4
_KINDS: dict[str, int] = {
    **dict.fromkeys(BLOCKS | _HEADINGS, _PARTS),
    **dict.fromkeys(_BOLD, _BOLD_BIT),
    "a": _LINK_BIT,
    "br": _BREAKS,
}


def walk(  # noqa: PLR0913  # each by its name
    container: Element,
    special: Mapping[Element, Rule],
    *,
    lines_apart: bool = False,
    by_name: bool = True,
    words_apart: bool = False,
    level: int = 0,
) -> list[Line]:
    """Divide a container into lines: all its text, in page order.

    `special` names elements that the layout knows: captions, what it drops. Where the container parts its
    paragraphs by double breaks, a single one is a space outside of scripts and lists, unless `lines_apart` says that each
    break parts. What is dropped from within a line leaves no gap. `by_name` says whether the name of a class may
    tell an ad or a caption, `words_apart` that a figure is no part of the word beside it in another element. `level`
    says how many elements that are read as a whole the container stands in.
    """
    walked = _Walk(container, special, by_name=by_name, words_apart=words_apart, level=level)
    return make_lines(walked.lines, lines_apart=lines_apart)


def walk_caption(element: Element) -> list[Line]:
    """Read an element that is a caption, or a box with a picture and its caption, as a whole."""
    return _read_whole(element, CAPTION, next(map(_source_of, element.iter("img")), None), 0)


class _Walk:
    """One walk over a container: its lines, and the marks and the picture that hold where it is."""

    __slots__ = (
        "bits",
        "by_name",
        "container",
        "counted",
        "current",
        "image",
        "level",
        "lines",
        "pictures",
        "pre",
        "quoted",
        "read",
        "rows",
        "special",
        "within",
        "words_apart",
    )

    def __init__(
        self,
        container: Element,
        special: Mapping[Element, Rule],
        *,
        by_name: bool,
        words_apart: bool,
        level: int,
    ) -> None:
        self.special = special
        self.by_name = by_name
        self.words_apart = words_apart
        self.level = level
        self.container = container
        self.bits: list[int] = [0]
        #: The first picture of boxes that captions stand in.
        self.pictures: dict[Element, str | None] = {}
        #: Boxes of ads in the middle of a quotation, which part nothing.
        self.within: set[Element] = set()
        #: Whether rows of tables hold data.
        self.rows: dict[Element, bool] = {}
        #: Of the line that was asked about last: what it has, how much of that was looked at, whether a quotation is open in it.
        self.quoted: tuple[Sequence[Token], int, bool] = ((), 0, False)
        #: How many <pre> are open.
        self.pre = 0
        self.image: str | None = None
        #: The characters of the first lines, and how many lines these are.
        self.read = self.counted = 0
        self.current = Gathered(line_of(container))
        self.lines = [self.current]
        self._walk(container)

    def _walk(self, container: Element) -> None:
        """Go from element to element; of iterwalk's events each costs more than what is done with it."""
        self._enter(container, container.tag)
        opened = [container]
        #: What was read whole, and all that is in it.
        whole: set[Element] = set()
        for element in container.iterdescendants():
            parent = element.getparent()
            if parent in whole:
                whole.add(element)
                continue
            while opened[-1] is not parent:
                self._leave(opened.pop())
            tag = element.tag
            mark = self.special.get(element) or mark_of(element, tag, by_name=self.by_name)
            if mark is DECK_BOX:
                mark = self._mark_of_deck(element, tag)
            if self.level == _DEEPEST and mark is not None and mark.role in (Role.CAPTION, Role.DECK):
                mark = None
            if mark is None:
                self._enter(element, tag)
            else:
                self._enter_whole(element, tag, mark)
                whole.add(element)
            opened.append(element)
        for element in reversed(opened[1:]):
            self._leave(element)

    def _is_in_row(self, cell: Element) -> bool:
        """Tell whether a cell stands in a row of data: short texts side by side, no box and no picture in them."""
        row = cell.getparent()
        if row is None or row.tag != "tr":
            return False
        if row not in self.rows:
            self.rows[row] = is_row(row)
        return self.rows[row]

    def _mark_of_deck(self, element: Element, tag: str) -> Rule | None:
        """Tell what an element is that is named for decks: one in front of the text, a heading behind its start, a digest."""
        if is_digest(element):
            return DROPPED
        if self._is_front():
            return HEADER_DECK if is_deck(element) else None
        return HEADING if tag in _NAMED_HEADINGS and is_heading(element) else None

    def _is_front(self) -> bool:
        """Tell whether the text has not begun yet: no sentence was read, and little else."""
        # What was counted before is not looked at again.
        for line in self.lines[self.counted : -1]:
            self.read += length_of(line, _TEXT_BEGUN)
            if line.whole is None and states(line):
                self.read += _TEXT_BEGUN
        self.counted = max(self.counted, len(self.lines) - 1)
        return self.read + length_of(self.lines[-1], _TEXT_BEGUN) < _TEXT_BEGUN

    def _add(self, text: str) -> None:
        """Add a text to the line; in <pre> its line breaks are ones, a break that was escaped twice is one anywhere."""
        if "<br" in text or (self.pre and "\n" in text):
            first, *rest = (_BREAK_IN_PRE if self.pre else _BREAK).split(text)
            self.current.tokens.append((first, self.bits[-1]))
            for line in rest:
                self.current.tokens.extend((self.current.line, (line, self.bits[-1])))
            self.current.broken = True
            return
        tokens = self.current.tokens
        if self.words_apart and tokens and isinstance(last := tokens[-1], tuple) and is_seam(last[0], text):
            tokens.append((" ", self.bits[-1]))
        tokens.append((text, self.bits[-1]))

    def _line(self, element: Element) -> None:
        """Begin a line, unless the one before has nothing in it yet and nothing read whole stands behind it."""
        if self.current.tokens or self.lines[-1] is not self.current:
            self.current = Gathered(0)
            self.lines.append(self.current)
        self.current.line = line_of(element)

    def _enter(self, element: Element, tag: str) -> None:
        """Enter an element and read the text at its head."""
        self._begin(element, tag)
        if text := element.text:
            if self.words_apart and text[0].isalnum() and is_right_behind(element):
                self.current.tokens.append(line_of(element))
                self.current.broken = True
            self._add(text)

    def _begin(self, element: Element, tag: str) -> None:
        """Part, break or mark the text as an element of this tag does."""
        kind = _KINDS.get(tag)
        if kind is None:
            if tag == "img":
                self.image = _source_of(element) or self.image
                if self.current.pictures is None:
                    self.current.pictures = []
                self.current.pictures.append((len(self.current.tokens), self.image or ""))
        elif kind == _BREAKS:
            self.current.tokens.append(line_of(element))
            self.current.broken = True
        elif kind == _PARTS:
            if tag in CELLS and self._is_in_row(element):
                # The cells of a row stand in one line.
                self.current.tokens.append((" ", 0))
            else:
                self._line(element)
            self.pre += tag == "pre"
            self.bits.append(self.bits[-1] | (_HEADING_BIT if tag in _HEADINGS else 0))
        else:
            self.bits.append(self.bits[-1] | kind)

    def _leave(self, element: Element) -> None:
        """Leave an element and read the text behind it."""
        tag = element.tag
        if (kind := _KINDS.get(tag)) and element not in self.within:
            self.bits.pop()
            if kind == _PARTS:
                self.pre -= tag == "pre"
                if tag not in CELLS or not self._is_in_row(element):
                    self._line(element)
        if tail := element.tail:
            self._add(tail)

    def _enter_whole(self, element: Element, tag: str, mark: Rule) -> None:
        """Read an element that has one mark as a whole."""
        is_within = mark is DROPPED and _KINDS.get(tag) == _PARTS and self._is_in_quotation(element)
        if is_within:
            self._go_on()
            self.within.add(element)
        else:
            self._begin(element, tag)
        image = None
        if mark.role is Role.CAPTION:
            # A box has its picture in it.
            own = next(map(_source_of, element.iter("img")), None) if tag != "figcaption" else None
            image, self.image = own or self.image or self._image_near(element), None
        parts = mark.role in (Role.CAPTION, Role.DECK, Role.HEADING) or _KINDS.get(tag) == _PARTS
        parts = parts and not is_within
        if parts:
            self._line(element)
        elif mark is DROPPED and (element.text or "").lstrip().startswith("("):
            self._close_up()
        # What is read whole from within a line comes behind it.
        at = len(self.lines) - (parts and not self.current.tokens)
        self.lines[at:at] = [
            Gathered(line.number, whole=line) for line in _read_whole(element, mark, image, self.level)
        ]

    def _is_in_quotation(self, element: Element) -> bool:
        """Tell whether the text breaks off in a quotation and goes on right behind an element."""
        if not (element.tail or "").strip():
            return False
        tokens = self.current.tokens or self.lines[-2:][0].tokens
        if not tokens or isinstance(tokens[-1], int):
            return False
        known, seen, is_open = self.quoted
        if known is not tokens:
            seen, is_open = 0, False
        for token in tokens[seen:]:
            if isinstance(token, tuple) and (opened := token[0].rfind("“")) != (
                closed := token[0].rfind("”")
            ):
                is_open = opened > closed
        self.quoted = (tokens, len(tokens), is_open)
        return is_open

    def _go_on(self) -> None:
        """Go on with the line before, which a paragraph ended that the box closed too early."""
        if not self.current.tokens:
            self.lines.pop()
            self.current = self.lines[-1]

    def _image_near(self, caption: Element) -> str | None:
        """Give the picture of the figure that a caption stands in, where it stands behind it."""
        parent = caption.getparent()
        for _ in range(2):
            if parent is None or parent is self.container:
                return None
            # Many captions may stand in one box, which is searched once.
            if parent not in self.pictures:
                self.pictures[parent] = next(map(_source_of, parent.iter("img")), None)
            if (image := self.pictures[parent]) is not None:
                return image
            parent = parent.getparent()
        return None

    def _close_up(self) -> None:
        """Take the space in front of a bracket that is dropped with what is in it: 하늘전자 (8,530원 ▲40)는."""
        if self.current.tokens and isinstance(last := self.current.tokens[-1], tuple):
            self.current.tokens[-1] = (last[0].rstrip(), last[1])


def _source_of(image: Element) -> str | None:
    """Give where a picture is; pages that load it late have the address elsewhere."""
    return image.get("data-original") or image.get("data-src") or image.get("src")


def _read_whole(element: Element, mark: Rule, image: str | None, level: int) -> list[Line]:
    """Read an element that has one mark: decks line by line, a caption without the scripts in it."""
    role = mark.role
    if role is Role.DECK:
        lines = walk(element, {}, lines_apart=True, level=level + 1)
        return [Line(line.text, mark, line.number) for line in lines]
    if role is Role.CAPTION:
        lines = walk(element, {}, words_apart=True, level=level + 1)
        text = " ".join(line.text for line in lines if line.rule in _SHOWN)
        rest = [line for line in lines if line.rule not in _SHOWN]
        return [Line(text, mark, line_of(element), image=image), *rest] if text else rest
    text = (element.text or "").strip() if mark is SCRIPT else " ".join(text_of(element).split())
    return [Line(text, mark, line_of(element))] if text else []
