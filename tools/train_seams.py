"""Make the weights by which knews finds where a title ends that is glued to what follows it.

    python tools/train_seams.py CORPUS [--out src/knews/press/seams.json.gz] [--report]

CORPUS is a folder of *.jsonl.gz whose lines hold the `text` of one article each, with its line breaks. The same corpus
gives the same bytes. One article in five is held out: on these the limits are measured, and --report prints what they give.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from seam_pairs import Example, read_corpus

from knews.press.seam import (
    Answer,
    Letters,
    Model,
    Words,
    by_pair,
    features_of_end,
    features_of_none,
    find_ends,
    fold,
)

#: Rounds over all examples.
ROUNDS = 6
#: An answer that is right by less than this is learnt from, too.
CLEAR = 30
#: One article in so many is held out.
HELD_OUT = 5
#: So many weights are kept, the heaviest, and so many pairs of letters, the most common.
WEIGHTS = 45_000
PAIRS = 6_000
#: For so many titles, so many sentences that no title opens stand behind a mark, at the head of a run, where sentences touch.
TITLES = 4
SENTENCES = {"marked": 1, "deck": 48, "unmarked": 64}
#: Of the answers above the limits, so many in a thousand are right.
RIGHT = 950
#: Titles in a row are parted at ends that score as so many in a thousand ends of titles do.
ROW = 945
#: Of all titles, so many in a thousand are let through by each gate.
LET_THROUGH = 950
OUT = Path(__file__).parent.parent / "src" / "knews" / "press" / "seams.json.gz"

_WORD = re.compile(r"[^\W\d_]{2,}")

#: A feature: whether it is one of no title, its kind, its text.
Feature = tuple[bool, int, str]


class Question(NamedTuple):
    """An example, its features as numbers: the places where the title may end, and which of them is right."""

    example: Example
    numbers: list[list[int]]
    right: int


def main() -> int:
    """Train, measure the limits and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--out", type=Path, default=OUT)
    ask.add_argument("--report", action="store_true")
    args = ask.parse_args()
    articles = list(read_corpus(args.corpus))
    learnt = [example for number, examples in articles if number % HELD_OUT for example in examples]
    held = [example for number, examples in articles if number % HELD_OUT == 0 for example in examples]
    letters = _letters(example.around for example in learnt if not example.at)
    known = Letters(*map(by_pair, letters))
    names: dict[Feature, int] = {}
    sums = _train(_questions(learnt, known, names), len(names))
    tables = _tables(names, sums)
    model = Model(*tables, known, {})
    asked = _answers(model, held)
    limits = {kind: _limits(kind, answers) for kind, answers in asked.items()}
    limits["row"] = _row_limit(asked)
    data = {
        "gates": _gates(model, held),
        "letters": letters,
        "limits": limits,
        "none": tables[1],
        "weights": tables[0],
    }
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    args.out.write_bytes(gzip.compress(written, mtime=0))
    if args.report:
        _report(asked, limits)
    return 0


