"""Front matter: the keys and values in front of a Markdown text, as trafilatura, Hugo and Jekyll write them."""

import re
from collections.abc import Iterator, Sequence

from knews.press.label_row import is_quoted
from knews.press.pattern import SPACES, pattern
from knews.read.markdown_marks import Mark
from knews.source_markdown import front_matter_lines

# title: "새 다리 열린다" | title = '새 다리 열린다' | tags:
_PAIR = pattern(r"(?P<key>[A-Za-z][\w-]{1,30})(?P<sign>\s?[:=]\s*)(?P<value>\S.*)?$")
# - 다리 | - "강"
_ITEM = pattern(r"\s*-\s+(?P<value>\S.*)$")
# What goes between the values of a list: ['다리', "강"]
_BETWEEN = pattern(rf"(?P<close>[\"']?){SPACES},\s*(?P<open>[\"']?)")
_ESCAPED = {'"': pattern(r"\\(.)"), "'": pattern(r"'(')")}
#: How a text over several lines is announced.
_FOLDED = frozenset((">", "|", ">-", "|-", ">+", "|+"))


def read_front_matter(text: str) -> tuple[list[list[Mark]], int]:
    r"""Read the front matter of a text: give what is seen of each line, "key: value" between the fences.

    The second value is where the rest begins. A quotation in quotes keeps both.

    >>> lines, start = read_front_matter("---\ntitle: \"새 다리\"\ntags: ['다리', '강']\n---\n본문")
    >>> ["".join(seen for _, _, seen in line) for line in lines], start
    (['---', 'title: 새 다리', 'tags: 다리, 강', '---'], 40)
    >>> read_front_matter("---\n\n시가 새 다리를 연다.\n\n---\n")
    ([], 0)
    """
    count = front_matter_lines(text)
    if not count:
        return [], 0
    lines = text.splitlines(keepends=True)[:count]
    read: list[list[Mark]] = []
    at = len(lines[0])
    for line in lines[1:-1]:
        bare = line.rstrip()
        if pair := _PAIR.match(bare):
            value = pair["value"] or ""
            marks = [
                Mark(at, at + pair.end("key"), pair["key"]),
                Mark(at + pair.end("key"), at + pair.end("sign"), ": "),
            ]
            read.append([*marks, *([] if value in _FOLDED else _value(value, at + pair.end("sign")))])
        elif bare and read:
            item = _ITEM.match(bare)
            start = item.start("value") if item else len(bare) - len(bare.lstrip())
            last = read[-1]
            seen = "" if len(last) < 3 else ", " if item else " "
            last.append(Mark(last[-1].stop, at + start, seen))
            last.extend(_value(bare[start:], at + start))
        at += len(line)
    fences = [[Mark(start, start + 3, text[start : start + 3])] for start in (0, at)]
    return [fences[0], *(marks for marks in read if len(marks) > 2), fences[1]], at + len(lines[-1])


def _value(value: str, at: int) -> Iterator[Mark]:
    """Give what is seen of a value: no quotes around it, no brackets around a list."""
    stop = at + len(value)
    quote = value[:1]
    if len(value) > 1 and value[0] == "[" and value[-1] == "]":
        yield from _list(value, at)
    elif len(value) > 1 and quote in _ESCAPED and value[-1] == quote:
        edits = [(m.start(), m.end(), m[1]) for m in _ESCAPED[quote].finditer(value, 1, len(value) - 1)]
        inside = list(_replaced(value, at, edits))
        bare = "".join(mark.seen for mark in inside)
        # Of a quotation in quotes, who reads the label takes one pair off: it must not be the quotation's own.
        kept = quote if is_quoted(bare) and is_quoted(f"{quote}{bare}{quote}") else ""
        yield Mark(at, at + 1, kept)
        yield from inside
        yield Mark(stop - 1, stop, kept)
    elif value:
        yield Mark(at, stop, value)


def _list(value: str, at: int) -> Iterator[Mark]:
    """Give what is seen of a list in brackets."""
    inner = value[1:-1].strip()
    begin = value.index(inner) if inner else 1
    quoted = len(inner) > 1 and inner[0] in "\"'"
    first, last = begin + quoted, begin + len(inner) - quoted
    yield Mark(at, at + first, "")
    between: Sequence[re.Match[str]] = [
        m for m in _BETWEEN.finditer(value, first, last) if not quoted or m["close"]
    ]
    done = first
    for match in between:
        yield Mark(at + done, at + match.start(), value[done : match.start()])
        yield Mark(at + match.start(), at + match.end(), ", ")
        done = match.end()
    yield Mark(at + done, at + last, value[done:last])
    yield Mark(at + last, at + len(value), "")


def _replaced(value: str, at: int, edits: Sequence[tuple[int, int, str]]) -> Iterator[Mark]:
    """Give a quoted value with its escapes replaced."""
    done = 1
    for start, stop, seen in edits:
        yield Mark(at + done, at + start, value[done:start])
        yield Mark(at + start, at + stop, seen)
        done = stop
    yield Mark(at + done, at + len(value) - 1, value[done:-1])
