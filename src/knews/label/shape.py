"""What a whole line is by its shape: the outlet's own rules first, then the press grammar."""

import re
from collections.abc import Callable

from knews.article import Byline
from knews.block import Role
from knews.label.cut import cut_run
from knews.label.piece import Piece, Standing, divide
from knews.outlet import Outlet
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption, find_credit, has_title, is_source
from knews.press.fold import fold
from knews.press.heading import MARKS as HEADING_MARKS
from knews.press.heading import is_script_mark, read_heading
from knews.press.notice import read_line
from knews.press.people import is_name
from knews.press.time import find_times

#: A line longer than this is text, whatever it begins with.
_SHORT = 200

#: An outlet's own rules see lines of up to this length.
_OUTLET_LINE = 500
#: A line of this length that ends with a full stop is a sentence, unless it opens with a mark.
_SENTENCE = 80
_OPENING_MARKS = frozenset("▶►☞★▷※■□○●◇◆◎▣◈▲△*-–ㆍ#@[(<【〈＜［|/ⓒ©Ⓒ&이본")
#: Stubs, page numbers, marks and the labels of a form have no more characters.
_FEW = 12

# 제목: … | 신문사 : … The label's name decides what the rest of the line is.
_LABELS: tuple[tuple[str, Role], ...] = (
    ("제목|헤드라인|기사 ?제목|title", Role.HEADLINE),
    ("부제목?|소제목", Role.DECK),
    ("발행일시?|게재일|작성일시?|입력|등록일?시?|날짜|일시|승인|수정|최종수정|date", Role.TIME),
    ("기자명?|작성자|글쓴이|author|byline", Role.BYLINE),
    ("신문사|언론사|매체명?|출처|발행처|제공처|press|source", Role.META),
    (
        "지역|카테고리|섹션|분류|면|키워드|태그|URL|url|링크|원문 ?링크?|주소|수집일시?|기사 ?ID|id|category",
        Role.META,
    ),
    ("본문|내용|기사 ?본문|text|body", Role.LABEL),
)
_LABEL = re.compile(
    "|".join(rf"(?P<l{i}>(?:{names})\s?[:：])" for i, (names, _) in enumerate(_LABELS)), re.IGNORECASE
)
# 보도일시 | 배포일시 | 담당부서 | 담당자: the form on top of a government's release
_FORM_LABEL = re.compile(
    r"(?:보도|배포) ?일시?|담당 ?부서|담당 ?과|담당자|책임자|연락처|문의|보도 ?시점|사진 ?(?:없음|있음)?"
)
_FORM_TITLE = re.compile(r"(?:보 ?도 ?자 ?료|보도 ?참고 ?자료)|.{0,40}보도자료 요약|즉시 ?보도")
# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_TIME = Role.TIME
_ROLES = frozenset(role.value for role in Role)
#: So many labels make a table; a single "지역: 하늘시" is body.
_TABLE = 2
# What a line with a time has: a figure and a unit behind it.
_TIME_CUE = re.compile(r"\d ?(?:[-./년월:,]|\d{8}|hour|min|day|week|month|year|sec|시간|분|일|주|개월)")
# A distance or a day in words only.
_WORDS_OF_TIME = ("ago", "전", "어제", "오늘", "yesterday")
#: A line with a time is no longer than this.
_TIME_LINE = 140
# 기자명 김하늘 기자 | By 김하늘: what pages print in front of a writer
_WRITER_LABEL = re.compile(r"(?:기자명|글쓴이|작성자|글|By)\s+(?=\S)")
# 키워드Tags #하늘 #다리 | #하늘 #다리
_TAGS = re.compile(
    r"(?:(?:키워드)?\s?(?:Tags?|태그)?\s?[:：]?\s?)?#\S{1,30}(?: \S{1,12}){0,2}(?:[\s,]+#\S{1,30}(?: \S{1,12}){0,2}){0,30}"
)
# 세종= | 부산= : what is left of a signature that a scraper cut
_STUB = re.compile(r"[가-힣]{2,8}=")
# 2 | 댓글 0  좋아요 1
_COUNTERS = re.compile(r"[\d,\s]+|(?:[가-힣]{1,4}\s?[:：]?\s?[\d,]+\s*){1,6}")
# 사진설명 : | [사진1: | *사진 설명: | *사진설명 다리-1 :
_PICTURE_LABEL = re.compile(
    r"[\[(<*※▲]?\s?사진\s?(?:설명(?: ?[가-힣A-Za-z0-9-]{1,10})?|\d{1,2})\s?[:：.]\s?(?=\S.{4})"
)
# 사진 설명) | ※ 사진설명: the caption stands in the next line
_PICTURE_LABEL_ALONE = re.compile(r"[\[(<*※▲◇]?\s?사진\s?설명\s?[)\]>:：]?")
# sky@: what a scraper left of an address
_CUT_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{1,40}@[a-z]{0,8}\.{0,2}")
# 지면 A25 | 2면: the printed page
_PAGE = re.compile(r"(?:지면\s?)?[A-Z]?\d{1,2}면?|지면 [A-Z]?\d{1,2}\S?")
_URL = re.compile(r"https?://\S+")


