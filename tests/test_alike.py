"""A dump whose white space, line ends or encoding are others gives the same values: all of the project's own dumps."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import knews
from knews import Article

TESTS = Path(__file__).parent
DUMPS = tuple(
    path.read_text("utf-8")
    for folder in (TESTS / "outlets", TESTS / "dumps", TESTS.parent / "examples")
    for path in sorted(folder.rglob("*.txt"))
)
#: What crawlers, editors and copying do to a text, and a reader does not see.
WAYS: Mapping[str, Callable[[str], str | bytes]] = {
    "blank lines around it": lambda text: f"\n\n\n{text}\n\n\n",
    "one blank line in front": lambda text: f"\n{text}",
    "a mark of byte order": lambda text: f"\ufeff{text}",
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u2009"),
    "spaces of width zero": lambda text: text.replace(". ", ".\u200b "),
    "spaces at the end of lines": lambda text: text.replace("\n", "  \n") + "  ",
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old Macs": lambda text: text.replace("\n", "\r"),
    "separators of lines": lambda text: text.replace("\n", "\u2028"),
    "letters in parts": lambda text: unicodedata.normalize("NFD", text),
    "UTF-16": lambda text: text.encode("utf-16"),
}
#: A badge and the site's name are cut off a headline in composed letters alone: values keep the source's characters.
_NOT_ALIKE = {"letters in parts": {"headline"}}
_UNSEEN = re.compile("[\\s\u200b\ufeff]+")


def bare(text: str | None) -> str:
    """Give a text without white space and marks of width zero, in composed letters."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text or ""))


def values(article: Article) -> dict[str, object]:
    """Give what an article says."""
    time = article.published
    return {
        "headline": bare(article.headline),
        "subheadlines": [bare(deck) for deck in article.subheadlines],
        "published": time and (time.value, time.precision),
        "bylines": [(byline.name, byline.email, byline.role, byline.place) for byline in article.bylines],
        "captions": [(bare(caption.text), bare(caption.credit)) for caption in article.captions],
        "sections": [(bare(part.heading), [*map(bare, part.paragraphs)]) for part in article.sections],
        "outlet": article.outlet,
        "copyright": bare(article.copyright),
    }


@pytest.mark.parametrize("way", WAYS)
def test_what_a_reader_does_not_see_changes_no_value(way: str) -> None:
    assert len(DUMPS) > 150
    differing = []
    for text in DUMPS:
        plain, other = values(knews.parse(text)), values(knews.parse(WAYS[way](text)))
        fields = plain.keys() - _NOT_ALIKE.get(way, set())
        differing += [
            (text[:40], field, plain[field], other[field]) for field in fields if plain[field] != other[field]
        ]
    assert differing == []
