"""Decks in a row that only spaces part from each other and from the lead: a small statistical model.

Nothing but sense divides "…예산 확보 내년 봄 착공 하늘시가 새 다리를 …". An averaged perceptron weighs each way to part the
head of a text into decks and a lead: the words beside each place, the shape of each deck, how the lead begins.
`tools/train_deck_rows.py` makes its weights, `deck_rows.json.gz`, which are read when they are first asked for.
"""

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from knews.press.deck import continues
from knews.press.pattern import pattern
from knews.press.seam import SAME, kind_of
from knews.press.words import DECK_ENDS

#: A deck has at least and at most so many characters.
SHORTEST, LONGEST = 7, 64
#: A row has no more decks, and ends within so many characters.
_MOST = 7
_REACH = 300
#: So much of a text is looked at for words that stand in it again.
_AROUND = 700
#: So many places are weighed in full.
_WEIGHED = 12
#: What ends the first sentence of the lead.
_SENTENCE_ENDS = ("다.", "요.", "죠.")
#: Particles: of topics, of objects, of subjects behind a word of some length, of what else only sentences have.
_TOPIC, _OBJECT, _SUBJECT = ("은", "는"), ("을", "를"), ("이", "가")
_OTHER = (
    *("에서", "에게", "으로", "하고", "하며", "라고"),
    *("다고", "라며", "다며", "했다", "지만"),
)
#: A sentence has at least so many characters.
_SENTENCE = 20
#: From so far ahead on, decks are suspected: four in five of such texts among 8,219 dumps had some.
_SUSPECTED = 200
# …승인 /하늘시 제공: no deck
_FOREIGN = pattern("[/@]")
# ‘하늘’, ‘바다’: words that a sentence speaks of
_QUOTED = pattern("[‘'][^’'\n]+[’'](?:, [‘'][^’'\n]+[’'])+")
_QUOTES = "\"'"
#: What the last word of a deck ends in no more than a sentence does.
_OPEN_ENDS = (
    *("따라", "관련해", "통해", "위해", "대해", "위한", "대한", "인한", "던", "는", "은", "을", "를", "의"),
    *("과", "와", "며", "면서", "라는", "하고", "으로", "에서", ",", "까.", "다.", "위.", "!", ":"),
)
#: So many words ahead the first particle of a lead is looked for.
_AHEAD = 9


class Row(NamedTuple):
    """How the head of a text is parted."""

    #: Where each deck ends, in order; none where the lead opens the text.
    ends: tuple[int, ...]
    #: How far ahead of the next best way that is.
    margin: int


class Head:
    """The words at the head of a text, counted once for all questions about them."""

    def __init__(self, text: str) -> None:
        self.folded = text[:_AROUND].translate(SAME)
        #: Where the first sentence ends: no deck reaches so far.
        self.stop = min(_sentence_end(self.folded, 0), _REACH)
        self.words: list[str] = []
        self.starts: list[int] = []
        at = 0
        for word in self.folded.split(" "):
            if word and at <= self.stop:
                self.words.append(word)
                self.starts.append(at)
            at += len(word) + 1
        self.stops = [start + len(word) for start, word in zip(self.starts, self.words, strict=True)]
        bare = [word.rstrip("\"',)") for word in self.words]
        self.topics = _counts([word.endswith(_TOPIC) for word in bare])
        self.objects = _counts([word.endswith(_OBJECT) for word in bare])
        self.subjects = _counts([len(word) > 2 and word.endswith(_SUBJECT) for word in bare])
        self.others = _counts([word.endswith(_OTHER) for word in bare])
        self.openings = Counter([word[:3] for word in self.folded.split()])

    def places(self) -> list[int]:
        """Give the words in front of which a deck may end: no quotation and no bracket is open there."""
        found = []
        double = single = brackets = 0
        for index, word in enumerate(self.words):
            if index and double % 2 == single % 2 == 0 and brackets <= 0:
                found.append(index)
            double += word.count('"')
            single += word.count("'")
            brackets += word.count("(") - word.count(")")
        return found


def _sentence_end(text: str, start: int) -> int:
    """Give where the first sentence ends from an offset on, the text's length where none does."""
    return min((at for end in _SENTENCE_ENDS if (at := text.find(end, start)) >= 0), default=len(text))


