"""Make the weights by which knews parts decks in a row from each other and from the lead, where only spaces stand between.

    python tools/train_deck_rows.py CORPUS [--out src/knews/press/deck_rows.json.gz] [--report]

CORPUS is a folder of *.jsonl.gz whose lines hold the `text` of one article each. Only articles that kept their line breaks
teach: their decks and headlines, joined by spaces, and their leads. The same corpus gives the same bytes. One article in five
is held out: on these the limits are measured, and --report prints what they give.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from seam_pairs import is_statement, tidy_title

from knews.press.deck_row import (
    LONGEST,
    SHORTEST,
    DeckModel,
    Head,
    features_of_deck,
    features_of_lead,
    features_of_place,
)

ROUNDS = 5
#: Every way but the right one is helped by so much while it is learnt.
COST = 8
HELD_OUT = 5
#: So many weights are kept, the heaviest.
WEIGHTS = 24_000
#: Of the rows above the margin, so many in a thousand are parted right; of all rows, so many are let through by the gate.
RIGHT, LET_THROUGH = 920, 985
#: So many kinds of features a place, a deck and a lead have.
KINDS = (13, 8, 11)
#: All places are weighed.
ALL = 1_000
OUT = Path(__file__).parent.parent / "src" / "knews" / "press" / "deck_rows.json.gz"

# - 새 다리 개통 -
_DASHES = re.compile(r"^[-–·ㆍ▲△▶▷◇◆■○●] ?|[ -]+$")
_NO_DECK = re.compile(r"[@/<>=|:]|기자|입력|제공|기사|뉴스|\d{4}[-.]|[.,]$|다$")

#: A feature: of a place, a deck or a lead; its kind; its text.
Feature = tuple[int, int, str]


class Example(NamedTuple):
    """A text and how many words each of its decks has."""

    text: str
    decks: tuple[int, ...]
    is_held: bool


def main() -> int:
    """Train, measure the limits and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--out", type=Path, default=OUT)
    ask.add_argument("--report", action="store_true")
    args = ask.parse_args()
    learnt: list[tuple[Head, tuple[int, ...]]] = []
    held: list[tuple[Example, Head, tuple[int, ...]]] = []
    for example in _examples(args.corpus):
        head = Head(example.text)
        right = tuple(sum(example.decks[: at + 1]) for at in range(len(example.decks)))
        if not set(right) <= set(head.places()):
            continue
        if example.is_held:
            held.append((example, head, right))
        else:
            learnt.append((head, right))
    model = _tables(_train(learnt))
    margin, gate = _limits(model, held)
    places, decks, leads = model
    data = {"places": places, "decks": decks, "leads": leads, "margin": margin, "gate": gate}
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    args.out.write_bytes(gzip.compress(written, mtime=0))
    if args.report:
        _report(DeckModel(*model, margin, gate), held)
    return 0


