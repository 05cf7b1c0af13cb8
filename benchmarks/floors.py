"""Run knews over a corpus of real dumps and hold what it finds against its floors.

    python benchmarks/floors.py CORPUS

CORPUS holds `text/` and `html/` (labelled cases), `score.py`, `bylines/*.jsonl` and `dumps.jsonl.gz`. It is other
people's text and no part of the project. Exit status 1 when something is under its floor.
"""

import argparse
import gzip
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import knews
from knews.outlet import GENERIC

#: The case that every change must leave whole.
SEED = "seed_hankyung_stargate"

#: F1 of a field over all labelled cases, as `score.py` names them.
FIELD_FLOORS = {
    "outlet": 0.95,
    "headline": 0.98,
    "subheadlines": 0.75,
    "published": 0.95,
    "modified": 0.95,
    "byline.name": 0.95,
    "byline.name+role": 0.93,
    "byline.email": 0.97,
    "captions": 0.90,
    "caption.credit": 0.88,
    "headings": 0.92,
    "paragraphs": 0.90,
}
#: F1 of the body's words, the mean of the cases.
BODY_FLOOR = 0.98
#: Share of the cases with every field right.
PERFECT_FLOOR = 0.60
#: The same on pages.
PAGE_FLOORS = {
    "outlet": 1.0,
    "provider": 0.95,
    "headline": 1.0,
    "subheadlines": 0.85,
    "published": 0.98,
    "modified": 0.95,
    "byline.name": 0.95,
    "byline.email": 0.95,
    "captions": 0.93,
    "caption.credit": 0.90,
    "headings": 0.93,
    "paragraphs": 0.95,
}
PAGE_BODY_FLOOR = 0.985
PAGE_PERFECT_FLOOR = 0.65
#: On pages whose outlet knews is not told of.
GENERIC_FLOORS = {"headline": 0.97, "published": 0.93}
GENERIC_BODY_FLOOR = 0.95
#: Share of the reporters in `present.jsonl` that are among the bylines.
REPORTERS_FLOOR = 0.95
#: No dump takes more than so many times the median of the dumps of its length.
SLOWEST = 50

# 김하늘 기자 | 김하늘·이바다 기자 | 하늘=김하늘 특파원 | 김하늘 sky@: what signs, around a name
_SIGNS = r"기자|특파원|위원|앵커|에디터|리포터|PD|입니다|@"


class Row(NamedTuple):
    """One line of the result: what was measured, its floor, what was found."""

    what: str
    #: Printed as it stands; None for what is told for information.
    floor: str | None
    found: str
    ok: bool = True


def labelled(corpus: Path) -> list[Row]:
    """Score the labelled cases with the corpus's own script."""
    seed = _score(corpus, only=SEED)
    result = _score(corpus)
    rows = [
        Row(
            "seed case, every field right",
            "yes",
            "yes" if seed["perfect"] == 1 else "no",
            seed["perfect"] == 1,
        ),
        Row("cases that raised", "0", str(len(result["raised"])), not result["raised"]),
    ]
    for field, floor in FIELD_FLOORS.items():
        rows.append(_share(f"{field}, F1", floor, result["fields"][field]["f1"]))
    rows.append(_share("body, mean F1", BODY_FLOOR, result["body_mean_f1"]))
    rows.append(_share("every field right", PERFECT_FLOOR, result["perfect"] / result["inputs"]))
    return rows


def pages(corpus: Path) -> list[Row]:
    """Score the labelled pages: with the layouts of their outlets, and as pages of unknown outlets."""
    known = _score(corpus, folder="html")
    generic = _score(corpus, folder="html", parser="floors:parse_as_unknown")
    raised = known["raised"] + generic["raised"]
    rows = [Row("pages that raised", "0", str(len(raised)), not raised)]
    for field, floor in PAGE_FLOORS.items():
        rows.append(_share(f"page: {field}, F1", floor, known["fields"][field]["f1"]))
    rows.append(_share("page: body, mean F1", PAGE_BODY_FLOOR, known["body_mean_f1"]))
    rows.append(_share("page: every field right", PAGE_PERFECT_FLOOR, known["perfect"] / known["inputs"]))
    for field, floor in GENERIC_FLOORS.items():
        rows.append(_share(f"unknown page: {field}, F1", floor, generic["fields"][field]["f1"]))
    rows.append(_share("unknown page: body, mean F1", GENERIC_BODY_FLOOR, generic["body_mean_f1"]))
    return rows


def parse_as_unknown(raw: bytes, url: str | None) -> dict[str, object]:
    """Parse a page as that of an outlet which nobody described."""
    return knews.parse(raw, url=url, outlet=GENERIC).to_dict()


def bylines(corpus: Path) -> list[Row]:
    """Look for the reporters that metadata and text name, and for names that nothing signs."""
    wanted = right = found = 0
    for record in _records(corpus / "bylines" / "present.jsonl"):
        gold = set(record["gold_reporters_in_text"])
        names = _names(record["text"])
        wanted += len(gold)
        found += len(names)
        right += len(gold & names)
    signed = invented = 0
    for record in _records(corpus / "bylines" / "absent.jsonl"):
        text = record["text"]
        for name in _names(text):
            signed += 1
            invented += not _is_signed(text, name)
    return [
        _share(f"reporters found, of {wanted:,} printed", REPORTERS_FLOOR, right / wanted),
        Row(f"names found that are these, of {found:,}", None, f"{right / found:.3f}"),
        Row(f"names that nothing signs where the reporter is absent, of {signed:,}", None, str(invented)),
    ]


