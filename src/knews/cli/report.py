"""`knews report`: what `knews batch` wrote, as one HTML page of charts and tables."""

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from knews.batch.files import STDIN
from knews.batch.target import is_folder
from knews.cli.streams import Status, reason_of, say
from knews.wording import _, marked


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(_DESCRIPTION)
    parser.epilog = _(_EPILOG)
    parser.add_argument(
        "results",
        nargs="+",
        type=Path,
        metavar="RESULTS",
        help=_(
            "what knews batch wrote: .jsonl (also .gz, .zst), .parquet, .sqlite, .duckdb; several are counted as one"
        ),
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUTPUT",
        help=_("where the page goes; one that is there is replaced; - is standard output"),
    )


_DESCRIPTION = marked(
    "Report on the results of knews batch: which outlets and layouts, how much of each field is filled and since when "
    "less, doubtful and lost articles, lengths, unknown hosts, copies. One HTML page that needs no network."
)

_EPILOG = marked(
    "examples:\n"
    "  knews report articles.parquet -o report.html\n"
    "  knews report 2025-*.jsonl.gz -o 2025.html\n"
    "\n"
    "exit status: 0 done, 1 results could not be read or the page not be written, 2 wrong usage, 130 interrupted"
)


def run(args: argparse.Namespace) -> Status:
    """Write the page; nothing is written where results cannot be read."""
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.report.write import report_page, write_report  # noqa: PLC0415

    if (wrong := _wrong_places(args.results, args.output)) is not None:
        return say(wrong, Status.WRONG_USAGE)
    try:
        if str(args.output) == STDIN:
            print(report_page(args.results)[0], end="")
        else:
            write_report(args.results, args.output)
    except KnewsError as error:
        return say(error, Status.FAILED)
    except OSError as error:
        return say(f"-o {args.output}: {reason_of(error)}", Status.FAILED)
    return Status.DONE


def _wrong_places(results: Sequence[Path], output: Path) -> str | None:
    """Say which file is given in two places, or cannot be written; None where all can go on."""
    for number, path in enumerate(results):
        if any(_is_same(path, other) for other in results[:number]):
            return _("{file} is given twice: its articles would be counted twice").format(file=path)
    if str(output) == STDIN:
        return None
    if is_folder(output):
        return _("-o {file} is a folder: name a file").format(file=output)
    if any(_is_same(path, output) for path in results):
        return _("-o {file} is one of the results: name another file").format(file=output)
    return None


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False
