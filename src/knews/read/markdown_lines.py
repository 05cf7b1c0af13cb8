"""The lines of a Markdown text as they were before it was written: without their marks, joined where it was wrapped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from knews.press.pattern import pattern
from knews.source_markdown import is_heading, is_underline

# --- | * * * | ___ | ```: a line that stands for no text
_RULE = pattern(r"\s{0,3}(?:([-*_])(?:[ \t]*\1){2,}|`{3,}\w{0,20})\s*$")
# |---|:--:| | ---|---: the line under the head of a table
_TABLE_RULE = pattern(r"\s*+(?:\|\s*+)?(?::?-{2,}+:?\s*+\|\s*+)++(?::?-{2,}+:?\s*+)?$")
# [1]: https://haneul.example/1
_REFERENCE = pattern(r"\s{0,3}\[\d{1,3}\]:\s?\S{1,2000}\s*$")
_QUOTE = pattern(r"\s*>[ \t]?")
# *   | - | + : the mark of an item
_BULLET = pattern(r"[ \t]*[*+-](?:[ \t]+(?=\S)|[ \t]*$)")
# 1. 하늘시 | 2) 하늘시
_NUMBER = pattern(r"(?P<indent>[ \t]*)\d{1,3}[.)][ \t]+(?=\S)")
_SHARPS = pattern(r"[ \t]*(?P<sharps>#{1,6})[ \t]+(?=[^\s#])")
_CLOSING_SHARPS = pattern(r"(?<![ \t])[ \t]++#{1,6}[ \t]*$")
#: Widths at which writers of Markdown wrap lines: html2text 78, markdownify 80, mail 72 to 76.
_WIDTHS = (78, 80, 79, 76, 75, 72, 70, 74, 77, 100, 120)
#: So many lines are wrapped, and this share of those that another one follows, where a text is.
_LEAST_WRAPPED = 2
_SHARE = 0.7
#: A line longer than this was not wrapped.
_LONGEST = 125
#: The text of a link that was wrapped is no longer.
_LONGEST_LINK = 300
# 새 다리 | 새 \\| 다리: a cell, up to the line that closes it
_CELL = pattern(r"(?:[^|\\]|\\.?)+")
#: A cell of figures or names is no longer.
_SHORT_CELL = 40
#: Items inside items are no deeper.
_DEEPEST = 12


@attrs.frozen
class MarkdownLine:
    """A line without the marks in front of it and behind it: the stretches of the source that it is made of."""

    stretches: tuple[tuple[int, int], ...]
    #: 1 to 6 for a heading, 0 for what is none.
    level: int = 0
    #: It is marked as an item of a list.
    is_item: bool = False
    #: It is quoted.
    is_quote: bool = False
    #: Nothing but a break of line parts it from the line before.
    is_close: bool = False
    #: It is a row of a table of short cells.
    is_row: bool = False


@attrs.define
class _Raw:
    """A line of the source while its marks are being read."""

    number: int
    start: int
    stop: int
    #: All of the line but its break.
    whole: str
    level: int = 0
    is_item: bool = False
    is_quote: bool = False
    is_marked: bool = False
    is_row: bool = False
    #: The table has a line under its head.
    is_ruled: bool = False
    #: Where the text begins behind its number, if it has one; 0 where it has none.
    numbered: int = 0
    ends: bool = False


def find_lines(text: str, start: int, links: Sequence[tuple[int, int]]) -> list[MarkdownLine]:
    r"""Find the lines of a Markdown text from an offset on; `links` are the stretches of text that link.

    >>> text = "# 새 다리\n\n* 강 위에\n\n---\n"
    >>> [(text[a:b], line.level) for line in find_lines(text, 0, ()) for a, b in line.stretches]
    [('새 다리', 1), ('강 위에', 0)]
    """
    raws = list(_raw_lines(text, start))
    _read_numbers(raws)
    width = _width(text, raws)
    inside = _breaks_in_links(text, links)
    lines: list[MarkdownLine] = []
    before: _Raw | None = None
    for raw in raws:
        close = before is not None and before.number + 1 == raw.number
        if before is not None and close and not raw.is_row and _goes_on(text, before, raw, width, inside):
            last = lines[-1]
            lines[-1] = attrs.evolve(last, stretches=(*last.stretches, (raw.start, raw.stop)))
        elif raw.is_row:
            lines.extend(_cells(text, raw))
        else:
            lines.append(MarkdownLine(((raw.start, raw.stop),), raw.level, raw.is_item, raw.is_quote, close))
        before = raw
    return lines


def _raw_lines(text: str, start: int) -> Iterator[_Raw]:
    """Give the lines that hold text, each with what the marks around it say."""
    pending: _Raw | None = None
    in_table = False
    at = start
    for number, line in enumerate(text[start:].splitlines(keepends=True)):
        whole = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        place, at = at, at + len(line)
        if pending is not None and pending.number + 1 == number and is_underline(whole, pending.whole):
            pending.level = 1 if "=" in whole else 2
            continue
        if "-" in whole and "|" in whole and _TABLE_RULE.match(whole):
            if pending is not None and pending.number + 1 == number:
                pending.is_row = pending.is_ruled = True
            in_table = True
            continue
        if not whole.strip():
            in_table = False
            continue
        if _RULE.match(whole) or _REFERENCE.match(whole):
            continue
        if pending is not None:
            yield pending
        pending = _read_marks(whole, place, number)
        if in_table and "|" in whole and pending is not None:
            pending.is_row = pending.is_ruled = True
    if pending is not None:
        yield pending


def _read_marks(whole: str, place: int, number: int) -> _Raw | None:
    """Read the marks in front of a line and behind it; None where nothing else is on it."""
    at = 0
    raw = _Raw(number, 0, 0, whole)
    while mark := _QUOTE.match(whole, at):
        at = mark.end()
        raw.is_quote = True
    for _ in range(_DEEPEST):
        if (mark := _BULLET.match(whole, at)) is None:
            break
        at = mark.end()
        raw.is_item = raw.is_marked = True
    if mark := _NUMBER.match(whole, at):
        raw.is_marked = True
        if mark["indent"] or raw.is_item:
            at = mark.end()
            raw.is_item = True
        else:
            raw.numbered = place + mark.end()
    if (mark := _SHARPS.match(whole, at)) and (len(mark["sharps"]) > 1 or is_heading(whole[at:])):
        at = mark.end()
        raw.level, raw.is_marked = len(mark["sharps"]), True
    stop = len(whole.rstrip())
    raw.ends = len(whole) - stop > 1
    if whole.endswith("\\") and not whole.endswith("\\\\"):
        stop, raw.ends = len(whole[:-1].rstrip()), True
    if raw.level and (mark := _CLOSING_SHARPS.search(whole, at, stop)):
        stop = mark.start()
    raw.is_row = whole.startswith("|", at + len(whole[at:]) - len(whole[at:].lstrip()))
    at += len(whole[at:stop]) - len(whole[at:stop].lstrip())
    if at >= stop:
        return None
    raw.start, raw.stop = place + at, place + stop
    return raw


def _read_numbers(raws: Sequence[_Raw]) -> None:
    """Take numbers for marks where one line has its number right under another: apart, they are the writer's own."""
    for before, raw in pairwise(raws):
        if before.number + 1 == raw.number and raw.numbered and (before.numbered or before.is_item):
            for item in (before, raw):
                item.start, item.is_item = item.numbered or item.start, True


