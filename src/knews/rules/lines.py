"""Whole lines of the article itself, by their shape: times, headings, captions, labels, signatures."""

from collections.abc import Iterator, Sequence

from knews.article import Byline
from knews.block import Role
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption, find_credit, has_title, is_source
from knews.press.heading import is_script_mark, read_heading
from knews.press.notice import find_rights
from knews.press.pattern import pattern
from knews.press.people import MAIL, NAME, ROLE, sounds_as_name
from knews.press.time import PrintedTime, find_times
from knews.press.time_label import has_shape_of_times
from knews.press.words import BARS, SOURCE
from knews.rules.furniture import FURNITURE
from knews.rules.invented import FIGURE, LEAD, MORE, SHOWN, page, words
from knews.rules.rows import read_row
from knews.rules.rule import Claim, LineRule, Phase, Reading, Rule

# What a line with a time has: a figure and a unit behind it, or a month in English in front.
_TIME_CUE = pattern(
    r"\d(?: ?(?:[-./년월:,]|hour|hr|min|day|week|month|year|sec|시간|분|일|주|개월)|\d{7}|[hdmw] ago)"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,? \d"
)
# A distance or a day in words only.
_WORDS_OF_TIME = ("ago", "전", "어제", "그제", "그저께", "방금", "yesterday")
#: A line with a time is no longer than this, and no more stands beside the time.
_TIME_LINE = 140
_BESIDE_TIME = 100
#: How a rights line in brackets ends.
_CLOSING = frozenset(">＞›])】〉")
#: What parts a writer from a time.
_BARS = " |ㅣ│｜·"
#: Stubs, page numbers and marks have no more characters.
_FEW = 12
# 2 | 댓글 0  좋아요 1
_COUNTERS = pattern(r"[\d,\s]+|(?:[가-힣]{1,4}\s?[:：]?\s?[\d,]+\s*){1,6}")
# 기자명 김하늘 기자 | By 김하늘: what pages print in front of a writer
_WRITER_LABEL = pattern(r"(?:기자명|글쓴이|작성자|글|By)\s+(?=\S)")
# 사진설명 : | [사진1: | *사진 설명: | *사진설명 다리-1 :
_PICTURE_LABEL = pattern(
    r"[\[(<]사진 ?설명[\])>]\s?(?=\S.{4})|[\[(<*※▲]?\s?사진\s?(?:설명(?: ?[가-힣A-Za-z0-9-]{1,10})?|\d{1,2}"
    r"|(?=[:：] ?[^\[\]]{12,}(?:있다|했다|모습|장면|전경)[.)\]]{0,2}$))\s?[:：.]\s?(?=\S.{4})"
)


def _read_times(text: str) -> Reading:
    """Read a line that prints times: what stands beside them is counters, a writer, the page's number."""
    if len(text) > _TIME_LINE or (_TIME_CUE.search(text) is None and not text.endswith(_WORDS_OF_TIME)):
        return None
    # A no-break space between date and clock is a space to a reader.
    text = text.replace("\u00a0", " ")
    if not find_times(text, known=True):
        return None  # a figure of a sentence, and no time
    times = find_times(text) or read_row(text) or _beside_rights(text)
    return claim_times(text, times) if times else None


def _beside_rights(text: str) -> tuple[PrintedTime, ...]:
    """Find the times of a line that holds nothing but them and a rights line."""
    bare = text
    for start, stop in find_rights(text, 0, len(text)):
        bare = f"{bare[:start]}{' ' * (stop - start)}{bare[stop:]}"
    times = find_times(bare) if bare != text else ()
    return times if times and not bare[: times[0].start].strip() else ()


def claim_times(text: str, times: Sequence[PrintedTime]) -> Reading:
    """Claim the times of a line and what stands beside them; None where that is too much."""
    claims: list[Claim] = []
    beside = at = 0
    for time in times:
        beside += len(text[at : time.start].strip())
        claims.extend(_beside(text, at, time.start))
        claims.append(Claim(time.start, time.stop, TIME, time))
        at = time.stop
    claims.extend(_beside(text, at, len(text)))
    beside += len(text[at:].strip())
    return claims if beside <= _BESIDE_TIME else None


def _beside(text: str, start: int, stop: int) -> Iterator[Claim]:
    """Claim what stands beside a time between two offsets."""
    bare = text[start:stop].strip()
    if bare:
        start += text[start:stop].index(bare)
        yield from beside_time(bare, start)


