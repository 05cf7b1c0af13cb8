"""What an outlet prints in its own way: its line rules, and its name in a tag in front of a text."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from knews.article import Byline
from knews.block import Role
from knews.outlet import Outlet
from knews.press.caption import find_credit
from knews.press.people import is_name
from knews.rules.invented import LEAD, MORE, TITLE
from knews.rules.piece import resolve
from knews.rules.rule import Claim, Phase, Rule

OUTLET_TAG = Rule(
    "outlet-tag",
    Role.LABEL,
    Phase.LINE,
    "the outlet's own name in front of a text, with or without its writer",
    takes=(
        f"(하늘=연합뉴스) 김하늘 기자 = {LEAD}\n\n⟦[연합뉴스]⟧ {LEAD}",
        f"{TITLE}⟦[한국경제⟧ 김하늘⟦]⟧ {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
        f"{TITLE}⟦【한국경제】⟧ {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
        f"{TITLE}⟦[한경닷컴]⟧ {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
    ),
    leaves=(
        f"[하늘경제신문] {LEAD}",
        f"{TITLE}[한국경제 {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
    ),
)
OUTLET_TAG_WRITER = Rule(
    "outlet-tag-writer",
    Role.BYLINE,
    Phase.LINE,
    "a writer behind the outlet's name in a tag",
    signs=True,
    takes=(
        f"{TITLE}[한국경제 ⟦김하늘⟧] {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
        f"{TITLE}【한국경제 ⟦남궁하늘⟧】 {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
    ),
    leaves=(
        f"{TITLE}[한국경제 사설] {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
        f"{TITLE}[한국경제 김하늘 {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
        f"{TITLE}[하늘경제 김하늘] {LEAD}\n\n{MORE} 이바다 기자 sky@hankyung.com",
    ),
)
HOUSE_RULES = (OUTLET_TAG, OUTLET_TAG_WRITER)

#: An outlet's own rules see lines of up to this length, its name stands in a tag of up to the second.
_OUTLET_LINE = 500
_TAG = 40
_BRACKETS = ("[", "【")
_ROLES = frozenset(role.value for role in Role)


def read_outlet_line(text: str, outlet: Outlet) -> Sequence[Claim] | None:
    """Claim a line for the first of its outlet's rules that it fits; None where it fits none.

    A group named after a role keeps its part for that role, and the rest is a label; a mark in front of a heading
    stays with it. A caption's credit is its own piece.
    """
    if outlet.lines and len(text) <= _OUTLET_LINE and outlet.may_print(text):
        for number, line in enumerate(outlet.lines, 1):
            if match := line.match(text):
                return _claims(match, text, outlet.id, number, line.role)
    return None


def speaks(outlet: Outlet, texts: Iterable[str]) -> bool:
    """Tell whether an outlet prints some of the lines in its own way: by its line rules, or with its tag in front."""
    return any(
        (text[:1] in _BRACKETS and read_outlet_tag(text, outlet) is not None)
        or (outlet.lines and read_outlet_line(text, outlet) is not None)
        for text in texts
    )


def _claims(match: re.Match[str], text: str, outlet: str, number: int, role: Role) -> Sequence[Claim]:
    def rule(role: Role) -> Rule:
        return _outlet_rule(outlet, number, role)

    named = [
        (*match.span(name), rule(Role(name))) for name in match.groupdict() if match[name] and name in _ROLES
    ]
    groups = resolve((), (Claim(*group) for group in named))
    if role is Role.HEADING and groups and len(text[: groups[0].start].strip()) <= 1:
        groups = []
    if groups:
        label = rule(Role.LABEL)
        edges = [0, *(edge for group in groups for edge in group[:2]), len(text)]
        rest = [Claim(start, stop, label) for start, stop in zip(edges[::2], edges[1::2], strict=True)]
        return resolve(groups, rest)
    credit = find_credit(text) if role is Role.CAPTION else None
    if credit is None or not credit[0]:
        return (Claim(0, len(text), rule(role)),)
    return (Claim(0, credit[0], rule(role)), Claim(*credit, rule(Role.CREDIT)))


@cache
def _outlet_rule(outlet: str, number: int, role: Role) -> Rule:
    return Rule(f"outlet:{outlet}:{number}", role, Phase.LINE, f"line rule {number} of {outlet}")


def read_outlet_tag(text: str, outlet: Outlet) -> Sequence[Claim] | None:
    """Claim the outlet's own name at the head of a line: "[하늘경제] 시가…" in portal copy, "[하늘경제 김하늘] 시가…" with its writer."""
    name, bracket, _ = text[1:_TAG].partition("]" if text[0] == "[" else "】")
    if not bracket or not name.strip():
        return None
    names = (outlet.name, *outlet.names)
    if name.strip() in names:
        return (Claim(0, len(name) + 2, OUTLET_TAG),)
    house, _, writer = name.partition(" ")
    if house not in names or not is_name(writer):
        return None
    at = len(house) + 2
    stop = at + len(writer)
    return (
        Claim(0, at, OUTLET_TAG),
        Claim(at, stop, OUTLET_TAG_WRITER, (Byline(writer, text=writer),)),
        Claim(stop, len(name) + 2, OUTLET_TAG),
    )
