"""Time knews on HTML pages against a bare parse by lxml, and hold its memory against that of the parse.

    python benchmarks/pages.py FOLDER [--turns N]

FOLDER holds pages (*.html) and, if wanted, `urls.json`: the URL of each by its file's name. For each page the
two take turns, so that a busy machine slows both; the best of the turns counts. Memory is the peak of a process that
does one of the two and nothing else.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import lxml.html

import knews

#: At most so many times the memory of lxml's own parse, and of an earlier one.
MEMORY_TARGET = 1.5
GROWTH_TARGET = 1.02

_MIB = 2**20
# macOS counts in bytes, Linux in KiB.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def load(folder: Path) -> list[tuple[bytes, str | None]]:
    """Read the pages of a folder and their URLs."""
    urls_file = folder / "urls.json"
    urls = json.loads(urls_file.read_text(encoding="utf-8")) if urls_file.exists() else {}
    return [(file.read_bytes(), urls.get(file.name) or None) for file in sorted(folder.glob("*.html"))]


def compare(pages: list[tuple[bytes, str | None]], turns: int) -> None:
    """Print the ratio of the two on each page: median and 90th percentile."""
    ratios = []
    for raw, url in pages:
        ours = theirs = float("inf")
        for _ in range(turns):
            theirs = min(theirs, _seconds(lambda raw=raw: lxml.html.document_fromstring(raw)))  # type: ignore[misc]
            ours = min(ours, _seconds(lambda raw=raw, url=url: knews.parse(raw, url=url)))  # type: ignore[misc]
        ratios.append(ours / theirs)
    ratios.sort()
    _tell(
        f"knews.parse of {len(pages)} pages, against lxml.html, median",
        statistics.median(ratios),
    )
    _tell("the same, 90th percentile", ratios[int(len(ratios) * 0.9)])


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def measure_memory(folder: Path) -> None:
    """Print the peak of memory against that of the bare parse, and its growth over 10,000 parses."""
    ours, grown = (int(word) for word in _peak(folder, "knews").split())
    theirs = int(_peak(folder, "lxml").split()[0])
    base = int(_peak(folder, "nothing").split()[0])
    print(
        f"peak of memory: knews {ours / _MIB:.1f} MiB, lxml {theirs / _MIB:.1f} MiB, imports alone {base / _MIB:.1f} MiB"
    )
    _tell("peak of memory, against the bare parse", ours / theirs, MEMORY_TARGET)
    _tell("peak after 10,000 more parses, against that after 6,000", grown / ours, GROWTH_TARGET)


def _peak(folder: Path, what: str) -> str:
    command = [sys.executable, __file__, str(folder), "--only", what]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603  # this file


def run_only(pages: list[tuple[bytes, str | None]], what: str) -> None:
    """Parse all pages in one of the ways and print the peak of memory, for knews also after many more parses."""
    if what == "lxml":
        for raw, _ in pages:
            lxml.html.document_fromstring(raw)
    elif what == "knews":
        _parse_times(pages, 6_000)
    peaks = [_peak_now()]
    if what == "knews":
        _parse_times(pages, 10_000)
        peaks.append(_peak_now())
    print(*peaks)


def _parse_times(pages: list[tuple[bytes, str | None]], times: int) -> None:
    for turn in range(times):
        raw, url = pages[turn % len(pages)]
        knews.parse(raw, url=url)


def _peak_now() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT


def _tell(what: str, ratio: float, target: float | None = None) -> None:
    held = (
        "for information"
        if target is None
        else f"target: at most {target:g}, {'ok' if ratio <= target else 'MISSED'}"
    )
    print(f"{what}: {ratio:.2f} ({held})")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--only", choices=("knews", "lxml", "nothing"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    pages = load(args.folder)
    if args.only is not None:
        run_only(pages, args.only)
        return
    compare(pages, args.turns)
    measure_memory(args.folder)


if __name__ == "__main__":
    main()
