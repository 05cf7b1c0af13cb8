"""Pages in the manner of small papers that no layout knows: what is proposed from one alone reads it right.

Each `NN.html` of the folder is invented, each `NN.json` says what a reader sees on it: `name` is the paper's, captions
stand without their credit, headings without their mark.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import knews
from knews import Outlet
from knews.authoring.propose.page import FAMILIES, PageProposals, propose_page

FOLDER = Path(__file__).parent / "authoring_pages"
PAGES = sorted(path.stem for path in FOLDER.glob("*.html"))
#: A writer's cell that has words for nobody's eyes behind the name.
WITHOUT_WRITER = {"28"}


@cache
def expected(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{page}.json").read_text("utf-8"))
    return found


@cache
def proposed(page: str) -> PageProposals:
    return propose_page((FOLDER / f"{page}.html").read_bytes(), name=expected(page)["name"])


@cache
def read(page: str) -> knews.Article:
    """Read a page by what was proposed from it, and by nothing else."""
    found = proposed(page)
    layouts = FAMILIES[found.family] if found.family is not None else (found.layout,) if found.layout else ()
    raw = (FOLDER / f"{page}.html").read_bytes()
    article = knews.parse(raw, outlet=Outlet(id="new", name=expected(page)["name"], layouts=layouts))
    assert article.reading is not None
    assert article.reading.layout in {layout.id for layout in layouts}
    return article


def shown(time: knews.Timestamp | None, length: int) -> str | None:
    """Write a time as it is expected: to the minute or to the second."""
    if time is None or time.value is None:
        return None
    return time.value.isoformat(timespec="seconds" if length > len("2025-01-22T17:43+09:00") else "minutes")


@pytest.mark.parametrize("page", PAGES)
def test_the_text_is_read_by_the_proposal_alone(page: str) -> None:
    sections = read(page).sections
    assert [text for section in sections for text in section.paragraphs] == expected(page)["paragraphs"]
    assert [section.heading for section in sections if section.heading] == expected(page)["headings"]


@pytest.mark.parametrize("page", PAGES)
def test_what_stands_around_the_text_is_read_by_it(page: str) -> None:
    article, wanted = read(page), expected(page)
    assert article.headline == wanted["headline"]
    for time, field in ((article.published, "published"), (article.modified, "modified")):
        if wanted[field] is None or "T" in wanted[field]:
            assert shown(time, len(wanted[field] or "")) == wanted[field]
        else:
            assert time is not None
            assert time.value is not None
            assert time.value.date().isoformat() == wanted[field]
    captions = [" ".join(filter(None, (each.title, each.text))) for each in article.captions]
    assert captions == wanted["captions"]
    if page not in WITHOUT_WRITER:
        assert [byline.name for byline in article.bylines] == wanted["writers"]


@pytest.mark.parametrize("page", PAGES)
def test_no_selector_of_it_misses(page: str) -> None:
    assert "selector-missed" not in {problem.code for problem in read(page).problems}


def test_all_that_a_small_papers_page_names_is_proposed() -> None:
    layout = proposed("15").layout
    assert layout is not None
    assert (layout.when, layout.body, layout.headline, layout.subheadline, layout.published, layout.byline) == (
        "#v-body", "#v-body", ".v-tit", ".v-sub", ".v-info", ".who",
    )  # fmt: skip


def test_fields_that_stand_side_by_side_without_a_space_are_told_apart_without_a_layout() -> None:
    article = knews.parse((FOLDER / "15.html").read_bytes())
    assert article.published is not None
    assert article.published.text == "등록 2025.10.21 09:12"
    assert [byline.name for byline in article.bylines] == ["박나루"]


@pytest.mark.parametrize("page", PAGES)
def test_without_a_layout_the_headline_and_no_other_papers_time_are_read(page: str) -> None:
    article, wanted = knews.parse((FOLDER / f"{page}.html").read_bytes()), expected(page)
    assert article.headline == wanted["headline"]
    # Better none than wrong.
    if article.published is not None and article.published.value is not None:
        assert article.published.value.date().isoformat() == wanted["published"][:10]
