"""Views: a text in the form in which it is matched, and where each stretch of it stands in its source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import attrs

from knews.article import Article, Problem, Reading, Span
from knews.block import Block
from knews.labelled import Labelled
from knews.rules.markup import UNSEEN


@attrs.frozen(eq=False)
class View:
    """A text to be labelled that is another than its source, and the place of each of its characters in it.

    A view is made by `see`. Where the source is a view's text itself, `put_back` is asked of one after the other.
    """

    source: str
    #: What is labelled.
    text: str
    #: Values are the source's own characters; else they are those of the view.
    keeps: bool
    #: Where each stretch begins in `text`; the last one is its end.
    _seen: Sequence[int]
    #: Where each stretch begins and stops in `source`.
    _starts: Sequence[int]
    _stops: Sequence[int]

    def start(self, at: int) -> int:
        """Give the place in the source of the character at an offset in `text`."""
        if at >= len(self.text):
            return len(self.source)
        stretch = bisect_right(self._seen, at) - 1
        return min(self._starts[stretch] + at - self._seen[stretch], self._stops[stretch])

    def stop(self, at: int) -> int:
        """Give the place in the source behind the character that ends at an offset in `text`."""
        if at <= 0:
            return 0
        stretch = bisect_left(self._seen, at) - 1
        if at == self._seen[stretch + 1]:
            return self._stops[stretch]
        return min(self._starts[stretch] + at - self._seen[stretch], self._stops[stretch])

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Give where a stretch of `text` stands in the source; all of the one is all of the other."""
        first = self.start(start) if start else 0
        return first, max(first, self.stop(stop) if stop < len(self.text) else len(self.source))

    def edits(self) -> Iterator[tuple[int, int, str]]:
        """Give the edits that made the view, but for those that change nothing."""
        at = 0
        for first, start, stop, end in zip(
            self._seen, self._starts, self._stops, self._seen[1:], strict=False
        ):
            if at < start:
                yield at, start, ""
            if (seen := self.text[first:end]) != self.source[start:stop]:
                yield start, stop, seen
            at = stop
        if at < len(self.source):
            yield at, len(self.source), ""

    def own(self, labelled: Iterable[Labelled]) -> tuple[Labelled, ...]:
        """Give labelled pieces with the source's own characters, from which values are taken, where the view keeps them."""
        if not self.keeps:
            return tuple(labelled)
        return tuple(
            piece._replace(
                own=self.source[self.start(piece.block.start) : self.stop(piece.block.stop)].strip()
            )
            for piece in labelled
        )


def see(source: str, edits: Iterable[tuple[int, int, str]], *, keeps: bool = False) -> View:
    r"""Make the view of a source in which stretches are replaced, and all the rest is as it stands.

    Args:
        source: The text as it came, or the text of another view.
        edits: Where a stretch starts and stops in the source, and what is seen in its place: "" for nothing. They
            are in order and do not overlap.
        keeps: Say that what is seen serves to match alone: values have the source's own characters.

    Raises:
        ValueError: Two edits overlap, or one is not inside the source.

    >>> view = see("**새 다리** 열린다", [(0, 2, ""), (6, 8, "")])
    >>> view.text, view.start(0), view.stop(4)
    ('새 다리 열린다', 2, 6)
    >>> see("새 다리", [(0, 2, ""), (1, 3, "")])
    Traceback (most recent call last):
    ValueError: the edit at 1 begins before 2, where the one before it stops
    """
    texts: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    at = 0
    for start, stop, seen in edits:
        if not at <= start <= stop <= len(source):
            message = f"the edit at {start} begins before {at}, where the one before it stops"
            if stop > len(source) or stop < start:
                message = f"the edit at {start} stops at {stop}, which is no place behind it in the source"
            raise ValueError(message)
        for first, last, text in ((at, start, source[at:start]), (start, stop, seen)):
            if text:
                texts.append(text)
                starts.append(first)
                stops.append(last)
        at = stop
    if at < len(source):
        texts.append(source[at:])
        starts.append(at)
        stops.append(len(source))
    seen_at = (0, *accumulate(map(len, texts)))
    return View(source, "".join(texts), keeps, seen_at, tuple(starts), tuple(stops))


