"""The check of one outlet, for its author and for CI: its contract, its cases, what its rules did."""

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from knews.authoring.cases import find_cases
from knews.authoring.check.case_run import CaseRun, folder_of, run_case
from knews.authoring.check.contract import check_claims, check_contract, check_references
from knews.authoring.check.coverage import gifts, silent
from knews.authoring.check.finding import Finding, Severity
from knews.authoring.check.layout_fit import PageFit, check_shown, fit_page, named_layout
from knews.authoring.check.report import CheckReport
from knews.errors import BrokenOutlet, KnewsError, OutletClash
from knews.families import FAMILIES
from knews.installed import Installed, installed, outlet_ids
from knews.outlet import Outlet
from knews.registry import get_outlet, installed_as


def check_outlet(id: str, *, cases: Path | None = None) -> CheckReport:  # noqa: A002
    """Check an installed outlet.

    Args:
        id: The outlet's id.
        cases: The folder of its cases, `tests/outlets/ID`, or one that holds it. Without it that is looked for in
            the current folder, then in the folders around the outlet's module.

    Returns:
        What was found. An outlet that cannot be loaded is a report that failed, and says why.

    Raises:
        UnknownOutlet: No installed outlet has this id.

    >>> check_outlet("hankyungg")
    Traceback (most recent call last):
    ...
    knews.UnknownOutlet: no outlet 'hankyungg' is installed (did you mean hankyung...): `knews outlets` ...
    """
    try:
        entry, outlet = installed_as(id), get_outlet(id)
    except BrokenOutlet as error:
        claims = [entry for entry in installed()[id] if entry.package == error.package]
        finding = Finding("load", f"{error.reason}{_place(error.__cause__)}: mend it, and check it again")
        return CheckReport(id, tuple(f"{id}, from {_package(entry)}" for entry in claims[:1]), (finding,))
    except OutletClash as error:
        who = tuple(f"{id}, from {_package(entry)}" for entry in installed()[id])
        return CheckReport(id, who, (Finding("load", str(error)),))
    folder = folder_of(id, entry.point.module, cases)
    contract = (
        *check_contract(outlet, entry),
        *check_references(outlet, outlet_ids()),
        *check_claims(outlet, _usable()),
        *_check_place(entry, outlet, folder, cases),
    )
    runs = tuple(map(run_case, find_cases(folder))) if folder is not None else ()
    pages = tuple(_pages(outlet, runs))
    samples = [run.sample for run in runs if run.sample is not None]
    return CheckReport(
        id=id,
        who=tuple(_who(entry, outlet, folder)),
        contract=contract,
        pages=pages,
        shown=tuple(check_shown(outlet, pages)) if runs else (),
        cases=runs,
        gifts=gifts(samples),
        silent=silent(outlet, samples),
    )


def _pages(outlet: Outlet, runs: tuple[CaseRun, ...]) -> Iterator[PageFit]:
    for run in runs:
        if run.sample is None:
            if (named := named_layout(run.name, outlet.layouts)) is not None:
                yield PageFit(run.name, named, ())
        elif run.sample.tree is not None:
            yield fit_page(outlet, run.name, run.sample.tree, run.sample.article)


def _usable() -> Iterator[Outlet]:
    """Give all outlets that can be loaded; whatever ails the others is not this one's fault."""
    for id_ in outlet_ids():
        try:
            yield get_outlet(id_)
        except KnewsError:
            continue


def _check_place(
    entry: Installed, outlet: Outlet, folder: Path | None, given: Path | None
) -> Iterator[Finding]:
    """Check that there are cases, and name the package that the outlet takes the place of."""
    if folder is None:
        own = [layout for layout in outlet.layouts if layout not in FAMILIES]
        where = f"in {given}" if given is not None else "in the current folder or around its module"
        message = f"no cases: write tests/outlets/{outlet.id}/ with a dump or a page; there is none {where}"
        # A name and a host alone leave nothing to prove.
        severity = Severity.FAULT if own or outlet.readers or outlet.mend else Severity.WARNING
        yield Finding("cases", message, severity)
    for other in installed()[entry.id]:
        if other is not entry:
            yield Finding(
                "replaces", f"it takes the place of {entry.id} from {_package(other)}", Severity.NOTE
            )


def _who(entry: Installed, outlet: Outlet, folder: Path | None) -> Iterator[str]:
    yield f"{entry.id} {outlet.name}, from {_package(entry)}"
    file = getattr(sys.modules.get(entry.point.module), "__file__", None)
    yield f"  module  {_shown(Path(file)) if file else entry.point.module}"
    if folder is not None:
        yield f"  cases   {_shown(folder)}"


def _package(entry: Installed) -> str:
    return f"{entry.package} {entry.version}"


def _shown(path: Path) -> str:
    """Write a path as seen from the current folder where it is below that."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _place(error: BaseException | None) -> str:
    """Say where an error was raised, in the last lines of the author's that ran; "" where that cannot be told."""
    if error is None:
        return ""
    if isinstance(error, SyntaxError) and error.filename:
        return f" ({_shown(Path(error.filename))}, line {error.lineno})"
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_authors(Path(frame.filename))]
    if not own:
        return ""
    return f" ({_shown(Path(own[-1].filename))}, line {own[-1].lineno}: {own[-1].line})"


def _is_authors(file: Path) -> bool:
    """Tell a plugin's file from the import system's, from knews' own, and from code that was made at run time."""
    return (
        "importlib" not in file.parts and file.parent != Path(__file__).parents[2] and file.name[-1:] != ">"
    )
