"""noxfile.py: what CONTRIBUTING.md tells to run is there."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOXFILE = (ROOT / "noxfile.py").read_text("utf-8")


def test_each_session_is_told_of_and_no_other() -> None:
    sessions = set(re.findall(r"(?m)^def (\w+)\(session: nox\.Session\) -> None:$", NOXFILE))
    told = set(re.findall(r"nox -s (\w+)", (ROOT / "CONTRIBUTING.md").read_text("utf-8")))
    assert told == sessions
    assert "quick" in told


def test_no_tool_is_told_of_that_a_session_runs() -> None:
    tools = r"pytest|ruff|mypy|sphinx-build|twine|benchmarks/\w+\.py|\.ci/(?!run)"
    told = re.findall(
        rf"(?m)(?:^|`)((?:python3 (?:-m )?)?(?:{tools})[^`\n]*)",
        (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
    )
    assert told == []


def test_the_quick_tests_are_there() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["quick"]["tests"]
    assert listed
    assert [path for path in listed if not (ROOT / path).exists()] == []
    assert {str(path.relative_to(ROOT)) for path in (ROOT / "tests").glob("test_press_*.py")} <= set(listed)
