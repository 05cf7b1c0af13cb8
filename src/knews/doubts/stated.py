"""What a page states for machines and its article contradicts: another title, another day, another writer."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from knews import metadata_keys
from knews.article import Article, Problem
from knews.block import Block, Role
from knews.doubts.place import place, place_of
from knews.errors import shortened
from knews.press.fold import fold
from knews.press.pattern import pattern
from knews.press.words import NAME, ROLE

#: A headline that shares less than this of its pairs of letters with every stated title is another's.
_ALIKE = 0.5
#: A stated title is one from so many characters.
_TITLE = 8
#: Hours between two prints of one time: a day that is cut, a wrong zone.
_HOURS = 36
# 2025-01-22T… | 20250122… | 2025.01.22
_DAY = pattern(r"(20\d\d)[-./]?([01]\d)[-./]?([0-3]\d)")
# 김하늘 기자 | 김하늘
_PERSON = pattern(rf"(?P<name>{NAME}) ?(?:{ROLE}|\()")
#: What the rules of a table on top of a dump are called.
_TABLE = "table-"
_HANGUL = pattern(r"[가-힣]{2}")


def find_contradicted(article: Article) -> Iterator[Problem]:
    """Find values that differ from what a page or the table on top of a dump states of them."""
    if len(article.bylines) > 1 and (row := _other_row(article)) is not None:
        message = "this names a writer and others sign the text: check who wrote it"
        yield place(row, "writers-differ", message)
    stated = [block for block in article.blocks if block.key is not None]
    if not stated:
        return
    titles = [block.text for block in stated if block.key in metadata_keys.HEADLINE]
    if article.headline is not None and (title := _other_title(article.headline, titles)) is not None:
        message = f"the page states {title[:40]!r} as its title, and the headline says something else: look which is the article's"
        yield place_of(article, Role.HEADLINE, "odd-headline", message)
    if (time := _other_day(article, stated)) is not None:
        published = article.published
        shown = published.text[:30] if published is not None else ""
        message = f"the page states {time.text[:30]!r} as its time, and {shown!r} was read: check which of the two is right"
        yield place_of(article, Role.TIME, "date-differs", message, shown)
    if (other := _other_writer(article, stated)) is not None:
        message = f"the page states {shortened(other)} as its writer, and others sign: check who wrote it"
        yield place_of(article, Role.BYLINE, "writers-differ", message)


def _other_row(article: Article) -> Block | None:
    """Give the row of a table that names a writer where all who sign are others."""
    signed = [block for block in article.blocks if block.role is Role.BYLINE]
    rows = [block for block in signed if (block.rule or "").startswith(_TABLE)]
    if not rows or len(rows) == len(signed):
        return None
    tabled = "\n".join(block.text for block in rows)
    printed = "\n".join(block.text for block in signed if block not in rows)
    names = (writer.name for writer in article.bylines if writer.name is not None)
    return None if any(name in tabled and name in printed for name in names) else rows[0]


def _other_title(headline: str, titles: list[str]) -> str | None:
    """Give a stated title where the headline is like none of them; a template's placeholder is no title."""
    if any(headline in title for title in titles):
        return None
    known = [title for title in titles if len(title) >= _TITLE and _HANGUL.search(title)]
    wanted = fold(headline)
    pairs = [wanted[at : at + 2] for at in range(len(wanted) - 1)]
    if not known or not pairs:
        return None
    for title in known:
        folded = fold(title)
        if sum(pair in folded for pair in pairs) >= _ALIKE * len(pairs):
            return None
    return known[0]


def _other_day(article: Article, stated: list[Block]) -> Block | None:
    """Give the stated time that is more than a day off the one that was read; none where another agrees."""
    published = article.published
    if published is None or published.value is None or published.precision in ("year", "month"):
        return None
    found = [block for block in stated if block.key in metadata_keys.PUBLISHED]
    days = [day for block in found if (day := _day(block.text, published.value)) is not None]
    if not days or any(abs(published.value - day) <= timedelta(hours=_HOURS) for day in days):
        return None
    return found[0]


def _day(text: str, like: datetime) -> datetime | None:
    """Read the noon of a stated day."""
    match = _DAY.search(text)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    try:
        return datetime(year, month, day, 12, tzinfo=like.tzinfo)
    except ValueError:
        return None


def _other_writer(article: Article, stated: list[Block]) -> str | None:
    """Give a person whom the page states as its writer where all who sign are others."""
    names = [writer.name for writer in article.bylines if writer.name is not None]
    if not names:
        return None
    texts = [block.text for block in stated if block.key in metadata_keys.WRITERS]
    if not texts or any(name in text for name in names for text in texts):
        return None
    found: list[re.Match[str]] = [match for text in texts if (match := _PERSON.match(text)) is not None]
    return found[0]["name"] if found else None
