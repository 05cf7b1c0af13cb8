"""Where public classes say that they are from: `knews`, whatever module they are written in."""

from typing import TypeVar

Class = TypeVar("Class", bound=type)


def public(cls: Class) -> Class:
    """Let a class that is imported from `knews` say so: in tracebacks, in its repr, in pickles, in the reference.

    >>> from knews.errors import EmptyInput
    >>> EmptyInput
    <class 'knews.EmptyInput'>
    """
    cls.__module__ = "knews"
    return cls
