"""The holder of a picture whose name is glued to the text behind it: "/사진=하늘전자새 칩을 하늘전자가…"."""

from knews.press.pattern import pattern
from knews.press.words import HEADING_MARKS

# REUTERS미국 증시가 | CJ ENM 제공
_LATIN = pattern(r"[A-Z]{2,12}(?: [A-Z]{2,12})?(?=[가-힣\"“'‘ ])")
# 하늘전자 홈페이지 | 하늘전자 유튜브 채널 캡처
_OF_HOLDER = pattern(
    r"(?: ?(?:공식|유튜브|홈페이지|인스타그램|페이스북|트위터|SNS|채널|영상|화면)){0,4}(?: ?(?:캡[처쳐]|갈무리|제공))?"
)
_HEADING = pattern(f"[{HEADING_MARKS}]")
# 하늘시 제공|하늘시가 | 하늘시 유튜브 캡처|시는: what closes a credit, and the text that it is glued to
_CLOSED = pattern(
    r"[가-힣A-Za-z0-9·]{2,14}(?: [가-힣A-Za-z0-9·]{1,10}){0,2}? ?(?:제공|캡[처쳐]|갈무리)(?=[가-힣A-Z\"“'‘])"
    r"(?!하[는고며여기면]|했|한 |된|됐|되[는어고]|받)"
)
#: The shortest and the longest such holder.
_SHORTEST, _LONGEST = 2, 20
#: A run that ends so soon is all holder.
_REST = 40
#: So far from a credit its holder's name is looked for.
_AROUND = 1_500


def find_holder_end(text: str, at: int, stop: int) -> int:
    """Tell where a holder ends that is glued to the text: at "제공", or where its name stands again in the run, or is in Latin letters.

    >>> text = "직원들이 칩을 살피고 있다. /사진=하늘전자새 칩을 하늘전자가 내놓았다."
    >>> text[20 : find_holder_end(text, 20, len(text))]
    '하늘전자'
    >>> text = "/사진=하늘전자 유튜브 캡처하늘전자가 새 칩을 내놓았다고 16일 밝혔다. 시는 그렇게 말했다."
    >>> text[4 : find_holder_end(text, 4, len(text))]
    '하늘전자 유튜브 캡처'
    >>> text = "그렇게 했다. 이미지=하늘신문○새 칩을 내놓은 하늘전자가 그렇게 말했다. 그랬다고 했다."
    >>> text[12 : find_holder_end(text, 12, len(text))]
    '하늘신문'
    """
    if stop - at <= _REST and "다." not in text[at:stop]:
        return at  # Nothing stands behind it: its end is the run's.
    if mark := _HEADING.search(text, at, min(stop, at + _LONGEST)):
        # 이미지=하늘전자○새 칩: a heading
        return mark.start() if mark.start() - at >= _SHORTEST else at
    if closed := _CLOSED.match(text, at, stop):
        return closed.end()
    end = at
    for length in range(min(_LONGEST, stop - at), _SHORTEST - 1, -1):
        if _stands_again(text, at, at + length) or _stands_behind(text, at, at + length, stop):
            end = at + length
            break
    else:
        latin = _LATIN.match(text, at, stop)
        if latin is None:
            return at
        end = latin.end()
    behind = _OF_HOLDER.match(text, end, stop)
    return behind.end() if behind is not None else end


def _stands_behind(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether a name stands again right behind what is of its owner: 하늘전자 유튜브 캡처하늘전자가."""
    behind = _OF_HOLDER.match(text, stop, end)
    return behind is not None and behind.end() > stop and text.startswith(text[start:stop], behind.end())


def _stands_again(text: str, start: int, stop: int) -> bool:
    """Tell whether a name stands in another place, too, at the head of a word or right behind itself."""
    name = text[start:stop]
    if name[-1] == " ":
        return False
    low, high = max(0, start - _AROUND), stop + _AROUND
    at = text.find(name, low, high)
    while at >= 0:
        if at != start and (at in (0, stop) or not text[at - 1].isalnum()):
            return True
        at = text.find(name, at + 1, high)
    return False
