"""The view of an input in a terminal: line by line, with the role, the rule, what else claimed it, what it gave."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, NamedTuple

from knews.block import Role
from knews.explain.view import Told, View
from knews.explain.visible import visible
from knews.wording import _, counted

if TYPE_CHECKING:
    from rich.console import Console

#: What the columns for the line and the role take.
_LINE, _ROLE = 5, 11
#: Colours that can be told apart on black and on white: those of the terminal's own choice. The role is always written out.
_STYLES = {
    **dict.fromkeys((Role.HEADLINE, Role.DECK, Role.HEADING), "bold blue"),
    **dict.fromkeys((Role.TIME, Role.COUNTER, Role.LABEL), "cyan"),
    **dict.fromkeys((Role.BYLINE, Role.DATELINE), "magenta"),
    **dict.fromkeys((Role.CAPTION, Role.CREDIT), "green"),
    **dict.fromkeys((Role.COPYRIGHT, Role.NOTICE, Role.REPEAT), "yellow"),
    **dict.fromkeys((Role.RELATED, Role.INTERFACE, Role.DEBRIS, Role.META, Role.OTHER), "dim"),
}


class Row(NamedTuple):
    """A row: where it is, what it is, what it says."""

    line: str
    role: str
    text: str
    #: Of rich.
    style: str = ""


def rows(view: View, roles: Container[Role] | None = None) -> Iterator[Row]:
    """Give what is shown, from top to bottom: the input's name and problems, then its pieces.

    Args:
        view: What there is to tell.
        roles: Pieces of these roles alone; None for all.
    """
    yield Row("", "", _summary(view), "bold")
    for problem in view.article.problems:
        line = view.line_of(problem)
        yield Row(
            "" if line is None else str(line),
            problem.severity,
            visible(f"{problem.code}: {problem.message}"),
            "" if problem.severity == "info" else "bold red",
        )
    yield Row("", "", "")
    for told in view.told:
        if roles is None or told.block.role in roles:
            yield from _rows_of(told, view)


def _summary(view: View) -> str:
    article, reading = view.article, view.article.reading
    kind = reading.kind.value if reading is not None and reading.kind is not None else None
    parts = (
        visible(view.name) or None,
        _("read as {kind}").format(kind=kind) if kind is not None else None,
        _("outlet {outlet}").format(outlet=article.outlet) if article.outlet is not None else None,
        _with_count(counted("{count} piece", "{count} pieces", len(view.told)), len(view.told)),
        _with_count(counted("{count} value", "{count} values", len(view.values)), len(view.values)),
        _with_count(
            counted("{count} problem", "{count} problems", len(article.problems)), len(article.problems)
        ),
    )
    return " · ".join(part for part in parts if part is not None)


def _rows_of(told: Told, view: View) -> Iterator[Row]:
    block = told.block
    style = _STYLES.get(block.role, "")
    first, *rest = visible(told.text).splitlines() or [""]
    yield Row(str(block.line), block.role.value, first, style)
    for line in rest:
        yield Row("", "", line, style)
    yield Row("", "", visible(_why(told, view)), "dim")
    gave = " · ".join(_gave(view, told, number) for number, _, _ in told.gave)
    if gave:
        yield Row("", "", f"→ {gave}", "dim")
    elif block.repeats is not None:
        index = view.block_at(block.repeats)
        first_line = view.told[index].block.line if index is not None else block.line
        yield Row("", "", _("repeats line {line}").format(line=first_line), "dim")


def _why(told: Told, view: View) -> str:
    """Say which rule took a piece, and which claimed it as well."""
    note = view.rules.get(told.block.rule or "")
    why = _("by {rule}").format(rule=note.name) if note is not None else _("by no rule")
    if note is not None and note.about:
        why += f" ({note.about})"
    if told.block.key is not None:
        why += _(", as {key}").format(key=visible(told.block.key))
    if told.lost:
        why += _("; claimed as well by {rules}").format(rules=", ".join(told.lost))
    return why


def _gave(view: View, told: Told, number: int) -> str:
    """Name a value, and say what it is where that is not the piece itself."""
    value = view.values[number]
    path = value.name
    if value.field in ("bylines", "captions", "sections"):
        path = f"{value.field}[{value.item}].{value.name}"
    if value.read is not None:
        return f"{path} {value.read}"
    return path if value.text == told.text else f"{path} {visible(value.text)}"


def _with_count(words: str, count: int) -> str:
    return words.format(count=count)


def plain(view: View, roles: Container[Role] | None = None) -> Iterator[str]:
    r"""Give the lines for a file or a pipe: no colours, no escapes, nothing cut off.

    >>> from knews.explain.view import explain
    >>> for line in plain(explain("새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.", "a.txt")):
    ...     print(line)
    a.txt · read as text · 2 pieces · 3 values · 0 problems
    <BLANKLINE>
        1 headline   새 다리 열린다
                     by first-line (the first line, where it can be a title)
                     → headline
        3 paragraph  하늘시가 새 다리를 열기로 했다고 밝혔다.
                     by body (a paragraph)
                     → sections[0].paragraph
    """
    for row in rows(view, roles):
        if row.line or row.role:
            yield f"{row.line:>{_LINE}} {row.role:<{_ROLE - 1}} {row.text}"
        elif row.style == "bold" or not row.text:
            yield row.text
        else:
            yield f"{'':{_LINE + _ROLE}} {row.text}"


def draw(view: View, console: "Console", roles: Container[Role] | None = None) -> None:
    """Draw it in a terminal, wrapped at its width."""
    from rich.table import Table  # noqa: PLC0415  # comes with an extra
    from rich.text import Text  # noqa: PLC0415

    for row in rows(view, roles):
        if not (row.line or row.role) and (row.style == "bold" or not row.text):
            console.print(Text(row.text, row.style), soft_wrap=False)
            continue
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=_LINE, justify="right")
        grid.add_column(width=_ROLE - 1, no_wrap=True)
        grid.add_column(overflow="fold")
        role = "reverse " + row.style if row.role and row.style else "reverse"
        grid.add_row(
            Text(row.line, "dim"), Text(row.role, role if row.role else ""), Text(row.text, row.style)
        )
        console.print(grid)
