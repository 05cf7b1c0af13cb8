"""`knews report`: what `knews batch` wrote, as one HTML page of charts and tables."""

import argparse
from contextlib import suppress
from pathlib import Path

from knews.cli.streams import Status, say


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument(
        "results",
        nargs="+",
        type=Path,
        metavar="RESULTS",
        help="what knews batch wrote: .jsonl (also .gz, .zst), .parquet, .sqlite, .duckdb; several are counted as one",
    )
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUTPUT",
        help="where the page goes; one that is there is replaced",
    )


_DESCRIPTION = """\
Report on the results of knews batch: which outlets and layouts, how much of each field is filled and since when less,
doubtful and lost articles, lengths, unknown hosts, copies. One HTML page that needs no network.\
"""

_EPILOG = """\
examples:
  knews report articles.parquet -o report.html
  knews report 2025-*.jsonl.gz -o 2025.html

exit status: 0 done, 1 results could not be read or the page not be written, 2 wrong usage, 130 interrupted
"""


def run(args: argparse.Namespace) -> Status:
    """Write the page; nothing is written where results cannot be read."""
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.report.write import write_report  # noqa: PLC0415

    for path in args.results:
        with suppress(OSError):
            if args.output.samefile(path):
                return say(f"-o {args.output} is one of the results: name another file", Status.WRONG_USAGE)
    try:
        write_report(args.results, args.output)
    except KnewsError as error:
        return say(error, Status.FAILED)
    except OSError as error:
        return say(f"-o {args.output}: {error.strerror or error}", Status.FAILED)
    return Status.DONE
