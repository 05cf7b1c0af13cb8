"""benchmarks/growth.py: what grows too fast is told from what a busy machine made slow."""

from collections.abc import Callable

import pytest
from growth import Case, Work, growth, processor_seconds

from knews import KnewsError


def ratio(seconds: Callable[[int], float], least: float = 0.0) -> float:
    """Measure work that is its own size, by a clock that is given."""

    def clock(work: Work) -> float:
        size = work()
        assert isinstance(size, int)
        return seconds(size)

    return growth(Case("haneul", lambda size: lambda: size, 100, 200, 3.0, least), clock)


def test_linear_work_doubles_and_square_work_is_over() -> None:
    assert ratio(lambda size: size / 1e3) == pytest.approx(2)
    assert ratio(lambda size: size**2 / 1e3) == pytest.approx(4)


def test_what_a_busy_machine_made_slow_is_taken_again() -> None:
    spoilt = iter([0, 0, 0.9, 0, 0.9])
    assert ratio(lambda size: size / 1e3 + next(spoilt, 0)) == pytest.approx(2)


def test_less_than_the_clock_tells_is_no_growth() -> None:
    assert ratio(lambda size: size**2 / 1e9) == pytest.approx(4)
    assert ratio(lambda size: size**2 / 1e9, least=0.001) < 1


def test_an_input_that_is_turned_away_is_timed_too() -> None:
    def refuse() -> None:
        raise KnewsError

    assert processor_seconds(refuse) >= 0
