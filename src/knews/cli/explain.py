"""`knews explain`: an input with the rule behind each piece, in the terminal or as one HTML file."""

import argparse
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from knews.batch.files import STDIN
from knews.batch.target import is_folder, write_target
from knews.cli.parse import add_known_options
from knews.cli.streams import Status, reason_of, say
from knews.wording import _

if TYPE_CHECKING:
    from knews.block import Role
    from knews.explain.view import View


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(
        "Show what each piece of an input was taken for: its role, the rule that decided, and the value it gave."
    )
    parser.epilog = _(
        "examples:\n  knews explain article.txt\n  knews explain page.html --html explained.html"
    )
    parser.add_argument(
        "file",
        nargs="?",
        default=STDIN,
        metavar="FILE",
        help=_("one article: a dump, a page, Markdown; - is standard input, which is the default"),
    )
    parser.add_argument("--url", help=_("where it came from; names the outlet"))
    add_known_options(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--html", metavar="OUT", help=_("write one HTML file that needs no network; - is standard output")
    )
    form.add_argument(
        "--role",
        action="append",
        type=_role,
        metavar="ROLE",
        help=_("only pieces of this role: caption, byline, …; may be repeated"),
    )


def _role(word: str) -> "Role":
    from knews.block import Role  # noqa: PLC0415

    if word not in (words := [role.value for role in Role]):
        message = _("{word!r} is none of {words}").format(word=word, words=", ".join(words))
        raise argparse.ArgumentTypeError(message)
    return Role(word)


def run(args: argparse.Namespace) -> Status:
    """Show one input; nothing is written where it cannot be read."""
    from knews.alongside import Given  # noqa: PLC0415
    from knews.cli.inputs import read_input  # noqa: PLC0415
    from knews.errors import KnewsError  # noqa: PLC0415
    from knews.explain.view import explain  # noqa: PLC0415
    from knews.registry import named_outlet  # noqa: PLC0415

    try:
        outlet = named_outlet(args.outlet) if args.outlet is not None else None
    except KnewsError as error:
        return say(error, Status.WRONG_USAGE)
    name = _("standard input") if args.file == STDIN else args.file
    if args.html is not None and (wrong := _wrong_html(args.html, args.file)) is not None:
        return say(wrong, Status.WRONG_USAGE)
    try:
        view = explain(read_input(args.file), name, Given(args.url, args.crawled_at, outlet, None))
    except IsADirectoryError:
        return say(_("{folder} is a folder: explain reads one file").format(folder=name), Status.FAILED)
    except (KnewsError, OSError) as error:
        return say(f"{name}: {reason_of(error)}", Status.FAILED)
    if args.html is None:
        return _show(view, args.role)
    from knews.explain.page import page  # noqa: PLC0415

    return _write(page(view), args.html)


def _wrong_html(out: str, file: str) -> str | None:
    """Say why the page cannot be written there, None where it can."""
    if _is_same(out, file):
        return _("--html {file} is the input: name another file").format(file=out)
    if is_folder(Path(out)):
        return _("--html {file} is a folder: name a file").format(file=out)
    return None


def _is_same(out: str, file: str) -> bool:
    with suppress(OSError):
        return STDIN not in (out, file) and Path(out).samefile(file)
    return False


def _show(view: "View", roles: "list[Role] | None") -> Status:
    """Print it: in colours on a terminal where rich is installed, else as plain text."""
    from knews.explain.terminal import draw, plain  # noqa: PLC0415

    if sys.stdout.isatty() and sys.__stdout__ is not None:
        with suppress(ModuleNotFoundError):
            from rich.console import Console  # noqa: PLC0415  # comes with an extra

            sys.stdout.flush()
            # What may do harm in a terminal is escaped by then; `Output` would escape the colours as well.
            draw(view, Console(file=sys.__stdout__, highlight=False), roles)
            return Status.DONE
    for line in plain(view, roles):
        print(line)
    return Status.DONE


def _write(text: str, out: str) -> Status:
    if out == STDIN:
        print(text, end="")
        return Status.DONE
    try:
        write_target(Path(out), text)
    except OSError as error:
        return say(f"--html {out}: {reason_of(error)}", Status.FAILED)
    return Status.DONE
