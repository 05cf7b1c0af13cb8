"""Pages of papers that nobody described, each in a form of its own: other systems, other nestings, other names."""

import json
from pathlib import Path

import pytest

import knews

FOLDER = Path(__file__).parent / "variants"
#: What each page gives; a field that is not named gives nothing.
EXPECTED = json.loads((FOLDER / "expect.json").read_text(encoding="utf-8"))


def read(article: knews.Article) -> dict[str, object]:
    """Give what a variant states, in the form of the file."""
    time = article.published
    return {
        "headline": article.headline,
        "text": [paragraph for section in article.sections for paragraph in section.paragraphs],
        "published": time.value.isoformat() if time is not None and time.value is not None else None,
        "writers": [[byline.name, byline.role, byline.email] for byline in article.bylines],
        "captions": [[caption.text, caption.credit] for caption in article.captions],
        "headings": [section.heading for section in article.sections if section.heading],
        "decks": list(article.subheadlines),
        "outlet": article.outlet,
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_in_its_own_form(name: str) -> None:
    expected = dict(EXPECTED[name])
    article = knews.parse((FOLDER / f"{name}.html").read_bytes(), url=expected.pop("url", None))
    found = {field: value for field, value in read(article).items() if value not in ([], None)}
    wanted = {field: value for field, value in expected.items() if value not in ([], None)}
    if "outlet" not in wanted:
        found.pop("outlet", None)
    assert found == wanted


def test_every_variant_is_expected_to_give_something() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == set(EXPECTED)
    assert all((FOLDER / f"{name}.html").stat().st_size < 4000 for name in EXPECTED)
