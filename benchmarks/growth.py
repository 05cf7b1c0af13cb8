"""How time grows with the size of an input."""

import contextlib
import gc
import time
from collections.abc import Callable

import attrs

from knews import KnewsError

#: What is timed.
Work = Callable[[], object]

#: A ratio that looks bad is taken again, for the machine may have had something else to do.
_MOST_ROUNDS = 7
_LEAST_ROUNDS = 2
#: What took so many seconds is not taken again: no other work of the machine explains it.
_HOPELESS = 2.0


@attrs.frozen
class Case:
    """One kind of input, small and large, and how many times longer the large one may take."""

    name: str
    #: Gives the work on an input of a size.
    work: Callable[[int], Work]
    small: int
    large: int
    most: float
    #: The small one counts as taking at least so many seconds: below them the clock is what is measured.
    least: float = 0.0
    #: How often both are timed at least.
    rounds: int = _LEAST_ROUNDS


def processor_seconds(work: Work) -> float:
    """Give the processor time of some work, which the rest of the machine does not lengthen.

    The collector rests, for it looks at all that the process holds.
    """
    gc.disable()
    try:
        start = time.process_time()
        with contextlib.suppress(KnewsError):
            work()
        return time.process_time() - start
    finally:
        gc.enable()


def growth(case: Case, seconds: Callable[[Work], float] = processor_seconds) -> float:
    """Give how many times longer the large input of a case takes than the small one, best against best."""
    small, large = case.work(case.small), case.work(case.large)
    # The first run compiles patterns.
    seconds(small)
    shortest, longest, ratio = float("inf"), float("inf"), float("inf")
    for done in range(1, _MOST_ROUNDS + 1):
        shortest = min(shortest, seconds(small))
        longest = min(longest, seconds(large))
        ratio = longest / max(shortest, case.least)
        if done >= case.rounds and (ratio <= case.most or longest > _HOPELESS):
            break
    return ratio
