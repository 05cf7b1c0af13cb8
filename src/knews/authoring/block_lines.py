"""Blocks as text that a human reads and `CASE.blocks` holds: one block a line, and back.

    headline   first-line                '새 다리 열린다'
    credit     photo-dateline            '[서울=뉴시스]이바다 기자 ='
    repeat     printed-twice             '[서울=뉴시스]이바다 기자 ='  repeats=2

A text is written as Python writes it: what cannot be seen is escaped. `repeats` is the line of the block that is
repeated; a page's `key` and `image` are written where a block has them.
"""

import ast
import re
from collections.abc import Iterable, Sequence

import attrs

from knews.block import Block, Role

#: Columns of a role and of a rule: fixed, so that a longer name moves no other line.
_ROLE, _RULE = 10, 25
#: So much of a text is quoted.
_QUOTED = 40
#: In place of the rule of a block that no rule labelled.
_NO_RULE = "-"
#: The escapes that Python writes: \\ \' \n \xa0 \u200b \U000f0000.
_ESCAPE = r"""\\(?:[\\'"nrt]|x[0-9a-f]{2}|u[0-9a-f]{4}|U000[0-9a-f]{5}|U0010[0-9a-f]{4})"""
_TEXT = rf"""(?:'(?:[^'\\\0]|{_ESCAPE})*'|"(?:[^"\\\0]|{_ESCAPE})*")"""
_LINE = re.compile(
    rf"(?P<role>\S+)\s+(?P<rule>\S+)\s+(?P<text>{_TEXT})"
    rf"(?:\s+repeats=(?P<repeats>[1-9][0-9]*))?(?:\s+key=(?P<key>{_TEXT}))?(?:\s+image=(?P<image>{_TEXT}))?\s*"
)
_SHAPE = "write a role, a rule and a text, as in: headline  first-line  '새 다리 열린다'"


@attrs.frozen(kw_only=True)
class BlockLine:
    """A block as a line states it: without offsets, which no reader can check."""

    role: Role
    rule: str | None
    text: str
    #: The number of the line that it repeats, counted from 1.
    repeats: int | None = None
    key: str | None = None
    image: str | None = None

    def __str__(self) -> str:
        r"""Give the line.

        >>> print(BlockLine(role=Role.NOTICE, rule="tip-line", text="제보\u200b 기다립니다"))
        notice     tip-line                  '제보\u200b 기다립니다'
        """
        line = f"{self.role:<{_ROLE}} {self.rule or _NO_RULE:<{_RULE}} {self.text!r}"
        named = {"repeats": self.repeats, "key": self.key, "image": self.image}
        return line + "".join(f"  {name}={value!r}" for name, value in named.items() if value is not None)


def block_lines(blocks: Sequence[Block]) -> tuple[BlockLine, ...]:
    r"""Give the line of each block, in order.

    >>> from knews import parse
    >>> dump = "새 다리 열린다\n\n하늘시가 새 다리를 10월에 열기로 했다."
    >>> [str(line.role) for line in block_lines(parse(dump).blocks)]
    ['headline', 'paragraph']
    """
    numbers = {block.start: number for number, block in enumerate(blocks, 1)}
    return tuple(
        BlockLine(
            role=block.role,
            rule=block.rule,
            text=block.text,
            repeats=numbers.get(block.repeats) if block.repeats is not None else None,
            key=block.key,
            image=block.image,
        )
        for block in blocks
    )


def write_lines(lines: Iterable[BlockLine]) -> str:
    """Give the text of a `.blocks` file."""
    return "".join(f"{line}\n" for line in lines)


def read_lines(text: str) -> tuple[BlockLine, ...]:
    """Read the text of a `.blocks` file; the space between the columns is free.

    >>> read_lines("headline first-line '새 다리 열린다'")[0].text
    '새 다리 열린다'
    >>> read_lines("headline '새 다리 열린다'")
    Traceback (most recent call last):
    ValueError: line 1: write a role, a rule and a text, as in: headline  first-line  '새 다리 열린다'

    Raises:
        ValueError: A line states no block, or a role that there is not.
    """
    return tuple(_read(number, line) for number, line in enumerate(text.splitlines(), 1))


def _read(number: int, line: str) -> BlockLine:
    match = _LINE.fullmatch(line)
    if match is None:
        message = f"line {number}: {_SHAPE}"
        raise ValueError(message)
    role, rule, repeats = match["role"], match["rule"], match["repeats"]
    if role not in tuple(Role):
        message = f"line {number}: no role {role!r}: it is one of {', '.join(Role)}"
        raise ValueError(message)
    return BlockLine(
        role=Role(role),
        rule=rule if rule != _NO_RULE else None,
        text=ast.literal_eval(match["text"]),
        repeats=int(repeats) if repeats is not None else None,
        key=ast.literal_eval(match["key"]) if match["key"] is not None else None,
        image=ast.literal_eval(match["image"]) if match["image"] is not None else None,
    )


def first_stray(expected: Iterable[BlockLine], found: Iterable[BlockLine]) -> str | None:
    r"""Say where the texts of some lines leave the text that others hold; None where both add up to the same.

    White space does not count, nor does where the text is divided.

    >>> whole = read_lines("headline first-line '새 다리 열린다'")
    >>> print(first_stray(read_lines("deck under '새 다리'\nheadline first-line '열린다'"), whole))
    None
    >>> first_stray(read_lines("deck under '새 다리'"), whole)
    "behind line 1: '열린다' is missing"
    """
    held, at, number = "".join(_squeeze(line.text) for line in found), 0, 0
    for number, line in enumerate(expected, 1):
        bare = _squeeze(line.text)
        if not held.startswith(bare, at):
            return f"line {number}: {line.text[:_QUOTED]!r} does not stand there, but {held[at : at + _QUOTED]!r}"
        at += len(bare)
    return f"behind line {number}: {held[at : at + _QUOTED]!r} is missing" if at < len(held) else None


def _squeeze(text: str) -> str:
    return "".join(text.split())
