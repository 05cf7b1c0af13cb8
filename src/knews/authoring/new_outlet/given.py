"""What is given of a new outlet: its id, its name, its hosts, and who else claims them."""

import keyword
import re
from collections.abc import Sequence

from knews.authoring.errors import InvalidOutlet
from knews.authoring.host import host_of
from knews.authoring.propose.proposal import Proposal
from knews.errors import KnewsError
from knews.installed import outlet_ids
from knews.outlet import Outlet
from knews.registry import index, outlet_of_url
from knews.wording import _

_ID = re.compile(r"[a-z][a-z0-9]*")


def check_id(id_: str) -> None:
    """Hold an id to what a module, an entry point and a package may be called.

    Raises:
        InvalidOutlet: It is none of that, or an outlet of this id is installed.

    >>> check_id("haneul")
    >>> check_id("hankyung")
    Traceback (most recent call last):
    ...
    knews.authoring.errors.InvalidOutlet: id 'hankyung': an outlet of this id is installed: choose another; ...
    """
    if _ID.fullmatch(id_) is None or keyword.iskeyword(id_):
        reason = _(
            "write lower-case ASCII letters and digits, a letter first, and no keyword of Python. For example: haneul"
        )
        raise InvalidOutlet(field="id", value=id_, reason=reason)
    if id_ in outlet_ids():
        reason = _(
            'an outlet of this id is installed: choose another; one that states replaces="{id}" takes its place '
            "for what both claim"
        ).format(id=id_)
        raise InvalidOutlet(field="id", value=id_, reason=reason)


def check_name(name: str) -> str:
    """Give a name with single spaces.

    Raises:
        InvalidOutlet: It is empty, or holds what cannot be printed.

    >>> check_name(" 하늘  일보 ")
    '하늘 일보'
    """
    tidied = " ".join(name.split())
    if not tidied or not tidied.isprintable():
        reason = _("write it as its bylines and rights lines print it: 하늘일보")
        raise InvalidOutlet(field="name", value=name, reason=reason)
    return tidied


def check_hosts(hosts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the bare hosts, and a notice for each that was cut.

    Raises:
        InvalidOutlet: One of them is no host.

    >>> check_hosts(["https://www.haneul.example/news"])
    (('haneul.example',), ('host https://www.haneul.example/news is read as haneul.example',))
    """
    found: dict[str, None] = {}
    notices = []
    for text in hosts:
        host = host_of(text)
        if host is None:
            reason = _("write the host of its articles' addresses: haneul.example")
            raise InvalidOutlet(field="host", value=text, reason=reason)
        if host != text:
            notices.append(f"host {text} is read as {host}")
        found[host] = None
    return tuple(found), tuple(notices)


def claims(outlet: Outlet, proposals: Sequence[Proposal]) -> tuple[str, ...]:
    """Say which of its hosts, names and domains an installed outlet has."""
    notices = []
    for host in outlet.hosts:
        try:
            owner = outlet_of_url(host)
        except KnewsError as error:
            notices.append(str(error))
            continue
        if owner is not None:
            notices.append(
                f'host {host} is claimed by outlet {owner!r}: state replaces="{owner}", or leave it out'
            )
    tables = index()
    if outlet.name in tables.names:
        owner = tables.names[outlet.name]
        notices.append(
            f'name {outlet.name} is that of outlet {owner!r}: state replaces="{owner}", or give another name'
        )
    for field, table in (("names", tables.names), ("mails", tables.mails)):
        notices += [
            f"{field}: {each.value} was left out, it is that of outlet {table[each.value]!r}"
            for each in proposals
            if each.field == field and each.value is not None and each.value in table
        ]
    notices += [
        f"the page is on {each.value}, which is not among the hosts that were given"
        for each in proposals
        if each.field == "hosts" and each.value is not None and each.value not in outlet.hosts
    ]
    return tuple(notices)
