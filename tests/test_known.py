"""What the caller knows beside the text: it stands where the text shows none or the same, and else a problem says so."""

import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

import knews
from knews import Article, Role

TITLE = "하늘시, 새 다리 10월에 연다"
LEAD = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m로 강 위에 놓인 다리 가운데 가장 길다."
)
MORE = "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다."
BODY = f"{LEAD}\n\n{MORE}"
KST = timezone(timedelta(hours=9))


def codes(article: Article) -> list[str]:
    return [problem.code for problem in article.problems]


def rules(article: Article, field: str) -> tuple[str, ...]:
    assert article.reading is not None
    return article.reading.rules.get(field, ())


def published(article: Article) -> str | None:
    assert article.published is not None
    return article.published.value.isoformat() if article.published.value else None


def test_a_text_without_a_headline_has_the_stated_one_and_keeps_its_first_sentence() -> None:
    article = knews.parse(BODY, headline=TITLE)
    assert (article.headline, rules(article, "headline")) == (TITLE, ("given",))
    assert (article.text, article.subheadlines, codes(article)) == (BODY, (), [])
    assert article.blocks_of(Role.HEADLINE) == ()


def test_a_short_first_sentence_is_no_headline_where_one_is_stated() -> None:
    dump = f"다리가 열린다.\n\n{BODY}"
    assert knews.parse(dump).headline == "다리가 열린다."
    article = knews.parse(dump, headline=TITLE)
    assert (article.headline, article.text) == (TITLE, dump)


@pytest.mark.parametrize("printed", [TITLE, f"[단독] {TITLE}", f"{TITLE}(종합)", TITLE.replace(",", ", ")])
def test_a_headline_that_the_text_prints_is_no_body(printed: str) -> None:
    article = knews.parse(f"{printed}\n{BODY}", headline=TITLE)
    assert article.text == BODY
    assert article.blocks[0].role is Role.HEADLINE
    assert codes(article) == []


def test_the_fuller_print_of_a_headline_stands() -> None:
    assert knews.parse(f"{TITLE}\n{BODY}", headline="하늘시, 새 다리 10월에…").headline == TITLE
    assert knews.parse(f"하늘시, 새 다리 10월에…\n{BODY}", headline=TITLE).headline == TITLE


def test_another_headline_on_top_differs() -> None:
    article = knews.parse(f"바다시, 새 배 띄운다\n\n{BODY}", headline=TITLE)
    assert (article.headline, article.text) == (TITLE, BODY)
    (problem,) = article.problems
    assert (problem.code, problem.start, problem.stop) == ("given-differs", 0, 12)
    assert TITLE in problem.message
    assert "바다시, 새 배 띄운다" in problem.message


def test_decks_above_the_text_stay_decks() -> None:
    article = knews.parse(f"예산 백억 원 확보\n내년 봄 착공\n{BODY}", headline=TITLE)
    assert article.subheadlines == ("예산 백억 원 확보", "내년 봄 착공")
    assert codes(article) == []


def test_markup_in_a_headline_is_read() -> None:
    article = knews.parse(BODY, headline="<b>하늘시</b>, 새 &quot;다리&quot;<br/>10월에 연다 &lt;사설&gt;")
    assert article.headline == '하늘시, 새 "다리" 10월에 연다 <사설>'
    assert knews.parse(BODY, headline="[단독] 새 다리 연다").headline_tags == ("단독",)


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2025.10.01 09:30", "2025-10-01T09:30:00+09:00"),
        ("2025-10-01T09:30:00+09:00", "2025-10-01T09:30:00+09:00"),
        ("2025-10-01T00:30:00Z", "2025-10-01T09:30:00+09:00"),
        ("Wed, 01 Oct 2025 09:30:00 +0900", "2025-10-01T09:30:00+09:00"),
        ("20251001", "2025-10-01T00:00:00+09:00"),
        ("입력 2025-10-01 09:30", "2025-10-01T09:30:00+09:00"),
        (date(2025, 10, 1), "2025-10-01T00:00:00+09:00"),
        (datetime(2025, 10, 1, 9, 30), "2025-10-01T09:30:00+09:00"),  # noqa: DTZ001  # naive on purpose
        (datetime(2025, 10, 1, 0, 30, tzinfo=UTC), "2025-10-01T09:30:00+09:00"),
        (datetime(2025, 10, 1, 9, 30, 5, 7, tzinfo=KST), "2025-10-01T09:30:05+09:00"),
    ],
)
def test_a_time_is_stated_in_many_forms(stated: datetime | date | str, value: str) -> None:
    article = knews.parse(BODY, published=stated)
    assert published(article) == value
    assert rules(article, "published") == ("given",)
    assert "given-unread" not in codes(article)


