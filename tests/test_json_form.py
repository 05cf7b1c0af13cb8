"""The JSON form: what the schema says of it, times cut to their precision, and reading it back."""

import copy
import json
import pickle
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from dateutil.tz import gettz
from hypothesis import given
from hypothesis import strategies as st

import knews
from knews import Article, Block, Byline, Caption, Outlet, Problem, Reading, Role, Section, Timestamp
from knews.json_form import Precision

KST = timezone(timedelta(hours=9))
CRAWLED = datetime(2025, 3, 5, 12, 34, 56, tzinfo=KST)
REPOSITORY = Path(__file__).parents[1]

TEXTS = {
    "bare": "새 다리",
    "article": "[단독] 새 다리 열린다\n\n입력 2025.01.22 17:43 수정 2025.01.23 08:00\n\n"
    "< 새 다리 > 시민들이 새 다리를 건너고 있다. /하늘통신\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n"
    "○남은 과제는\n\n예산은 백억 원이다. 시장은 “더 늘리겠다”고 말했다.\n\n"
    "김하늘 기자/로테르담=이바다 특파원 sky@hankyung.com\n\nⓒ 한국경제, 무단전재 및 재배포 금지\n\n#다리 #하늘",
    "relative": "새 다리 열린다\n\n4 hours ago 2\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.",
    "day": "새 다리 열린다\n\n입력 2025.01.22\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.",
    "wire": "새 다리 열린다\n\n(서울=연합뉴스) 김하늘 기자 = 하늘시가 새 다리를 열기로 했다고 밝혔다.",
    "titled": "< 새 다리 > 시민들이 22일 다리를 건너고 있다. /연합뉴스\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.",
    "flat": "새 다리 열린다\n입력 2025.01.22 17:43  수정 2025.01.23\n\n○첫 삽\n\n시가 다리를 연다고 밝혔다.",
    "twice": "하늘시가 새 다리를 봄에 열기로 했다\n\n하늘시가 새 다리를 봄에 열기로 했다\n\n시가 그렇게 밝혔다.",
}


#: What may stand in a damaged form.
JUNK = st.sampled_from((None, True, 0, -1, 7, 1.5, float("nan"), "", "다", [], [None], {}, {"text": "다"}))


def validator() -> jsonschema.Draft202012Validator:
    """Give a validator of the published schema, which is checked itself."""
    jsonschema.Draft202012Validator.check_schema(knews.schema())
    return jsonschema.Draft202012Validator(knews.schema(), format_checker=jsonschema.FormatChecker())


def form_of(article: Article) -> Any:  # noqa: ANN401  # JSON
    """Give the form as JSON brings it to a reader."""
    return json.loads(json.dumps(article.to_dict()))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("crawled_at", [None, CRAWLED], ids=["unknown", "crawled"])
def test_the_schema_fits_what_is_parsed(text: str, crawled_at: datetime | None) -> None:
    article = knews.parse(text, crawled_at=crawled_at)
    validator().validate(form_of(article))
    assert Article.from_dict(form_of(article)) == article


@pytest.mark.parametrize("path", sorted((REPOSITORY / "examples").glob("*.txt")), ids=lambda path: path.stem)
def test_the_schema_fits_the_examples(path: Path) -> None:
    validator().validate(form_of(knews.parse(path.read_bytes())))


def test_the_schema_fits_every_field_at_once() -> None:
    validator().validate(form_of(FULL))
    assert Article.from_dict(form_of(FULL)) == FULL


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("schema", 2),
        ("schema", None),
        ("headline", 1),
        ("bylines", [{"name": "김하늘"}]),
        ("published", "2025-01-22"),
        ("published", {"value": None, "text": "", "precision": "week", "relative": False}),
        ("blocks", [{"role": "advert", "text": "", "start": 0, "stop": 0, "line": 1}]),
        ("blocks", [{"role": "other", "text": "", "start": -1, "stop": 0, "line": 1}]),
        ("author", "김하늘"),
    ],
)
def test_the_schema_refuses_what_is_no_article(key: str, value: object) -> None:
    form = form_of(FULL)
    form[key] = value
    assert not validator().is_valid(form)


