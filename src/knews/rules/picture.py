"""Whose the pictures of a run are, and the captions in front of their credits."""

from collections.abc import Iterator

from knews.block import Role
from knews.press.byline import may_sign, read_bylines
from knews.press.caption import ends_as_caption, find_credit, find_credits
from knews.press.heading import ends_statement, is_programme_data
from knews.press.pattern import pattern
from knews.press.people import CUT_MAIL, DAY, MAIL, NAME, ROLE
from knews.press.words import PICTURE_HOUSES, one_of
from knews.rules.invented import FIGURE, LEAD, MORE, PHOTO, SHOWN, TITLE, page, words
from knews.rules.lines import CREDIT
from knews.rules.piece import Gaps, gaps
from knews.rules.rule import Claim, PartRule, Phase, Rule, Run

# 김하늘 기자 sky@ inside a run, behind a sentence: a photographer
_PHOTOGRAPHER = pattern(
    rf"(?<=[다.])\s?(?:[가-힣]{{2,4}}=)?{NAME} ?{ROLE}(?: ?(?:{MAIL}|{CUT_MAIL}))?(?=\s|[가-힣]|$)"
)
_BARE_SOURCE = pattern(
    r"(?<=[.])\s(?:[가-힣]{2,8}=)?(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스)?[ /=·]?(?:연합뉴스|뉴시스|뉴스1)|게티이미지(?:뱅크)?)"
    r"(?:\s?자료사진)?(?!(?:[은는이가을를에와의도과로]|에서|TV|와의)\s)(?![,·(])"
)
# 게티이미지뱅크하늘시가: who sold the picture on top, glued to the text; 게티이미지뱅크는 is a sentence
_SELLER_ON_TOP = pattern(
    rf"(?>{one_of(PICTURE_HOUSES)})(?=[가-힣A-Z“\"‘'])(?!(?:[은는이가을를에의와과도로]|에서|에게|으로|라고|측은)[\s,])"
)
# 말했다."새 다리 열린다": a whole quotation behind the end of a sentence, to the end
_QUOTED_END = pattern(r'다\."[^".]{6,60}(?<![다요죠])"$')
# …하고 있다. 2021.04.14: the day of the picture is part of its caption
_TRAILING_DATE = pattern(rf"(?:(?<![.\s])[.\s]++)?+{DAY}\s*$")
# …들어 보이고 있다. 하늘고 제공
_GIVER = pattern(r"(?<=[.])\s?[가-힣A-Za-z0-9·]{2,14} 제공(?=\s|$)")
# …기술을 개발했다. 하늘전기 제공 하늘전기는 | …뜻을 모았다. 하늘시 다리과 제공. 하늘시가
_GIVER_ON_TOP = pattern(
    r"(?<=[.])\s[가-힣A-Za-z0-9·]{2,14}(?: [가-힣A-Za-z0-9·]{2,10})? 제공(?:\.|(?=\s))(?!\s?(?:기업|기능|서비스|자료|계획|방안|업체|대상))"
)
_GIVER_AGAIN = pattern(r"\s[가-힣A-Za-z0-9·]{2,14} 제공(?:\.|(?=\s))")
# 하늘항공 제공 하늘항공이: who gave the picture, and the first word of the text
_GIVER_REPEATED = pattern(r"(?P<credit>(?P<giver>[가-힣A-Za-z0-9]{2,12}) 제공) (?=(?P=giver)[가-힣])")
# /AFP하늘시가 | /연합뉴스6일: a slash and an agency in front of a text that nothing parts from it
_WIRE_GLUED_ON_TOP = pattern(
    r"/ ?(?:(?:AP|AFP|EPA|UPI|로이터|신화|타스)(?:[ /=·]?(?:연합뉴스|뉴시스|뉴스1))?|연합뉴스|뉴시스|뉴스1)(?=[가-힣\d“\"‘'])"
    r"(?!(?:[은는이가을를에와의도과로]|에서|통신|TV) )"
)
# /하늘금융 제공SK증권은 | /하늘시 제공6일 하늘시: in front of a text that nothing parts from it
_GIVER_GLUED_ON_TOP = pattern(
    r"/ ?[가-힣A-Za-z0-9·]{2,14}(?: [가-힣A-Za-z0-9·]{2,10})? ?제공(?=[가-힣A-Z\d“\"‘'])(?!하|한|된|되|받|할|량|업|기|자|키|으로|을|를|은|이 |의)"
)
_ON_TOP = 700
_SENTENCE_END = pattern(r"[다요죠음함임까][.?!][”\"’')\]]{0,2}\s*|[가-힣][.?!][”\"’']\s*|\.\s+")
# Not 이미지 확대를, 사진을 크게 늘린
_IMAGE_BUTTON = pattern(
    r"(?:이미지|사진|큰사진) ?(?:크게|확대)(?:\s?보기)?(?![를을]|\s?(?:보기\s?)?(?:기능|버튼)"
    r"|하[고기는여며]|해[서야 ]|[했한된될됐] |술|경|율|늘|키|줄|바)|크게보기"
)
# …고 밝혔다. …습니다.: no caption
_SAID = pattern(r"(?:밝혔|말했|전했|덧붙였|강조했|설명했|지적했|주장했|[습입]니)다\.")
# …고 밝혔다./연합뉴스 | …고 밝혔다. 연합뉴스
_WIRE_AT_END = pattern(r"\s?/?\s?(?:연합뉴스|뉴시스|뉴스1)\s*$")
#: A caption has fewer sentences.
_SENTENCES = 3
# …건너고 있다. 2025.3.10 | …건너는 모습. 2025.03.10.
_DATED = pattern(
    r"(?P<scene>(?:[고어아여해] 있다|모습|전경|장면))\. ?20\d\d\. ?\d{1,2}\. ?\d{1,2}(?:\.|(?=\s|$))(?!\S*@)"
)
# (하늘시 제공) 2023.7.27/뉴스1: the first is part of the caption
_ONLY_DATE = pattern(rf"[\s.]*{DAY}[\s.]*")
#: A caption at the head of a run may have several sentences, up to this many characters.
_LONG_CAPTION = 420
#: An agency's name at the end takes no more characters.
_WIRE_LENGTH = 12
_BARE_SOURCES = ("연합뉴스", "뉴시스", "뉴스1", "게티이미지")
#: How a sentence ends is seen in so many characters.
_END = 24


