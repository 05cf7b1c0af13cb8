"""The view of an input as one HTML file that needs nothing else: no network, no font, no other file."""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from knews.block import Role
from knews.explain.article_side import article_side
from knews.explain.input_side import MOST, input_side
from knews.explain.markup import Node, node, put, raw, write
from knews.explain.view import RuleNote, View
from knews.explain.visible import visible
from knews.wording import _, is_korean, language, marked

#: In the order in which they stand in an article.
_ROLES = tuple(role.value for role in Role)
#: What the script says of a piece.
_SAID = (
    marked(": no rule explains it."),
    marked(": taken by the rule"),
    marked("Claimed as well by:"),
    marked("No other rule claimed it."),
    marked("It repeats:"),
    marked("It gave:"),
    marked("It gave no value."),
    marked("The value"),
    marked(" comes from:"),
    marked(" stands nowhere in the input."),
)


def page(view: View) -> str:
    """Write the whole page."""
    style, script = _own("page.css"), _own("page.js")
    numbers = {name: number for number, name in enumerate(view.rules)}
    head = node(
        "head",
        node("meta", charset="utf-8"),
        node("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        node("meta", name="color-scheme", content="light dark"),
        node("meta", name="referrer", content="no-referrer"),
        node("title", f"{visible(_called(view))} · knews explain"),
        raw("style", style),
    )
    body = node(
        "body",
        _top(view),
        node(
            "main",
            _problems(view),
            _switches(view),
            node("div", input_side(view, numbers), article_side(view), _panel(), class_="sides"),
            _rules(view, numbers),
        ),
        raw("script", script),
    )
    return f"<!DOCTYPE html>\n{write(node('html', head, body, lang=language()))}\n"


@cache
def _own(name: str) -> str:
    return files("knews.explain").joinpath(name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Allow the style and the script that the page holds, known by their digests, and nothing else."""

    def digest(source: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _called(view: View) -> str:
    return view.name or view.article.headline or _("an input")


def _top(view: View) -> Node:
    article, reading = view.article, view.article.reading
    facts = [
        (_("read as"), reading.kind.value if reading is not None and reading.kind is not None else None),
        (_("outlet"), article.outlet),
        (_("layout"), reading.layout if reading is not None else None),
        (_("pieces"), str(len(view.told))),
        (_("values"), str(len(view.values))),
        (_("problems"), str(len(article.problems))),
    ]
    parts: list[Node | str] = []
    for name, value in facts:
        if value is not None:
            parts += (node("span", f"{name} ", node("b", value)), " ")
    return node(
        "header",
        node("a", _("Skip to the Article"), href="#article", class_="skip"),
        node("h1", node("span", "knews explain ", class_="brand"), node("span", _called(view), lang="ko")),
        node("p", *parts, class_="facts"),
    )


def _problems(view: View) -> Node | None:
    if not view.article.problems:
        return None
    items = []
    for problem in view.article.problems[:MOST]:
        index, line = view.block_at(problem.start), view.line_of(problem)
        place: Node | str | None = _("line {line}").format(line=line) if line is not None else None
        if line is not None and index is not None and index < MOST:
            place = node("a", place, href=f"#b{index}")
        items.append(
            node(
                "li",
                node("b", problem.severity, class_=f"severity {problem.severity}"),
                " ",
                node("code", problem.code),
                " ",
                problem.message,
                " " if place is not None else None,
                place,
            )
        )
    return node(
        "section",
        node("h2", _("Problems"), id="problems-head"),
        node("ul", *items),
        class_="problems",
        aria_labelledby="problems-head",
    )


def _switches(view: View) -> Node:
    counts = Counter(told.block.role.value for told in view.told)
    switches = [
        node(
            "label",
            node("input", type="checkbox", checked="", value=role),
            node("span", role, class_=f"chip r-{role}"),
            node("span", str(counts[role]), class_="count"),
        )
        for role in _ROLES
        if counts[role]
    ]
    return node(
        "fieldset", node("legend", _("Roles that are marked")), *switches, class_="switches", hidden=""
    )


def _panel() -> Node:
    return node(
        "section",
        node("h2", _("Why"), id="why-head"),
        node(
            "div",
            node(
                "p",
                _(
                    "Point at a piece of the input or at a value, or go to it with Tab: here stand its rule, what else "
                    "claimed it and what it gave. Enter or a click holds it, Esc lets it go, ↑ and ↓ go to the next."
                ),
            ),
            id="why",
            data_words=json.dumps({words: _(words) for words in _SAID}, ensure_ascii=False)
            if is_korean()
            else None,
            aria_live="polite",
        ),
        class_="why",
        aria_labelledby="why-head",
        tabindex="0",
    )


def _rules(view: View, numbers: dict[str, int]) -> Node:
    return node(
        "section",
        node("h2", _("Rules at work here"), id="rules-head"),
        *(_rule(note, numbers[name]) for name, note in view.rules.items()),
        class_="rules",
        aria_labelledby="rules-head",
    )


def _rule(note: RuleNote, number: int) -> Node:
    head = node("summary", node("b", note.name))
    if note.about:
        put(head, f" – {note.about}")
    made = node("details", head, id=f"rule{number}", class_="rule")
    if note.role is not None:
        before, _place, behind = _("It gives the role {role} and is asked in the phase “{phase}”.").partition(
            "{role}"
        )
        facts = node("p", before, node("span", note.role, class_=f"chip r-{note.role}"))
        put(facts, behind.format(phase=note.phase))
        made.append(facts)
    for title, examples in (
        (_("It takes what is marked:"), note.takes),
        (_("It leaves, though it looks alike:"), note.leaves),
    ):
        if examples:
            made.append(node("p", title))
            made.append(node("ul", *(node("li", *_example(text), lang="ko") for text in examples)))
    return made


def _example(text: str) -> Iterator[Node | str]:
    """Mark what stands between ⟦ and ⟧, which stay: a mark must not be known by its colour alone."""
    before, *parts = text.split("⟦")
    yield before
    for part in parts:
        taken, bracket, behind = part.partition("⟧")
        yield node("mark", f"⟦{taken}{bracket}")
        yield behind
