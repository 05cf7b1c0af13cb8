"""Which outlets are installed: found over entry points, by id, by URL, by what a text shows."""

import difflib
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from urllib.parse import urlsplit

import attrs

from knews.errors import BrokenOutlet, UnknownOutlet
from knews.outlet import Outlet

GROUP = "knews.outlets"


@cache
def _installed() -> dict[str, EntryPoint]:
    """Give the entry points by id, sorted; nothing is imported."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        found.setdefault(point.name, point)
    return found


def outlet_ids() -> tuple[str, ...]:
    """Give the ids of all installed outlets, sorted; none of them is imported.

    >>> "hankyung" in outlet_ids()
    True
    """
    return tuple(_installed())


@cache
def get_outlet(id: str) -> Outlet:  # noqa: A002
    """Load an outlet by its id.

    Raises:
        UnknownOutlet: No installed outlet has this id.
        BrokenOutlet: Its module cannot be imported, or holds no Outlet of this id.

    >>> get_outlet("hankyung").name
    '한국경제'
    >>> get_outlet("hankyungg")
    Traceback (most recent call last):
    ...
    knews.errors.UnknownOutlet: no outlet 'hankyungg' is installed (did you mean hankyung...): `knews outlets` ...
    """
    point = _installed().get(id)
    if point is None:
        raise UnknownOutlet(id, tuple(difflib.get_close_matches(id, outlet_ids(), 3)))
    try:
        outlet = point.load()
    except Exception as error:  # a plugin is foreign code: whatever it raises is named, once
        raise BrokenOutlet(id, package_of(id), f"{type(error).__name__}: {error}") from error
    if not isinstance(outlet, Outlet) or outlet.id != id:
        raise BrokenOutlet(id, package_of(id), f"{point.value} is no Outlet with id {id!r}")
    return outlet


def package_of(id: str) -> str:  # noqa: A002
    """Name the distribution that brought an outlet, "?" where it does not say."""
    point = _installed().get(id)
    return point.dist.name if point is not None and point.dist is not None else "?"


@attrs.frozen
class Index:
    """What tells outlets apart: their hosts, addresses and printed names."""

    hosts: dict[str, str]
    mails: dict[str, str]
    names: dict[str, str]
    #: By their office number on Naver.
    offices: dict[str, str]
    #: Outlets that could not be loaded.
    broken: tuple[BrokenOutlet, ...]


@cache
def index() -> Index:
    """Load every outlet once and index what it states; a broken one is left out and named."""
    hosts: dict[str, str] = {}
    mails: dict[str, str] = {}
    names: dict[str, str] = {}
    offices: dict[str, str] = {}
    broken = []
    for id_ in outlet_ids():
        try:
            outlet = get_outlet(id_)
        except BrokenOutlet as error:
            broken.append(error)
            continue
        for table, keys in (
            (hosts, outlet.hosts),
            (mails, outlet.mails),
            (names, (outlet.name, *outlet.names)),
        ):
            for key in keys:
                table.setdefault(key, id_)
        if outlet.naver is not None:
            offices.setdefault(outlet.naver, id_)
    return Index(hosts, mails, names, offices, tuple(broken))


def outlet_of_url(url: str) -> str | None:
    """Give the id of the outlet whose host a URL is on, the longest host first; None for any other text."""
    # A copy at an archive: https://web.archive.org/web/2022/https://www.haneul.example/1
    if (at := max(url.rfind("/http://"), url.rfind("/https://"))) > 0:
        url = url[at + 1 :]
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:  # "http://[x": no host in it
        return None
    hosts = index().hosts
    while host:
        if host in hosts:
            return hosts[host]
        host = host.partition(".")[2]
    return None