def _counts(are: Sequence[bool]) -> list[int]:
    return [0, *accumulate(are)]


def features_of_place(head: Head, at: int) -> list[str]:
    """Give what speaks for or against that a deck ends in front of a word."""
    last, first = head.words[at - 1], head.words[at]
    before = head.words[at - 2][-1] if at > 1 else ""
    return [
        last[-2:],
        last[-3:],
        last[-6:],
        before + last[-1],
        first[:2],
        first[:3],
        first[-2:],
        last[-1] + first[-1],
        kind_of(last[-1]) + kind_of(first[0]),
        last[-2:] + first[-1],
        last[-1] + first[:2],
        f"{min(len(last), 6)}{min(len(first), 6)}",
        f"{last.strip(_QUOTES) in DECK_ENDS:d}{first.strip(_QUOTES) in DECK_ENDS:d}",
    ]


def features_of_deck(head: Head, start: int, stop: int) -> list[str]:
    """Give what speaks for or against that words, from one up to another, are a deck."""
    text = head.folded[head.starts[start] : head.stops[stop - 1]]
    topics = head.topics[stop] - head.topics[start]
    first = head.words[start]
    return [
        f"{len(text) // 4}",
        f"{min(stop - start, 14)}",
        f"{topics}{head.objects[stop] - head.objects[start]}",
        f"{head.subjects[stop] - head.subjects[start]}{head.others[stop] - head.others[start]}",
        f"{'…' in text:d}{',' in text:d}{text[0] == chr(34):d}",
        first[-1],
        first[:2],
        f"{'…' in text:d}{topics > 0:d}{len(text) // 10}",
    ]


def features_of_lead(head: Head, at: int, decks: int) -> list[str]:
    """Give what speaks for or against that the lead begins with a word, behind so many decks."""
    first, second, third = [*head.words[at : at + 3], " ", " "][:3]
    ahead = range(at, min(at + _AHEAD, len(head.words)))
    named = next((word for word in ahead if _is_named(head, word)), at + _AHEAD) - at
    again = head.openings[first[:3]]
    return [
        first[:3],
        first[-2:],
        first[-1] + second[-1],
        second[-2:],
        second[-1] + third[-1],
        third[-2:],
        f"{named}",
        f"{min(again, 3)}",
        f"{min(decks, 5)}{kind_of(first[0])}",
        f"{min(decks, 6)}",
        f"{min(again, 2)}{named > 3:d}",
    ]


def _is_named(head: Head, word: int) -> bool:
    """Tell whether a word has the particle of a topic or of a subject."""
    return head.topics[word + 1] > head.topics[word] or head.subjects[word + 1] > head.subjects[word]


#: Where decks end, as words, how much speaks for them.
Way = tuple[int, tuple[int, ...]]


class DeckModel:
    """What the features of places, of decks and of leads weigh."""

    def __init__(
        self,
        places: Sequence[Mapping[str, int]],
        decks: Sequence[Mapping[str, int]],
        leads: Sequence[Mapping[str, int]],
        margin: int = 0,
        gate: int = 1 << 30,
    ) -> None:
        self._places = [table.get for table in places]
        self._decks = [table.get for table in decks]
        self._leads = [table.get for table in leads]
        #: From so far ahead of the next best way on, one counts.
        self.margin = margin
        #: A text whose head speaks so much for a lead has no decks.
        self.gate = gate

    def part(self, text: str, *, weighed: int = _WEIGHED) -> Row:
        """Part the head of a text into decks and a lead."""
        head = Head(text)
        if not head.words or self._lead(head, 0, 0) > self.gate:
            return Row((), 0)
        best, second = (*nlargest(2, self.ways(head, weighed=weighed)), (0, ()))[:2]
        return Row(tuple(head.stops[word - 1] for word in best[1]), best[0] - second[0])

    def ways(
        self, head: Head, *, weighed: int = _WEIGHED, right: tuple[int, ...] | None = None, cost: int = 0
    ) -> list[Way]:
        """Give the best way for each number of decks and each lead; all but the `right` one are helped by a `cost`."""
        scores = {place: self._place(head, place) for place in head.places()}
        if len(scores) > weighed:
            scores = dict(nlargest(weighed, scores.items(), key=lambda scored: scored[1]))
        places = sorted(scores)
        ways: list[Way] = []
        begun: dict[int, Way] = {0: (0, ())}
        # Decks that begin at a word: where each ends, and how much speaks for it. Several ways lead to the same word.
        ahead: dict[int, list[tuple[int, int]]] = {}
        for decks in range(_MOST):
            for at, (score, path) in begun.items():
                helped = cost if right is not None and path != right else 0
                ways.append((score + self._lead(head, at, decks) + helped, path))
            longer: dict[int, Way] = {}
            for at, (score, path) in begun.items():
                if at not in ahead:
                    ahead[at] = [
                        (place, scores[place] + self._deck(head, at, place))
                        for place in places
                        if place > at and SHORTEST <= head.stops[place - 1] - head.starts[at] <= LONGEST
                    ]
                for place, found in ahead[at]:
                    if place not in longer or score + found > longer[place][0]:
                        longer[place] = (score + found, (*path, place))
            begun = longer
        return ways

    def _place(self, head: Head, at: int) -> int:
        return sum(
            [get(text, 0) for get, text in zip(self._places, features_of_place(head, at), strict=True)]
        )

    def _deck(self, head: Head, start: int, stop: int) -> int:
        features = features_of_deck(head, start, stop)
        return sum([get(text, 0) for get, text in zip(self._decks, features, strict=True)])

    def _lead(self, head: Head, at: int, decks: int) -> int:
        features = features_of_lead(head, at, decks)
        return sum([get(text, 0) for get, text in zip(self._leads, features, strict=True)])


