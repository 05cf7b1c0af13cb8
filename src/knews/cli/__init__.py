"""The commands: `knews parse`, `knews batch`, `knews report`, `knews outlets`, and those for who writes outlets.

Each imports what it needs when it runs: a list of what is installed must not wait for a parser.
"""

import argparse
import atexit
import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, NoReturn

import knews
from knews.cli import batch, check_outlet, new_outlet, outlets, parse, report, rules, schema
from knews.cli.streams import OutputLost, Status, say, standard_streams


class _Command(NamedTuple):
    help: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Status]


_COMMANDS = {
    "parse": _Command(
        "parse files, folders or standard input (기사를 JSON으로)", parse.add_options, parse.run
    ),
    "batch": _Command(
        "parse many inputs into one table (여러 기사를 표 하나로)", batch.add_options, batch.run
    ),
    "report": _Command(
        "report on what batch wrote: fill rates, drift, problems (결과 보고서)", report.add_options, report.run
    ),
    "outlets": _Command("list the installed outlets (설치된 매체)", outlets.add_options, outlets.run),
    "new-outlet": _Command(
        "start a package with an outlet of your own (매체 플러그인 만들기)",
        new_outlet.add_options,
        new_outlet.run,
    ),
    "check-outlet": _Command(
        "prove an outlet by its contract and its cases (매체 플러그인 검사)",
        check_outlet.add_options,
        check_outlet.run,
    ),
    "rules": _Command(
        "list the rules, or show what one takes and leaves (읽는 규칙)", rules.add_options, rules.run
    ),
    "schema": _Command(
        "print the JSON Schema of the results (결과의 스키마)", schema.add_options, schema.run
    ),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 some inputs failed, 2 wrong usage, 130 interrupted.

    Results go to standard output, messages to standard error.
    """
    with standard_streams(), _seldom_collected():
        try:
            if sys.stdout is None:
                return say("standard output is closed: nothing was done", Status.FAILED)
            status = _run(argv)
            sys.stdout.flush()
        except OutputLost as lost:
            return Status.FAILED if lost.unread else say(lost, Status.FAILED)
        except KeyboardInterrupt:
            # What is done so far is written when the streams are put back.
            return say("interrupted", Status.INTERRUPTED)
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
        args, unknown = _parser().parse_known_args(argv)
        if unknown:
            # The command's own parser: the one above it knows none of its options.
            args.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    except SystemExit as stop:  # after --help, --version and wrong usage
        return Status(int(stop.code or 0))
    return _COMMANDS[args.command].run(args)


class _Parser(argparse.ArgumentParser):
    #: Whether help is painted, as Python 3.14 does: our streams would show the escapes.
    color: bool

    def error(self, message: str) -> NoReturn:
        """Print the help, then what is wrong: who mistyped an option wants to see them."""
        self.print_help(sys.stderr)
        self.exit(Status.WRONG_USAGE, f"\n{self.prog}: error: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="knews",
        description="Parse raw dumps of Korean news articles. 한국 뉴스 기사 원문을 구조화합니다.",
        epilog="exit status: 0 done, 1 some inputs failed (named on standard error), 2 wrong usage, 130 interrupted",
    )
    parser.color = False
    parser.add_argument("--version", action="version", version=f"knews {knews.__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, command in _COMMANDS.items():
        options = commands.add_parser(name, help=command.help)
        options.color = False
        command.add_options(options)
        options.set_defaults(parser=options)
    return parser
