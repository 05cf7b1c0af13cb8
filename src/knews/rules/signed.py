"""Signatures inside a run: those of a package of articles, and the writer in front of the first sentence."""

import re
from collections.abc import Iterator

from knews.block import Role
from knews.press.byline import read_bylines
from knews.press.caption import ends_as_caption
from knews.press.pattern import pattern
from knews.press.people import MAIL, NAME, ROLE, sounds_as_name
from knews.press.words import PLACES
from knews.rules.invented import LEAD, MORE, SHOWN, TITLE
from knews.rules.rule import Claim, PartRule, Run

# 김하늘 기자 | 하늘=김하늘 기자 sky@haneul.example
_WRITER = rf"(?:[가-힣]{{2,4}} ?= ?)?(?!기자){NAME} ?{ROLE}(?: ?\(?{MAIL}\)?)?"
# 김하늘 기자는, 김하늘 기자 등 3명, 기자협회: the sentence goes on
_GOES_ON = (
    r"(?!(?:[은는이가을를에의와과도로나만께란]|에게|에서|에도|들|라고|라는|이자|였|인데|님|실|단|상|증|회견|협회)"
    r"|\s?(?:등|출신|겸|및|외|측|역|씨|사건|부부|본인|지망|연합|협회|회견|시절|생활|[은는이가을를에의와과] )(?:[^가-힣]|[은는이가을를에의도로] |$))"
)
# …말했다.|김하늘 기자, 이바다 기자: behind a statement
_BEHIND = pattern(
    rf"(?<=[다요죠]\.)(?P<close>[”\"’')]{{0,2}})\s?(?P<it>{_WRITER}(?:(?: ?[,·/] ?| ?){_WRITER}){{0,8}}){_GOES_ON}"
    r"(?=\s|[가-힣A-Z“\"‘'━─\[<#◇◆○●■□▲△▶0-9(]|$)"
)
#: Fewer signatures in a run are a photographer's, or a sentence's: so many sign the parts of a package.
_FEW = 3
# 김하늘·이바다 기자 | [하늘일보 = ] 김하늘 기자 sky@haneul.example: at the head of the first text
_ON_TOP = pattern(
    rf"(?:(?P<house>[가-힣A-Za-z]{{1,8}}(?:일보|신문|뉴스|경제|방송|통신|투데이|데일리|타임[스즈]|미디어|저널|닷컴)) )?"
    rf"(?P<it>(?:{NAME} ?[·,/] ?){{0,4}}{_WRITER}(?: ?{_WRITER}){{0,4}}){_GOES_ON}"
    r"(?P<gap>\s?)(?=[가-힣A-Z“\"‘'━\[<#◇◆○●■□▲△▶0-9(])"
)
_END = 24


def _read_parts(run: Run) -> Iterator[Claim]:
    """Claim the signatures behind the parts of a package that one run holds."""
    text, stop = run.text, run.stop
    if text.count("기자", 0, stop) < _FEW:
        return
    found = []
    for match in _BEHIND.finditer(text, 0, stop):
        before = text[max(0, match.start() - _END) : match.start("it")].rstrip()
        if not ends_as_caption(before) and _signs(match["it"]):
            found.append(match.span("it"))
    if len(found) >= _FEW:
        for start, end in found:
            yield Claim(start, end, SIGNED_PART)


def _signs(text: str) -> bool:
    place, sign, _ = text.partition("=")
    return bool(read_bylines(text)) and (not sign or place.strip() in PLACES or len(place.strip()) <= _PLACE)


#: A place in front of "=" has at most so many characters.
_PLACE = 4


def _read_on_top(run: Run) -> Iterator[Claim]:
    """Claim the writer at the head of the first text: an address, a house, a second writer or a lost line break says that it signs."""
    if not run.context.is_first_text:
        return
    found = _ON_TOP.match(run.text, 0, run.stop)
    if found is not None and _is_sure(found) and _signs(found["it"]):
        yield Claim(0, found.end("it"), WRITER_ON_TOP)


def _is_sure(found: re.Match[str]) -> bool:
    writers = found["it"]
    if "@" in writers or "=" in writers:
        return True
    names = read_bylines(writers)
    if not all(writer.name is not None and sounds_as_name(writer.name) for writer in names):
        return False
    return len(names) > 1 or found["house"] is not None or not found["gap"]


SIGNED_PART = PartRule(
    "signed-part",
    Role.BYLINE,
    "the signature of one of several articles that a run holds",
    read=_read_parts,
    words=("기자",),
    signs=True,
    takes=(
        f"{TITLE}{LEAD} ⟦김하늘 기자⟧ 새 길 넓힌다 {MORE} ⟦이바다 기자, 박구름 기자⟧ 공원 문 연다 {LEAD} ⟦최나무 기자⟧ 버스 {MORE}",
        f"{TITLE}{LEAD}⟦김하늘 기자⟧━새 길 넓힌다━{MORE}⟦이바다 기자⟧━공원 문 연다━{LEAD}⟦최나무 기자⟧━버스━{MORE}",
    ),
    leaves=(
        f"{TITLE}{LEAD} 김하늘 기자 {MORE}",
        f"{TITLE}{LEAD} 김하늘 기자는 그렇게 썼다. 이바다 기자는 말했다. 박구름 기자도 말했다. {MORE}",
        f"{TITLE}{LEAD} 김하늘 기자 등 3명이 썼다. 이바다 기자 등이 말했다. 박구름 기자 등이 말했다. {MORE}",
        f"{TITLE}{SHOWN} 김하늘 기자 {LEAD} {SHOWN} 이바다 기자 {LEAD} {SHOWN} 박구름 기자 {MORE}",
    ),
)
WRITER_ON_TOP = PartRule(
    "writer-on-top",
    Role.BYLINE,
    "the writer in front of the first sentence of a run",
    read=_read_on_top,
    words=("기자", "특파원"),
    signs=True,
    takes=(
        f"{TITLE}⟦김하늘 기자 sky@haneul.example⟧ {LEAD} {MORE}",
        f"{TITLE}⟦김하늘 기자⟧{LEAD}{MORE}",
        f"{TITLE}⟦하늘일보 김하늘 기자⟧ {LEAD} {MORE}",
        f"{TITLE}⟦하늘=김하늘 기자⟧ {LEAD} {MORE}",
        f"{TITLE}⟦김하늘·이바다 기자⟧ {LEAD} {MORE}",
        f"{TITLE}⟦김하늘 기자이바다 기자⟧{LEAD}{MORE}",
    ),
    leaves=(
        f"{TITLE}김하늘 기자 {LEAD} {MORE}",
        f"{TITLE}김하늘 기자는 새 다리를 건너 보았다고 밝혔다. {MORE}",
        f"{TITLE}하늘일보 김하늘 기자가 새 다리를 건너 보았다고 밝혔다. {MORE}",
        f"{TITLE}김하늘·이바다 기자 등 3명이 새 다리를 건너 보았다고 밝혔다. {MORE}",
        f"{TITLE}김하늘 기자협회장이 새 다리를 건너 보았다고 밝혔다. {MORE}",
    ),
)

SIGNED_RULES = (WRITER_ON_TOP, SIGNED_PART)
