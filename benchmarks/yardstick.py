"""Works that take turns, so that a busy machine slows all of them, and the ratios that are held against a limit."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import attrs

Work = TypeVar("Work")


@attrs.frozen
class Yardstick:
    """A ratio of one run: what it says, what was found, and the most or the least that it may be."""

    what: str
    found: float
    most: float | None = None
    least: float | None = None

    @property
    def ok(self) -> bool:
        """Tell whether it is within its limits; without any it always is."""
        return (self.most is None or self.found <= self.most) and (
            self.least is None or self.found >= self.least
        )

    def __str__(self) -> str:
        limits = [
            f"{word} {limit:g}"
            for word, limit in (("at most", self.most), ("at least", self.least))
            if limit is not None
        ]
        held = (
            f"target: {', '.join(limits)}, {'ok' if self.ok else 'MISSED'}" if limits else "for information"
        )
        return f"{self.what}: {self.found:.2f} ({held})"


def shortest(works: Sequence[Work], turns: int, seconds: Callable[[Work], float]) -> list[float]:
    """Give the least seconds of each of some works, which take turns, first to last and back again."""
    least = [float("inf")] * len(works)
    places = range(len(works))
    for turn in range(turns):
        for place in places if turn % 2 == 0 else reversed(places):
            least[place] = min(least[place], seconds(works[place]))
    return least


def tell(yardsticks: Sequence[Yardstick]) -> int:
    """Print each; give the exit status, which is 1 where one is missed."""
    for yardstick in yardsticks:
        print(yardstick)
    return 0 if all(yardstick.ok for yardstick in yardsticks) else 1
