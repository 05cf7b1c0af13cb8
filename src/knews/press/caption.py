"""Captions and credits: what a picture shows, and whose it is."""

import re
from functools import lru_cache

from knews.press.credit_forms import AT_END, INSIDE, LABEL, PLACE
from knews.press.fold import tidy
from knews.press.holder import find_holder_end
from knews.press.pattern import pattern
from knews.press.words import (
    AGENCIES,
    BARS,
    COPYRIGHT_MARKS,
    CREDIT_LABELS,
    CUT_MAIL,
    MAIL,
    NAME,
    NOT_A_PICTURE,
    PICTURE_HOUSES,
    PICTURE_LABELS,
    PICTURE_SITES,
    ROLE,
    SOURCE,
    WIRES,
    one_of,
)

__all__ = [
    "SOURCE",
    "ends_as_caption",
    "ends_as_scene",
    "find_credit",
    "find_credits",
    "has_title",
    "is_disclaimer",
    "is_source",
    "read_credit",
    "reads_as_caption",
    "split_title",
]

# Where a credit can begin: at its mark or label, and bare a space behind the end of a sentence.
# The forms are tried there only, which is much cheaper than at every character.
_MARK = rf"[\[(〈<【/|{COPYRIGHT_MARKS}]|{'|'.join((*PICTURE_LABELS, *CREDIT_LABELS))}|[Pp]hoto"
_MARKED = pattern(_MARK)
_OPENING = pattern(rf"{_MARK}|(?P<end>[.”\"’')\]])(?= )")
_BRACKETS = "[(<〈"
_SOURCE_ALONE = pattern(rf"{PLACE}?{SOURCE}(?: ?제공)?")
# Most short lines end otherwise.
_SOURCE_ENDS = frozenset(
    word[-1]
    for word in (
        *WIRES,
        *AGENCIES,
        *PICTURE_HOUSES,
        *PICTURE_SITES,
        "취재단",
        "제공",
        "DB",
        "자료사진",
        "캡처",
    )
)
# “불이 꺼졌다”(로이터), <연합뉴스>: in a sentence, who said it
_IN_SENTENCE = pattern(rf"[(<〈] ?{SOURCE} ?[)>〉]")
# /사진=하늘전자새 칩을 | 사진=REUTERS미국이: the label of a holder whom nothing parts from the text behind
_GLUED_LABEL = pattern(rf"(?:/ ?)?{LABEL} ?= ?(?=[가-힣A-Z])")

