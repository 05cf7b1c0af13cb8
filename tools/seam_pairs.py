"""What a corpus says of where titles end: titles and what follows them, in articles that kept their line breaks.

The articles are read by their lines alone, and not by knews: what knews learns must not change what it learns from.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

#: A title has so many characters; a statement has more.
_SHORTEST, _LONGEST = 6, 60
_STATEMENT = 30
#: So many sentences of an article that no title opens.
_SENTENCES = 4
#: So many characters behind a title are kept, and so much of an article is looked at.
_BEHIND = 120
_AROUND = 1_500
#: A title under the headline, and no button, address, signature or time.
_NO_TITLE = re.compile(r"[@/<>=|:]|기자|입력|제공|기사|뉴스|\d{4}[-.]|^[\W\d]|[.,]$|다$")
_MARKED = re.compile(r"[○●◎◇◆■]\s?")
# [단독] … | … [하늘기획]
_TAG = re.compile(r"^(?:\s*[\[<(【〈][^\]>)】〉]{1,20}[\]>)】〉])+\s*|\s*[\[(<][^\]>)]{1,20}[\])>]$")
_END = re.compile(r"[다요죠]\.[”\"’')]* ?")
_SAID = re.compile(r"[다요죠]\.[”\"’')]*$")


class Example(NamedTuple):
    """A text that a title opens, glued or parted by a space, and where the title ends: 0 where no title opens it."""

    text: str
    at: int
    spaced: bool
    #: The whole article, as it stands around the question.
    around: str
    #: More titles follow before the text does.
    is_row: bool = False


def read_corpus(folder: Path) -> Iterator[tuple[int, list[Example]]]:
    """Give the examples of each article of a corpus, with a number made of its text by which articles can be parted."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                if "text" in (article := json.loads(row)):
                    text = article["text"]
                    number = crc32(text.encode())
                    yield number, list(_examples(text, random.Random(number)))  # noqa: S311  # no secret


def _examples(text: str, chance: random.Random) -> Iterator[Example]:
    lines = [" ".join(line.split()) for line in text.splitlines() if not line.isspace()]
    lines = [line for line in lines if line]
    statements = [line for line in lines[1:] if is_statement(line)]
    if not statements:
        return
    body = " ".join(statements)[:_AROUND]
    sentences = [
        body[at : at + _BEHIND]
        for at in (match.end() for match in _END.finditer(body))
        if body[at : at + 1].isalnum()
    ] or statements[:1]
    decks = list(_decks(lines))
    titles = _titles(lines[0], [deck for deck, _ in decks])
    for title, behind in _pairs(decks, titles, [statements[0], *sentences], chance):
        # Where spaces part decks in a row, nothing tells a deck's end from a space in it.
        for spaced in (False, True) if len(behind) == 1 else (False,):
            gap = " " if spaced else ""
            joined = gap.join((title, *behind))[: len(title) + _BEHIND]
            yield Example(joined, len(title), spaced, f"{joined} {body}", len(behind) > 1)
    for title in titles[:3]:
        # Between words, letters say little: more is learnt of how sentences open.
        sentence = chance.choice(sentences)
        yield Example(f"{title} {sentence}", len(title), True, body)  # noqa: FBT003
    for sentence in chance.sample(sentences, min(_SENTENCES, len(sentences))):
        yield Example(sentence[:_BEHIND], 0, chance.random() < 0.5, body)


def is_statement(line: str) -> bool:
    """Tell whether a line is a paragraph that begins with its first sentence."""
    return (
        len(line) > _STATEMENT
        and ("다. " in line or _SAID.search(line) is not None)
        and line[0].isalnum()
        and "=" not in line[:60]
    )


def _decks(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the short lines that are printed as titles, and the line behind each."""
    for title, behind in pairwise(lines[1:]):
        bare = _MARKED.sub("", title, count=1)
        if (
            _SHORTEST <= len(bare) <= _LONGEST
            and _NO_TITLE.search(bare) is None
            and (is_statement(behind) or _NO_TITLE.search(behind) is None)
        ):
            yield bare, behind


def tidy_title(headline: str) -> str:
    """Give a headline without the tags around it."""
    return _TAG.sub("", headline)


def _titles(headline: str, decks: list[str]) -> list[str]:
    """Give what reads as a title: the headline, its parts, the decks."""
    headline = tidy_title(headline)
    titles = (headline, *re.split(r"…|\.\.\.|, ", headline), *decks)
    return [
        title
        for title in dict.fromkeys(titles)
        if _SHORTEST <= len(title) <= _LONGEST + 4 and not _SAID.search(title)
    ]


def _pairs(
    decks: Sequence[tuple[str, str]], titles: Sequence[str], statements: Sequence[str], chance: random.Random
) -> Iterator[tuple[str, list[str]]]:
    """Give titles, and the texts behind each."""
    for deck, behind in decks:
        yield deck, [behind]
        yield deck, [chance.choice(statements)]
    for title in titles[:2]:
        yield title, [statements[0]]
    if titles:
        yield chance.choice(titles), [chance.choice(statements)]
        # Decks in a row: the first of them ends first.
        row = [chance.choice(titles) for _ in range(chance.randrange(2, 5))]
        yield row[0], [*row[1:], statements[0]]
