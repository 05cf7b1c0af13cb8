"""Outlets by id, by host, by what a text shows: loaded when they are asked for, each on its own.

A plugin that fails or clashes harms only itself: it is named, and whatever else is installed goes on.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

import attrs

from knews import arguments
from knews.article import Reading
from knews.clashes import Claims
from knews.errors import BrokenOutlet, KnewsError, OutletClash, UnknownOutlet, WrongRule
from knews.installed import OWN, Installed, installed, outlet_ids
from knews.loading import load, origin_of, package_of
from knews.outlet import GENERIC, Outlet
from knews.source_kind import Kind
from knews.stated import Stated, built_in, stated_by


def get_outlet(id: str) -> Outlet:  # noqa: A002
    """Load an outlet by its id.

    Raises:
        UnknownOutlet: No installed outlet has this id.
        BrokenOutlet: Its module cannot be imported, or holds no Outlet of this id.
        OutletClash: Two packages beside knews have an outlet of this id, and neither says that it replaces the other.

    >>> get_outlet("hankyung").name
    '한국경제'
    >>> get_outlet("hankyungg")
    Traceback (most recent call last):
    ...
    knews.UnknownOutlet: no outlet 'hankyungg' is installed (did you mean hankyung...): `knews outlets` ...
    """
    arguments.check("id", id, (str,), "a str")
    return _choose(arguments.plain(id)).outlet


def named_outlet(word: str) -> Outlet:
    """Give an installed outlet by its id, a printed name or a host.

    Raises:
        UnknownOutlet: `word` is none of these.
        BrokenOutlet: The outlet's module cannot be imported, or holds no Outlet of its id.
        OutletClash: Two packages claim its id or its host.

    >>> named_outlet("한국경제").id, named_outlet("www.hankyung.com").id
    ('hankyung', 'hankyung')
    >>> named_outlet("하늘일보")
    Traceback (most recent call last):
    ...
    knews.UnknownOutlet: no outlet '하늘일보' is installed: `knews outlets` lists what is; one of your own ...
    """
    word = arguments.plain(word)
    try:
        return get_outlet(word)
    except UnknownOutlet:
        id_ = index().names.get(word) or outlet_of_url(word)
        if id_ is None:
            raise
        return get_outlet(id_)


def installed_as(id: str) -> Installed:  # noqa: A002
    """Tell which entry point an id stands for.

    Raises:
        KnewsError: As for `get_outlet`.

    >>> installed_as("hankyung").package
    'knews'
    """
    return _choose(id).entry


def reading_of(outlet: Outlet, layout: str | None = None, *, kind: Kind | None = None) -> Reading:
    """Tell whose rules read an article: the outlet, its layout, its package and version.

    >>> reading_of(get_outlet("hankyung"), "2023").package
    'knews'
    >>> reading_of(Outlet(id="haneul", name="하늘일보"))  # not installed
    Reading(outlet='haneul', layout=None, package=None, version=None, rules={}, ...)
    """
    if outlet is GENERIC:
        return Reading(None, layout, kind=kind)
    origin = origin_of(outlet)
    package, version = (origin.package, origin.version) if origin is not None else (None, None)
    return Reading(outlet.id, layout, package, version, kind=kind)


@contextmanager
def in_use(outlet: Outlet) -> Iterator[None]:
    """Blame an outlet for what turns out to be wrong with it where its rules and hooks are used.

    Raises:
        BrokenOutlet: One of them cannot be used; the error behind that is its cause.

    >>> outlet = Outlet(id="haneul", name="하늘일보", urls=("/view/(",))
    >>> with in_use(outlet):
    ...     raise WrongRule("the pattern does not compile")
    Traceback (most recent call last):
    ...
    knews.BrokenOutlet: outlet 'haneul' is broken (the pattern does not compile): mend it
    """
    try:
        yield
    except WrongRule as error:
        raise BrokenOutlet(outlet.id, package_of(outlet), error.reason) from error.__cause__


def faults_of(id: str) -> tuple[KnewsError, ...]:  # noqa: A002
    """Tell what keeps packages from being used for an id, and for the hosts of its outlet; () where all is well.

    >>> faults_of("hankyung")
    ()
    >>> print(faults_of("hankyungg")[0])
    no outlet 'hankyungg' is installed (did you mean hankyung...): `knews outlets` lists ...
    """
    try:
        chosen = _choose(id)
    except KnewsError as error:
        return (error,)
    faults: list[KnewsError] = list(chosen.failed)
    for host in chosen.outlet.hosts:
        try:
            outlet_of_url(host)
        except KnewsError as error:
            faults.append(error)
    return tuple(faults)


class _Chosen(NamedTuple):
    """The outlet that an id stands for."""

    entry: Installed
    outlet: Outlet
    #: Why others of this id are not it: they could not be loaded, or claim what is a built-in one's.
    failed: tuple[KnewsError, ...] = ()


@cache
def _choose(id_: str) -> _Chosen:
    """Load the outlet of an id: of several the one that replaces the others, else the built-in one."""
    entries = installed().get(id_, ())
    if not entries:
        raise UnknownOutlet(id_, tuple(difflib.get_close_matches(id_, outlet_ids(), 3)))
    if len(entries) == 1:
        return _Chosen(entries[0], load(entries[0]))
    loaded: list[tuple[Installed, Outlet]] = []
    failed: list[KnewsError] = []
    for entry in entries:
        try:
            loaded.append((entry, load(entry)))
        except BrokenOutlet as error:
            failed.append(error)
    if not loaded:
        raise failed[0]
    chosen = [pair for pair in loaded if pair[1].replaces == id_] if len(loaded) > 1 else loaded
    if len(chosen) != 1:
        clash = OutletClash(kind="id", key=id_, claims=tuple((id_, entry.package) for entry, _ in loaded))
        chosen = [pair for pair in loaded if pair[0].package == OWN]
        if len(chosen) != 1:
            raise clash
        failed.append(clash)
    report(failed)
    return _Chosen(*chosen[0], tuple(failed))


_reported: set[str] = set()


def report(errors: Iterable[KnewsError]) -> None:
    """Log what cannot be used, each once in a process."""
    for error in errors:
        message = str(error)
        if message not in _reported:
            import logging  # noqa: PLC0415  # nothing to report is the rule

            _reported.add(message)
            logging.getLogger("knews").warning(message)


@attrs.frozen
class Index:
    """What tells outlets apart in a text: the domains of their addresses, their printed names."""

    #: Those of its writers, and its hosts.
    mails: dict[str, str]
    names: dict[str, str]
    #: By their office number on Naver.
    offices: dict[str, str]
    #: Why an outlet is left out: it could not be loaded, or two packages have its id.
    broken: tuple[KnewsError, ...]


@cache
def index() -> Index:
    """Index what every outlet states; one that cannot be used is left out and named.

    What two outlets claim is the one's that replaces the other, else the built-in one's, else that of the first id.
    Of the built-in ones none is loaded, unless another package has an outlet of its id.
    """
    own: list[Stated] = []
    others: list[Stated] = []
    broken: list[KnewsError] = []
    for id_, entries in installed().items():
        stated = built_in().get(id_) if [entry.package for entry in entries] == [OWN] else None
        if stated is None:
            try:
                stated = stated_by(get_outlet(id_))
            except (BrokenOutlet, OutletClash) as error:
                broken.append(error)
                continue
        (own if stated.package == OWN else others).append(stated)
    report(broken)
    names, offices, mails = Claims("name"), Claims("Naver office"), Claims("mail domain")
    for group in (own, others):
        for one in group:
            names.add(one, one.names)
            offices.add(one, (one.naver,) if one.naver is not None else ())
            mails.add(one, one.mails)
        # Where an outlet states no domain of its writers, it is mostly its host.
        for one in group:
            mails.add(one, one.hosts, quietly=True)
    report([*names.clashes, *offices.clashes, *mails.clashes])
    return Index(mails.owners(), names.owners(), offices.owners(), tuple(broken))


@cache
def _hosts() -> dict[str, tuple[str, ...]]:
    """Give the ids that claim each host; only outlets whose entry point does not name their hosts are loaded."""
    found: dict[str, dict[str, None]] = {}
    for id_, entries in installed().items():
        for entry in entries:
            hosts = entry.hosts
            if hosts is None:
                try:
                    hosts = load(entry).hosts
                except BrokenOutlet as error:
                    report([error])
                    continue
            for host in hosts:
                found.setdefault(host, {})[id_] = None
    return {host: tuple(ids) for host, ids in found.items()}


def is_url(text: str) -> bool:
    """Tell whether a text can be read as an address, whoever's; without a scheme it begins with a host's name.

    >>> is_url("https://haneul.example/1"), is_url("http://[::1")
    (True, False)
    >>> is_url("www.haneul.example/1"), is_url("//haneul/1"), is_url("haneul")
    (True, True, False)
    """
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return True
    host, _, _ = parts.path.partition("/")
    return "." in host.strip(".") and not any(map(str.isspace, host))


# A copy for phones: https://haneul-example.cdn.ampproject.org/c/s/haneul.example/1 | https://www.google.com/amp/s/haneul.example/1
_AMP_COPY = re.compile(
    r"https?://(?:[\w-]+\.cdn\.ampproject\.org/[civ]|www\.google\.[\w.]+/amp)/(?:s/)?(?=[\w-]+\.)"
)


def outlet_of_url(url: str) -> str | None:
    """Give the id of the outlet whose host a URL is on, the longest host first; None for any other text.

    Raises:
        OutletClash: Two outlets of other packages claim that host, and neither says that it replaces the other.

    >>> outlet_of_url("https://www.hankyung.com/article/1")
    'hankyung'
    >>> outlet_of_url("https://www.google.com/amp/s/www.hankyung.com/amp/1")
    'hankyung'
    >>> print(outlet_of_url("https://haneul.example/1"))
    None
    """
    # A copy at an archive: https://web.archive.org/web/2022/https://www.haneul.example/1
    if (at := max(url.rfind("/http://"), url.rfind("/https://"))) > 0:
        url = url[at + 1 :]
    elif (copy := _AMP_COPY.match(url)) is not None:
        url = url[copy.end() :]
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:  # "http://[x": no host in it
        return None
    if len(host) > _LONGEST_HOST:
        return None
    hosts = _hosts()
    while host:
        if (ids := hosts.get(host)) is not None:
            return ids[0] if len(ids) == 1 else _owner(host, ids)
        host = host.partition(".")[2]
    return None


#: A name in the net has no more characters.
_LONGEST_HOST = 253


@cache
def _owner(host: str, ids: tuple[str, ...]) -> str:
    """Choose among outlets that claim one host: who replaces the others, the only one that can be used, the built-in one."""
    usable: list[Outlet] = []
    failed: list[KnewsError] = []
    for id_ in ids:
        try:
            usable.append(get_outlet(id_))
        except (BrokenOutlet, OutletClash) as error:
            failed.append(error)
    if not usable:
        raise failed[0]
    report(failed)
    claimed = {outlet.id for outlet in usable}
    for outlet in usable:
        if claimed <= {outlet.id, outlet.replaces}:
            return outlet.id
    claims = tuple((id_, installed_as(id_).package) for id_ in sorted(claimed))
    clash = OutletClash(kind="host", key=host, claims=claims)
    own = [id_ for id_, package in claims if package == OWN]
    if len(own) != 1:
        raise clash
    report([clash])
    return own[0]
