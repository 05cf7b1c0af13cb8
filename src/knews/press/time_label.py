"""Labels beside times: "입력", "최종수정", "Published"; and what else a line of times may hold.

Labels are those counted in real dumps and on the pages of some eighty outlets.
"""

import re
from typing import NamedTuple

from knews.press.moment import DATES, DIGIT, Moment
from knews.press.pattern import pattern


class Label(NamedTuple):
    """A label beside a moment; the offsets are those of both."""

    start: int
    stop: int
    match: re.Match[str]
    #: Stands as labels do, so that the rest of the line need not be times.
    sure: bool


_DAY = r"(?:\s?(?:일시|일자|시간|시각|날짜|일|됨))"
# 입력, 기사입력, 최초 등록, 송고시간, 게재 일자, 배포일시, 제 공 일, 기사전송, 온라인 입력, Published, Date published, Written
_PUBLISHED = (
    rf"(?:(?:기사|최초|뉴스|온라인|인터넷|데스크)\s?)?(?:입력|등록|승인|송고|출고|작성|발행|게재|게시|전송|업로드){_DAY}?"
    rf"|(?:배포|보도|공개){_DAY}|제\s공\s일"
    r"|(?:First\s|Date\s)?(?:Published|Posted|Released|Uploaded|Registered|Write|Written)(?:\s(?:on|at|date))?"
    r"|(?:Publish|Publication|Release)\sdate"
)
# 수정, 최종수정, 최종 업데이트, 최종편집, 기사 고침, Last updated
_MODIFIED = (
    rf"(?:(?:최종|마지막|기사)\s?)?(?:수정|업데이트|고침|갱신){_DAY}?|최종\s?편집{_DAY}?"
    r"|(?:Last\s|Date\s)?(?:Updated?|Modified|Edited|Revised)(?:\s(?:on|at))?"
)
# 방송일시, 지면, 지면게재일, 종이신문보기: the day of the paper or the broadcast that printed it
_ISSUE = rf"(?:방송|방영|(?:지면|신문)\s?게재){_DAY}|지면(?:\s?보기)?|종이\s?신문(?:\s?보기)?"
# 수집일시, 인쇄
_OTHER = rf"(?:수집|인쇄|출력|촬영|취재){_DAY}|인쇄"
_NAMED = rf"(?:(?P<published>{_PUBLISHED})|(?P<modified>{_MODIFIED})|(?P<issue>{_ISSUE})|(?P<other>{_OTHER}))"
_LABEL = rf"(?:{_PUBLISHED}|{_MODIFIED}|{_ISSUE}|{_OTHER})"
_SPLIT = r"[|ㅣ/·)\]>】〕]|--|l(?![^\W_])"
# What makes a label or a counter of a word: "수정 : 2025", "댓글 3", "Updated : Jan"
_LEADS = r"\s{0,4}[:：]?\s{0,4}(?:\Z|(?-i:[0-9A-Z]))"
_COUNTED = r"댓글|조회수?|추천수?|좋아요|공유|읽음|지면|한국\s?(?:표준시|시간|시각)(?:\s?기준)?"

# "입력 : " of "입력 : 2025.01.22", up to the date
_IN_FRONT = pattern(rf"{_NAMED}\s{{0,4}}[:：]?\s{{0,4}}\Z", re.IGNORECASE)
# " 송고" of "2022/09/07 20:49 송고 |"; not of "20:49 송고 기준"
_BEHIND = pattern(rf"\s{{0,4}}{_NAMED}(?=\s*(?:\Z|[0-9]|{_SPLIT}))", re.IGNORECASE)
# After a time of day: not "까지", not more of a longer figure, but "수정" of "수정2025.01.23"
_EDGE = pattern(
    r"(?!\s*(?:~|까지|부터|예정|마감))(?:(?![0-9A-Za-z가-힣㐀-鿿]|[-.:/,][0-9])"
    rf"|{_LABEL}{_LEADS}|l(?![^\W_]))",
    re.IGNORECASE,
)
# After a mere date, which sentences have too: the end, a separator, a label, "조회", "5면", "A25", "조간"
_CLOSE = pattern(
    rf"\s*(?:\Z|{_SPLIT}|(?:{_LABEL}|{_COUNTED}){_LEADS}|[A-Z]?[0-9]{{1,3}}면|[A-Z][0-9]{{1,2}}\b|[조석]간)",
    re.IGNORECASE,
)
# "인터넷신문 " of "인터넷신문 등록 2015.1.9"
_PAPER = pattern(r"(?:신문|잡지|간행물|방송|사업)(?:사업)? ?\Z")
# "컴퓨팅" of "컴퓨팅입력 :2025/11/14 10:55"
_CATEGORY = pattern("[가-힣]{1,6}")
# What a line of times may hold beside them: "| ", "[", "댓글 3", the "2" of "4 hours ago 2", "지면 A25"
_FILL = pattern(rf"(?:[\s,(\[<【〔]|{_SPLIT}|{_COUNTED}|[A-Z]?[0-9][0-9,]*+[면건회]?)*+")

