"""`knews parse`: articles to JSON, JSON Lines or text."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import knews
from knews.cli.streams import Output, Status, reason_of, say
from knews.wording import _, counted, english

if TYPE_CHECKING:
    from datetime import datetime

    from knews.article import Article
    from knews.batch.files import Input
    from knews.outlet import Outlet

#: So many are named in a message that has more to name.
_SHOWN = 3
#: Forms of which an article is a document of its own.
_DOCUMENTS = ("markdown", "html", "tei")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "files",
        nargs="*",
        default=["-"],
        metavar="FILE",
        help=_("a file, a folder (all files below it), or - for standard input, which is the default"),
    )
    parser.description = _(
        "Parse articles: text as it was copied or crawled, HTML pages, Markdown. The result goes to standard output."
    )
    parser.epilog = _(
        "examples:\n"
        "  knews parse article.txt\n"
        "  curl -s https://haneul.example/1 | knews parse --url https://haneul.example/1\n"
        "  knews parse crawl/ --format jsonl --no-blocks > articles.jsonl"
    )
    address = parser.add_mutually_exclusive_group()
    address.add_argument("--url", help=_("where the one input came from; names the outlet"))
    address.add_argument(
        "--urls",
        type=table_of_urls,
        metavar="TABLE",
        help=_(
            "where each input came from: a CSV file with the columns file,url, or a JSON object {file: url}"
        ),
    )
    add_known_options(parser)
    parser.add_argument(
        "--format",
        choices=("json", "jsonl", "text", "jsonld", "ninjs", *_DOCUMENTS),
        default="json",
        help=_(
            "json (indented), jsonl (a line an input, with its name), the headline and the body as text, jsonld or ninjs "
            "(a line an input), or a document: markdown, html, tei; json if not given"
        ),
    )
    parser.add_argument(
        "--output-dir",
        type=Path,
        metavar="DIR",
        help=_(
            "write each document to a file of its own in DIR, which is made if it is not there; "
            "more than one input needs it"
        ),
    )
    parser.add_argument(
        "--overwrite", action="store_true", help=_("replace documents that are in DIR already")
    )
    parser.add_argument(
        "--no-blocks",
        action="store_true",
        help=_("leave the blocks out: they hold the whole input once more"),
    )
    parser.add_argument(
        "--failed",
        metavar="FILE",
        help=_(
            "write a JSON line for each input that failed to FILE; without it, jsonl has them among the others"
        ),
    )


def add_known_options(parser: argparse.ArgumentParser) -> None:
    """Say what may be known beside one input."""
    parser.add_argument(
        "--outlet",
        metavar="NAME",
        help=_("the outlet: its id, its printed name, or its host; see `knews outlets`"),
    )
    parser.add_argument(
        "--crawled-at",
        type=moment,
        metavar="T",
        help=_('when it was fetched, ISO 8601: resolves "4 hours ago"'),
    )


def moment(text: str) -> "datetime":
    """Read an ISO 8601 time given on the command line."""
    from datetime import datetime  # noqa: PLC0415

    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        message = _("{text!r} is no ISO 8601 time: write 2025-01-22T17:43+09:00").format(text=text)
        raise argparse.ArgumentTypeError(message) from error


def table_of_urls(file: str) -> dict[str, str]:
    """Read the table of URLs given on the command line."""
    from knews.batch.urls import read_urls  # noqa: PLC0415

    try:
        return read_urls(Path(file))
    except (OSError, ValueError) as error:
        message = f"{file}: {reason_of(error)}"
        raise argparse.ArgumentTypeError(message) from error


def run(args: argparse.Namespace) -> Status:
    """Parse each input; one that fails is named, and the others are done."""
    from knews.batch.files import find_inputs  # noqa: PLC0415
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.registry import named_outlet  # noqa: PLC0415

    inputs = list(find_inputs(args.files))
    if args.url is not None and len(inputs) > 1:
        message = _(
            "--url is for one input, and there are {count}: give each its own with --urls TABLE"
        ).format(count=len(inputs))
        return say(message, Status.WRONG_USAGE)
    if (wrong := _wrong_place(args, inputs)) is not None:
        return say(wrong, Status.WRONG_USAGE)
    try:
        outlet = named_outlet(args.outlet) if args.outlet is not None else None
    except KnewsError as error:
        return say(error, Status.WRONG_USAGE)
    try:
        place = f"--output-dir {args.output_dir}"
        if args.output_dir is not None:
            args.output_dir.mkdir(exist_ok=True)
        place = f"--failed {args.failed}"
        failures = _failures(args.failed, args.format)
    except OSError as error:
        return say(f"{place}: {reason_of(error)}", Status.WRONG_USAGE)
    urls = {inputs[0].name: args.url} if args.url is not None else _match(inputs, args.urls)
    with failures as failed:
        return _parse_all(inputs, urls, outlet, failed, args)


def _parse_all(
    inputs: Sequence["Input"],
    urls: Mapping[str, str],
    outlet: "Outlet | None",
    failed: TextIO | None,
    args: argparse.Namespace,
) -> Status:
    from knews.batch.files import STDIN  # noqa: PLC0415
    from knews.cli.inputs import read_input  # noqa: PLC0415
    from knews.errors import KnewsError  # noqa: PLC0415

    status = Status.DONE
    for number, (name, _given) in enumerate(inputs, 1):
        try:
            article = knews.parse(
                read_input(name), url=urls.get(name), outlet=outlet, crawled_at=args.crawled_at
            )
        except (KnewsError, OSError) as error:
            shown = _("standard input") if name == STDIN else name
            status = say(f"{shown}: {reason_of(error)}", Status.FAILED)
            if failed is not None:
                with english():
                    reason = {"type": type(error).__name__, "message": reason_of(error)}
                print(_json({"input": name, "error": reason}), file=failed)
            continue
        if args.format in _DOCUMENTS:
            status = max(status, _write_document(article, number, name, args))
        else:
            print(_form(article, name, args.format, blocks=not args.no_blocks))
    return status


def _wrong_place(args: argparse.Namespace, inputs: Sequence["Input"]) -> str | None:
    """Say what is wrong with where results go, None where nothing is."""
    if args.failed is not None and any(_is_same(args.failed, name) for name, _given in inputs):
        return _("--failed {file} is one of the inputs: name another file").format(file=args.failed)
    return _without_folder(args, len(inputs)) if args.output_dir is None else _wrong_folder(args, inputs)


def _without_folder(args: argparse.Namespace, inputs: int) -> str | None:
    if args.overwrite:
        return _("--overwrite is for documents: give --output-dir DIR")
    if args.format not in _DOCUMENTS or inputs <= 1:
        return None
    return _("--format {format} is a document for each of {count} inputs: give --output-dir DIR").format(
        format=args.format, count=inputs
    )


def _wrong_folder(args: argparse.Namespace, inputs: Sequence["Input"]) -> str | None:
    if args.format not in _DOCUMENTS:
        return _("--output-dir is for documents: --format {formats}").format(formats=", ".join(_DOCUMENTS))
    if args.output_dir.exists() and not args.output_dir.is_dir():
        return _("--output-dir {folder} is a file, not a folder").format(folder=args.output_dir)
    there = None if args.overwrite else _document_there(args, inputs)
    if there is None:
        return None
    return _("{path} is there: name another folder, or replace it with --overwrite").format(path=there)


def _document_there(args: argparse.Namespace, inputs: Sequence["Input"]) -> Path | None:
    """Give the first document that is there before any is written."""
    from knews.export.forms import file_name  # noqa: PLC0415

    for number, given in enumerate(inputs, 1):
        path: Path = args.output_dir / file_name(number, given.name, args.format)
        if path.is_symlink() or path.exists():
            return path
    return None


def _write_document(article: "Article", number: int, name: str, args: argparse.Namespace) -> Status:
    from knews.export.forms import DOCUMENTS, file_name  # noqa: PLC0415

    document = DOCUMENTS[args.format](article)
    if args.output_dir is None:
        print(document, end="")
        return Status.DONE
    path = args.output_dir / file_name(number, name, args.format)
    try:
        path.write_bytes(document.encode())
    except OSError as error:
        return say(f"{path}: {reason_of(error)}", Status.FAILED)
    return Status.DONE


def _is_same(file: str, name: str) -> bool:
    with suppress(OSError):
        return Path(file).samefile(name)
    return False


def _failures(file: str | None, form: str) -> AbstractContextManager[TextIO | None]:
    """Open what failed inputs are written to."""
    if file is None:
        return nullcontext(sys.stdout if form == "jsonl" else None)
    return Output(Path(file).open("wb"), f"--failed {file}", line_buffering=True)


def _match(inputs: Sequence["Input"], table: Mapping[str, str] | None) -> dict[str, str]:
    """Give the inputs their URLs, and name what in the table is no input's."""
    if table is None:
        return {}
    from knews.batch.urls import match_urls  # noqa: PLC0415

    urls, left = match_urls(inputs, table)
    if left:
        names = ", ".join(left[:_SHOWN]) + (", …" if len(left) > _SHOWN else "")
        message = counted(
            "{count} row of --urls fits no single input: {names}",
            "{count} rows of --urls fit no single input: {names}",
            len(left),
        )
        say(message.format(count=len(left), names=names), Status.DONE)
    return urls


def _form(article: "Article", name: str, form: str, *, blocks: bool) -> str:
    if form == "text":
        return "\n\n".join(part for part in (article.headline, article.text) if part)
    if form in {"jsonld", "ninjs"}:
        from knews.export.forms import row  # noqa: PLC0415

        return row(article, form)
    data = dict(article.to_dict())
    if not blocks:
        del data["blocks"]
    return _json({"input": name, **data}) if form == "jsonl" else _json(data, indent=2)


def _json(data: Mapping[str, object], *, indent: int | None = None) -> str:
    import json  # noqa: PLC0415

    return json.dumps(data, ensure_ascii=False, indent=indent)
