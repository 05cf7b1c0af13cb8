"""JSON forms that earlier versions wrote are read. `tests/data/articles-0.1.0.jsonl` was written by knews 0.1.0."""

import copy
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from knews import Article, Role

FILE = Path(__file__).parent / "data" / "articles-0.1.0.jsonl"
FORMS: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
KST = timezone(timedelta(hours=9))


def missing(old: object, new: object, path: str = "") -> list[str]:
    """Give where a form lacks what an earlier one says; keys may be more, rules are rows now."""
    if isinstance(old, dict) and isinstance(new, list):
        new = {row["field"]: row["rules"] for row in new}
    if isinstance(old, dict) and isinstance(new, dict):
        return [where for key in old for where in missing(old[key], new.get(key, "nothing"), f"{path}.{key}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [
            where
            for index, pair in enumerate(zip(old, new, strict=True))
            for where in missing(*pair, f"{path}[{index}]")
        ]
    return [] if old == new else [path]


def test_the_file_has_all_kinds_of_values() -> None:
    for key in (
        "published",
        "modified",
        "bylines",
        "captions",
        "sections",
        "copyright",
        "problems",
        "blocks",
    ):
        assert any(form[key] for form in FORMS), key
    assert {form["published"]["precision"] for form in FORMS if form["published"]} >= {
        "day",
        "hour",
        "minute",
    }


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["headline"][:12])
def test_nothing_of_an_earlier_form_is_lost(form: dict[str, Any]) -> None:
    before = copy.deepcopy(form)
    article = Article.from_dict(form)
    written = json.loads(json.dumps(article.to_dict()))
    assert missing(before, written) == []
    assert form == before
    assert Article.from_dict(written) == article


def test_what_an_earlier_form_gives() -> None:
    relative, day, full, *_ = map(Article.from_dict, FORMS)
    assert relative.published is not None
    assert relative.published.distance == timedelta(hours=3)
    assert [problem.severity for problem in relative.problems] == ["info", "info"]
    assert day.published is not None
    assert day.published.value == datetime(2025, 1, 20, tzinfo=KST)
    assert full.modified is not None
    assert full.modified.value == datetime(2025, 1, 23, 9, 5, 30, tzinfo=KST)
    assert full.reading is not None
    assert full.reading.rules["subheadlines"] == ("under-headline",)
    assert full.reading.kind is None
    assert [block.role for block in full.blocks][:2] == [Role.HEADLINE, Role.DECK]
    assert full.blocks[0].repeats is None


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda form: form.update(published=7), "published: 7 is no object"),
        (lambda form: form["published"].pop("text"), "published.text: it is missing"),
        (lambda form: form["blocks"].append("다리"), r"blocks\[\d+\]: '다리' is no object"),
        (lambda form: form["reading"]["rules"].update(headline=7), r"reading.rules\[0\].rules: 7 is no list"),
        (lambda form: form["reading"].pop("package"), "reading.package: it is missing"),
    ],
)
def test_damage_is_named_there_too(spoil: Any, where: str) -> None:  # noqa: ANN401
    form = copy.deepcopy(FORMS[2])
    spoil(form)
    with pytest.raises(ValueError, match=rf"^the JSON form is damaged at {where}"):
        Article.from_dict(form)