def ends_as_photo(text: str) -> bool:
    """Tell whether a run ends with a photographer's name behind what a picture shows."""
    credit = find_credit(text)
    if credit is None:
        return False
    before = text[: credit[0]].rstrip()
    # …했다고 밝혔다. /하늘=김하늘 기자: nobody says so under a picture
    if _SAID.search(before, max(0, len(before) - 14)) and is_one_writer(text[credit[0] : credit[1]]):
        return False
    return _is_caption(before, text[credit[0] : credit[1]])


# /하늘=김하늘 기자: a reporter behind a slash, and nothing else
_ONE_WRITER = pattern(rf"/ ?(?:[가-힣]{{2,4}}=)?{NAME} ?{ROLE}")


def is_one_writer(credit: str) -> bool:
    """Tell whether a credit is a reporter behind a slash: "/하늘=김하늘 기자", "/김하늘 기자"."""
    return _ONE_WRITER.fullmatch(credit.strip()) is not None


def _read_wire(run: Run) -> Iterator[Claim]:
    """Claim an agency's bare name that signs the last run, a text of several sentences: "…고 밝혔다./연합뉴스"."""
    text, stop = run.text, run.stop
    if not run.context.is_last_text:
        return
    match = _WIRE_AT_END.search(text, max(0, stop - _WIRE_LENGTH), stop)
    if match is None or _ends_caption(text, match.start()) or text.count("다.", 0, stop) < _SENTENCES:
        return
    yield Claim(match.start(), stop, WIRE_SIGNATURE_IN_RUN)


def _ends_caption(text: str, stop: int) -> bool:
    """Tell whether the text in front of a place ends otherwise than a statement of a report does."""
    end = text[max(0, stop - _END) : stop]
    return ends_as_caption(end) or not ends_statement(end)


