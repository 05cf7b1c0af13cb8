"""What opens a text: agency datelines with their writers, bracketed bylines, a sister paper's notice."""

import re
from collections.abc import Iterator, Sequence

from knews.block import Role
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption, find_credits
from knews.press.pattern import pattern
from knews.press.people import DAY, DESK, LONG_NAME, MAIL, NAME, ROLE
from knews.press.words import PARTED_NAME, WIRES, one_of
from knews.rules.invented import FIGURE, LEAD, MORE, PHOTO, SHOWN, TITLE, page
from knews.rules.piece import resolve
from knews.rules.rule import Claim, PartRule, Phase, Rule, Run

# (서울=연합뉴스) 김하늘 기자 = | 【워싱턴=AP/뉴시스】 | [서울=뉴시스]김하늘 이바다 기자 = | (서울=뉴스1) = | 【 광주=김하늘 기자】 is no dateline
_DATELINE = pattern(
    r"(?P<line>[\[【［(（]\s?(?!사진|자료|출처|제공|이미지|그래픽|영상)[^\[\]【】［］()（）=\n]{1,40}(?:\([^()\n]{1,12}\))?\s?=\s?"
    r"(?P<agency>(?:[가-힣A-Za-z]{2,5}/)?[가-힣A-Za-z0-9]{2,12})\s?[\]】］)）])"
    rf"\s*(?P<writer>[^=\n\]\[]{{0,80}}?(?:{ROLE}|기자단|취재단)\s{{0,3}}=|정리\s?=|=(?=\s))?"
)
# [AP=연합뉴스], behind what a picture shows: its credit
_PASSED = pattern(rf"[\[【(（]\s?(?:{one_of(WIRES)}|[^=\n]{{1,20}} ?제공)\s?=")
# (새솔 로이터=연합뉴스), in front of what a picture shows: who took it
_WIRED = pattern(rf"[\[【(（][^=\n]{{2,24}}?[ 가-힣]{one_of(WIRES)}\s?=")
_AGENCY = pattern(
    r"연합뉴스|(?:[가-힣A-Za-z]{2,5}/)?뉴시스|뉴스1|뉴스핌|연합인포맥스|NSP통신|로이터|AP|AFP|.{1,6}통신"
)
# [하늘일보 김하늘 기자] 【하늘뉴스 부산=김하늘 기자】 [ 김하늘/이바다 기자 ] (하늘뉴스=김하늘 기자) <김하늘 기자>
_BRACKET = pattern(
    r"[\[【［(（<＜〈]\s?(?!사진|자료|그래픽|출처|이미지|영상|취재 ?보조)[^\[\]【】［］<>＜＞〈〉\n]{0,70}?"
    rf"(?:{ROLE})[^\[\]【】［］<>＜＞〈〉=\n가-힣]{{0,60}}?(?:\)?\s?[\]】］]|\s?[)）>＞〉])"
)
_OPENING = pattern(r"[\[【［(（<＜〈]")
#: So far behind the bracket the role ends at the latest.
_ROLE_REACH = 100
# (김하늘 기자): one writer and nothing else, who behind a caption is its photographer
_ONE_WRITER = pattern(rf"[\W_]*{NAME} ?(?:{ROLE})[\W_]*")
# 김하늘 기자 = at the head of a line that lost its dateline | 다리.[하늘시] 하늘경제 김하늘 기자 =시가
_HEAD = pattern(
    rf"(?:^|(?<=[\].”\"’)]))\s*(?P<writer>(?:[가-힣A-Za-z0-9]{{2,8}} )?"
    rf"(?:(?:{NAME}|{LONG_NAME}|{PARTED_NAME})(?: {NAME}){{0,6}} ?(?:{ROLE})|{DESK}) ?=)(?=[^=])"
)
# 2021.04.14. sky@haneul.example: the end of an agency's caption
_PHOTO_END = pattern(rf"{DAY}\s*(?:\([^()\n]{{2,40}}\)\s*)?(?P<mail>{MAIL})(?:\s?\*?재판매 및 DB ?금지\.?)?")
# [그래픽] 새 다리 개요(하늘=연합뉴스) 이구름 기자 = cloud@haneul.example
_GRAPHIC_TITLE = pattern(r"[\[<(【](?:그래픽|표|인포그래픽|일러스트|카드뉴스)[^\]>)】\n]{0,8}[\]>)】]")
_GRAPHIC_BEHIND = pattern(rf"\s*(?P<mail>{MAIL})\s*")
# 이 기사는 종합경제매체 하늘경제 기사입니다: in front of a sister paper's piece
# 이 기사는 2025년 2월 5일 17시 57분 하늘경제 새솔(SS) 사이트에 표출됐습니다.
_SUPPLIED = pattern(
    r"이 기사는 (?:[가-힣A-Za-z0-9 ]{2,40}기사입니다\.?|[^.\n]{2,80}에 (?:표출|게재)(?:됐|되었)습니다\.)(?=\s)"
)
#: A dateline without a writer, and a text that only its editor signs.
_NOBODY = ("=", "정리 =")


