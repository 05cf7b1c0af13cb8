"""`knews rules`: what a line can be taken for, in the order in which it is tried."""

import argparse
from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import TYPE_CHECKING

from knews.cli.streams import Status, say
from knews.wording import _

if TYPE_CHECKING:
    from knews.block import Role
    from knews.rules import Phase, Rule


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = _(
        "List the rules that tell what a line is, in the order in which they are tried. With a NAME, show one."
    )
    parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help=_("show this one in full, with examples; `Block.rule` has the name: time"),
    )
    parser.add_argument(
        "--phase", type=_phase, help=_("only those of a phase: markup, document, line, part, context")
    )
    parser.add_argument("--role", type=_role, help=_("only those that give a role: caption, byline, …"))


def _phase(word: str) -> "Phase":
    from knews.rules import Phase  # noqa: PLC0415

    return Phase(_one_of(word, [phase.value for phase in Phase]))


def _role(word: str) -> "Role":
    from knews.block import Role  # noqa: PLC0415

    return Role(_one_of(word, [role.value for role in Role]))


def _one_of(word: str, words: list[str]) -> str:
    if word not in words:
        message = _("{word!r} is none of {words}").format(word=word, words=", ".join(words))
        raise argparse.ArgumentTypeError(message)
    return word


def run(args: argparse.Namespace) -> Status:
    """List the rules, or show one."""
    if args.name is not None:
        if args.phase is not None or args.role is not None:
            return say(_("a NAME shows one rule: leave --phase and --role out"), Status.WRONG_USAGE)
        return _show(args.name)
    from knews.rules import RULES, Phase  # noqa: PLC0415

    phases = [args.phase] if args.phase is not None else Phase
    found = [
        rule for phase in phases for rule in RULES if rule.phase is phase and args.role in (None, rule.role)
    ]
    for rule in found:
        print(rule.phase.value, rule.name, rule.role, rule.about, sep="\t")
    return Status.DONE if found else say(_("no rule of that phase gives that role"), Status.DONE)


def _show(name: str) -> Status:
    """Print all that a rule states."""
    from knews.rules import RULES  # noqa: PLC0415
    from knews.rules.invented import readable_first  # noqa: PLC0415

    rule = next((rule for rule in RULES if rule.name == name), None)
    if rule is None:
        return say(_unknown(name, RULES), Status.WRONG_USAGE)
    for label, value in (
        ("name", rule.name),
        ("phase", rule.phase.value),
        ("role", rule.role),
        ("about", rule.about),
    ):
        print(f"{label + ':':8}{value}")
    _print_examples("takes what stands in ⟦ ⟧", readable_first(rule.takes))
    _print_examples("leaves", readable_first(rule.leaves))
    return Status.DONE


def _print_examples(head: str, examples: Sequence[str]) -> None:
    """Print examples under a head: each begins with a dash, and its other lines stand under the first."""
    if examples:
        print(f"\n{head}:")
    for example in examples:
        print("-", indent(example, "  ").strip())


def _unknown(name: str, rules: Iterable["Rule"]) -> str:
    """Say where a name stands that is no rule's of the table, or which names look like it."""
    import difflib  # noqa: PLC0415

    from knews.errors import guess  # noqa: PLC0415

    kind, _colon, rest = name.partition(":")
    if kind == "outlet" and rest:
        id_ = rest.partition(":")[0]
        return _("{name} is a rule of one outlet: `knews outlets {id}` shows what it states").format(
            name=name, id=id_
        )
    if kind == "meta" and rest:
        return _("{name} is no rule: the page's metadata state the field as {key!r}").format(
            name=name, key=rest
        )
    similar = difflib.get_close_matches(name, [rule.name for rule in rules])
    return _("no rule {name!r}{guess}: `knews rules` lists all").format(
        name=name, guess=guess(tuple(similar))
    )
