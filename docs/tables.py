"""The tables that are made when the documentation is built, so that nobody keeps them by hand."""

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import knews
from knews.installed import installed
from knews.problem_codes import CODES
from knews.registry import get_outlet
from knews.rules import RULES, Phase, Rule

#: What `benchmarks/floors.py CORPUS --figures docs/figures.csv` wrote.
FIGURES = Path(__file__).with_name("figures.csv")

#: What the fields of a layout name.
_NAMED = {
    "headline": "headline",
    "subheadline": "deck",
    "published": "time",
    "byline": "writer",
    "caption": "caption",
    "copyright": "rights",
    "body": "text",
}

#: A line that no mark stands in is shown in so many characters.
_BRIEF = 24
_TAG = re.compile(r"<[^<>]*>")
# 2016-h2, ndsoft-4: a year or a shared system, and which of its layouts
_ONE_OF_ITS_KIND = re.compile(r"^(\d{4}|ndsoft)-.*")


def outlet_tables() -> dict[str, str]:
    """Give the outlets that come with knews as Markdown tables, papers and portals apart, and their number."""
    outlets = [get_outlet(id_) for id_ in knews.outlet_ids() if installed()[id_][0].package == "knews"]
    return {
        "outlet_count": str(len(outlets)),
        "paper_table": _outlet_table(outlet for outlet in outlets if not outlet.portal),
        "portal_table": _outlet_table(outlet for outlet in outlets if outlet.portal),
    }


def _outlet_table(outlets: Iterable[knews.Outlet]) -> str:
    head = ("name", "id", "hosts", "layouts", "named")
    return _table(
        head,
        [
            (
                ", ".join((outlet.name, *outlet.names)),
                f"`{outlet.id}`",
                ", ".join(outlet.hosts) or "–",
                eras(layout.id for layout in outlet.layouts),
                named(outlet.layouts),
            )
            for outlet in outlets
        ],
    )


def eras(ids: Iterable[str]) -> str:
    """Name the layouts of an outlet: the years in which they began, newest first, and what is no year.

    >>> eras(["2015", "2023", "2015-mobile", "ndsoft-4", "ndsoft-3"])
    '2023, 2015, ndsoft'
    >>> eras([])
    '–'
    """
    kinds = dict.fromkeys(_ONE_OF_ITS_KIND.sub(r"\1", id_) for id_ in ids)
    years = sorted((kind for kind in kinds if kind.isdecimal()), reverse=True)
    return ", ".join((*years, *(kind for kind in kinds if not kind.isdecimal()))) or "–"


def named(layouts: Iterable[knews.Layout]) -> str:
    """Say which parts of a page the layouts name.

    >>> named([knews.Layout(id="2024", when="#news", headline="h1", body="#news")])
    'headline, text'
    >>> named([])
    '–'
    """
    some = list(layouts)
    return (
        ", ".join(word for field, word in _NAMED.items() if any(getattr(one, field) for one in some)) or "–"
    )


def promise_list() -> dict[str, str]:
    """Give what README.md promises as a Markdown list: the tests and figures of each."""
    promises = tomllib.loads((Path(__file__).parent / "promises.toml").read_text("utf-8"))["promise"]
    items = [_promise(row["says"], row["tests"], row.get("figure")) for row in promises]
    return {"promise_list": "\n".join(items)}


def _promise(says: str, tests: Sequence[str], figure: str | None) -> str:
    """Give a promise, and under it what holds it; a row of a table in the README loses its bars.

    >>> print(_promise("| Markdown |", ["README.md", "tests/test_known.py::*"], "All of 12."))
    - **Markdown**
      - held by `README.md`, `test_known.py`
      - All of 12.
    """
    held = ", ".join(f"`{test.removeprefix('tests/').removesuffix('::*')}`" for test in tests)
    said = says.strip("|- ").replace(" | ", ": ")
    words = re.sub(r"\[([^]]*)]\([^)]*\)", r"\1", said)  # a link is no part of what is promised
    lines = [f"- **{words}**"]
    if held:
        lines.append(f"  - held by {held}")
    if figure:
        lines.append(f"  - {figure}")
    return "\n".join(lines)


def rule_tables() -> dict[str, str]:
    """Give the rules as Markdown tables, one a phase, and their number."""
    return {
        "rule_count": str(len(RULES)),
        **{f"rules_{phase.value}": _rule_table(phase) for phase in Phase},
    }


def _rule_table(phase: Phase) -> str:
    rules = [rule for rule in RULES if rule.phase is phase]
    head = ["rule", "gives", "what it takes", "example", "near miss"]
    if not any(rule.takes or rule.leaves for rule in rules):
        return _table(head[:3], [_rule_cells(rule) for rule in rules])
    return _table(head, [(*_rule_cells(rule), _shown(rule.takes), _shown(rule.leaves)) for rule in rules])


def _rule_cells(rule: Rule) -> tuple[str, str, str]:
    return f"`{rule.name}`", str(rule.role), rule.about


def _shown(examples: Sequence[str]) -> str:
    """Show the first of some examples, one line under the other; "–" where there is none."""
    return "<br>".join(map(_code, brief(examples[0]))) if examples else "–"


def brief(example: str) -> list[str]:
    """Give the lines of an example as a reader sees them; those in which nothing is taken are cut short.

    >>> brief("새 다리 열린다\\n\\n하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다.\\n⟦/하늘통신⟧")
    ['새 다리 열린다', '하늘시가 강을 가로지르는 새 다리를 10월에…', '⟦/하늘통신⟧']
    >>> brief("<html><body><h1>새 다리 열린다</h1><p>⟦입력 2025.01.22⟧</p></body></html>")
    ['새 다리 열린다', '⟦입력 2025.01.22⟧']
    """
    if example.startswith("<html"):
        example = _TAG.sub("\n", example)
    lines = [line.strip() for line in example.split("\n") if line.strip()]
    if len(lines) == 1:
        return lines
    return [line if "⟦" in line or len(line) <= _BRIEF else f"{line[:_BRIEF].rstrip()}…" for line in lines]


def _code(text: str) -> str:
    """Write a text as code in a cell of a table."""
    return "`" + text.replace("|", r"\|") + "`"


def problem_tables() -> dict[str, str]:
    """Give the codes of problems as a Markdown table."""
    head = ("code", "severity", "what it means", "what to do")
    rows = [(f"`{name}`", code.severity, code.meaning, code.advice) for name, code in CODES.items()]
    return {"problem_table": _table(head, rows)}


def figures() -> dict[str, str]:
    """Give the measured figures: a Markdown table for each part of the measurement, and the two that sum it up."""
    with FIGURES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    parts: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        parts.setdefault(row["part"], []).append((row["what"].removeprefix("page: "), row["found"]))
    return {
        **{f"figures_{part}": _table(("what", "found"), found) for part, found in parts.items()},
        "dumps_right": _percent(rows, "every field right"),
        "pages_right": _percent(rows, "page: every field right"),
    }


def _percent(rows: Iterable[Mapping[str, str]], what: str) -> str:
    return next(f"{float(row['found']):.0%}" for row in rows if row["what"].startswith(what))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