def _read_supplied(run: Run) -> Iterator[Claim]:
    if supplied := _SUPPLIED.match(run.text):
        yield Claim(*supplied.span(), SUPPLIED)


def _read_brackets(run: Run) -> Iterator[Claim]:
    """Claim bracketed bylines, wherever they stand; behind a caption one writer is its photographer."""
    text, stop = run.text, run.stop
    for match in _brackets(text, stop):
        writers = read_bylines(match[0])
        if not writers:
            continue
        before, behind = text[max(0, match.start() - 24) : match.start()].rstrip(), stop - match.end()
        if before and behind and _ONE_WRITER.fullmatch(match[0]) and ends_as_caption(before):
            yield Claim(*match.span(), BRACKET_PHOTOGRAPHER)
        else:
            yield Claim(*match.span(), BRACKET, writers)


def _brackets(text: str, stop: int) -> Iterator[re.Match[str]]:
    """Find what has the shape of a bracketed byline; most brackets hold no role, which a look at them tells."""
    reach = 0
    for opening in _OPENING.finditer(text, 0, stop):
        at = opening.start()
        if at >= reach and may_sign(text, at, at + _ROLE_REACH) and (match := _BRACKET.match(text, at, stop)):
            reach = match.end()
            yield match


def _find_openers(text: str, stop: int) -> list[tuple[Rule, re.Match[str]]]:
    """Find datelines, and writers who end in "=" without one, in order, each by its rule; none stands in another."""
    datelines = [
        match
        for match in _DATELINE.finditer(text, 0, stop)
        if (match["writer"] is not None or match.start() == 0 or _PASSED.match(match["line"]) is None)
        and (
            match["writer"] is not None
            or (_AGENCY.fullmatch(match["agency"]) and not _is_quoted(text, *match.span("line")))
        )
    ]
    heads = list(_HEAD.finditer(text, 0, stop))
    # The same precedence as among claims: a dateline keeps its stretch.
    places: Sequence[Claim] = [Claim(*match.span(), DATELINE, match) for match in datelines]
    places = resolve(
        places, [Claim(match.start("writer"), match.end(), WRITER_BEFORE_TEXT, match) for match in heads]
    )
    return [(claim.rule, claim.value) for claim in places if isinstance(claim.value, re.Match)]


def _is_quoted(text: str, start: int, stop: int) -> bool:
    """Tell whether a bracket stands inside a sentence: "이 소식은 (하늘=하늘통신) 보도로"."""
    return (
        text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum() and bool(text[stop:].strip())
    )