def _goes_on(text: str, before: _Raw, raw: _Raw, width: int, inside: frozenset[int]) -> bool:
    """Tell whether a line goes on in the next one: it was wrapped, or a link holds the break."""
    if raw.is_marked or before.is_row or raw.is_quote != before.is_quote:
        return False
    if before.stop in inside:
        return True
    return not before.ends and width > 0 and _is_wrapped(text, before, raw, width)


def _is_wrapped(text: str, before: _Raw, raw: _Raw, width: int) -> bool:
    """Tell whether the first word of a line had no room on the one before."""
    whole = before.whole.strip()
    if len(whole) > width and " " not in whole:
        # A word without room in any line: the address of a picture, and what touches it.
        return whole.startswith("![") and not whole.endswith(")")
    low, high = _room(text, before, raw)
    return low <= width < high


def _room(text: str, before: _Raw, raw: _Raw) -> tuple[int, int]:
    """Give the length of a line, and the one that it would have with the first word of the next."""
    length = len(before.whole.rstrip())
    return length, length + 1 + len(text[raw.start : raw.stop].split(maxsplit=1)[0])


def _width(text: str, raws: Sequence[_Raw]) -> int:
    """Tell at which width a text was wrapped; 0 where it was not."""
    pairs = [
        (before, raw)
        for before, raw in pairwise(raws)
        if before.number + 1 == raw.number
        and not (before.ends or before.is_row or raw.is_row or raw.is_marked)
        and len(before.whole) <= _LONGEST
        and "](" not in before.whole
    ]
    # One line alone was wrapped where most writers wrap.
    rooms = Counter([_room(text, before, raw) for before, raw in pairs])
    for width in _WIDTHS if len(pairs) >= _LEAST_WRAPPED else _WIDTHS[:2]:
        wrapped = sum(count for (low, high), count in rooms.items() if low <= width < high)
        if wrapped and wrapped >= _SHARE * len(pairs):
            return width
    return 0


def _breaks_in_links(text: str, links: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Give where lines stop inside the text of a link that is one paragraph."""
    stops: set[int] = set()
    for start, stop in links:
        if stop - start > _LONGEST_LINK:
            continue
        at = text.find("\n", start, stop)
        while at >= 0:
            stops.add(len(text[start:at].rstrip()) + start)
            at = text.find("\n", at + 1, stop)
    return frozenset(stops)


def _cells(text: str, raw: _Raw) -> Iterator[MarkdownLine]:
    """Give a row of a table with short cells as a line, the cells of another each as a line."""
    cells = [cell for cell in _CELL.finditer(text, raw.start, raw.stop) if cell[0].strip()]
    places = [
        (cell.start() + len(cell[0]) - len(cell[0].lstrip()), cell.start() + len(cell[0].rstrip()))
        for cell in cells
    ]
    if raw.is_ruled and len(places) > 1 and all(stop - start <= _SHORT_CELL for start, stop in places):
        yield MarkdownLine(tuple(places), is_row=True)
    else:
        yield from (MarkdownLine((place,)) for place in places)