def dumps(corpus: Path) -> list[Row]:
    """Parse every dump: nothing raises, nothing is lost, none takes out of all proportion."""
    raised: list[str] = []
    lost: list[str] = []
    times: defaultdict[int, list[tuple[float, str, str]]] = defaultdict(list)
    total = 0.0
    for record in _records(corpus / "dumps.jsonl.gz"):
        text, name = record["text"], str(record["id"])
        start = time.perf_counter()
        try:
            article = knews.parse(text)
        except Exception as error:  # noqa: BLE001  # whatever is raised is what this looks for
            raised.append(f"{name}: {type(error).__name__}: {error}")
            continue
        taken = time.perf_counter() - start
        total += taken
        times[_length_class(text)].append((taken, name, text))
        if fault := find_loss(text, article.blocks):
            lost.append(f"{name}: {fault}")
    parsed = sum(map(len, times.values()))
    worst, slow = _outliers(times.values())
    for line in (*raised[:10], *lost[:10], *slow[:10]):
        print(line, file=sys.stderr)
    return [
        Row(f"dumps that raised, of {parsed + len(raised):,}", "0", str(len(raised)), not raised),
        Row("dumps that lost something", "0", str(len(lost)), not lost),
        Row("slowest, in medians of its length", f"<= {SLOWEST}", f"{worst:.1f}", not slow),
        Row("dumps a second, one process", None, f"{parsed / total:,.0f}"),
    ]


def find_loss(text: str, blocks: Iterable[knews.Block]) -> str | None:
    """Tell where blocks do not hold all of a text, in order, each character once; None where they do."""
    at = 0
    for block in blocks:
        if not at <= block.start < block.stop <= len(text):
            return f"the block at {block.start} is empty, out of order or overlaps the one before"
        if text[at : block.start].strip():
            return f"{text[at : block.start].strip()[:40]!r} at {at} is in no block"
        if text[block.start : block.stop] != block.text:
            return f"the block at {block.start} is not what stands there"
        at = block.stop
    return f"{text[at:].strip()[:40]!r} at {at} is in no block" if text[at:].strip() else None


def _score(corpus: Path, only: str | None = None, folder: str = "text", parser: str = "knews") -> Any:  # noqa: ANN401  # JSON of a foreign script
    """Run `score.py` over all labelled cases of a folder, or over one."""
    with tempfile.TemporaryDirectory() as scratch:
        cases, out = corpus / folder, Path(scratch, "score.json")
        if only is not None:
            cases = Path(scratch, folder)
            cases.mkdir()
            for file in (corpus / folder).glob(f"{only}.*"):
                shutil.copy(file, cases)
        command = [
            sys.executable,
            str(corpus / "score.py"),
            str(cases),
            "--json",
            str(out),
            "--parser",
            parser,
        ]
        # The parser for unknown pages stands in this file.
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parent)  # noqa: S603  # the corpus's script
        return json.loads(out.read_text(encoding="utf-8"))


def _share(what: str, floor: float, found: float) -> Row:
    return Row(what, f"{floor:.2f}", f"{found:.3f}", found >= floor)


def _records(path: Path) -> Iterator[Any]:
    """Read JSON Lines one by one, gzipped or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            yield json.loads(line)


def _names(text: str) -> set[str]:
    return {byline.name for byline in knews.parse(text).bylines if byline.name is not None}


def _is_signed(text: str, name: str) -> bool:
    """Tell whether a role or an address stands near a name, or the line is a desk's or a wire's."""
    beside = rf"{re.escape(name)}[^\n.]{{0,40}}?(?:{_SIGNS})|@\S{{3,30}}\s{{0,3}}{re.escape(name)}"
    alone = rf"(?m)^[\s/(\[]*{re.escape(name)}[\s)\]=]*$"
    return re.search(beside, text) is not None or re.search(alone, text) is not None


def _length_class(text: str) -> int:
    # Classes by powers of two; the few shortest and longest join their neighbours.
    return min(max(len(text).bit_length(), 6), 13)


def _outliers(classes: Iterable[list[tuple[float, str, str]]]) -> tuple[float, list[str]]:
    """Give the largest ratio to the median of its class, and the dumps over the limit."""
    worst = 0.0
    slow = []
    for timed in classes:
        median = statistics.median(taken for taken, _, _ in timed)
        for first, name, text in timed:
            taken = first
            if taken > SLOWEST * median:
                # A busy machine stretches a run now and then, a slow dump is slow each time.
                taken = min(taken, *(_time(text) for _ in range(3)))
            worst = max(worst, taken / median)
            if taken > SLOWEST * median:
                slow.append(
                    f"{name}: {taken * 1e3:.1f} ms for {len(text):,} characters, median {median * 1e3:.2f} ms"
                )
    return worst, slow


def _time(text: str) -> float:
    start = time.perf_counter()
    knews.parse(text)
    return time.perf_counter() - start


def main() -> int:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("corpus", type=Path)
    corpus = arguments.parse_args().corpus.resolve()
    rows = labelled(corpus) + pages(corpus) + bylines(corpus) + dumps(corpus)
    width = max(len(row.what) for row in rows)
    print(f"{'what':{width}}  {'floor':>7}  {'found':>7}")
    for row in rows:
        mark = "" if row.floor is None else "ok" if row.ok else "UNDER"
        print(f"{row.what:{width}}  {row.floor or '-':>7}  {row.found:>7}  {mark}".rstrip())
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