@cache
def _load() -> DeckModel:
    """Read the weights that come with the package."""
    data = json.loads(gzip.decompress(files("knews.press").joinpath("deck_rows.json.gz").read_bytes()))
    return DeckModel(data["places"], data["decks"], data["leads"], data["margin"], data["gate"])


def find_row(text: str) -> tuple[int, ...]:
    """Find where decks end that open a text, only spaces between them and the lead: none where it has none, or none is sure.

    >>> text = "새 다리 예산 120억 확보…내년 봄 착공 예정 시민 설문에서 찬성 87%…반대 측도 “환영” 하늘시가 새 다리를 놓기로 했다고 12일 밝혔다."
    >>> [text[:end].split()[-1] for end in find_row(text)]
    ['예정', '“환영”']
    >>> find_row("하늘시가 새솔항에 새 다리를 놓기로 했다고 12일 밝혔다. 시는 곧 공사를 맡긴다.")
    ()
    """
    row = _part(text[:_AROUND])
    if row.margin < _load().margin or not (
        _may_be_decks(text, row.ends) and _opens_sentence(text, row.ends[-1])
    ):
        return ()
    return row.ends


def suspect_row(text: str) -> int:
    """Tell where decks may end that open a text, only spaces between: 0 where `find_row` finds them, or little speaks for any.

    >>> text = "새 다리 통행료 첫 심사 요금 인상 하늘시의 새 다리 통행량이 최근 한 해 사이 두 계단 밀려났다. 시는 길도 넓힌다고 밝혔다."
    >>> find_row(text), text[: suspect_row(text)]
    ((), '새 다리 통행료 첫 심사 요금 인상')
    >>> suspect_row("하늘시가 새솔항에 새 다리를 놓기로 했다고 12일 밝혔다. 시는 곧 공사를 맡긴다.")
    0
    """
    row = _part(text[:_AROUND])
    if row.margin < _SUSPECTED or not _may_be_decks(text, row.ends) or find_row(text):
        return 0
    return 0 if continues(text[row.ends[-1] :].lstrip()) else row.ends[-1]


@lru_cache(maxsize=4)
def _part(head: str) -> Row:
    """Part the head of a text, once for whoever asks of the same one."""
    return _load().part(head)


def _may_be_decks(text: str, ends: Sequence[int]) -> bool:
    """Tell whether what opens a text ends as decks do, and is no list of words in quotation marks."""
    if not ends or any(text[:end].endswith(_OPEN_ENDS) for end in ends):
        return False
    return not (_FOREIGN.search(text, 0, ends[-1]) or _QUOTED.fullmatch(text, 0, ends[0]))


def _opens_sentence(text: str, at: int) -> bool:
    """Tell whether a whole sentence stands behind a place, and no more than its last words: "… 상승 마감했다."."""
    return _sentence_end(text, at) - at >= _SENTENCE and not continues(text[at:].lstrip())
