"""Time knews against what it stands on, in one run, so that only ratios count and the machine does not.

    python benchmarks/speed.py [--input FILE] [--dumps DUMPS.jsonl.gz] [--fast]

1. `knews.parse` of one dump, against lxml's HTML parser on the same lines as paragraphs of a page.
2. `import knews`, against the import of what it depends on, as whole processes.
3. With --dumps: dumps a second, and the peak of memory after each pass.

The other options are pyperf's.
"""

import argparse
import gzip
import html
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import lxml.html
import pyperf  # type: ignore[import-untyped]

import knews

#: At most so many times what it is compared with.
IMPORT_TARGET = 1.5
#: The third pass raises the peak of memory by at most this factor.
MEMORY_TARGET = 1.02

_EXAMPLE = Path(__file__).parents[1] / "examples" / "hankyung.txt"
_MIB = 2**20
# macOS counts in bytes, Linux in KiB.
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def make_page(raw: bytes, *, declared: bool) -> bytes:
    """Give the lines of a dump as paragraphs: bare, or in a page that declares its encoding, which lxml reads faster."""
    lines = raw.decode("utf-8").splitlines()
    body = "\n".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines if line.strip())
    return (
        f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>' if declared else body
    ).encode()


def compare(runner: pyperf.Runner, path: Path) -> None:
    """Time the pairs and print their ratios."""
    raw = path.read_bytes()
    command = partial(_command, runner)
    parse = runner.bench_func("knews.parse", knews.parse, raw)
    build = lxml.html.document_fromstring
    pairs = (
        (
            f"knews.parse of {path.name}, against lxml.html of its lines in <p>",
            None,
            parse,
            runner.bench_func("lxml.html, lines in <p>", build, make_page(raw, declared=False)),
        ),
        (
            f"knews.parse of {path.name}, against lxml.html of a page that declares UTF-8",
            None,
            parse,
            runner.bench_func("lxml.html, declared", build, make_page(raw, declared=True)),
        ),
        (
            "import knews, against import attrs, cattrs, dateutil.tz",
            IMPORT_TARGET,
            command("import knews"),
            command("import attrs, cattrs, dateutil.tz"),
        ),
    )
    for what, target, ours, theirs in pairs:
        # In a worker process each call measures one of them at most.
        if ours is not None and theirs is not None and not runner.args.worker:
            _tell(what, ours.mean() / theirs.mean(), target)


def _command(runner: pyperf.Runner, code: str) -> pyperf.Benchmark | None:
    found: pyperf.Benchmark | None = runner.bench_command(code, [sys.executable, "-c", code])
    return found


def _tell(what: str, ratio: float, target: float | None) -> None:
    held = (
        "for information"
        if target is None
        else f"target: at most {target:g}, {'ok' if ratio <= target else 'MISSED'}"
    )
    print(f"{what}: {ratio:.2f} ({held})")


def run_dumps(path: Path) -> None:
    """Parse all dumps three times and print dumps a second and the peak of memory. Keeps no article."""
    peaks = []
    for turn in ("first", "second", "third"):
        seconds, count = _timed(partial(_pass, path))
        reading, _ = _timed(partial(_pass, path, lambda _: None))
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT)
        rate = count / (seconds - reading)
        print(
            f"{turn} pass: {count:,} dumps, {rate:,.0f} a second, peak of memory {peaks[-1] / _MIB:.1f} MiB"
        )
    _tell("peak of memory after the third pass, against the second", peaks[2] / peaks[1], MEMORY_TARGET)


def _pass(path: Path, parse: Callable[[str], object] = knews.parse) -> int:
    count = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for count, line in enumerate(lines, 1):  # noqa: B007  # the last one is given back
            parse(json.loads(line)["text"])
    return count


def _timed(call: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def _pass_options(command: list[str], args: argparse.Namespace) -> None:
    """Hand our own options on to pyperf's worker processes."""
    command.extend(("--input", str(args.input)))


def main() -> None:
    runner = pyperf.Runner(add_cmdline_args=_pass_options)
    parser = runner.argparser
    parser.description = __doc__
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--input", type=Path, default=_EXAMPLE, help="the dump that is timed (UTF-8)")
    parser.add_argument("--dumps", type=Path, help="JSON Lines with a text each, gzipped")
    parser.add_argument("--only-dumps", action="store_true", help=argparse.SUPPRESS)
    args = runner.parse_args()
    if args.only_dumps:
        run_dumps(args.dumps)
        return
    compare(runner, args.input)
    if args.dumps is not None and not args.worker:
        # In a process of its own, whose peak is that of the parsing alone.
        command = [sys.executable, __file__, "--only-dumps", "--dumps", str(args.dumps)]
        subprocess.run(command, check=True)  # noqa: S603  # this file


if __name__ == "__main__":
    main()
