"""A dump -> its lines, read in the form in which they are matched."""

import attrs

from knews.labelled import Labelled
from knews.plain_view import see_plainly
from knews.read.line import Line
from knews.read.text import read_text
from knews.read.whole_page import mark_page
from knews.read.wrapped import find_wraps
from knews.source import Source
from knews.source_kind import Kind
from knews.source_view import View, see, see_below


@attrs.frozen
class DumpReading:
    """A dump as it is labelled: its text, its lines, and the views through which it is seen, the outermost first."""

    text: str
    lines: tuple[Line, ...]
    kind: Kind
    views: tuple[View, ...] = ()

    def own(self, labelled: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
        """Give labelled pieces with the characters from which values are taken."""
        return self.views[-1].own(labelled) if self.views else labelled


def read_dump(source: Source, text: str, kind: Kind) -> DumpReading:
    """Read a dump in the form in which it is matched; most are matched as they stand.

    Args:
        source: The dump as it came.
        text: What its outlet's hook made of it. Where that is another text, offsets count in it.
        kind: What it is read as.
    """
    views = [see(layer.text, layer.edits) for layer in source.layers] if text == source.text else []
    if kind is Kind.MARKDOWN:
        bare, seen = _read_markdown(text)
        return DumpReading(bare[-1].text, seen, kind, (*views, *bare))
    if wraps := find_wraps(text):
        views.append(see(text, wraps))
        text = views[-1].text
    if (plain := see_plainly(text)) is not None:
        views.append(plain)
        text = plain.text
    lines = read_text(text)
    marked = mark_page(lines)
    if marked is not lines and kind is Kind.TEXT:
        # What holds several articles stays that, in a page's menus too: its problem says so.
        kind = Kind.PAGE_TEXT
    return DumpReading(text, marked, kind, tuple(views))


def _read_markdown(text: str) -> tuple[tuple[View, ...], tuple[Line, ...]]:
    """Read a text in Markdown whose marks are those that a reader sees; values keep the source's characters."""
    # Its modules are imported with the first such text.
    from knews.read.markdown import read_markdown  # noqa: PLC0415

    plain = see_plainly(text)
    view, lines = read_markdown(text if plain is None else plain.text, mark_page)
    if plain is None:
        return (view,), lines
    # The marks are taken off first, and what is left is what values are taken from.
    bare = see_below(plain, view)
    seen = see_plainly(bare.text)
    if (bare.text if seen is None else seen.text) != view.text:
        # A letter whose parts a mark divides, an invisible character that an entity writes.
        return (plain, view), lines
    return (bare,) if seen is None else (bare, seen), lines