def _read_datelines(run: Run) -> Iterator[Claim]:
    """Claim what ends in "=": a dateline with its writers, or writers alone; a photographer's is a credit."""
    text, stop = run.text, run.stop
    if "=" not in text:
        return
    found = _find_openers(text, stop)
    if (
        found
        and (address := _GRAPHIC_BEHIND.fullmatch(text, found[0][1].end(), stop))
        and _GRAPHIC_TITLE.match(text)
    ):
        yield Claim(*found[0][1].span(), GRAPHIC)
        yield Claim(*address.span("mail"), PHOTO_ADDRESS)
        return
    last_signed = max((index for index, (_, match) in enumerate(found) if match["writer"]), default=-1)
    text_stop = len(text[:stop].rstrip(" ▶☞★▷/"))
    for index, (rule, match) in enumerate(found):
        dated = rule is DATELINE
        start = match.start() if dated else match.start("writer")
        end = found[index + 1][1].start() if index + 1 < len(found) else stop
        photo = _PHOTO_END.search(text, match.end(), end)
        passed_on = dated and ("/" in match["agency"] or _WIRED.match(match["line"]) is not None)
        if (photo and (not run.context.is_last_text or photo.end() < text_stop)) or (
            not match["writer"] and (passed_on or index < last_signed)
        ):
            # A picture's: [서울=뉴시스]김하늘 기자 = … 2021.04.14. sky@haneul.example, and the article behind it;
            # 【워싱턴=AP/뉴시스】, without a writer of its own
            # Where the owner is named, the agency's desk only passed the picture on.
            owned = photo is not None and dated and bool(find_credits(text, match.end(), photo.start()))
            yield Claim(start, match.end(), PHOTO_PASSED_ON if owned else PHOTO_DATELINE)
            if photo:
                yield Claim(photo.start("mail"), photo.end(), PHOTO_ADDRESS)
            continue
        if dated:
            yield Claim(*match.span("line"), DATELINE)
        if match["writer"]:
            yield Claim(
                *match.span("writer"), EQUALS_SIGN if match["writer"] in _NOBODY else WRITER_BEFORE_TEXT
            )


# 3 하늘시가 강을: the count of comments that a scraper left in front of a text; "3 대 1" and "3 월" are its own words
_COUNT = pattern(
    r"(?P<it>\d{1,3}) (?=[가-힣]{3})"
    r"(?!대|명|개|년|월|일|층|차|위|곳|주|시|분|팀|종|만|억|배|번|회|세|살|가지|달|원|여|천|백|조|건|편|권|호|도|점|등|급|부)"
)


def _read_count(run: Run) -> Iterator[Claim]:
    if run.context.is_first_text and run.text[0].isdigit() and (count := _COUNT.match(run.text)):
        yield Claim(*count.span("it"), COUNT_IN_FRONT)


