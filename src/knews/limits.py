"""What one input may be at most: above a limit it is refused, before much time and memory went into it."""

from typing import Final

import attrs

from knews import arguments
from knews.errors import LimitExceeded
from knews.public import public


@public
@attrs.frozen(kw_only=True)
class Limits:
    r"""What one input may be at most. Real articles stay far below the defaults; raise one where yours do not.

    An input above a limit gives `LimitExceeded`, which names the limit. Scripts above `json` are passed over instead.

    >>> from knews import parse
    >>> parse("새 다리\n" * 49, limits=Limits(lines=20))
    Traceback (most recent call last):
    knews.LimitExceeded: lines: 50 is over the limit of 20: give one article at a time, or raise ...
    >>> Limits(depth=0)
    Traceback (most recent call last):
    ValueError: depth is 0: it must be 1 at least
    """

    #: Bytes of the input; of a str, characters.
    size: int = attrs.field(default=32 * 2**20)
    #: Lines of a text, also empty ones; of a page, what its elements and breaks part.
    #: Each becomes a block or more; the longest of 8,219 real dumps has 214.
    lines: int = attrs.field(default=30_000)
    #: Tags of a page, opening and closing; links and pictures of Markdown. The fullest of 100 real pages has 5,093.
    tags: int = attrs.field(default=60_000)
    #: Levels of elements that stand in each other.
    depth: int = attrs.field(default=512)
    #: Attributes of one element. libxml2 compares each with all others: 16,000 take 0.4 s. Broken quotation marks made
    #: 5,262 of one text on a real page.
    attributes: int = attrs.field(default=16_384)
    #: Characters of one script that are read as JSON.
    json: int = attrs.field(default=2**20)

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(type(self)):
            value: object = getattr(self, field.name)
            arguments.check_number(field.name, value, (int,), "an int")
            if not isinstance(value, int) or value < 1:
                message = f"{field.name} is {value}: it must be 1 at least"
                raise ValueError(message)

    def check(self, name: str, found: int, unit: str = "") -> None:
        """Refuse an input that has more of something than it may.

        Raises:
            LimitExceeded: It has.
        """
        allowed: int = getattr(self, name)
        if found > allowed:
            raise LimitExceeded(unit or _UNITS[name], allowed, found, name)


#: What is counted, as messages say it.
_UNITS: Final = {
    "size": "input bytes",
    "lines": "lines",
    "tags": "tags",
    "depth": "levels of nested elements",
    "attributes": "attributes of one element",
    "json": "characters of JSON",
}

#: The limits where none are given.
LIMITS: Final = Limits()
#: The most bytes of one input where no limits are given: what reads files and archives stops there.
MAX_BYTES: Final = LIMITS.size
