"""Proposal: what may be stated about an outlet, and what speaks for it."""

import attrs


@attrs.frozen
class Proposal:
    """A value for one field of an outlet or a layout, or the fact that none was found.

    >>> found = Proposal("body", "#news-text", "holds 7 paragraphs")
    >>> found.is_found, Proposal("headline", None, "no element prints the title").is_found
    (True, False)
    """

    #: The field: "body" of a Layout, "urls" of an Outlet.
    field: str
    #: A selector, a pattern, a name; None where nothing was found.
    value: str | None
    #: What speaks for it, in words; else what was looked for.
    evidence: str
    #: False where no value is needed, since the page is read without it.
    is_needed: bool = True

    @property
    def is_found(self) -> bool:
        """Tell whether there is a value."""
        return self.value is not None

    def __str__(self) -> str:
        return f"{self.field}: {'-' if self.value is None else self.value} ({self.evidence})"
