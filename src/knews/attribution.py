"""Labelled blocks -> whose the article is: the outlet that printed it, who wrote it, and where each is shown."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

import attrs

from knews.block import Block, Role
from knews.errors import KnewsError
from knews.outlet import GENERIC, Outlet
from knews.press.byline import is_wire
from knews.press.caption import SOURCE
from knews.press.label_row import read_label
from knews.press.pattern import pattern
from knews.press.people import NAME, ROLE, find_addresses, is_tip_address
from knews.press.words import SIGNING_AGENCIES
from knews.registry import get_outlet, index, outlet_of_url, report
from knews.site import find_press

# (서울=연합뉴스) | [서울=뉴시스]
_DATELINE = pattern(r"[\[【［(（][^=\n]{1,40}=\s?(?P<name>[가-힣A-Za-z0-9]{2,12})\s?[\]】］)）]")
# SEOUL, Jan. 27 (Yonhap) --
_ENGLISH_DATELINE = pattern(r"[A-Z][^()]{4,60}\((?P<name>[A-Z][A-Za-z ]{2,24})\) ?[-—–]")
# [하늘일보 김하늘 기자] | [하늘경제(수원)=김하늘 기자] | (하늘뉴스=김하늘 기자) | [베이징=하늘일보 김하늘 기자]
_BRACKET = pattern(
    r"[\[【［(（<]\s?(?:(?P<first>[가-힣]{2,8})\s?=\s?)?(?P<name>[가-힣A-Za-z0-9&]{2,12}(?: ?[A-Z]{2,4})?)\s?(?:\([^()\n]{1,8}\))?[\s=/,|｜│┃∣¦ㅣ︱]"
    rf"(?:[^\[\]【】［］()（）<>\n]|\([^()\n]{{1,8}}\)){{0,50}}(?:{ROLE})"
)
# 하늘경제 김하늘 기자 =
_HEAD = pattern(rf"(?:^|[\s\]”\"’).])(?P<name>[가-힣A-Za-z0-9]{{2,12}}) {NAME} ?(?:{ROLE})\s?=")
# 김하늘 하늘닷컴 기자 sky@haneul.example
_HOUSE = pattern(
    rf"(?:^|[\s.”\"’)\]]){NAME} (?P<name>[가-힣A-Za-z0-9]{{2,10}}) 기자(?=\s*(?:$|\n|[A-Za-z0-9._]{{2,30}}@))"
)
# [하늘경제]시가 다리를: the tag that portals put in front of a text; [연합뉴스] is a credit
_TAG = pattern(r"(?:^|[\n.가-힣])\s?\[(?P<name>[가-힣A-Za-z0-9]{2,12})\](?=[ 가-힣“\"‘'])")
_CREDIT = pattern(SOURCE)
# KBS 뉴스 김하늘입니다. | 하늘TV 김하늘입니다. | YTN 김하늘[sky@ytn…]입니다.
_SIGN_OFF = pattern(
    r"(?P<name>[A-Z]{2,4} Biz|[가-힣A-Za-z]{2,8})\s?(?:뉴스)?,? [가-힣]{2,4}(?:\[[^\]\n]{5,40}\])?\s?입니다\."
)
#: A sign-off stands in the last so many characters of the text.
_LAST = 600
# 이 기사는 종합경제매체 하늘경제 기사입니다 | 더 많은 기사는 하늘주간에서 볼 수 있습니다
_SUPPLIED = pattern(
    r"이 기사는 (?:\S{2,12} )?(?P<a>[가-힣A-Za-z0-9]{2,12})(?:의)? (?:제휴 ?)?기사입니다|더 많은 기사는 (?P<b>[가-힣A-Za-z]{2,12})에서"
)
# 하늘일보 채널 구독하기, 하늘뉴스 기사문의 및 제보: weak, but nobody promotes another's channel
_SLOGAN = pattern(
    r"공감언론 (?P<a>뉴시스)|(?P<b>[가-힣A-Za-z]{2,8}) ?기사문의 및 제보|(?P<c>[가-힣A-Za-z ]{2,12})[은는] 여러분의 제보"
)
_SLOGANS = ("공감언론", "기사문의 및 제보", "여러분의 제보")


class Shown(NamedTuple):
    """An outlet, and where the input shows it: offsets as those of blocks."""

    id: str
    start: int
    stop: int


@attrs.frozen
class Attribution:
    """Whose an article is: the outlet that printed it, and who wrote it where that is somebody else."""

    outlet: Shown | None
    provider: Shown | None
    #: Who is named as having printed it, by a label or a rights line, and not only as who signs.
    printed: Shown | None = None


def attribute(blocks: Iterable[Block]) -> Attribution:
    """Tell from labelled blocks alone which outlet printed an article and who wrote it.

    A label, a printed URL or a rights line names the printer; a dateline, a bracketed byline, a writer's
    address or a sign-off names the writer, who is the printer where nothing else is shown. Picture credits
    and names inside sentences show nothing.

    >>> block = Block(Role.DATELINE, "(서울=연합뉴스)", 0, 9, 1)
    >>> attribute([block]).outlet
    Shown(id='yna', start=4, stop=8)
    >>> attribute([Block(Role.PARAGRAPH, "연합뉴스는 시가 다리를 연다고 전했다.", 0, 22, 1)]).outlet is None
    True
    """
    by_role: dict[Role, list[Block]] = {}
    for block in blocks:
        by_role.setdefault(block.role, []).append(block)
    printer = _first(_PRINTERS, by_role)
    writer = _first(_WRITERS, by_role)
    outlet = printer or writer or _first(_WEAK, by_role)
    provider = _first(_SUPPLIERS, by_role) or writer or _first(_WIRES, by_role)
    same = provider is None or (outlet is not None and provider.id == outlet.id)
    return Attribution(outlet, None if same else provider, printer)


def provider_of(attribution: Attribution, outlet: Outlet, *, wires_only: bool = False) -> Shown | None:
    """Tell who wrote an article, if not the outlet itself: one whose writers do not sign for the outlet, too.

    `wires_only` asks for agencies alone: where nobody knows the outlet, a paper that signs may be the outlet itself.
    """
    for shown in (attribution.provider, attribution.outlet):
        if shown is not None and shown.id != outlet.id:
            if shown.id in outlet.shares or (wires_only and not _is_agency(shown.id)):
                return None
            return shown
    return None


def differs(shown: Shown, outlet: Outlet) -> bool:
    """Tell whether an input shows another printer than an outlet: an agency's rights line stays on copy of any paper."""
    return shown.id not in (outlet.id, *outlet.shares) and not _is_agency(shown.id)


