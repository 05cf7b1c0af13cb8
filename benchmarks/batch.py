"""Time `knews batch` against itself with one job, and against a bare loop.

    python benchmarks/batch.py CORPUS [--turns N] [--only jobs|bare|memory|sinks]

CORPUS holds `dumps.jsonl.gz` and `html/*.html`. It is other people's text and no part of the project.

1. jobs: the rate of two jobs against that of one, on the dumps and on 2,000 pages. The runs take turns, and the least
   time of each counts. What a machine with two idle cores would give is told beside it, from processor time.
2. bare: the processor time of a run with one job, against that of a loop over `knews.parse` that writes the same lines.
3. memory: the peak of the run's own process, with 10,000 and with 100,000 inputs.
4. sinks: the share of the processor time that each sink takes.

Exit status 1 when a target is missed.
"""

import argparse
import gzip
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import attrs

from knews.batch.chunk import chunks_of
from knews.batch.result import RunJob
from knews.batch.sinks import make_sink
from knews.batch.sources import open_sources
from knews.batch.work import Reading

#: Two jobs are so many times as fast as one at least.
JOBS_TARGET = 1.85
#: A run takes so many times the processor time of a bare loop at most.
BARE_TARGET = 1.25
#: The peak of memory grows by this factor at most from 10,000 to 100,000 inputs.
MEMORY_TARGET = 1.1
#: Parquet takes this share of a run at most.
PARQUET_TARGET = 0.15

PAGES = 2_000
SINKS = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".csv", ".sqlite", ".parquet", ".duckdb")

#: Runs `knews batch`, and prints the processor time of its own process and of the others, and its peak of memory.
_RUN = """
import json, resource, sys
from knews.cli import main
main(sys.argv[1:])
own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime, own.ru_maxrss]))
"""
#: Parses in one process, and writes the same lines.
_BARE = """
import gzip, json, resource, sys
import knews
with gzip.open(sys.argv[1], "rt", encoding="utf-8") as rows, open(sys.argv[2], "w", encoding="utf-8") as lines:
    for number, line in enumerate(rows, 1):
        row = json.loads(line)
        form = {"input": f"dumps#{number}", **knews.parse(row["text"], url=row.get("url")).to_dict()}
        del form["blocks"]
        lines.write(json.dumps(form, ensure_ascii=False) + "\\n")
own = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([own.ru_utime + own.ru_stime, 0.0, own.ru_maxrss]))
"""


@attrs.frozen
class Cost:
    """What a process took."""

    seconds: float
    #: Processor time of its own, and of the processes that it started.
    own: float
    others: float
    #: The peak of its own memory, in KiB.
    peak: int


def cost_of(script: str, *arguments: object) -> Cost:
    start = time.perf_counter()
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603  # ours
    seconds = time.perf_counter() - start
    own, others, peak = json.loads(done.stdout)
    return Cost(seconds, own, others, peak)


def run_batch(source: Path, jobs: int, suffix: str = ".jsonl") -> Cost:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, f"out{suffix}")
        return cost_of(_RUN, "batch", source, "-o", output, "--jobs", jobs, "--quiet")


def tell(what: str, found: float, target: float, *, most: bool) -> bool:
    held = found <= target if most else found >= target
    side = "at most" if most else "at least"
    print(f"{what}: {found:.2f} (target: {side} {target:g}, {'ok' if held else 'MISSED'})")
    return held


def compare_jobs(name: str, source: Path, turns: int) -> bool:
    """Let one job and two take turns."""
    one, two = (list[Cost]() for _ in range(2))
    for _ in range(turns):
        for jobs, costs in ((1, one), (2, two)):
            costs.append(run_batch(source, jobs))
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        print(f"  {name}: {one[-1].seconds:.1f} s and {two[-1].seconds:.1f} s, load {load:.1f}")
    ratio = min(cost.seconds for cost in one) / min(cost.seconds for cost in two)
    # On idle cores, one job takes the time of its worker, two share all there is to do.
    alone = min(cost.others for cost in one)
    shared = min(cost.own + cost.others for cost in two)
    print(
        f"  {name}: from processor time {2 * alone / shared:.2f}; the run itself takes {two[-1].own:.2f} s of it"
    )
    return tell(f"two jobs against one, {name}", ratio, JOBS_TARGET, most=False)


def link_pages(corpus: Path, folder: Path) -> Path:
    """Make a folder of so many pages, each there several times."""
    pages = itertools.cycle(sorted((corpus / "html").glob("*.html")))
    for number, page in zip(range(PAGES), pages, strict=False):
        (folder / f"{number:04}.html").symlink_to(page.resolve())
    return folder


