"""Many inputs: sources, the run, sinks, and the seam of Arrow record batches."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knews.batch.seam import parse_table

__all__ = ["parse_table"]


def __getattr__(name: str) -> object:
    """Import the seam when it is first asked for: who asks for `knews.Failure` alone needs no parser."""
    if name not in __all__:
        message = f"module 'knews.batch' has no attribute {name!r}"
        raise AttributeError(message)
    from knews.batch import seam  # noqa: PLC0415

    return getattr(seam, name)
