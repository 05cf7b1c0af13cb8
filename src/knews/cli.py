"""The commands: `knews parse`, `knews outlets`, `knews new-outlet`, `knews check-outlet`, `knews schema`.

Each imports what it needs when it runs: a list of what is installed must not wait for a parser.
"""

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import knews

if TYPE_CHECKING:
    from knews.article import Article
    from knews.installed import Installed

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2
_STDIN = "-"
#: The distribution that the built-in outlets come with.
_OWN = "knews"


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
    outlets.add_argument(
        "id", nargs="?", metavar="ID", help="show this one in full: an id, a printed name, a host"
    )
    outlets.add_argument("--names", action="store_true", help="with their names, which takes a little longer")
    outlets.set_defaults(run=_outlets)

    new = commands.add_parser(
        "new-outlet", help="start a package with an outlet of your own (매체 플러그인 만들기)"
    )
    new.add_argument("id", metavar="ID", help="lower-case letters and digits: haneul")
    new.add_argument("--name", required=True, help="as printed in bylines and rights lines: 하늘일보")
    new.add_argument(
        "--host", action="append", default=[], metavar="HOST", help="haneul.example; may be repeated"
    )
    new.add_argument(
        "--from",
        dest="sources",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a page or a dump to propose selectors and rules from; may be repeated",
    )
    new.add_argument(
        "--into", type=Path, default=Path(), metavar="DIR", help="where the package's folder is made"
    )
    new.set_defaults(run=_new_outlet)

    check = commands.add_parser(
        "check-outlet", help="prove an outlet by its contract and its cases (매체 플러그인 검사)"
    )
    check.add_argument("id", metavar="ID", help="an installed outlet's id")
    check.add_argument(
        "--cases",
        type=Path,
        metavar="DIR",
        help="the folder of its cases; found beside its module if not given",
    )
    check.set_defaults(run=_check_outlet)

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
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.registry import get_outlet  # noqa: PLC0415

    if args.outlet is not None:
        try:
            get_outlet(args.outlet)
        except KnewsError as error:
            return _say(error, _WRONG_USAGE)
    status = _DONE
    for name in args.files:
        try:
            article = knews.parse(_read(name), url=args.url, outlet=args.outlet, crawled_at=args.crawled_at)
        except (KnewsError, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            status = _say(f"{'standard input' if name == _STDIN else name}: {reason}", _FAILED)
            continue
        print(_form(article, args.format, blocks=not args.no_blocks))
    return status


def _say(message: object, status: int) -> int:
    """Print a message to standard error and give the exit status that goes with it."""
    print(f"knews: {message}", file=sys.stderr)
    return status


def _read(name: str) -> bytes:
    """Read an input, at most one byte over the limit: `knews.parse` then names it."""
    from knews.source import MAX_BYTES  # noqa: PLC0415

    if name == _STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(name).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _form(article: "Article", form: str, *, blocks: bool) -> str:
    if form == "text":
        return "\n\n".join(part for part in (article.headline, article.text) if part)
    import json  # noqa: PLC0415

    data = dict(article.to_dict())
    if not blocks:
        del data["blocks"]
    return json.dumps(data, ensure_ascii=False, indent=2 if form == "json" else None)


def _outlets(args: argparse.Namespace) -> int:
    if args.id is not None:
        return _show(args.id)
    collects = gc.isenabled()
    # Over in a moment: to look for garbage in what is imported takes a good part of that moment.
    gc.disable()
    try:
        return _list(names=args.names)
    finally:
        if collects:
            gc.enable()


def _list(*, names: bool) -> int:
    """Print a row an outlet; name what cannot be used."""
    from knews.installed import installed  # noqa: PLC0415

    errors: dict[str, None] = {}
    for id_, (entry, *others) in installed().items():
        row = _row(id_, hosts=entry.hosts or (), entry=entry)
        # The built-in ones are proved by our own tests; whether a plugin works, only its import tells.
        if names or others or entry.package != _OWN:
            from knews.registry import faults_of  # noqa: PLC0415

            row = _loaded_row(id_, names=names)
            errors.update(dict.fromkeys(map(str, faults_of(id_))))
        if row:
            print("\t".join(row))
    for error in errors:
        _say(error, _FAILED)
    return _FAILED if errors else _DONE


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


def _show(word: str) -> int:
    """Print all that an outlet states; it is named by its id, by a printed name, or by a host."""
    from knews.errors import KnewsError, UnknownOutlet  # noqa: PLC0415
    from knews.registry import get_outlet, index, installed_as, outlet_of_url  # noqa: PLC0415

    try:
        try:
            outlet = get_outlet(word)
        except UnknownOutlet:
            id_ = index().names.get(word) or outlet_of_url(word)
            if id_ is None:
                raise
            outlet = get_outlet(id_)
        entry = installed_as(outlet.id)
    except KnewsError as error:
        return _say(error, _WRONG_USAGE)
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
    return _DONE


def _new_outlet(args: argparse.Namespace) -> int:
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.kit.new_outlet import new_outlet  # noqa: PLC0415

    try:
        made = new_outlet(
            args.id, name=args.name, hosts=tuple(args.host), sources=args.sources, into=args.into
        )
    except KnewsError as error:
        return _say(error, _WRONG_USAGE)
    except OSError as error:
        return _say(f"{error.filename}: {error.strerror}", _FAILED)
    print("\n".join(made.lines()))
    return _DONE


def _check_outlet(args: argparse.Namespace) -> int:
    from knews.errors import KnewsError, UnknownOutlet  # noqa: PLC0415
    from knews.kit.check import check_outlet  # noqa: PLC0415

    try:
        report = check_outlet(args.id, cases=args.cases)
    except UnknownOutlet as error:
        return _say(error, _WRONG_USAGE)
    except KnewsError as error:
        return _say(error, _FAILED)
    print("\n".join(report.lines()))
    return _DONE if report.passed else _FAILED


def _schema(_: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    print(json.dumps(knews.schema(), ensure_ascii=False, indent=2))
    return _DONE
