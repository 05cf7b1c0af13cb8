"""Romanised names: whether an address spells a reporter's name. Reporters romanise freely, so variants count."""

import re
from functools import cache, lru_cache

from knews.press.pattern import pattern

# Variants of each letter, most usual first: 정 is jung, jeong, chung; 이 is lee, yi, i.
_INITIALS = "g|k kk|gg n d|t tt|dd r|l m b|p|v pp|bb s|sh ss  j|z|ch jj|ch ch|c k|c|q t p|ph|f h".split(" ")
_VOWELS = (
    "a|ah ae|ai|e ya yae eo|u|o|uh|e e yeo|yu|you|yo|yeu|eo ye|e o|oh|au wa wae oe|oi|o|we yo|you "
    "u|oo|woo|wu wo|weo|uo|won we wi|ui|ee yu|yoo|you|u eu|u|e ui|ee|eui|i|hee i|ee|y|yi|lee|rhee"
).split(" ")
_FINALS = (" k|g k k n n n t|d l|r|ll k m l l l p l m p|b p|b t|s t ng|n t|s t k t p t").split(" ")
_SURNAMES = {
    "박": "park|bak|pak|pk",
    "최": "choi|choe",
    "이": "lee|yi|rhee|i",
    "임": "lim|im|yim|rim",
    "노": "noh|roh|no",
    "유": "yoo|yu|ryu|you|lew",
    "류": "ryu|ryoo|yu|lyu",
    "안": "ahn|an",
    "오": "oh|o",
    "우": "woo|u|wu",
    "양": "yang|ryang",
}
# sky.haneul1 -> skyhaneul
_NO_LETTER = pattern(r"[^a-z]+")
_FIRST = 0xAC00
_SYLLABLES = 11_172


def spells(local: str, name: str) -> bool:
    """Tell whether the local part of an address spells a Korean name.

    Either the given name is written out, or the surname stands beside the initials of the given name.

    >>> spells("haneul", "김하늘"), spells("hnkim", "김하늘"), spells("kimhn", "김하늘")
    (True, True, True)
    >>> spells("yoonsol", "윤솔"), spells("haesol", "윤솔")
    (True, False)
    >>> spells("skyblue", "김하늘")
    False
    """
    letters = _NO_LETTER.sub("", local.lower())
    # Either way the given name's initials are there: few names get so far that their pattern is built.
    for syllable in name[1:]:
        if _first_letters(syllable).isdisjoint(letters):
            return False
    spelling = _pattern(name)
    return spelling is not None and spelling.search(letters) is not None


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str] | None:
    """Build what the addresses of a name's owner look like; None for a name that is not in Hangul."""
    if len(name) not in (2, 3) or not all(0 <= ord(letter) - _FIRST < _SYLLABLES for letter in name):
        return None
    surname = f"(?:{_SURNAMES.get(name[0]) or _syllable(name[0])})"
    given = "".join(f"(?:{_syllable(letter)})" for letter in name[1:])
    if len(name) == 2:
        # One syllable alone is in too many words: 윤결 is gyeolyoon or yoongyeol.
        return re.compile(f"^{surname}{given}|{given}{surname}$")
    initials = "".join(f"[{''.join(sorted(_first_letters(letter)))}]" for letter in name[1:])
    return re.compile(f"{given}|^{surname}{initials}$|^{initials}{surname}$")


def _syllable(letter: str) -> str:
    """Give the ways a syllable is romanised, as alternatives."""
    code = ord(letter) - _FIRST
    initial, vowel, final = _INITIALS[code // 588], _VOWELS[code % 588 // 28], _FINALS[code % 28]
    return f"(?:{initial})(?:{vowel})(?:{final})"


@cache
def _first_letters(syllable: str) -> frozenset[str]:
    """Give the letters that a syllable begins with, none for what is no Hangul."""
    code = ord(syllable) - _FIRST
    if not 0 <= code < _SYLLABLES:
        return frozenset()
    initial = _INITIALS[code // 588] or _VOWELS[code % 588 // 28]
    return frozenset(variant[0] for variant in initial.split("|"))