COUNT_IN_FRONT = PartRule(
    "count-in-front",
    Role.COUNTER,
    "the count of comments in front of a text",
    read=_read_count,
    is_structural=True,
    takes=(f"{TITLE}⟦3⟧ {LEAD} {MORE}", f"{TITLE}⟦0⟧ {LEAD} {MORE}\n{MORE}"),
    leaves=(
        f"{TITLE}3 대 1의 경쟁을 뚫고 새 다리를 놓았다고 시는 밝혔다. {MORE}",
        f"{TITLE}{LEAD}\n3 {MORE}",
        f"{TITLE}3월 새 다리를 놓는다고 시는 밝혔다. {MORE}",
    ),
)
SUPPLIED = PartRule(
    "supplied",
    Role.NOTICE,
    "that a sister paper wrote the piece, in front of it",
    read=_read_supplied,
    words=("이 기사는",),
    takes=(
        f"⟦이 기사는 종합경제매체 하늘경제 기사입니다⟧ {LEAD} 시는 곧 공사를 맡긴다고 했다.",
        f"⟦이 기사는 2025년 2월 5일 17시 57분 하늘경제 새솔(SS) 사이트에 표출됐습니다.⟧ {LEAD}",
    ),
    leaves=(
        f"이 기사는 화제를 모았다. {LEAD}",
        f"{LEAD} 이 기사는 종합경제매체 하늘경제 기사입니다 {MORE}",
    ),
)
DATELINE = PartRule(
    "dateline",
    Role.DATELINE,
    "where an agency says that a piece was written",
    read=_read_datelines,
    words=("=",),
    opens_text=True,
    follows_decks=True,
    takes=(
        f"⟦(하늘=연합뉴스)⟧ 김하늘 기자 = {LEAD}",
        f"⟦(하늘=뉴스1)⟧ {LEAD}",
        f"⟦[하늘=하늘통신]⟧{LEAD}",
        f"⟦(하늘=하늘일보)⟧ 김하늘 기자 = {LEAD}",
        f"{TITLE}⟦[하늘=뉴시스]⟧이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com",
        f"⟦(하늘·바다=연합뉴스)⟧ 김하늘 이바다 기자 = {LEAD}",
    ),
    leaves=(
        f"(사진=연합뉴스) {LEAD}",
        f"(하늘=하늘일보) {LEAD}",
        f"(하늘 연합뉴스) {LEAD}",
        f"{LEAD} 새 다리 앞의 하늘시장[AP=연합뉴스] {MORE}",
        f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com {MORE}",
    ),
)
WRITER_BEFORE_TEXT = Rule(
    "writer-before-text",
    Role.BYLINE,
    Phase.PART,
    "the writer between a dateline and the text",
    opens_text=True,
    takes=(
        f"(하늘=연합뉴스) ⟦김하늘 기자 =⟧ {LEAD}",
        f"⟦김하늘 기자 =⟧ {LEAD}",
        f"⟦하늘일보 김하늘 기자=⟧{LEAD}",
        f"⟦하늘투데이 디지털뉴스팀 =⟧ {LEAD}",
        f"⟦김 솔 기자 =⟧ {LEAD}",
        f"{LEAD} [하늘시] ⟦김하늘 기자 =⟧{MORE}",
        f"(하늘=연합뉴스) ⟦김하늘 이바다 기자 =⟧ {LEAD}",
    ),
    leaves=(
        f"a=b {LEAD}",
        f"김하늘 기자 {LEAD}",
        f"(하늘=뉴스1) = {LEAD}",
        f"새 다리 김하늘 시장 = {LEAD}",
    ),
)
EQUALS_SIGN = Rule(
    "equals-sign",
    Role.LABEL,
    Phase.PART,
    'the "=" behind a dateline that names nobody',
    opens_text=True,
    takes=(
        f"(하늘=뉴스1) ⟦=⟧ {LEAD}",
        f"(하늘=연합뉴스) ⟦정리 =⟧ {LEAD}",
    ),
    leaves=(
        f"(하늘=연합뉴스) 김하늘 기자 = {LEAD}",
        f"= {LEAD}",
    ),
)
PHOTO_DATELINE = Rule(
    "photo-dateline",
    Role.CREDIT,
    Phase.PART,
    "an agency's dateline in front of what a picture shows",
    leads_picture=True,
    follows_decks=True,
    takes=(
        PHOTO.replace("[하늘=뉴시스]이바다 기자 =", "⟦[하늘=뉴시스]이바다 기자 =⟧"),
        f"⟦【하늘=AP/뉴시스】⟧{SHOWN}",
        f"⟦(하늘 로이터=연합뉴스)⟧ {SHOWN}",
        f"{TITLE}⟦[하늘=뉴시스]이바다 기자 =⟧ {SHOWN} 2025.03.10. sea@newsis.com {MORE}",
        f"{TITLE}⟦[하늘=뉴시스]⟧ {SHOWN} [하늘=뉴시스]김하늘 기자 = {LEAD}",
        page(FIGURE.format(f"⟦[하늘=뉴시스] 김하늘 기자 =⟧ {SHOWN}")),
    ),
    leaves=(
        f"{TITLE}[하늘=뉴시스]김하늘 기자 = {LEAD}",
        f"【하늘=뉴시스】{LEAD}",
        f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com",
        f"[하늘=뉴시스] {LEAD}",
    ),
)
PHOTO_PASSED_ON = Rule(
    "photo-passed-on",
    Role.LABEL,
    Phase.PART,
    "an agency's dateline in front of a picture whose owner is named",
    leads_picture=True,
    follows_decks=True,
    takes=(
        f"{TITLE}⟦[하늘=뉴시스]⟧ {SHOWN} (사진=하늘시 제공) 2025.01.22. sea@newsis.com *재판매 및 DB 금지\n{MORE}",
        f"{TITLE}⟦[하늘=뉴시스]이바다 기자 =⟧ {SHOWN} (사진=하늘시 제공) 2025.01.22. sea@newsis.com\n{MORE}",
    ),
    leaves=(f"{TITLE}[하늘=뉴시스] {SHOWN} 2025.01.22. sea@newsis.com\n{MORE}",),
)
GRAPHIC = Rule(
    "graphic-dateline",
    Role.CREDIT,
    Phase.PART,
    "an agency's dateline with the designer, behind the title of a graphic",
    takes=(f"{TITLE}{LEAD}\n[그래픽] 새 다리 개요⟦(하늘=연합뉴스) 이구름 기자 =⟧ cloud@yna.co.kr",),
    leaves=(f"{TITLE}(하늘=연합뉴스) 이구름 기자 = {LEAD}",),
)
PHOTO_ADDRESS = Rule(
    "photo-address",
    Role.CREDIT,
    Phase.PART,
    "a photographer's address behind the caption",
    takes=(
        PHOTO.replace("sea@newsis.com", "⟦sea@newsis.com⟧"),
        f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. ⟦sea@newsis.com *재판매 및 DB 금지⟧ {MORE}",
        f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. (공동취재) ⟦sea@newsis.com⟧\n{MORE}",
        page(FIGURE.format(f"{SHOWN} 2025.03.10. ⟦sea@newsis.com⟧")),
        page(FIGURE.format(f"{SHOWN} /사진=하늘시 ⟦sky@haneul.example⟧")),
        page(FIGURE.format(f"{SHOWN} ⟦/2023.04.07⟧")),
    ),
    leaves=(
        f"{LEAD} 김하늘 기자 sky@haneul.example",
        PHOTO.replace("2025.03.10. ", ""),
        page(FIGURE.format(SHOWN)),
        f"{TITLE}[하늘=뉴시스] 김하늘 기자 = {SHOWN} 2025.03.10\n이바다 기자\n{LEAD}",
        f"{TITLE}[하늘=뉴시스] 김하늘 기자 = {SHOWN} 2025.03.10\n시는 sky@haneul.example\n{LEAD}",
    ),
)
BRACKET = PartRule(
    "bracket",
    Role.BYLINE,
    "a byline in brackets",
    read=_read_brackets,
    words=("기자", "특파원"),
    opens_text=True,
    follows_decks=True,
    takes=(
        f"⟦[하늘일보 김하늘 기자]⟧ {LEAD}",
        f"{LEAD} ⟦(하늘뉴스=김하늘 기자)⟧",
        f"{TITLE}{SHOWN} ⟦(김하늘 기자)⟧",
        f"{SHOWN} ⟦(김하늘·이바다 기자)⟧ {LEAD}",
        f"⟦<김하늘 기자>⟧ {LEAD}",
        f"⟦【하늘일보 하늘=김하늘 기자】⟧{LEAD}",
        f"⟦(하늘일보 김하늘 기자)⟧ {SHOWN} ⟦(이바다 특파원)⟧",
    ),
    leaves=(
        f"[사진=김하늘 기자] {LEAD}",
        f"[투기자] {LEAD}",
        f"[김하늘 시장] {LEAD}",
        f"(기자) {LEAD}",
    ),
)
BRACKET_PHOTOGRAPHER = Rule(
    "bracket-photographer",
    Role.CREDIT,
    Phase.PART,
    "a photographer in brackets behind a caption",
    takes=(f"시민들이 새 다리를 건너고 있다. ⟦(김하늘 기자)⟧ {LEAD}",),
    leaves=(
        f"{LEAD} (김하늘 기자)",
        f"{TITLE}{SHOWN} (김하늘 기자)",
        f"{SHOWN} (김하늘·이바다 기자) {LEAD}",
        f"{LEAD} (김하늘 기자) {MORE}",
        f"(김하늘 기자) {SHOWN}",
    ),
)

SCRIPT_IN_RUN = PartRule(
    "script-in-run",
    Role.DEBRIS,
    "a function of a script in front of the text",
    # // flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {} 하늘시가 …
    pattern=r"^(?P<it>(?://[^{}\n]{1,80}?)?function \w{1,40} ?\([^(){}\n]{0,80}\) ?\{[^{}\n]{0,400}\})",
    words=("function",),
    takes=(
        f"⟦// flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {{}}⟧ {LEAD}",
        f"⟦function haneul(a) {{ return a; }}⟧{LEAD}",
    ),
    leaves=(f"function을 배우는 아이들. {LEAD}", f"{LEAD} function haneul() {{}} {MORE}"),
)

OPENER_RULES = (COUNT_IN_FRONT, SCRIPT_IN_RUN, SUPPLIED, DATELINE, BRACKET)
OPENER_PARTS = (
    WRITER_BEFORE_TEXT,
    EQUALS_SIGN,
    PHOTO_DATELINE,
    PHOTO_PASSED_ON,
    GRAPHIC,
    PHOTO_ADDRESS,
    BRACKET_PHOTOGRAPHER,
)
