"""Hold the speed of the working tree against that of a commit, in one run: the seed, dumps and pages.

    python benchmarks/against.py [COMMIT] [--rounds N] [--turns N]

Each round starts a process for either state, and the two take turns: processor time, and the least of all turns for
each input. Dumps and pages are those of the corpus where it lies in ../shared/corpus or where KNEWS_CORPUS says,
otherwise the project's own cases. Exit status 1 where one is over its limit; 0 where the clone has no such commit.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from state import CORPUS, REPOSITORY, environment, has_commit
from yardstick import Yardstick, tell

#: What the working tree is held against where no commit is given.
COMMIT = "c85556d"
#: So many times the time of the commit: a guard, no goal.
LIMIT = 1.05
#: What is timed, and how often in one turn: the seed is one short input.
GROUPS = {"seed": 50, "dumps": 1, "pages": 1}

WORKER = Path(__file__).with_name("against_worker.py")


class Worker:
    """A process that parses the inputs of a group whenever it is asked to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def seconds(self, group: str) -> list[float]:
        """Give the seconds of each input of a group."""
        assert self._process.stdin is not None  # noqa: S101  # both are pipes
        assert self._process.stdout is not None  # noqa: S101
        print(group, file=self._process.stdin, flush=True)
        return [float(number) for number in json.loads(self._process.stdout.readline())]


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
    least: dict[tuple[str, int], list[float]] = {}
    for _ in range(rounds):
        with ExitStack() as stack:
            workers = [stack.enter_context(working(state)) for state in states]
            for turn in range(turns):
                order = (0, 1) if turn % 2 == 0 else (1, 0)
                for group, times in GROUPS.items():
                    for side in [side for _ in range(times) for side in order]:
                        found = workers[side].seconds(group)
                        before = least.get((group, side), found)
                        least[group, side] = list(map(min, before, found))
    return {group: [sum(least[group, side]) for side in (0, 1)] for group in GROUPS}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("commit", nargs="?", default=COMMIT, help=f"{COMMIT} if not given")
    parser.add_argument("--rounds", type=int, default=3, help="pairs of processes")
    parser.add_argument("--turns", type=int, default=3, help="turns in each of them")
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
