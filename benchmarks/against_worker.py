"""Parse the inputs that each line of standard input names, and print the seconds of each: for `against.py`.

python benchmarks/against_worker.py CORPUS REPOSITORY
"""

import json
import sys
from functools import partial
from pathlib import Path

from growth import Work, processor_seconds
from snapshot import Input, chosen, inputs

import knews

#: One of so many dumps of a corpus is enough.
_STEP = 40
#: Each is parsed so often, and the least counts.
_IN_A_ROW = 3


def groups(corpus: Path, repository: Path) -> dict[str, list[Work]]:
    """Give the works of each group."""
    seed = Input("seed", (repository / "examples" / "hankyung.txt").read_bytes())
    rest = chosen(list(inputs(corpus, repository / "tests" / "outlets")), _STEP)
    return {name: [_parsing(given) for given in part] for name, part in {"seed": [seed] * 24, **rest}.items()}


def _parsing(given: Input) -> Work:
    return partial(knews.parse, given.raw, url=given.url, outlet=given.outlet, crawled_at=given.crawled_at)


def main() -> None:
    works = groups(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps({name: len(part) for name, part in works.items()}), flush=True)
    for line in sys.stdin:
        group, start, stop = line.split()
        # The first run warms the caches that the other process has filled.
        seconds = [
            min(processor_seconds(work) for _ in range(_IN_A_ROW))
            for work in works[group][int(start) : int(stop)]
        ]
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
