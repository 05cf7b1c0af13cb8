"""Dumps that repeat something: what is repeated, and how."""

from collections.abc import Callable
from itertools import count

HEAD = "새 다리 열린다\n\n"
_SYLLABLES = "나무바다하늘구름물결"

# Runs that a pattern with two ways to read them would read in a great many ways.
UNITS = (
    *"○([<=@/|#&▶ⓒ.,:-_1가a \n\u00a0“\"'…·",
    "기자 ",
    "김하늘 기자 ",
    "김하늘·",
    "김하늘 기자 = ",
    "(서울=연합뉴스) 김하늘 기자 = ",
    "[서울=뉴시스]",
    "[서울=뉴시스]김하늘 기자 = 다리다. 2021.04.14. sky@haneul.example ",
    "(김하늘 기자) ",
    "[하늘일보 김하늘 기자]",
    "(서울=",
    "다.",
    "다. ",
    "네.\n",
    "  다.",
    "하늘시 제공 ",
    "하늘시가 다리를 열고 있다. /하늘통신 ",
    "사진=",
    "/사진=김",
    "연합뉴스 ",
    "ⓒ 하늘일보 ",
    "무단전재 ",
    "a@b.",
    "sky@haneul.example ",
    "입력 2025.01.22 17:43 ",
    "2025.",
    "17:",
    "3시간 전 ",
    "< a > ",
    "&lt;",
    "“다.” ",
    "공개하",
    "#가 ",
    "◇가\n",
    "1. 가\n",
    "▶ 구독 ",
    "KBS 뉴스 김하늘입니다. ",
    "○가. (나=다) [라] @마 ",
)


def numbered(unit: str, length: int) -> str:
    """Repeat a unit with another word behind each, lest the whole be taken for one text printed again and again."""
    words = ("".join(_SYLLABLES[int(digit)] for digit in f"{number:05}") for number in count())
    parts: list[str] = []
    while length > 0:
        parts.append(f"{unit}{next(words)} ")
        length -= len(parts[-1])
    return "".join(parts)


#: How a unit is made into an input of a length.
SHAPES: dict[str, Callable[[str, int], str]] = {
    "open": lambda unit, length: (unit * length)[:length],
    "closed": lambda unit, length: (unit * length)[:length] + "김하늘",
    # Longer, for shorter ones can pass for copies and are then done sooner than twice their length says.
    "numbered": lambda unit, length: numbered(unit, 3 * length),
}