def test_the_schema_names_every_key_of_the_form() -> None:
    schema = knews.schema()
    assert list(form_of(FULL)) == list(form_of(knews.parse("새 다리"))) == list(schema["properties"])  # type: ignore[call-overload]
    assert schema["required"] == list(schema["properties"])  # type: ignore[call-overload]


def test_the_schema_is_new_each_time() -> None:
    knews.schema().clear()
    assert knews.schema() != {}


def test_the_form_is_plain_json() -> None:
    assert form_of(FULL) == FULL.to_dict()


@pytest.mark.parametrize(
    ("precision", "printed"),
    [
        ("year", "2025"),
        ("month", "2025-01"),
        ("day", "2025-01-22"),
        ("hour", "2025-01-22T17:00:00+09:00"),
        ("minute", "2025-01-22T17:43:00+09:00"),
        ("second", "2025-01-22T17:43:09+09:00"),
    ],
)
def test_times_are_cut_to_what_was_printed(precision: Precision, printed: str) -> None:
    full = datetime(2025, 1, 22, 17, 43, 9, tzinfo=KST)
    cut = {
        "year": {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0},
        "month": {"day": 1, "hour": 0, "minute": 0, "second": 0},
        "day": {"hour": 0, "minute": 0, "second": 0},
        "hour": {"minute": 0, "second": 0},
        "minute": {"second": 0},
        "second": {},
    }
    article = Article(None, published=Timestamp(full.replace(**cut[precision]), "입력", precision))  # type: ignore[arg-type]
    form = form_of(article)
    assert form["published"] == {
        "value": printed,
        "text": "입력",
        "precision": precision,
        "relative": False,
        "zone": "+09:00" if "T" not in printed else None,
        "distance": None,
    }
    assert Article.from_dict(form) == article
    validator().validate(form)


@pytest.mark.parametrize("precision", ["year", "month", "day", "minute"])
@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=-5)), timezone(timedelta(hours=5, minutes=30))], ids=str
)
def test_other_zones_are_kept(precision: Precision, zone: timezone) -> None:
    article = Article(None, modified=Timestamp(datetime(2025, 1, 1, tzinfo=zone), "수정", precision))
    form = form_of(article)
    read = Article.from_dict(form)
    assert read == article
    assert read.modified is not None
    assert read.modified.value is not None
    assert read.modified.value.utcoffset() == zone.utcoffset(None)
    assert (form["modified"]["zone"] is None) == (precision == "minute")
    validator().validate(form)


# In Seoul these stand in a gap of the clock, in a fold of it, and in a gap at the turn of a day.
@pytest.mark.parametrize("printed", ["1908.4.1", "입력 1988.10.09 02:30", "입력 1961.08.10"])
def test_a_time_that_no_clock_showed_once_is_the_same_in_every_copy(printed: str) -> None:
    article = knews.parse(f"새 다리 열린다\n\n{printed}\n\n하늘시가 새 다리를 열기로 했다고 밝혔다.")
    assert article.published is not None
    assert article.published.value is not None
    again = Article.from_dict(form_of(article))
    for copied in (again, copy.deepcopy(article), pickle.loads(pickle.dumps(article))):  # noqa: S301
        assert copied == article
        assert hash(copied) == hash(article)


def test_a_timestamp_keeps_the_offset_and_not_the_zone() -> None:
    zone = gettz("Asia/Seoul")
    values = [
        Timestamp(datetime(1988, 10, 9, 2, 30, tzinfo=zone, fold=fold), "", "minute").value for fold in (0, 1)
    ]
    assert [value.isoformat() for value in values if value] == [
        "1988-10-09T02:30:00+10:00",
        "1988-10-09T02:30:00+09:00",
    ]
    assert [type(value.tzinfo) for value in values if value] == [timezone, timezone]


def test_an_outlet_in_another_zone_prints_its_own_times() -> None:
    outlet = Outlet(id="haneul", name="하늘일보", zone="America/New_York")
    text = (
        "새 다리 열린다\n\n입력 2025.07.01 10:00 수정 2025.07.02\n\n하늘시가 새 다리를 열기로 했다고 밝혔다."
    )
    article = knews.parse(text, outlet=outlet)
    form = form_of(article)
    assert form["published"]["value"] == "2025-07-01T10:00:00-04:00"
    assert (form["modified"]["value"], form["modified"]["zone"]) == ("2025-07-02", "-04:00")
    assert Article.from_dict(form) == article