def _read_credits(run: Run) -> Iterator[Claim]:
    """Claim picture credits: marked ones anywhere, bare ones behind a sentence, an open one at the end.

    In the first run, "하늘시 제공" behind a full sentence is the credit of the lead picture.
    """
    text = run.text
    if is_programme_data(text):
        return  # ■ 출연 : 김하늘 기자 / 이바다 앵커
    candidates = sorted(_candidates(run), key=_order)
    free = Gaps(run.claims)
    reach = 0
    for index, (start, end, rule, _) in enumerate(candidates):
        behind = candidates[index + 1].start if index + 1 < len(candidates) else -1
        if behind > 0 and _ONLY_DATE.fullmatch(text, end, behind):
            continue
        if start >= reach and free.hold(start, end) and not _is_quoted(text, start, end):
            low = max(0, start - _LONG_CAPTION)
            closes = text[end : end + 1] == "]" and text.rfind("[", low, start) > text.rfind("]", low, start)
            reach = end + closes
            yield Claim(start, reach, rule)


def _is_quoted(text: str, start: int, stop: int) -> bool:
    """Tell whether a stretch opens inside a quotation and leaves it: words that somebody said."""
    return "”" in text[start:stop] and text.count("“", 0, start) > text.count("”", 0, start)


def _order(claim: Claim) -> tuple[int, int, str]:
    return claim.start, claim.stop, claim.rule.name


def _candidates(run: Run) -> Iterator[Claim]:
    """Find all that may be a credit; of two that overlap the first stands."""
    text, stop = run.text, run.stop
    for span in find_credits(text, 0, stop):
        yield Claim(*span, CREDIT)
    if on_top := _SELLER_ON_TOP.match(text) or _WIRE_GLUED_ON_TOP.match(text):
        yield Claim(*on_top.span(), BARE_CREDIT)
    if any(source in text for source in _BARE_SOURCES):
        for match in _BARE_SOURCE.finditer(text, 0, stop):
            yield Claim(*match.span(), BARE_CREDIT)
    if "제공" in text:
        yield from _givers(run)
    if may_sign(text):
        for match in _PHOTOGRAPHER.finditer(text, 0, stop):
            named = match.end() < stop and bool(read_bylines(match[0].strip()))
            if named and ("@" in match[0] or _shows(text, match.start())):
                yield Claim(*match.span(), PHOTOGRAPHER)
    if end := find_credit(text[:stop]):
        yield Claim(*end, CREDIT_AT_END)


def _givers(run: Run) -> Iterator[Claim]:
    text, stop = run.text, run.stop
    for match in _GIVER.finditer(text, 0, stop):
        if _ends_caption(text, match.start()):
            yield Claim(*match.span(), GIVER)
    if repeated := _GIVER_REPEATED.match(text):
        yield Claim(*repeated.span("credit"), GIVER_ON_TOP)
    if text[0] == "/" and (glued := _GIVER_GLUED_ON_TOP.match(text)):
        yield Claim(*glued.span(), GIVER_ON_TOP)
    on_top = min(stop, _ON_TOP)
    if run.context.is_first_text and (given := _GIVER_ON_TOP.search(text, 0, on_top)):
        yield Claim(*given.span(), GIVER_ON_TOP)
        # …장면. 하늘시 제공 바다시 제공 하늘시는: of two pictures
        if again := _GIVER_AGAIN.match(text, given.end()):
            yield Claim(*again.span(), GIVER_ON_TOP)


def _read_image_buttons(run: Run) -> Iterator[Claim]:
    if "크게" in run.text or "확대" in run.text:
        for match in _IMAGE_BUTTON.finditer(run.text, 0, run.stop):
            yield Claim(*match.span(), IMAGE_BUTTON)