def compare_bare(source: Path, turns: int) -> bool:
    """Let a bare loop and a run with one job take turns, and count processor time."""
    bare, run = (list[Cost]() for _ in range(2))
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(turns):
            bare.append(cost_of(_BARE, source, Path(folder, "out.jsonl")))
            run.append(run_batch(source, 1))
    took = min(cost.own + cost.others for cost in run) / min(cost.own for cost in bare)
    wall = min(cost.seconds for cost in run) / min(cost.seconds for cost in bare)
    print(f"  bare loop {min(cost.own for cost in bare):.1f} s of processor time; by the clock {wall:.2f}")
    return tell("a run with one job against a bare loop", took, BARE_TARGET, most=True)


def compare_memory(turns: int) -> bool:
    """Compare the peaks of memory at 10,000 and 100,000 inputs."""
    held = True
    with tempfile.TemporaryDirectory() as folder:
        few, many = (Path(folder, f"{count}.jsonl") for count in (10_000, 100_000))
        for path in (few, many):
            with path.open("w", encoding="utf-8") as lines:
                for number in range(int(path.stem)):
                    lines.write(
                        json.dumps(
                            {"text": f"{number}번째 다리 열린다", "url": f"https://haneul.example/{number}"}
                        )
                    )
                    lines.write("\n")
        for suffix in (".jsonl", ".sqlite", ".parquet")[: 1 if turns == 1 else 3]:
            peaks = [run_batch(path, 2, suffix).peak for path in (few, many)]
            print(f"  {suffix}: {peaks[0] / 1024:.1f} and {peaks[1] / 1024:.1f} MiB")
            held &= tell(f"peak of memory, {suffix}", peaks[1] / peaks[0], MEMORY_TARGET, most=True)
    return held


def compare_sinks(source: Path) -> bool:
    """Parse chunk by chunk, and let each sink write what came of it; the first chunk, which imports, does not count."""
    parsing, writing = 0.0, dict.fromkeys(SINKS, 0.0)
    with ExitStack() as stack:
        folders = {suffix: Path(stack.enter_context(tempfile.TemporaryDirectory())) for suffix in SINKS}
        sinks = {suffix: make_sink(folder / f"out{suffix}") for suffix, folder in folders.items()}
        jobs = {suffix: RunJob(Reading(), encoder) for suffix, (encoder, _) in sinks.items()}
        for suffix, (_, sink) in sinks.items():
            sink.open(folders[suffix], 0)
        for chunk in chunks_of(open_sources([str(source)])):
            start = time.process_time()
            done = [jobs[".jsonl"].do(item) for item in chunk.inputs]
            parsing += time.process_time() - start
            for suffix, (_, sink) in sinks.items():
                start = time.process_time()
                sink.append(jobs[suffix].join(chunk, done).rows, None)
                writing[suffix] += time.process_time() - start
            if chunk.number == 0:
                parsing, writing = 0.0, dict.fromkeys(SINKS, 0.0)
        for suffix, (_, sink) in sinks.items():
            start = time.process_time()
            sink.finish(None)
            writing[suffix] += time.process_time() - start
            sink.close()
    held = True
    for suffix, seconds in writing.items():
        share = seconds / (parsing + seconds)
        if suffix == ".parquet":
            held = tell("share of .parquet", share, PARQUET_TARGET, most=True)
        else:
            print(f"share of {suffix}: {share:.2f} (for information)")
    return held


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--turns", type=int, default=3, help="how often runs take turns")
    parser.add_argument("--only", choices=("jobs", "bare", "memory", "sinks"), help="this alone")
    args = parser.parse_args()
    packed = args.corpus / "dumps.jsonl.gz"
    with gzip.open(packed, "rb") as lines:
        print(f"{sum(1 for _ in lines):,} dumps, {PAGES:,} pages, {os.cpu_count()} cores")
    held = True
    if args.only in {None, "jobs"}:
        held &= compare_jobs("dumps", packed, args.turns)
        with tempfile.TemporaryDirectory() as folder:
            held &= compare_jobs("pages", link_pages(args.corpus, Path(folder)), args.turns)
    if args.only in {None, "bare"}:
        held &= compare_bare(packed, args.turns)
    if args.only in {None, "memory"}:
        held &= compare_memory(args.turns)
    if args.only in {None, "sinks"}:
        held &= compare_sinks(packed)
    sys.exit(not held)


if __name__ == "__main__":
    main()