def _articles(folder: Path) -> Iterator[tuple[int, str, list[str], str]]:
    """Give the headline, the decks and the lead of each article that kept its line breaks, with a number made of its text."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for row in rows:
                text = json.loads(row).get("text", "")
                lines = [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
                found = _head(lines)
                if found is not None:
                    yield crc32(text.encode()), tidy_title(lines[0]), *found


def _head(lines: Sequence[str]) -> tuple[list[str], str] | None:
    """Give the decks and the lead of an article of more than one paragraph: else its line breaks may be lost."""
    if sum(map(is_statement, lines[1:])) < 2:
        return None
    decks: list[str] = []
    for line in lines[1:7]:
        if is_statement(line):
            return decks, line
        deck = _DASHES.sub("", line)
        if not SHORTEST < len(deck) <= LONGEST or _NO_DECK.search(deck):
            return None
        if deck != tidy_title(lines[0]):
            decks.append(deck)
    return None


def _examples(folder: Path) -> Iterator[Example]:
    articles = list(_articles(folder))
    titles = [title for _, title, _, _ in articles if _is_title(title)]
    for number, title, decks, lead in articles:
        chance = random.Random(number)  # noqa: S311  # no secret
        is_held = number % HELD_OUT == 0
        yield Example(lead, (), is_held)
        rows = [decks, [title, *decks]] if decks else []
        if not decks and _is_title(title):
            # Headlines read as decks do.
            rows.append([*chance.sample(titles, chance.choice((0, 0, 1, 1, 2, 3))), title])
        for row in rows:
            if all(map(_is_title, row)):
                yield Example(" ".join((*row, lead)), tuple(len(deck.split()) for deck in row), is_held)


def _is_title(title: str) -> bool:
    return SHORTEST < len(title) <= LONGEST and not title.endswith("..")


def _features(head: Head, way: Sequence[int]) -> list[Feature]:
    """Give all features of a way to part a text."""
    found: list[Feature] = []
    start = 0
    for stop in way:
        found.extend((0, kind, text) for kind, text in enumerate(features_of_place(head, stop)))
        found.extend((1, kind, text) for kind, text in enumerate(features_of_deck(head, start, stop)))
        start = stop
    found.extend((2, kind, text) for kind, text in enumerate(features_of_lead(head, start, len(way))))
    return found


def _train(learnt: Sequence[tuple[Head, tuple[int, ...]]]) -> dict[Feature, int]:
    """Give the sums of the weights over all steps: an averaged perceptron in whole numbers."""
    places, decks, leads = ([defaultdict[str, int](int) for _ in range(count)] for count in KINDS)
    weights = (places, decks, leads)
    model = DeckModel(places, decks, leads)
    late: defaultdict[Feature, int] = defaultdict(int)
    order = list(range(len(learnt)))
    chance = random.Random(1)  # noqa: S311  # no secret
    step = 1
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for index in order:
            head, right = learnt[index]
            _, found = max(model.ways(head, weighed=ALL, right=right, cost=COST))
            if found != right:
                for way, by in ((right, 1), (found, -1)):
                    for table, kind, text in _features(head, way):
                        weights[table][kind][text] += by
                        late[table, kind, text] += by * step
            step += 1
    return {
        (table, kind, text): weight * step - late[table, kind, text]
        for table, kinds in enumerate(weights)
        for kind, texts in enumerate(kinds)
        for text, weight in texts.items()
    }


Tables = tuple[list[dict[str, int]], list[dict[str, int]], list[dict[str, int]]]


def _tables(sums: dict[Feature, int]) -> Tables:
    """Keep the heaviest weights, by kind."""
    heaviest = sorted(sums.items(), key=lambda summed: (-abs(summed[1]), summed[0]))[:WEIGHTS]
    scale = max((abs(value) for _, value in heaviest), default=1) or 1
    tables: Tables = (
        [{} for _ in range(KINDS[0])],
        [{} for _ in range(KINDS[1])],
        [{} for _ in range(KINDS[2])],
    )
    for (table, kind, text), value in heaviest:
        if weight := round(value * 999 / scale):
            tables[table][kind][text] = weight
    return tables


def _limits(tables: Tables, held: Sequence[tuple[Example, Head, tuple[int, ...]]]) -> tuple[int, int]:
    """Give the lowest margin above which enough rows are parted right, and above which score of a lead hardly any row stands."""
    model = DeckModel(*tables)
    answers = []
    scores = []
    for example, head, right in held:
        row = model.part(example.text)
        if row.ends:
            answers.append((row.margin, row.ends == _ends(head, right)))
        if right:
            scores.append(max(score for score, way in model.ways(head) if not way))
    lowest = good = 0
    for count, (margin, is_right) in enumerate(sorted(answers, reverse=True), 1):
        good += is_right
        if good * 1000 >= count * RIGHT:
            lowest = margin
    return lowest, sorted(scores)[len(scores) * LET_THROUGH // 1000]


def _ends(head: Head, way: Sequence[int]) -> tuple[int, ...]:
    return tuple(head.stops[word - 1] for word in way)


def _report(model: DeckModel, held: Sequence[tuple[Example, Head, tuple[int, ...]]]) -> None:
    rows = [(model.part(example.text), _ends(head, right)) for example, head, right in held]
    decks = [(row, right) for row, right in rows if right]
    sure = [(row, right) for row, right in decks if row.ends and row.margin >= model.margin]
    false = sum(bool(row.ends) and row.margin >= model.margin for row, right in rows if not right)
    print(
        f"{len(decks)} rows: parted right {sum(row.ends == right for row, right in decks) / len(decks):.3f}; "
        f"margin {model.margin}, gate {model.gate}: answered {len(sure) / len(decks):.3f}, "
        f"right {sum(row.ends == right for row, right in sure) / max(1, len(sure)):.3f}; "
        f"of {len(rows) - len(decks)} leads {false} taken for decks"
    )


if __name__ == "__main__":
    sys.exit(main())
