"""Run knews over a corpus of real dumps and hold what it finds against its floors.

    python benchmarks/floors.py CORPUS

CORPUS holds labelled cases (`text/`, `html/`, `ways/`, `cases.jsonl`, `feeds.jsonl.gz`), their `score*.py`,
`bylines/*.jsonl` and `dumps.jsonl.gz`. It is other people's text and no part of the project. Exit status 1 when something is under its floor.
"""

import argparse
import csv
import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import invented_pages

import knews
from knews.outlet import GENERIC
from knews.source import decode

#: The case that every change must leave whole.
SEED = "seed_hankyung_stargate"
#: Feed items are so many.
FEED_ITEMS = 380
#: No dump takes more than so many times the median of the dumps of its length.
SLOWEST = 50
#: The figures that no change may fall below, by set and field.
FLOORS: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))

# 김하늘 기자 | 김하늘·이바다 기자 | 하늘=김하늘 특파원 | 김하늘 sky@: what signs, around a name
_SIGNS = r"기자|특파원|위원|앵커|에디터|리포터|PD|입니다|@"


class Row(NamedTuple):
    """One line of the result: what was measured, its floor, what was found."""

    what: str
    #: Printed as it stands; None for what is told for information.
    floor: str | None
    found: str
    ok: bool = True
    #: Whether another machine gives another figure.
    is_timed: bool = False


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
    return rows + _fields("", FLOORS["text"], result)


def pages(corpus: Path) -> list[Row]:
    """Score the labelled pages: with the layouts of their outlets, and as pages of unknown outlets."""
    known = _score(corpus, folder="html")
    generic = _score(corpus, folder="html", parser="floors:parse_as_unknown")
    raised = known["raised"] + generic["raised"]
    rows = [Row("pages that raised", "0", str(len(raised)), not raised)]
    rows += _fields("page: ", FLOORS["html"], known)
    return rows + _fields("unknown page: ", FLOORS["generic"], generic)


def _fields(prefix: str, floors: Mapping[str, float], result: Any) -> list[Row]:  # noqa: ANN401  # JSON of a foreign script
    """Hold the fields that `score.py` counted against their floors."""
    rows = []
    for field, floor in floors.items():
        if field == "every field right":
            what = f"{prefix}{field}, of {result['inputs']}"
            rows.append(_share(what, floor, result["perfect"] / result["inputs"]))
        elif field == "body":
            rows.append(_share(f"{prefix}body, mean F1", floor, result["body_mean_f1"]))
        else:
            rows.append(_share(f"{prefix}{field}, F1", floor, result["fields"][field]["f1"]))
    return rows


def forms(corpus: Path) -> list[Row]:
    """Score the small cases, whole feeds, and the pages as people take them apart."""
    cases = _run(corpus, "score_cases.py", "cases.jsonl")
    feeds = _run(corpus, "score_feeds.py", "feeds.jsonl.gz")
    ways = _run(corpus, "score_ways.py", "ways", "html")
    rows = [_count(f"small cases right, of {cases['tried']}", FLOORS["cases"]["right"], cases["right"])]
    for form, floor in FLOORS["feeds"].items():
        right = round(feeds[form] * FEED_ITEMS)
        rows.append(_count(f"feed items right of {FEED_ITEMS}, as {form}", floor, right))
    invented = [right for _, right in invented_pages.judge(corpus / "pages_invented") if right is not None]
    what = f"invented pages right, of {len(invented)}"
    rows.append(_count(what, FLOORS["invented pages"]["right"], sum(invented)))
    for way, floors in FLOORS["ways"].items():
        found = ways[way]
        rows.append(_share(f"{way}: body, mean F1", floors["body"], found["body_mean"]))
        rows.append(_count(f"{way}: whole, of {found['dumps']}", floors["whole"], found["whole"]))
        rows += [
            _share(f"{way}: {field}, F1", floor, found[field])
            for field, floor in floors.items()
            if field not in ("body", "whole")
        ]
    return rows


def no_article(corpus: Path) -> list[Row]:
    """Look for pages without an article that give a text or a headline, or do not say what they lack."""
    folder = corpus / "no_article"
    urls = json.loads((folder / "urls.json").read_text(encoding="utf-8"))
    articles = [
        knews.parse(path.read_bytes(), url=url)
        for path in sorted(folder.glob("*.html"))
        for url in {urls.get(path.name), None}
    ]
    taken = [
        article
        for article in articles
        if article.text
        or article.headline
        or not any(problem.code == "no-article" for problem in article.problems)
    ]
    what = f"pages without an article that were taken for one, of {len(articles)}"
    return [Row(what, "0", str(len(taken)), not taken)]


