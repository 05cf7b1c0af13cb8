"""Time knews against fundus on pages of the outlets that fundus has a parser for, in one run.

    python benchmarks/fundus_pages.py [CORPUS] [--turns N]

Both give all their fields. fundus wants older versions of what knews stands on, and so an environment of its own:
`nox -s fundus` makes it. The two take turns, in processor time; the least of each page counts. CORPUS is
../shared/corpus if not given; without one the project's own cases are read. Exit status 1 where knews is slower.
"""

import argparse
import statistics
import sys
from functools import partial
from pathlib import Path

from fundus import PublisherCollection
from growth import Work, processor_seconds
from snapshot import Input, chosen, inputs
from state import CORPUS, REPOSITORY
from yardstick import Yardstick, shortest, tell

import knews
from knews.source import decode

#: knews is at least so many times as fast.
LEAST = 1.0
#: The parser of fundus by the id of its outlet.
PUBLISHERS = {"mk": PublisherCollection.kr.MBN, "hankookilbo": PublisherCollection.kr.HankookIlbo}


def by_fundus(given: Input) -> Work | None:
    """Give fundus's parse of a page, by the first of its outlet's layouts that finds headline and text there."""
    publisher = PUBLISHERS.get(knews.parse(given.raw, url=given.url).outlet or "")
    if publisher is None:
        return None
    text = given.raw if isinstance(given.raw, str) else decode(given.raw).text
    for layout in publisher.parser:
        parse = partial(layout().parse, text, "suppress")
        found = parse()
        if found["title"] and found["body"]:
            return parse
    return None


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--turns", type=int, default=15)
    given = parser.parse_args()
    ratios = []
    for page in chosen(list(inputs(given.corpus, REPOSITORY / "tests" / "outlets")), step=1)["pages"]:
        theirs = by_fundus(page)
        if theirs is not None:
            works: tuple[Work, Work] = (partial(knews.parse, page.raw, url=page.url), theirs)
            us, other = shortest(works, given.turns, processor_seconds)
            ratios.append(other / us)
            print(f"{page.name}: fundus {other * 1e3:.2f} ms, knews {us * 1e3:.2f} ms")
    if not ratios:
        print("fundus reads none of the pages: nothing is compared")
        return 0
    what = f"fundus against knews on {len(ratios)} pages of its outlets, all fields"
    return tell(
        [
            Yardstick(f"{what}, median", statistics.median(ratios), least=LEAST),
            Yardstick(f"{what}, the page where it is least", min(ratios), least=LEAST),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
