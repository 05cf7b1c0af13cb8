"""An input -> what there is to tell of it: each piece with its rule, what else claimed it, the values it gave."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import attrs

from knews.alongside import Given, Parsed
from knews.article import Article, Problem
from knews.block import Block
from knews.errors import UnknownOutlet
from knews.explain.trace import Value, trace
from knews.pipeline import parse_given
from knews.registry import get_outlet
from knews.rules import RULES, Rule
from knews.rules.invented import readable_first


@attrs.frozen
class RuleNote:
    """What is told of a rule."""

    name: str
    #: What it takes, in a few words.
    about: str
    role: str | None = None
    phase: str | None = None
    #: The stretch that it takes stands between ⟦ and ⟧.
    takes: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


@attrs.frozen
class Told:
    """A block with all that is told of it."""

    block: Block
    #: The input's characters in its place.
    text: str
    #: The names of the rules that claimed it, too, or a part of it.
    lost: tuple[str, ...]
    #: Which values it gave, with the stretch of `text` that gave each: in order of their start, the longer one first.
    gave: tuple[tuple[int, int, int], ...]


@attrs.frozen
class View:
    """What there is to tell of an input."""

    name: str
    article: Article
    #: What the offsets of the blocks count in.
    text: str
    told: tuple[Told, ...]
    values: tuple[Value, ...]
    #: By name: all that took a block or claimed one.
    rules: Mapping[str, RuleNote]

    def line_of(self, problem: Problem) -> int | None:
        """Give the line of the input that a problem is of; None where it is of no place."""
        index = self.block_at(problem.start) if problem.stop > problem.start else None
        if index is None:
            return None
        block = self.told[index].block
        return block.line + self.text.count("\n", block.start, max(block.start, problem.start))

    def block_at(self, at: int) -> int | None:
        """Give the index of the block that an offset lies in, or of the one before it."""
        index = bisect_right(self.told, at, key=lambda told: told.block.start) - 1
        return index if index >= 0 else None


def explain(raw: str | bytes, name: str = "", given: Given | None = None) -> View:
    r"""Parse an input and say of each piece of it why it is what it is.

    Args:
        raw: As for `knews.parse`.
        name: What the input is called.
        given: What came alongside it.

    Raises:
        KnewsError: As for `knews.parse`.

    >>> view = explain("새 다리 열린다\n\n입력 2025.01.22 17:43\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.")
    >>> [(told.block.rule, [view.values[value].name for value, _, _ in told.gave]) for told in view.told]
    [('first-line', ['headline']), ('time', ['published']), ('body', ['paragraph'])]
    >>> view.rules["time"].role
    'time'
    >>> explain(" ")
    Traceback (most recent call last):
    knews.EmptyInput: the input is empty: give the text or the bytes of one article
    """
    given = given if given is not None else Given(None, None, None, None)
    parsed = parse_given(raw, given._replace(keeps_lost=True))
    article, text = parsed.article, parsed.text
    texts = [text[block.start : block.stop] for block in article.blocks]
    values = trace(article.to_dict(), texts)
    lost = _lost(parsed)
    gave: list[list[tuple[int, int, int]]] = [[] for _ in texts]
    for number, value in enumerate(values):
        for index, start, stop in value.places:
            gave[index].append((number, start, stop))
    told = tuple(
        Told(block, shown, tuple(rule.name for rule in others), _in_order(spans))
        for block, shown, others, spans in zip(article.blocks, texts, lost, gave, strict=True)
    )
    return View(name, article, text, told, values, _notes(told, parsed, given))


def _in_order(spans: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    return tuple(sorted(spans, key=lambda span: (span[1], -span[2])))


def _lost(parsed: Parsed) -> list[tuple[Rule, ...]]:
    """Give for each block of the Article the rules that claimed it, too: those of what was composed in its place."""
    blocks = parsed.article.blocks
    lost: list[tuple[Rule, ...]] = [()] * len(blocks)
    starts = [block.start for block in blocks]
    for piece in parsed.labelled:
        if piece.lost:
            at = bisect_right(starts, parsed.place(piece.block.start)) - 1
            if at >= 0 and blocks[at].rule == piece.block.rule:
                lost[at] = piece.lost
    return lost


def _notes(told: Sequence[Told], parsed: Parsed, given: Given) -> dict[str, RuleNote]:
    """Tell of the rules that took a block or claimed one."""
    known = {rule.name: rule for rule in RULES}
    seen = {
        rule.name: rule for piece in parsed.labelled for rule in (piece.rule, *piece.lost) if rule is not None
    }
    notes: dict[str, RuleNote] = {}
    for one in told:
        for name in filter(None, (one.block.rule, *one.lost)):
            if name not in notes:
                notes[name] = _note(name, known.get(name) or seen.get(name), given)
    return notes


def _note(name: str, rule: Rule | None, given: Given) -> RuleNote:
    if rule is None:
        return RuleNote(name, "")
    about = " · ".join((rule.about, *_pattern_of(name, given)))
    takes, leaves = map(readable_first, (rule.takes, rule.leaves))
    return RuleNote(name, about, rule.role.value, rule.phase.value, takes, leaves)


def _pattern_of(name: str, given: Given) -> Iterator[str]:
    """Give the pattern of an outlet's own line rule."""
    kind, _, rest = name.partition(":")
    id_, _, number = rest.partition(":")
    if kind != "outlet" or not number.isdecimal():
        return
    outlet = given.outlet
    if outlet is None or outlet.id != id_:
        try:
            outlet = get_outlet(id_)
        except UnknownOutlet:
            return
    if 0 < int(number) <= len(outlet.lines):
        yield outlet.lines[int(number) - 1].pattern
