"""The table of problem codes: it has each code that the package names, and nothing else."""

import ast
from pathlib import Path

import pytest

import knews
from knews.problem_codes import CODES, severity_of

ROOT = Path(knews.__file__).parent
DOCS = Path(__file__).parents[1] / "docs"


def strings() -> set[str]:
    """Give every text that the package's code states, docstrings aside where they are more than a code."""
    found = set()
    for path in ROOT.rglob("*.py"):
        if path.name != "problem_codes.py":
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {
                node.value
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def named() -> set[str]:
    """Give the codes with which the package's code makes problems."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add(code.value)
    return found


def test_each_code_of_the_package_has_its_row() -> None:
    assert named() <= set(CODES)


def test_each_row_has_a_code_that_the_package_names() -> None:
    assert set(CODES) <= strings()


def test_no_code_has_two_rows() -> None:
    tree = ast.parse((ROOT / "problem_codes.py").read_text(encoding="utf-8"))
    (table,) = (node for node in ast.walk(tree) if isinstance(node, ast.Dict))
    names = [key.value for key in table.keys if isinstance(key, ast.Constant)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", CODES)
def test_a_row_says_what_to_do(name: str) -> None:
    code = CODES[name]
    assert code.meaning
    assert code.advice
    assert knews.Problem(name, "", 0, 0).severity == code.severity == severity_of(name)


def test_a_code_that_is_not_known_is_a_doubt() -> None:
    assert knews.Problem("of-tomorrow", "", 0, 0).severity == "doubt"


def test_the_documentation_has_the_table_and_its_examples_name_no_other_code() -> None:
    page = (DOCS / "problem-codes.md").read_text(encoding="utf-8")
    assert "{{ problem_table }}" in page
    headings = [line.removeprefix("### ") for line in page.splitlines() if line.startswith("### ")]
    assert {code for heading in headings for code in heading.split(", ")} <= set(CODES)


@pytest.mark.parametrize(("severity", "doubtful"), [("info", False), ("doubt", True), ("loss", True)])
def test_a_doubt_or_a_loss_makes_an_article_doubtful(severity: str, doubtful: bool) -> None:  # noqa: FBT001
    name = next(name for name, code in CODES.items() if code.severity == severity)
    assert knews.Article(None, problems=(knews.Problem(name, "", 0, 0),)).is_doubtful is doubtful
    assert not knews.Article(None).is_doubtful