def test_a_relative_time_keeps_its_words_and_distance() -> None:
    form = form_of(knews.parse(TEXTS["relative"]))
    assert form["published"] == {
        "value": None,
        "text": "4 hours ago",
        "precision": "hour",
        "relative": True,
        "zone": None,
        "distance": 4 * 3600,
    }
    assert [problem["code"] for problem in form["problems"]] == ["relative-time-unresolved"]
    crawled = form_of(knews.parse(TEXTS["relative"], crawled_at=CRAWLED))
    assert crawled["published"]["value"] == "2025-03-05T08:00:00+09:00"
    assert crawled["problems"] == []


def test_hangul_marks_and_rare_characters_come_back_as_they_were() -> None:
    article = Article(None, headline="李 시장 “150㎿”…\u2028\x00\U0001f309", keywords=("다리",))
    assert Article.from_dict(json.loads(json.dumps(article.to_dict(), ensure_ascii=False))) == article


def test_a_split_character_is_read_back_equal() -> None:
    halves = "\ud83c\udf09"
    article = knews.parse(f"새 다리 {halves} 열린다\n\n하늘시가 새 다리 {halves}를 열기로 했다고 밝혔다.")
    assert article.headline == "새 다리 \U0001f309 열린다"
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_another_schema_version_is_refused(version: object) -> None:
    with pytest.raises(ValueError, match="read it with the knews that wrote it"):
        Article.from_dict({**form_of(FULL), "schema": version})


def test_a_form_without_a_version_is_refused() -> None:
    with pytest.raises(ValueError, match="schema None is not 1"):
        Article.from_dict({})


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda form: form["published"].update(value="gestern"), "published: Invalid isoformat"),
        (lambda form: form["published"].update(value="2025-01-22T17:43:00+09:00"), "published: Invalid"),
        (
            lambda form: form["published"].update(value="2025-01-22T17:43", precision="minute", zone=None),
            "published: .* no zone",
        ),
        (lambda form: form["published"].update(zone=None), "published: zone "),
        (lambda form: form["modified"].update(zone="+09:00"), "modified: zone "),
        (
            lambda form: form["published"].update(precision="week"),
            "published.precision: 'week' is none of year, m",
        ),
        (lambda form: form["published"].update(precision=[]), r"published.precision: \[\] is none of"),
        (lambda form: form["published"].pop("text"), "published.text: it is missing"),
        (lambda form: form["modified"].update(distance=1e300), "modified: "),
        (lambda form: form["modified"].update(distance=float("nan")), "modified: "),
        (lambda form: form["modified"].update(relative=1), "modified.relative: 1 is no boolean"),
        (lambda form: form.update(published="2025-01-22"), "published: '2025-01-22' is no object"),
        (
            lambda form: form["blocks"][0].update(role="advert"),
            r"blocks\[0\].role: 'advert' is none of headline, ",
        ),
        (lambda form: form["blocks"][0].update(start="다"), r"blocks\[0\].start: '다' is no integer"),
        (lambda form: form["blocks"][1].update(stop=True), r"blocks\[1\].stop: True is no integer"),
        (lambda form: form["blocks"][2].update(line=0), r"blocks\[2\].line: 0 is less than 1"),
        (lambda form: form["bylines"].append(7), r"bylines\[2\]: 7 is no object"),
        (lambda form: form["captions"][0].pop("image"), r"captions\[0\].image: it is missing"),
        (lambda form: form.update(sections=7), "sections: 7 is no list"),
        (lambda form: form.update(keywords="다리"), "keywords: '다리' is no list"),
        (lambda form: form.update(headline=7), "headline: 7 is no string"),
        (lambda form: form["reading"].update(rules="first-line"), "reading.rules: 'first-line' is no list"),
        (lambda form: form.pop("outlet"), "outlet: it is missing"),
        (lambda form: form.pop("problems"), "problems: it is missing"),
        (lambda form: form.update(problems=7), "problems: 7 is no list"),
        (lambda form: form.update(problems=[7]), r"problems\[0\]: 7 is no object"),
        (lambda form: form["problems"][0].pop("code"), r"problems\[0\].code: it is missing"),
        (
            lambda form: form["problems"][0].update(severity="fatal"),
            r"problems\[0\].severity: 'fatal' is none of info, doubt, loss",
        ),
    ],
)
def test_a_spoilt_form_is_an_error_that_says_where(spoil: Any, where: str) -> None:  # noqa: ANN401
    form = copy.deepcopy(form_of(FULL))
    spoil(form)
    with pytest.raises(ValueError, match=rf"^the JSON form is damaged at {where}") as caught:
        Article.from_dict(form)
    assert not isinstance(caught.value, ExceptionGroup)


