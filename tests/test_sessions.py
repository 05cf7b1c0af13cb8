"""noxfile.py: what CONTRIBUTING.md tells to run is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOXFILE = (ROOT / "noxfile.py").read_text("utf-8")


def test_each_session_is_told_of_and_no_other() -> None:
    sessions = set(re.findall(r"(?m)^def (\w+)\(session: nox\.Session\) -> None:$", NOXFILE))
    told = set(re.findall(r"nox -s (\w+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    assert told == sessions
    assert "quick" in told


def test_the_quick_tests_are_there() -> None:
    (listed,) = (
        ast.literal_eval(node.value)
        for node in ast.parse(NOXFILE).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "QUICK"
    )
    assert [path for path in listed if "*" not in path and not (ROOT / path).exists()] == []
    assert listed
