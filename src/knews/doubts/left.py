"""What was left in values that is no part of them: markup, lines of the page, an unread signature, an unread time."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from knews.article import Problem
from knews.block import Block, Role
from knews.press.label_row import read_label
from knews.press.pattern import pattern
from knews.press.time import find_times
from knews.press.words import DESK, MAIL, NAME, ROLE
from knews.rules.label_rules import TABLE_META
from knews.rules.lines import UNREAD_TIME

#: Values whose text a reader takes as it is.
_PARAGRAPH = Role.PARAGRAPH
_VALUES = frozenset((Role.HEADLINE, Role.DECK, Role.HEADING, Role.PARAGRAPH, Role.CAPTION))
_META = Role.META
#: A line of so many characters is looked at whole; of a longer one its two ends.
_SHORT = 60
_END = 80
#: What stands around an article was taken for its first or last values: so many are looked at.
_OUTER = 2
#: A signature stands in so many characters at an end of a line.
_SIGNED = 48
#: How sentences end: nobody signs behind the full stop.
_CLOSED = (".", "?", "!", "”", '"')

# What prose has seldom: without it no markup, no address and no time of day is looked for. One class is scanned fast.
_ODD = pattern(r"[<&\\{@*#:\]]")
#: Markup begins at most so many characters before: a JSON key before its colon.
_KEY = 34
_MARKUP = pattern(
    r"</?[A-Za-z][^<>]{0,300}>|<!--|-->"  # <b> | </p>
    r"|&lt;[/A-Za-z!]|&(?:nbsp|quot|middot|hellip|[lr][ds]quo|#\d{2,5}|#x[0-9a-f]{2,4});"  # &lt;p | &nbsp; | &#39;
    r"|\\[rnt](?![a-z])"  # \n\n, written out, and not the folder C:\news
    r"|\]\([^\s()]|(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*|^#{1,6} "  # [새 다리](https://… | **새 다리** | ## 새 다리
    # "title": "… | {color: red;} | javascript:view( | function ( | <![CDATA[
    r"|\"[A-Za-z_]{2,30}\" ?: ?[\"\[{\d]|\{[^{}]{0,200}[:;][^{}]{0,200}\}|javascript:|function ?\(|CDATA\["
)
# What markup has, each form of it, and a line with a time, an address or a star mostly not.
_CUE = pattern(r"[<&\\{#]|\]\(|\*\*|\" ?: ?[\"\[{\d]|javascript:|function|CDATA")
_MAIL = pattern(MAIL)
# 김하늘 기자 | [하늘=김하늘 기자] | 김하늘 기자 = | 김하늘 기자 sky@ : and not 김하늘 기자가
_SIGNATURE = pattern(rf"(?:^|[\s\[(/=·]){NAME} {ROLE}(?:\s*[\])=/]|$|\s+[A-Za-z0-9._]+@)")
# [하늘일보 김하늘 기자] | (하늘=김하늘 기자): in brackets, near the start of a line
_BRACKETED = pattern(rf"[\[(【<][^\[\]()【】<>]{{0,16}}?{NAME} {ROLE} ?[\])】>]")
# [디지털뉴스국] | 하늘일보 디지털뉴스팀 : a desk alone in its line
_DESK = pattern(rf"[\[(【<]? ?(?:[가-힣A-Za-z0-9]{{2,8}} )?{DESK} ?[\])】>]?")
# 김하늘 기자 외 1명 | 김하늘 기자
_WRITERS = pattern(rf"{NAME} {ROLE}(?: 외 \d{{1,2}}명)?")
# 관련기사 하늘공항 활주로 넓힌다 | ▶관련뉴스: … : at the start of a line that ends no sentence
_RELATED = pattern(r"[0-9 ▶]{0,6}(?:관련 ?기사|관련 ?뉴스)")
# 2025.01.22 17:43 | 2025-01-22 17:43:09 | 2025. 1. 22. 오후 5:43 : nobody writes so in a sentence
_STAMP = pattern(r"20\d\d[.\-/] ?\d\d?[.\-/] ?\d\d?\.? {0,2}(?:오[전후] )?\d\d?:\d\d")
# 2025년 1월 22일 | ■ 일자 : 2025년 1월 22일 (수) | 2025.01.22. : a day alone in its line, or behind its label
_DAY = r"20\d\d(?:\. ?|년 ?|[-/])\d\d?(?:\. ?|월 ?|[-/])\d\d?(?:일|\.)?(?: ?\(?[월화수목금토일](?:요일)?\)?)?"
_DAY_ALONE = pattern(
    rf"(?:[^\w\s]? ?[가-힣]{{2,4}} ?[:：] ?)?{_DAY}(?: ?[가-힣 ]{{1,16}}(?:회|연합|연대|노조|일동|당|단체|드림|올림))?"
)
# …고 촉구한다. 2025년 1월 22일 하늘기자협회 : a day behind the last sentence, and who signs
_DAY_BEHIND = pattern(r"[다요]\.[”\"]? ?(?P<it>\d{4}년 ?\d\d?월 ?\d\d?일)(?: ?[가-힣 ]{2,20})?$")
# ■ 일자 : 2025년 1월 22일 (수) ■ 진행 : 김하늘 : the slot of a programme
_DAY_LABELLED = pattern(rf"(?:일자|일시|방송일|방송|날짜) ?[:：] ?(?P<it>{_DAY})")
# 2025: a day without its year is named with that
_YEAR = pattern(r"20\d\d")
_FIGURE = pattern("[0-9]")
#: Such a line has no more characters.
_DAY_LINE = 40
#: Where it stands; in a list of other articles it is theirs.
_WITH_DAY = _VALUES | {Role.LABEL, Role.OTHER, Role.COUNTER}

#: Lines of a page, without what stands at their ends.
_LINES = frozenset(
    "로그인 회원가입 이전 다음 닫기 열기 공유 공유하기 인쇄 인쇄하기 프린트 스크랩 스크랩하기 댓글 댓글쓰기 댓글보기 구독 구독하기 좋아요 "
    "이메일 메일 URL 카카오 카카오톡 카카오스토리 페이스북 트위터 밴드 네이버 블로그 메뉴 전체메뉴 검색 검색창 전체보기 더보기 목록 홈 "
    "정치 경제 사회 국제 세계 문화 스포츠 연예 오피니언 라이프 증권 부동산 전체 입력 수정 등록 승인 기사공유 글자크기 글꼴 확대 축소 "
    "맨위로 TOP 북마크 최신순 추천순 공감순 관련기사 관련뉴스 포토 영상 동영상 이미지 AD 광고 슬라이드 원문보기 기사원문 제보 "
    "구글플러스 100자평 인기기사 실시간 랭킹 신고 삭제 취소 확인 등록하기 본문 요약 번역 VIDEO".split()
) | {"많이 본 뉴스", "기자 프로필", "당신의 의견을 남겨주세요"}
#: What buttons, notices and the feet of pages say, and sentences do not.
_WORDS = tuple(
    "공유하기,기사공유,기사 공유,글자크기,글자 크기,글자 크게,글자 작게,댓글쓰기,댓글 쓰기,댓글보기,댓글 보기,댓글 등록,복사되었,URL이 복사,"
    "전체메뉴,구독신청,핫클릭,스크랩하기,인쇄하기,제보하기,기사제보,이메일로 기사,무단전재,무단 전재,재배포,저작권자,청소년보호책임자,"
    "사업자등록번호,개인정보처리방침,개인정보취급방침,회원약관,본문영역,본문 영역,브라우저를 사용,브라우저 버전,브라우저 업,태그를 지원,"
    "만나보세요,받아보세요,URL is copied,Copy URL,눌러주세요,마음에 들었다면,All rights,Copyright".split(",")
)
#: What a short paragraph or deck says that is a button; a sentence, a headline or a heading may say so, too.
_BUTTONS = tuple(
    "바로가기,회원가입,로그인,구독하기,전체보기,더보기,프린트,관련기사,관련 기사,관련뉴스,기사 보기,앱 다운로드,이메일로,복사,URL,다시보기,"
    "접기,펼치기,댓글,상세페이지,재생수,재생시간,레이어,팝업,뉴스레터,카카오톡,페이스북,트위터,이용약관,고객센터,아이콘,검색창".split(
        ","
    )
)


class _Left(NamedTuple):
    """Something that was left in a line."""

    code: str
    start: int
    stop: int


#: What to say of each kind.
_MESSAGES = {
    "markup-left": "{} is markup or code and stands in a value: give the input as a page, or decoded once",
    "page-line-left": "{} reads like a line of the page and stands in a value: cut it, or give the page itself",
    "signature-left": "{} signs and was not read: look whether a writer is missing here",
    "time-left": "{} is a time that was not read: look whether it says when this was published",
}


def find_left(blocks: Sequence[Block], *, is_dated: bool) -> Iterator[Problem]:
    """Find what was left in lines: of each kind the first one, with the number of lines that have it.

    Args:
        blocks: All of an article.
        is_dated: Its time of publication is known, so that another time beside the values is of no account.
    """
    first: dict[str, tuple[Block, _Left]] = {}
    counts: dict[str, int] = {}
    values = [block for block in blocks if block.role in _VALUES]
    last = len(values) - _OUTER
    for index, block in enumerate(values):
        for left in _in_value(block, is_outer=index < _OUTER or index >= last):
            first.setdefault(left.code, (block, left))
            counts[left.code] = counts.get(left.code, 0) + 1
    if "time-left" not in first:
        first.update((left.code, (block, left)) for block, left in _unread_time(blocks, is_dated=is_dated))
    for code, (block, left) in first.items():
        yield _problem(block, left, counts.get(code, 1))


def _unread_time(blocks: Sequence[Block], *, is_dated: bool) -> Iterator[tuple[Block, _Left]]:
    """Find the first time that was printed and not read: an impossible one, and where nothing dates the article any other."""
    for block in blocks:
        if (span := _impossible(block, is_dated=is_dated)) is not None:
            yield block, _Left("time-left", *span)
            return
    if not is_dated:
        yield from _other_time(blocks)


def _other_time(blocks: Sequence[Block]) -> Iterator[tuple[Block, _Left]]:
    """Find a time of day beside the values, else a day apart."""
    for block in blocks:
        if block.role is not _META and (stamp := _STAMP.search(block.text)):
            yield block, _Left("time-left", *stamp.span())
            return
    last = max((at for at, block in enumerate(blocks) if block.role is _PARAGRAPH), default=-1)
    for at, block in enumerate(blocks):
        text = block.text
        # Further behind the text stand the days of other articles.
        if block.role is Role.TIME and at <= last + 1 and _YEAR.search(text):
            yield block, _Left("time-left", 0, len(text))
            return
        if block.role in _WITH_DAY and "20" in text:
            if len(text) <= _DAY_LINE and _DAY_ALONE.fullmatch(text):
                yield block, _Left("time-left", 0, len(text))
                return
            if block.role is _PARAGRAPH and (day := _day_in(text)):
                yield block, _Left("time-left", *day.span("it"))
                return


def _impossible(block: Block, *, is_dated: bool) -> tuple[int, int] | None:
    """Give where a time stands in a line of its own or in a table's row that no calendar has; of a dated article the other one."""
    text = block.text
    if block.rule == UNREAD_TIME.name:
        return 0, len(text)
    row = read_label(text, anywhere=True) if block.rule == TABLE_META.name else None
    if row is None or row.field not in ({"modified"} if is_dated else {"published", "modified"}):
        return None
    value = text[row.start : row.stop]
    unread = _FIGURE.search(value) and not find_times(text) and not find_times(value)
    return (row.start, row.stop) if unread else None


