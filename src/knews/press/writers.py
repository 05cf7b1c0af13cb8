"""A field that holds writers and nothing else: a column, a feed's author, what stands behind "기자:" in a table."""

from collections.abc import Container, Sequence
from typing import Final

from knews.article import Byline
from knews.press.byline import read_bylines, read_english_name, read_names
from knews.press.fold import tidy
from knews.press.pattern import SPACES, pattern
from knews.press.people import MAIL, PERSON, ROLE, is_name
from knews.press.words import SIGNING_AGENCIES

# 김하늘 기자 외 1명 | 김하늘 기자 외
_OTHERS = pattern(rf"{SPACES}외 ?\d+ ?(?:명|인)$|\s외$")
# 김하늘; 이바다 | 김하늘, 이바다 | 김하늘·이바다 | 김하늘 / 이바다
_BETWEEN = pattern(rf"{SPACES}[;,|ㅣ·ㆍ/\n]\s*|(?<!\s)\s++(?:and|및)\s+")
# sky@haneul.example (김하늘): the author of RSS 2.0
_FEED_AUTHOR = pattern(rf"(?P<mail>{MAIL})\s*\((?P<name>[^()]{{2,40}})\)")
# By Kim Ha-neul
_BY = pattern(r"(?i:by)[:\s]\s*(?=\S)")
#: What a crawler's list leaves around names: "['김하늘', '이바다']".
_AROUND: Final = " \t\r\n\u00a0'\"‘’“”`,;|-–—=·"
# 글=김하늘, of "글=김하늘, 사진=이바다"; who took the pictures is no writer
_TASK = pattern(r"(?P<photo>사진|영상|촬영|그래픽)?(?:글|정리|취재|기사|글·사진)?\s?[=:]\s?(?=[가-힣])")
# 기자 김하늘 | 도시부 김하늘
_BEHIND = pattern(rf"(?:(?P<role>{ROLE})|[가-힣]{{1,6}}[부팀국])\s(?P<name>[가-힣]{{2,4}})")
# 김하늘 기자, of "김하늘 기자 Sky Co Kr"
_LEADING = pattern(rf"(?P<name>[가-힣]{{2,4}}) ?(?P<role>{ROLE})(?=\s)")
#: A column says "none" in many ways; reduced to lower case.
NOTHING: Final = frozenset(
    (
        "",
        "-",
        "--",
        "없음",
        "미상",
        "무기명",
        "null",
        "none",
        "nan",
        "nat",
        "n/a",
        "na",
        "undefined",
        "<na>",
        "[]",
        "{}",
    )
)
#: Who runs a site, and roles without a name: nobody's signature.
_NOBODY: Final = frozenset(
    (
        "admin",
        "administrator",
        "webmaster",
        "관리자",
        "운영자",
        "편집자",
        "기자",
        "기사",
        "작성자",
        "이름",
        "unknown",
    )
)
#: Of a list's quotation marks between names: ', '.
_QUOTES = pattern(r"['\"]\s*,\s*['\"]")
#: Who signs with no name that is one, a desk or a house, has two words and no more characters.
_LONGEST_NAME: Final = 20
#: A field of more characters holds something else.
_LONGEST_FIELD: Final = 2_000
_NO_LETTERS: Final = frozenset(".:@<>{}=/\\0123456789")


def read_writers(text: str) -> tuple[Byline, ...]:
    """Read the writers in a field that holds nothing else; () where it names none.

    What stands there signs, though no grammar knows it: "하늘시민기자단". A word that every system puts there is nobody.

    >>> [(byline.name, byline.role) for byline in read_writers("김하늘 기자; 이바다")]
    [('김하늘', '기자'), ('이바다', None)]
    >>> [(byline.name, byline.email) for byline in read_writers("sky@haneul.example (김하늘)")]
    [('김하늘', 'sky@haneul.example')]
    >>> [byline.name for byline in read_writers("['김하늘', '이바다']")], read_writers("관리자")
    (['김하늘', '이바다'], ())
    """
    text = text.strip(_AROUND)
    text = _QUOTES.sub(", ", text) if len(text) <= _LONGEST_FIELD else ""
    while text[:1] == "[" and text[-1:] == "]":
        text = text[1:-1].strip(_AROUND)
    text = _OTHERS.sub("", text)
    if (by := _BY.match(text)) is not None:
        text = text[by.end() :]
    if is_nothing(text) or text.casefold() in _NOBODY:
        return ()
    if (task := _TASK.match(text)) is not None and task.end() and not _BETWEEN.search(text):
        return () if task["photo"] else read_writers(text[task.end() :])
    if (author := _FEED_AUTHOR.fullmatch(text)) is not None:
        named = read_writers(author["name"])
        return (Byline(named[0].name, named[0].role, None, author["mail"], tidy(text)),) if named else ()
    if whole := read_bylines(text) or read_english_name(text) or read_names(text):
        return whole
    parts = _BETWEEN.split(text) if "://" not in text else []
    if len(parts) > 1:
        found = [byline for part in parts for byline in read_writers(part)]
        return tuple(dict.fromkeys(found))
    return _read_one(tidy(text))


def _read_one(text: str) -> tuple[Byline, ...]:
    """Read what no signature's grammar knows: a role in front of a name, an office behind it, a house."""
    if (behind := _BEHIND.fullmatch(text)) is not None and is_name(behind["name"]):
        return (Byline(behind["name"], behind["role"], text=text),)
    if (person := PERSON.fullmatch(text)) is not None:
        return (Byline(person["name"], tidy(person["office"]), text=text),)
    if len(text) <= _LONGEST_NAME and not any(mark in _NO_LETTERS for mark in text):
        return (Byline(text, text=text),)
    return ()


def without_houses(bylines: Sequence[Byline], houses: Container[str]) -> tuple[Byline, ...]:
    """Leave out houses that a system lists among the writers; an agency that signs alone stays.

    >>> houses = {"하늘일보", "연합뉴스"}
    >>> [byline.name for byline in without_houses(read_writers("하늘일보; 김하늘"), houses)]
    ['김하늘']
    >>> [byline.name for byline in without_houses(read_writers("연합뉴스"), houses)], without_houses(read_writers("하늘일보"), houses)
    (['연합뉴스'], ())
    """
    people = tuple(
        byline for byline in bylines if byline.name is None or byline.email or byline.name not in houses
    )
    return people or tuple(byline for byline in bylines if byline.name in SIGNING_AGENCIES)[:1]


def is_nothing(text: str) -> bool:
    """Tell whether a cell's text says that there is nothing: "", "-", "nan", "없음".

    >>> is_nothing(" NaN "), is_nothing("김하늘")
    (True, False)
    """
    return text.strip().casefold() in NOTHING
