"""Hold the time that knews takes to the length of what it is given: twice the input, about twice the time.

    python benchmarks/linear.py [--jobs N] [--only WORD] [--large]

Ratios of processor time count, so that it may run on a busy machine. The exit status is 1 where one is over its limit.
With --large, texts grow to 8 MiB and pages to 30 MiB, far above what the limits let through: it takes two hours of a processor and 3 GB.
"""

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial

from growth import Case, Work, growth
from many_lines import HEAD, SHAPES, UNITS
from many_pages import HANEUL, PAGES

import knews
from knews import Outlet
from knews.authoring.check.linear import slow_address, slow_line
from knews.cleaning import Cleaning
from knews.source import decode

#: Characters of a dump, and how many times longer twice as many may take: it would be 4, were it quadratic.
LENGTH, TEXT_LIMIT = 20_000, 3.5
#: Pieces of a page; in some it takes more of them until what grows too fast shows.
COUNT, PAGE_LIMIT = 3_000, 3.0
MORE = {"marked-captions": 6_000, "containers": 6_000}
#: Bytes, and how many times longer eight times as many may take: it would be 64, were it quadratic.
SIZE, DECODE_LIMIT = 2**15, 30.0
#: Pieces of an address, and how many times longer four times as many may take: it would be 16, were it quadratic.
STEPS, ADDRESS_LIMIT = 1_000, 10.0

#: Bytes of the largest texts and pages, and how many times longer they may take than a quarter of them: 4 ** 1.2.
LARGE_TEXT, LARGE_PAGE, LARGE_LIMIT = 8 * 2**20, 30 * 2**20, 5.28
#: Lets them through. Depth stays, which the stack bounds, and attributes, which libxml2 compares each with all others.
BOUNDLESS = knews.Limits(size=2**30, lines=2**30, tags=2**30)

BYTES = (
    "하늘시가 다리를".encode() + b"\xff",
    b"\xff",
    "하늘시가".encode("cp949") + b"\xff",
    b"<!---->",
    b"<!--",
    b"<?",
    b"<",
    b"<p ",
    b"\x00\xd8",
)
STEP = ("/a", "0", "/20250122", "&idxno=", "?no=1", "A1")
#: What `clean_text` looks for, whole and begun.
MARKED = (
    *("#a ", ".#a ", "[앵커", "◀ 기자 ", "▲가 ", "- ", "&amp;amp;", "&", "a@b.co", "@", "www.a.kr(", "( "),
    *("지금까지 ", "KBS 뉴스 김하늘입니다. ", "\u200b", "\u200d", "\ue000"),
)
SENTENCES = (
    "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.",
    "시장은 “다리가 아니라 길”이라고 말했다.",
    "예산은 150㎿h급 저장장치를 더해 백억 원이다.",
    "李 시장은 그렇게 덧붙였다…",
    "다리의 길이는 320m, 너비는 12m이고 걷는 길과 자전거 길이 나란히 놓이며 난간에는 밤마다 켜지는 등이 달린다",
)


def cases() -> Iterator[Case]:
    """Give every kind of input that is timed."""
    for shape in SHAPES:
        for unit in UNITS:
            yield Case(
                f"text {shape} {unit!r}", partial(_repeated, shape, unit), LENGTH, 2 * LENGTH, TEXT_LIMIT
            )
    for unit in MARKED:
        yield Case(f"clean {unit!r}", partial(_marked, unit), 4 * LENGTH, 16 * LENGTH, ADDRESS_LIMIT, 0.001)
    for glue in (" ", "\n\n"):
        yield Case(f"article {glue!r}", partial(_article, glue), LENGTH, 2 * LENGTH, TEXT_LIMIT)
    for kind, outlet in (("layout", HANEUL), ("generic", None)):
        for name in PAGES:
            count = MORE.get(name, COUNT)
            # A page of a millisecond says nothing of growth.
            yield Case(
                f"page {kind} {name}", partial(_page, name, outlet), count, 2 * count, PAGE_LIMIT, 0.002
            )
    for piece in BYTES:
        yield Case(f"bytes {piece!r}", partial(_bytes, piece), SIZE, 8 * SIZE, DECODE_LIMIT, 0.0003)
    for id_ in knews.outlet_ids():
        for unit in STEP if knews.get_outlet(id_).urls else ():
            yield Case(
                f"address {id_} {unit}", partial(_address, id_, unit), STEPS, 4 * STEPS, ADDRESS_LIMIT, 0.001
            )


