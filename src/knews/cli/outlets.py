"""`knews outlets`: what is installed."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from knews.cli.streams import Status, say
from knews.wording import _

if TYPE_CHECKING:
    from knews.installed import Installed


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _("List the installed outlets: id, hosts, package. With a NAME, show all of one.")
    parser.add_argument(
        "id",
        nargs="?",
        metavar="NAME",
        help=_("show this one in full: an id, a printed name (하늘일보), or a host"),
    )
    parser.add_argument(
        "--names", action="store_true", help=_("with their names, which takes a little longer")
    )


def run(args: argparse.Namespace) -> Status:
    """List the outlets, or show one."""
    if args.id is not None:
        return _show(args.id)
    return _list(names=args.names)


def _list(*, names: bool) -> Status:
    """Print a row an outlet; name what cannot be used."""
    from knews.installed import OWN, installed  # noqa: PLC0415

    errors: dict[str, None] = {}
    for id_, (entry, *others) in installed().items():
        row = _row(id_, hosts=entry.hosts or (), entry=entry)
        # The built-in ones are proved by our own tests; whether a plugin works, only its import tells.
        if names or others or entry.package != OWN:
            from knews.registry import faults_of  # noqa: PLC0415

            row = _loaded_row(id_, names=names)
            errors.update(dict.fromkeys(map(str, faults_of(id_))))
        if row:
            print("\t".join(row))
    for error in errors:
        say(error, Status.FAILED)
    return Status.FAILED if errors else Status.DONE


def _loaded_row(id_: str, *, names: bool) -> list[str]:
    """Give the row of an outlet as it is loaded; an empty one where it cannot be used."""
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.registry import get_outlet, installed_as  # noqa: PLC0415

    try:
        entry, outlet = installed_as(id_), get_outlet(id_)
    except KnewsError:
        return []
    return _row(id_, *([outlet.name] if names else []), hosts=outlet.hosts, entry=entry)


def _row(*front: str, hosts: Sequence[str], entry: "Installed") -> list[str]:
    return [*front, ",".join(hosts) or "-", f"{entry.package} {entry.version}"]


def _show(word: str) -> Status:
    """Print all that an outlet states; it is named by its id, by a printed name, or by a host."""
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.registry import installed_as, named_outlet  # noqa: PLC0415

    try:
        outlet = named_outlet(word)
        entry = installed_as(outlet.id)
    except KnewsError as error:
        return say(error, Status.WRONG_USAGE)
    for label, values in (
        ("id", [outlet.id]),
        ("name", [outlet.name]),
        ("other names", outlet.names),
        ("package", [f"{entry.package} {entry.version}"]),
        ("replaces", [outlet.replaces] if outlet.replaces else []),
        ("hosts", outlet.hosts),
        ("mail domains", outlet.mails),
        ("addresses", outlet.urls),
        ("Naver office", [outlet.naver] if outlet.naver else []),
        ("layouts", [layout.id for layout in outlet.layouts]),
        ("line rules", [f"{line.role}: {line.pattern}" for line in outlet.lines]),
    ):
        print(f"{label + ':':14}{', '.join(values) or '-'}")
    return Status.DONE
