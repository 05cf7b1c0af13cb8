"""docs/promises.toml: each promise of README.md has its row, and each row its tests."""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROMISES = tomllib.loads((ROOT / "docs" / "promises.toml").read_text("utf-8"))
README = re.sub(r"(?ms)^```.*?^```\n", "", (ROOT / "README.md").read_text("utf-8"))


def statements() -> list[str]:
    """Give what README.md says: its lines beside headings, examples and the heads of tables, sentence by sentence."""
    lines = (line.strip() for line in README.splitlines())
    said = [line for line in lines if line and not re.match(r"#|\| ---|\| (?:you have|field) \|", line)]
    return [
        sentence
        for line in said
        for sentence in ([line] if line.startswith("|") else re.split(r"(?<=[.:]) (?=[A-Z])", line))
    ]


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(
        node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


@pytest.mark.parametrize("statement", statements())
def test_what_the_readme_says_has_its_row(statement: str) -> None:
    rows = [row["says"] for row in PROMISES["promise"]] + PROMISES["says_how"]
    assert [row for row in rows if row in statement or statement.removeprefix("- ") in row] != []


@pytest.mark.parametrize("row", PROMISES["promise"], ids=lambda row: row["says"][:40])
def test_a_row_is_a_promise_of_the_readme_and_something_holds_it(row: dict[str, object]) -> None:
    assert set(row) <= {"says", "tests", "figure"}
    assert str(row["says"]) in README
    tests = row["tests"]
    assert isinstance(tests, list)
    assert tests or row.get("figure")
    for test in tests:
        path, _, name = test.partition("::")
        found = {"README.md"} if path == "README.md" else names_in(path)
        assert found
        assert name in (*found, "*", ""), f"{path} has no {name}"
    assert "README.md" not in tests or ">>>" in (ROOT / "README.md").read_text("utf-8")
