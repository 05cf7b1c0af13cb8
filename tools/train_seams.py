"""Make the weights by which knews finds where a title ends that is glued to what follows it.

    python tools/train_seams.py CORPUS [--out src/knews/press/seams.json] [--report]

CORPUS is a folder of *.jsonl.gz whose lines hold the `text` of one article each, with its line breaks. The same corpus
gives the same bytes. One article in five is held out: on these the margins are measured, and --report prints what they give.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from seam_pairs import Example, read_corpus

from knews.press.seam import Model, Place, Words, find_places

#: Rounds over all examples.
ROUNDS = 6
#: An answer that is right by less than this is learnt from, too.
CLEAR = 30
#: One article in so many is held out.
HELD_OUT = 5
#: So many weights are kept, the heaviest, and so many pairs of letters, the most common.
WEIGHTS = 18_000
PAIRS = 7_000
#: For each title that nothing marks stand so many sentences that open no title.
SENTENCES = 8
#: Of the answers above the margin, so many in a thousand are right.
RIGHT = 970
OUT = Path(__file__).parent.parent / "src" / "knews" / "press" / "seams.json"

#: A feature: whether it is one of no title, its kind, its text.
Feature = tuple[bool, int, str]


class Question(NamedTuple):
    """An example, its features as numbers: the places where the title may end, and which of them is right."""

    example: Example
    ats: list[int]
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
    common = _common(example.around for example in learnt if example.kind == "none")
    names: dict[Feature, int] = {}
    sums = _train(_questions(learnt, _lookup(common), names), len(names))
    tables = _tables(names, sums)
    model = Model(*tables, _lookup(common), {})
    margins = {kind: _margin(asked) for kind, asked in _answers(model, held).items()}
    data = {"common": common, "margins": margins, "none": tables[1], "weights": tables[0]}
    args.out.write_text(
        json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    if args.report:
        _report(_answers(model, held), margins)
    return 0


def _common(texts: Iterable[str]) -> list[str]:
    """Give the pairs of letters that words hold most often, in nine strings from the least to the most common."""
    counts: Counter[str] = Counter()
    for text in texts:
        for word in text.split():
            counts.update(map("".join, zip(word, word[1:], strict=False)))
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:PAIRS]
    strings = [""] * 9
    low = most[-1][1].bit_length() if most else 0
    for pair, count in sorted(most):
        strings[min(8, count.bit_length() - low)] += pair
    return strings


def _lookup(common: Sequence[str]) -> dict[str, int]:
    return {pairs[at : at + 2]: bucket for bucket, pairs in enumerate(common, 1) for at in range(0, len(pairs), 2)}


def _questions(
    examples: Iterable[Example], common: Mapping[str, int], names: dict[Feature, int]
) -> list[Question]:
    asked = []
    for example in examples:
        found = find_places(example.text, Words(example.around), common, spaced=example.spaced)
        right = next((index for index, place in enumerate(found) if place.at == example.at), None)
        if right is not None and len(found) > 1:
            numbers = [
                [names.setdefault((not at, kind, text), len(names)) for kind, text in enumerate(features)]
                for at, features in found
            ]
            asked.append(Question(example, [place.at for place in found], numbers, right))
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
            _, _, found, right = questions[index]
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

    "end" asks where a title ends that is known to stand there, "any" whether one does: sentences without one count as often
    as they do in articles.
    """
    asked: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for example in held:
        found = find_places(example.text, Words(example.around), model.common, spaced=example.spaced)
        if not any(place.at == example.at for place in found):
            continue
        mode = "spaced" if example.spaced else "glued"
        if example.at and (answer := model.answer(found, must=True)) is not None:
            asked[f"end-{mode}"].append((answer.margin, 1, answer.at == example.at))
        answer = model.answer(found, must=False)
        if answer is not None and (answer.at or example.at):
            weight = 1 if example.at else SENTENCES
            asked[f"any-{mode}"].append((answer.margin if answer.at else -1, weight, answer.at == example.at))
    return dict(sorted(asked.items()))


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
        pairs = [answer for answer in answers if answer[1] == 1]
        kept = [answer for answer in answers if answer[0] >= margins[kind]]
        right = sum(weight * is_right for _, weight, is_right in kept)
        print(  # noqa: T201
            f"{kind}: {len(pairs)} pairs, right {sum(right for _, _, right in pairs) / len(pairs):.3f}; margin {margins[kind]}: "
            f"answered {sum(weight == 1 for _, weight, _ in kept) / len(pairs):.3f}, "
            f"right {right / max(1, sum(weight for _, weight, _ in kept)):.3f}"
        )


if __name__ == "__main__":
    sys.exit(main())
