"""Cases of an outlet: where they lie, and what comes of each when it is run."""

import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

from knews.authoring.cases import Case, Proof, differences, find_cases, misshapen, prove
from knews.authoring.check.commas import notes_of
from knews.authoring.check.coverage import Sample
from knews.authoring.completeness import why_incomplete
from knews.errors import KnewsError
from knews.outlet import GENERIC
from knews.read.shown import open_tree
from knews.registry import get_outlet
from knews.source import decode
from knews.source_kind import Kind

#: Where the cases of an outlet lie in its package.
_PLACE = Path("tests", "outlets")


@attrs.frozen
class CaseRun:
    """A case, and how it went."""

    #: The name of its files: "page-2024".
    name: str
    #: How many fields are compared, the blocks among them: none where there is nothing to compare with.
    fields: int = 0
    #: The fields that differ, each with lines that show where.
    wrong: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: What else is wrong with it, each in a sentence.
    troubles: tuple[str, ...] = ()
    #: What became of it, None where knews gave no Article.
    sample: Sample | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def passed(self) -> bool:
        """Tell whether it is right."""
        return not self.wrong and not self.troubles


def folder_of(id: str, module: str, given: Path | None) -> Path | None:  # noqa: A002
    """Find the folder of an outlet's cases; None where there is none.

    Args:
        id: The outlet's id, which the folder is named after.
        module: The module that holds the outlet, already imported.
        given: That folder or one that holds it; without one it is looked for in the current folder, then in
            those around the module.
    """
    if given is not None:
        inner = (given / id, given / "outlets" / id, given / _PLACE / id)
        return next(filter(find_cases, inner), given if find_cases(given) else None)
    file = getattr(sys.modules.get(module), "__file__", None)
    around = (Path(), *(Path(file).resolve().parents if file else ()))
    return next(filter(find_cases, (folder / _PLACE / id for folder in around)), None)


def run_case(case: Case) -> CaseRun:
    """Run a case: its fields, its form, whether its blocks add up. Whatever goes wrong is told, not raised."""
    name = case.expectation.name.removesuffix(".json")
    try:
        proof = prove(case)
        troubles, sample = tuple(_troubles(proof)), _sample(proof)
        if proof.expected is None:
            return CaseRun(name, troubles=troubles, sample=sample)
        fields = len(case.fields) + (proof.expected_blocks is not None)
        return CaseRun(name, fields, tuple(_wrong(proof)), troubles, sample)
    except KnewsError as error:
        return CaseRun(name, troubles=(str(error),))
    except Exception as error:  # noqa: BLE001 - hooks are foreign code: whatever they raise is told
        return CaseRun(name, troubles=(f"{type(error).__name__}: {error}",))


def _wrong(proof: Proof) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the fields that differ, and behind the difference what the commas of the field's selector mean."""
    reading = proof.article.reading
    outlet = get_outlet(reading.outlet) if reading is not None and reading.outlet is not None else GENERIC
    used = [layout for layout in outlet.layouts if reading is not None and layout.id == reading.layout]
    for field, lines in differences(proof):
        yield field, (*lines, *(note for layout in used for note in notes_of(field, layout)))


def _sample(proof: Proof) -> Sample:
    """Keep the article, and the whole page as a tree: an excerpt could lack what other layouts ask for."""
    if proof.case.kind is Kind.TEXT:
        return Sample(proof.article)
    return Sample(proof.article, open_tree(decode(proof.raw).text.encode("utf-8", "replace")))


def _troubles(proof: Proof) -> Iterator[str]:
    if proof.expected is None:
        name = proof.case.expectation.name
        yield f"{name} is missing: `pytest --knews-update` writes what was found, and you decide whether it is right"
    elif (reason := misshapen(proof)) is not None:
        yield f"{proof.case.expectation.name}: {reason}"
    if (reason := why_incomplete(proof.raw, proof.article)) is not None:
        yield f"the blocks do not add up to the input: {reason}"
