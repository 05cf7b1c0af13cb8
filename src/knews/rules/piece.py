"""The working form of a block while its role is being found: private to labelling."""

from collections.abc import Iterable, Iterator, Sequence

from knews.block import Role
from knews.rules.rule import Claim, Rule


class Piece:
    """A stretch of one line, with the role found so far. None: text that no rule explains yet."""

    __slots__ = ("given", "image", "line", "repeats", "role", "rule", "start", "text", "value")

    def __init__(self, text: str, start: int, line: int, given: Rule | None = None) -> None:
        self.text = text
        self.start = start
        self.line = line
        self.rule: Rule | None = None
        self.role: Role | None = None
        self.value: object = None
        #: What the markup says of the line that it is of.
        self.given = given
        self.repeats: int | None = None
        self.image: str | None = None

    @property
    def stop(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)

    def part(self, start: int, stop: int, rule: Rule | None = None, value: object = None) -> "Piece | None":
        """Give the stretch between two offsets of this piece, white space cut off; None where nothing is left."""
        text = self.text[start:stop]
        bare = text.strip()
        if not bare:
            return None
        if len(bare) < len(text):
            start += len(text) - len(text.lstrip())
        piece = Piece(bare, self.start + start, self.line, self.given)
        piece.image = self.image
        if rule is not None:
            piece.rule, piece.role, piece.value = rule, rule.role, value
        return piece

    def bare(self) -> "Piece":
        """Give this piece anew, without a role; what the markup says of it stays known."""
        piece = Piece(self.text, self.start, self.line, self.given)
        piece.image = self.image
        return piece

    def take(self, rule: Rule, value: object = None) -> None:
        """Give this piece to a rule, with what the rule read in the text."""
        self.rule = rule
        self.role = rule.role
        self.value = value


class KeptPiece(Piece):
    """A piece that notes which rules lost it, for whoever wants to see why it is what it is; a plain parse makes none."""

    __slots__ = ("lost",)

    def __init__(
        self, text: str, start: int, line: int, given: Rule | None = None, *, lost: list[Claim]
    ) -> None:
        super().__init__(text, start, line, given)
        #: What was turned down, with offsets in the input: one list for all its pieces.
        self.lost = lost

    def part(self, start: int, stop: int, rule: Rule | None = None, value: object = None) -> Piece | None:
        """As of any piece; the rule that had this one loses the stretch to another."""
        piece = super().part(start, stop, rule, value)
        if piece is None:
            return None
        if rule is not None:
            self._lose(piece.start, piece.stop, rule)
        return self._kept(piece)

    def bare(self) -> Piece:
        """As of any piece; the rule that had this one may lose it."""
        self._lose(self.start, self.stop, None)
        return self._kept(super().bare())

    def take(self, rule: Rule, value: object = None) -> None:
        """As of any piece; the rule that had this one loses it."""
        self._lose(self.start, self.stop, rule)
        super().take(rule, value)

    def turn_down(self, claims: Iterable[Claim], taken: Iterable[Claim] = ()) -> None:
        """Note those of some claims on stretches of this piece that are not among what was taken."""
        kept = frozenset((claim.start, claim.stop, claim.rule) for claim in taken)
        for start, stop, rule, _ in claims:
            if start < stop and (start, stop, rule) not in kept:
                self.lost.append(Claim(self.start + start, self.start + stop, rule))

    def _kept(self, piece: Piece) -> Piece:
        kept = KeptPiece(piece.text, piece.start, piece.line, piece.given, lost=self.lost)
        kept.rule, kept.role, kept.value, kept.image = piece.rule, piece.role, piece.value, piece.image
        return kept

    def _lose(self, start: int, stop: int, rule: Rule | None) -> None:
        if self.rule is not None and self.rule is not rule:
            self.lost.append(Claim(start, stop, self.rule))


def divide(piece: Piece, claims: Sequence[Claim]) -> list[Piece]:
    """Divide a piece at claims that are in order and do not overlap; what is between them has no role yet."""
    pieces: list[Piece] = []
    at = 0
    for start, stop, rule, value in claims:
        if start > at and (part := piece.part(at, start)) is not None:
            pieces.append(part)
        if (part := piece.part(start, stop, rule, value)) is not None:
            pieces.append(part)
        at = stop
    if at < len(piece.text) and (part := piece.part(at, len(piece.text))) is not None:
        pieces.append(part)
    return pieces


def resolve(taken: Sequence[Claim], new: Iterable[Claim]) -> Sequence[Claim]:
    """Settle who gets what: a claim that came before keeps its stretch; of new ones the leftmost, then the longest wins.

    Gives all claims that stand, in order; no two overlap, and none is empty.
    """
    fresh = sorted(new, key=_place)
    if not fresh:
        return taken
    settled: list[Claim] = []
    index, reach = 0, 0
    for claim in fresh:
        start, stop = claim.start, claim.stop
        while index < len(taken) and taken[index].stop <= start:
            settled.append(taken[index])
            reach = taken[index].stop
            index += 1
        free = stop if index == len(taken) else taken[index].start
        if reach <= start < stop <= free:
            settled.append(claim)
            reach = stop
    settled.extend(taken[index:])
    return settled


def carve(taken: Sequence[Claim], new: Sequence[Claim]) -> Sequence[Claim]:
    """Let new claims, in order, cut their stretches from those that came before, which keep the rest."""
    if not new:
        return taken
    left: list[Claim] = []
    for claim in taken:
        at = claim.start
        for cut in new:
            if cut.start < claim.stop and at < cut.stop:
                if at < cut.start:
                    left.append(claim._replace(start=at, stop=cut.start))
                at = cut.stop
        if at < claim.stop:
            left.append(claim._replace(start=at))
    return sorted((*left, *new), key=_place)


def gaps(claims: Sequence[Claim], stop: int) -> Iterator[tuple[int, int]]:
    """Give the stretches up to an offset that nobody claims."""
    at = 0
    for claim in claims:
        if claim.start > at:
            yield at, claim.start
        at = claim.stop
    if at < stop:
        yield at, stop


class Gaps:
    """Stretches that nobody claims, asked about from left to right, so that all questions are one pass."""

    __slots__ = ("_claims", "_index")

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._index = 0

    def hold(self, start: int, stop: int) -> bool:
        """Tell whether nothing is claimed between two offsets; `start` never falls from one question to the next."""
        claims = self._claims
        while self._index < len(claims) and claims[self._index].stop <= start:
            self._index += 1
        return self._index == len(claims) or claims[self._index].start >= stop


def _place(claim: Claim) -> tuple[int, int]:
    return claim.start, -claim.stop