def _day_in(text: str) -> re.Match[str] | None:
    """Find a day behind its label at the head of a text, or behind the last sentence."""
    return _DAY_LABELLED.search(text, 0, _END * 2) or _DAY_BEHIND.search(text, max(0, len(text) - _SIGNED))


def _problem(block: Block, left: _Left, count: int) -> Problem:
    shown = block.text[left.start : left.stop].strip()
    message = _MESSAGES[left.code].format(repr(shown[:_SHOWN]))
    if count > 1:
        message += f" ({count} lines have one)"
    return Problem(left.code, message, block.start + left.start, block.start + left.stop)


#: How a page speaks to its readers: where the text does so, each of its lines is looked at.
_POLITE = ("니다.", "세요.")
#: So many characters of a leftover are told.
_SHOWN = 24


def _in_value(block: Block, *, is_outer: bool) -> list[_Left]:
    """Find what was left in the line of a value; what is said at the ends of a long one, in the outer ones alone."""
    text = block.text
    found: list[_Left] = []
    if odd := _ODD.search(text):
        low = max(0, odd.start() - _KEY)
        if _CUE.search(text, low) and (match := _MARKUP.search(text, low)):
            found.append(_Left("markup-left", *match.span()))
        if ":" in text and (match := _STAMP.search(text)):
            found.append(_Left("time-left", *match.span()))
        if match := _MAIL.search(text) if "@" in text else _BRACKETED.search(text, 0, _END * 2):
            found.append(_Left("signature-left", *match.span()))
    is_open = not text.endswith(_CLOSED)
    if is_open and not found and (match := _signature(text, is_paragraph=block.role is _PARAGRAPH)):
        found.append(_Left("signature-left", *match.span()))
    if is_outer or is_open or len(text) <= _SHORT or text.endswith(_POLITE):
        left = _page_line(text, is_open=is_open, is_button=is_open and block.role in _WITH_BUTTONS)
        if left is not None:
            found.append(left)
    return found


