"""The commands: `knews parse`, `knews outlets`, `knews schema`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import knews
from knews.article import Article
from knews.errors import KnewsError
from knews.registry import get_outlet, index, package_of
from knews.source import MAX_BYTES

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2
_STDIN = "-"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 some inputs failed, 2 wrong usage.

    Results go to standard output, messages to standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console in CP949 has no "㎿": results are UTF-8 everywhere.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        return int(args.run(args))
    except BrokenPipeError:
        sys.stderr.close()
        return _FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="knews",
        description="Parse raw dumps of Korean news articles. 한국 뉴스 기사 원문을 구조화합니다.",
        epilog="exit status: 0 done, 1 some inputs failed (named on standard error), 2 wrong usage",
    )
    parser.add_argument("--version", action="version", version=f"knews {knews.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    parse = commands.add_parser("parse", help="parse files or standard input (기사를 JSON으로)")
    parse.add_argument(
        "files", nargs="*", default=[_STDIN], metavar="FILE", help="a file, or - for standard input"
    )
    parse.add_argument("--url", help="where the article came from; names the outlet")
    parse.add_argument("--outlet", metavar="ID", help="the outlet's id: see `knews outlets`")
    parse.add_argument(
        "--crawled-at",
        type=_moment,
        metavar="T",
        help='when it was fetched, ISO 8601: resolves "4 hours ago"',
    )
    parse.add_argument(
        "--format",
        choices=("json", "jsonl", "text"),
        default="json",
        help="json (indented), jsonl, or the body as text",
    )
    parse.add_argument("--no-blocks", action="store_true", help="leave the blocks out")
    parse.set_defaults(run=_parse)

    outlets = commands.add_parser("outlets", help="list the installed outlets (설치된 매체)")
    outlets.add_argument("id", nargs="?", metavar="ID", help="show this one only, in full")
    outlets.set_defaults(run=_outlets)

    schema = commands.add_parser("schema", help="print the JSON Schema of the results (결과의 스키마)")
    schema.set_defaults(run=_schema)
    return parser


def _moment(text: str) -> datetime:
    """Read an ISO 8601 time given on the command line."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no ISO 8601 time: write 2025-01-22T17:43+09:00"
        raise argparse.ArgumentTypeError(message) from error


def _parse(args: argparse.Namespace) -> int:
    if args.outlet is not None:
        try:
            get_outlet(args.outlet)
        except KnewsError as error:
            print(f"knews: {error}", file=sys.stderr)
            return _WRONG_USAGE
    status = _DONE
    for name in args.files:
        try:
            article = knews.parse(_read(name), url=args.url, outlet=args.outlet, crawled_at=args.crawled_at)
        except (KnewsError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            print(f"knews: {'standard input' if name == _STDIN else name}: {reason}", file=sys.stderr)
            status = _FAILED
            continue
        print(_form(article, args.format, blocks=not args.no_blocks))
    return status


def _read(name: str) -> bytes:
    """Read an input, at most one byte over the limit: `knews.parse` then names it."""
    if name == _STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _form(article: Article, form: str, *, blocks: bool) -> str:
    if form == "text":
        return "\n\n".join(part for part in (article.headline, article.text) if part)
    data = article.to_dict()
    if not blocks:
        del data["blocks"]
    return json.dumps(data, ensure_ascii=False, indent=2 if form == "json" else None)


def _outlets(args: argparse.Namespace) -> int:
    if args.id is not None:
        try:
            outlet = get_outlet(args.id)
        except KnewsError as error:
            print(f"knews: {error}", file=sys.stderr)
            return _WRONG_USAGE
        for label, values in (
            ("id", [outlet.id]),
            ("name", [outlet.name]),
            ("other names", outlet.names),
            ("package", [package_of(outlet.id)]),
            ("hosts", outlet.hosts),
            ("mail domains", outlet.mails),
            ("addresses", outlet.urls),
            ("Naver office", [outlet.naver] if outlet.naver else []),
            ("layouts", [layout.id for layout in outlet.layouts]),
            ("line rules", [f"{line.role}: {line.pattern}" for line in outlet.lines]),
        ):
            print(f"{label + ':':14}{', '.join(values) or '-'}")
        return _DONE
    for id_ in knews.outlet_ids():
        try:
            outlet = get_outlet(id_)
        except KnewsError:
            continue  # named below
        print("\t".join((outlet.id, outlet.name, ",".join(outlet.hosts) or "-", package_of(id_))))
    broken = index().broken
    for outlet_error in broken:
        print(f"knews: {outlet_error}", file=sys.stderr)
    return _FAILED if broken else _DONE


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(knews.schema(), ensure_ascii=False, indent=2))
    return _DONE
