"""Loading an outlet from its entry point, and what it was loaded from."""

import sys
from typing import NamedTuple

from knews.errors import BrokenOutlet, reason_of
from knews.installed import GROUP, Installed
from knews.interrupts import was_pressed
from knews.outlet import GENERIC, Outlet


class Origin(NamedTuple):
    """Where an outlet was loaded from."""

    #: Kept, so that no other ever has its number.
    outlet: Outlet
    package: str
    version: str


#: Of each outlet that was loaded, by the value itself: another of its id is not installed.
_origins: dict[int, Origin] = {}


def origin_of(outlet: Outlet) -> Origin | None:
    """Tell where an outlet was loaded from, None for one that was not.

    >>> print(origin_of(Outlet(id="haneul", name="하늘일보")))
    None
    """
    return _origins.get(id(outlet))


def package_of(outlet: Outlet) -> str:
    """Name the package of an outlet, "?" for one that was not loaded.

    >>> package_of(Outlet(id="haneul", name="하늘일보"))
    '?'
    """
    origin = origin_of(outlet)
    return "?" if origin is None else origin.package


def load(entry: Installed) -> Outlet:
    """Load the outlet of an entry point.

    Raises:
        BrokenOutlet: Its module cannot be imported, or holds no Outlet of its id, or one without a name.
    """
    try:
        outlet: object = entry.point.load()
    except BaseException as error:  # a plugin is foreign code: whatever it raises is named
        if was_pressed(error):
            raise
        reason = reason_of(error) + (_REGISTERED if _is_misnamed(entry, error) else "")
        raise BrokenOutlet(entry.id, entry.package, reason) from error
    # An outlet is a value: a class of its own could do anything. The id of GENERIC is nobody's.
    if type(outlet) is Outlet and outlet.id == entry.id != GENERIC.id:
        if not outlet.name:
            reason = "name is empty: write the name as printed in bylines and rights lines"
            raise BrokenOutlet(entry.id, entry.package, reason)
        _origins[id(outlet)] = Origin(outlet, entry.package, entry.version)
        return outlet
    found = f"it has {outlet.id!r}" if type(outlet) is Outlet else f"it is of type {type(outlet).__name__}"
    reason = f"{entry.point.value} is no Outlet with id {entry.id!r}, {found}{_REGISTERED}"
    raise BrokenOutlet(entry.id, entry.package, reason)


#: What to look at where an entry point and its module do not go together.
_REGISTERED = (
    f"; `knews outlets` lists what is registered in the group {GROUP}: mend the entry point in pyproject.toml "
    "or its module, and install the package again"
)


def _is_misnamed(entry: Installed, error: BaseException) -> bool:
    """Tell whether an entry point is none, or names a module or an object that is not there."""
    if entry.point.pattern.match(entry.point.value) is None:
        return True
    name = entry.point.module
    if isinstance(error, ModuleNotFoundError):
        return error.name is not None and f"{name}.".startswith(f"{error.name}.")
    module = sys.modules.get(name)
    return isinstance(error, AttributeError) and module is not None and error.obj is module
