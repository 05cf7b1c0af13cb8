"""`knews batch`: many inputs into one table."""

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from knews.cli.parse import moment, table_of_urls
from knews.cli.streams import Status, reason_of, say
from knews.wording import _, marked

if TYPE_CHECKING:
    from knews.batch.item import Item, Unread
    from knews.batch.meter import Meter
    from knews.batch.progress import Progress
    from knews.batch.run import Plan
    from knews.errors import WrongField


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(_DESCRIPTION)
    parser.epilog = _(_EPILOG)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=_("what is read; - is standard input"))
    _add_input_options(parser.add_argument_group(_("what is known of the inputs")))
    _add_output_options(parser.add_argument_group(_("what is written")))
    _add_run_options(parser.add_argument_group(_("how it runs")))


_DESCRIPTION = marked(
    "Parse many inputs into one table: one article a row.\n"
    "\n"
    "An INPUT is a file, a folder, a pattern ('crawl/*.html'), an archive (zip, tar), or a table whose rows are "
    "articles: JSON Lines, CSV, Excel, Parquet, SQLite, WARC, a feed, mail; each plain, .gz or .zst.\n"
    "\n"
    "The suffix of OUTPUT says what is written: .jsonl or .csv (also .gz, .zst), .parquet, .sqlite, .duckdb. "
    "An input that cannot be read or parsed is a line of OUTPUT.failed.jsonl, and the others go on."
)

_EPILOG = marked(
    "examples:\n"
    "  knews batch crawl/ -o articles.jsonl\n"
    "  knews batch news.csv --field text=본문 -o articles.parquet\n"
    "  knews batch '2025-*.jsonl.gz' -o articles.sqlite --duplicates\n"
    "  knews batch crawl/ -o articles/ --format markdown    a file for each article; a .zip as well\n"
    "  knews batch crawl/ -o articles.jsonl --resume        go on after Ctrl-C or a full disk\n"
    "\n"
    "exit status: 0 done, 1 some inputs failed or the output could not be written, 2 wrong usage, 130 interrupted"
)


def _add_input_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--field",
        action="append",
        default=[],
        type=_field,
        metavar="FIELD=KEY",
        help=_("which column or key holds a field: text=본문; may be repeated"),
    )
    group.add_argument(
        "--urls",
        type=table_of_urls,
        metavar="TABLE",
        help=_(
            "where each file came from: a CSV file with the columns file,url, or a JSON object {file: url}"
        ),
    )
    group.add_argument(
        "--outlet", metavar="NAME", help=_("the outlet of all: its id, its printed name, or its host")
    )
    group.add_argument(
        "--crawled-at",
        type=moment,
        metavar="T",
        help=_('when they were fetched, ISO 8601: resolves "4 hours ago"; what an input says itself wins'),
    )


def _add_output_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "-o",
        "--output",
        required=True,
        type=Path,
        metavar="OUTPUT",
        help=_("where the rows go; its suffix says how"),
    )
    group.add_argument(
        "--format",
        choices=("jsonld", "ninjs", "markdown", "html", "tei"),
        help=_(
            "in a form of others: jsonld and ninjs to .jsonl, the others as a file each to a folder or a .zip"
        ),
    )
    group.add_argument(
        "--columns",
        type=_columns,
        metavar="A,B",
        help=_("these columns alone, in this order: input,headline,text"),
    )
    group.add_argument(
        "--blocks", action="store_true", help=_("with the blocks: they hold the whole input once more")
    )
    group.add_argument(
        "--no-blocks", dest="blocks", action="store_false", help=_("without the blocks, which is the default")
    )
    alike = group.add_mutually_exclusive_group()
    alike.add_argument(
        "--duplicates",
        dest="duplicates",
        action="store_const",
        const="near",
        default="",
        help=_(
            "a column duplicate_of: the first input with the same text or nearly the same; no row is dropped"
        ),
    )
    alike.add_argument(
        "--same-duplicates",
        dest="duplicates",
        action="store_const",
        const="same",
        help=_("likewise, for the very same text alone: takes a tenth of the memory"),
    )
    group.add_argument(
        "--keep-failed",
        action="store_true",
        help=_("keep the bytes of failed inputs in the folder OUTPUT.failed"),
    )


def _add_run_options(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--jobs", type=_count, metavar="N", help=_("processes that parse; as many as cores if not given")
    )
    group.add_argument(
        "--timeout", type=_seconds, metavar="S", help=_("an input that takes longer than S seconds fails")
    )
    there = group.add_mutually_exclusive_group()
    there.add_argument(
        "--resume", action="store_true", help=_("go on with the run that was interrupted, if there is one")
    )
    there.add_argument(
        "--overwrite", action="store_true", help=_("replace OUTPUT, or start an interrupted run over")
    )
    group.add_argument("--quiet", action="store_true", help=_("show no progress and no summary"))


