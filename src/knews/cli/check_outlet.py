"""`knews check-outlet`: an outlet held to its contract and its cases."""

import argparse
from pathlib import Path

from knews.cli.streams import Status, say
from knews.wording import _


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(
        "Prove an installed outlet: what it states, and that its cases are read as expected."
    )
    parser.add_argument("id", metavar="ID", help=_("an installed outlet's id"))
    parser.add_argument(
        "--cases",
        type=Path,
        metavar="DIR",
        help=_("the folder of its cases; found beside its module if not given"),
    )


def run(args: argparse.Namespace) -> Status:
    """Check the outlet, and print what was found."""
    from knews.authoring.check import check_outlet  # noqa: PLC0415
    from knews.errors import KnewsError, UnknownOutlet  # noqa: PLC0415

    try:
        report = check_outlet(args.id, cases=args.cases)
    except UnknownOutlet as error:
        return say(error, Status.WRONG_USAGE)
    except KnewsError as error:
        return say(error, Status.FAILED)
    print("\n".join(report.lines()))
    return Status.DONE if report.passed else Status.FAILED
