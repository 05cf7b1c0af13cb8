"""Time knews against trafilatura, on the same pages and dumps in one run.

    python benchmarks/trafilatura_pages.py [CORPUS] [--turns N]

1. Pages: both give all that they find, metadata too.
2. Dumps: knews reads the text, trafilatura its lines in `<p>`.

The two take turns, in processor time; of each input the least counts, and of all inputs the median. CORPUS is
../shared/corpus if not given; without one the project's own cases are read. Exit status 1 where a target is missed.
"""

import argparse
import html
import logging
import statistics
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import trafilatura
from growth import Work, processor_seconds
from snapshot import Input, chosen, inputs
from state import CORPUS, REPOSITORY
from yardstick import Yardstick, shortest, tell

import knews
from knews.source import decode

#: knews is at least so many times as fast.
PAGES_LEAST = 15.0
DUMPS_LEAST = 8.0
#: One of so many dumps of a corpus is enough.
_STEP = 80


def by_knews(given: Input) -> Work:
    return partial(knews.parse, given.raw, url=given.url)


def by_trafilatura(given: Input) -> Work:
    return partial(trafilatura.bare_extraction, given.raw, url=given.url, with_metadata=True)


def in_paragraphs(given: Input) -> Input:
    """Put the lines of a dump into the paragraphs of a page."""
    text = given.raw if isinstance(given.raw, str) else decode(given.raw).text
    lines = (f"<p>{html.escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip())
    page = f'<html><head><meta charset="utf-8"></head><body>{"".join(lines)}</body></html>'
    return given._replace(raw=page.encode())


def medians(found: Sequence[Input], theirs: Callable[[Input], Work], turns: int) -> float:
    """Give how many times faster than another knews is, median against median."""
    seconds = [shortest((by_knews(given), theirs(given)), turns, processor_seconds) for given in found]
    return statistics.median(other for _, other in seconds) / statistics.median(ours for ours, _ in seconds)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--turns", type=int, default=5)
    given = parser.parse_args()
    logging.disable()
    found = chosen(list(inputs(given.corpus, REPOSITORY / "tests" / "outlets")), _STEP)
    pages, dumps, turns = found["pages"], found["dumps"], given.turns
    yardsticks = [
        Yardstick(
            f"trafilatura on {len(pages)} pages, against knews",
            medians(pages, by_trafilatura, turns),
            least=PAGES_LEAST,
        ),
        Yardstick(
            f"trafilatura on {len(dumps)} dumps in <p>, against knews on the dumps",
            medians(dumps, lambda dump: by_trafilatura(in_paragraphs(dump)), turns),
            least=DUMPS_LEAST,
        ),
    ]
    return tell(yardsticks)


if __name__ == "__main__":
    sys.exit(main())
