"""What is installed, read from the metadata of packages alone: no outlet is imported, nor anything that one needs.

An outlet is an entry point. Behind the object it may name the outlet's hosts in brackets, so that a URL finds its
outlet without an import of any other:

    haneul = "knews_haneul:outlet [haneul.example,sports.haneul.example]"
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import Distribution, EntryPoint, distributions, entry_points
from typing import NamedTuple

GROUP = "knews.outlets"
#: The distribution that the built-in outlets come with.
OWN = "knews"

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
    for point in _points():
        package, version = ("?", "?") if point.dist is None else _name_of(point.dist, names)
        found.setdefault(point.name, []).append(
            Installed(point.name, package, version, stated_hosts(point.value), point)
        )
    return {id_: tuple(sorted(found[id_], key=_order)) for id_ in sorted(found)}


def _points() -> Iterable[EntryPoint]:
    """Give the entry points of outlets; a package whose own cannot be read is left out and reported."""
    try:
        return entry_points(group=GROUP)
    except Exception:  # noqa: BLE001 - one package's damaged metadata ends the look-up for all
        return list(_one_by_one())


def _one_by_one() -> Iterable[EntryPoint]:
    """Ask each package by itself; of two with one name the first on the path counts."""
    seen: set[str] = set()
    for dist in distributions():
        name, _ = _name_of(dist, {})
        if name in seen:
            continue
        seen.add(name)
        try:
            yield from dist.entry_points.select(group=GROUP)
        except Exception as error:  # noqa: BLE001
            import logging  # noqa: PLC0415  # nothing to report is the rule

            message = "the entry points of package %s cannot be read (%s): mend its pyproject.toml and install it again"
            logging.getLogger("knews").warning(message, name, f"{type(error).__name__}: {error}")


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
        stated = {key.title(): metadata[key] for key in metadata}
        names[id(dist)] = (stated.get("Name", "?"), stated.get("Version", "?"))
    return names[id(dist)]