#: The longest credit, with its date and its note against resale.
_LONGEST = 96
_USUAL = 32
_CUE = pattern(
    "캡쳐|갈무리|촬영|포토|일러스트|삽화|영상|/|ⓒ|©|Ⓒ|\\[|\\(|<|〈|【|기자|사진|자료|제공|캡처|그래픽|출처|이미지|화면|연합|뉴시스|뉴스|DB|단|photo|Photo|AP|AFP|EPA|로이터|게티|신화|타스"
)
# 사진=하늘시라고 적으라”고 말했다: a sentence about a credit
_STATED = pattern(r"[가-힣](?:[했였었았있없렸졌혔랐됐겠]|한|된|니|는)다\.?$")
# 사진설명시민들이 | 사진 설명: 시민들이
_LABEL_GLUED = pattern(r"^[\[<(]?사진 ?설명[\])>]?\s?[:：=]?(?!회|을|이|은|에)\s*")
#: What is left of the cells of a table around a caption.
_CELLS = " \t\u00a0" + BARS.replace("ㅣ", "")
_TITLE = pattern(r"[<〈＜] ?(?P<title>[^<>〈〉＜＞]{2,80}?) ?[>〉＞] ?(?P<text>.*)", re.DOTALL)
_CLEAN_HEAD = pattern(
    rf"(?:\[사진\]|저작권자 ?(?:\([cC]\) ?)?|[/{BARS}(\[〈<【{{ ]"
    rf"|{LABEL} ?(?:[=:：{BARS}ⓒ-] ?|(?<=제공)/ ?|(?<=출처)/ ?|(?<=사진)/ ?)"
    rf"|[{COPYRIGHT_MARKS}] ?|(?:[Pp]hoto|사진 ?(?:제공|출처)|사진) |촬영 ?[=:：]? (?=[가-힣])|촬영 ?[=:：] ?)++"
)
# Each piece can be taken in one way only: in two, time would double with each of them.
_CLEAN_TAIL = pattern(
    rf"(?:[\s\])〉>】.,*={BARS}]|재판매 및 DB ?금지|무단 ?(?:전재|복제)[- 및·,]{{1,5}}(?:재)?배포 ?금지"
    rf"|제공(?=[\s\])〉>】.,*]|재판매|$)|(?<= )갈무리(?=[\s\])〉>】.,]|$)"
    rf"|\(?(?>{MAIL}(?![A-Za-z0-9.@])|{CUT_MAIL}|{MAIL})"
    r"|(?>/ ?(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}[\d :.]{0,12}(?:/(?! ?(?:19|20)\d\d[-./]))?))+$"
)
#: What stands behind the name has at most so many characters: an address, a note against resale, a date.
_LONGEST_TAIL = 200
_DESK_TAIL = pattern(rf" ?[{COPYRIGHT_MARKS}] ?News1.*")
_PLACE_HEAD = pattern(rf"(?!{one_of(WIRES)} ?=|[가-힣]{{2,8}}제공 ?=){PLACE}(?={SOURCE}|{NAME} ?{ROLE})")
# [서울=뉴시스] | 【하늘(바다)=뉴시스】
_DATELINE_HEAD = pattern(
    rf"[\[【(［]\s?(?!{one_of(WIRES)} ?=|[^=\n]{{1,20}}제공 ?=){NOT_A_PICTURE}"
    rf"(?:[^\]】)］=(]|\([^()]{{1,12}}\)){{1,30}}=\s?([^\]】)］]{{2,20}})[\]】)］]"
)

# ▲위 사진은 기사 내용과 직접적인 관련이 없습니다. | ※ 사진은 기사의 특정 내용과 무관함
_DISCLAIMER = pattern(
    r"[▲△※(*]{0,2}\s?(?:위 |본 |해당 |이 )?사진은 (?:이 |해당 |본 )?기사(?:의)? ?(?:특정 )?내용과 [가-힣 ]{0,12}"
    r"(?:관련이? ?없|무관|관계 ?없)[가-힣 ]{0,8}[.)]{0,2}"
)

#: How captions end: "…하고 있다." "…하는 모습." "…전경" "(사진은 기사와 무관)".
_CAPTION_END = pattern(
    r"(?:[고어아여해]\s?있다|모습(?:이다)?|전경|장면|자료\s?사진|기념\s?(?:사진|촬영)(?:을? ?(?:하고 있다|했다))?|조감도|포스터"
    r"|무관함?|관계 ?없음)\s?[.)]{0,2}$"
)

_SCENE_END = pattern(
    r"(?:[는은한된던] 모습|전경|장면|[가-힣] 화면|기념 ?(?:사진|촬영)|자료 ?사진|조감도)[.)]?$"
)
# (왼쪽 두 번째), 왼쪽부터, 앞줄 가운데, (자료사진)
_SCENE = pattern(
    r"[(（](?:왼쪽|오른쪽|가운데|앞줄|뒷줄)|왼쪽(?:부터|에서)|(?:첫째|둘째|앞|뒷) ?줄|자료 ?사진"
)
# 26일 새 다리에서: what a single sentence of a caption has
_DAY_AND_PLACE = pattern(r"(?<!\d)\d{1,2}일 [^.]{2,80}에서 [^.]{2,120}\.?$")