# 조회수 1,234 | 댓글 3 | 3건 214회: counters in front of a time; a figure alone there is another time's or a list's
_COUNTER = pattern(
    rf"(?:(?:(?:{_COUNTED})\s?[:：]?\s?[0-9][0-9,]*+|[0-9][0-9,]*+[건회](?![가-힣]))(?:\s|{_SPLIT})*+)++"
)

# 2025.13.45 17:43 | 2025-01-22T25:61: the figures of a time, whether or not calendar and clock have it
_CLOCK = r"(?:(?:T|\s{1,4})(?:오[전후]\s?)?[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?|시\s?[0-9]{1,2}분))?"
_FIGURES = rf"(?:19|20)[0-9]{{2}}[-./] ?[0-9]{{1,2}}[-./] ?[0-9]{{1,2}}\.?{_CLOCK}"
# 25.13.45(수) 17:43 | 2025년 13월 45일 17시 43분: what else may stand behind a label
_FORMS = (
    r"(?:[0-9]{2}){1,2}(?:[-./]|년) ?[0-9]{1,2}(?:[-./]|월) ?[0-9]{1,2}[일.]?"
    rf"(?:\s?\([월화수목금토일](?:요일)?\))?{_CLOCK}"
)
_SHAPE = rf"(?:{_LABEL}\s?[:：]?\s?{_FORMS}|{_FIGURES}(?:\s?{_LABEL})?)"
_NEXT = r"(?:\s?[|ㅣ/·]\s?|\s{0,4}\Z|\s{1,4})"
_SHAPED = pattern(
    rf"{_SHAPE}{_NEXT}(?:(?:{_SHAPE}|(?:{_COUNTED})\s?[0-9,]{{1,9}}){_NEXT}){{0,5}}", re.IGNORECASE
)


def has_shape_of_times(text: str) -> bool:
    """Tell whether a line has the figures of times, with labels or not, and nothing else: such a time may be impossible.

    >>> has_shape_of_times("입력 2025.13.45 17:43"), has_shape_of_times("입력 2025.13.45에 한다")
    (True, False)
    """
    return _SHAPED.fullmatch(text) is not None


def label_before(text: str, floor: int, moment: Moment) -> Label | None:
    """Find the label in front of `moment`, behind the time that ends at `floor`."""
    if moment.start == floor:
        return None
    match = _IN_FRONT.search(text, max(floor, moment.start - 32), moment.start)
    if match is None:
        return None
    lead = text[max(floor, match.start() - 12) : match.start()]
    glued = moment.firm and floor == 0 and _CATEGORY.fullmatch(lead) is not None
    # Footers say "등록일 : 2005년 3월 1일" of the paper; in figures it counts where the line holds nothing else.
    footer = match[0].startswith("등록일") and moment.precision in DATES
    if not (_apart(lead) or glued) or (footer and moment.worded):
        return None
    # 인터넷신문 등록 2015.1.9: when the paper was registered.
    if match[0].startswith("등록") and not moment.firm and _PAPER.search(lead):
        return None
    sure = (
        moment.distance is None and not footer and (moment.firm or not moment.worded or _apart(lead.rstrip()))
    )
    sure = sure and (_EDGE.match if moment.firm else _CLOSE.match)(text, moment.stop) is not None
    return Label(match.start(), moment.stop, match, sure)


def label_behind(text: str, moment: Moment) -> Label | None:
    """Find the label behind `moment`."""
    match = _BEHIND.match(text, moment.stop)
    if match is None:
        return None
    sure = moment.firm and _apart(text[max(0, moment.start - 12) : moment.start].rstrip())
    return Label(moment.start, match.end(), match, sure)


def _apart(lead: str) -> bool:
    # "ㅣ" and "l" are letters that pages draw as separators.
    return not lead[-1:].isalnum() or lead[-1] in "ㅣl"


def is_fill(front: str, gaps: list[str], end: str) -> bool:
    """Tell whether what stands around the times of a line is only what stands beside times.

    >>> is_fill("", [" | "], " 댓글 3"), is_fill("하늘시는 ", [], "에 연다")
    (True, False)
    """
    front = front.lstrip(" \t\u00a0:-–—•")
    if DIGIT.search(front) and _COUNTER.fullmatch(front) is None:
        return False
    return _FILL.fullmatch(" ".join((front, *gaps, end))) is not None