def parse_as_unknown(raw: bytes, url: str | None) -> dict[str, object]:
    """Parse a page as that of an outlet which nobody described."""
    return dict(knews.parse(raw, url=url, outlet=GENERIC).to_dict())


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
        _share(f"reporters found, of {wanted:,} printed", FLOORS["reporters"]["found"], right / wanted),
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
        start = time.process_time()
        try:
            article = knews.parse(text)
        except Exception as error:  # noqa: BLE001  # whatever is raised is what this looks for
            raised.append(f"{name}: {type(error).__name__}: {error}")
            continue
        taken = time.process_time() - start
        total += taken
        times[_length_class(text)].append((taken, name, text))
        # The offsets of a piece of HTML count in what was read of it.
        if not decode(text).kind.is_markup and (fault := find_loss(text, article.blocks)):
            lost.append(f"{name}: {fault}")
    parsed = sum(map(len, times.values()))
    worst, slow = _outliers(times.values())
    for line in (*raised[:10], *lost[:10], *slow[:10]):
        print(line, file=sys.stderr)
    return [
        Row(f"dumps that raised, of {parsed + len(raised):,}", "0", str(len(raised)), not raised),
        Row("dumps that lost something", "0", str(len(lost)), not lost),
        Row("slowest, in medians of its length", f"<= {SLOWEST}", f"{worst:.1f}", not slow, is_timed=True),
        Row("dumps a second, one process", None, f"{parsed / total:,.0f}", is_timed=True),
    ]


def find_loss(text: str, blocks: Iterable[knews.Block]) -> str | None:
    """Tell where blocks do not hold all of a text, in order, each character once; None where they do."""
    at = 0
    # Markup that an opened text holds lies in its blocks, and is no part of what they say.
    is_opened = bool(decode(text).layers)
    for block in blocks:
        if not at <= block.start < block.stop <= len(text):
            return f"the block at {block.start} is empty, out of order or overlaps the one before"
        if text[at : block.start].strip():
            return f"{text[at : block.start].strip()[:40]!r} at {at} is in no block"
        # The lines of a column are joined: their breaks are white space.
        if not is_opened and "".join(text[block.start : block.stop].split()) != "".join(block.text.split()):
            return f"the block at {block.start} is not what stands there"
        at = block.stop
    return f"{text[at:].strip()[:40]!r} at {at} is in no block" if text[at:].strip() else None


def _score(corpus: Path, only: str | None = None, folder: str = "text", parser: str = "knews") -> Any:  # noqa: ANN401  # JSON of a foreign script
    """Run `score.py` over all labelled cases of a folder, or over one."""
    with tempfile.TemporaryDirectory() as scratch:
        cases = corpus / folder
        if only is not None:
            cases = Path(scratch, folder)
            cases.mkdir()
            for file in (corpus / folder).glob(f"{only}.*"):
                shutil.copy(file, cases)
        return _run(corpus, "score.py", str(cases), "--parser", parser)


def _run(corpus: Path, script: str, *arguments: str) -> Any:  # noqa: ANN401  # JSON of a foreign script
    """Run one of the corpus's scripts in its folder and give the figures that it writes."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "score.json")
        command = [sys.executable, str(corpus / script), *arguments, "--json", str(out)]
        # The parser for unknown pages stands in this file's folder.
        path = os.pathsep.join((str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")))
        subprocess.run(  # noqa: S603  # the corpus's script
            command, check=True, stdout=subprocess.DEVNULL, cwd=corpus, env={**os.environ, "PYTHONPATH": path}
        )
        return json.loads(out.read_text(encoding="utf-8"))


def _share(what: str, floor: float, found: float) -> Row:
    # A floor is written with the digits that are printed.
    return Row(what, f"{floor:.3f}", f"{found:.3f}", round(found, 3) >= floor)


def _count(what: str, floor: int, found: int) -> Row:
    return Row(what, str(floor), str(found), found >= floor)


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
                # The first run may compile a pattern, and a busy machine stretches one; a slow dump is slow each time.
                taken = min(taken, *(_time(text) for _ in range(3)))
            worst = max(worst, taken / median)
            if taken > SLOWEST * median:
                slow.append(
                    f"{name}: {taken * 1e3:.1f} ms for {len(text):,} characters, median {median * 1e3:.2f} ms"
                )
    return worst, slow


def _time(text: str) -> float:
    start = time.process_time()
    knews.parse(text)
    return time.process_time() - start


def write_figures(parts: Mapping[str, Iterable[Row]], path: Path) -> None:
    """Write what was found as CSV, for the documentation; nothing that was timed."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(("part", "what", "found"))
        for part, rows in parts.items():
            lines.writerows((part, row.what, row.found) for row in rows if not row.is_timed)


def main() -> int:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--figures", type=Path, help="also write what was found to this file: CSV")
    given = arguments.parse_args()
    corpus = given.corpus.resolve()
    parts = {part.__name__: part(corpus) for part in (labelled, pages, no_article, forms, bylines, dumps)}
    if given.figures is not None:
        write_figures(parts, given.figures)
    rows = [row for part in parts.values() for row in part]
    width = max(len(row.what) for row in rows)
    print(f"{'what':{width}}  {'floor':>7}  {'found':>7}")
    for row in rows:
        mark = "" if row.floor is None else "ok" if row.ok else "UNDER"
        print(f"{row.what:{width}}  {row.floor or '-':>7}  {row.found:>7}  {mark}".rstrip())
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
