"""Drift: a break is found with its month, and histories without one give no alarm."""

import random

import pytest

from knews.report.drift import Series, find_drift

MONTHS = tuple(f"{2023 + number // 12}-{number % 12 + 1:02}" for number in range(24))


def series(name: str, shares: list[float], articles: int = 200, seed: str = "") -> Series:
    """Give a history whose months draw their articles by chance."""
    chance = random.Random(name + seed)  # noqa: S311
    bad = tuple(sum(chance.random() < share for _ in range(articles)) for share in shares)
    return Series(name, None, "bylines", MONTHS[: len(shares)], (articles,) * len(shares), bad)


def calm(number: int, seed: str = "") -> Series:
    """Give a history whose months differ by more than chance, and do not break."""
    chance = random.Random(f"{number}{seed}")  # noqa: S311
    return series(f"calm{number}", [chance.betavariate(2, 18) for _ in MONTHS], seed=seed)


def test_finds_a_break_among_calm_histories() -> None:
    broken = series("하늘", [0.1] * 18 + [0.7] * 6)
    found = find_drift([*(calm(number) for number in range(60)), broken])
    assert [(drift.series.outlet, drift.since) for drift in found] == [("하늘", MONTHS[18])]
    assert found[0].before == pytest.approx(0.1, abs=0.03)
    assert found[0].after == pytest.approx(0.7, abs=0.05)
    assert found[0].p < 1e-3


def test_a_field_that_vanishes_wholly() -> None:
    found = find_drift([series("하늘", [0.0] * 20 + [1.0] * 4)])
    assert [drift.since for drift in found] == [MONTHS[20]]


def test_calm_histories_give_few_alarms() -> None:
    reports = [find_drift([calm(number, str(report)) for number in range(40)]) for report in range(10)]
    assert sum(bool(found) for found in reports) <= 1


@pytest.mark.parametrize(
    "shares",
    [
        [0.7] * 12 + [0.1] * 12,  # better than before
        [0.1] * 12 + [0.15] * 12,  # too little
        [0.1] * 10 + [0.7] * 2 + [0.1] * 12,  # it was mended
        [0.1, 0.9] * 12,  # now and then
        [0.1, 0.1, 0.9],  # no history
        [1.0] * 24,
        [0.0] * 24,
        [],
    ],
)
def test_no_drift(shares: list[float]) -> None:
    assert find_drift([series("하늘", shares)]) == []


def test_few_articles_show_nothing() -> None:
    assert find_drift([series("하늘", [0.0] * 20 + [1.0] * 4, articles=2)]) == []
