"""Where the article stands on a page that holds no sentence: a card, a picture, a clip with a line about it.

The page's title comes again above the text, its time stands between the two, and the rights line below.
"""

from collections.abc import Callable, Sequence

from knews.read import copied

#: The headline has so many characters, and so has a line of the text; a button mostly has fewer.
_LEAST = 12
#: The time stands within so many lines below the headline, buttons and counters among them; the rights line within so many below.
_TIME, _RIGHTS = 40, 20


def find_shown(texts: Sequence[str]) -> tuple[int, int, int] | None:
    """Give the lines of headline, first and behind the last of the text; None where the page shows none.

    >>> page = ("새 다리를 걷는 시민들 - 하늘일보", "로그인", "새 다리를 걷는 시민들", "2025.01.22 17:43", "공유",
    ...     "개통을 앞둔 새 다리 위", "이전", "ⓒ 하늘일보, 무단전재 및 재배포 금지")
    >>> find_shown(page), find_shown(page[:-1])
    ((2, 5, 6), None)
    """
    title = texts[0]
    for head in range(len(texts) - 1, 0, -1):
        if len(texts[head]) < _LEAST or not title.startswith(texts[head]):
            continue
        time = _first(texts, head + 1, head + 1 + _TIME, copied.is_timed)
        if time is None:
            continue
        rights = _first(texts, time + 1, time + 1 + _RIGHTS, copied.is_rights)
        start = None if rights is None else _first(texts, time + 1, rights, _may_be_text)
        if rights is None or start is None:
            continue
        stop = start + 1
        while stop < rights and _may_be_text(texts[stop]):
            stop += 1
        return head, start, stop
    return None


def _first(texts: Sequence[str], start: int, stop: int, is_it: Callable[[str], bool]) -> int | None:
    """Give the first line between two of which something is true."""
    return next((index for index in range(start, min(stop, len(texts))) if is_it(texts[index])), None)


def _may_be_text(text: str) -> bool:
    """Tell whether a line can be the text: several words, none of what papers print around articles."""
    return (
        len(text) >= _LEAST
        and " " in text
        and not copied.is_control(text)
        and not copied.is_row(text)
        and not copied.is_timed(text)
        and not copied.is_signed(text)
        and not copied.heads_others(text)
        and not copied.is_said_to_readers(text)
    )
