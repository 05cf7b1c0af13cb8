"""Finding: what a check has to say about an outlet."""

import enum

import attrs


class Severity(enum.StrEnum):
    """How much a finding weighs."""

    #: The outlet does not pass.
    FAULT = "fault"
    #: It passes, and most likely says something that it does not mean.
    WARNING = "warning"
    #: Worth knowing.
    NOTE = "note"


@attrs.frozen
class Finding:
    """One thing that was found, and what to do about it.

    >>> print(Finding("hosts", "'www.haneul.example' is no bare host: write 'haneul.example'"))
    fault: hosts: 'www.haneul.example' is no bare host: write 'haneul.example'
    >>> print(Finding("mend", "a function of its own mends its dumps", Severity.NOTE))
    note: mend: a function of its own mends its dumps
    """

    #: The field, the layout or the line rule that it is about: "hosts", "layout 2024", "line 3".
    rule: str
    #: One sentence for a human, with what to do.
    message: str
    severity: Severity = Severity.FAULT

    @property
    def is_fault(self) -> bool:
        """Tell whether the outlet fails by it."""
        return self.severity is Severity.FAULT

    def __str__(self) -> str:
        return f"{self.severity}: {self.rule}: {self.message}"
