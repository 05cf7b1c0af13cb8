"""Line breaks that a run has lost: paragraphs whose sentences touch, headings and decks glued to what follows them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from knews.block import Role
from knews.press.glue import count_spaced, find_touching, may_touch
from knews.press.heading import ends_statement, find_marks
from knews.press.seam import Words, load
from knews.rules.invented import LEAD, MORE, TITLE
from knews.rules.piece import Piece, divide
from knews.rules.rule import Claim, LineContext, Phase, Rule

_PART = Phase.PART
MARKED_IN_RUN = Rule(
    "marked-heading-by-seam",
    Role.HEADING,
    _PART,
    "a heading behind a mark in a run, which ends where the model says",
    takes=(f"{TITLE}{LEAD}⟦○ 새 다리 놓이자 상인들 환호⟧하늘시에 따르면 강을 건너는 시민이 늘었다.{MORE}",),
    leaves=(f"{TITLE}{LEAD}○ 하늘시는 새 다리를 열기로 했다고 밝혔다.{MORE}",),
)
MARKED_BEFORE_CUT = Rule(
    "marked-heading-in-run",
    Role.HEADING,
    _PART,
    "a heading behind a mark in a run, up to the next mark or what was cut",
    takes=(),
    leaves=(),
)
UNMARKED_IN_RUN = Rule(
    "heading-by-seam",
    Role.HEADING,
    _PART,
    "a heading that nothing marks, between sentences that touch it, which ends where the model says",
    takes=(f"{TITLE}{LEAD}⟦새 다리 놓이자 상인들 환호⟧하늘시에 따르면 강을 건너는 시민이 늘었다.{MORE}",),
    leaves=(f"{TITLE}{LEAD}하늘시에 따르면 강을 건너는 시민이 늘었다.{MORE}",),
)
DECK_IN_RUN = Rule(
    "deck-by-seam",
    Role.DECK,
    _PART,
    "a deck glued to what follows it, which ends where the model says",
    takes=(),
    leaves=(),
)

#: Fewer characters hold no two paragraphs.
_SHORT = 40
#: In a dump of several texts, so many touching sentences in a line, and a third of those with a space, are no slips.
_FEW = 2
_SHARE = 3
#: Nobody prints more decks.
_MOST_DECKS = 8
#: A heading up to what was cut has at most so many characters.
_LONG_HEADING = 60
#: Marks that open items of lists more often than headings.
_LISTS = "▲□"
_MARKS = "○●◎◇◆■▣◈□▲"


def part_glued(pieces: list[Piece], context: LineContext) -> list[Piece]:
    """Divide what no rule took of a line where it lost its line breaks."""
    texts = [piece for piece in pieces if piece.role is None and len(piece.text) > _SHORT]
    if not any(may_touch(piece.text) or any(mark in piece.text for mark in _MARKS) for piece in texts):
        return pieces
    run = _Run(texts, context)
    parted: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.role is not None or len(piece.text) <= _SHORT:
            parted.append(piece)
            continue
        is_cut = index + 1 < len(pieces)
        parted.extend(run.part(piece, is_head=index == 0, is_cut=is_cut))
    return parted


class _Run:
    """The texts of one line, which the model is asked about."""

    def __init__(self, texts: Sequence[Piece], context: LineContext) -> None:
        self._texts = texts
        self._context = context
        self._touching = {id(piece): find_touching(piece.text) for piece in texts}
        count = sum(map(len, self._touching.values()))
        spaced = sum(count_spaced(piece.text) for piece in texts) if count else 0
        alone = context.is_only_text
        self._glued = count > 0 and (alone or (count >= _FEW and count * _SHARE >= spaced))

    def part(self, piece: Piece, *, is_head: bool, is_cut: bool) -> list[Piece]:
        """Divide one text at its headings and where its sentences touch."""
        text = piece.text
        touching = self._touching[id(piece)] if self._glued else []
        claims = list(self._decks(text)) if is_head else []
        low = claims[-1].stop if claims else 0
        claims.extend(self._headings(text, low, touching, is_cut=is_cut))
        if not touching:
            return divide(piece, claims) if claims else [piece]
        cuts = [at for at in touching if not any(claim.start < at < claim.stop for claim in claims)]
        return [
            part for at, stop in pairwise((0, *cuts, len(text))) for part in _within(piece, at, stop, claims)
        ]

    def _decks(self, text: str) -> Iterator[Claim]:
        if not (self._glued and self._context.is_first_text):
            return
        at = 0
        for _ in range(_MOST_DECKS):
            end = self._end(text[at:], "deck", spaced=False)
            if not end:
                return
            yield Claim(at, at + end, DECK_IN_RUN)
            at += end

    def _headings(self, text: str, low: int, touching: Sequence[int], *, is_cut: bool) -> Iterator[Claim]:
        marks = dict(find_marks(text)) if any(mark in text for mark in _MARKS) else {}
        starts = sorted({*marks, *touching})
        for start, stop in pairwise((*starts, len(text))):
            if start < low:
                continue
            words = marks.get(start)
            if words is None:
                if end := self._end(text[start:stop], "unmarked", spaced=False):
                    yield Claim(start, start + end, UNMARKED_IN_RUN)
                continue
            claim = self._marked(text, start, words, stop, ends=is_cut or stop < len(text))
            if claim is not None:
                yield claim

    def _marked(self, text: str, start: int, words: int, stop: int, *, ends: bool) -> Claim | None:
        """Claim a marked heading: all of a short stretch that a mark or a cut ends, else up to where the model says."""
        stretch = text[words:stop].rstrip()
        if ends and len(stretch) <= _LONG_HEADING and not ends_statement(stretch):
            return Claim(start, words + len(stretch), MARKED_BEFORE_CUT)
        kind = "unmarked" if text[start] in _LISTS else "marked"
        for spaced in (False, True) if self._glued else (True,):
            if end := self._end(stretch, kind, spaced=spaced):
                return Claim(start, words + end, MARKED_IN_RUN)
        return None

    def _end(self, text: str, kind: str, *, spaced: bool) -> int:
        """Ask where the title ends that opens a text; 0 where there is none, or the model is not sure."""
        model = load()
        answer = model.answer(text, self._words, spaced=spaced, seldom=kind == "unmarked")
        return answer.at if answer.margin >= model.margins[f"{kind}-{'spaced' if spaced else 'glued'}"] else 0

    @cached_property
    def _words(self) -> Words:
        return Words(" ".join(piece.text for piece in self._texts))


def _within(piece: Piece, start: int, stop: int, claims: Sequence[Claim]) -> Iterator[Piece]:
    """Give the parts of a piece between two offsets."""
    at = start
    for claim in claims:
        if start <= claim.start < stop:
            if (before := piece.part(at, claim.start)) is not None:
                yield before
            if (taken := piece.part(claim.start, claim.stop, claim.rule, claim.value)) is not None:
                yield taken
            at = claim.stop
    if at < stop and (rest := piece.part(at, stop)) is not None:
        yield rest


GLUED_RULES = (MARKED_IN_RUN, MARKED_BEFORE_CUT, UNMARKED_IN_RUN, DECK_IN_RUN)