def _is_agency(id_: str) -> bool:
    return any(index().names.get(name) == id_ for name in SIGNING_AGENCIES)


# A sign: the roles of the blocks that may show it, and how one of them is read.
class _Sign(NamedTuple):
    roles: tuple[Role, ...]
    read: Callable[[list[Block]], Shown | None]


def _first(signs: Iterable[_Sign], blocks: dict[Role, list[Block]]) -> Shown | None:
    """Give what the first of several signs shows: they stand in the order in which they are believed."""
    for sign in signs:
        found = [block for role in sign.roles for block in blocks.get(role, ())]
        if found and (shown := sign.read(found)) is not None:
            return shown
    return None


def _named(block: Block, match: re.Match[str], *groups: str) -> Shown | None:
    """Give the outlet that one of a match's groups names."""
    for group in groups:
        word = match[group]
        if word and (id_ := index().names.get(word.strip())) is not None:
            return Shown(id_, block.start + match.start(group), block.start + match.end(group))
    return None


def _label(blocks: list[Block]) -> Shown | None:
    """Give the paper that a label of a table names, or whose address stands there; a portal where no paper is."""
    portal: Shown | None = None
    for block in blocks:
        row = read_label(block.text, anywhere=True) if block.key is None else None
        if row is None or row.field not in {"press", "url"}:
            continue
        value = block.text[row.start : row.stop]
        id_ = _paper(value) if row.field == "press" else _owner_of(value)
        if id_ is not None:
            shown = Shown(id_, block.start + row.start, block.start + row.stop)
            if not get_outlet(id_).portal:
                return shown
            portal = shown
    return portal


def _paper(name: str) -> str | None:
    """Tell which outlet a stated name is of; one that cannot be used was not asked for, and harms no text."""
    try:
        found = find_press(name)
    except KnewsError as error:
        report([error])
        return None
    return found.id if found is not GENERIC else None


def _owner_of(url: str) -> str | None:
    """Tell whose a printed URL is; outlets that clash over it were not asked for, and harm no text."""
    try:
        return outlet_of_url(url)
    except KnewsError as error:
        report([error])
        return None


@cache
def _names() -> re.Pattern[str]:
    """Build one pattern of all printed names, the longest first."""
    names = sorted(index().names, key=len, reverse=True) or ["\0"]
    return re.compile("|".join(map(re.escape, names)))


def _rights(blocks: list[Block]) -> Shown | None:
    found = None
    for block in blocks:
        if name := _names().search(block.text):
            found = Shown(index().names[name[0]], block.start + name.start(), block.start + name.end())
    return found


def _bracket(blocks: list[Block]) -> Shown | None:
    for block in blocks:
        if block.text[0] in "[【［(（<" and (match := _BRACKET.match(block.text)):
            shown = _named(block, match, "first", "name")
            if shown is None and (id_ := index().names.get(match["name"].partition(" ")[0])) is not None:
                shown = Shown(id_, block.start + match.start("name"), block.start + match.end("name"))
            if shown is not None:
                return shown
    return None