@given(st.data())
def test_no_damage_is_read_in_silence_or_raises_anything_else(data: st.DataObject) -> None:
    form = copy.deepcopy(form_of(FULL))
    places = list(places_of(form))
    holder, key = data.draw(st.sampled_from(places))
    before, holder[key] = holder[key], data.draw(JUNK)
    try:
        read = Article.from_dict(form)
    except (knews.DamagedForm, knews.WrongSchema):
        return
    # What is of the right type is read as it is.
    assert read.to_dict() == form or before == holder[key]


def test_of_3000_damaged_forms_each_is_read_or_told_with_its_place() -> None:
    draw = random.Random(14)  # noqa: S311  # the same forms each time
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]
    junk: tuple[Any, ...] = (
        None,
        True,
        0,
        -1,
        7,
        1.5,
        float("nan"),
        10**400,
        "",
        "다",
        "\ud800",
        [],
        [None],
        {},
        {"text": "다"},
        deep,
    )
    refused = 0
    for _ in range(3_000):
        form = copy.deepcopy(form_of(FULL))
        for holder, key in draw.sample(list(places_of(form)), draw.choice((1, 1, 2, 5))):
            if isinstance(holder, dict) and draw.random() < 0.3:
                holder.pop(key)
            else:
                holder[key] = draw.choice(junk)
        told = None
        try:
            Article.from_dict(form)
        except (knews.DamagedForm, knews.WrongSchema) as error:
            told = error
        if isinstance(told, knews.DamagedForm):
            assert re.match(r"[a-z_]+(\[\d+\]|\.[a-z_]+)*$", told.path), told.path
        if told is not None:
            assert len(str(told)) < 600
            refused += 1
    assert refused > 2_000


def test_a_form_may_come_without_its_blocks() -> None:
    form = form_of(FULL)
    del form["blocks"]
    assert Article.from_dict(form) == attrs.evolve(FULL, blocks=())


def test_a_form_may_come_without_the_severity_of_its_problems() -> None:
    form = form_of(FULL)
    for problem in form["problems"]:
        del problem["severity"]
    assert Article.from_dict(form) == FULL


def test_a_severity_is_kept_as_it_was_written() -> None:
    article = Article(None, problems=(Problem("of-tomorrow", "later", 0, 0, severity="loss"),))
    assert Article.from_dict(form_of(article)) == article


def test_keys_of_others_are_left_alone() -> None:
    assert Article.from_dict({**form_of(FULL), "row": 7}) == FULL


@pytest.mark.parametrize("form", [None, 7, "{}", [], [("schema", 1)]])
def test_what_is_no_form_is_a_type_error(form: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=r"^form takes a mapping, not "):
        Article.from_dict(form)


def test_rows_of_different_articles_have_one_schema() -> None:
    articles = [FULL, Article(None), *(knews.parse(text) for text in TEXTS.values())]
    keys: dict[str, frozenset[str]] = {}
    for article in articles:
        for path, found in keys_of(form_of(article)):
            assert keys.setdefault(path, found) == found


def test_every_key_is_required() -> None:
    schema: Any = knews.schema()
    for object_ in (schema, *schema["$defs"].values()):
        assert object_["required"] == list(object_["properties"])


def keys_of(form: Any, path: str = "") -> Iterator[tuple[str, frozenset[str]]]:  # noqa: ANN401
    """Give the keys of each object in a form, by its place in any article."""
    if isinstance(form, dict):
        yield path, frozenset(form)
        for key, value in form.items():
            yield from keys_of(value, f"{path}.{key}")
    elif isinstance(form, list):
        for value in form:
            yield from keys_of(value, f"{path}[]")