def label_table(pieces: list[Piece]) -> list[Piece]:
    """Read the table of labels that some crawlers put in front of the text, if there is one."""
    found = [
        (index, match)
        for index, piece in enumerate(pieces[:24])
        if piece.role is None
        and (":" in (head := piece.text[:_FEW]) or "：" in head)
        and (match := _LABEL.match(piece.text))
    ]
    if len(found) < _TABLE or found[0][0] > _TABLE:
        return pieces
    last = found[-1][0]
    done: list[Piece] = []
    matches = dict(found)
    for index, piece in enumerate(pieces):
        match = matches.get(index)
        if match is None or index > last:
            done.append(piece)
            continue
        role = _LABELS[int(str(match.lastgroup)[1:])][1]
        if role in (Role.TIME, Role.META):
            piece.take(role, "label-table")
            done.append(piece)
        else:
            done.extend(divide(piece, [(0, match.end(), Role.LABEL, "label-table")]))
            if done[-1].role is None and role is not Role.LABEL:
                done[-1].take(role, "label-table")
    return done


def form_labels(pieces: list[Piece]) -> None:
    """Read the form on top of a government release, a label and its value by turns: "배포일시", "2018. 10. 29.(월)"."""
    short = [piece.text for piece in pieces[:24] if len(piece.text) <= _FEW]
    if sum(_FORM_LABEL.fullmatch(text) is not None for text in short) < _TABLE:
        return
    label = None
    headline = fold(pieces[0].text).replace("·", "")
    for piece in pieces[:24]:
        if len(piece.text) > _SHORT // 20 and fold(piece.text).replace("·", "") in headline:
            continue
        if piece.role is not None or len(piece.text) > _SHORT // 2:
            label = None
        elif _FORM_LABEL.fullmatch(piece.text) or _FORM_TITLE.fullmatch(piece.text):
            piece.take(Role.LABEL, "release-form")
            label = piece.text
        elif label is not None and _FORM_TITLE.fullmatch(label) is None:
            timed = label.startswith("배포") and find_times(piece.text)
            piece.take(Role.TIME if timed else Role.META, "release-form")


def shape_line(piece: Piece, outlet: Outlet, standing: Standing) -> list[Piece]:
    """Give a line that has no role one by its shape, or cut what is glued into it."""
    text = piece.text
    if outlet.lines and outlet.may_print(text) and (own := own_line(piece, outlet)) is not None:
        return own
    if text[0] in "[【" and (tag := _outlet_tag(piece, outlet)):
        return [
            part for piece in tag for part in ([piece] if piece.role else shape_line(piece, outlet, standing))
        ]
    if len(text) <= _SENTENCE or (len(text) <= _SHORT and (text[-1] != "." or text[0] in _OPENING_MARKS)):
        for shape in _SHAPES_BY_OPENING.get(text[0], _ANY_SHAPES):
            if (parts := shape(piece)) is not None:
                return parts
    return cut_run(piece, standing)


