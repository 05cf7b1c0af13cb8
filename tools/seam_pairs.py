"""What a corpus says of where titles end: titles and what follows them, in articles whose line breaks are known."""

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import knews

_TAG = re.compile(r"^(?:\s*[\[<(【〈][^\]>)】〉]{1,20}[\]>)】〉])+\s*|\s*[\[(<][^\]>)]{1,20}[\])>]$")
# What is taken for a deck and may be none: an address, an item of a list.
_NO_TITLE = re.compile(r"[@/<>=]|^\d+\.|^.{0,5}$|^.{60}")
#: So much of the examples is parted by a space, and so many characters behind a title are kept.
_SPACED = 0.4
_BEHIND = 120
#: So much of an article is looked at.
_AROUND = 3_000
#: Shorter paragraphs say little.
_SHORT = 30


class Example(NamedTuple):
    """A text that a title opens, glued or parted by a space, and where the title ends: 0 where no title opens it."""

    #: What the question is: "lead", "heading", "deck", "caption", "none".
    kind: str
    text: str
    at: int
    spaced: bool
    #: The whole article, as it stands around the question.
    around: str


def read_corpus(folder: Path) -> Iterator[tuple[int, list[Example]]]:
    """Give the examples of each article of a corpus, with a number made of its text by which articles can be parted."""
    for raw in _texts(folder):
        number = crc32(raw.encode())
        yield number, list(_examples(raw, random.Random(number)))  # noqa: S311  # no secret


def _texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if "text" in (row := json.loads(line)):
                    yield row["text"]


def _examples(raw: str, chance: random.Random) -> Iterator[Example]:
    try:
        article = knews.parse(raw)
    except knews.KnewsError:
        return
    paragraphs = [text for section in article.sections for text in section.paragraphs if len(text) > _SHORT]
    if not paragraphs:
        return
    body = " ".join(paragraphs)[:_AROUND]
    for kind, title, behind in _pairs(article, paragraphs, chance):
        title, behind = " ".join(title.split()), " ".join(behind.split())[:_BEHIND]
        if title and behind:
            spaced = chance.random() < _SPACED
            joined = f"{title}{' ' if spaced else ''}{behind}"
            yield Example(kind, joined, len(title), spaced, f"{joined} {body}")
    for text in chance.sample(paragraphs, min(2, len(paragraphs))):
        yield Example("none", " ".join(text.split())[:_BEHIND], 0, chance.random() < _SPACED, body)


def _pairs(article: knews.Article, paragraphs: list[str], chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Give what is printed as a title, and the text behind it."""
    if article.headline is not None:
        title = _TAG.sub("", article.headline)
        yield "lead", title, paragraphs[0]
        parts = re.split(r"…|\.\.\.", title)
        yield "lead", parts[chance.randrange(len(parts))], chance.choice(paragraphs)
    decks = [
        block.text
        for block in article.blocks_of(knews.Role.DECK)
        if block.rule == "under-headline" and _NO_TITLE.search(block.text) is None
    ]
    for index, deck in enumerate(decks):
        if index + 1 < len(decks):
            yield "deck", deck, decks[index + 1]
        else:
            yield "deck", deck, paragraphs[0]
            if article.captions:
                yield "caption", deck, article.captions[0].text
    for section in article.sections:
        if section.heading is not None and section.paragraphs:
            yield "heading", section.heading, section.paragraphs[0]
