"""What outlets state that tells them apart in a text, and the file in which the built-in ones have it.

To read the file takes a moment, to import every outlet takes longer than all else in a first parse.
"""

import json
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from knews.installed import OWN
from knews.loading import package_of
from knews.outlet import Outlet

#: Lies in the package of the built-in outlets; `pytest tests/test_contract.py --knews-update` writes it.
FILE = "index.json"


class Stated(NamedTuple):
    """What one outlet states."""

    id: str
    replaces: str | None = None
    names: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    naver: str | None = None
    #: Which it comes with, "?" where it is not installed.
    package: str = "?"


def stated_by(outlet: Outlet) -> Stated:
    """Take from an outlet what it states.

    >>> stated_by(Outlet(id="haneul", name="하늘일보")) == Stated("haneul", names=("하늘일보",))
    True
    """
    names = (outlet.name, *outlet.names)
    package = package_of(outlet)
    return Stated(outlet.id, outlet.replaces, names, outlet.mails, outlet.hosts, outlet.naver, package)


@cache
def built_in() -> dict[str, Stated]:
    """Give what the built-in outlets state, by id; none of them is imported.

    >>> built_in()["hankyung"].names[0]
    '한국경제'
    """
    rows = json.loads(pkgutil.get_data("knews.outlets", FILE) or b"[]")
    return {
        id_: Stated(id_, replaces, tuple(names), tuple(mails), tuple(hosts), naver, OWN)
        for id_, replaces, names, mails, hosts, naver in rows
    }


def written(outlets: Iterable[Outlet]) -> str:
    """Write the file's text: an outlet a line.

    >>> print(written([Outlet(id="haneul", name="하늘일보")]))
    [
    ["haneul", null, ["하늘일보"], [], [], null]
    ]
    <BLANKLINE>
    """
    rows = (json.dumps(stated_by(outlet)[:-1], ensure_ascii=False) for outlet in outlets)
    return "[\n" + ",\n".join(rows) + "\n]\n"
