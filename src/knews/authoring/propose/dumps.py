"""Several dumps of an outlet -> line rules for what only it prints, each tried on all of them."""

from collections import Counter
from collections.abc import Sequence

import attrs

from knews.article import Article
from knews.authoring.propose.lines import LineProposal, is_harmless, propose_lines
from knews.block import Role


@attrs.frozen
class Lines:
    """What is proposed from dumps."""

    lines: tuple[LineProposal, ...]
    #: How many lines the press grammar reads already, by what they are.
    read: tuple[tuple[Role, int], ...]
    #: How each dump is read.
    articles: tuple[Article, ...]


def propose_dumps(raws: Sequence[bytes], *, name: str = "") -> Lines:
    r"""Propose the line rules that some of the dumps ask for and that harm none of them, each shape once.

    Raises:
        KnewsError: As for `knews.parse`.

    >>> text = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다."
    >>> dumps = [f"새 다리 열린다\n\n{text}\n\n하늘포럼 {day} 하늘회관".encode() for day in ("11월 3일", "12월 4일")]
    >>> [each.rule.pattern for each in propose_dumps(dumps).lines]
    ['하늘포럼 \\d{1,2}월 \\d{1,2}일 하늘회관']
    >>> propose_dumps([]).lines
    ()
    """
    found = [propose_lines(raw, name=name) for raw in raws]
    articles = tuple(each.article for each in found)
    kept: list[LineProposal] = []
    for proposal in (line for each in found for line in each.lines):
        known = any(other.rule.matches(example) for other in kept for example in proposal.examples)
        if not known and all(is_harmless(proposal.rule, article, proposal.examples) for article in articles):
            kept.append(proposal)
    read: Counter[Role] = Counter()
    for each in found:
        read.update(dict(each.read))
    return Lines(tuple(kept), tuple(sorted(read.items())), articles)