@pytest.mark.parametrize(
    ("stated", "precision"),
    [
        (date(2025, 10, 1), "day"),
        (datetime(2025, 10, 1), "day"),  # noqa: DTZ001
        (datetime(2025, 10, 1, tzinfo=KST), "day"),
        (datetime(2025, 10, 1, tzinfo=UTC), "minute"),
        (datetime(2025, 10, 1, 9, 30, tzinfo=KST), "minute"),
        (datetime(2025, 10, 1, 9, 30, 1, tzinfo=KST), "second"),
    ],
)
def test_midnight_stands_for_a_day(stated: datetime | date, precision: str) -> None:
    article = knews.parse(BODY, published=stated)
    assert article.published is not None
    assert article.published.precision == precision


def test_a_printed_time_is_made_as_precise_as_the_stated_one() -> None:
    dump = f"{TITLE}\n\n입력 2025.10.01 09:30\n\n{BODY}"
    article = knews.parse(dump, published="2025-10-01T09:30:07+09:00")
    assert published(article) == "2025-10-01T09:30:07+09:00"
    assert article.published is not None
    assert article.published.text == "입력 2025.10.01 09:30"
    assert published(knews.parse(dump, published=date(2025, 10, 1))) == "2025-10-01T09:30:00+09:00"


def test_a_stated_time_wins_over_another() -> None:
    dump = f"{TITLE}\n\n입력 2025.10.01 09:30\n\n{BODY}"
    article = knews.parse(dump, published="2025.10.02 09:30")
    assert published(article) == "2025-10-02T09:30:00+09:00"
    (problem,) = article.problems
    assert (problem.code, dump[problem.start : problem.stop]) == ("given-differs", "입력 2025.10.01 09:30")


def test_a_stated_time_says_when_hours_ago_was() -> None:
    article = knews.parse(f"{TITLE}\n\n4 hours ago\n\n{BODY}", published="2025.10.02 09:30")
    assert published(article) == "2025-10-02T09:30:00+09:00"
    assert codes(article) == []


def test_what_cannot_be_read_is_left_out_and_named() -> None:
    article = knews.parse(BODY, headline=TITLE, published="어제쯤", byline="관리자")
    assert (article.published, article.bylines) == (None, ())
    assert codes(article) == ["given-unread", "given-unread"]
    assert "'어제쯤'" in article.problems[-1].message


def test_a_relative_time_needs_the_crawl() -> None:
    article = knews.parse(BODY, headline=TITLE, published="4 hours ago")
    assert codes(article) == ["relative-time-unresolved"]
    crawled = datetime(2025, 10, 1, 13, 30, tzinfo=KST)
    assert (
        published(knews.parse(BODY, published="4 hours ago", crawled_at=crawled))
        == "2025-10-01T09:00:00+09:00"
    )


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("김하늘 기자", [("김하늘", "기자", None)]),
        ("김하늘, 이바다", [("김하늘", None, None), ("이바다", None, None)]),
        ("김하늘·이바다 기자", [("김하늘", "기자", None), ("이바다", "기자", None)]),
        ("sky@haneul.example (김하늘)", [("김하늘", None, "sky@haneul.example")]),
        ("기자 김하늘", [("김하늘", "기자", None)]),
        ("By Kim Ha-neul", [("Kim Ha-neul", None, None)]),
        ("하늘시민기자단", [("하늘시민기자단", None, None)]),
    ],
)
def test_writers_are_stated_in_many_forms(
    stated: str, names: list[tuple[str, str | None, str | None]]
) -> None:
    article = knews.parse(BODY, byline=stated)
    assert [(byline.name, byline.role, byline.email) for byline in article.bylines] == names
    assert rules(article, "bylines") == ("given",)


def test_a_signature_is_fuller_than_a_name() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}\n\n김하늘 기자 sky@haneul.example", byline="김하늘")
    (byline,) = article.bylines
    assert (byline.name, byline.role, byline.email) == ("김하늘", "기자", "sky@haneul.example")
    assert codes(article) == []
    assert "given" not in rules(article, "bylines")


def test_an_address_alone_is_the_stated_writer_s() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}\n\nsky@haneul.example", byline="김하늘 기자")
    (byline,) = article.bylines
    assert (byline.name, byline.role, byline.email) == ("김하늘", "기자", "sky@haneul.example")
    assert rules(article, "bylines")[-1] == "given"


def test_other_writers_stay_as_they_are_printed() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}\n\n김하늘 기자 sky@haneul.example", byline="이바다 기자")
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    (problem,) = article.problems
    assert problem.code == "given-differs"
    assert "'이바다'" in problem.message
    assert "'김하늘'" in problem.message


