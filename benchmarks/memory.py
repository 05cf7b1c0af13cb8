"""Hold the memory that a parse takes to the size of its input: at most forty times, whatever the input is made of.

    python benchmarks/memory.py [--only WORD] [--size BYTES]

Each input is parsed in a process of its own, and its peak counts. Exit status 1 where one is over.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator

from knews.limits import LIMITS

#: How many times its size an input may take, and the size as which any smaller one counts.
MOST, LEAST = 40, 2**20
SIZE = 2**21

LEAD = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다. "
TEXTS = (
    *(
        "가\n",
        "가\n\n",
        "▲가\n",
        "가 나  ",
        "- 가\n",
        "[가]\n",
        "기자\n",
        "다.\n",
        "가|",
        "ⓒ가\n",
        "1\n",
        "a@b.kr\n",
    ),
    *(
        "김하늘 기자 sky@haneul.example\n",
        "○ 새 다리\n",
        LEAD,
        LEAD + "\n",
        "2025.01.22 17:43\n",
        "사진=하늘시\n",
    ),
    *("# 가\n", "* 가\n", "> 가\n", "![](a)\n", "[가](a)\n", "&lt;p&gt;가", "가\\n", "\n", " ", "가"),
)
PAGES = (
    *(
        "<br>",
        "가<br>",
        "<p>가",
        "<p>",
        "<b>가</b>",
        "<img>",
        "<a>가</a>",
        "<i></i>",
        "<td>가",
        "<li>가",
        "<!---->",
        "<p a>",
    ),
    *(
        "<div>가</div>",
        "<p>다.</p>",
        f"<p>{LEAD}</p>",
        "<script></script>",
        "<meta name=keywords content=a>",
        "&lt;",
        "가",
    ),
    *(
        "<figure><img src=a><figcaption>가</figcaption></figure>",
        "<h2>가</h2>",
        "<input>",
        "<time>",
        "<p class=a>",
    ),
)


#: Lines and tags that stand around the repeats.
AROUND = 20


def _most(unit: str, size: int) -> int:
    """Give how often a unit may stand in an input of a size that no limit refuses: above one, memory tells nothing."""
    lines = unit.count("\n") + len(re.findall("(?:<|&lt;)(?:br|p|div|td|li|h2|figure|figcaption)\\b", unit))
    tags = unit.count("<") + unit.count("&lt;") + unit.count("](")
    counts = [size // len(unit.encode())]
    if lines:
        counts.append((LIMITS.lines - AROUND) // lines)
    if tags:
        counts.append((LIMITS.tags - AROUND) // tags)
    return min(counts)


def cases(size: int) -> Iterator[tuple[str, str]]:
    """Give the inputs by their names."""
    for unit in TEXTS:
        count = _most(unit, size)
        yield f"text {unit!r}", f"새 다리 열린다\n\n{LEAD}\n\n{unit * count}"
    for unit in PAGES:
        count = _most(unit, size)
        yield (
            f"page {unit!r}",
            f"<html><body><h1>새 다리</h1><article><p>{LEAD * 3}</p>{unit * count}</article></body></html>",
        )


WORKER = """
import resource, sys
from knews import KnewsError, parse
raw = sys.stdin.buffer.read()
for warm in (raw[:3000], "새 다리 열린다\\n\\n하늘시가 다리를 열기로 했다."):
    parse(warm)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    parse(raw); said = "read"
except KnewsError as error:
    said = type(error).__name__ + " " + str(getattr(error, "name", ""))
print(1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before), said)
"""


def peak(raw: str) -> tuple[int, str]:
    """Give the bytes that the parse of an input takes at most, in a process of its own, and what became of it."""
    done = subprocess.run([sys.executable, "-c", WORKER], input=raw.encode(), capture_output=True, check=True)  # noqa: S603  # our own
    taken, said = done.stdout.decode().split(maxsplit=1)
    return int(taken), said.strip()


def times(raw: str) -> tuple[float, str]:
    """Give how many times its size an input takes; one of less than a MiB counts as one."""
    taken, said = peak(raw)
    return taken / max(LEAST, len(raw.encode())), said


def main() -> int:
    """Measure all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", metavar="WORD", help="only the inputs with this in their name")
    parser.add_argument("--size", type=int, default=SIZE, metavar="BYTES", help="the size of each input")
    given = parser.parse_args()
    over = 0
    for name, raw in cases(given.size):
        if given.only in name:
            ratio, said = times(raw)
            over += ratio > MOST
            print(f"{'OVER' if ratio > MOST else '    '} {ratio:6.1f} {name} ({said})", flush=True)
    print(f"{over} inputs take more than {MOST} times their size")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
