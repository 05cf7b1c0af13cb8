"""The commands: `knews parse`, `explain`, `batch`, `report`, `outlets`, `new-outlet`, `check-outlet`, `rules`, `schema`.

Each imports what it needs when it runs: a list of what is installed must not wait for a parser.
"""

import argparse
import atexit
import gc
import gettext
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import knews
from knews.cli import batch, check_outlet, explain, new_outlet, outlets, parse, report, rules, schema
from knews.cli.options import Parser, korean_argparse
from knews.cli.streams import OutputLost, Status, say, standard_streams
from knews.wording import _, marked


class _Command(NamedTuple):
    help: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Status]


_COMMANDS = {
    "parse": _Command(marked("parse articles: files, folders, standard input"), parse.add_options, parse.run),
    "explain": _Command(
        marked("show which rule read each piece, in the terminal or as HTML"),
        explain.add_options,
        explain.run,
    ),
    "batch": _Command(marked("parse many inputs into one table"), batch.add_options, batch.run),
    "report": _Command(
        marked("report on what batch wrote: fill rates, drift, problems"), report.add_options, report.run
    ),
    "outlets": _Command(marked("list the installed outlets, or show one"), outlets.add_options, outlets.run),
    "new-outlet": _Command(
        marked("start a package with an outlet of your own"),
        new_outlet.add_options,
        new_outlet.run,
    ),
    "check-outlet": _Command(
        marked("prove an outlet by its contract and its cases"),
        check_outlet.add_options,
        check_outlet.run,
    ),
    "rules": _Command(
        marked("list the rules, or show what one takes and leaves"), rules.add_options, rules.run
    ),
    "schema": _Command(marked("print the JSON Schema of the results"), schema.add_options, schema.run),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 some inputs failed, 2 wrong usage, 130 interrupted.

    Results go to standard output, messages to standard error.
    """
    with standard_streams(), korean_argparse(), _seldom_collected():
        try:
            if sys.stdout is None:
                return say(_("standard output is closed: nothing was done"), Status.FAILED)
            status = _run(argv)
            sys.stdout.flush()
        except OutputLost as lost:
            return Status.FAILED if lost.unread else say(lost, Status.FAILED)
        except KeyboardInterrupt:
            # What is done so far is written when the streams are put back.
            return say(_("interrupted"), Status.INTERRUPTED)
        return status


#: Python looks for garbage whenever so many objects are new: 700 by itself. A first parse makes no more.
_MANY = 200_000


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Let Python look for garbage seldom: in what a command imports is none, and looking takes long."""
    usual = gc.get_threshold()
    # Nor at the end of the process, which gives all of it up.
    atexit.register(gc.freeze)
    gc.set_threshold(_MANY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _run(argv: Sequence[str] | None) -> int:
    try:
        parser = _parser()
        args, unknown = parser.parse_known_args(argv)
        if args.command is None and not unknown:
            # Who types the name alone asks what there is.
            parser.print_help()
            return Status.DONE
        if unknown:
            # The command's own parser: the one above it knows none of its options.
            getattr(args, "parser", parser).error(
                gettext.gettext("unrecognized arguments: %s") % " ".join(unknown)
            )
    except SystemExit as stop:  # after --help, --version and wrong usage
        return Status(int(stop.code or 0))
    return _COMMANDS[args.command].run(args)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="knews",
        description=_(
            "Parse Korean news articles: raw text, HTML pages, rows and feeds become structured data."
        ),
        epilog=_(
            "`knews COMMAND --help` says what a command takes.\n"
            "\n"
            "exit status: 0 done, 1 some inputs failed (named on standard error), 2 wrong usage, 130 interrupted"
        ),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"knews {knews.__version__}",
        help=_("show the version and exit"),
    )
    commands = parser.add_subparsers(metavar="COMMAND", dest="command")
    for name, command in _COMMANDS.items():
        options = commands.add_parser(name, help=_(command.help))
        command.add_options(options)
        options.set_defaults(parser=options)
    return parser
