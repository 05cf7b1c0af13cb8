"""Change whole articles at random and hold the promises: `python fuzz/whole.py --count 6000`. Exit status 1 where one was broken.

What atheris makes of small seeds is small. Here are dumps, pages, pages as text and rows as long as people have them: the
project's own, and those of the corpus where it lies in ../shared/corpus or where KNEWS_CORPUS says. Lines are moved,
white space becomes other white space, halves of two are joined. An input that takes a minute is a fault, too. Without
branches to count it is a hundred times as fast as `run.py`; the inputs of a seed are the same each time.
"""

import argparse
import gzip
import json
import os
import random
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha1
from pathlib import Path
from typing import NamedTuple

from harnesses import HARNESSES
from mutations import mutated, reshaped
from promises import place_of
from seeds import dictionary, dumps, pages

FINDINGS = Path(__file__).parent / "findings" / "whole"
CORPUS = Path(os.environ.get("KNEWS_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
#: One input has so many seconds: a hundred times what the longest take.
_SECONDS = 60
#: Inputs of a kind, the harnesses that take them, and how often they are drawn.
_KINDS: Sequence[tuple[str, tuple[str, ...], int]] = (
    ("text", ("text", "text", "decode", "markdown"), 11),
    ("page", ("page", "page", "decode"), 4),
    ("way", ("text", "fragment", "decode", "page", "markdown"), 3),
    ("row", ("record",), 2),
)


class TakesTooLongError(BaseException):
    """An input had its time; no promise of knews catches it."""


class Fault(NamedTuple):
    """A promise that an input broke."""

    harness: str
    #: By which faults are one.
    place: str
    message: str
    data: bytes

    @property
    def path(self) -> Path:
        """Where its input is kept."""
        return FINDINGS / f"{self.harness}-{sha1(self.place.encode()).hexdigest()[:10]}"  # noqa: S324  # a name


def inputs() -> dict[str, list[bytes]]:
    """Give the articles that are changed, by their kind."""
    found = {"text": [text.encode() for text in dumps()], "page": list(pages()), "way": [], "row": []}
    if CORPUS.is_dir():
        found["text"] += [row["text"].encode() for row in _rows(CORPUS / "dumps.jsonl.gz")]
        found["text"] += [path.read_bytes() for path in sorted(CORPUS.glob("text/*.txt"))]
        found["page"] += [path.read_bytes() for path in sorted(CORPUS.glob("html/*.html"))]
        found["way"] += [
            path.read_bytes() for path in sorted(CORPUS.glob("ways/*/*")) if path.suffix != ".json"
        ]
        found["row"] += [
            json.dumps(row, ensure_ascii=False).encode() for row in _rows(CORPUS / "feeds.jsonl.gz")
        ]
    found["way"] = found["way"] or found["text"]
    rows = ({"title": text[:40], "content": text} for text in dumps())
    found["row"] = found["row"] or [json.dumps(row, ensure_ascii=False).encode() for row in rows]
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]


def changed(data: bytes, chance: random.Random, texts: Sequence[bytes], words: Sequence[str]) -> bytes:
    """Change an article one to three times: its words as `run.py` does, or its lines and white space."""
    most = 2 * len(data) + 10_000

    def shape(given: bytes, _most: int) -> bytes:
        return reshaped(given, chance, chance.choice(texts))

    for _ in range(chance.choice((1, 1, 2, 3))):
        anew = chance.random() < 0.5
        data = shape(data, most) if anew else mutated(data, most, chance.randrange(2**32), words, shape)
    return data


def drawn(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    """Draw so many inputs, each with the harness that takes it."""
    chance, words, found = random.Random(seed), dictionary(), inputs()  # noqa: S311
    weights = [weight for _, _, weight in _KINDS]
    for _ in range(count):
        kind, harnesses, _ = chance.choices(_KINDS, weights)[0]
        data = chance.choice(found[kind])
        if kind == "row":
            yield "record", mutated(data, 2 * len(data), chance.randrange(2**32), words, lambda one, _: one)
        else:
            yield chance.choice(harnesses), changed(data, chance, found["text"], words)


def watched(harness: str, data: bytes) -> Fault | None:
    """Hold an input to what its harness checks, for a minute at most."""
    check: Callable[[bytes], None] = HARNESSES[harness][0]
    signal.alarm(_SECONDS)
    try:
        check(data)
    except (Exception, TakesTooLongError) as error:  # noqa: BLE001  # whatever comes out is what is looked for
        return Fault(harness, place_of(error), str(error)[:300], data)
    finally:
        signal.alarm(0)
    return None


def ring() -> None:
    """Let the alarm of an input that has had its time raise."""

    def stop(*_: object) -> None:
        raise TakesTooLongError

    signal.signal(signal.SIGALRM, stop)


def run(seed: int, count: int) -> list[Fault]:
    """Do so many inputs of a seed, and give the faults, one of each place."""
    ring()
    faults: dict[str, Fault] = {}
    for harness, data in drawn(seed, count):
        if (fault := watched(harness, data)) is not None:
            faults.setdefault(fault.place, fault)
    return list(faults.values())


def main() -> int:
    """Run some seeds side by side and show what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=6_000, help="inputs of each seed (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default: %(default)s)")
    parser.add_argument(
        "--jobs", type=int, default=2, help="how many seeds run at once (default: %(default)s)"
    )
    given = parser.parse_args()
    with ProcessPoolExecutor(given.jobs) as pool:
        seeds = range(given.seed, given.seed + given.jobs)
        found = [fault for each in pool.map(run, seeds, [given.count] * given.jobs) for fault in each]
    for fault in found:
        fault.path.parent.mkdir(parents=True, exist_ok=True)
        fault.path.write_bytes(fault.data)
        sys.stdout.write(f"{fault.harness}: {fault.place}: {fault.message}\n    see {fault.path}\n")
    corpus = "with" if CORPUS.is_dir() else "without"
    sys.stdout.write(
        f"{given.jobs * given.count:,} whole articles {corpus} the corpus, {len(found)} faults\n"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