@lru_cache(maxsize=8)
def find_credit(text: str) -> tuple[int, int] | None:
    """Find the credit that ends `text`: its offsets, or None.

    >>> text = "시민들이 새 다리를 건너고 있다. /하늘시 제공"
    >>> start, stop = find_credit(text)
    >>> text[start:stop]
    '/하늘시 제공'
    >>> find_credit("시장은 시의회가 예산을 제공했다고 말했다.") is None
    True
    """
    # Several rules ask the same of a line, one after the other.
    low = max(0, len(text) - _LONGEST)
    if _CUE.search(text, low) is None:
        return None
    # Nearly all credits are short and open with a mark: a look at the end is enough for them.
    match = _match_end(text, max(low, len(text) - _USUAL))
    if match is None or match["credit"][0] not in "/([":
        match = _match_end(text, low)
    return match.span("credit") if match is not None else None


#: Behind so many slashes with spaces around them one more parts decks: "예산 확보 / 봄 착공 / 새 길도 연다".
_ROW = 2


def _match_end(text: str, low: int) -> re.Match[str] | None:
    """Match the first credit from an offset on that runs to the end."""
    for opening in _OPENING.finditer(text, max(0, low - 2)):
        at = opening.start()
        if opening["end"] is None:
            starts: tuple[int, ...] = (at,)
        else:
            # Only brackets are tried with the space in front of them.
            starts = (at + 1, at + 2) if text[at + 2 : at + 3] in _BRACKETS else (at + 2,)
        for start in starts:
            if start >= low and (match := AT_END.match(text, start, len(text))):
                in_row = match["credit"].startswith("/ ") and text.count(" / ", 0, start) >= _ROW
                if _STATED.search(match["credit"]) is None and not in_row:
                    return match
                break
    return None


def is_source(text: str) -> bool:
    """Tell whether a line is the name of one whose pictures papers print, and nothing else.

    >>> is_source("AP연합뉴스"), is_source("하늘=로이터 연합뉴스"), is_source("연합뉴스는")
    (True, True, False)
    """
    return len(text) < 30 and text[-1:] in _SOURCE_ENDS and _SOURCE_ALONE.fullmatch(text) is not None