def beside_time(text: str, at: int = 0) -> Iterator[Claim]:
    """Claim what stands beside a time in one line; its offsets count from `at`."""
    stop = at + len(text)
    if _COUNTERS.fullmatch(text):
        yield Claim(at, stop, TIME_COUNTER)
    elif (label := _WRITER_LABEL.match(text)) and (writers := read_bylines(text[label.end() :])):
        yield Claim(at, at + label.end(), WRITER_LABEL)
        yield Claim(at + label.end(), stop, LABELLED_WRITER, writers)
    elif writers := read_bylines(text.strip(_BARS)):
        yield Claim(at, stop, TIME_WRITER, writers)
    else:
        yield from _rights_or_label(text, at)


def _rights_or_label(text: str, at: int) -> Iterator[Claim]:
    """Claim the rights line beside a time, and the rest as what else stands there."""
    done, end = 0, len(text)
    spans = find_rights(text, 0, end)
    if len(spans) == 1 and spans[0][0] == 0 and text[-1] in _CLOSING:
        spans = [(0, end)]  # <… 재배포 금지, AI 학습 금지>
    for start, stop in spans:
        if done < start:
            yield Claim(at + done, at + start, TIME_LABEL)
        yield Claim(at + start, at + stop, TIME_RIGHTS)
        done = stop
    if done < end:
        yield Claim(at + done, at + end, TIME_LABEL)


def _read_unread_time(text: str) -> bool:
    return len(text) <= _TIME_LINE and text[-1].isalnum() and has_shape_of_times(text)


_SIGNED = pattern(rf"{NAME} ?{ROLE}")
# What a credit behind a marked line has: "/ 하늘대 교수" is none.
_GIVEN = pattern(r"제공|사진|촬영|캡[처쳐]|갈무리|기자|연합뉴스|뉴시스|뉴스1")


def _read_marked_heading(text: str) -> Reading:
    heading = read_heading(text)
    if heading is not None and _SIGNED.fullmatch(heading[1]):
        return [Claim(0, len(text), BYLINE, read_bylines(heading[1]))]  # ■ 김하늘 기자
    if heading is not None and (credit := find_credit(text)) and _GIVEN.search(text, *credit):
        return None  # ■ 새 다리 전경. /하늘시 제공: a caption
    return [Claim(0, len(text), MARKED_HEADING, heading)] if heading is not None else None


def _read_titled_caption(text: str) -> Reading:
    if not has_title(text):
        return None
    if (credit := find_credit(text)) and credit[0]:
        return [Claim(0, credit[0], CAPTION_TITLE), Claim(*credit, CREDIT)]
    return ends_as_caption(text.rstrip(" >〉＞"))


def _read_labelled(text: str) -> Reading:
    if label := _PICTURE_LABEL.match(text):
        # [사진1: 새 다리 전경]
        stop = len(text) - (text[0] == "[" and text[-1] == "]" and "]" not in label[0])
        rest = [Claim(stop, len(text), PICTURE_LABEL)] if stop < len(text) else []
        return [Claim(0, label.end(), PICTURE_LABEL), Claim(label.end(), stop, LABELLED_CAPTION), *rest]
    if (label := _WRITER_LABEL.match(text)) and (writers := read_bylines(text[label.end() :])):
        return [
            Claim(0, label.end(), WRITER_LABEL),
            Claim(label.end(), len(text), LABELLED_WRITER, writers),
        ]
    return None


def _read_signature(text: str) -> Reading:
    writers = read_bylines(text) if may_sign(text) else ()
    return [Claim(0, len(text), BYLINE, writers)] if writers else None


# 구독 | 다른기사 보기 | 02-000-0000: what a line for readers has, too
_MORE = pattern(r"구독|다른 ?기사|팔로우|메일|0\d{1,2}[-)]")


def _read_reachable(text: str) -> Reading:
    """Read a signature with an address beside which a button or a telephone stands."""
    if ("@" not in text and "＠" not in text) or _MORE.search(text) is None:
        return None
    writers = read_bylines(text)
    signed = any(writer.name is not None and writer.role is not None for writer in writers)
    return [Claim(0, len(text), REACHABLE, writers)] if signed else None


