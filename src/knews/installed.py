"""What is installed, read from the metadata of packages alone: no outlet is imported, nor anything that one needs.

An outlet is an entry point. Behind the object it may name the outlet's hosts in brackets, so that a URL finds its
outlet without an import of any other:

    haneul = "knews_haneul:outlet [haneul.example,sports.haneul.example]"
"""

import re
from functools import cache
from importlib.metadata import Distribution, EntryPoint, entry_points
from typing import NamedTuple

GROUP = "knews.outlets"

# [haneul.example, sports.haneul.example] behind the object
_HOSTS = re.compile(r"\[(?P<hosts>[^\[\]]*)\]\s*$")


class Installed(NamedTuple):
    """One entry point; no attrs class, since attrs takes longer to import than all that is done here."""

    #: The entry point's name, which is the outlet's id.
    id: str
    #: The distribution that brought it, "?" where that cannot be told.
    package: str
    version: str
    #: The hosts that the entry point names, None where it names none.
    hosts: tuple[str, ...] | None
    point: EntryPoint


@cache
def installed() -> dict[str, tuple[Installed, ...]]:
    """Give what is installed by id, sorted: more than one of an id where packages clash or one replaces another's."""
    found: dict[str, list[Installed]] = {}
    names: dict[int, tuple[str, str]] = {}
    for point in entry_points(group=GROUP):
        package, version = ("?", "?") if point.dist is None else _name_of(point.dist, names)
        found.setdefault(point.name, []).append(
            Installed(point.name, package, version, stated_hosts(point.value), point)
        )
    return {id_: tuple(sorted(found[id_], key=_order)) for id_ in sorted(found)}


def stated_hosts(value: str) -> tuple[str, ...] | None:
    """Read the hosts that an entry point's value names, None where it names none.

    >>> stated_hosts("knews_haneul:outlet [haneul.example, sports.haneul.example]")
    ('haneul.example', 'sports.haneul.example')
    >>> print(stated_hosts("knews_haneul:outlet"))
    None
    """
    match = _HOSTS.search(value)
    if match is None:
        return None
    return tuple(host for part in match["hosts"].split(",") if (host := part.strip()))


def outlet_ids() -> tuple[str, ...]:
    """Give the ids of all installed outlets, sorted; none of them is imported.

    >>> "hankyung" in outlet_ids()
    True
    """
    return tuple(installed())


def _order(entry: Installed) -> tuple[str, str]:
    return entry.package, entry.point.value


def _name_of(dist: Distribution, names: dict[int, tuple[str, str]]) -> tuple[str, str]:
    """Give a distribution's name and version; its metadata is parsed once, not once an outlet."""
    if id(dist) not in names:
        metadata = dist.metadata
        names[id(dist)] = (metadata["Name"], metadata["Version"])
    return names[id(dist)]
