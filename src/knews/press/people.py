"""People of the press: whether a word is a name, where addresses stand, and whose they are. Their words: `knews.press.words`."""

import re
from collections.abc import Iterator
from typing import Final

from knews.press.pattern import pattern
from knews.press.words import (
    CUT_MAIL,
    DAY,
    DESK,
    DOUBLE_SURNAMES,
    GIVEN_FIRST,
    GIVEN_LAST,
    LONG_NAME,
    MAIL,
    NAME,
    NO_NAME_ENDS,
    NOT_A_NAME,
    PLACES,
    ROLE,
    TASK,
)
from knews.press.words import PERSON as _PERSON

__all__ = [
    "CUT_MAIL",
    "DATE_BEFORE_MAIL",
    "DAY",
    "DESK",
    "LONG_NAME",
    "MAIL",
    "NAME",
    "NOT_A_NAME",
    "PERSON",
    "PLACES",
    "ROLE",
    "TASK",
    "ends_as_name",
    "find_addresses",
    "is_name",
    "is_tip_address",
    "local_part",
    "sounds_as_name",
]

#: A date that a caption glued to the address: "2018.09.18.sky@haneul.example".
DATE_BEFORE_MAIL: Final = pattern(rf"{DAY}(?=[A-Za-z])")
#: 김하늘 하늘시장, 이바다 하늘청장 직무대행: who is in a picture, or whose contribution it is
PERSON: Final = pattern(_PERSON)

# Desks that take tips or serve readers: nobody's signature.
_TIP_DESK: Final = pattern(
    r"(?:[a-z-]*jebo\d*|.*report\d*|news(?:room|desk|24|\d*)|social|webmaster|kbs1234|tvchosun|help|cs|info|ad|"
    r"contact|master|editor|mbcjebo|n-photo|yonhap|edit|service|customer)"
)
_NAME: Final = pattern(NAME)
_MAIL: Final = pattern(MAIL)


def find_addresses(text: str, start: int = 0, stop: int | None = None) -> Iterator[re.Match[str]]:
    """Find the addresses between two offsets, looking around each "@" only."""
    stop = len(text) if stop is None else stop
    at = _find_at(text, start, stop)
    while at >= 0:
        match = _MAIL.search(text, max(start, at - 43), min(stop, at + 100))
        if match is not None and match.end() > at:
            yield match
            start = match.end()
        at = _find_at(text, max(at + 1, start), stop)


def _find_at(text: str, start: int, stop: int) -> int:
    """Find the next sign of an address, of either width; -1 where there is none."""
    at = text.find("@", start, stop)
    wide = text.find("＠", start, stop if at < 0 else at)
    return at if wide < 0 else wide


def is_tip_address(address: str) -> bool:
    """Tell whether an address takes tips or serves readers: it signs nothing.

    >>> is_tip_address("jebo@haneul.example"), is_tip_address("sky@haneul.example")
    (True, False)
    """
    return _TIP_DESK.fullmatch(local_part(address).lower()) is not None


def local_part(address: str) -> str:
    """Give what stands in front of the sign of an address.

    >>> local_part("sky@haneul.example"), local_part("sky ＠haneul.example")
    ('sky', 'sky')
    """
    return address.replace("＠", "@").partition("@")[0].rstrip()


def is_name(word: str) -> bool:
    """Tell whether a word can be a reporter's name.

    >>> is_name("김하늘"), is_name("남궁하늘"), is_name("기자회견"), is_name("한겨레")
    (True, True, False, False)
    """
    return _NAME.fullmatch(word) is not None and word not in NOT_A_NAME


def sounds_as_name(word: str) -> bool:
    """Tell whether a word of three syllables or more sounds as names do: where nothing else says that it is one.

    >>> sounds_as_name("김하늘"), sounds_as_name("남궁하늘"), sounds_as_name("편의점"), sounds_as_name("윤솔")
    (True, True, False, False)
    """
    if not is_name(word) or len(word) < _SURE:
        return False
    given = word[2:] if word.startswith(DOUBLE_SURNAMES) else word[1:]
    return given[0] in GIVEN_FIRST and given[-1] in GIVEN_LAST and not word.endswith(NO_NAME_ENDS)


def ends_as_name(word: str) -> bool:
    """Tell whether a word of three syllables has a usual surname and ends as names do: where its place speaks for one.

    >>> ends_as_name("김리늘"), ends_as_name("편의점"), ends_as_name("우주청"), ends_as_name("김늘")
    (True, False, False, False)
    """
    usual = len(word) == _SURE and word[0] in _USUAL and is_name(word)
    return usual and word[-1] in GIVEN_LAST and not word.endswith(NO_NAME_ENDS)


#: Surnames of which no common word of three syllables that ends as names do is known.
_USUAL: Final = frozenset("김박최")
#: A surname and a given name of two.
_SURE = 3