def _read_captions(run: Run) -> Iterator[Claim]:
    """Claim what credits belong to: the text behind a photographer's dateline, or in front of any other credit.

    In front it goes back to the end of the sentence before that. Where the run is the first of several, its head is
    a picture's text, whatever its form.
    """
    text, claims = run.text, run.claims
    if not claims:
        return
    context = run.context
    leads = context.is_first_text and not context.is_last_text
    at, count = 0, 0
    pending = False
    before: Rule | None = None
    for claim in [*claims, None]:
        start = claim.start if claim is not None else len(text)
        stretch = _bare(text, at, start)
        if stretch is not None:
            count += 1
            if (
                count > 1
                and _ONLY_DATE.fullmatch(text, *stretch)
                and before is not None
                and before.role is Role.CREDIT
            ):
                yield Claim(*stretch, PHOTO_DAY)
            elif pending:
                yield Claim(*stretch, PHOTO_CAPTION)
            elif claim is not None and claim.rule.role is Role.CREDIT and not claim.rule.leads_picture:
                first = count == 1
                on_top = leads or claim.rule is GIVER_ON_TOP
                yield from _caption_before(text, stretch, claim, first=first, leads=first and on_top)
        if claim is None:
            break
        count += 1
        at = claim.stop
        pending = claim.rule.leads_picture
        before = claim.rule