def see_below(outer: View, inner: View) -> View:
    """Make the view that does to the source of a view what another does to its text.

    >>> outer = see("**새\u200b 다리**", [(3, 4, "")])
    >>> see_below(outer, see(outer.text, [(0, 2, ""), (6, 8, "")])).text
    '새\u200b 다리'
    """
    return see(outer.source, [(*outer.span(start, stop), seen) for start, stop, seen in inner.edits()])


def put_back(article: Article, view: View) -> Article:
    """Give an article of a view's text the places of its source: those of blocks, problems and what shows the outlet.

    The blocks part the source anew. What the view does not show, markup and invisible characters, goes to the block
    on whose line it stands, that before it first; a line of nothing else is a block of its own.
    """
    return attrs.evolve(
        article,
        blocks=tuple(_blocks(article.blocks, view)),
        problems=tuple(_placed(problem, view) for problem in article.problems),
        reading=_reading(article.reading, view),
    )


def _placed(problem: Problem, view: View) -> Problem:
    start, stop = view.span(problem.start, problem.stop)
    return attrs.evolve(problem, start=start, stop=stop if problem.stop > problem.start else start)


def _reading(reading: Reading | None, view: View) -> Reading | None:
    if reading is None:
        return None
    return attrs.evolve(
        reading,
        outlet_span=_span(reading.outlet_span, view),
        provider_span=_span(reading.provider_span, view),
    )


def _span(span: Span | None, view: View) -> Span | None:
    return Span(*view.span(span.start, span.stop)) if span is not None else None


def _blocks(blocks: Sequence[Block], view: View) -> Iterator[Block]:
    """Give blocks the places of the source, each with what stands unseen beside it; none is empty."""
    source = view.source
    lines = tuple(accumulate(map(len, source.splitlines(keepends=True)), initial=0))
    places = [(view.start(block.start), view.stop(block.stop)) for block in blocks]
    # A block that has no character of the source to itself, as of one that is seen as several, goes.
    kept = [(block, place) for block, place in zip(blocks, places, strict=True) if place[0] < place[1]]
    moved: dict[int, int] = {}
    for start, stop, index in _parts(source, [place for _, place in kept]):
        line = bisect_right(lines, start)
        text = source[start:stop]
        if index is None:
            yield Block(UNSEEN.role, text, start, stop, line, UNSEEN.name)
            continue
        block = kept[index][0]
        moved[block.start] = start
        if not view.keeps:
            text = block.text
        repeats = moved.get(block.repeats) if block.repeats is not None else None
        yield attrs.evolve(block, text=text, start=start, stop=stop, line=line, repeats=repeats)


def _parts(source: str, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int | None]]:
    """Part a source at places in order: each grows over what is not white beside it; lines without one are parts alone."""
    begin, lone = _gap(source, 0, places[0][0] if places else len(source), after=False, before=bool(places))[
        1:
    ]
    yield from ((first, last, None) for first, last in lone)
    for index, (_, stop) in enumerate(places):
        last = index + 1 == len(places)
        follows = len(source) if last else places[index + 1][0]
        end, behind, lone = _gap(source, stop, follows, after=True, before=not last)
        yield begin, end, index
        yield from ((first, last, None) for first, last in lone)
        begin = behind


def _gap(
    source: str, start: int, stop: int, *, after: bool, before: bool
) -> tuple[int, int, list[tuple[int, int]]]:
    """Divide what no block holds: the end of the block in front, the start of the one behind, lines between them.

    Args:
        source: The text.
        start: Where the block in front stops.
        stop: Where the block behind starts.
        after: There is a block in front.
        before: There is a block behind.
    """
    gap = source[start:stop]
    if not gap or gap.isspace():
        return start, stop, []
    lines = gap.splitlines(keepends=True)
    if len(lines) == 1 and after and before:
        # **새 다리** [열린다](…): what closes stands before the space, what opens behind it
        head, _, tail = gap.partition(" ")
        return start + len(head.rstrip()), stop - len(tail.lstrip()), []
    lone: list[tuple[int, int]] = []
    end, begin, at = start, stop, start
    for number, line in enumerate(lines):
        if bare := line.strip():
            first = at + len(line) - len(line.lstrip())
            last = first + len(bare)
            if number == 0 and after:
                end = last
            elif number == len(lines) - 1 and before and not _ends_line(line):
                begin = first
            else:
                lone.append((first, last))
        at += len(line)
    return end, begin, lone


def _ends_line(line: str) -> bool:
    """Tell whether a line is closed by its break."""
    return line.splitlines()[0] != line