def own_line(piece: Piece, outlet: Outlet) -> list[Piece] | None:
    """Give a line the role that the first of its outlet's rules that it fits says; None where it fits none."""
    if len(piece.text) <= _OUTLET_LINE and outlet.may_print(piece.text):
        for number, line in enumerate(outlet.lines, 1):
            if match := line.match(piece.text):
                return _by_outlet(piece, line.role, match, f"outlet:{outlet.id}:{number}")
    return None


def _by_outlet(piece: Piece, role: Role, match: re.Match[str], rule: str) -> list[Piece]:
    """Give a line the role its outlet states.

    A group named after a role keeps its part for that role, and the rest is a label; a mark in front of a
    heading stays with it. A caption's credit is its own piece.
    """
    groups = sorted(
        (*match.span(name), Role(name), rule) for name in match.groupdict() if match[name] and name in _ROLES
    )
    if role is Role.HEADING and groups and len(piece.text[: groups[0][0]].strip()) <= 1:
        groups = []
    if groups:
        parts = divide(piece, groups)
        for part in parts:
            part.take(part.role or Role.LABEL, rule)
        return parts
    credit = find_credit(piece.text) if role is Role.CAPTION else None
    if credit is None or not credit[0]:
        return _taken(piece, role, rule)
    return divide(piece, [(0, credit[0], role, rule), (*credit, Role.CREDIT, rule)])


def _outlet_tag(piece: Piece, outlet: Outlet) -> list[Piece] | None:
    """Cut the outlet's own name off the head of a line: "[하늘경제] 시가…" in portal copy, "[하늘경제 김하늘] 시가…" with its writer."""
    name, bracket, _ = piece.text[1:40].partition("]" if piece.text[0] == "[" else "】")
    if not bracket:
        return None
    names = (outlet.name, *outlet.names)
    if name.strip() in names:
        return divide(piece, [(0, len(name) + 2, Role.LABEL, "outlet-tag")])
    house, _, writer = name.partition(" ")
    if house not in names or not is_name(writer):
        return None
    at = len(house) + 2
    parts = divide(
        piece,
        [
            (0, at, Role.LABEL, "outlet-tag"),
            (at, at + len(writer), Role.BYLINE, "outlet-tag"),
            (at + len(writer), len(name) + 2, Role.LABEL, "outlet-tag"),
        ],
    )
    parts[1].value = (Byline(writer, text=writer),)
    return parts


def _taken(piece: Piece, role: Role, rule: str, value: object = None) -> list[Piece]:
    piece.take(role, rule, value)
    return [piece]


def _script_mark(piece: Piece) -> list[Piece] | None:
    """[앵커] | ◀ 리포트 ▶."""
    return _taken(piece, Role.PARAGRAPH, "script-mark") if is_script_mark(piece.text) else None


def _times(piece: Piece) -> list[Piece] | None:
    """입력 2025.01.22 17:43  수정 2025.01.22 18:00  댓글 0 | 4 hours ago 2."""
    text = piece.text
    if len(text) > _TIME_LINE or (_TIME_CUE.search(text) is None and not text.endswith(_WORDS_OF_TIME)):
        return None
    # A no-break space between date and clock is a space to a reader.
    times = find_times(text.replace("\u00a0", " "))
    if not times:
        return None
    parts = divide(piece, [(time.start, time.stop, _TIME, "time") for time in times])
    if sum([len(part.text) for part in parts if part.role is None]) > _SHORT // 2:
        return None
    found = iter(times)
    done: list[Piece] = []
    for part in parts:
        if part.role is None:
            done.extend(beside_time(part))
        else:
            part.value = next(found)
            done.append(part)
    return done


def beside_time(piece: Piece) -> list[Piece]:
    """Read what stands beside a time in one line: counters, a writer, the page's number."""
    text = piece.text
    if _COUNTERS.fullmatch(text):
        piece.take(Role.COUNTER, "beside-time")
    elif (label := _WRITER_LABEL.match(text)) and read_bylines(text[label.end() :]):
        return divide(
            piece,
            [(0, label.end(), Role.LABEL, "writer-label"), (label.end(), len(text), Role.BYLINE, "byline")],
        )
    elif read_bylines(text):
        piece.take(Role.BYLINE, "beside-time")
    else:
        piece.take(Role.LABEL, "beside-time")
    return [piece]


