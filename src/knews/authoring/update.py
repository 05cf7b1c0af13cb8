"""An expectation and what was found -> what an update of it writes, what that changes, and which decided values it loses."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from knews.authoring.block_lines import write_lines
from knews.authoring.cases import Case, Proof, block_differences, expected_text, prove
from knews.authoring.difference import difference
from knews.source_kind import Kind


@attrs.frozen
class Change:
    """A field that an update changes, or the blocks."""

    field: str
    #: Where the two differ: see `knews.authoring.difference`.
    lines: tuple[str, ...]
    #: Whether something that was decided is no longer found.
    loses: bool


@attrs.frozen
class Update:
    """What an update of a case writes."""

    #: The case with what the new expectation gives.
    proof: Proof
    #: Whether no expectation was written before.
    is_new: bool
    #: The outlet that the new expectation gives, since the input alone is not read as its; None where it is.
    given: str | None
    changes: tuple[Change, ...]

    def files(self) -> dict[Path, bytes]:
        """Give what is to be written: the expectation and the blocks, of a page only where it has a file of them."""
        case = self.proof.case
        files = {case.expectation: expected_text(self.proof)}
        if case.kind is Kind.TEXT or self.proof.expected_blocks is not None:
            files[case.blocks] = write_lines(self.proof.found_blocks)
        new = {path: text.encode() for path, text in files.items()}
        return {path: raw for path, raw in new.items() if not path.exists() or path.read_bytes() != raw}

    @property
    def loss(self) -> str | None:
        """What keeps it from being written unasked; None for nothing."""
        lost = ", ".join(change.field for change in self.changes if change.loses)
        if lost:
            return f"{lost}: what was decided is no longer found"
        article = self.proof.article
        if not self.is_new or article.headline is not None or article.sections:
            return None
        why = "; ".join(problem.message for problem in article.problems)
        return f"neither headline nor text was found{f' ({why})' if why else ''}: it would hold nothing"

    def lines(self) -> Iterator[str]:
        """Give what to read of it: the outlet that is given, each field with its difference, what is doubtful."""
        if self.given is not None:
            yield f"  given: the input alone is not read as {self.given}'s, so its expectation says the outlet"
        for change in self.changes:
            yield f"  {change.field}"
            yield from (f"    {line}" for line in change.lines)
        for problem in self.proof.article.problems if self.is_new else ():
            yield f"  {problem.code}: {problem.message}"


def plan(case: Case) -> Update:
    """Say what an update of a case would write.

    An input that does not show whose it is proves nothing of the outlet: the outlet is then given. The outlet of a
    dump that has an expectation was decided, and stays.

    Raises:
        KnewsError: As for `knews.authoring.cases.prove`.
    """
    proof = before = prove(case)
    given = _missing_outlet(proof)
    if given is not None:
        stated = (proof.expected or {}).get("given")
        known = {**(stated if isinstance(stated, dict) else {}), "outlet": given}
        proof = prove(case, {**(proof.expected or {}), "given": known})
    is_new = before.expected is None
    changes = () if is_new else _changes(before.expected or {}, proof.found)
    return Update(proof, is_new, given, (*changes, *_block_changes(proof, is_new=is_new)))


def _missing_outlet(proof: Proof) -> str | None:
    """Give the outlet that a case has to give, None for none."""
    case, expected, reading = proof.case, proof.expected or {}, proof.article.reading
    read_as = reading.outlet if reading is not None else None
    given = expected.get("given")
    if read_as == case.outlet or (isinstance(given, dict) and "outlet" in given):
        return None
    is_open = proof.expected is None or (case.kind is Kind.HTML and read_as is None)
    return case.outlet if is_open else None


def _changes(expected: Mapping[str, object], found: Mapping[str, object]) -> Iterator[Change]:
    for field in dict.fromkeys((*found, *expected)):
        if field == "given" or (field in found and field in expected and found[field] == expected[field]):
            continue
        before, after = expected.get(field), found.get(field)
        why = () if field in expected else ("it was not written yet",)
        why = why if field in found else ("it is not compared",)
        yield Change(field, (*difference(before, after), *why), not keeps(before, after))


def _block_changes(proof: Proof, *, is_new: bool) -> Iterator[Change]:
    if lines := block_differences(proof):
        yield Change("blocks", lines, not keeps_blocks(proof))
    elif proof.expected_blocks is None and proof.case.kind is Kind.TEXT and not is_new:
        yield Change("blocks", ("they were not written yet",), loses=False)


def keeps_blocks(proof: Proof) -> bool:
    """Tell whether each line of the `.blocks` file, if there is one, is still found."""
    return keeps([*map(str, proof.expected_blocks or ())], [*map(str, proof.found_blocks)])


def keeps(expected: object, found: object) -> bool:
    """Tell whether all that was decided is still found: what was nothing may be filled, a list may grow.

    >>> byline = {"name": "김하늘", "role": None}
    >>> keeps([byline], [{"name": "이바다", "role": None}, {"name": "김하늘", "role": "기자"}]), keeps(None, "새 다리")
    (True, True)
    >>> keeps(["김하늘", "이바다"], ["이바다", "김하늘"]), keeps("새 다리", "새 다리 열린다"), keeps("새 다리", None)
    (False, False, False)
    """
    if expected is None:
        return True
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(keeps(value, found.get(key)) for key, value in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        rest = iter(found)
        return all(any(keeps(item, other) for other in rest) for item in expected)
    return expected in (found, [])
