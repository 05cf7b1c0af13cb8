"""The exports are held to the published schemas: schema.org, ninjs 3.0, TEI P5."""

import json
from pathlib import Path
from typing import Any

import pytest
from exports import ARTICLES, FULL, MOMENT
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from lxml import etree
from referencing import Registry, Resource

from knews import Article, Byline, Timestamp
from knews.json_form import Precision

DATA = Path(__file__).parent / "data"
VOCABULARY: Any = json.loads((DATA / "schemaorg.json").read_text("utf-8"))
NINJS: Any = json.loads((DATA / "ninjs-schema_3.0.json").read_text("utf-8"))
GEOJSON = "https://geojson.org/schema/GeoJSON.json"
VALIDATOR = Draft202012Validator(
    NINJS,
    # No export has a shape on a map.
    registry=Registry().with_resource(
        GEOJSON, Resource.from_contents({"$schema": NINJS["$schema"], "not": {}})
    ),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)
TEI = etree.RelaxNG(etree.parse(str(DATA / "tei_reduced.rng")))

ANY_ARTICLE = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def faults_of(form: Any) -> list[str]:  # noqa: ANN401  # JSON
    """Name what in a JSON-LD object schema.org does not have."""
    kind = form["@type"]
    types = VOCABULARY["types"][kind]
    found = []
    for name, value in form.items():
        if name.startswith("@"):
            continue
        if not set(VOCABULARY["properties"].get(name, {"of": ()})["of"]) & set(types):
            found.append(f"{kind} has no {name}")
            continue
        expected = VOCABULARY["properties"][name]["values"]
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                if not set(VOCABULARY["types"][one["@type"]]) & set(expected):
                    found.append(f"{name} is no {one['@type']}")
                found.extend(faults_of(one))
            elif not {"Text", "URL", "Date", "DateTime"} & set(expected):
                found.append(f"{name} is no text")
    return found


def test_schema_org_has_all_that_is_stated() -> None:
    assert faults_of(FULL.to_jsonld()) == []
    assert faults_of({"@type": "NewsArticle", "byline": "김하늘"}) == ["NewsArticle has no byline"]
    assert faults_of({"@type": "NewsArticle", "author": "김하늘"}) == ["author is no text"]
    assert faults_of({"@type": "Person", "headline": "다리"}) == ["Person has no headline"]


def test_every_property_of_the_vocabulary_is_used() -> None:
    used = set(FULL.to_jsonld()) | {"name", "jobTitle", "email", "contentUrl", "caption", "creditText"}
    assert set(VOCABULARY["properties"]) == used - {"@context", "@type"}


@given(ARTICLES)
@ANY_ARTICLE
def test_any_article_is_valid_in_schema_org(article: Article) -> None:
    form = article.to_jsonld()
    assert faults_of(form) == []
    json.dumps(form)


def test_ninjs_is_valid() -> None:
    form = FULL.to_ninjs()
    VALIDATOR.validate(form)
    assert form["uri"] == "https://www.hankyung.com/article/2025012212345?a=%ED%95%98%EB%8A%98%20%EA%B0%95"
    assert not VALIDATOR.is_valid({**form, "headline": "다리"}), "the schema allows no other key"
    assert not VALIDATOR.is_valid({**form, "versionCreated": "2025-01-22"}), "formats are checked"


@given(ARTICLES)
@ANY_ARTICLE
def test_any_article_is_valid_ninjs(article: Article) -> None:
    VALIDATOR.validate(article.to_ninjs())


def test_ninjs_names_an_article_without_an_address_the_same_each_time() -> None:
    article = Article(None, headline="새 다리")
    assert article.to_ninjs()["uri"] == article.to_ninjs()["uri"]
    assert article.to_ninjs()["uri"] != Article(None, headline="헌 다리").to_ninjs()["uri"]


def test_tei_is_valid() -> None:
    TEI.assertValid(etree.fromstring(FULL.to_tei().encode()))
    assert not TEI.validate(etree.fromstring(FULL.to_tei().replace("<body>", "<body><b/>").encode()))


@given(ARTICLES)
@ANY_ARTICLE
def test_any_article_is_valid_tei(article: Article) -> None:
    TEI.assertValid(etree.fromstring(article.to_tei().encode()))


@pytest.mark.parametrize(
    ("precision", "stated", "when", "ninjs"),
    [
        ("year", "2025", "2025", None),
        ("month", "2025-01", "2025-01", None),
        ("day", "2025-01-22", "2025-01-22", None),
        ("hour", "2025-01-22", "2025-01-22", None),
        ("minute", "2025-01-22T17:43+09:00", "2025-01-22", "2025-01-22T17:43:09+09:00"),
        ("second", "2025-01-22T17:43:09+09:00", "2025-01-22T17:43:09+09:00", "2025-01-22T17:43:09+09:00"),
    ],
)
def test_no_form_states_more_of_a_time_than_is_known(
    precision: Precision, stated: str, when: str, ninjs: str | None
) -> None:
    article = Article(None, headline="다리", published=Timestamp(MOMENT, "2025년", precision))
    assert article.to_jsonld()["datePublished"] == stated
    assert article.to_ninjs().get("firstCreated") == ninjs
    assert f'type="published" when="{when}"' in article.to_tei()
    assert f'datetime="{stated}"' in article.to_html()


def test_a_time_that_nobody_knows_is_no_value() -> None:
    article = Article(None, published=Timestamp(None, "4 hours ago", "hour", relative=True))
    assert "datePublished" not in article.to_jsonld()
    assert not {"firstCreated", "versionCreated"} & set(article.to_ninjs())
    assert '<date type="published">4 hours ago</date>' in article.to_tei()
    assert 'published_at: "4 hours ago"' in article.to_markdown()
    assert "\ndate:" not in article.to_markdown()
    assert "<time>입력 4 hours ago</time>" in article.to_html()


def test_a_desk_is_no_person() -> None:
    form: Any = Article(None, bylines=(Byline("온라인뉴스팀"), Byline("박진국", "기자"))).to_jsonld()
    assert [author["@type"] for author in form["author"]] == ["Organization", "Person"]
