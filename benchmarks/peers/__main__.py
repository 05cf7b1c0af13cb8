"""Measure knews and the libraries that people use instead, on the same inputs in one run.

    python benchmarks/peers [--write | --render] [--peers NAME,NAME] [--turns N] [--step N] [--cache FOLDER] [--fresh] [--corpus FOLDER]

Each gets an environment of its own, from the package index, which is kept in FOLDER. The pages are those of
../shared/corpus where it lies there or KNEWS_CORPUS says where, else the project's own. `--write` puts the figures into
docs/peers.csv, docs/peers.md and docs/_static/peers.svg; `--render` measures nothing, and makes the page and the picture
of the figures that are there. Nothing else should run meanwhile.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import measure
import report
from environments import ROOT, Environment, NotInstalled, prepare
from inputs import HOSTILE, Page, pages
from peers import BY_NAME, KNEWS, PEERS, Peer
from scores import score

_CORPUS = Path(os.environ.get("KNEWS_CORPUS") or ROOT.parent / "shared" / "corpus")
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "knews-peers"
#: Of them, what a peer has a value for.
_MEASURES = {
    "headline": ("headline", "headline_holds"),
    "published": ("published", "day"),
    "byline": ("byline",),
    "body": ("body",),
}


class Run:
    """The inputs of a run, as files that a worker of any environment can read."""

    def __init__(self, folder: Path, found: Sequence[Page], turns: int) -> None:
        self.pages = found
        self.turns = turns
        #: Of each peer, what it found on the pages that it reads.
        self.found: dict[str, dict[str, Mapping[str, Any]]] = {}
        self._all = self._manifest(
            folder / "pages.json", [(page.name, page.file, page.url) for page in found]
        )
        middle = sorted(found, key=lambda page: page.file.stat().st_size)[len(found) // 2]
        self._first = self._manifest(folder / "first.json", [(middle.name, middle.file, middle.url)])
        harm = []
        for number, (name, make) in enumerate(HOSTILE.items()):
            file = folder / f"harm-{number}.html"
            file.write_bytes(make())
            harm.append((name, file, "https://www.hankookilbo.com/News/Read/A2025012217430000001"))
        self._harm = self._manifest(folder / "harm.json", harm)

    @staticmethod
    def _manifest(path: Path, inputs: Sequence[tuple[str, Path, str | None]]) -> Path:
        listed = [{"name": name, "file": str(file.resolve()), "url": url} for name, file, url in inputs]
        path.write_text(json.dumps(listed), "utf-8")
        return path

    def measure(self, peer: Peer, environment: Environment) -> dict[str, str]:
        """Measure one peer."""
        answers = measure.read_pages(environment, peer.name, self._all, self.turns)
        read = {one["name"]: one["found"] for one in answers if one.get("found") is not None}
        raised = [one for one in answers if "error" in one]
        for one in raised:
            print(f"    {one['name']}: {one['error'][:120]}")
        # A page that a peer raised on is one that it got nothing from; one that it has no parser for does not count.
        tried = {**read, **{one["name"]: None for one in raised}}
        self.found[peer.name] = tried
        median, p90 = measure.ratios(answers)
        row = {
            "peer": peer.name,
            "version": environment.version,
            "pages": str(len(tried)),
            "raised": str(len(raised)),
            **self.quality(peer, tried),
            "time": median,
            "time_p90": p90,
            "peak_mib": f"{measure.peak_memory(environment, peer.name, self._all):.0f}",
            "import_ms": f"{measure.import_time(environment, peer.module, self.turns) * 1e3:.0f}",
            "first_ms": f"{measure.first_result(environment, peer.name, self._first, self.turns) * 1e3:.0f}",
            "installed_mib": f"{environment.mib:.1f}",
            "packages": str(environment.packages),
        }
        harm = measure.hostile(environment, peer, self._harm, list(HOSTILE))
        return {**row, **{f"harm: {name}": said for name, said in harm.items()}}

    def quality(self, peer: Peer, tried: Mapping[str, Mapping[str, Any] | None]) -> dict[str, str]:
        """Score the fields that a peer has."""
        labelled = [(tried[page.name], page.label) for page in self.pages if page.name in tried]
        scores = score(labelled)
        names = [name for field in peer.gives for name in _MEASURES[field]]
        return {name: f"{scores[name]:.3f}" for name in names if name in scores}

    def beside(self, name: str) -> dict[str, str] | None:
        """Give a row of knews on the pages of a peer that reads a part of them."""
        theirs, ours = self.found.get(name), self.found.get(KNEWS)
        if not theirs or not ours or len(theirs) == len(ours):
            return None
        some = {page: found for page, found in ours.items() if page in theirs}
        row = {"peer": f"{KNEWS}, the pages of {name}", "pages": str(len(some)), "raised": "0", "failed": ""}
        return {**row, **self.quality(BY_NAME[KNEWS], some)}


def machine() -> str:
    """Name the processor, its cores, the system and Python."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if "model name" in line
        ]
        name = models[0] if models else name
    return f"{name}, {os.cpu_count()} cores, {platform.system()}, CPython {platform.python_version()}"


def main() -> int:
    """Measure, print, and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--render", action="store_true")
    parser.add_argument("--peers", help="these alone, by name")
    parser.add_argument(
        "--turns", type=int, default=3, help="at least 2: what a first use loads is no page's"
    )
    parser.add_argument("--step", type=int, default=1, help="one page of so many, for a quick look")
    parser.add_argument("--cache", type=Path, default=_CACHE)
    parser.add_argument("--fresh", action="store_true", help="install all anew, in their newest versions")
    parser.add_argument("--corpus", type=Path, default=_CORPUS)
    args = parser.parse_args()
    if args.render:
        report.publish(ROOT / "docs")
        return 0
    begin = time.monotonic()
    chosen = args.peers.split(",") if args.peers else list(BY_NAME)
    found, which = pages(args.corpus / "html")
    if args.step > 1:
        found = found[:: args.step]
        which = f"{len(found)} of {which}"
    about = f"{which}; {measure.now()}; {machine()}"
    print(about)
    rows: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        run = Run(Path(folder), found, max(2, args.turns))
        for peer in (peer for peer in PEERS if peer.name in chosen):
            print(f"{peer.name}: {time.monotonic() - begin:.0f} s", flush=True)
            try:
                rows.append(run.measure(peer, prepare(peer, args.cache, fresh=args.fresh)))
            except NotInstalled as error:
                rows.append({"peer": peer.name, "failed": str(error)})
                print(f"    cannot be installed: {error}")
        rows += [row for name in chosen if (row := run.beside(name)) is not None]
    text = report.write(about, rows)
    if args.write:
        (ROOT / "docs" / "peers.csv").write_text(text, "utf-8")
        report.publish(ROOT / "docs")
    print(report.tables(*report.read(text)))
    print(f"{time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
