"""Propose a layout from each labelled page alone, as a new author would, and hold the text that it reads against the gold.

    python benchmarks/authoring.py CORPUS [--show]

CORPUS is that of `floors.py`: `html/` with its gold, and `score.py`. A page counts where a body is proposed, by a layout
or by a shared system, and where the text that only the proposal reads has an F1 of 0.95 or more. `--show` names each page
that does not count, with what was proposed. Exit status 1 where fewer pages count than `LEAST`.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import knews
from knews import Outlet
from knews.authoring.propose.page import FAMILIES, PageProposals, propose_page

#: A body is as good as the gold's from this F1 on.
BODY = 0.95
#: So many of the 84 pages are to count.
LEAST = 75


class Judged(NamedTuple):
    """A page, what was proposed from it, and how well that reads it."""

    name: str
    #: What holds the text: a selector, or the name of a shared system; None where nothing was proposed.
    body: str | None
    #: F1 of the text that only the proposal reads.
    score: float
    #: The first of what was said of it.
    evidence: str

    @property
    def is_right(self) -> bool:
        """Tell whether the page counts."""
        return self.body is not None and self.score >= BODY


def judge(folder: Path) -> Iterator[Judged]:
    """Propose from each labelled page of a folder, whose scorer lies beside it, and read the page by that alone.

    Pages that their gold calls unusable are left out.
    """
    sys.path.insert(0, str(folder.parent))
    score = importlib.import_module("score")
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold.get("notes", "").startswith("UNUSABLE"):
            continue
        name = path.name.removesuffix(".gold.json")
        raw = next(file for file in folder.glob(f"{name}.*") if file != path).read_bytes()
        printed = _name(gold.get("outlet"))
        found = propose_page(raw, name=printed)
        article = read(raw, found, printed)
        body = score.f1(*score.compare(article.to_dict(), gold)["body"]) if article is not None else 0.0
        yield Judged(name, _body(found), body, found.proposals[0].evidence)


def read(raw: bytes, found: PageProposals, name: str = "") -> knews.Article | None:
    """Read a page by what was proposed from it alone; None where nothing was, or where it does not fit."""
    layouts = FAMILIES[found.family] if found.family is not None else (found.layout,) if found.layout else ()
    if not layouts:
        return None
    article = knews.parse(raw, outlet=Outlet(id="new", name=name, layouts=layouts))
    used = article.reading.layout if article.reading is not None else None
    return article if used in {layout.id for layout in layouts} else None


def _body(found: PageProposals) -> str | None:
    if found.family is not None:
        return found.family
    return (found.layout.body or found.layout.script) if found.layout is not None else None


def _name(outlet: str | None) -> str:
    """Give the printed name of an outlet, as its author knows it."""
    return knews.get_outlet(outlet).name if outlet in knews.outlet_ids() else ""


def main() -> int:
    """Judge the pages and print how many count."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--show", action="store_true", help="name the pages that do not count")
    given = ask.parse_args()
    judged = list(judge(given.corpus.resolve() / "html"))
    for one in judged if given.show else ():
        if not one.is_right:
            print(f"{one.score:.3f} {one.name}: {one.body or '-'} ({one.evidence})")
    proposed = sum(one.body is not None for one in judged)
    right = sum(one.is_right for one in judged)
    print(f"pages {len(judged)}, body proposed {proposed}, and read right {right} (at least {LEAST})")
    return 0 if right >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
