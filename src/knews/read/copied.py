"""The lines of a copied page, one by one: what a line shows of itself, before its neighbours are asked."""

from knews.press.byline import read_bylines
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.people import NAME, ROLE
from knews.press.time import find_times
from knews.rules.furniture import furniture_of

#: A line shorter than this can be a word of a menu, a button, a counter.
SHORT = 20
#: A sentence has seldom more characters: a line with one sentence end counts for no more.
_PER_SENTENCE = 120
#: The shortest sentence: "네, 그렇습니다."
_LEAST_SENTENCE = 8
#: A line that prints a time or a writer beside an article has no more characters.
_SIGNATURE = 90

# …했다. …입니다.” | …said Kim. The bridge | …said Kim.
_SENTENCE = pattern(r"[다요죠까][.!?]|[a-z]{2}[.!?][”\"’)]*(?= +[A-Z“\"]|$)")
# "* 정치", "1. 새 다리 열린다", "- 새 다리": what a list puts in front
_LIST_MARK = pattern(r"(?:[*•·▶▪-]|\d{1,2}[.)])\s+(?=\S)")
# <a href='…'> | &lt;img src=…
_MARKUP = pattern(r"(?:<|&lt;)/?(?:a|img|iframe|script|div|span|ins)\b")
# 많이 본 뉴스 | 관련기사 | 이 시각 주요 뉴스 | 댓글 3 | Most Read Stories: what heads a list of other articles, or comments
_OTHERS = pattern(
    r"(?:많이 ?본|인기|추천|관련|연관|주요|랭킹|최신|실시간|핫|베스트|함께|이 ?시각|오늘의|당신).{0,14}(?:뉴스|기사|클릭|이슈|콘텐츠|헤드라인|영상)"
    r"|댓글|(?:Most|Related|Latest|Popular|Top) .{0,12}(?:News|Stories|Articles|Read|Content)"
)
# 공유하기 | 기사 스크랩 0 | 글자크기 설정: a button that no rule for lines knows
_BUTTON = pattern(
    r"(?:하기|보기|듣기|쓰기|닫기|설정|조절|공유|복사|구독|로그인|바로가기|열림|안내|작게|크게|축소|확대|선택|목록|요약|인쇄|조정하기|듣기)(?:\s?\d+)?$"
)
# 김하늘 기자 | 김하늘 인턴기자 이메일 보내기 | 기자명 김하늘 기자
WRITER = pattern(rf"(?:기자명 ?)?(?P<it>(?P<name>{NAME}) ?(?:인턴 ?)?(?:{ROLE}))(?=$|[\s|(,·/])")
# 뉴스 > 사회 > 사회일반 | 홈 〉 정치 | 로그인 | 회원가입: a path or a row of words, each short
_ROW = pattern(r"(?:[^>›»|〉]{1,12} ?[>›»|〉] ?)+[^>›»|〉]{0,12}")
_DIGIT = pattern(r"\d")
_WORD = pattern(r"[가-힣]{2,}|[A-Za-z]{3,}|[一-龥]+|\d{3,}")


def bare(text: str) -> str:
    """Give a line without what a list puts in front of it."""
    mark = _LIST_MARK.match(text)
    return text[mark.end() :] if mark is not None else text


def weigh(text: str) -> int:
    """Count the characters of a line that sentences make; 0 for one that holds none.

    >>> weigh("시가 새 다리를 열기로 했다고 밝혔다."), weigh("새 다리 열린다"), weigh("정치 경제 사회 문화")
    (21, 0, 0)
    """
    if len(text) < _LEAST_SENTENCE or _MARKUP.match(text):
        return 0
    return min(len(text), _PER_SENTENCE * len(_SENTENCE.findall(text)))


def ends_early(text: str) -> bool:
    """Tell whether a sentence ends in front of the end of a line: no headline has that."""
    return _SENTENCE.search(text, 0, len(text) - 1) is not None


def is_timed(text: str) -> bool:
    """Tell whether a short line prints a date, as stands beside a headline.

    >>> is_timed("김하늘 2025. 1. 22. 17:43"), is_timed("하늘시, 새 다리 10월에 연다")
    (True, False)
    """
    return len(text) <= _SIGNATURE and _DIGIT.search(text) is not None and bool(find_times(text, known=True))


def is_signed(text: str) -> bool:
    """Tell whether a short line names its writer first.

    >>> is_signed("김하늘 기자 sky@haneul.example"), is_signed("김하늘 기자 이메일 보내기"), is_signed("하늘시장 김하늘")
    (True, True, False)
    """
    return len(text) <= _SIGNATURE and (WRITER.match(text) is not None or bool(read_bylines(text)))


def writers(text: str) -> list[str]:
    """Give the names of the writers that a line has with their roles.

    >>> writers("김하늘 기자, 이바다 기자"), writers("김하늘 sky@haneul.example")
    (['김하늘', '이바다'], [])
    """
    return [match["name"] for match in WRITER.finditer(text)]


def is_rights(text: str) -> bool:
    """Tell whether a line is a rights line."""
    return len(text) <= 2 * _SIGNATURE and bool(find_rights(text, 0, len(text)))


def is_markup(text: str) -> bool:
    """Tell whether a line is markup that was left over."""
    return _MARKUP.match(text) is not None


def is_control(text: str) -> bool:
    """Tell whether a line is what papers print around their articles, or ends as buttons do."""
    return (len(text) < 2 * SHORT and _BUTTON.search(text) is not None) or (
        furniture_of(text) is not None or is_markup(text)
    )


def is_row(text: str) -> bool:
    """Tell whether a line is a path through a site, or a row of its menu.

    >>> is_row("뉴스 > 사회 > 사회일반"), is_row("하늘시 > 새솔시, 새 다리 이용객 수")
    (True, False)
    """
    return _ROW.fullmatch(text) is not None


def heads_others(text: str) -> bool:
    """Tell whether a line heads a list of other articles, or comments."""
    return len(text) < 2 * SHORT and _OTHERS.search(text) is not None


def stems(text: str) -> list[str]:
    """Give the beginnings of a text's words: Korean ones keep them, whatever particle follows.

    >>> stems("하늘시는 새 다리를 Seoul에서")
    ['하늘', '다리', 'seoul', '에서']
    """
    return [word[:2] if word[0] >= "一" else word.lower() for word in _WORD.findall(text)]
