"""Where a title ends that is glued to what follows, and whether one stands there at all: a small statistical model.

Nothing but sense divides "…고객사 문의 빗발쳐하늘시에 따르면 …". An averaged perceptron weighs what stands around each
place where the title may end: runs of characters, words, marks, length, and whether the same letters stand together
elsewhere. `tools/train_seams.py` makes its weights, `seams.json.gz`, which are read when they are first asked for.
"""

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from heapq import nlargest
from importlib.resources import files
from typing import NamedTuple

import attrs

#: A title has at least and at most so many characters.
SHORTEST, LONGEST = 2, 64
#: A title in a row has at least so many.
_SHORT_TITLE = 6
#: So many places are weighed in full, and so far ahead is an answer that stands alone.
_WEIGHED = 14
_ALONE = 1_000
#: What the letters of all articles weigh in a look, and what stands in for a pair that is not known.
_LETTERS, _UNKNOWN = 30, 4
#: Kinds of questions that most texts answer with no.
_SELDOM = ("deck", "unmarked")
#: So many characters behind a place are looked at.
_BEHIND = 24

#: For matching: figures are one, and letters of the Latin alphabet; quotation marks are straight.
SAME = {
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


@attrs.frozen(eq=False)
class Words:
    """How often letters stand together in a text, counted once for all questions about it, when the first needs it."""

    _text: str

    @cached_property
    def _folded(self) -> str:
        return self._text.translate(SAME)

    @cached_property
    def pairs(self) -> Counter[str]:
        """How often two letters stand together."""
        return Counter(map(str.__add__, self._folded, self._folded[1:]))

    @cached_property
    def starts(self) -> Counter[str]:
        """How often words open with three letters."""
        return Counter([word[:3] for word in self._folded.split()])


class Letters(NamedTuple):
    """How letters stand in the words of all articles, by pair: 0 for a pair that is not known, 9 for the most."""

    #: How common the pair is.
    within: Mapping[str, int]
    #: How often it opens a word where it stands, and how often it closes one.
    opens: Mapping[str, int]
    closes: Mapping[str, int]


class Answer(NamedTuple):
    """Where a title ends that opens a text, 0 where no place is left to choose, and how sure that is."""

    at: int
    #: How far ahead of the next best end that is.
    margin: int
    #: How far ahead of the answer that no title opens the text.
    lead: int
    #: How much speaks for it.
    score: int = 0


def fold(text: str) -> str:
    """Give so much of a text as is looked at, in the form in which it is matched."""
    return text[: LONGEST + _BEHIND].translate(SAME)


def find_ends(folded: str, *, spaced: bool) -> list[int]:
    """Give where a title may end that opens a text: at its spaces, or else where no space is; no quotation is left open.

    >>> find_ends("다리 하늘시", spaced=True), find_ends("다리하늘", spaced=False), find_ends('"다리하늘" 시', spaced=False)
    ([2], [2], [])
    """
    ends: list[int] = []
    double = single = brackets = 0
    for at in range(1, min(LONGEST, len(folded) - 2) + 1):
        last = folded[at - 1]
        double += last == '"'
        single += last == "'"
        brackets += (last == "(") - (last == ")")
        if (
            (folded[at] == " ") is spaced
            and not (double % 2 or single % 2 or brackets > 0)
            and at >= SHORTEST
            and _may_part(last, folded[at + spaced])
        ):
            ends.append(at)
    return ends


def _may_part(last: str, first: str) -> bool:
    # White space of any kind: what is left of a title, or behind it, has a word.
    return not (
        first in _CLOSERS
        or last in _OPENERS
        or first.isspace()
        or last.isspace()
        or (last == first and first in "0aA")
    )


def _quick_features(folded: str, at: int, *, spaced: bool) -> list[str]:
    """Give the first few features of an end: the letters beside it."""
    behind = at + spaced
    gap = " " if spaced else ""
    start, end = folded[behind], folded[at - 1]
    left, right = folded[at - 2 : at], folded[behind : behind + 2]
    return [
        left,
        folded[max(0, at - 3) : at],
        right,
        folded[behind : behind + 3],
        end + gap + start,
        left + gap + start,
        end + gap + right,
    ]


def features_of_end(folded: str, at: int, words: Words, letters: Letters, *, spaced: bool) -> list[str]:
    """Give what speaks for or against that a title ends at a place: one feature of each kind, in the order of the kinds.

    Args:
        folded: The text from the title's first character on.
        at: The place.
        words: The text around it.
        letters: The letters of all articles.
        spaced: A space stands at the place.
    """
    left, right = folded[:at], folded[at + spaced :]
    gap = " " if spaced else ""
    before, behind = left.split(), right.split(maxsplit=2)
    last, first = before[-1], behind[0]
    end, start = left[-1], right[0]
    pair = end + start
    within = letters.within.get(pair, 0)
    closes, opens = letters.closes.get(left[-2:], 0), letters.opens.get(right[:2], 0)
    return [
        *_quick_features(folded, at, spaced=spaced),
        # How the title ends.
        left[-4:],
        last[-6:],
        end + (before[-2][-1] if len(before) > 1 else ""),
        # How what follows begins.
        first[:6],
        first[-2:],
        first[-1] + (behind[1][-1] if len(behind) > 1 else ""),
        first[0] + first[-1],
        kind_of(end) + gap + kind_of(start),
        # How common the letters are that would be parted, in all articles and in this one.
        gap or f"{within}{min(words.pairs[pair], 3)}",
        gap or f"{min(words.starts[right[:3]], 2)}{within // 3}",
        f"{closes}{opens}{gap}",
        f"{closes}{left[-1:]}",
        f"{opens}{right[:1]}",
        f"{min(len(last), 6)}{min(len(first), 6)}",
        # The whole title.
        f"{len(left) // 4}",
        f"{min(len(before), 14)}",
        f"{left.count(chr(34)) % 2}{left.count(chr(39)) % 2}{left.count('(') - left.count(')')}",
        f"{sum([word[-1] in '은는' for word in before])}{sum([word[-1] in '을를' for word in before])}",
        f"{'…' in left}{',' in left}{left[0] == chr(34)}",
    ]


def features_of_none(text: str) -> list[str]:
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


def kind_of(character: str) -> str:
    """Tell a letter's script; a figure and a mark are their own."""
    if "가" <= character <= "힣":
        return "ㄱ"
    return "一" if "一" <= character <= "鿿" else character


_NOWHERE = Answer(0, 0, 0)


class Model:
    """What the features of a place weigh, and how far ahead an answer has to be."""

    def __init__(
        self,
        weights: Sequence[Mapping[str, int]],
        none: Sequence[Mapping[str, int]],
        letters: Letters,
        limits: Mapping[str, Sequence[int]],
        gates: Sequence[int] = (_ALONE * 99, -_ALONE * 99),
    ) -> None:
        self._weights = [table.get for table in weights]
        self._none = [table.get for table in none]
        self.letters = letters
        #: By the kind of question, the margin and the lead from which on an answer counts; of a row, the score.
        self.limits = limits
        #: Above the first, a text has no title at its head; nor below the second, where a look at the places is added.
        self.gates = gates

    def answer(self, text: str, words: Words, *, spaced: bool, seldom: bool = False) -> Answer:
        """Tell where the title ends that opens a text: at a space, or where no space is.

        A look at the letters beside each place finds those that are weighed in full. Where a title opens `seldom` what
        is asked about, the head of the text, and the best of these looks, tell that most texts have none.
        """
        folded = fold(text)
        none = self.none(folded)
        if seldom and none > self.gates[0]:
            return _NOWHERE
        ends = find_ends(folded, spaced=spaced)
        if len(ends) > _WEIGHED:
            looks = nlargest(_WEIGHED, [(self.look(folded, at, spaced=spaced), at) for at in ends])
            if seldom and looks[0][0] * 2 - none < self.gates[1]:
                return _NOWHERE
            ends = [at for _, at in looks]
        if not ends:
            return _NOWHERE
        scores = [
            (self._sum(features_of_end(folded, at, words, self.letters, spaced=spaced)), -at) for at in ends
        ]
        best, second = nlargest(2, [*scores, (none - _ALONE, 0)])
        return Answer(-best[1], best[0] - second[0], best[0] - none, best[0])

    def end(self, kind: str, text: str, words: Words, *, spaced: bool) -> int:
        """Tell where the title ends that opens a text; 0 where there is none, or the model is not sure."""
        answer = self.answer(text, words, spaced=spaced, seldom=kind in _SELDOM)
        margin, lead = self.limits[f"{kind}-{'spaced' if spaced else 'glued'}"]
        return answer.at if answer.margin >= margin and answer.lead >= lead else 0

    def row(self, text: str, words: Words, at: int = 0) -> list[int]:
        """Tell where titles end that stand in a row with nothing between them, from an offset on; not where the last one does."""
        answer = self.answer(text, words, spaced=False)
        end = answer.at
        if answer.score < self.limits["row"][0] or min(end, len(text) - end) < _SHORT_TITLE:
            return []
        before = self.row(text[:end], words, at) if end > 2 * _SHORT_TITLE else []
        behind = self.row(text[end:], words, at + end) if len(text) - end > 2 * _SHORT_TITLE else []
        return [*before, at + end, *behind]

    def none(self, folded: str) -> int:
        """Say how much speaks for it that no title opens a text."""
        return sum(
            [get(feature, 0) for get, feature in zip(self._none, features_of_none(folded), strict=True)]
        )

    def look(self, folded: str, at: int, *, spaced: bool) -> int:
        """Say by a look how much the letters beside a place speak for an end."""
        letters, behind = self.letters, at + spaced
        parts = letters.closes.get(folded[at - 2 : at], _UNKNOWN) + letters.opens.get(
            folded[behind : behind + 2], _UNKNOWN
        )
        within = 0 if spaced else letters.within.get(folded[at - 1 : at + 1], 0)
        return self._sum(_quick_features(folded, at, spaced=spaced)) + _LETTERS * (parts - within)

    def _sum(self, features: Sequence[str]) -> int:
        return sum([get(feature, 0) for get, feature in zip(self._weights, features, strict=False)])


@cache
def load() -> Model:
    """Read the weights that come with the package."""
    data = json.loads(gzip.decompress(files("knews.press").joinpath("seams.json.gz").read_bytes()))
    return Model(
        data["weights"], data["none"], Letters(*map(by_pair, data["letters"])), data["limits"], data["gates"]
    )


def by_pair(strings: Sequence[str]) -> dict[str, int]:
    """Give the place, from 1 on, of the string in which each pair of letters stands.

    >>> by_pair(["다리", "하늘바다"])
    {'다리': 1, '하늘': 2, '바다': 2}
    """
    return {
        pairs[at : at + 2]: bucket
        for bucket, pairs in enumerate(strings, 1)
        for at in range(0, len(pairs), 2)
    }
