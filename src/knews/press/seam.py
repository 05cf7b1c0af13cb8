"""Where a title ends that is glued to what follows, and whether one stands there at all: a small statistical model.

Nothing but sense divides "…고객사 문의 빗발쳐하늘시에 따르면 …". An averaged perceptron weighs what stands around each
place where the title may end: runs of characters, words, marks, length, and whether the same letters stand together
elsewhere. `tools/train_seams.py` makes its weights, `seams.json`, which are read when they are first asked for.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

#: A title has at least and at most so many characters.
SHORTEST, LONGEST = 4, 64
#: So many characters behind a place are looked at.
_BEHIND = 24

# For matching: figures are one, and letters of the Latin alphabet; quotation marks are straight.
_SAME = {
    **dict.fromkeys(map(ord, "0123456789"), "0"),
    **dict.fromkeys(range(ord("a"), ord("z") + 1), "a"),
    **dict.fromkeys(range(ord("A"), ord("Z") + 1), "A"),
    **dict.fromkeys(map(ord, "“”"), '"'),
    **dict.fromkeys(map(ord, "‘’"), "'"),
    **dict.fromkeys(map(ord, "ㆍ‧"), "·"),
    ord("\u00a0"): " ",
}
#: What neither opens a text nor ends a title.
_CLOSERS = frozenset(".,!?…·:;)]}”’>〉》」』%~-–/")
_OPENERS = frozenset("([{“‘<〈《「『·-–~/&,:")


class Words:
    """How often letters stand together in a text, counted once for all questions about it."""

    def __init__(self, text: str) -> None:
        text = text.translate(_SAME)
        self.pairs = Counter(map("".join, zip(text, text[1:], strict=False)))
        self.starts = Counter([word[:3] for word in text.split()])


class Place(NamedTuple):
    """A place where a title may end: its offset, 0 for the answer that there is none, and what speaks for or against it."""

    at: int
    #: One of each kind, in the order of the kinds.
    features: Sequence[str]


class Answer(NamedTuple):
    """Where a title ends, 0 where there is none, and how far ahead of the next best answer that is."""

    at: int
    margin: int


def find_places(text: str, words: Words, common: Mapping[str, int], *, spaced: bool) -> list[Place]:
    """Give all answers to where the title ends that opens a text; the first of them is that none does.

    Args:
        text: The text from the title's first character on.
        words: The text around it.
        common: How common letters are that stand together inside words, as `Model.common` says.
        spaced: The title ends at a space, else where no space is.
    """
    text = text[: LONGEST + _BEHIND].translate(_SAME)
    found = [Place(0, _features_of_none(text))]
    for at in range(SHORTEST, min(LONGEST, len(text) - 2) + 1):
        if (text[at] == " ") is spaced:
            left, right = text[:at], text[at + 1 :] if spaced else text[at:]
            if _may_part(left[-1], right[0]):
                found.append(Place(at, _features(left, right, words, common, " " if spaced else "")))
    return found


def _may_part(last: str, first: str) -> bool:
    return not (
        first in _CLOSERS or last in _OPENERS or " " in (first, last) or (last == first and first in "0aA")
    )


def _features(left: str, right: str, words: Words, common: Mapping[str, int], gap: str) -> list[str]:
    """Give what speaks for or against that a title ends between two texts."""
    before, behind = left.split(), right.split(maxsplit=2)
    last, first = before[-1], behind[0]
    end, start = left[-1], right[0]
    pair = end + start
    return [
        # How the title ends.
        left[-2:],
        left[-3:],
        left[-4:],
        last[-6:],
        end + (before[-2][-1] if len(before) > 1 else ""),
        # How what follows begins.
        right[:2],
        right[:3],
        first[:6],
        first[-2:],
        first[-1] + (behind[1][-1] if len(behind) > 1 else ""),
        first[0] + first[-1],
        # Both: a space between them is seen.
        end + gap + start,
        left[-2:] + gap + start,
        end + gap + right[:2],
        _kind(end) + gap + _kind(start),
        # How common the letters are that would be parted, in all articles and in this one.
        gap or f"{common.get(pair, 0)}{min(words.pairs[pair], 3)}",
        gap or f"{min(words.starts[right[:3]], 2)}{common.get(pair, 0) // 3}",
        f"{min(len(last), 6)}{min(len(first), 6)}",
        # The whole title.
        f"{len(left) // 4}",
        f"{min(len(before), 14)}",
        f"{left.count(chr(34)) % 2}{left.count(chr(39)) % 2}{left.count('(') - left.count(')')}",
        f"{sum([word[-1] in '은는' for word in before])}{sum([word[-1] in '을를' for word in before])}",
        f"{'…' in left}{',' in left}{left[0] == chr(34)}",
    ]


#: Kinds of features of a place.
KINDS = 23


def _features_of_none(text: str) -> list[str]:
    """Give what speaks for or against that no title opens a text."""
    words = [*text.split(maxsplit=6)[:6], *[" "] * 6][:6]
    first, second, third = words[:3]
    return [
        "",
        first[:6],
        first[-2:],
        second[-2:],
        third[-2:],
        first[-1] + second[-1],
        second[-1] + third[-1],
        words[3][-1],
        words[4][-1],
        words[5][-1],
        text[:2],
        f"{text.find('다.') // 8}",
        f"{text[:40].count(',')}{'…' in text[:50]}{text[0] == chr(34)}",
    ]


def _kind(character: str) -> str:
    """Tell a letter's script; a figure and a mark are their own."""
    if "가" <= character <= "힣":
        return "ㄱ"
    return "一" if "一" <= character <= "鿿" else character


class Model:
    """What the features of a place weigh, and from which margins on an answer counts."""

    def __init__(
        self,
        weights: Sequence[Mapping[str, int]],
        none: Sequence[Mapping[str, int]],
        common: Mapping[str, int],
        margins: Mapping[str, int],
    ) -> None:
        self._weights = [table.get for table in weights]
        self._none = [table.get for table in none]
        #: How common letters are that stand together inside words: 0 not, 9 the most.
        self.common = common
        #: By the kind of question.
        self.margins = margins

    def score(self, place: Place) -> int:
        """Give the sum of what speaks for and against a place."""
        tables = self._weights if place.at else self._none
        return sum([get(feature, 0) for get, feature in zip(tables, place.features, strict=True)])

    def answer(self, found: Sequence[Place], *, must: bool) -> Answer | None:
        """Give the best of several places; None where there is none to choose from, `must` that a title stands there."""
        scores = sorted(
            [(self.score(place), -place.at) for place in found if place.at or not must], reverse=True
        )
        if not scores:
            return None
        best = scores[0]
        second = scores[1][0] if len(scores) > 1 else 0
        return Answer(-best[1], best[0] - second)


@cache
def load() -> Model:
    """Read the weights that come with the package."""
    data = json.loads(files("knews.press").joinpath("seams.json").read_bytes())
    common = {
        pairs[at : at + 2]: bucket
        for bucket, pairs in enumerate(data["common"], 1)
        for at in range(0, len(pairs), 2)
    }
    return Model(data["weights"], data["none"], common, data["margins"])
