"""What can go wrong when an outlet's package is made."""

from pathlib import Path
from typing import Literal

import attrs

from knews.errors import KnewsError
from knews.wording import _


@attrs.frozen(auto_exc=True, str=False)
class InvalidOutlet(KnewsError):
    """What was given cannot be an outlet's."""

    #: Which of what was given: "id", "name", "host".
    field: Literal["id", "name", "host"]
    value: str
    #: What is wrong with it, and what to do.
    reason: str

    def __str__(self) -> str:
        return _("{field} {value!r}: {reason}").format(field=self.field, value=self.value, reason=self.reason)


@attrs.frozen(auto_exc=True, str=False)
class WontOverwrite(KnewsError):
    """Where the package would be written, something is."""

    path: Path

    def __str__(self) -> str:
        return _(
            "{path} exists, and nothing was written: move it away, or choose another folder with --into"
        ).format(path=self.path)


@attrs.frozen(auto_exc=True, str=False)
class CannotPropose(KnewsError):
    """From several sources together no outlet can be proposed."""

    #: Those that do not go with each other, or the one that holds nothing.
    sources: tuple[str, ...]
    #: What differs or is missing, and what to do.
    reason: str

    def __str__(self) -> str:
        return f"{_(' and ').join(self.sources)}: {self.reason}"
