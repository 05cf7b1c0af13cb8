"""Patterns that are compiled when they are first used: most inputs need few of them, and compiling takes most of a first parse."""

import re
from typing import Final, cast

#: White space in front of what is searched for, any or none. It is tried where a run of it begins and nowhere else: a plain
#: `\s*` is tried from each place of the run, which takes the square of its length.
SPACES: Final = r"(?:(?<!\s)\s++)?+"


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Give a pattern that is compiled when it is first used, and costs what a compiled one costs from then on.

    The `re` of its matches is the compiled pattern, and not what is given here: ask a match for its groups.

    Args:
        source: A regular expression.
        flags: As for `re.compile`.

    Raises:
        re.error: At its first use: `source` is no regular expression.

    >>> day = pattern(r"(\d+)일")
    >>> day.fullmatch("12일")[1], day.search("하늘시")
    ('12', None)
    >>> try:
    ...     pattern("(").search("하늘시")
    ... except re.error as error:
    ...     print(error)
    missing ), unterminated subpattern at position 0
    """
    return cast("re.Pattern[str]", _Uncompiled(source, flags))


class _Uncompiled:
    """Stands for a pattern; each attribute is looked up once in the compiled one and kept."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Only what is not kept yet comes here.
        found: object = (
            re.compile(self._source, self._flags) if name == "_compiled" else getattr(self._compiled, name)
        )
        setattr(self, name, found)
        return found