def _field(text: str) -> tuple[str, str]:
    field, equals, key = text.partition("=")
    if not (field and equals and key):
        message = _("{text!r}: write FIELD=KEY, as in text=본문").format(text=text)
        raise argparse.ArgumentTypeError(message)
    return field, key


def _columns(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _count(text: str) -> int:
    if not (text.isdecimal() and int(text) > 0):
        message = _("{text!r} is no number of processes: write 1 or more").format(text=text)
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        message = _("{text!r} is no number of seconds: write one above 0").format(text=text)
        raise argparse.ArgumentTypeError(message)
    return seconds


def run(args: argparse.Namespace) -> Status:
    """Do all inputs; one that fails is written down, and the others are done."""
    from knews.batch.partial import Partial, RunRefused  # noqa: PLC0415
    from knews.batch.pool import WorkersLost  # noqa: PLC0415
    from knews.batch.sinks.sqlite import NoTrigrams  # noqa: PLC0415
    from knews.errors import KnewsError, WrongField  # noqa: PLC0415

    if (wrong := _no_place(args)) is not None:
        return say(wrong, Status.WRONG_USAGE)
    partial = Partial(args.output)
    folder = partial.folder
    if args.resume and args.output.exists() and not partial.is_there:
        partial.discard()
        message = _("{output} is whole: there is nothing to go on with").format(output=args.output)
        return say(message, Status.DONE)
    try:
        plan = _plan(args)
    except (NoTrigrams, KnewsError, ValueError) as error:
        return say(error, Status.WRONG_USAGE)
    if _all_missing(args.inputs):
        return Status.FAILED
    again = _("what is done is kept in {folder}: go on with --resume").format(folder=folder)
    try:
        status = _run(args, plan)
    except WrongField as error:
        status = say(_wrong_field(error, dict(args.field)), Status.WRONG_USAGE)
    except (RunRefused, KnewsError) as error:
        status = say(error, Status.WRONG_USAGE)
    except WorkersLost as error:
        status = say(f"{error}; {again}", Status.FAILED)
    except OSError as error:
        status = say(f"{_reason(error)}{f': {again}' if folder.exists() else ''}", Status.FAILED)
    except KeyboardInterrupt:
        status = say(_("interrupted: {again}").format(again=again), Status.INTERRUPTED)
    return status


def _no_place(args: argparse.Namespace) -> str | None:
    """Say why no rows can go to the output, None where they can: before anything is read."""
    from knews.batch.files import STDIN  # noqa: PLC0415
    from knews.batch.target import is_folder, is_special  # noqa: PLC0415

    output = args.output
    if str(output) == STDIN:
        return _("results go to a file, not to standard output: name one")
    if is_special(output):
        return _("{output} is no regular file: name a file of its own").format(output=output)
    if not output.name or (is_folder(output) and args.format not in {"markdown", "html", "tei"}):
        return _("{output} is a folder: name a file").format(output=output)
    return None


def _all_missing(inputs: Sequence[str]) -> bool:
    """Name each input where none of them is there: a run without any would leave an empty output."""
    from knews.batch.files import STDIN, find_once  # noqa: PLC0415

    # What begins with a file that is there has something to read.
    if any(name == STDIN or os.path.lexists(name) for name in inputs):
        return False
    found = list(find_once(inputs))
    if any(os.path.lexists(one.name) for one in found):
        return False
    for one in found:
        tell(f"{one.name}: {_('No such file or directory')}")
    return True


def _wrong_field(error: "WrongField", given: Mapping[str, str]) -> str:
    """Say what is wrong with --field."""
    there = ", ".join(error.there)
    option = f"{error.field}={given.get(error.field, '')}"
    if error.key is None:
        return _("--field {option}: no field is called {field!r}: there are {fields}").format(
            option=option, field=error.field, fields=there
        )
    return _("--field {option}: no column is called {column!r}: there are {columns}").format(
        option=option, column=error.key, columns=there
    )


def _plan(args: argparse.Namespace) -> "Plan":
    """Read the options.

    Raises:
        ValueError, KnewsError: One of them cannot be.
    """
    from knews import __version__  # noqa: PLC0415
    from knews.batch.many import cores  # noqa: PLC0415
    from knews.batch.result import RunJob  # noqa: PLC0415
    from knews.batch.run import Plan  # noqa: PLC0415
    from knews.batch.signature import Signer  # noqa: PLC0415
    from knews.batch.sinks import make_form_sink, make_sink  # noqa: PLC0415
    from knews.batch.work import Reading  # noqa: PLC0415
    from knews.registry import named_outlet  # noqa: PLC0415

    _check_places(args)
    outlet = named_outlet(args.outlet).id if args.outlet is not None else None
    duplicates: Literal["", "same", "near"] = args.duplicates
    if args.format is not None:
        _check_form(args)
        encoder, sink = make_form_sink(args.output, args.format)
    else:
        encoder, sink = make_sink(
            args.output, columns=args.columns, blocks=args.blocks, named=bool(duplicates)
        )
    signer = Signer(near=duplicates == "near") if duplicates else None
    if signer is not None:
        signer.sign("새 다리")  # before the run, not in each worker: is what it needs installed?
    return Plan(
        output=args.output,
        job=RunJob(Reading(outlet, args.crawled_at), encoder, signer, args.keep_failed),
        sink=sink,
        asked={"version": __version__, **_asked(args)},
        jobs=args.jobs or cores(),
        timeout=args.timeout,
        duplicates=duplicates,
        goes_on=args.resume,
        overwrites=args.overwrite,
    )


def _asked(args: argparse.Namespace) -> Mapping[str, object]:
    """Give what the rows depend on, by the options' names."""
    return {
        "inputs": args.inputs,
        "--field": dict(args.field),
        "--urls": args.urls or {},
        "--outlet": args.outlet,
        "--crawled-at": args.crawled_at and args.crawled_at.isoformat(),
        "--format": args.format,
        "--columns": args.columns,
        "--blocks": args.blocks,
        "--duplicates": args.duplicates,
        "--keep-failed": args.keep_failed,
    }


def _check_form(args: argparse.Namespace) -> None:
    """See that nothing is asked for that a form of others has no place for, and that no folder is written into."""
    given = {"--columns": args.columns, "--blocks": args.blocks, "--duplicates": args.duplicates}
    for option, value in given.items():
        if value:
            message = _("{option} is for rows: --format {format} has no place for it").format(
                option=option, format=args.format
            )
            raise ValueError(message)
    if args.output.is_dir() and not args.resume:
        message = _("{output} is there: name a folder that is not, or a .zip").format(output=args.output)
        raise ValueError(message)


def _check_places(args: argparse.Namespace) -> None:
    """See that the output is not among the inputs: it would be read while it is written."""
    output = args.output.resolve()
    if not output.parent.is_dir():
        message = _("{output}: there is no folder {folder}: make it, or write elsewhere").format(
            output=args.output, folder=output.parent
        )
        raise ValueError(message)
    for name in args.inputs:
        given = Path(name).resolve()
        if given == output or (given.is_dir() and given in output.parents):
            message = _(
                "-o {output} lies in the input {input}, and would be read as one: write elsewhere"
            ).format(output=args.output, input=name)
            raise ValueError(message)


def _run(args: argparse.Namespace, plan: "Plan") -> Status:
    from knews.batch.meter import Meter  # noqa: PLC0415
    from knews.batch.progress import progress_of  # noqa: PLC0415
    from knews.batch.run import run as run_plan  # noqa: PLC0415
    from knews.batch.summary import summary_lines  # noqa: PLC0415

    meter = Meter(args.inputs)

    def show(before: int) -> "Progress":
        if before and not args.quiet:
            tell(_("going on after {count:,} inputs").format(count=before))
        return progress_of(tell, quiet=args.quiet, before=before, share=lambda _done: meter.share)

    state = run_plan(plan, _inputs(args, meter), show=show)
    if not args.quiet:
        for line in summary_lines(state):
            tell(line)
    return Status.FAILED if state.failed else Status.DONE


def tell(message: object) -> None:
    """Print a message to standard error."""
    say(message, Status.DONE)


def _inputs(args: argparse.Namespace, meter: "Meter") -> "Iterator[Item | Unread]":
    from knews.batch.sources import open_sources  # noqa: PLC0415

    quietly: Callable[[object], None] = lambda _message: None  # noqa: E731
    return open_sources(
        args.inputs,
        fields=dict(args.field),
        urls=args.urls or {},
        say=quietly if args.quiet else tell,
        watch=meter.watch,
    )


def _reason(error: OSError) -> str:
    name = f"{error.filename}: " if error.filename else ""
    return f"{name}{reason_of(error)}"
