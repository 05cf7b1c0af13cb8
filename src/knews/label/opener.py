"""What opens a text: agency datelines with their writers, bracketed bylines, a sister paper's notice."""

import re
from collections.abc import Iterator

from knews.block import Role
from knews.label.piece import Span, Taken
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption
from knews.press.people import DAY, LONG_NAME, MAIL, NAME, ROLE

# (서울=연합뉴스) 김하늘 기자 = | 【워싱턴=AP/뉴시스】 | [서울=뉴시스]김하늘 이바다 기자 = | (서울=뉴스1) = | 【 광주=김하늘 기자】 is no dateline
_DATELINE = re.compile(
    r"(?P<line>[\[【［(（]\s?(?!사진|자료|출처|제공|이미지|그래픽|영상)[^\[\]【】［］()（）=\n]{1,40}(?:\([^()\n]{1,12}\))?\s?=\s?"
    r"(?P<agency>(?:[가-힣A-Za-z]{2,5}/)?[가-힣A-Za-z0-9]{2,12})\s?[\]】］)）])"
    rf"\s*(?P<writer>[^=\n\]\[]{{0,80}}?(?:{ROLE}|기자단|취재단)\s{{0,3}}=|정리\s?=|=(?=\s))?"
)
_AGENCY = re.compile(
    r"연합뉴스|(?:[가-힣A-Za-z]{2,5}/)?뉴시스|뉴스1|뉴스핌|연합인포맥스|NSP통신|로이터|AP|AFP|.{1,6}통신"
)
# [하늘일보 김하늘 기자] 【하늘뉴스 부산=김하늘 기자】 [ 김하늘/이바다 기자 ] (하늘뉴스=김하늘 기자) <김하늘 기자>
_BRACKET = re.compile(
    rf"[\[【［(（<＜〈]\s?(?!사진|자료|그래픽|출처|이미지|영상)[^\[\]【】［］<>＜＞〈〉\n]{{0,70}}?(?:{ROLE})[^\[\]【】［］<>＜＞〈〉=\n가-힣]{{0,60}}?(?:\)?\s?[\]】］]|\s?[)）>＞〉])"
)
_OPENING = re.compile(r"[\[【［(（<＜〈]")
#: So far behind the bracket the role ends at the latest.
_ROLE_REACH = 100
# (김하늘 기자): one writer and nothing else, who behind a caption is its photographer
_ONE_WRITER = re.compile(rf"[\W_]*{NAME} ?(?:{ROLE})[\W_]*")
# 김하늘 기자 = at the head of a line that lost its dateline | 다리.[하늘시] 하늘경제 김하늘 기자 =시가
_HEAD = re.compile(
    rf"(?:^|(?<=[\].”\"’)]))\s*(?P<writer>(?:[가-힣A-Za-z0-9]{{2,8}} )?(?:{NAME}|{LONG_NAME})(?: {NAME})* ?(?:{ROLE}) ?=)(?=[^=])"
)
# 2021.04.14. sky@haneul.example: the end of an agency's caption
_PHOTO_END = re.compile(
    rf"{DAY}\s*(?:\([^()\n]{{2,40}}\)\s*)?(?P<mail>{MAIL})(?:\s?\*?재판매 및 DB ?금지\.?)?"
)
# 이 기사는 종합경제매체 하늘경제 기사입니다: in front of a sister paper's piece
# 이 기사는 2025년 2월 5일 17시 57분 하늘경제 새솔(SS) 사이트에 표출됐습니다.
_SUPPLIED = re.compile(
    r"이 기사는 (?:[가-힣A-Za-z0-9 ]{2,40}기사입니다\.?|[^.\n]{2,80}에 (?:표출|게재)(?:됐|되었)습니다\.)(?=\s)"
)


def cut_openers(text: str, stop: int, spans: list[Span], *, last: bool) -> None:
    """Cut agency datelines and bracketed bylines, wherever they stand, and a sister paper's notice in front."""
    if supplied := _SUPPLIED.match(text):
        spans.append((*supplied.span(), Role.NOTICE, "supplied"))
    if "=" in text:
        _cut_equals(text, stop, spans, last=last)
    taken = Taken(span[:2] for span in spans)
    for match in _brackets(text, stop):
        if taken.frees(*match.span()) and read_bylines(match[0]):
            before, behind = text[max(0, match.start() - 24) : match.start()].rstrip(), stop - match.end()
            if before and behind and _ONE_WRITER.fullmatch(match[0]) and ends_as_caption(before):
                spans.append((*match.span(), Role.CREDIT, "bracket-photographer"))
            else:
                spans.append((*match.span(), Role.BYLINE, "bracket"))


def _brackets(text: str, stop: int) -> Iterator[re.Match[str]]:
    """Find what has the shape of a bracketed byline; most brackets hold no role, which a look at them tells."""
    reach = 0
    for opening in _OPENING.finditer(text, 0, stop):
        at = opening.start()
        if at >= reach and may_sign(text, at, at + _ROLE_REACH) and (match := _BRACKET.match(text, at, stop)):
            reach = match.end()
            yield match


def _cut_equals(text: str, stop: int, spans: list[Span], *, last: bool) -> None:
    """Cut what ends in "=": a dateline with its writers, or writers alone; a photographer's is a credit."""
    found = [
        match
        for match in _DATELINE.finditer(text, 0, stop)
        if match["writer"] is not None or _AGENCY.fullmatch(match["agency"])
    ]
    taken = Taken(match.span() for match in found)
    found += [
        match for match in _HEAD.finditer(text, 0, stop) if taken.frees(match.start("writer"), match.end())
    ]
    found.sort(key=re.Match.start)
    last_signed = max((index for index, match in enumerate(found) if match["writer"]), default=-1)
    text_stop = len(text[:stop].rstrip(" ▶☞★▷/"))
    for index, match in enumerate(found):
        start = match.start("writer") if match.re is _HEAD else match.start()
        end = found[index + 1].start() if index + 1 < len(found) else stop
        photo = _PHOTO_END.search(text, match.end(), end)
        passed_on = match.re is _DATELINE and "/" in match["agency"]
        if (photo and (not last or photo.end() < text_stop)) or (
            not match["writer"] and (passed_on or index < last_signed)
        ):
            # A picture's: [서울=뉴시스]김하늘 기자 = … 2021.04.14. sky@haneul.example, and the article behind it;
            # 【워싱턴=AP/뉴시스】, without a writer of its own
            spans.append((start, match.end(), Role.CREDIT, "photo-dateline"))
            if photo:
                spans.append((photo.start("mail"), photo.end(), Role.CREDIT, "photo-address"))
            continue
        if match.re is _DATELINE:
            spans.append((*match.span("line"), Role.DATELINE, "dateline"))
        if match["writer"]:
            role = Role.LABEL if match["writer"] in ("=", "정리 =") else Role.BYLINE
            spans.append((*match.span("writer"), role, "writer-before-text"))
