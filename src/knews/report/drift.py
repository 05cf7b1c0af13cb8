"""Drift: since when something is missing more often than an outlet's own history lets expect.

Each series is the months of one outlet, or of one of its layouts, and how many of their articles lack one field or have
one code. Each month but the first three is tried as the beginning of a change that lasts to the end. Three tests must find it:
Fisher's exact test of the articles before and since; a test of the same two shares whose variance is that of the months
around them (quasi-binomial, Student's t), because months differ by more than chance; and Student's t of the months'
shares, in which a large month weighs no more than a small one. The largest p-value counts. It is multiplied by the
months tried (Bonferroni), and Benjamini and Hochberg's procedure over all series bounds the share of false alarms.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from knews.batch.extras import need

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

#: The share of false alarms among the alarms, at most, where months differ as the tests assume. Counted over 80 reports
#: of 60 histories each without a break: none where months differ by chance alone, one report in 80 with an alarm where
#: months differ more than that (a beta-binomial with a correlation of 0.05), two where each month resembles the last.
RATE: Final = 0.001
#: By how much of all articles the share must rise above that before, and above that of the worst month before: a tenth.
#: Less is no work for who mends a layout.
RISE: Final = 0.1
#: Months of history before a change, at least: fewer do not show how months differ.
HISTORY: Final = 3
#: Articles on either side of a change, at least.
ARTICLES: Final = 20


@attrs.frozen
class Series:
    """The months of an outlet or of one of its layouts, and how many articles of each lack something."""

    outlet: str
    #: None for all of the outlet.
    layout: str | None
    #: A field that may be missing, or a code that may be there.
    measure: str
    #: Those that have articles, in order.
    months: tuple[str, ...]
    articles: tuple[int, ...]
    #: How many of them lack the field or have the code.
    bad: tuple[int, ...]


@attrs.frozen
class Drift:
    """A change that chance and the outlet's own history do not explain."""

    series: Series
    #: The first month of the change.
    since: str
    #: Shares of articles that lack the field or have the code.
    before: float
    after: float
    #: Adjusted for the months and series that were tried.
    p: float


def find_drift(series: Sequence[Series]) -> list[Drift]:
    """Find the series whose share rose and stayed up, the gravest first.

    Raises:
        MissingExtra: scipy is not installed.

    >>> months = tuple(f"2025-{month:02}" for month in range(1, 9))
    >>> calm = Series("haneul", None, "bylines", months, (100,) * 8, (4, 6, 5, 5, 7, 3, 5, 6))
    >>> broken = Series("bada", None, "bylines", months, (100,) * 8, (4, 6, 5, 5, 7, 60, 58, 61))
    >>> [(drift.series.outlet, drift.since) for drift in find_drift([calm, broken])]
    [('bada', '2025-06')]
    >>> find_drift([])
    []
    """
    tried = [(one, found) for one in series if (found := _change(one)) is not None]
    if not tried:
        return []
    adjusted = need("scipy.stats", "report").false_discovery_control([found.p for _, found in tried])
    drifts = [
        Drift(one, one.months[found.at], found.before, found.after, float(p))
        for (one, found), p in zip(tried, adjusted, strict=True)
        if p <= RATE and found.after - found.before >= RISE
    ]
    return sorted(drifts, key=lambda drift: (drift.before - drift.after, drift.series.outlet, drift.p))


@attrs.frozen
class _Change:
    """The likeliest change of a series."""

    at: int
    before: float
    after: float
    #: Adjusted for the months that were tried.
    p: float


def _change(series: Series) -> _Change | None:
    """Find the likeliest rise of a series; None where it is too short for any."""
    numpy = need("numpy", "report")
    articles = numpy.asarray(series.articles, float)
    bad = numpy.asarray(series.bad, float)
    n_before, n_after = _sides(articles)
    places = [
        place
        for place in range(HISTORY, len(articles))
        if min(n_before[place - 1], n_after[place - 1]) >= ARTICLES
    ]
    if not places:
        return None
    k_before, k_after = _sides(bad)
    found = _Change(places[0], 0.0, 0.0, 1.0)
    for place in places:
        before = float(k_before[place - 1] / n_before[place - 1])
        after = float(k_after[place - 1] / n_after[place - 1])
        if after - max(before, _worst(articles[:place], bad[:place])) < RISE:
            continue
        p = min(1.0, _p(articles, bad, place) * len(places))
        # Where many months are beyond doubt, the largest rise is the change.
        if (p, before - after) < (found.p, found.before - found.after):
            found = _Change(place, before, after, p)
    return found


def _worst(articles: "Numbers", bad: "Numbers") -> float:
    """Give the worst share of a month of the history: an outlet that is so now and then has no drift."""
    return max((float(k / n) for n, k in zip(articles, bad, strict=True) if n >= ARTICLES), default=0.0)


def _sides(values: "Numbers") -> "tuple[Numbers, Numbers]":
    """Give the sums of the months in front of each place but the first, and of those from it on."""
    before = values.cumsum()[:-1]
    return before, values.sum() - before


def _p(articles: "Numbers", bad: "Numbers", place: int) -> float:
    """Give the p-value of a rise at a place: the larger of the two tests."""
    stats = need("scipy.stats", "report")
    n_before, n_after = articles[:place].sum(), articles[place:].sum()
    k_before, k_after = bad[:place].sum(), bad[place:].sum()
    exact = stats.hypergeom.sf(k_after - 1, n_before + n_after, k_before + k_after, n_after)
    share = (k_before + k_after) / (n_before + n_after)
    if share >= 1:
        return 1.0
    free = len(articles) - 2
    spread = max(
        1.0, (_scatter(articles[:place], bad[:place]) + _scatter(articles[place:], bad[place:])) / free
    )
    variance = spread * share * (1 - share) * (1 / n_before + 1 / n_after)
    step = (k_after / n_after - k_before / n_before) / variance**0.5
    # Large months weigh most in it; in the next each month weighs the same.
    months = bad / articles
    even = _even_step(months[:place], months[place:])
    return float(max(exact, stats.t.sf(step, free), stats.t.sf(even, free)))


def _even_step(before: "Numbers", after: "Numbers") -> float:
    """Give Student's t of the months' shares since a place and before; infinite where they differ in nothing else."""
    rest = ((before - before.mean()) ** 2).sum() + ((after - after.mean()) ** 2).sum()
    count = len(before) + len(after)
    variance = rest / (count - 2) * (1 / len(before) + 1 / len(after))
    step = float(after.mean() - before.mean())
    return step / float(variance) ** 0.5 if variance > 0 else math.inf if step > 0 else 0.0


def _scatter(articles: "Numbers", bad: "Numbers") -> float:
    """Give Pearson's chi-square of months around the share of them all."""
    share = bad.sum() / articles.sum()
    if share in {0.0, 1.0}:
        return 0.0
    expected = articles * share
    return float((((bad - expected) ** 2) / (expected * (1 - share))).sum())
