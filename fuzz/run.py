"""Fuzz knews: `python fuzz/run.py --seconds 30`. Exit status 1 where a promise was broken, 2 where atheris is missing.

Each harness runs in a process of its own and goes on behind a fault; the inputs that broke a promise are kept in
fuzz/findings/, each with its traceback. `python fuzz/target.py NAME FILE` does one of them again.
"""

import argparse
import base64
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
FINDINGS = HERE / "findings"
NAMES = ("decode", "text", "fragment", "markdown", "mhtml", "page", "press", "record", "from_dict", "sources")
#: One input that takes so many seconds ends the harness.
_TIMEOUT = 120
_MIB = 4096
#: So many lines of a traceback are shown.
_LAST = 12
_DONE = re.compile(r"Done (\d+) runs in (\d+) second")
_COUNT = re.compile(r"^#(\d+)\t", re.MULTILINE)
# ==10829== ERROR: libFuzzer: timeout after 121 seconds
_ERROR = re.compile(r"^==\d+== ERROR: (.+)$", re.MULTILINE)
#: Where Python was when it was stopped, the innermost call first.
_FRAME = re.compile(r'^ +File ".+", line \d+ in .+$', re.MULTILINE)
_COVERED = re.compile(r"cov: (\d+)")


class Outcome(NamedTuple):
    """What came of a harness."""

    name: str
    executions: int
    seconds: float
    covered: int
    faults: int
    #: Why it ended before its time, "" where it did not.
    ended: str

    def row(self) -> str:
        """Show it in one line."""
        rest = f"  ENDED: {self.ended}" if self.ended else ""
        return (
            f"{self.name:10} {self.executions:>10,} inputs {self.seconds:>7.0f} s  "
            f"{self.covered:>6,} edges  {self.faults:>3} faults{rest}"
        )


def fuzz(name: str, seconds: int, seed: int) -> Outcome:
    """Run one harness."""
    findings = FINDINGS / name
    shutil.rmtree(findings, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _WRITE, name, folder],
            cwd=HERE,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            return Outcome(name, 0, 0, 0, 0, f"no seeds: {made.stderr.strip().splitlines()[-1]}")
        seeds, words, most = made.stdout.split()
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        options = {
            "max_total_time": seconds,
            "max_len": most,
            "dict": words,
            "timeout": _TIMEOUT,
            "rss_limit_mb": _MIB,
            "artifact_prefix": f"{folder}/",
            "seed": seed,
            "print_final_stats": 1,
            "reload": 0,
        }
        command = [sys.executable, str(HERE / "target.py"), name, f"--findings={findings}"]
        start = time.monotonic()
        done = subprocess.run(  # noqa: S603
            [*command, *(f"-{key}={value}" for key, value in options.items()), str(corpus), seeds],
            cwd=folder,
            # One order of every set: with it a run is the beginning of each longer one with its seed.
            env=os.environ | {"PYTHONHASHSEED": "0"},
            capture_output=True,
            check=False,
        )
        took = time.monotonic() - start
        said = done.stderr.decode("utf-8", "replace")
        for kind in ("crash", "timeout", "oom"):
            # What is merely slow, on a busy machine, is told by its processor time.
            for path in Path(folder).glob(f"{kind}-*"):
                findings.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, findings / path.name)
                (findings / f"{path.name}.txt").write_text("\n".join(_FRAME.findall(said)[:_LAST]), "utf-8")
    if match := _DONE.search(said):
        executions, took, ended = int(match[1]), float(match[2]), ""
    else:
        executions = max(map(int, _COUNT.findall(said)), default=0)
        last = _ERROR.findall(said) or said.strip().splitlines() or [f"exit status {done.returncode}"]
        ended = last[-1]
    covered = max(map(int, _COVERED.findall(said)), default=0)
    faults = len([path for path in findings.glob("*") if path.suffix != ".txt"])
    return Outcome(name, executions, took, covered, faults, ended)


def faults(name: str) -> Iterator[str]:
    """Tell what a harness found: each input in base64, since a run elsewhere leaves its log alone, and the traceback."""
    for path in sorted((FINDINGS / name).glob("*")):
        if path.suffix == ".txt":
            continue
        told = path.with_name(f"{path.name}.txt")
        trace = told.read_text("utf-8").rstrip().splitlines() if told.exists() else []
        yield f"{name}: {path}\n"
        yield f"    base64: {base64.b64encode(path.read_bytes()).decode()}\n"
        yield "".join(f"    {line}\n" for line in trace[-_LAST:])


_WRITE = """
import sys
from pathlib import Path
from harnesses import HARNESSES
from seeds import write
print(*write(sys.argv[1], Path(sys.argv[2])), HARNESSES[sys.argv[1]][1])
"""


def main() -> int:
    """Run the harnesses and show what came of each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--seconds", type=int, default=30, help="how long each harness runs (default: %(default)s)"
    )
    parser.add_argument(
        "--only", action="append", choices=NAMES, help="run this harness alone; may be repeated"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many run at once (default: %(default)s)")
    parser.add_argument(
        "--seed", type=int, default=1, help="where chance begins; 0 for anywhere (default: %(default)s)"
    )
    given = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        sys.stderr.write(
            "NOT FUZZED: atheris is not installed, so that no harness ran. pip install 'knews[fuzz]' brings it on Linux "
            "on x86-64; on other systems there is none.\n"
        )
        return 2
    with ThreadPoolExecutor(given.jobs) as pool:
        outcomes = []
        for outcome in pool.map(lambda name: fuzz(name, given.seconds, given.seed), given.only or NAMES):
            outcomes.append(outcome)
            sys.stdout.write(f"{outcome.row()}\n")
            sys.stdout.flush()
    failed = [outcome for outcome in outcomes if outcome.faults or outcome.ended]
    for outcome in failed:
        sys.stdout.writelines(faults(outcome.name))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
