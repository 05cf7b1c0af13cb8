"""`knews new-outlet`: a package with an outlet of one's own."""

import argparse
from pathlib import Path

from knews.cli.streams import Status, say


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help="lower-case letters and digits: haneul")
    parser.add_argument("--name", required=True, help="as printed in bylines and rights lines: 하늘일보")
    parser.add_argument(
        "--host", action="append", default=[], metavar="HOST", help="haneul.example; may be repeated"
    )
    parser.add_argument(
        "--from",
        dest="sources",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a page or a dump to propose selectors and rules from; may be repeated",
    )
    parser.add_argument(
        "--url",
        dest="urls",
        action="append",
        default=[],
        metavar="URL",
        help="the address of an article, where the pages state none; may be repeated",
    )
    parser.add_argument(
        "--into", type=Path, default=Path(), metavar="DIR", help="where the package's folder is made"
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
        return say(f"{error.filename}: {error.strerror}", Status.FAILED)
    print("\n".join(made.lines()))
    return Status.DONE