# 김하늘 기자 @haneul_sky | 김하늘 기자 트위터 @haneul_sky
_ACCOUNT = pattern(
    r"(?P<writer>[^@]{4,60}?) (?P<account>(?:(?:트위터|인스타그램|페이스북|블로그) ?)?@[A-Za-z0-9_]{3,30})"
)


def _read_account(text: str) -> Reading:
    if "@" not in text or (match := _ACCOUNT.fullmatch(text)) is None:
        return None
    writers = read_bylines(match["writer"])
    if not writers:
        return None
    return [
        Claim(*match.span("writer"), SIGNED_WITH_ACCOUNT, writers),
        Claim(*match.span("account"), WRITER_ACCOUNT),
    ]


SCRIPT_MARK = LineRule(
    "script-mark",
    Role.PARAGRAPH,
    "a mark of a broadcast script",
    read=is_script_mark,
    opens_text=True,
    takes=("⟦[앵커]⟧", "⟦◀ 리포트 ▶⟧"),
    leaves=("[앵커 김하늘의 아침]",),
)
TIME = LineRule(
    "time",
    Role.TIME,
    "a printed time, with its label",
    read=_read_times,
    takes=(
        "⟦입력 2025.01.22 17:43⟧",
        "⟦4 hours ago⟧ 2",
        "⟦2025년 1월 22일⟧",
        f"⟦입력 2025.01.22 17:43⟧ {words(100)}",
        f"⟦입력 2025.01.22 17:43⟧ ⟦수정 2025.01.23 17:43⟧ ⟦입력 2025.01.24 17:43⟧ {words(80)}",
        "⟦입력 2025.01.22 17:43⟧ | ⟦수정 2025.01.23 08:00⟧",
        "⟦어제⟧",
        "⟦3시간 전⟧",
        "⟦Wed, 22 Jan 2025 17:43:00 +0900⟧",
        "하늘일보 | ⟦2025.01.22 17:43⟧",
        "[하늘일보] ⟦2025.01.22 17:43⟧ 읽음 12",
        "⟦2025.01.22. 오후 5:43⟧ 기사원문",
    ),
    leaves=(
        "1월 22일에 새 다리가 열린다고 시장이 밝혔다.",
        f"입력 2025.01.22 17:43 {words(101)}",
        f"입력 2025.01.22 17:43 수정 2025.01.23 17:43 입력 2025.01.24 17:43 {words(81)}",
        "어제 새 다리가 열렸다",
        "새 다리 착공 2025.01.22 17:43",
        "개통식 | 2025.01.22",
    ),
)
TIME_COUNTER = Rule(
    "time-counter",
    Role.COUNTER,
    Phase.LINE,
    "numbers beside a time",
    takes=(
        "4 hours ago ⟦2⟧",
        "입력 2025.01.22 17:43 ⟦댓글 0 좋아요 1⟧",
        "입력 2025.01.22 17:43 ⟦1,234⟧",
    ),
    leaves=("입력 2025.01.22 17:43",),
)
TIME_WRITER = Rule(
    "time-writer",
    Role.BYLINE,
    Phase.LINE,
    "a writer beside a time",
    takes=(
        "입력 2025.01.22 17:43 ⟦김하늘 기자⟧",
        "⟦김하늘 기자⟧ 입력 2025.01.22 17:43",
        "⟦하늘일보 김하늘 기자⟧ 2025.01.22 17:43",
        "2025.01.22 17:43 ⟦| 김하늘 기자 sky@haneul.example⟧",
    ),
    leaves=("입력 2025.01.22 17:43 투기자",),
)
TIME_LABEL = Rule(
    "time-label",
    Role.LABEL,
    Phase.LINE,
    "what else stands beside a time",
    takes=("입력 2025.01.22 17:43 ⟦지면 A3면⟧",),
    leaves=("입력 2025.01.22 17:43",),
)
TIME_RIGHTS = Rule(
    "time-rights",
    Role.COPYRIGHT,
    Phase.LINE,
    "a rights line beside a time",
    takes=(
        "⟦<저작권자(c) 하늘통신, 무단 전재-재배포, AI 학습 및 활용 금지>⟧ 2025/01/22 17:43 송고",
        "⟦<저작권자ⓒ 하늘통신, 무단 전재-재배포 금지, AI 학습 금지>⟧ 2025/01/22 17:43 송고",
        "⟦‹저작권자(c) 하늘통신, 무단 전재-재배포 금지›⟧ 2025/01/22 17:43 송고",
        "2025/01/22 17:43 송고 ⟦<저작권자(c) 하늘통신, 무단 전재-재배포 금지>⟧",
        "⟦ⓒ 하늘통신, 무단 전재 금지⟧ 2025년 1월 22일 17시 43분 송고",
        "입력 2025.01.22 17:43 지면 A3면 ⟦ⓒ 하늘통신, 무단 전재 금지⟧",
    ),
    leaves=("입력 2025.01.22 17:43 지면 A3면", "하늘통신 | 2025.01.22 17:43"),
)
UNREAD_TIME = LineRule(
    "unread-time",
    Role.OTHER,
    "the figures of a time that calendar and clock do not have, with its label",
    read=_read_unread_time,
    takes=(
        "⟦입력 2025.13.45 17:43⟧",
        "⟦2025.01.22 25:61⟧",
        "⟦입력 2025.02.30 10:00 | 수정 2025.02.31 10:00⟧",
        "⟦등록 25.13.45 (수) 17:43 댓글 3⟧",
        "⟦기사입력 : 2025년 13월 45일 오후 5시 43분⟧",
    ),
    leaves=("입력 2025.01.22 17:43", "2025.01.22", "2025.13.45 새 다리", "2025-2026"),
)
OBITUARY = LineRule(
    "obituary",
    Role.PARAGRAPH,
    "an item of an obituary, which may end in a telephone number",
    forms=(
        r"[▲△◆◇■□] ?[가-힣].{1,120}(?:별세|(?:부친|모친|조부|조모|빙부|빙모|장인|장모|시부|시모|부인|배우자|남편|형|아들|딸)상)"
        r"(?:[^가-힣].{0,200}|)",
    ),
    takes=(
        "⟦▲김하늘 별세, 이바다 하늘대 교수·이구름 바다상사 부장 모친상=22일 하늘병원, 발인 25일 8시, (02)000-0000⟧",
        "⟦▲ 김하늘(하늘시청 과장)씨 부친상 = 22일 하늘병원, 발인 24일. 02-000-0000⟧",
    ),
    leaves=("▲도로과 담당자 02-000-0000", "▲새 다리를 담은 영상"),
)
MARKED_HEADING = LineRule(
    "marked-heading",
    Role.HEADING,
    "a heading behind a mark",
    read=_read_marked_heading,
    takes=("⟦○새 다리가 놓이기까지⟧", "⟦■ 남은 과제는⟧"),
    leaves=("○○○ 아파트", "◇ 김하늘> 네.", "□ 하늘시는 새 다리를 열었다."),
)
CREDIT = Rule(
    "credit",
    Role.CREDIT,
    Phase.PART,
    "whose a picture is, in a form that shows its own end",
    takes=(
        "< 새 다리 > 시민들이 다리를 건너고 있다. ⟦/하늘시 제공⟧",
        "시민들이 새 다리를 건너고 있다. ⟦(사진=하늘시 제공)⟧ 하늘시는 다리를 열었다고 밝혔다.",
        f"{SHOWN} (하늘시 제공) 2025.3.10⟦/뉴스1⟧",
        f"{SHOWN} ⟦(연합뉴스)⟧ {LEAD}",
        f"[새 다리 전경 ⟦/연합뉴스]⟧ {LEAD}",
        f"{SHOWN} ⟦<연합뉴스>⟧ {LEAD}",
        f"{SHOWN} ⟦ⓒ 뉴스1⟧ {LEAD}",
        f"{SHOWN} ⟦/사진=하늘전자⟧새 칩을 하늘전자가 내놓았다.",
        f"{SHOWN} ⟦[하늘시 제공. 재판매 및 DB 금지]⟧ {LEAD}",
        f"{SHOWN} ⟦[사진 하늘시 제공]⟧ {LEAD}",
        page(FIGURE.format(f"{SHOWN} ⟦/사진=하늘시⟧")),
        f"{SHOWN} ⟦(새솔시 제공)⟧ {LEAD} {SHOWN} (하늘시 제공) 2025.3.10⟦/뉴스1⟧",
    ),
    leaves=(
        "시장은 시의회가 예산을 제공했다고 말했다.",
        "“불이 꺼졌다”(연합뉴스)고 했다.",
        f"<연합뉴스>에 따르면 {LEAD}",
        f"(사진 왼쪽) {LEAD}",
        f"{LEAD} (왼쪽) {MORE}",
    ),
)
CAPTION_TITLE = LineRule(
    "caption-title",
    Role.CAPTION,
    "a caption with a title in angle brackets",
    read=_read_titled_caption,
    takes=(
        "⟦< 새 다리 > 시민들이 다리를 건너고 있다.⟧ /하늘시 제공",
        "⟦< 새 다리 > 시민들이 다리를 건너고 있다.⟧",
        "⟦<시민들이 다리를 건너고 있다.>⟧",
    ),
    leaves=(
        "<새 다리>는 소설이다.",
        "< 새 다리 > 시민들이 다리를 건넜다.",
    ),
)
TAGS = LineRule(
    "tags",
    Role.META,
    "hash tags",
    forms=(
        r"(?:(?:키워드)?\s?(?:Tags?|태그)?\s?[:：]?\s?)?#++[^\s#]{1,30}"
        r"(?: [^\s#]{1,12}){0,2}(?:[\s,]*#++[^\s#]{1,30}(?: [^\s#]{1,12}){0,2}){0,60}",
    ),
    takes=("⟦#하늘 #다리⟧", "⟦키워드Tags #하늘 #다리⟧"),
    leaves=("태그를 단 시민",),
)
STUB = LineRule(
    "stub",
    Role.DEBRIS,
    "what is left of a signature that a scraper cut",
    forms=(r"[가-힣]{2,8}=",),
    takes=(
        "⟦세종=⟧",
        "⟦하늘=⟧",
    ),
    leaves=(
        "세종=새 다리",
        "하=",
        "하늘시새다리건설과=",
    ),
)
CUT_ADDRESS = LineRule(
    "cut-address",
    Role.DEBRIS,
    "what is left of an address",
    forms=(r"(?=.{1,12}$)[A-Za-z0-9][A-Za-z0-9._%+-]{1,40}@[a-z]{0,8}\.{0,2}",),
    takes=(
        "⟦sky@⟧",
        "⟦sky@ha..⟧",
        "⟦sky@haneul..⟧",
    ),
    leaves=(
        "sky@haneul.example",
        "sky.haneul.bada@",
        "s@",
    ),
)
PAGE_NUMBER = LineRule(
    "page-number",
    Role.LABEL,
    "the printed page",
    forms=(r"(?:지면\s?)?[A-Z]?\d{1,2}면?|지면 [A-Z]?\d{1,2}\S?",),
    takes=(
        "⟦지면 A25⟧",
        "⟦A2면⟧",
        "⟦12면⟧",
    ),
    leaves=(
        "2면에 실렸다.",
        "123면",
    ),
)
URL = LineRule(
    "url",
    Role.META,
    "an address alone, with or without its label",
    forms=(r"https?://\S+", r"(?:URL|url|링크|원문 ?링크?|주소)\s?[:：]\s?https?://\S+"),
    takes=("⟦https://haneul.example/1⟧", "⟦URL: https://haneul.example/1⟧"),
    leaves=("https://haneul.example/1 참고",),
)
PICTURE_LABEL_ALONE = LineRule(
    "picture-label-alone",
    Role.LABEL,
    "the label of a caption in the next line",
    forms=(r"(?=.{1,12}$)[\[(<*※▲◇]?\s?사진\s?설명\s?[)\]>:：]?",),
    takes=(
        "⟦사진 설명)⟧",
        "⟦※ 사진설명⟧",
        "⟦사진설명⟧",
    ),
    leaves=(
        "사진 설명을 단 시민",
        "사진설명을 단다",
    ),
)
PICTURE_LABEL = LineRule(
    "picture-label",
    Role.LABEL,
    "the label in front of a caption",
    read=_read_labelled,
    takes=("⟦사진설명 :⟧ 새 다리를 건너는 시민들", "⟦[사진1:⟧ 새 다리 전경⟦]⟧"),
    leaves=("사진설명회가 열렸다.",),
)
LABELLED_CAPTION = Rule(
    "labelled-caption",
    Role.CAPTION,
    Phase.LINE,
    "a caption behind its label",
    takes=(
        "사진설명 : ⟦새 다리를 건너는 시민들⟧",
        "[사진1: ⟦새 다리 전경⟧]",
        "사진설명 다리-1 : ⟦새 다리를 건너는 시민들⟧",
        "[사진1: ⟦새 다리 전경⟧",
        "[사진설명] ⟦새 다리를 건너는 시민들⟧",
        "[사진: ⟦시민들이 새 다리를 건너고 있다.⟧]",
    ),
    leaves=(
        "사진 설명",
        "사진설명 : 새 다리",
    ),
)
WRITER_LABEL = Rule(
    "writer-label",
    Role.LABEL,
    Phase.LINE,
    "the label in front of a writer",
    takes=(
        "⟦기자명⟧ 김하늘 기자",
        "⟦글⟧ 김하늘 기자",
        "입력 2025.01.22 17:43 ⟦기자명⟧ 김하늘 기자",
    ),
    leaves=("글 쓰는 시민",),
)
LABELLED_WRITER = Rule(
    "labelled-writer",
    Role.BYLINE,
    Phase.LINE,
    "a writer behind a label",
    takes=(
        "기자명 ⟦김하늘 기자⟧",
        "글 ⟦김하늘 기자⟧",
        "입력 2025.01.22 17:43 기자명 ⟦김하늘 기자⟧",
    ),
    leaves=("기자명 미상",),
)
CREDIT_ALONE = LineRule(
    "credit-alone",
    Role.CREDIT,
    "a credit that a gap parted from its caption",
    read=is_source,
    takes=(
        "⟦AP연합뉴스⟧",
        "⟦하늘=로이터 연합뉴스⟧",
        page(FIGURE.format("⟦AP연합뉴스⟧")),
    ),
    leaves=("연합뉴스는",),
)
SIGNED_WITH_ACCOUNT = LineRule(
    "signed-with-account",
    Role.BYLINE,
    "a writer in front of an account",
    read=_read_account,
    signs=True,
    takes=("⟦김하늘 기자⟧ @haneul_sky", "⟦김하늘 기자⟧ 트위터 @haneul_sky"),
    leaves=(
        "김하늘 기자 sky@haneul.example",
        "하늘일보 디지털뉴스팀 sky @haneul.example",
        "새 다리를 본 시민 @haneul_sky",
    ),
)
WRITER_ACCOUNT = Rule(
    "writer-account",
    Role.LABEL,
    Phase.LINE,
    "a writer's account behind the name",
    takes=("김하늘 기자 ⟦@haneul_sky⟧", "김하늘 기자 ⟦인스타그램 @haneul_sky⟧"),
    leaves=("김하늘 기자 sky@haneul.example",),
)
ILLUSTRATOR = LineRule(
    "illustrator",
    Role.CREDIT,
    "who drew the picture, on a line of its own",
    forms=(
        rf"[/(\[]? ?(?:일러스트|삽화|그래픽|일러스트레이션|인포그래픽|그림) ?[=:：{BARS}] ?"
        r"[가-힣A-Za-z·]{2,12}(?: [가-힣A-Za-z]{1,8}){0,2}[)\]]?",
    ),
    takes=("⟦일러스트=김하늘⟧", "⟦/일러스트=하늘디자인랩 김하늘⟧", "⟦삽화 : 이바다 기자⟧"),
    leaves=("일러스트=김하늘이 그린 새 다리의 그림이다.", "그래픽 카드: 새 칩"),
)
REACHABLE = LineRule(
    "reachable",
    Role.BYLINE,
    "a signature with an address and a button or a telephone",
    read=_read_reachable,
    signs=True,
    takes=(
        "⟦김하늘 기자 구독 sky@haneul.example⟧",
        "⟦김하늘 기자 sky@haneul.example 02-000-0000⟧",
        "⟦하늘=김하늘 기자 sky@haneul.example 다른기사 보기⟧",
    ),
    leaves=(
        "김하늘 기자 구독",
        "하늘일보 구독 신청 sky@haneul.example",
        "기사제보 02-000-0000 sky@haneul.example",
    ),
)
WIRE_STAMP = LineRule(
    "wire-stamp",
    Role.CREDIT,
    "a photographer's address and the time of the picture, as an agency closes its caption",
    forms=(rf"{MAIL}\s?/ ?(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[\d :.]{{0,12}}/?",),
    takes=("⟦sea@yna.co.kr/2025-03-10 09:53:15/⟧", "⟦sea@haneul.example /2025.03.10/⟧"),
    leaves=("sea@haneul.example", "김하늘 기자 sea@haneul.example 2025-03-10 09:53"),
)
# 김하늘 / 사진출처 별 인스타그램 | 김하늘 / 사진제공 하늘TV: who wrote it, and whose the picture is
_WRITER_AND_CREDIT = pattern(
    rf"(?P<writer>{NAME}(?: ?{ROLE})?) ?/ ?(?P<credit>(?:사진|화면|영상|이미지) ?(?:제공|출처|캡[처쳐])? ?[=:：]? ?[가-힣A-Za-z0-9·' ‘’]{{2,40}})"
)


