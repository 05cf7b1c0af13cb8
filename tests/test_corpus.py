"""The floors on labelled real articles, which lie outside the project: skipped where there are none."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest
from test_page_excerpt import differing

REPOSITORY = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("KNEWS_CORPUS") or REPOSITORY.parent / "shared" / "corpus")

pytestmark = pytest.mark.skipif(
    not (CORPUS / "score.py").is_file(),
    reason=f"no labelled corpus at {CORPUS}: set KNEWS_CORPUS to the folder that holds score.py",
)


@pytest.fixture
def floors(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import benchmarks/floors.py, which is no package."""
    monkeypatch.syspath_prepend(str(REPOSITORY / "benchmarks"))
    spec = importlib.util.spec_from_file_location("floors", REPOSITORY / "benchmarks" / "floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_labelled_pages_keep_their_floors(floors: ModuleType) -> None:
    rows = floors.pages(CORPUS)
    assert len(rows) > 10
    assert [row for row in rows if not row.ok] == []


def test_the_labelled_cases_keep_their_floors(floors: ModuleType) -> None:
    rows = floors.labelled(CORPUS)
    assert len(rows) > 10
    assert [row for row in rows if not row.ok] == []


def test_pages_without_an_article_give_none(floors: ModuleType) -> None:
    assert [row for row in floors.no_article(CORPUS) if not row.ok] == []


def test_every_form_in_which_articles_are_held_keeps_its_floors(floors: ModuleType) -> None:
    rows = floors.forms(CORPUS)
    assert len(rows) > 10
    assert [row for row in rows if not row.ok] == []


def test_an_excerpt_gives_what_the_whole_page_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = sorted((CORPUS / "html").glob("*.html"))
    assert len(pages) > 10
    differ = {path.stem: differing(path.read_bytes(), monkeypatch) for path in pages}
    assert {name: fields for name, fields in differ.items() if fields} == {}
