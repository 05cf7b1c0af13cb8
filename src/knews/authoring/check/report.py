"""CheckReport: what a check of an outlet found, and how a terminal shows it."""

from collections.abc import Iterator, Sequence
from itertools import chain

import attrs

from knews.authoring.check.case_run import CaseRun
from knews.authoring.check.coverage import Gift, Silent
from knews.authoring.check.finding import Finding, Severity
from knews.authoring.check.layout_fit import PageFit
from knews.authoring.difference import columns


@attrs.frozen
class CheckReport:
    r"""What a check of an outlet found.

    >>> report = CheckReport("haneul", ("haneul 하늘일보",), (Finding("cases", "no cases: write one"),))
    >>> report.passed
    False
    >>> print(*report.lines(), sep="\n")
    haneul 하늘일보
    <BLANKLINE>
    contract
      fault    cases  no cases: write one
    <BLANKLINE>
    failed: 1 fault
    """

    id: str
    #: Who it is: its name, its package, where its module and its cases lie.
    who: tuple[str, ...]
    #: What is to be said of what it states.
    contract: tuple[Finding, ...] = ()
    #: Its layouts on the pages of its cases, and what is to be said of them.
    pages: tuple[PageFit, ...] = ()
    shown: tuple[Finding, ...] = ()
    cases: tuple[CaseRun, ...] = ()
    gifts: tuple[Gift, ...] = ()
    silent: tuple[Silent, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: of the contract, of the layouts, of the pages."""
        return (*self.contract, *self.shown, *chain.from_iterable(page.findings for page in self.pages))

    @property
    def passed(self) -> bool:
        """Tell whether there is no fault and every case is right."""
        return all(case.passed for case in self.cases) and not any(
            finding.is_fault for finding in self.findings
        )

    def lines(self) -> tuple[str, ...]:
        """Give the report for a terminal, line by line."""
        parts = (
            self.who,
            ("contract", *_indent(_findings(self.contract))) if self.contract else ("contract: ok",),
            tuple(self._layouts()),
            tuple(self._cases()),
            tuple(self._gifts()),
            tuple(self._silent()),
            (self._sum(),),
        )
        return tuple(line for part in parts if part for line in (*part, ""))[:-1]

    def _layouts(self) -> Iterator[str]:
        if self.pages or self.shown:
            yield "layouts"
            rows = [(page.name, ", ".join(page.fits) or "-") for page in self.pages]
            yield from _indent(table(rows))
            found = [finding for page in self.pages for finding in page.findings]
            yield from _indent(_findings((*found, *self.shown)))

    def _cases(self) -> Iterator[str]:
        if self.cases:
            yield "cases"
        rows = table([(case.name, _result(case)) for case in self.cases])
        for row, case in zip(rows, self.cases, strict=True):
            yield f"  {row}"
            for trouble in case.troubles:
                yield f"    {trouble}"
            for field, lines in case.wrong:
                yield f"    {field}"
                yield from (f"      {line}" for line in lines)

    def _gifts(self) -> Iterator[str]:
        if self.gifts:
            yield "which rule gave which field, and in how many cases"
            yield from _indent(table(list(_rows(self.gifts))))

    def _silent(self) -> Iterator[str]:
        if self.silent:
            yield "rules that never fired: write a case for each, or leave it out"
            yield from _indent(table([(one.where, one.rule) for one in self.silent]))

    def _sum(self) -> str:
        """Sum all up in one line."""
        if self.passed:
            right = sum(case.fields for case in self.cases)
            warnings = sum(finding.severity is Severity.WARNING for finding in self.findings)
            parts = [_count(len(self.cases), "case"), _count(right, "field")]
            parts += [_count(warnings, "warning")] if warnings else []
            parts += [_count(len(self.silent), "rule") + " never fired"] if self.silent else []
            return f"passed: {', '.join(parts)}"
        failed = sum(not case.passed for case in self.cases)
        faults = sum(finding.is_fault for finding in self.findings)
        parts = [_count(faults, "fault")] if faults else []
        parts += [f"{failed} of {_count(len(self.cases), 'case')} wrong"] if failed else []
        return f"failed: {', '.join(parts)}"


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Line up columns as a terminal shows them, where Hangul takes two.

    >>> table([("하늘", "1"), ("sky-page", "20")])
    ['하늘      1', 'sky-page  20']
    >>> table([])
    []
    """
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def _indent(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _findings(findings: Sequence[Finding]) -> list[str]:
    """Show findings in rows, the grave ones first."""
    order = list(Severity)
    found = sorted(findings, key=lambda finding: order.index(finding.severity))
    width = max(map(len, Severity))
    return table([(f"{finding.severity:{width}}", finding.rule, finding.message) for finding in found])


def _rows(gifts: Sequence[Gift]) -> Iterator[tuple[str, str, str]]:
    """Name a field in the first of its rows."""
    width = max(len(str(gift.cases)) for gift in gifts)
    last = None
    for gift in gifts:
        yield "" if gift.field == last else gift.field, gift.rule, f"{gift.cases:{width}}"
        last = gift.field


def _result(case: CaseRun) -> str:
    if case.sample is None:
        return "not read"
    if case.fields == 0:
        return "nothing to compare with"
    return f"{case.fields - len(case.wrong)} of {_count(case.fields, 'field')} right"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
