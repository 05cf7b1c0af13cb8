"""Make the weights by which knews finds where a title ends that is glued to what follows it.

    python tools/train_seams.py CORPUS [--out src/knews/press/seams.json.gz] [--report]

CORPUS is a folder of *.jsonl.gz whose lines hold the `text` of one article each, with its line breaks. The same corpus
gives the same bytes. One article in five is held out: on these the margins are measured, and --report prints what they give.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from seam_pairs import Example, read_corpus

from knews.press.seam import (
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
#: For each title that a mark opens, that is a deck, that nothing marks, stand so many sentences that no title opens.
SENTENCES = {"marked": 1, "deck": 1, "unmarked": 8}
#: Of the answers above the margin, so many in a thousand are right.
RIGHT = 950
#: Of all titles, so many in a thousand are let through by each gate.
LET_THROUGH = 975
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
    """Train, measure the margins and write the weights."""
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
    margins = {kind: _margin(asked) for kind, asked in _answers(model, held).items()}
    data = {"gates": _gates(model, held), "letters": letters, "margins": margins, "none": tables[1], "weights": tables[0]}
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    args.out.write_bytes(gzip.compress(written, mtime=0))
    if args.report:
        _report(_answers(model, held), margins)
    return 0


def _letters(texts: Iterable[str]) -> list[list[str]]:
    """Give the pairs of letters of words in nine strings: by how common they are, how often they open, and close, a word."""
    counts: Counter[str] = Counter()
    opens: Counter[str] = Counter()
    closes: Counter[str] = Counter()
    for text in texts:
        for word in _WORD.findall(text):
            counts.update(map("".join, zip(word, word[1:], strict=False)))
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


def _questions(
    examples: Iterable[Example], letters: Letters, names: dict[Feature, int]
) -> list[Question]:
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
    kinds = [1 + max((kind for is_none, kind, _ in names if is_none is none), default=0) for none in (False, True)]
    ends, nones = ([table[kind] for kind in range(count)] for table, count in zip(tables, kinds, strict=True))
    return ends, nones


def _answers(model: Model, held: Sequence[Example]) -> dict[str, list[tuple[int, int, bool]]]:
    """Give margin, weight and rightness of all answers that name an end, by kind of question.

    Sentences that no title opens count as often as they do where the question is asked.
    """
    asked: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for example in held:
        if example.at not in (0, *find_ends(fold(example.text), spaced=example.spaced)):
            continue
        answer = model.answer(example.text, Words(example.around), spaced=example.spaced)
        mode = "spaced" if example.spaced else "glued"
        for kind, sentences in SENTENCES.items():
            if answer.at or example.at:
                weight = 1 if example.at else sentences
                asked[f"{kind}-{mode}"].append((answer.margin if answer.at else -1, weight, answer.at == example.at))
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


def _margin(asked: Sequence[tuple[int, int, bool]]) -> int:
    """Give the lowest margin above which enough of the answers are right."""
    right = count = 0
    lowest = 1 << 16
    for margin, weight, is_right in sorted(asked, reverse=True):
        count += weight
        right += weight * is_right
        if margin >= 0 and right * 1000 >= count * RIGHT:
            lowest = margin
    return lowest


def _report(asked: dict[str, list[tuple[int, int, bool]]], margins: dict[str, int]) -> None:
    for kind, answers in asked.items():
        pairs = [answer for answer in answers if answer[1] == 1 or answer[2]]
        kept = [answer for answer in answers if answer[0] >= margins[kind]]
        right = sum(weight * is_right for _, weight, is_right in kept)
        print(  # noqa: T201
            f"{kind}: {len(pairs)} pairs, right {sum(right for _, _, right in pairs) / len(pairs):.3f}; margin {margins[kind]}: "
            f"answered {sum(weight == 1 for _, weight, _ in kept) / len(pairs):.3f}, "
            f"right {right / max(1, sum(weight for _, weight, _ in kept)):.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())
