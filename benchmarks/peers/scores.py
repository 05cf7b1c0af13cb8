"""How right a value is: the measures by which the labelled corpus is scored, for the fields that peers have.

Text is compared word by word, white space aside. A time is right at the precision that the label states; one without a
zone counts as Korean. A name is compared without the role and the address that stand beside it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

KST = timezone(timedelta(hours=9))
#: Right, found, expected.
Counts = tuple[int, int, int]

_SPACE = re.compile(r"\s+")
_ADDRESS = re.compile(r"\(?[\w.+-]+@[\w.-]+\)?")
_ROLE = re.compile(
    r"\s*(?:(?:선임|전문|객원|인턴|수습|취재|온라인)?\s?기자|특파원|논설위원|편집위원|칼럼니스트|위원|앵커|PD|에디터|reporter)\s*$",
    re.IGNORECASE,
)
_RUN = 4


def tidy(text: object) -> str:
    """Collapse white space, and compose characters."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", str(text or ""))).strip()


def person(author: str) -> str:
    """Give the name of somebody without role and address.

    >>> person("김하늘 기자 (sky@haneul.example)"), person("하늘=김하늘 기자"), person("김하늘")
    ('김하늘', '김하늘', '김하늘')
    """
    name = tidy(_ADDRESS.sub(" ", author)).rpartition("=")[2]
    return _ROLE.sub("", name).strip()


def runs(paragraphs: Iterable[str]) -> Counter[tuple[str, ...]]:
    """Give the runs of four words of a whole text."""
    words = tidy(" ".join(paragraphs)).split()
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def f1(right: int, found: int, expected: int) -> float:
    """Give the harmonic mean of precision and recall; 1 where there is nothing to find, and nothing was found."""
    return 2 * right / (found + expected) if found + expected else 1.0


def is_same_time(found: str | None, expected: str | None, length: int = 16) -> bool:
    """Tell whether two times in ISO 8601 are the same, to the minute or as far as the label says.

    >>> is_same_time("2025-01-22T08:43:10Z", "2025-01-22T17:43:00+09:00"), is_same_time("2025-01-22", "2025-01-22")
    (True, True)
    >>> is_same_time("2025-01-22", "2025-01-22T17:43:00+09:00"), is_same_time("gestern", "2025-01-22")
    (False, False)
    >>> is_same_time("2025-01-22 17:43", "2025-01-22T17:43:00+09:00", 10)
    True
    """
    if not found or not expected:
        return False
    length = min(length, len(expected))
    return _in_korea(found)[:length] == _in_korea(expected)[:length]


def _in_korea(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    if len(text) <= len("2025-01-22"):
        return text
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=KST)).astimezone(KST).isoformat()


def value(time: object) -> str | None:
    """Give the ISO form of a labelled time: a string, or an object with a value."""
    given = time.get("value") if isinstance(time, Mapping) else time
    return str(given) if given else None


def compare(found: Mapping[str, Any], label: Mapping[str, Any]) -> dict[str, Counts]:
    """Count what is right in one page, by measure."""
    headline, published = tidy(label.get("headline")), value(label.get("published"))
    names = Counter(tidy(one.get("name")) for one in label.get("bylines") or [] if one.get("name"))
    theirs = Counter(filter(None, map(person, found["authors"])))
    paragraphs = [text for part in label.get("sections") or [] for text in part.get("paragraphs") or []]
    text, other = runs(found["paragraphs"]), runs(paragraphs)
    stated = tidy(found["headline"])
    time = int(bool(found["published"])), int(bool(published))
    return {
        "headline": (int(bool(headline) and stated == headline), int(bool(stated)), int(bool(headline))),
        "headline_holds": (
            int(bool(headline) and headline in stated),
            int(bool(stated)),
            int(bool(headline)),
        ),
        "published": (int(is_same_time(found["published"], published)), *time),
        "day": (int(is_same_time(found["published"], published, 10)), *time),
        "byline": (sum((theirs & names).values()), sum(theirs.values()), sum(names.values())),
        "body": (sum((text & other).values()), sum(text.values()), sum(other.values())),
    }


NOTHING: Mapping[str, Any] = {"headline": None, "published": None, "authors": [], "paragraphs": []}


def score(pages: Sequence[tuple[Mapping[str, Any] | None, Mapping[str, Any]]]) -> dict[str, float]:
    """Score pages, each with what was found, None where nothing was: F1 over all, of the body the mean of pages."""
    rows = [compare(found or NOTHING, label) for found, label in pages]
    if not rows:
        return {}
    scores = {
        name: f1(*(sum(row[name][place] for row in rows) for place in range(3)))
        for name in rows[0]
        if name != "body"
    }
    scores["body"] = sum(f1(*row["body"]) for row in rows) / len(rows)
    return scores