def large_cases() -> Iterator[Case]:
    """Give every kind of text and of page, as large as they come."""
    for shape in SHAPES:
        for unit in UNITS:
            work = partial(_of_bytes, partial(_repeated, shape, unit))
            yield _large(f"text {shape} {unit!r}", work, LARGE_TEXT)
    for glue in (" ", "\n\n"):
        yield _large(f"article {glue!r}", partial(_of_bytes, partial(_article, glue)), LARGE_TEXT)
    for kind, outlet in (("layout", HANEUL), ("generic", None)):
        for name in PAGES:
            work = partial(_of_bytes, partial(_page, name, outlet))
            yield _large(f"page {kind} {name}", work, LARGE_PAGE)


def _large(name: str, work: Callable[[int], Work], size: int) -> Case:
    # A tenth of a second: what is refused at once says nothing of growth.
    return Case(name, work, size // 4, size, LARGE_LIMIT, 0.1, rounds=1)


def _of_bytes(work: Callable[[int], "partial[knews.Article]"], size: int) -> Work:
    """Give the parse of an input of so many bytes, whatever its length is counted in."""
    per_piece = len(str(work(1_000).args[0]).encode()) / 1_000
    made = work(int(size / per_piece))
    return partial(made, limits=BOUNDLESS)


def _repeated(shape: str, unit: str, length: int) -> "partial[knews.Article]":
    return partial(knews.parse, HEAD + SHAPES[shape](unit, length))


def _article(glue: str, length: int) -> "partial[knews.Article]":
    # Numbered, so that no sentence stands twice.
    sentences = (f"{number}번째 다리다. {SENTENCES[number % 5]}" for number in range(length // 15))
    return partial(knews.parse, HEAD + glue.join(sentences)[:length])


def _marked(unit: str, length: int) -> Work:
    return partial(Cleaning(addresses=False).clean, unit * (length // len(unit)) + "니다.")


def _page(name: str, outlet: Outlet | None, count: int) -> "partial[knews.Article]":
    return partial(knews.parse, PAGES[name](count), outlet=outlet)


def _bytes(piece: bytes, size: int) -> Work:
    return partial(decode, piece * (size // len(piece)))


def _address(id_: str, unit: str, count: int) -> Work:
    address = f"https://haneul.example/{unit * count}"
    return lambda: [re.search(pattern, address) for pattern in knews.get_outlet(id_).urls]


def slow_patterns(id_: str) -> list[str]:
    """Name the patterns of an outlet that take more time than in proportion."""
    outlet = knews.get_outlet(id_)
    lines = ((line.pattern, slow_line(line.pattern)) for line in outlet.lines)
    addresses = ((pattern, slow_address(pattern)) for pattern in outlet.urls)
    return [f"{id_}: {pattern} on {slow.text}" for pattern, slow in (*lines, *addresses) if slow is not None]


@cache
def _cases(*, large: bool) -> dict[str, Case]:
    return {case.name: case for case in (large_cases() if large else cases())}


def _growth_of(name: str, *, large: bool) -> float:
    return growth(_cases(large=large)[name])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes at once")
    parser.add_argument("--only", default="", metavar="WORD", help="only the cases with this in their name")
    parser.add_argument("--large", action="store_true", help="texts of 8 MiB and pages of 30 MiB")
    given = parser.parse_args()
    all_cases, growth_of = _cases(large=given.large), partial(_growth_of, large=given.large)
    names = [name for name in all_cases if given.only in name]
    with ProcessPoolExecutor(given.jobs) as pool:
        found: dict[str, float] = {}
        for name, ratio in zip(
            names, pool.map(growth_of, names, chunksize=1 if given.large else 4), strict=True
        ):
            found[name] = ratio
            if given.large:
                print(f"{ratio:5.2f}  {name}", flush=True)
        slow = [line for lines in pool.map(slow_patterns, knews.outlet_ids()) for line in lines]
    # What looks slow is measured once more, with nothing beside it.
    found |= {name: growth_of(name) for name, ratio in found.items() if ratio > all_cases[name].most}
    over = [name for name, ratio in found.items() if ratio > all_cases[name].most]
    for kind in dict.fromkeys(name.split()[0] for name in names):
        of_kind = {name: ratio for name, ratio in found.items() if name.split()[0] == kind}
        worst = max(of_kind, key=of_kind.__getitem__)
        print(
            f"{kind}: {len(of_kind)}, at most {all_cases[worst].most:g} times: {found[worst]:.2f} ({worst})"
        )
    for name in over:
        print(f"OVER  {name}: {found[name]:.2f} times")
    for line in slow:
        print(f"SLOW  {line}")
    print(f"{len(over)} of {len(names)} inputs over their limit, {len(slow)} slow patterns of outlets")
    return 1 if over or slow else 0


if __name__ == "__main__":
    sys.exit(main())
