"""Hold the speed of the working tree against that of a commit, in one run: the seed, dumps and pages.

    python benchmarks/against.py [COMMIT] [--rounds N] [--turns N]

Each round starts a process for either state, and the two take turns, a few inputs at a time: processor time, and the least of
all turns. Dumps and pages are those of the corpus where it lies in ../shared/corpus or where KNEWS_CORPUS says,
otherwise the project's own cases. Exit status 1 where one is over its limit; 0 where the clone has no such commit.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path

from state import CORPUS, REPOSITORY, environment, has_commit
from yardstick import Yardstick, tell

#: What the working tree is held against where no commit is given.
COMMIT = "c85556d"
#: So many times the time of the commit: a guard, no goal.
LIMIT = 1.05
#: So many inputs are parsed in either state before the other has its turn.
CHUNK = 8

WORKER = Path(__file__).with_name("against_worker.py")


class Worker:
    """A process that parses the inputs of a group, a few at a time, whenever it is asked to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        #: How many inputs each group has.
        self.counts: dict[str, int] = json.loads(self._answer())

    def seconds(self, group: str, start: int) -> list[float]:
        """Give the seconds of each of the inputs from a place on."""
        assert self._process.stdin is not None  # noqa: S101  # a pipe
        print(group, start, start + CHUNK, file=self._process.stdin, flush=True)
        return [float(number) for number in json.loads(self._answer())]

    def _answer(self) -> str:
        assert self._process.stdout is not None  # noqa: S101  # a pipe
        return self._process.stdout.readline()


@contextmanager
def working(variables: dict[str, str]) -> Iterator[Worker]:
    """Start a worker and end it."""
    command = [sys.executable, str(WORKER), str(CORPUS), str(REPOSITORY)]
    with subprocess.Popen(  # noqa: S603  # our own script
        command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Worker(process)
        assert process.stdin is not None  # noqa: S101
        process.stdin.close()


def compare(states: tuple[dict[str, str], dict[str, str]], rounds: int, turns: int) -> dict[str, list[float]]:
    """Give the seconds of each group in both states: the least of each input, added up."""
    least: dict[tuple[str, int, int], list[float]] = {}
    for _ in range(rounds):
        with ExitStack() as stack:
            workers = [stack.enter_context(working(state)) for state in states]
            asked = [
                (group, start)
                for group, count in workers[0].counts.items()
                for start in range(0, count, CHUNK)
            ]
            for turn, (group, start) in product(range(turns), asked):
                # One right after the other: what slows the machine for a second slows both.
                for side in (0, 1) if turn % 2 == 0 else (1, 0):
                    found = workers[side].seconds(group, start)
                    before = least.get((group, start, side), found)
                    least[group, start, side] = list(map(min, before, found))
    total: dict[str, list[float]] = {}
    for (group, _, side), found in least.items():
        total.setdefault(group, [0.0, 0.0])[side] += sum(found)
    return total


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commit", nargs="?", default=COMMIT, help=f"{COMMIT} if not given")
    parser.add_argument("--rounds", type=int, default=3, help="pairs of processes")
    parser.add_argument("--turns", type=int, default=2, help="turns in each of them")
    given = parser.parse_args()
    if not has_commit(given.commit):
        print(f"{given.commit} is not in this clone, nothing is compared; git fetch --unshallow may bring it")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        states = (environment(given.commit, Path(scratch, "before")), environment(None, Path(scratch, "now")))
        found = compare(states, given.rounds, given.turns)
    return tell(
        [
            Yardstick(f"{group}, against {given.commit} ({before * 1e3:.2f} ms then)", now / before, LIMIT)
            for group, (before, now) in found.items()
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
