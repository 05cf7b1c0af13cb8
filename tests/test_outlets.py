"""Golden cases: invented articles in the form in which each outlet's dumps come, one test item a field.

`outlets/ID/CASE.txt` is a dump, `outlets/ID/page-LAYOUT.html` a page, `CASE.json` beside it what an Article of it holds, decided by hand. A case is
added by writing the two files; the folder's name is the id of an installed outlet.
"""

import json
from collections.abc import Callable
from difflib import unified_diff
from itertools import pairwise
from pathlib import Path

import pytest

import knews
from knews.source import decode

FOLDER = Path(__file__).parent / "outlets"
#: Which keys of a field are compared; None for a plain value.
FIELDS: dict[str, tuple[str, ...] | None] = {
    "outlet": None,
    "provider": None,
    "headline": None,
    "subheadlines": None,
    "published": ("value", "text", "precision"),
    "modified": ("value", "text", "precision"),
    "bylines": ("name", "role", "place", "email"),
    "captions": ("title", "text", "credit"),
    "sections": ("heading", "marker", "paragraphs"),
    "copyright": None,
}

#: What pages have besides.
PAGE_FIELDS: dict[str, tuple[str, ...] | None] = {**FIELDS, "url": None, "article_id": None, "portal": None}

CASES = sorted([*FOLDER.glob("*/*.txt"), *FOLDER.glob("*/*.html")])
DUMPS = [path for path in CASES if path.suffix == ".txt"]


def fields_of(path: Path) -> dict[str, tuple[str, ...] | None]:
    return FIELDS if path.suffix == ".txt" else PAGE_FIELDS


Parse = Callable[[Path], knews.Article]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def pick(value: object, keys: tuple[str, ...] | None) -> object:
    """Keep the keys that are compared, in an object or in each of a list."""
    if keys is None or value is None:
        return value
    if isinstance(value, dict):
        return {key: value[key] for key in keys}
    assert isinstance(value, list)
    return [pick(item, keys) for item in value]


def show(value: object) -> list[str]:
    return json.dumps(value, ensure_ascii=False, indent=1).splitlines()


each_dump = pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in DUMPS])


@pytest.mark.parametrize(
    ("path", "field"),
    [pytest.param(path, field, id=f"{name(path)}/{field}") for path in CASES for field in fields_of(path)],
)
def test_field(path: Path, field: str, parse_case: Parse) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))[field]
    found = pick(parse_case(path).to_dict()[field], fields_of(path)[field])
    if found != expected:
        lines = unified_diff(show(expected), show(found), "expected", "found", n=1, lineterm="")
        pytest.fail(
            f"{field} of {path.relative_to(FOLDER.parent.parent)}\n" + "\n".join(lines), pytrace=False
        )


@each_dump
def test_blocks_add_up_to_the_input(path: Path, parse_case: Parse) -> None:
    text = decode(path.read_bytes()).text
    blocks = parse_case(path).blocks
    for block in blocks:
        assert block.start < block.stop
        assert block.text == text[block.start : block.stop]
        assert block.line == text.count("\n", 0, block.start) + 1
        assert (block.repeats is not None) == (block.role is knews.Role.REPEAT)
        assert block.repeats is None or block.repeats < block.start
    for before, behind in pairwise(blocks):
        assert before.stop <= behind.start
    assert "".join("".join(block.text for block in blocks).split()) == "".join(text.split())


@each_dump
def test_json_form_is_read_back_equal(path: Path, parse_case: Parse) -> None:
    article = parse_case(path)
    form = json.loads(json.dumps(article.to_dict(), ensure_ascii=False))
    assert knews.Article.from_dict(form) == article


@pytest.mark.parametrize("path", [pytest.param(path, id=name(path)) for path in CASES])
def test_case_is_complete(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    fields = fields_of(path)
    assert list(expected) == list(fields)
    for field, keys in fields.items():
        assert pick(expected[field], keys) == expected[field]


def test_every_folder_is_an_outlet() -> None:
    assert {path.name for path in FOLDER.iterdir()} <= set(knews.outlet_ids())


def test_every_expectation_has_its_input() -> None:
    assert sorted(path.with_suffix(".json") for path in CASES) == sorted(FOLDER.glob("*/*.json"))
