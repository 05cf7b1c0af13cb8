"""Two readings of one page: whether the second lost something that the first has."""

import html
import re

from knews.article import Article, Timestamp
from knews.page_metadata import is_same
from knews.press.fold import fold

#: A signature or a time that was taken for text is shorter than a sentence.
_SENTENCE = 40
#: So much of a title is the headline, at the least.
_MOST_OF = 0.6
_MARKS = re.compile(r"[\W_]+")
#: Fields that may take a short line out of the text.
_SHORT_FIELDS = frozenset({"byline", "published", "modified", "copyright"})


def lost(before: Article, after: Article, *, allowed: str = "") -> list[str]:
    """Give the paragraphs that one reading has and the other lacks, folded; those in a text that is allowed to go are none.

    >>> from knews.article import Section
    >>> before = Article(outlet=None, sections=(Section(None, None, ("새 다리", "산책로")),))
    >>> after = Article(outlet=None, sections=(Section(None, None, ("새 다리",)),))
    >>> lost(before, after), lost(after, before), lost(before, after, allowed="산책로더보기")
    (['산책로'], [], [])
    """
    text = fold(after.text)
    folded = (fold(paragraph) for section in before.sections for paragraph in section.paragraphs)
    return [each for each in folded if each not in text and each not in allowed]


def is_worse(after: Article, before: Article, field: str) -> bool:
    """Tell whether a reading with a selector for `field` has anything worse than the one without it, but for that field."""
    names = {byline.name for byline in after.bylines}
    return (
        (after.headline != before.headline if field != "headline" else not _is_title(after, before))
        or (before.published is not None and _lost_time(after, before, field))
        or (field != "byline" and any(byline.name not in names for byline in before.bylines))
        or (field != "drop" and _lost_text(after, before, field))
    )


def _lost_time(after: Article, before: Article, field: str) -> bool:
    """Tell whether the time of publication is gone, or another one though no time is tried."""
    if field in ("published", "modified"):
        return after.published is None
    return not same_time(after.published, before.published)


def _lost_text(after: Article, before: Article, field: str) -> bool:
    """Tell whether text went elsewhere than to the field that is tried."""
    allowed = ""
    if field == "subheadline":
        allowed = "".join(map(fold, after.subheadlines))
    elif field == "caption":
        parts = (f"{each.title or ''}{each.text or ''}{each.credit or ''}" for each in after.captions)
        allowed = "\n".join(map(fold, parts))
    most = _SENTENCE if field in _SHORT_FIELDS else 0
    return any(len(each) > most for each in lost(before, after, allowed=allowed))


def _is_title(after: Article, before: Article) -> bool:
    """Tell whether a headline says what the title says, but for marks, and the name of the site behind it."""
    said, wanted = (_MARKS.sub("", html.unescape(each.headline or "")) for each in (after, before))
    return not wanted or said == wanted or (len(said) >= _MOST_OF * len(wanted) and said in wanted)


def same_time(time: Timestamp | None, other: Timestamp | None) -> bool:
    """Tell whether two times are one, or both are none."""
    return time is other or is_same(time, other)


def fullness(article: Article) -> int:
    """Count what the bylines say: names twice, roles, addresses.

    >>> from knews.article import Byline
    >>> fullness(Article(outlet=None, bylines=(Byline("김하늘", "기자"), Byline(None, email="sky@haneul.example"))))
    4
    """
    return sum(
        2 * (each.name is not None) + (each.role is not None) + (each.email is not None)
        for each in article.bylines
    )
