"""The JSON form: what the schema says, what is written, what reads back."""

from datetime import UTC, datetime, timedelta, timezone

import attrs
import jsonschema
import pytest

import knews

DUMPS = [
    "새 다리 열린다",
    "새 다리 열린다\n\n4 hours ago 2\n\n시가 다리를 연다고 밝혔다.\n\n김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example",
    "새 다리 열린다\n입력 2025.01.22 17:43  수정 2025.01.23\n\n○첫 삽\n\n시가 다리를 연다고 밝혔다.\n\n시가 다리를 연다고 밝혔다.",
    "< 새 다리 > 시민들이 22일 다리를 건너고 있다. /연합뉴스\n\n(서울=연합뉴스) 김하늘 기자 = 시가 다리를 연다고 밝혔다.",
]


@pytest.mark.parametrize("dump", DUMPS)
def test_what_is_written_fits_the_schema(dump: str) -> None:
    form = knews.parse(dump).to_dict()
    jsonschema.Draft202012Validator.check_schema(knews.schema())
    jsonschema.validate(form, knews.schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("dump", DUMPS)
def test_every_key_of_the_schema_is_written(dump: str) -> None:
    required = knews.schema()["required"]
    assert list(knews.parse(dump).to_dict()) == required


@pytest.mark.parametrize(
    ("precision", "value"),
    [
        ("year", "2025"),
        ("month", "2025-01"),
        ("day", "2025-01-01"),
        ("hour", "2025-01-01T00:00:00+09:00"),
        ("minute", "2025-01-01T00:00:00+09:00"),
        ("second", "2025-01-01T00:00:00+09:00"),
    ],
)
def test_times_are_cut_to_their_precision_and_read_back(precision: str, value: str) -> None:
    moment = datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=9)))
    time = knews.Timestamp(moment, "입력", precision)  # type: ignore[arg-type]
    article = knews.Article(outlet=None, published=time)
    form = article.to_dict()
    assert form["published"] == {"value": value, "text": "입력", "precision": precision, "relative": False}
    assert knews.Article.from_dict(form) == article


def test_a_day_in_another_zone_keeps_its_instant() -> None:
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    article = knews.Article(outlet=None, published=knews.Timestamp(moment, "Jan 1, 2025", "day"))
    form = article.to_dict()
    assert form["published"]["zone"] == "+00:00"  # type: ignore[index]
    back = knews.Article.from_dict(form)
    assert back == article
    assert back.published is not None
    assert back.published.value == moment


def test_a_distance_is_kept() -> None:
    article = knews.parse(DUMPS[1])
    assert article.published is not None
    assert article.published.distance == timedelta(hours=4)
    assert knews.Article.from_dict(article.to_dict()).published == article.published


def test_a_form_of_another_version_is_refused() -> None:
    form = knews.parse(DUMPS[0]).to_dict() | {"schema": 0}
    with pytest.raises(ValueError, match="schema 0 is not 1"):
        knews.Article.from_dict(form)


def test_articles_are_values() -> None:
    article = knews.parse(DUMPS[1])
    assert article == knews.parse(DUMPS[1])
    assert hash(article) == hash(knews.parse(DUMPS[1]))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.headline = "다른 제목"  # type: ignore[misc]