def _dateline(blocks: list[Block]) -> Shown | None:
    for block in blocks:
        for form in (_DATELINE, _HEAD, _ENGLISH_DATELINE):
            match = form.search(block.text)
            if match is not None and (shown := _named(block, match, "name")) is not None:
                return shown
    return None


def _house(blocks: list[Block]) -> Shown | None:
    return _search(blocks, _HOUSE, "name")


def _supplied(blocks: list[Block]) -> Shown | None:
    return _search([block for block in blocks if "기사" in block.text], _SUPPLIED, "a", "b")


def _search(blocks: list[Block], form: re.Pattern[str], *groups: str) -> Shown | None:
    """Give the first outlet that a form's groups name."""
    for block in blocks:
        for match in form.finditer(block.text):
            if (shown := _named(block, match, *groups)) is not None:
                return shown
    return None


def _signed(blocks: list[Block]) -> Shown | None:
    """Give an agency that signs with its bare name: "/연합뉴스", "연합 기자"."""
    for block in blocks:
        name = block.text.strip(" /()[]<>=")
        if is_wire(block.text):
            name = name.partition(" ")[0]
        if (id_ := index().names.get(name)) is not None:
            return Shown(id_, block.start, block.stop)
    return None


def _tag(blocks: list[Block]) -> Shown | None:
    for block in blocks:
        if block.role is Role.LABEL:
            # [하늘신문 하늘나우]: a paper, and its site that wrote it
            for word in reversed(block.text.strip("[]【】 ").split()):
                if (id_ := index().names.get(word)) is not None:
                    return Shown(id_, block.start, block.stop)
        for match in _TAG.finditer(block.text) if "]" in block.text else ():
            if not _CREDIT.fullmatch(match["name"]) and (shown := _named(block, match, "name")) is not None:
                return shown
    return None


def _sign_off(blocks: list[Block]) -> Shown | None:
    found = None
    low = blocks[-1].stop - _LAST
    for block in blocks:
        if block.stop > low and "입니다." in block.text:
            for match in _SIGN_OFF.finditer(block.text):
                found = _named(block, match, "name") or found
    return found


def _owners(blocks: list[Block], *, tips: bool) -> Iterator[Shown]:
    """Give the owners of the addresses in blocks; `tips` says whether those of desks count."""
    for block in blocks:
        for match in find_addresses(block.text) if "@" in block.text else ():
            if (tips or not is_tip_address(match[0])) and (id_ := _mail_owner(match[0])) is not None:
                yield Shown(id_, block.start + match.start(), block.start + match.end())


def _address(blocks: list[Block]) -> Shown | None:
    return max(_owners(blocks, tips=False), key=lambda shown: shown.start, default=None)


def _any_address(blocks: list[Block]) -> Shown | None:
    return min(_owners(blocks, tips=True), key=lambda shown: shown.start, default=None)


def _mail_owner(address: str) -> str | None:
    domain = address.rpartition("@")[2].lower()
    while domain:
        if found := index().mails.get(domain):
            return found
        domain = domain.partition(".")[2]
    return None


def _slogan(blocks: list[Block]) -> Shown | None:
    for block in blocks:
        if any(word in block.text for word in _SLOGANS) and (match := _SLOGAN.search(block.text)):
            group = next(group for group in ("a", "b", "c") if match[group])
            name = match[group]
            # "…#다리하늘TV 기사문의 및 제보": the longest name that ends there
            for at in range(len(name)):
                if (id_ := index().names.get(name[at:].strip())) is not None:
                    return Shown(id_, block.start + match.start(group) + at, block.start + match.end(group))
    return None


_BYLINES = (Role.BYLINE,)
_OPENERS = (Role.DATELINE, Role.BYLINE)
_TEXT = (Role.HEADLINE, Role.LABEL, Role.CAPTION, Role.PARAGRAPH)
_AROUND = (Role.NOTICE, Role.RELATED)
#: Each table stands in the order in which its signs are believed.
_PRINTERS = (_Sign((Role.META,), _label), _Sign((Role.COPYRIGHT,), _rights))
_WRITERS = (
    _Sign((Role.BYLINE, Role.LABEL), _bracket),
    _Sign(_OPENERS, _dateline),
    _Sign(_BYLINES, _house),
    _Sign(_TEXT, _tag),
    _Sign((Role.PARAGRAPH,), _sign_off),
    _Sign(_BYLINES, _address),
)
_SUPPLIERS = (_Sign(_AROUND, _supplied),)
#: Wire copy: a bare name says who wrote the text, and not who printed it.
_WIRES = (_Sign(_BYLINES, _signed),)
_WEAK = (
    _Sign((*_AROUND, Role.PARAGRAPH), _slogan),
    _Sign((Role.BYLINE, Role.CREDIT, Role.CAPTION, Role.PARAGRAPH, *_AROUND), _any_address),
)