def find_credits(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Find the credits inside a run that is glued: offsets, in order. Only forms that show their own end."""
    found: list[tuple[int, int]] = []
    for opening in _MARKED.finditer(text, start, stop):
        at = opening.start()
        if at < start:
            continue
        if match := INSIDE.match(text, at, stop):
            if _IN_SENTENCE.fullmatch(match[0]) and not _closes(text, at):
                continue
            start = match.end()
        elif label := _GLUED_LABEL.match(text, at, stop):
            end = find_holder_end(text, label.end(), stop)
            if end == label.end():
                continue
            start = end
        else:
            continue
        found.append((at, start))
    return found


def _closes(text: str, at: int) -> bool:
    """Tell whether what stands in front of a place ends as captions do, or nothing stands there."""
    before = text[max(0, at - 24) : at].rstrip()
    return not before or before[-1] == "." or ends_as_caption(before)


def read_credit(text: str) -> str | None:
    """Read a credit as printed to the name alone: without brackets, labels, place, address, "제공".

    >>> read_credit("[EPA 연합뉴스 자료사진 재판매 및 DB 금지]")
    'EPA 연합뉴스 자료사진'
    >>> read_credit("/사진=하늘시 제공"), read_credit("자카르타=로이터 연합뉴스"), read_credit("김하늘 기자 sky@")
    ('하늘시', '로이터 연합뉴스', '김하늘 기자')
    >>> read_credit("/뉴스1 © News1 김하늘 기자"), read_credit("[서울=뉴시스]김하늘 기자 =")
    ('뉴스1', '뉴시스')
    >>> read_credit("하늘뉴스(김하늘)"), read_credit("하늘시 도로과 (02-000")
    ('하늘뉴스(김하늘)', '하늘시 도로과 (02-000')
    >>> read_credit("sky@haneul.example") is None  # an address alone names nobody
    True
    """
    text = text.strip()
    if "=" in text and (dateline := _DATELINE_HEAD.match(text)):
        return tidy(dateline[1])
    if head := _CLEAN_HEAD.match(text):
        text = text[head.end() :]
    if "News1" in text and (desk := _DESK_TAIL.search(text)) and desk.start():
        text = text[: desk.start()]
    cut = ""
    if tail := _CLEAN_TAIL.search(text, max(0, len(text) - _LONGEST_TAIL)):
        text, cut = text[: tail.start()], tail[0]
    if "=" in text and (place := _PLACE_HEAD.match(text)):
        text = text[place.end() :]
    # What stood in a bracket at the end was cut off.
    text = text.rstrip().removesuffix("(")
    if ")" in cut and text.count("(") > text.count(")"):
        # 하늘뉴스(김하늘): the bracket is no mark around the credit. One that is not printed is not closed.
        text += ")"
    return tidy(text) or None


def split_title(text: str) -> tuple[str | None, str]:
    """Split a caption into its title in angle brackets, if any, and its text.

    >>> split_title("< 새 다리 > 시민들이 다리를 건너고 있다.")
    ('새 다리', '시민들이 다리를 건너고 있다.')
    >>> split_title("시민들이 다리를 건너고 있다.")
    (None, '시민들이 다리를 건너고 있다.')
    >>> split_title("사진설명시민들이 다리를 건너고 있다."), split_title("| 새 다리 |"), split_title("사진설명회를 찾은 시민들")
    ((None, '시민들이 다리를 건너고 있다.'), (None, '새 다리'), (None, '사진설명회를 찾은 시민들'))
    """
    text = _LABEL_GLUED.sub("", text.strip()).strip(_CELLS)
    match = _TITLE.fullmatch(text)
    if match is None:
        return None, tidy(text)
    if not match["text"]:
        return None, tidy(match["title"])  # <하늘사 직원들이 칩을 살피고 있다.>: brackets around all of it
    return tidy(match["title"]), tidy(match["text"])


def is_disclaimer(text: str) -> bool:
    """Tell whether a line says that a picture shows nothing of the article: "▲위 사진은 기사 내용과 관련이 없습니다."."""
    return "사진은 " in text[:16] and _DISCLAIMER.fullmatch(text) is not None


def has_title(text: str) -> bool:
    """Tell whether a line starts as a caption with a title does: "< 새 다리 > 시민들이"."""
    return _TITLE.match(text) is not None


def reads_as_caption(text: str) -> bool:
    """Tell whether text without a credit is a caption: in caption style, with a "(왼쪽" or with day and place in its one sentence.

    >>> reads_as_caption("김하늘 하늘시장이 26일 새 다리에서 시민들과 인사하고 있다.")
    True
    >>> reads_as_caption("집값이 오르고 있다."), reads_as_caption("값이 오르는 가운데 3일 회의가 열렸다. 새 방안도 나오고 있다.")
    (False, False)
    """
    return ends_as_caption(text) and (
        _SCENE.search(text) is not None or ("다. " not in text and _DAY_AND_PLACE.search(text) is not None)
    )


def ends_as_scene(text: str) -> bool:
    """Tell whether a line names a scene, as only captions do: "새 다리를 건너는 모습".

    >>> ends_as_scene("시민들이 새 다리를 건너는 모습"), ends_as_scene("달라진 다리의 모습을 보니")
    (True, False)
    """
    return _SCENE_END.search(text, max(0, len(text) - 24)) is not None


def ends_as_caption(text: str) -> bool:
    """Tell whether a sentence ends in the way of captions.

    >>> ends_as_caption("시민들이 새 다리를 건너고 있다."), ends_as_caption("시장은 그렇게 말했다.")
    (True, False)
    """
    return _CAPTION_END.search(text, max(0, len(text) - 24)) is not None