def _read_writer_and_credit(text: str) -> Reading:
    if " / " not in text or (match := _WRITER_AND_CREDIT.fullmatch(text)) is None:
        return None
    writers = read_bylines(match["writer"])
    if not writers and sounds_as_name(match["writer"]):
        writers = (Byline(match["writer"], text=match["writer"]),)
    if not writers or _HELPED.match(match["credit"]):
        return None
    return [
        Claim(*match.span("writer"), BESIDE_CREDIT, writers),
        Claim(match.end("writer"), match.start("credit"), SLASH),
        Claim(*match.span("credit"), CREDIT),
    ]


# 사진 이바다 기자: a photographer, who makes the line a signature
_HELPED = pattern(rf"사진 ?=? ?{NAME} ?{ROLE}")
BESIDE_CREDIT = LineRule(
    "writer-beside-credit",
    Role.BYLINE,
    "a writer in front of a slash and whose the picture is",
    read=_read_writer_and_credit,
    signs=True,
    takes=(
        "⟦김하늘⟧ / 사진출처 별 인스타그램",
        "⟦김하늘 기자⟧ / 사진제공 하늘TV",
        "⟦김하늘⟧ / 화면캡처 유튜브",
    ),
    leaves=("편의점 / 사진제공 하늘TV", "김하늘 기자 / 사진 이바다 기자", "김하늘 시장 / 사진제공 하늘TV"),
)
SLASH = Rule(
    "slash",
    Role.LABEL,
    Phase.LINE,
    "the slash between a writer and a credit",
    takes=("김하늘 ⟦/⟧ 사진출처 별 인스타그램",),
    leaves=("김하늘 기자 / 이바다 기자",),
)
ACCOUNTS = LineRule(
    "accounts",
    Role.NOTICE,
    "the accounts of an agency's desk, behind its graphic",
    forms=(r"(?:(?:페이스북|트위터|인스타그램|유튜브) ?[@A-Za-z0-9][@A-Za-z0-9./_-]{3,40}\s*){1,4}",),
    takes=("⟦페이스북 tuney.kr/haneul 트위터 @haneul_graphics⟧", "⟦트위터 @haneul_graphics⟧"),
    leaves=("페이스북 친구가 늘었다.", "트위터 이용자 100명"),
)
GRAPHIC_LINK = LineRule(
    "graphic-link",
    Role.RELATED,
    "the title of an agency's graphic, which the text does not hold",
    forms=(r"[\[<](?:그래픽|인포그래픽|카드뉴스|그래픽뉴스)[\]>] ?[^=@()\n.]{2,60}",),
    takes=("⟦[그래픽] 새 다리 공사 개요⟧", "⟦<그래픽> 하늘시 예산⟧"),
    leaves=("[그래픽] 새 다리 개요(하늘=연합뉴스)", "[그래픽]을 보면 새 다리는 길다."),
)
PHOTOGRAPHER_ALONE = LineRule(
    "photographer-alone",
    Role.CREDIT,
    "who took the pictures, on a line of its own",
    forms=(
        rf"사진 {SOURCE}",
        rf"[/(\[]? ?사진(?: ?[·ㆍ,/&] ?(?:영상|편집))? ?(?:[=:：{BARS}/]|(?= )) ?(?:[가-힣]{{2,4}}=)?{NAME} ?(?:[가-힣]{{2,6}} )?{ROLE}[)\]]?",
    ),
    takes=(
        "⟦사진=이바다 기자⟧",
        "⟦사진 이바다 기자⟧",
        "⟦(사진=하늘=이바다 기자)⟧",
        "⟦사진·영상=이바다 기자⟧",
        "⟦사진 뉴시스⟧",
    ),
    leaves=("사진기자", "사진 기자 이바다", "이바다 기자"),
)
HELPER_ALONE = LineRule(
    "helper-alone",
    Role.NOTICE,
    "who filmed, cut or designed, on a line of its own",
    forms=(
        r"(?!.*제공)[/(\[]? ?(?:(?:동?영상|화면) ?(?:취재|편집|촬영|제작|디자인)?|촬영|편집|디자인|제작|연출|자막(?:뉴스)?|구성|음악)"
        rf"(?: ?[·ㆍ,/&] ?(?:영상|편집|촬영|디자인|그래픽))? ?[=:：{BARS}] ?{NAME}(?:[·ㆍ, ]{{1,2}}{NAME}){{0,4}}(?: ?{ROLE})?[)\]]?",
    ),
    takes=("⟦영상=이바다 PD⟧", "⟦촬영·편집=이바다 박구름 PD⟧", "⟦디자인=이바다⟧", "⟦(영상=이바다 기자)⟧"),
    leaves=("영상=하늘시 제공", "제작 이바다", "디자인=새 다리의 디자인이 뽑혔다."),
)
GIVER_ALONE = LineRule(
    "giver-alone",
    Role.CREDIT,
    "who gave a picture, on a line of its own: an office or a house by its name",
    forms=(
        r"[가-힣A-Za-z]{1,10}(?:시|[시군구도]청|소방서|소방본부|경찰서|경찰청|본부|공사|공단|재단|협회|연맹|병원|대학교?|그룹|전자|건설|은행|박물관|미술관"
        r"|엔터|엔터테인먼트|방송|위원회|재난안전대책본부|[가-힣]부처?) ?제공",
        r"[가-힣A-Za-z0-9]{1,10}(?:TV|방송|뉴스|유튜브|인스타그램|페이스북|트위터|홈페이지|누리집) ?(?:영상|화면|방송|채널)? ?(?:캡[처쳐]|갈무리)",
        r"(?:제공|사진 ?제공|자료 ?제공) ?[=:：/] ?[가-힣A-Za-z0-9·& ]{2,20}",
    ),
    takes=("⟦하늘시 제공⟧", "⟦새솔소방서 제공⟧", "⟦제공=하늘시⟧", "⟦하늘TV 화면 캡처⟧"),
    leaves=("무료 와이파이 제공", "교통정보 제공", "하늘시 제공 자료", "조식 제공"),
)
BYLINE = LineRule(
    "byline",
    Role.BYLINE,
    "a signature",
    read=_read_signature,
    takes=(
        "⟦김하늘 기자 sky@haneul.example⟧",
        "⟦김하늘 기자/워싱턴=이바다 특파원⟧",
        "⟦김하늘 앵커⟧",
        "⟦김하늘 기자.⟧",
        "⟦sky@haneul.example⟧",
        "⟦김하늘·이바다 기자⟧",
        "⟦■ 김하늘 기자⟧",
        "⟦디지털뉴스팀⟧",
        page(writer="⟦김하늘⟧(haneul)"),
    ),
    leaves=(
        "투기자",
        "기자회견에서 밝혔다",
        "jebo@haneul.example",
        "김하늘 기자가 간다.",
    ),
)