def _around_the_article(piece: Piece) -> list[Piece] | None:
    """글자크기 조절 | ▶ 하늘일보 구독하기 | ⓒ 하늘일보, 무단전재 및 재배포 금지."""
    found = read_line(piece.text)
    return _taken(piece, found[1], found[0]) if found else None


def _marked_heading(piece: Piece) -> list[Piece] | None:
    """○새 다리가 놓이기까지."""
    heading = read_heading(piece.text)
    if heading is None:
        return None
    return _taken(piece, Role.HEADING, "marked-heading", heading)


def _titled_caption(piece: Piece) -> list[Piece] | None:
    """< 새 다리 > 시민들이 … /하늘시 제공."""
    text = piece.text
    if not has_title(text):
        return None
    if (credit := find_credit(text)) and credit[0]:
        parts = divide(piece, [(*credit, Role.CREDIT, "credit")])
        parts[0].take(Role.CAPTION, "caption-title")
        return parts
    return _taken(piece, Role.CAPTION, "caption-title") if ends_as_caption(text.rstrip(" >〉＞")) else None


def _small(piece: Piece) -> list[Piece] | None:
    """#하늘 #다리 | 세종= | 지면 A25 | https://haneul.example/1."""
    text = piece.text
    if len(text) > _FEW and text[0] not in "#hTt키":
        return None
    for pattern, role, rule in _SMALL:
        if pattern.fullmatch(text):
            return _taken(piece, role, rule)
    return None


def _labelled(piece: Piece) -> list[Piece] | None:
    """사진설명 : 새 다리 | 기자명 김하늘 기자."""
    text = piece.text
    if len(text) <= _FEW and _PICTURE_LABEL_ALONE.fullmatch(text):
        return _taken(piece, Role.LABEL, "picture-label-alone")
    if label := _PICTURE_LABEL.match(text):
        role, rule = Role.CAPTION, "picture-label"
    elif (label := _WRITER_LABEL.match(text)) and read_bylines(text[label.end() :]):
        role, rule = Role.BYLINE, "writer-label"
    else:
        return None
    stop = len(text) - (role is Role.CAPTION and text[0] == "[" and text[-1] == "]")
    spans = [(0, label.end(), Role.LABEL, rule), (label.end(), stop, role, rule)]
    if stop < len(text):
        spans.append((stop, len(text), Role.LABEL, rule))
    return divide(piece, spans)


def _credit_alone(piece: Piece) -> list[Piece] | None:
    """AP연합뉴스 | 하늘=로이터 연합뉴스: a credit that a gap parted from its caption."""
    return _taken(piece, Role.CREDIT, "credit-alone") if is_source(piece.text) else None


def _signature(piece: Piece) -> list[Piece] | None:
    """김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example."""
    writers = read_bylines(piece.text) if may_sign(piece.text) else ()
    if not writers:
        return None
    return _taken(piece, Role.BYLINE, "byline", writers)


_SMALL = (
    (_TAGS, Role.META, "tags"),
    (_STUB, Role.DEBRIS, "stub"),
    (_CUT_ADDRESS, Role.DEBRIS, "cut-address"),
    (_PAGE, Role.LABEL, "page-number"),
    (_URL, Role.META, "url"),
)
#: The shapes of a whole line, tried in order, with the characters that such a line opens with: None for any.
#: Times come before what is around the article ("등록 2025…" is no button), signatures last, for a heading
#: may name a reporter.
_SHAPES: tuple[tuple[Callable[[Piece], list[Piece] | None], str | None], ...] = (
    (_script_mark, "[【<(◀&"),
    (_times, None),
    (_around_the_article, None),
    (_marked_heading, HEADING_MARKS),
    (_titled_caption, "[<〈＜"),
    (_small, None),
    (_labelled, "[(<*※▲◇사기글작B"),
    (_credit_alone, None),
    (_signature, None),
)
_ANY_SHAPES = tuple(shape for shape, opens in _SHAPES if opens is None)
_SHAPES_BY_OPENING = {
    first: tuple(shape for shape, opens in _SHAPES if opens is None or first in opens)
    for _, opens in _SHAPES
    for first in opens or ()
}