def _signature(text: str, *, is_paragraph: bool) -> re.Match[str] | None:
    """Find a writer at the end of a paragraph, or a writer or a desk that is all of a line."""
    if not text.endswith(_SIGNED_ENDS):
        return None
    if len(text) <= _SIGNED and (match := _WRITERS.fullmatch(text) or _DESK.fullmatch(text)):
        return match
    return _SIGNATURE.search(text, max(0, len(text) - _SIGNED)) if is_paragraph else None


#: What a signature ends in: a role, a desk, a bracket, a count of others, a cut address. Anchors speak in scripts.
_SIGNED_ENDS = (*"기자 특파원 논설위원 편집위원 팀 국 부 센터 단 룸 명".split(), *"])】>=@")


#: A line with so many bars is a menu or a row of tags.
_BARS = 2
#: What buttons are taken for.
_WITH_BUTTONS = frozenset((Role.PARAGRAPH, Role.DECK))


def _page_line(text: str, *, is_open: bool, is_button: bool) -> _Left | None:
    """Find a line of the page: a short one that is a button or speaks as one, a long one that begins or ends so."""
    if len(text) > _SHORT:
        match = _words().search(text, 0, _END)
        if match is None and is_open:
            match = _words().search(text, max(_END, len(text) - _END)) or _RELATED.match(text)
    elif text.strip(" |·>-:0123456789") in _LINES or (is_button and text.count(" | ") >= _BARS):
        return _Left("page-line-left", 0, len(text))
    else:
        match = (_words_of_lines() if is_button else _words()).search(text)
        if match is None and text[0] == "▶":
            match = _RELATED.match(text)
    return _Left("page-line-left", *match.span()) if match else None


@cache
def _words() -> re.Pattern[str]:
    """Build the pattern of what pages say and sentences do not."""
    return re.compile("|".join(map(re.escape, _WORDS)))


@cache
def _words_of_lines() -> re.Pattern[str]:
    """Build the pattern of what the short lines of pages say."""
    return re.compile("|".join(map(re.escape, (*_WORDS, *_BUTTONS))))
