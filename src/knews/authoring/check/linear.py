"""Patterns that are not linear: found by their structure, and by the clock on hostile texts."""

import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

import attrs

#: How a pattern is asked: `fullmatch` or `search` of a compiled one.
Ask = Callable[[str], object]

#: The processor's time, which other work of the machine does not lengthen; Windows tells it too coarsely.
_CLOCK = time.perf_counter if sys.platform == "win32" else time.process_time
#: Short texts, on which a pattern with exponential steps shows at once; each may take so many seconds.
_STEEP = range(8, 100, 4)
_STEEP_SECONDS = 0.005
#: Each four times as long as the one before it: linear is 4 times the time, square is 16.
_LENGTHS = (100, 400, 1_600, 6_400, 25_600)
_GROWTH = 10
#: Below a millisecond the clock is what is measured.
_FLOOR = 0.001
#: A time that looks bad is taken again, for even the processor's time is no constant.
_TRIES = 5
#: What took so many seconds is not taken again: no other work of the machine explains it.
_HOPELESS = 0.25
#: So many words of a pattern are tried.
_MOST_WORDS = 16
#: So many characters of a unit's repeats are shown.
_QUOTED = 12
#: What texts are made of; and addresses.
_UNITS = (" ", "가", "1", "a", "가 ", ".")
_ADDRESS_UNITS = ("/a", "0", "a", "/", "-", "/20250122", "&idxno=", "?no=1", "A1")


def nested_repeat(pattern: str) -> bool:
    """Tell whether a pattern repeats something that repeats without end, or without end something that repeats.

    >>> nested_repeat(r"(?:가+나?)+다"), nested_repeat(r"(?:가+)?나"), nested_repeat(r"(?:가|나)+")
    (True, False, False)
    """
    endless = int(import_module("re._parser").MAXREPEAT)
    for most, inner in _repeats(_parse(pattern)):
        within = [often for often, _ in _repeats(inner)]
        if (most > 1 and endless in within) or (most == endless and any(often > 1 for often in within)):
            return True
    return False


def _parse(pattern: str) -> object:
    """Parse a pattern as `re` does; its parser has no public name."""
    tree: object = import_module("re._parser").parse(pattern)
    return tree


def _repeats(tree: object) -> Iterator[tuple[int, object]]:
    """Give each repeat of a parsed pattern: how often at most, and what is repeated."""
    if isinstance(tree, tuple) and len(tree) == 3 and isinstance(tree[0], int) and hasattr(tree[2], "data"):
        yield int(tree[1]), tree[2]
    children = getattr(tree, "data", tree)
    if isinstance(children, list | tuple):
        for child in children:
            yield from _repeats(child)


def _words(tree: object) -> Iterator[str]:
    """Give the words of a parsed pattern, and for each class of characters the first ones."""
    run = ""
    for item in getattr(tree, "data", tree if isinstance(tree, list | tuple) else ()):
        name, value = item if isinstance(item, tuple) and len(item) == 2 else (None, None)
        if str(name) == "LITERAL" and isinstance(value, int):
            run += chr(value)
            continue
        if run:
            yield run
        run = ""
        if str(name) == "RANGE" and isinstance(value, tuple):
            yield chr(value[0])
        else:
            yield from _words(item)
    if run:
        yield run


@attrs.frozen
class Slow:
    """A text on which a pattern takes more time than in proportion."""

    #: How such a text begins.
    text: str
    #: Whether the time multiplies with each few characters, so that no machine is fast enough.
    endless: bool


def slow_line(pattern: str) -> Slow | None:
    """Look for a line on which a line rule takes more time than in proportion; None where none was found.

    >>> slow_line(r"하늘포럼 .{1,40}") is None
    True
    >>> slow_line(r"(?:가|가가)+나")
    Slow(text='가가가가가가가가가가가가…', endless=True)
    """
    compiled = re.compile(pattern)
    words = list(dict.fromkeys(_words(_parse(pattern))))[:_MOST_WORDS]
    texts = ((head, unit) for unit in dict.fromkeys((*_UNITS, *words)) for head in ("", *words[:1]))
    return _first_slow(compiled.fullmatch, texts)


def slow_address(pattern: str) -> Slow | None:
    r"""Look for an address in which the pattern of one is searched too long; None where none was found.

    >>> slow_address(r"/view/(?P<id>\d+)") is None
    True
    >>> slow_address(r"(?P<id>\d+)\.html")
    Slow(text='https://haneul.example000000000000…', endless=False)
    """
    return _first_slow(
        re.compile(pattern).search, (("https://haneul.example", unit) for unit in _ADDRESS_UNITS)
    )


def _first_slow(ask: Ask, texts: Iterable[tuple[str, str]]) -> Slow | None:
    for head, unit in texts:
        if (endless := _slowness(ask, head, unit)) is not None:
            return Slow(f"{head}{(unit * _QUOTED)[:_QUOTED]}…", endless)
    return None


def _slowness(ask: Ask, head: str, unit: str) -> bool | None:
    """Tell whether time grows faster than the text, and whether without end; None where it does not.

    The text grows from short to long, so that it never takes long to tell.
    """
    for length in _STEEP:
        if _seconds(ask, _text(head, unit, length), _STEEP_SECONDS) > _STEEP_SECONDS:
            return True
    shorter, before = _text(head, unit, _LENGTHS[0]), float("inf")
    for length in _LENGTHS:
        text = _text(head, unit, length)
        taken = _seconds(ask, text, _FLOOR)
        if taken > max(_FLOOR, _GROWTH * before):
            limit = max(_FLOOR, _GROWTH * _seconds(ask, shorter, 0))
            if _seconds(ask, text, limit) > limit:
                return False
        shorter, before = text, taken
    return None


def _text(head: str, unit: str, length: int) -> str:
    """Make a text that begins as a pattern does and never ends as it does."""
    return head + unit * max(1, length // len(unit)) + "\0"


def _seconds(ask: Ask, text: str, enough: float) -> float:
    """Time a question: once where that is fast enough, else the best of several times."""
    best = float("inf")
    for _ in range(_TRIES):
        start = _CLOCK()
        ask(text)
        best = min(best, _CLOCK() - start)
        if best <= enough or best > _HOPELESS:
            break
    return best
