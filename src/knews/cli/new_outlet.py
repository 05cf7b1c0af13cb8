"""`knews new-outlet`: a package with an outlet of one's own."""

import argparse
from pathlib import Path

from knews.cli.streams import Status, reason_of, say
from knews.wording import _


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(
        "Start a package with an outlet of your own: its module, its tests, its first cases."
    )
    parser.epilog = _(
        "examples:\n"
        "  knews new-outlet haneul --name 하늘일보 --host haneul.example\n"
        "  knews new-outlet haneul --name 하늘일보 --from page1.html --from page2.html"
    )
    parser.add_argument("id", metavar="ID", help=_("lower-case letters and digits: haneul"))
    parser.add_argument(
        "--name", required=True, help=_("its name as printed in bylines and rights lines: 하늘일보")
    )
    parser.add_argument(
        "--host",
        action="append",
        default=[],
        metavar="HOST",
        help=_("the host of its pages: haneul.example; may be repeated"),
    )
    parser.add_argument(
        "--from",
        dest="sources",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help=_("a page or a dump to propose selectors and rules from; may be repeated"),
    )
    parser.add_argument(
        "--url",
        dest="urls",
        action="append",
        default=[],
        metavar="URL",
        help=_("the address of an article, where the pages state none; may be repeated"),
    )
    parser.add_argument(
        "--into",
        type=Path,
        default=Path(),
        metavar="DIR",
        help=_("where the package's folder is made; here if not given"),
    )


def run(args: argparse.Namespace) -> Status:
    """Write the package."""
    from knews.authoring.new_outlet import new_outlet  # noqa: PLC0415
    from knews.errors import KnewsError  # noqa: PLC0415

    try:
        made = new_outlet(
            args.id,
            name=args.name,
            hosts=tuple(args.host),
            sources=args.sources,
            urls=tuple(args.urls),
            into=args.into,
        )
    except KnewsError as error:
        return say(error, Status.WRONG_USAGE)
    except OSError as error:
        return say(f"{error.filename}: {reason_of(error)}", Status.FAILED)
    print("\n".join(made.lines()))
    return Status.DONE