def _bare(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Give a stretch without the white space around it, None where nothing is left."""
    bare = text[start:stop].strip()
    if not bare:
        return None
    at = text.index(bare, start)
    return at, at + len(bare)


def _caption_before(
    text: str, stretch: tuple[int, int], credit: Claim, *, first: bool, leads: bool
) -> Iterator[Claim]:
    """Claim the caption at the end of the text before a credit, if there is one."""
    start, stop = stretch
    before = text[start:stop]
    if before[-1] == '"' and before.count('"') > 2 and _QUOTED_END.search(before):
        return  # …말했다."새 다리 열린다"사진=하늘시: a heading in quotation marks, glued to the sentence before it
    short = first and len(before) <= _LONG_CAPTION and len(_SENTENCE_END.findall(before)) <= _SENTENCES
    shown = leads and short and _SAID.search(before, max(0, len(before) - 14)) is None
    if shown or _is_caption(before, text[credit.start : credit.stop].strip()):
        yield Claim(start if short else start + _last_sentence(before), stop, BEFORE_CREDIT)


def _shows(text: str, at: int) -> bool:
    """Tell whether the text in front of a place ends as a caption does."""
    return ends_as_caption(text[max(0, at - _END) : at])


def _is_caption(text: str, credit: str) -> bool:
    """Tell whether what stands before a credit is its caption.

    A slash always says so. So does caption style, and what is no statement. A statement in the past is a
    caption where a marked credit closes a short line, but not where it reports what somebody said.
    """
    text = text.rstrip()
    if credit.startswith("/") or ends_as_caption(text) or not ends_statement(text):
        return True
    return (
        credit[0] in "([<〈pP사"
        and len(_SENTENCE_END.findall(text)) <= 2
        and not _SAID.search(text, len(text) - 14)
    )


def _last_sentence(text: str) -> int:
    """Tell where the last sentence of a text starts."""
    date = _TRAILING_DATE.search(text)
    bare = date.start() if date else len(text.rstrip(" .”\"’')"))
    at = 0
    for match in _SENTENCE_END.finditer(text, 0, bare):
        at = match.end()
    return at


def _read_dated(run: Run) -> Iterator[Claim]:
    """Claim captions that nothing but their day closes: "…건너고 있다. 2025.3.10"."""
    text = run.text
    if ". 20" not in text and ".20" not in text:
        return
    for start, stop in gaps(run.claims, len(text)):
        if dated := _DATED.search(text, start, stop):
            yield Claim(start + _last_sentence(text[start : dated.end("scene")]), dated.end(), DATED)


WIRE_SIGNATURE_IN_RUN = PartRule(
    "wire-signature-in-run",
    Role.BYLINE,
    "an agency's bare name that signs the last run",
    read=_read_wire,
    words=("연합뉴스", "뉴시스", "뉴스1"),
    ends_run=True,
    takes=(
        f"{TITLE}{LEAD} {MORE} 시장은 그렇게 말했다.⟦/연합뉴스⟧",
        f"{TITLE}{LEAD} {MORE} 시장은 그렇게 말했다. ⟦연합뉴스⟧",
        f"{TITLE}{LEAD} {MORE} 시장은 그렇게 말했다. ⟦/ 연합뉴스⟧",
    ),
    leaves=(
        f"{TITLE}{LEAD} 시장은 그렇게 말했다. /연합뉴스",
        f"{TITLE}{LEAD} {MORE} {SHOWN} 연합뉴스",
        f"{LEAD} {MORE} 시장은 그렇게 말했다. 연합뉴스",
        f"{TITLE}{LEAD} {MORE} 시장은 그렇게 말했다. 새 다리 연합뉴스",
    ),
)
CREDITS = PartRule(
    "bare-credit",
    Role.CREDIT,
    "an agency's bare name behind what a picture shows",
    read=_read_credits,
    words=(
        "사진", "자료=", "자료:", "자료 :", "자료 =", "삽화=", "일러스트=",
        "제공", "ⓒ", "©", "Ⓒ", "기자", "특파원", "연합뉴스", "연합]", "연합)", "뉴시스", "뉴스1", "재판매", "DB", "크게", "출처",
        "그래픽", "캡처", "캡쳐", "갈무리", "촬영", "이미지", "photo", "Photo", "@", "저작권", "▶", "☞", "★", *PICTURE_HOUSES,
        "/AP", "/AFP", "/EPA", "/UPI", "/로이터", "/신화", "/타스",
    ),
    takes=(
        f"{SHOWN}⟦ 연합뉴스⟧ {LEAD}",
        f"{SHOWN}⟦ 게티이미지뱅크⟧ {LEAD}",
        f"{SHOWN}⟦ AP=연합뉴스 자료사진⟧ {LEAD}",
        f"{SHOWN}⟦ 하늘=뉴시스⟧ {LEAD}",
        f"{TITLE}⟦게티이미지뱅크⟧하늘시가 새 다리를 10월에 열기로 했다고 밝혔다. {MORE}",
        f"{TITLE}⟦/AFP⟧하늘시가 새 다리를 10월에 열기로 했다고 밝혔다. {MORE}",
    ),
    leaves=(
        f"{LEAD} 연합뉴스는 그렇게 전했다.",
        f"{SHOWN} 연합뉴스, 뉴시스가 그렇게 전했다.",
        f"{SHOWN} 뉴시스에서 {LEAD}",
        f"{SHOWN} 연합뉴스TV {LEAD}",
        f"{TITLE}게티이미지뱅크는 새 다리의 사진을 내놓았다고 밝혔다. {MORE}",
    ),
)  # fmt: skip
BARE_CREDIT = CREDITS
GIVER = Rule(
    "giver",
    Role.CREDIT,
    Phase.PART,
    "who gave a picture, behind what it shows",
    takes=(
        f"{SHOWN} ⟦하늘고 제공⟧ {LEAD}",
        f"{SHOWN} ⟦하늘시 제공⟧",
        f"{SHOWN}⟦하늘고 제공⟧ {LEAD}",
    ),
    leaves=(
        f"{LEAD} {MORE} 하늘시 제공 자료다.",
        f"{LEAD} {MORE} 하늘고 제공",
        f"{SHOWN} 하늘고 제공은 {LEAD}",
    ),
)
GIVER_ON_TOP = Rule(
    "giver-on-top",
    Role.CREDIT,
    Phase.PART,
    "who gave the picture that stands on top of a text, behind a full sentence",
    takes=(
        f"{TITLE}하늘전기가 새 다리의 등을 개발했다. ⟦하늘전기 제공⟧ {LEAD} {MORE}\n{MORE}",
        f"{TITLE}⟦하늘항공 제공⟧ 하늘항공이 새 다리를 놓았다고 밝혔다. {LEAD} {MORE}\n{MORE}",
        f"{TITLE}하늘시와 새솔시가 뜻을 모았다. ⟦하늘시 다리과 제공.⟧ {LEAD} {MORE}\n{MORE}",
        f"{TITLE}하늘시와 바다시가 뜻을 모았다. ⟦하늘시 제공⟧ ⟦바다시 제공⟧ {LEAD} {MORE}\n{MORE}",
        f"{TITLE}⟦/하늘금융 제공⟧SK증권은 6일 새 다리를 놓는다고 밝혔다. {LEAD} {MORE}",
    ),
    leaves=(
        f"{TITLE}하늘전기가 새 다리의 등을 개발했다. 하늘전기 제공 자료에 따르면 그렇다. {LEAD} {MORE}\n{MORE}",
        f"{TITLE}{LEAD} {MORE}\n하늘전기가 새 다리의 등을 개발했다. 하늘전기 제공 {LEAD} {MORE}",
        f"{TITLE}{words(699, end='다.')} 하늘전기 제공 {LEAD}\n{MORE}",
        f"{TITLE}/하늘금융 제공으로 열린 다리다. {LEAD} {MORE}",
    ),
)
PHOTOGRAPHER = Rule(
    "photographer",
    Role.CREDIT,
    Phase.PART,
    "a photographer inside a run, behind what the picture shows",
    takes=(
        f"{SHOWN} ⟦김하늘 기자⟧ {LEAD}",
        f"{LEAD} ⟦김하늘 기자 sky@⟧ {MORE}",
        f"{SHOWN} ⟦하늘=김하늘 기자⟧ {LEAD}",
        f"{LEAD}⟦김하늘 기자 sky@haneul.example⟧ {MORE}",
    ),
    leaves=(
        f"{LEAD} 김하늘 기자 {MORE}",
        f"{LEAD} 김하늘 기자",
        f"{SHOWN} 김하늘 시장 {LEAD}",
        f"{SHOWN} 한국기자협회는 {LEAD}",
        f"{TITLE}{SHOWN} 김하늘 기자",
    ),
)
CREDIT_AT_END = Rule(
    "credit-at-end",
    Role.CREDIT,
    Phase.PART,
    "a credit with an open end that closes a run",
    takes=(
        f"{SHOWN} ⟦/하늘시 제공⟧",
        f"{SHOWN} ⟦사진=하늘시⟧",
        f"{SHOWN} ⟦/하늘시 제공⟧ ▶ ▶ /",
        f"{SHOWN} ⟦/하늘시 제공⟧ ⓒ 하늘일보, 무단전재 및 재배포 금지",
        f"{SHOWN} ⟦/하늘시 제공⟧ ■ 제보하기",
        f"{SHOWN} ⟦/하늘시 제공⟧ #폭우 #다리",
        f"{SHOWN} ⟦/하늘시 제공⟧ [영상취재 김하늘]",
        f"{SHOWN} ⟦/하늘시 제공⟧ jebo@haneul.example",
    ),
    leaves=(
        f"{LEAD} 시의회가 예산을 제공했다고 말했다.",
        f"{SHOWN} /사진=연합뉴스",
        f"{LEAD}\n▶ 인터뷰 : 김하늘 / 하늘시 솔동",
        f"{TITLE}예산 백억 원 확보 / 내년 봄에 착공 / 시민 모두 환영 / 새 길도 따져 봐야\n{LEAD}",
    ),
)
IMAGE_BUTTON = PartRule(
    "image-button",
    Role.INTERFACE,
    "the button that enlarges a picture",
    read=_read_image_buttons,
    words=("크게", "확대"),
    takes=(
        f"⟦이미지 크게보기⟧ {SHOWN} /하늘시 제공",
        f"{SHOWN} ⟦사진 확대⟧ {LEAD}",
        f"⟦크게보기⟧ {SHOWN} /하늘시 제공",
        page(FIGURE.format(f"⟦이미지 확대⟧ {SHOWN}")),
    ),
    leaves=(
        f"{LEAD} 시장을 크게 키운다고 했다.",
        "이미지 확대를 막는 장치도 달았다고 회사는 설명했다.",
        f"{LEAD} 사진을 확대했다고 했다.",
        f"{LEAD} 사진 속 다리가 크다고 했다.",
    ),
)
PHOTO_CAPTION = Rule(
    "photo-caption",
    Role.CAPTION,
    Phase.PART,
    "what stands behind a photographer's dateline",
    takes=(
        PHOTO.replace(f"{SHOWN} 2025.03.10.", f"⟦{SHOWN} 2025.03.10.⟧"),
        f"【하늘=AP/뉴시스】⟦{SHOWN}⟧",
        f"{TITLE}[하늘=뉴시스] ⟦{SHOWN}⟧ [하늘=뉴시스]김하늘 기자 = {LEAD}",
    ),
    leaves=(
        f"(하늘=연합뉴스) 김하늘 기자 = {SHOWN}",
        f"{TITLE}[하늘=뉴시스]이바다 기자 = {SHOWN} 2025.03.10. sea@newsis.com",
    ),
)
BEFORE_CREDIT = PartRule(
    "before-credit",
    Role.CAPTION,
    "what stands in front of a credit",
    read=_read_captions,
    takes=(
        f"⟦{SHOWN}⟧ /하늘시 제공",
        f"{LEAD} {MORE} {MORE} ⟦{SHOWN}⟧ [하늘시 제공] {MORE}",
        f"{TITLE}⟦{words(420, end='다.')}⟧ 하늘시 제공 {LEAD}\n{MORE}",
        f"{TITLE}⟦길을 넓혔다. 나무를 심었다. 다리를 놓았다.⟧ 하늘시 제공 {LEAD}\n{MORE}",
        "⟦시민들이 다리를 건넜다.⟧ (사진=하늘시 제공)",
        "⟦길을 넓혔다. 시민들이 다리를 건넜다.⟧ (사진=하늘시 제공)",
        f"⟦{SHOWN}⟧ /하늘통신",
    ),
    leaves=(
        f'{LEAD} 시장은 “10월”이라며 "곧 열린다"고 말했다."새 다리, 길도 넓어질 것"사진=하늘시 제공{MORE}',
        f"{LEAD} (사진=하늘시 제공)",
        f"{LEAD} {MORE} 시장은 그렇게 말했다. (사진=하늘시 제공)",
        f"{TITLE}{words(421, end='다.')} 하늘시 제공 {LEAD}\n{MORE}",
        f"{TITLE}길을 넓혔다. 나무를 심었다. 다리를 놓았다. 길을 팠다. 하늘시 제공 {LEAD}\n{MORE}",
        f"{TITLE}{LEAD} 하늘시 제공 {MORE}\n{MORE}",
        "길을 넓혔다. 나무를 심었다. 시민들이 다리를 건넜다. (사진=하늘시 제공)",
    ),
)
PHOTO_DAY = Rule(
    "photo-day",
    Role.LABEL,
    Phase.PART,
    "the day of a picture, behind its credit",
    takes=(
        f"{TITLE}[하늘=뉴시스] {SHOWN} (사진=하늘시 제공) ⟦2025.01.22.⟧ sea@newsis.com *재판매 및 DB 금지\n{MORE}",
    ),
    leaves=(f"{TITLE}[하늘=뉴시스] {SHOWN} 2025.01.22. sea@newsis.com\n{MORE}",),
)
DATED = PartRule(
    "dated",
    Role.CAPTION,
    "a caption that nothing but its day closes",
    read=_read_dated,
    is_structural=True,
    takes=(
        f"{LEAD} ⟦{SHOWN} 2025.3.10⟧",
        f"⟦새 다리를 시민들이 건너는 모습. 2025.03.10.⟧ {LEAD}",
        f"{LEAD} ⟦다리 전경. 2025. 3. 10.⟧ {MORE}",
    ),
    leaves=(
        f"{LEAD} 2025.3.10",
        f"{SHOWN} 2025.3.10sky@haneul.example",
        f"{SHOWN} 3.10",
        f"{SHOWN} (하늘시 제공) 2025.3.10",
    ),
)

PICTURE_RULES = (WIRE_SIGNATURE_IN_RUN, CREDITS, IMAGE_BUTTON, BEFORE_CREDIT, DATED)
PICTURE_PARTS = (GIVER, GIVER_ON_TOP, PHOTOGRAPHER, CREDIT_AT_END, PHOTO_CAPTION, PHOTO_DAY)