#: Asked in this order. Times come before furniture ("등록 2025…" is no button), signatures last, for a heading may
#: name a reporter.
LINE_RULES = (
    SCRIPT_MARK,
    WIRE_STAMP,
    TIME,
    UNREAD_TIME,
    OBITUARY,
    REACHABLE,
    *FURNITURE,
    MARKED_HEADING,
    CAPTION_TITLE,
    TAGS,
    STUB,
    CUT_ADDRESS,
    PAGE_NUMBER,
    URL,
    PICTURE_LABEL_ALONE,
    PICTURE_LABEL,
    CREDIT_ALONE,
    ILLUSTRATOR,
    BESIDE_CREDIT,
    ACCOUNTS,
    GRAPHIC_LINK,
    PHOTOGRAPHER_ALONE,
    HELPER_ALONE,
    GIVER_ALONE,
    SIGNED_WITH_ACCOUNT,
    BYLINE,
)
#: What readers of these rules give beside them.
LINE_PARTS = (
    TIME_COUNTER,
    TIME_WRITER,
    TIME_LABEL,
    TIME_RIGHTS,
    CREDIT,
    LABELLED_CAPTION,
    WRITER_LABEL,
    LABELLED_WRITER,
    WRITER_ACCOUNT,
    SLASH,
)
