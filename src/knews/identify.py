"""Whose dump it is, and who wrote it: what a text shows of its outlet."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

import attrs

from knews.block import Block, Role
from knews.errors import KnewsError, WrongRule
from knews.outlet import GENERIC, Outlet, compile_pattern
from knews.press.caption import SOURCE
from knews.press.notice import find_rights
from knews.press.people import DAY, MAIL, NAME, ROLE, find_addresses, is_tip_address
from knews.registry import get_outlet, index, outlet_of_url, report

# the label of a table: 신문사 하늘일보
_LABEL = re.compile(r"^(?:신문사|언론사|매체명?|발행처|제공처|press)\s?[:：]\s?(?P<name>[^\n]{2,30})$")
_URL_LABEL = re.compile(r"^(?:URL|url|링크|원문 ?링크?|주소)\s?[:：]\s?(?P<url>https?://\S{4,300})")
# (서울=연합뉴스) 김하늘 기자 = | [서울=뉴시스]김하늘 기자 =
_DATELINE = re.compile(
    r"[\[【［(（]\s?(?!사진|자료|출처|제공)[^\[\]【】［］()（）=\n]{1,40}=\s?(?P<name>[가-힣A-Za-z0-9]{2,12})\s?[\]】］)）]"
    rf"\s*(?:[^=\n\]\[]{{0,80}}?(?:{ROLE})\s?)?="
)
_PHOTO_END = re.compile(rf"{DAY}\s*(?:{MAIL})")
# Text behind it, and not just what an agency prints under every picture.
_AFTER_PHOTO = re.compile(r"\s*(?!\[사진 ?영상|[▶☞★▷※<ⓒ©]|저작권|&lt;)\S[^\n]{20}")
# [하늘일보 김하늘 기자] | [하늘경제(수원)=김하늘 기자] | (하늘뉴스=김하늘 기자) | [베이징=하늘일보 김하늘 기자]
_BRACKET = re.compile(
    r"[\[【［(（<]\s?(?:(?P<first>[가-힣]{2,8})\s?=\s?)?(?P<name>[가-힣A-Za-z0-9&]{2,12}(?: ?[A-Z]{2,4})?)\s?(?:\([^()\n]{1,8}\))?[\s=|/,ㅣ]"
    rf"(?:[^\[\]【】［］()（）<>\n]|\([^()\n]{{1,8}}\)){{0,50}}(?:{ROLE})"
)
# 하늘경제 김하늘 기자 = | …하늘시. 하늘경제 김하늘 특파원=
_HEAD = re.compile(rf"(?:^|[\s\]”\"’).])(?P<name>[가-힣A-Za-z0-9]{{2,12}}) {NAME} ?(?:{ROLE})\s?$")
# 김하늘 하늘닷컴 기자 sky@haneul.example
_HOUSE = re.compile(
    rf"(?:^|[\s.”\"’)\]]){NAME} [가-힣A-Za-z0-9]{{2,10}} 기자(?=\s*(?:$|\n|[A-Za-z0-9._]{{2,30}}@))"
)
#: A house's name stands so near to the role behind it.
_HOUSE_REACH = 14
_ROLES = ("기자", "특파원")
_CLOSERS = (")", "）", "]")
# …고 내다봤다.  (서울=하늘통신): what closes an agency's copy
_CLOSING = re.compile(
    r"[.”\"’]\s*[(（\[]\s?[가-힣·]{2,8}\s?=\s?(?P<name>[가-힣A-Za-z0-9]{2,12})\s?[)）\]]\s*$"
)
_OPENER = re.compile(r"[\[(【［（<]")
# [하늘경제]시가 다리를: the tag that portals put in front of a text; [연합뉴스] is a credit
_TAG = re.compile(r"(?:^|[\n.가-힣])\s?\[(?P<name>[가-힣A-Za-z0-9]{2,12})\](?=[ 가-힣“\"‘'])")
_CREDIT = re.compile(SOURCE)
# KBS 뉴스 김하늘입니다. | 하늘TV 김하늘입니다. | YTN 김하늘[sky@ytn…]입니다.
_SIGN_OFF = re.compile(
    r"(?P<name>[가-힣A-Za-z]{2,8})\s?(?:뉴스)?,? [가-힣]{2,4}(?:\[[^\]\n]{5,40}\])?\s?입니다\."
)
# 뉴시스 | 네이버
_SPONSOR = re.compile(r"\s*\|\s*")
# /article/003/0012577249 | oid=003
_OFFICE = re.compile(r"(?:/article/|[?&]oid=)(\d{3})(?=[/&]|$)")
# 이 기사는 종합경제매체 하늘경제 기사입니다 | 더 많은 기사는 하늘주간에서 볼 수 있습니다
_SUPPLIED = re.compile(
    r"이 기사는 (?:\S{2,12} )?(?P<a>[가-힣A-Za-z0-9]{2,12})(?:의)? (?:제휴 ?)?기사입니다|더 많은 기사는 (?P<b>[가-힣A-Za-z]{2,12})에서"
)
# 하늘일보 채널 구독하기, 하늘뉴스 기사문의 및 제보: weak, but nobody promotes another's channel
_SLOGAN = re.compile(
    r"공감언론 (?P<a>뉴시스)|(?P<b>[가-힣A-Za-z]{2,8}) ?기사문의 및 제보|(?P<c>[가-힣A-Za-z ]{2,12})[은는] 여러분의 제보"
)
_SLOGANS = ("공감언론", "기사문의 및 제보", "여러분의 제보")


@attrs.frozen
class Signs:
    """What a text shows: the outlet that printed it, and who wrote it where that is somebody else."""

    outlet: str | None
    provider: str | None


@cache
def _names() -> re.Pattern[str]:
    """Build one pattern of all printed names, the longest first."""
    names = sorted(index().names, key=len, reverse=True) or ["\0"]
    return re.compile("|".join(map(re.escape, names)))


def identify(text: str) -> Signs:
    """Tell from a text alone which outlet printed it and who wrote it.

    A label, a printed URL or a rights line names the printer; a dateline, a bracketed byline, a writer's
    address or a sign-off names the writer, who is the printer where nothing else is shown. Picture credits
    and names inside sentences show nothing.

    >>> identify("(서울=연합뉴스) 김하늘 기자 = 시가 다리를 연다.")
    Signs(outlet='yna', provider=None)
    >>> identify("김하늘 기자 sky@chosunbiz.com - Copyrights ⓒ 조선일보 & chosun.com, 무단 전재 및 재배포 금지 -")
    Signs(outlet='chosun', provider='chosunbiz')
    >>> identify("연합뉴스는 시가 다리를 연다고 전했다.")
    Signs(outlet=None, provider=None)
    """
    printer = _printer(text)
    writer = _writer(text)
    supplier = _supplier(text)
    outlet = printer or writer or _weak(text)
    provider = supplier or writer
    return Signs(outlet, provider if provider != outlet else None)


def find_host(address: str | None) -> Outlet:
    """Tell whose page an address is; GENERIC for a host that nobody has."""
    id_ = outlet_of_url(address) if address else None
    return get_outlet(id_) if id_ else GENERIC


def find_site(name: str | None) -> Outlet:
    """Tell whose page this is by the name that the site gives itself."""
    id_ = index().names.get(name.strip()) if name else None
    return get_outlet(id_) if id_ else GENERIC


def find_publisher(named: Iterable[str], stated: Callable[..., str | None], url: str | None) -> Outlet:
    """Tell which paper an article on a portal came from: by what the page shows, by the office in its URL."""
    tables = index()
    said = (
        stated("og:article:author"),
        stated("article:media_name"),
        stated("dable:author"),
        stated("twitter:creator"),
    )
    for name in (*named, *said):
        for word in _SPONSOR.split(name or ""):
            if id_ := tables.names.get(word.strip()):
                return get_outlet(id_)
    office = next((match[1] for match in _OFFICE.finditer(url or stated("og:url") or "")), None)
    id_ = tables.offices.get(office or "")
    return get_outlet(id_) if id_ else GENERIC


def find_provider(blocks: Iterable[Block], outlet: Outlet) -> str | None:
    """Tell from labelled blocks who wrote the article, if not the outlet itself: by signatures and notices."""
    signs = identify("\n".join(block.text for block in blocks if block.role in _SIGNATURES))
    for id_ in (signs.provider, signs.outlet):
        if id_ is not None and id_ != outlet.id and id_ not in outlet.shares:
            return id_
    return None


#: Where a text says who wrote it.
_SIGNATURES = (Role.BYLINE, Role.DATELINE, Role.NOTICE)


def read_url(outlet: Outlet, url: str | None) -> tuple[str | None, str | None]:
    """Read the article's number out of its URL, and the day that it begins with, by what the outlet says of its addresses.

    >>> read_url(get_outlet("hankyung"), "https://www.hankyung.com/article/2025012203381")
    ('2025012203381', '20250122')
    >>> read_url(get_outlet("hankyung"), "https://www.hankyung.com/")
    (None, None)

    Raises:
        WrongRule: A pattern does not compile, or has no group `id`.
    """
    for pattern in outlet.urls if url else ():
        if match := compile_pattern(pattern).search(url or ""):
            found = match.groupdict()
            if "id" not in found:
                reason = f"the pattern {pattern!r} has no group id"
                raise WrongRule(reason)
            return found["id"], found.get("date")
    return None, None


def _printer(text: str) -> str | None:
    tables = index()
    head = text[:1500]
    for line in head.splitlines()[:16] if ":" in head or "：" in head else ():
        if match := _LABEL.match(line):
            return tables.names.get(match["name"].strip())
        if match := _URL_LABEL.match(line):
            return _owner_of(match["url"])
    found = None
    # A rights line holds one of these words, and few texts do: to look for them is cheaper than for the marks.
    ends = "금지" in text or "eserved" in text or "Copyright" in text
    if ends:
        for start, stop in find_rights(text, 0, len(text)):
            if name := _names().search(text, start, stop):
                found = tables.names[name[0]]
        if (
            found is None
            and (at := text.rfind("Copyright")) >= 0
            and (name := _names().search(text, at, at + 80))
        ):
            found = tables.names[name[0]]
    return found


def _owner_of(url: str) -> str | None:
    """Tell whose a printed URL is; outlets that clash over it were not asked for, and harm no text."""
    try:
        return outlet_of_url(url)
    except KnewsError as error:
        report([error])
        return None


def _writer(text: str) -> str | None:
    """Give the outlet that signs, by the surest sign there is."""
    signed = list(_places(text, "기자", "특파원"))
    return (
        _bracket(text, signed)
        or _dateline(text)
        or _closing(text)
        or _house(text, signed)
        or _tag(text)
        or _sign_off(text)
        or _address(text)
    )


def _bracket(text: str, signed: Iterable[int]) -> str | None:
    for at in signed:
        if match := _match_before(_BRACKET, text, at, 90):
            name = match["name"].strip()
            for word in (match["first"], name, name.partition(" ")[0]):
                if found := index().names.get(word or ""):
                    return found
    return None


def _dateline(text: str) -> str | None:
    for at in _places(text, "="):
        match = _match_before(_DATELINE, text, at, 44)
        if match and (found := index().names.get(match["name"])) and not _is_photo(text, match.end()):
            return found
        before = text[max(0, at - 40) : at].rstrip()
        head = _HEAD.search(before) if before.endswith(_ROLES) else None
        if head is not None and (found := index().names.get(head["name"])):
            return found
    return None


def _house(text: str, signed: Iterable[int]) -> str | None:
    for at in signed:
        low, stop = max(0, at - _HOUSE_REACH), max(0, at - 1)
        house = text[max(low, text.rfind(" ", low, stop) + 1) : stop]
        found = index().names.get(house)
        if found is not None and _HOUSE.search(text, max(0, at - 24), at + 60) is not None:
            return found
    return None


def _closing(text: str) -> str | None:
    end = text[-40:].rstrip()
    match = _CLOSING.search(end) if end.endswith(_CLOSERS) else None
    return index().names.get(match["name"]) if match is not None else None


def _tag(text: str) -> str | None:
    for match in _TAG.finditer(text) if "]" in text else ():
        if (found := index().names.get(match["name"])) and not _CREDIT.fullmatch(match["name"]):
            return found
    return None


def _address(text: str) -> str | None:
    found = None
    for match in find_addresses(text):
        if not is_tip_address(match[0]):
            found = _mail_owner(match[0]) or found
    return found


def _sign_off(text: str) -> str | None:
    found = None
    low = max(0, len(text) - 600)
    for match in _SIGN_OFF.finditer(text, low) if text.find("입니다.", low) >= 0 else ():
        found = index().names.get(match["name"].strip()) or found
    return found


def _places(text: str, *words: str) -> Iterator[int]:
    """Give where the words stand: looking for them is much cheaper than for the patterns around them."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + 1)


