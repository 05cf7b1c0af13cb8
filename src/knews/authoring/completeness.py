"""What keeps an article's blocks from adding up to its input."""

from collections.abc import Iterable, Iterator

from knews.article import Article
from knews.block import Block, Role
from knews.families import FAMILIES
from knews.outlet import GENERIC, Layout, Outlet
from knews.read.shown import open_tree
from knews.read.tree import Element
from knews.registry import get_outlet
from knews.source import decode
from knews.source_kind import Kind

#: What a reader of the page does not see.
_UNREAD = frozenset({"script", "style", "noscript", "template", "iframe", "object", "svg", "math"})
#: What begins a line and ends it.
_BLOCKS = frozenset({"p", "div", "section", "article", "ul", "ol", "li", "table", "figure", "h2", "h3", "h4"})
#: What a line of a page loses at its ends besides white space.
_NO_WIDTH = str.maketrans("", "", "\ufeff\u200b\u2060")
#: The rule of what a page states for machines.
_STATED = "metadata"
#: So much of a text is quoted.
_QUOTED = 40


def why_incomplete(raw: bytes, article: Article) -> str | None:
    r"""Say what keeps the blocks of an article from adding up to its input; None where all is well.

    The blocks of a dump hold all of its characters that are not white space, each once and in order; where the
    outlet mends its dumps, those of the mended text; of escaped text and Markdown, all that came, of which their texts
    are what is left to read. The blocks of a page hold all that a reader sees in the
    container that the layout names, part by part in order.

    >>> from knews import Article, parse
    >>> dump = "새 다리 열린다\n\n시가 새 다리를 열기로 했다."
    >>> print(why_incomplete(dump.encode(), parse(dump)))
    None
    >>> why_incomplete(dump.encode(), Article(outlet=None, blocks=parse(dump).blocks[:1]))
    'line 3: "시가 새 다리를 열기로 했다." lies in no block'
    """
    source = decode(raw)
    name = article.reading.outlet if article.reading is not None else None
    outlet = get_outlet(name) if name is not None else GENERIC
    kind = (article.reading.kind if article.reading is not None else None) or source.kind
    if not kind.is_markup:
        text = source.text if outlet.mend is None else outlet.mend(source.text)
        opened = text == source.text and source.layers != ()
        return next(
            _faults_of_text(
                source.decoded if opened else text,
                article.blocks,
                as_it_stands=not opened and kind is not Kind.MARKDOWN,
            ),
            None,
        )
    fault = next(_faults_of_page(article.blocks), None)
    layout = _layout_of(article, outlet)
    if fault is not None or layout is None or layout.body is None:
        return fault
    data = source.text.encode("utf-8", "replace")
    return next(_faults_of_container(data, layout.body, article.blocks), None)


def _faults_of_text(text: str, blocks: Iterable[Block], *, as_it_stands: bool) -> Iterator[str]:
    """Find what is wrong with the blocks of a text; `as_it_stands`: theirs is what stands at their places."""
    at = 0
    starts: set[int] = set()
    for block in blocks:
        if not at <= block.start < block.stop <= len(text):
            yield f"{_name(block)} overlaps the one before it, or lies outside the text"
        yield from _faults_of_gap(text, at, block.start)
        there = text[block.start : block.stop]
        if as_it_stands and block.text != there:
            yield f"{_name(block)} is not what stands at its place: {_quote(there)}"
        if block.line != (line := _line(text, block.start)):
            yield f"{_name(block)} says line {block.line}, and stands on line {line}"
        if (block.repeats is not None) != (block.role is Role.REPEAT):
            yield f"{_name(block)}: a repeat, and nothing else, points at what it repeats"
        if block.repeats is not None and block.repeats not in starts:
            yield f"{_name(block)} points at {block.repeats}, where no block in front of it starts"
        starts.add(block.start)
        at = block.stop
    yield from _faults_of_gap(text, at, len(text))


def _faults_of_gap(text: str, start: int, stop: int) -> Iterator[str]:
    gap = text[start:stop]
    if (bare := gap.strip()) != "":
        yield f"line {_line(text, start + gap.index(bare))}: {_quote(bare)} lies in no block"


def _faults_of_page(blocks: Iterable[Block]) -> Iterator[str]:
    at = -1
    for block in blocks:
        # The texts are joined by line breaks; where one was divided, a space may lie between its parts.
        if not 0 <= block.start - at <= 1:
            what = "overlaps the one before it" if block.start < at else "does not follow the one before it"
            yield f"{_name(block)} {what}: offset {block.start} behind {at}"
        if block.stop - block.start != len(block.text):
            yield f"{_name(block)} is not as long as its offsets say"
        at = block.stop


def _layout_of(article: Article, outlet: Outlet) -> Layout | None:
    name = article.reading.layout if article.reading is not None else None
    return next((layout for layout in (*outlet.layouts, *FAMILIES) if layout.id == name), None)


def _faults_of_container(data: bytes, css: str, blocks: Iterable[Block]) -> Iterator[str]:
    """Look for each text of the container in the blocks.

    What a line has in its midst that is none of it, such as an ad, comes behind the line: so the parts of the
    container are held in order, the texts of one part are not.
    """
    tree = open_tree(data)
    containers = tree.find(css) if tree is not None else []
    held = "".join(_squeeze(block.text) for block in blocks if block.rule != _STATED)
    at = 0
    for container in containers:
        if any(parent in containers for parent in container.iterancestors()):
            continue
        for part in _parts(container):
            behind = at
            for text in part:
                bare = _squeeze(text)
                start = held.find(bare, at)
                if start < 0:
                    place = " at its place" if bare in held else ""
                    yield f"{css}: {_quote(text)} lies in no block{place}"
                behind = max(behind, start + len(bare))
            at = behind


def _parts(container: Element) -> Iterator[list[str]]:
    """Give the texts of a container part by part: a block, or the lines between two; a lone part is looked into."""
    while True:
        parts = _parts_of(container)
        alone = parts[0] if len(parts) == 1 else []
        if len(alone) != 1 or isinstance(alone[0], str):
            yield from ([text for piece in part for text in _texts(piece)] for part in parts)
            return
        container = alone[0]


def _parts_of(element: Element) -> list[list[Element | str]]:
    """Divide what an element holds at the blocks in it, without what is not read."""
    parts: list[list[Element | str]] = [[element.text or ""]]
    for child in element:
        if child.tag in _BLOCKS:
            parts.extend(([child], [child.tail or ""]))
        else:
            parts[-1].extend((child, child.tail or ""))
    return [part for part in parts if any(_squeeze(text) for piece in part for text in _texts(piece))]


def _texts(piece: Element | str) -> Iterator[str]:
    """Give each text of an element that a reader sees, in page order."""
    if isinstance(piece, str):
        yield piece
    elif piece.tag not in _UNREAD:
        yield piece.text or ""
        for child in piece:
            yield from _texts(child)
            yield child.tail or ""


def _squeeze(text: str) -> str:
    return "".join(text.split()).translate(_NO_WIDTH)


def _line(text: str, at: int) -> int:
    return len((text[:at] + "|").splitlines())


def _name(block: Block) -> str:
    return f"the {block.role} {_quote(block.text)}"


def _quote(text: str) -> str:
    text = " ".join(text.split())
    return f'"{text[:_QUOTED]}…"' if len(text) > _QUOTED else f'"{text}"'
