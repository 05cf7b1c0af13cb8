"""Which language a text is in: Korean, unless it has next to none of its letters."""

from knews.press.pattern import pattern

_HANGUL = pattern("[가-힣]")
_LATIN = pattern("[A-Za-z]")
#: So many letters show a language; a headline in English has some thirty.
_LEAST = 60
#: One Hangul syllable in so many Latin letters is a name in an English text: those of Korean papers have fewer.
_RATIO = 30
# Haneul City said: words, and none of them in Hangul
_BEGINS = pattern(r"[^가-힣]*[A-Za-z]{2}[^가-힣]*\Z")
#: So many characters show how a text begins.
_HEAD = 60


def begins_in_english(text: str) -> bool:
    """Tell quickly whether a text may be in English: it begins with Latin letters and without Hangul.

    >>> begins_in_english("Haneul City will open a new bridge."), begins_in_english("KBS 김하늘입니다."), begins_in_english("1 / 9")
    (True, False, False)
    """
    return _BEGINS.match(text, 0, min(len(text), _HEAD)) is not None


def is_english(text: str) -> bool:
    """Tell whether a text is in English: it has Latin letters, and next to no Hangul.

    >>> is_english("Haneul City will open a new bridge over the river in October, the city said Monday.")
    True
    >>> is_english("하늘시가 새 다리를 연다."), is_english("KBS")
    (False, False)
    """
    latin = len(_LATIN.findall(text))
    return latin >= _LEAST and len(_HANGUL.findall(text)) * _RATIO < latin
