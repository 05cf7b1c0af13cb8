"""Two JSON values, or two lists of lines -> where they differ, to be read by a human: Hangul is two columns wide."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

#: A line of more characters is cut: as many of Hangul fill a terminal.
_LONG = 40
#: What is shown of such a line in front of the first difference.
_BEFORE = 16
#: Marks that take no column of their own: a combining mark, one around a character, a character of no width.
_NO_WIDTH = ("Mn", "Me", "Cf")


def difference(expected: object, found: object) -> tuple[str, ...]:
    r"""Show where two JSON values differ: lines with "-" are expected, lines with "+" were found.

    Under a line of each stands a mark where they begin to differ; a long line is cut around it. Characters that
    cannot be seen are shown as <U+200B>. Gives no line where the two are equal.

    >>> print(*difference("새 다리 열린다", "새 다리 닫힌다"), sep="\n")
    - "새 다리 열린다"
    + "새 다리 닫힌다"
    ?          ^
    >>> difference(["김하늘"], ["김하늘"])
    ()
    """
    return line_difference(_show(expected), _show(found), long=_LONG)


def line_difference(expected: Sequence[str], found: Sequence[str], *, long: int) -> tuple[str, ...]:
    r"""Show where two lists of lines differ, as `difference` does; a line of more than `long` characters is cut.

    >>> print(*line_difference(["새 다리", "열린다"], ["새 다리", "닫힌다"], long=40), sep="\n")
      새 다리
    - 열린다
    + 닫힌다
    ? ^
    """
    return tuple(_lines(expected, found, long))


def _show(value: object) -> list[str]:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return ["".join(map(_visible, line)) for line in text.split("\n")]


def _visible(character: str) -> str:
    return character if character.isprintable() else f"<U+{ord(character):04X}>"


def _lines(expected: Sequence[str], found: Sequence[str], long: int) -> Iterator[str]:
    matcher = SequenceMatcher(None, expected, found, autojunk=False)
    for number, group in enumerate(matcher.get_grouped_opcodes(1)):
        if number:
            yield "  …"
        for tag, start, stop, found_start, found_stop in group:
            if tag == "equal":
                yield from (f"  {_cut(line, long)}" for line in expected[start:stop])
            else:
                for line, other in zip_longest(expected[start:stop], found[found_start:found_stop]):
                    yield from _pair(line, other, long)


def _pair(expected: str | None, found: str | None, long: int) -> Iterator[str]:
    """Show two lines that differ, or one that the other side does not have."""
    if found is None or expected is None:
        yield f"- {_cut(expected, long)}" if expected is not None else f"+ {_cut(found or '', long)}"
        return
    at = next(
        (at for at, (one, other) in enumerate(zip(expected, found, strict=False)) if one != other),
        min(len(expected), len(found)),
    )
    start = at - _BEFORE if max(len(expected), len(found)) > long and at > _BEFORE else 0
    yield f"- {_cut(expected, long, start)}"
    yield f"+ {_cut(found, long, start)}"
    before = ("…" if start else "") + expected[start:at]
    yield f"? {' ' * columns(before)}^{_alike(expected, found, at)}"


def _cut(line: str, long: int, start: int = 0) -> str:
    stop = start + long
    return ("…" if start else "") + line[start:stop] + ("…" if stop < len(line) else "")


def _alike(expected: str, found: str, at: int) -> str:
    """Name the characters where two lines look the same: a Hanja and its compatibility form, Hangul in parts."""
    if unicodedata.normalize("NFKC", expected) != unicodedata.normalize("NFKC", found):
        return ""
    one, other = (f"U+{ord(line[at]):04X}" if at < len(line) else "nothing" for line in (expected, found))
    return f" they look alike: {one} is expected, {other} was found"


def columns(text: str) -> int:
    """Count the columns that a text takes in a terminal.

    >>> columns("새 다리"), columns("bridge"), columns("")
    (7, 6, 0)
    """
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
