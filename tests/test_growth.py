"""benchmarks/growth.py: what grows too fast is told from what a busy machine made slow."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def growth() -> ModuleType:
    """Import benchmarks/growth.py, which is no package."""
    path = Path(__file__).parents[1] / "benchmarks" / "growth.py"
    spec = importlib.util.spec_from_file_location("growth", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["growth"] = module
    spec.loader.exec_module(module)
    return module


def ratio(growth: ModuleType, seconds: Callable[[int], float], least: float = 0.0) -> float:
    """Measure work that is its own size, by a clock that is given."""
    case = growth.Case("haneul", lambda size: lambda: size, 100, 200, 3.0, least)
    found: float = growth.growth(case, lambda work: seconds(work()))
    return found


def test_linear_work_doubles_and_square_work_is_over(growth: ModuleType) -> None:
    assert ratio(growth, lambda size: size / 1e3) == pytest.approx(2)
    assert ratio(growth, lambda size: size**2 / 1e3) == pytest.approx(4)


def test_what_a_busy_machine_made_slow_is_taken_again(growth: ModuleType) -> None:
    spoilt = iter([0, 0, 0.9, 0, 0.9])
    assert ratio(growth, lambda size: size / 1e3 + next(spoilt, 0)) == pytest.approx(2)


def test_less_than_the_clock_tells_is_no_growth(growth: ModuleType) -> None:
    assert ratio(growth, lambda size: size**2 / 1e9) == pytest.approx(4)
    assert ratio(growth, lambda size: size**2 / 1e9, least=0.001) < 1


def test_an_input_that_is_turned_away_is_timed_too(growth: ModuleType) -> None:
    def refuse() -> None:
        raise growth.KnewsError

    assert growth.processor_seconds(refuse) >= 0