def _match_before(pattern: re.Pattern[str], text: str, at: int, reach: int) -> re.Match[str] | None:
    """Match a pattern at the nearest bracket that opens before an offset."""
    low = max(0, at - reach)
    low = max(low, text.rfind("\n", low, at))
    if _OPENER.search(text, low, at) is None:
        return None
    # The nearest bracket, or one around a place in it: [하늘경제(수원)=김하늘 기자]
    for opener in [bracket.start() for bracket in _OPENER.finditer(text, low, at)][:-3:-1]:
        if match := pattern.match(text, opener):
            return match
    return None


def _is_photo(text: str, start: int) -> bool:
    """Tell a photographer's dateline: a date and an address end its caption, and more text follows."""
    end = _PHOTO_END.search(text, start, start + 600)
    return end is not None and _AFTER_PHOTO.match(text, end.end()) is not None


def _mail_owner(address: str) -> str | None:
    domain = address.rpartition("@")[2].lower()
    while domain:
        if found := index().mails.get(domain):
            return found
        domain = domain.partition(".")[2]
    return None


def _supplier(text: str) -> str | None:
    if "기사는 " in text and (match := _SUPPLIED.search(text)):
        return index().names.get(match["a"] or match["b"])
    return None


def _weak(text: str) -> str | None:
    if any(slogan in text for slogan in _SLOGANS) and (match := _SLOGAN.search(text)):
        name = match["a"] or match["b"] or match["c"]
        # "…#다리하늘TV 기사문의 및 제보": the longest name that ends there
        return next((id_ for at in range(len(name)) if (id_ := index().names.get(name[at:].strip()))), None)
    if "@" in text:
        for match in find_addresses(text):
            if owner := _mail_owner(match[0]):
                return owner
    return None
