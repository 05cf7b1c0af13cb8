"""What can go wrong when an outlet's package is made."""

import enum
from pathlib import Path

import attrs

from knews.errors import KnewsError


class Given(enum.StrEnum):
    """What is given of a new outlet."""

    ID = "id"
    NAME = "name"
    HOST = "host"


@attrs.frozen(auto_exc=True, str=False)
class InvalidOutlet(KnewsError):
    """What was given cannot be an outlet's."""

    field: Given
    value: str
    #: What is wrong with it, and what to do.
    reason: str

    def __str__(self) -> str:
        return f"{self.field} {self.value!r}: {self.reason}"


@attrs.frozen(auto_exc=True, str=False)
class WontOverwrite(KnewsError):
    """Where the package would be written, something is."""

    path: Path

    def __str__(self) -> str:
        return (
            f"{self.path} exists, and nothing was written: move it away, or choose another folder with --into"
        )