def test_the_paper_itself_is_no_writer() -> None:
    assert knews.parse(BODY, byline="한국경제", press="한국경제").bylines == ()


@pytest.mark.parametrize(
    "word", ["한국경제", "hankyung", "HANKYUNG", "한국 경제", "www.hankyung.com", "㈜한국경제", "한경"]
)
def test_a_paper_is_stated_by_name_id_or_host(word: str) -> None:
    article = knews.parse(BODY, headline=TITLE, press=word)
    assert (article.outlet, codes(article), rules(article, "outlet")) == ("hankyung", [], ("given",))


def test_an_unknown_paper_is_no_error() -> None:
    article = knews.parse(f"{TITLE}\n\n(하늘=연합뉴스) 김하늘 기자 = {BODY}", press="하늘일보")
    assert (article.outlet, article.provider, codes(article)) == (None, "yna", ["press-unknown"])
    assert article.problems[0].severity == "info"


def test_wire_copy_in_a_stated_paper_is_the_agency_s() -> None:
    article = knews.parse(f"{TITLE}\n\n(하늘=연합뉴스) 김하늘 기자 = {BODY}", press="한국경제")
    assert (article.outlet, article.provider, codes(article)) == ("hankyung", "yna", [])


def test_another_paper_that_the_text_prints_differs() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}\n\nⓒ 매일경제, 무단전재 및 재배포 금지", press="한국경제")
    assert (article.outlet, codes(article)) == ("hankyung", ["given-differs"])


def test_an_address_tells_more_than_a_name() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}", press="매일경제", url="https://www.hankyung.com/article/1")
    assert (article.outlet, codes(article)) == ("hankyung", ["given-differs"])


def test_a_stated_portal_is_no_paper() -> None:
    article = knews.parse(f"{TITLE}\n\n{BODY}\n\n김하늘 기자 sky@hankyung.com", press="네이버")
    assert (article.outlet, article.portal, codes(article)) == ("hankyung", "naver", [])


@pytest.mark.parametrize("nothing", [None, math.nan, "", " ", "-", "nan", "None"])
@pytest.mark.parametrize("name", ["headline", "published", "byline", "press"])
def test_nothing_is_not_given(name: str, nothing: Any) -> None:  # noqa: ANN401
    dump = f"{TITLE}\n\n{BODY}"
    assert knews.parse(dump, **{name: nothing}) == knews.parse(dump)


@pytest.mark.parametrize(
    ("name", "value", "takes"),
    [
        ("headline", 5, "headline takes a str, not int"),
        ("byline", ["김하늘"], "byline takes a str, not list"),
        ("press", knews.Outlet, "press takes a str, not type"),
        ("published", 20251001, "published takes a datetime, a date or a str, not int"),
        ("published", b"2025", "published takes a datetime, a date or a str, not bytes"),
    ],
)
def test_a_wrong_type_is_named(name: str, value: object, takes: str) -> None:
    with pytest.raises(TypeError, match=rf"^{takes}"):
        knews.parse(BODY, **{name: value})  # type: ignore[arg-type]


def test_a_page_takes_what_is_stated() -> None:
    page = f'<html><body><div id="dic_area"><p>{LEAD}</p><p>{MORE}</p></div></body></html>'
    article = knews.parse(
        page, headline=TITLE, published="2025.10.01 09:30", byline="김하늘 기자", press="한국경제"
    )
    assert (article.outlet, article.headline, article.text) == ("hankyung", TITLE, BODY)
    assert published(article) == "2025-10-01T09:30:00+09:00"
    assert [byline.name for byline in article.bylines] == ["김하늘"]


def test_the_json_form_holds_what_is_given() -> None:
    article = knews.parse(BODY, headline=TITLE, published="2025.10.01", byline="김하늘", press="한국경제")
    assert Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize("stated", [f"{TITLE} - 한국경제", f"{TITLE} | 한국경제"])
def test_the_paper_s_name_behind_a_page_s_title_is_no_part_of_the_headline(stated: str) -> None:
    assert knews.parse(BODY, headline=stated, press="한국경제").headline == TITLE
    article = knews.parse(f"{TITLE}\n\n{BODY}", headline=stated)
    assert (article.headline, article.text, codes(article)) == (TITLE, BODY, [])


def test_a_piece_of_a_page_misses_no_layout() -> None:
    url = "https://www.hankyung.com/article/1"
    assert codes(knews.parse(f"<p>{LEAD}</p><p>{MORE}</p>", headline=TITLE, url=url)) == []
    page = f"<html><body><h1>{TITLE}</h1><p>{LEAD}</p></body></html>"
    assert "layout-unknown" in codes(knews.parse(page, url=url))