def _letters(texts: Iterable[str]) -> list[list[str]]:
    """Give the pairs of letters of words in nine strings: by how common they are, how often they open, and close, a word."""
    counts: Counter[str] = Counter()
    opens: Counter[str] = Counter()
    closes: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text):
            counts.update(map("".join, pairwise(word)))
            opens[word[:2]] += 1
            closes[word[-2:]] += 1
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:PAIRS]
    low = most[-1][1].bit_length() if most else 0
    tables = [[""] * 9 for _ in range(3)]
    for pair, count in sorted(most):
        tables[0][min(8, count.bit_length() - low)] += pair
        tables[1][8 * opens[pair] // count] += pair
        tables[2][8 * closes[pair] // count] += pair
    return tables


def _questions(examples: Iterable[Example], letters: Letters, names: dict[Feature, int]) -> list[Question]:
    asked = []
    for example in examples:
        folded = fold(example.text)
        ends = find_ends(folded, spaced=example.spaced)
        if ends and example.at in (0, *ends):
            words = Words(example.around)
            found = [
                features_of_none(folded),
                *(features_of_end(folded, at, words, letters, spaced=example.spaced) for at in ends),
            ]
            numbers = [
                [names.setdefault((not index, kind, text), len(names)) for kind, text in enumerate(features)]
                for index, features in enumerate(found)
            ]
            asked.append(Question(example, numbers, (0, *ends).index(example.at)))
    return asked


def _train(questions: Sequence[Question], size: int) -> list[int]:
    """Give the sums of the weights over all steps: an averaged perceptron in whole numbers."""
    weights, late = [0] * size, [0] * size
    get = weights.__getitem__
    order = list(range(len(questions)))
    chance = random.Random(1)  # noqa: S311  # no secret
    step = 1
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for index in order:
            _, found, right = questions[index]
            scores = [sum(map(get, numbers)) for numbers in found]
            best, wrong = max((score, i) for i, score in enumerate(scores) if i != right)
            if best + CLEAR > scores[right]:
                for numbers, by in ((found[right], 1), (found[wrong], -1)):
                    for number in numbers:
                        weights[number] += by
                        late[number] += by * step
            step += 1
    return [weight * step - after for weight, after in zip(weights, late, strict=True)]


def _tables(
    names: Mapping[Feature, int], sums: Sequence[int]
) -> tuple[list[dict[str, int]], list[dict[str, int]]]:
    """Keep the heaviest weights, by kind: of a title's end, and of no title."""
    heaviest = sorted(names.items(), key=lambda named: (-abs(sums[named[1]]), named[0]))[:WEIGHTS]
    scale = max((abs(sums[number]) for _, number in heaviest), default=1) or 1
    tables: tuple[defaultdict[int, dict[str, int]], ...] = (defaultdict(dict), defaultdict(dict))
    for (none, kind, text), number in heaviest:
        if weight := round(sums[number] * 999 / scale):
            tables[none][kind][text] = weight
    kinds = [
        1 + max((kind for is_none, kind, _ in names if is_none is none), default=0) for none in (False, True)
    ]
    ends, nones = ([table[kind] for kind in range(count)] for table, count in zip(tables, kinds, strict=True))
    return ends, nones


class Asked(NamedTuple):
    """An answer to a held-out example."""

    answer: Answer
    is_right: bool
    #: A title opens the text.
    is_title: bool


def _answers(model: Model, held: Sequence[Example]) -> dict[str, list[Asked]]:
    """Give all answers by kind of question: decks may stand in a row, headings do not."""
    asked: dict[str, list[Asked]] = defaultdict(list)
    for example in held:
        if example.at not in (0, *find_ends(fold(example.text), spaced=example.spaced)):
            continue
        answer = model.answer(example.text, Words(example.around), spaced=example.spaced)
        for kind in SENTENCES:
            if kind == "deck" or not example.is_row:
                name = f"{kind}-{'spaced' if example.spaced else 'glued'}"
                asked[name].append(Asked(answer, answer.at == example.at, example.at > 0))
    return dict(sorted(asked.items()))


def _gates(model: Model, held: Sequence[Example]) -> list[int]:
    """Give the limits outside of which so few titles stand that the model need not be asked in full."""
    nones: list[int] = []
    looks: list[int] = []
    for example in held:
        folded = fold(example.text)
        if example.at in (ends := find_ends(folded, spaced=False)) and not example.spaced:
            nones.append(model.none(folded))
            looks.append(2 * max(model.look(folded, at, spaced=False) for at in ends) - nones[-1])
    kept = len(nones) * LET_THROUGH // 1000
    return [sorted(nones)[kept - 1], sorted(looks, reverse=True)[kept - 1]] if kept else [0, 0]


def _limits(kind: str, asked: Sequence[Asked]) -> list[int]:
    """Give the lowest margin, and then the lowest lead, above which enough of the answers are right."""
    titles = [(one.answer.margin, 1, one.is_right) for one in asked if one.is_title]
    margin = _lowest(titles)
    sentences = SENTENCES[kind.partition("-")[0]]
    sure = [one for one in asked if one.answer.margin >= margin and one.answer.at]
    leads = [(one.answer.lead, TITLES if one.is_title else sentences, one.is_right) for one in sure]
    return [margin, _lowest(leads)]


def _row_limit(asked: dict[str, list[Asked]]) -> list[int]:
    """Give the score that so many in a thousand ends of titles have that are known."""
    scores = sorted(
        [one.answer.score for one in asked.get("deck-glued", ()) if one.is_title and one.is_right]
    )
    return [scores[len(scores) * (1000 - ROW) // 1000]] if scores else [0]


def _lowest(answers: Sequence[tuple[int, int, bool]]) -> int:
    """Give the lowest value above which enough of weighted answers are right."""
    right = count = 0
    lowest = 1 << 16
    for value, weight, is_right in sorted(answers, reverse=True):
        count += weight
        right += weight * is_right
        if right * 1000 >= count * RIGHT:
            lowest = value
    return lowest


def _report(asked: dict[str, list[Asked]], limits: dict[str, list[int]]) -> None:
    for kind, answers in asked.items():
        margin, lead = limits[kind]
        titles = [one for one in answers if one.is_title]
        sure = [
            one
            for one in answers
            if one.answer.margin >= margin and one.answer.lead >= lead and one.answer.at
        ]
        found = [one for one in sure if one.is_title]
        print(
            f"{kind}: {len(titles)} titles, end right {sum(one.is_right for one in titles) / len(titles):.3f}; "
            f"limits {margin} {lead}: answered {len(found) / len(titles):.3f}, "
            f"right {sum(one.is_right for one in found) / max(1, len(found)):.3f}; "
            f"of {len(answers) - len(titles)} sentences taken for titles {len(sure) - len(found)}"
        )


if __name__ == "__main__":
    sys.exit(main())
