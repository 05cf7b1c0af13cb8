"""The rules for a table of labels on top of a dump, and what a row of it is divided into."""

from collections.abc import Iterator
from typing import Final

from knews import registry
from knews.block import Role
from knews.press.label_row import LabelRow
from knews.press.time import find_times
from knews.press.writers import read_writers, without_houses
from knews.rules.invented import LEAD, MORE
from knews.rules.rule import Claim, Phase, Rule

_TABLE = f"제목: 새 다리 열린다\n부제: 내년 봄 착공\n신문사: 하늘일보\n날짜: 2025-01-22\n기자: 김하늘\n본문:\n{LEAD}"

TABLE_LABEL = Rule(
    "table-label",
    Role.LABEL,
    Phase.DOCUMENT,
    "the name of what follows, in a table on top of a dump",
    takes=(
        _TABLE.replace("제목:", "⟦제목:⟧")
        .replace("본문:", "⟦본문:⟧")
        .replace("부제:", "⟦부제:⟧")
        .replace("날짜:", "⟦날짜:⟧")
        .replace("기자:", "⟦기자:⟧"),
        f"새 다리 열린다\n네.\n⟦제목:⟧ 새 다리 열린다\n⟦본문:⟧\n{LEAD}",
    ),
    leaves=(
        f"새 다리 열린다\n\n지역: 하늘시\n\n{LEAD}",
        f"새 다리 열린다\n네.\n네.\n제목: 새 다리 열린다\n본문:\n{LEAD}",
        f"부제 하나\n본문 하나:\n{LEAD}",
    ),
)
TABLE_HEADLINE = Rule(
    "table-headline",
    Role.HEADLINE,
    Phase.DOCUMENT,
    "the headline, in a table on top of a dump",
    takes=(
        _TABLE.replace("새 다리 열린다", "⟦새 다리 열린다⟧"),
        f"제목: ⟦새 다리 열린다⟧\n본문: {LEAD}",
        f"제목: ⟦새 다리 열린다⟧\n\n{LEAD}",
        f"[제목] ⟦새 다리 열린다⟧\n[본문] {LEAD}",
        f'---\ntitle: "⟦새 다리 열린다⟧"\n---\n{LEAD}',
        f"제목: ⟦새 다리 열린다⟧ 언론사: 하늘일보 본문: {LEAD}\n{MORE}",
    ),
    leaves=(f"다리: 새 다리 열린다\n\n{LEAD}", f"[다리] 새 다리 열린다\n[본문] {LEAD}"),
)
TABLE_DECK = Rule(
    "table-deck",
    Role.DECK,
    Phase.DOCUMENT,
    "a deck, in a table on top of a dump",
    strips_marks=True,
    takes=(
        _TABLE.replace("내년 봄 착공", "⟦내년 봄 착공⟧"),
        f"제목: 새 다리 열린다\n소제목: ⟦내년 봄 착공⟧\n본문: {LEAD}",
    ),
    leaves=(f"부제: 내년 봄 착공\n\n{LEAD}",),
)
TABLE_TIME = Rule(
    "table-time",
    Role.TIME,
    Phase.DOCUMENT,
    "when it was published, in a table on top of a dump",
    takes=(
        _TABLE.replace("2025-01-22", "⟦2025-01-22⟧"),
        f"제목: 새 다리 열린다\n⟦입력: 2025-01-22⟧\n본문: {LEAD}",
        f"---\ntitle: 새 다리 열린다\ndate: ⟦2025-01-22T17:43:00+09:00⟧\n---\n{LEAD}",
    ),
    leaves=(f"새 다리 열린다\n\n날짜: 미정\n\n{LEAD}", f"제목: 새 다리 열린다\n날짜: 미정\n본문: {LEAD}"),
)
TABLE_MODIFIED = Rule(
    "table-modified",
    Role.TIME,
    Phase.DOCUMENT,
    "when it was last changed, in a table on top of a dump",
    takes=(f"title: 새 다리 열린다\nupdated_at: ⟦2025-01-22 17:43⟧\n\n{LEAD}",),
    leaves=(f"title: 새 다리 열린다\nupdated_at: 미정\n\n{LEAD}",),
)
TABLE_BYLINE = Rule(
    "table-byline",
    Role.BYLINE,
    Phase.DOCUMENT,
    "a writer, in a table on top of a dump",
    takes=(
        _TABLE.replace("김하늘", "⟦김하늘⟧"),
        f"제목: 새 다리 열린다\n작성자: ⟦김하늘⟧\n본문: {LEAD}",
    ),
    leaves=(f"기자: 김하늘\n\n{LEAD}", f"제목: 새 다리 열린다\n기자: 없음\n본문: {LEAD}"),
)
TABLE_META = Rule(
    "table-meta",
    Role.META,
    Phase.DOCUMENT,
    "what else a table on top of a dump states, with its label",
    takes=(
        _TABLE.replace("신문사: 하늘일보", "⟦신문사: 하늘일보⟧"),
        f"제목: 새 다리 열린다\n본문: {LEAD}\n" + "네.\n" * 21 + "⟦신문사: 하늘일보⟧",
        f"제목: 새 다리 열린다\n⟦id: 12⟧\n⟦언론사: 하늘일보⟧\n⟦다리 길이: 820m⟧\n날짜: 2025-01-22\n\n{LEAD}",
    ),
    leaves=(
        f"새 다리 열린다\n\n신문사: 하늘일보\n\n{LEAD}",
        f"제목: 새 다리 열린다\n본문: {LEAD}\n" + "네.\n" * 22 + "신문사: 하늘일보",
    ),
)
LABEL_RULES = (TABLE_LABEL, TABLE_HEADLINE, TABLE_DECK, TABLE_TIME, TABLE_MODIFIED, TABLE_BYLINE, TABLE_META)

_RULES: Final = {
    "headline": TABLE_HEADLINE,
    "subheadline": TABLE_DECK,
    "published": TABLE_TIME,
    "modified": TABLE_MODIFIED,
}


def claims_of_row(text: str, row: LabelRow, shift: int) -> Iterator[Claim]:
    """Claim a row's label and value; `shift` is where the row begins in the line."""
    start, stop, end = row.start, row.stop, len(text)
    value = text[start:stop]
    rule, read = _RULES.get(row.field or ""), None
    if row.field in {"published", "modified"}:
        if find_times(text):
            start, stop = 0, end
        elif not find_times(value):
            rule = None
    elif row.field == "byline" and (read := without_houses(read_writers(value), registry.index().names)):
        rule = TABLE_BYLINE
    if row.field == "text" or row.is_empty:
        yield Claim(shift, shift + start, TABLE_LABEL)
    elif rule is None:
        yield Claim(shift, shift + end, TABLE_META)
    else:
        yield Claim(shift, shift + start, TABLE_LABEL)
        yield Claim(shift + start, shift + stop, rule, read or None)
        yield Claim(shift + stop, shift + end, TABLE_LABEL)
