"""An Article in a notebook: its values, its problems, and what each piece of the input was taken for."""

from collections.abc import Iterator
from typing import Final

from knews.block import Role
from knews.explain.markup import Node, node, write
from knews.explain.trace import Value, trace
from knews.json_form import ArticleDict

#: So many pieces and values are shown, and so many characters of each: a notebook keeps what it shows.
_MOST: Final = 100
_BRIEF: Final = 160
#: Notebooks drop style sheets: the styles stand in the elements, and use the notebook's own colours, light or dark.
_CHIP = "border:1px solid;border-radius:.3em;padding:0 .4em;font-size:.85em;white-space:nowrap"
_CELL = "text-align:left;vertical-align:top;padding:.15em .6em .15em 0"
_TEXT = f"{_CELL};word-break:keep-all;overflow-wrap:anywhere"
#: How the border of a role is drawn: what is of the article is solid.
_DASHED = frozenset((Role.REPEAT, Role.RELATED, Role.INTERFACE, Role.DEBRIS, Role.META, Role.OTHER))


def small(form: ArticleDict, kind: str) -> str:
    """Show the JSON form of an Article as HTML for a notebook.

    Args:
        form: What `to_dict` gave.
        kind: What it is called: the class.
    """
    problems = [
        node(
            "li", node("b", problem["severity"]), " ", node("code", problem["code"]), f" {problem['message']}"
        )
        for problem in form["problems"][:_MOST]
    ]
    values = trace(form)
    blocks = form["blocks"]
    shown = node(
        "div",
        node("div", node("b", kind), " ", form["headline"] or "without a headline", lang="ko"),
        node("ul", *problems) if problems else None,
        _table(_values(values)),
        node(
            "details",
            node("summary", f"{len(blocks)} pieces of the input, and what each was taken for"),
            _table(_pieces(form)),
            f"… and {len(blocks) - _MOST} more" if len(blocks) > _MOST else None,
        )
        if blocks
        else None,
    )
    return write(shown)


def _table(rows: Iterator[Node]) -> Node:
    return node("table", node("tbody", *rows), style="border:0")


def _values(values: tuple[Value, ...]) -> Iterator[Node]:
    for value in values[:_MOST]:
        path = f"{value.field}[{value.item}].{value.name}" if value.name != value.field else value.name
        read = f" → {value.read}" if value.read is not None else ""
        yield _row(node("code", path), f"{_brief(value.text)}{read}")
    if len(values) > _MOST:
        yield _row(node("span", "…"), f"and {len(values) - _MOST} more")


def _pieces(form: ArticleDict) -> Iterator[Node]:
    for block in form["blocks"][:_MOST]:
        chip = f"{_CHIP};border-style:dashed" if block["role"] in _DASHED else _CHIP
        by = f"line {block['line']} · by {block['rule'] or 'no rule'}"
        yield _row(node("span", block["role"], style=chip), _brief(block["text"]), by)


def _row(head: Node, text: str, more: str | None = None) -> Node:
    cells = [node("td", text, style=_TEXT, lang="ko")]
    if more is not None:
        cells.append(node("td", more, style=_CELL))
    return node("tr", node("th", head, scope="row", style=f"{_CELL};font-weight:normal"), *cells)


def _brief(text: str) -> str:
    return text if len(text) <= _BRIEF else f"{text[: _BRIEF - 1]}…"