def places_of(form: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Give each place in a form that holds a value: its object or list, and the key or index."""
    for key, value in form.items() if isinstance(form, dict) else enumerate(form):
        yield form, key
        if isinstance(value, (dict, list)):
            yield from places_of(value)


def test_an_article_is_a_value() -> None:
    article, again = (knews.parse(TEXTS["article"]) for _ in range(2))
    assert article == again
    assert hash(article) == hash(again)


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FULL.headline = "다른 다리"  # type: ignore[misc]
    assert FULL.reading is not None
    with pytest.raises(TypeError):
        FULL.reading.rules["headline"] = ()  # type: ignore[index]


def test_rules_are_a_mapping_that_keeps_nothing_of_what_it_was_made_of() -> None:
    rules = {"headline": ["first-line"], "sections": ["body", "page"]}
    reading = Reading("haneul", rules=rules)
    rules["headline"].append("other")
    rules.clear()
    assert reading.rules == {"headline": ("first-line",), "sections": ("body", "page")}
    turned = Reading("haneul", rules={"sections": ("body", "page"), "headline": ("first-line",)})
    assert (turned, hash(turned)) == (reading, hash(reading))
    assert reading != Reading("haneul", rules={"headline": ("first-line",)})
    for copied in (copy.deepcopy(reading), pickle.loads(pickle.dumps(reading))):  # noqa: S301
        assert copied == reading


def test_the_rules_are_a_list_in_the_form() -> None:
    assert form_of(FULL)["reading"]["rules"] == [
        {"field": "headline", "rules": ["first-line"]},
        {"field": "sections", "rules": ["body", "heading"]},
    ]


def test_a_shown_article_is_a_short_line() -> None:
    assert (
        repr(FULL) == "<Article '[단독] 새 다리 열린다' hankyung 2025-01-22 김하늘 · 3 paragraphs, 1 problem>"
    )
    assert repr(knews.parse(TEXTS["article"])) == (
        "<Article '[단독] 새 다리 열린다' hankyung 2025-01-22T17:43+09:00 김하늘, 이바다 · 2 paragraphs, 1 problem>"
    )
    assert (
        repr(knews.parse(TEXTS["relative"]))
        == "<Article '새 다리 열린다' 4 hours ago · 1 paragraph, 1 problem>"
    )
    assert repr(Article(None)) == "<Article None · 0 paragraphs, 0 problems>"


@pytest.mark.parametrize("text", ["\n", "\x1b[2J", "\u202e", "\u2028", "\ud800", "다" * 1_000])
def test_a_shown_article_is_a_line_whatever_it_holds(text: str) -> None:
    article = Article(text, headline=text, published=Timestamp(None, text, "day"), bylines=(Byline(text),))
    shown = repr(article)
    assert shown.isprintable()
    assert len(shown) < 300


FULL = Article(
    outlet="hankyung",
    provider="yna",
    portal="naver",
    url="https://haneul.example/1",
    language="en",
    headline="[단독] 새 다리 열린다",
    headline_tags=("단독",),
    subheadlines=("내년 봄 착공",),
    published=Timestamp(
        datetime(2025, 1, 22, tzinfo=UTC), "2일 전", "day", relative=True, distance=timedelta(2)
    ),
    modified=Timestamp(None, "3시간 전", "hour", relative=True, distance=timedelta(hours=3)),
    bylines=(Byline("김하늘", "기자", "서울", "sky@haneul.example", "김하늘 기자"), Byline(None)),
    captions=(
        Caption("새 다리", "시민들이 다리를 건너고 있다.", "하늘통신", "https://haneul.example/1.jpg"),
    ),
    sections=(Section(None, None, ("첫 문단.",)), Section("남은 과제는", "○", ("둘째 문단.", "끝 문단."))),
    copyright="ⓒ 하늘일보",
    keywords=("다리",),
    category="사회",
    reading=Reading(
        "hankyung",
        "2023",
        "knews",
        "0.1.0",
        rules={"headline": ("first-line",), "sections": ("body", "heading")},
    ),
    problems=(Problem("unexplained-text", "look at it", 3, 9),),
    blocks=(
        Block(Role.HEADLINE, "[단독] 새 다리 열린다", 0, 13, 1, "first-line"),
        Block(Role.REPEAT, "[단독] 새 다리 열린다", 15, 28, 3, "line-again", 0),
        Block(Role.OTHER, "다", 30, 31, 5),
    ),
)
