"""benchmarks/yardstick.py: what is held against a limit, and how it is timed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def yardstick() -> ModuleType:
    """Import benchmarks/yardstick.py, which is no package."""
    path = Path(__file__).parents[1] / "benchmarks" / "yardstick.py"
    spec = importlib.util.spec_from_file_location("yardstick", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["yardstick"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("limits", "status"),
    [({}, 0), ({"most": 2.0}, 0), ({"most": 1.9}, 1), ({"least": 2.0}, 0), ({"least": 2.1}, 1)],
)
def test_what_is_beyond_its_limit_is_missed(
    yardstick: ModuleType, limits: dict[str, float], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert yardstick.tell([yardstick.Yardstick("haneul", 2.0, **limits)]) == status
    assert ("MISSED" in capsys.readouterr().out) == bool(status)


def test_works_take_turns_and_the_least_of_each_counts(yardstick: ModuleType) -> None:
    order: list[str] = []
    clock = iter([3.0, 1.0, 1.5, 2.0])

    def seconds(work: str) -> float:
        order.append(work)
        return next(clock)

    assert yardstick.shortest(("ours", "theirs"), 2, seconds) == [2.0, 1.0]
    assert order == ["ours", "theirs", "theirs", "ours"]
