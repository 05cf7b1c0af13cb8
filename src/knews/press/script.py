"""Broadcast scripts: the reporter in a hand-over or a sign-off. The line itself stays body."""

from knews.article import Byline
from knews.press.fold import tidy
from knews.press.pattern import pattern
from knews.press.people import is_name
from knews.press.words import LONG_NAME, MAIL, NAME, REPORTERS

# 김하늘 기자입니다. | 김하늘 기자가 보도합니다. | 김하늘 기자의 단독 보도입니다. | 연결합니다. 김하늘 기자!
_HANDOVER = pattern(
    rf"(?:^|[\s.,\]])(?P<name>{LONG_NAME}|{NAME}) ?(?P<role>(?:선임|전문|수습|인턴)?기자|특파원)"
    r"(?:입니다\.|가 (?:[가-힣]+ ){0,3}?(?:보도|취재|전해|전합|알아|짚어|살펴)[가-힣 ]{0,8}\."
    r"|의 (?:단독 )?(?:보도|리포트)(?:입니다)?\.?|[!?.]|,? 전해)"
)
# KBS 뉴스 김하늘입니다. | 하늘TV 김하늘입니다. | YTN 김하늘[sky@ytn.example]입니다. | 하늘뉴스 김하늘 (sky@haneul.example)
_SIGNOFF = pattern(
    rf"(?:[가-힣]{{2,4}}에서 )?(?:[A-Za-z]{{2,6}}|[가-힣A-Za-z]{{2,8}}TV|채널A|연합뉴스TV|TV조선|[가-힣]{{2,6}}(?:방송|뉴스|라디오))"
    rf"\s?(?:[Bb]iz)?\s?(?:뉴스)?,? (?P<name>{NAME})"
    rf"\s?[\[(]?(?P<mail>{MAIL})?[\])]?\s?(?:입니다\.?|$)"
)

_ENGLISH_NAME = r"(?P<name>[A-Z][A-Za-z'-]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'-]+){1,3})"
# Kim Ha-neul, Haneul TV News. | This is Max Lee, Haneul World Radio News. | Max Lee has more.
_ENGLISH_SIGNOFF = pattern(
    rf"(?:^|[.!?”\"] |\b(?:[Tt]his is|I'm|I am) )(?:Anchor |Reporter |Correspondent )?{_ENGLISH_NAME}"
    r"(?:,? (?:for |of )?(?:[A-Z][A-Za-z]* ){1,3}(?:News|Radio)\.?| has (?:more|the (?:details|(?:full )?story))\.)$"
)
_ENGLISH_ENDS = ("News.", "News", "Radio.", "more.", "details.", "story.")


def read_role(text: str, name: str) -> str | None:
    """Read the role that a script prints behind a reporter's name, wherever it stands; None where it prints none.

    >>> read_role("새 다리를 엽니다. 이바다 기자, 언제 열립니까?", "이바다"), read_role("이바다 시장", "이바다")
    ('기자', None)
    """
    at = text.find(name)
    while at >= 0:
        if role := _ROLE_BEHIND.match(text, at + len(name)):
            return tidy(role[0])
        at = text.find(name, at + 1)
    return None


_ROLE_BEHIND = pattern(r"\s?(?:(?:선임|전문|수습|인턴)?기자|특파원|앵커|캐스터|아나운서)")


def may_sign_off(text: str) -> bool:
    """Tell quickly whether a line may be a sign-off, where no writer is named as such."""
    return "니다" in text[-6:] or "@" in text


def read_signoff(text: str) -> Byline | None:
    """Read the writer out of a line of a broadcast script: a hand-over or a sign-off, else None.

    >>> read_signoff("다리 위에서 김하늘 기자가 보도합니다.").name
    '김하늘'
    >>> read_signoff("KBS 뉴스 김하늘입니다.").role is None
    True
    >>> read_signoff("The bridge opens today. Kim Ha-neul, Haneul World Radio News.").name
    'Kim Ha-neul'
    >>> read_signoff("김하늘 기자가 정리했습니다.") is None
    True
    """
    if any(reporter in text for reporter in REPORTERS):
        match = _HANDOVER.search(text)
        if match and (len(match["name"]) > 3 or is_name(match["name"])):
            return Byline(match["name"], tidy(match["role"]), text=f"{match['name']} {tidy(match['role'])}")
    if may_sign_off(text):
        match = _SIGNOFF.search(text, max(0, len(text) - 60))
        if match and is_name(match["name"]):
            return Byline(match["name"], email=match["mail"], text=tidy(match[0]))
    if text.endswith(_ENGLISH_ENDS) and (
        match := _ENGLISH_SIGNOFF.search(text, max(0, len(text) - _ENGLISH))
    ):
        return Byline(match["name"], text=match["name"])
    return None


#: A sign-off in English has no more characters.
_ENGLISH = 90
