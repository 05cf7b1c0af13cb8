"""Records: rows of crawlers and frames, entries of feeds, items of APIs."""

import csv
import io
import math
import sqlite3
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import knews
from knews.record_keys import KEYS

TITLE = "하늘시, 새 다리 10월에 연다"
LEAD = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m로 강 위에 놓인 다리 가운데 가장 길다."
)
MORE = "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다."
BODY = f"{LEAD}\n\n{MORE}"
HTML = f"<p>{LEAD}</p><p>{MORE}</p>"
DAY = "2025-10-01T00:00:00+09:00"
MINUTE = "2025-10-01T09:30:00+09:00"


def published(article: knews.Article) -> str | None:
    return article.published.value.isoformat() if article.published and article.published.value else None


def test_a_row_of_bigkinds() -> None:
    article = knews.parse_record(
        {
            "뉴스 식별자": "01100101.20251001093000001",
            "일자": 20251001,
            "언론사": "한국경제",
            "기고자": "김하늘",
            "제목": TITLE,
            "통합 분류1": "지역>하늘",
            "본문": LEAD,
            "URL": "https://www.hankyung.com/article/2025100100001",
        }
    )
    assert (article.outlet, article.headline, article.text) == ("hankyung", TITLE, LEAD)
    assert (published(article), article.category, article.article_id) == (DAY, "지역>하늘", "2025100100001")
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert article.problems == ()


def test_an_item_of_naver_s_search() -> None:
    article = knews.parse_record(
        {
            "title": "하늘시, <b>새 다리</b> &quot;10월에 연다&quot;",
            "originallink": "https://www.hankyung.com/article/2025100100001",
            "link": "https://n.news.naver.com/mnews/article/015/0000000001",
            "description": "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m로 강 위에 놓인...",
            "pubDate": "Wed, 01 Oct 2025 09:30:00 +0900",
        }
    )
    assert (article.outlet, article.portal, article.headline) == (
        "hankyung",
        None,
        '하늘시, 새 다리 "10월에 연다"',
    )
    assert published(article) == MINUTE
    assert article.bylines == ()
    assert article.url == "https://www.hankyung.com/article/2025100100001"


def test_a_paper_that_only_the_portal_s_address_names() -> None:
    row = {
        "title": TITLE,
        "originallink": "https://www.haneul.example/1",
        "link": "https://n.news.naver.com/mnews/article/015/0000000001",
        "description": LEAD,
    }
    assert knews.parse_record(row).outlet == "hankyung"


class Entry(dict[str, Any]):
    """A stand-in for feedparser's entry, which is a dict whose keys are attributes, too."""

    def __getattr__(self, name: str) -> object:
        """Give a key's value."""
        return self[name]


def test_an_entry_of_a_feed() -> None:
    entry = Entry(
        title=TITLE,
        title_detail={"type": "text/plain", "value": TITLE},
        link="https://www.hankyung.com/article/2025100100001",
        published="Wed, 01 Oct 2025 00:30:00 GMT",
        published_parsed=time.struct_time((2025, 10, 1, 0, 30, 0, 2, 274, 0)),
        authors=[{"name": "김하늘"}],
        author="김하늘",
        source={"title": "한국경제", "href": "https://www.hankyung.com"},
        summary="하늘시가 새 다리를 연다.",
        content=[{"type": "text/plain", "value": LEAD}, {"type": "text/html", "value": HTML}],
    )
    article = knews.parse_record(entry)
    assert (article.outlet, article.headline, article.text) == ("hankyung", TITLE, BODY)
    assert published(article) == MINUTE
    assert [byline.name for byline in article.bylines] == ["김하늘"]


def test_a_row_of_a_csv_file() -> None:
    file = io.StringIO(
        f'press,date,title,content,link\n한국경제,2025.10.01 09:30,{TITLE!r},"{BODY}",\n-,,제목,,\n'
    )
    first, second = csv.DictReader(file)
    assert published(knews.parse_record(first)) == MINUTE
    with pytest.raises(knews.NoTextKey, match="nothing is under 'content'"):
        knews.parse_record(second)


@pytest.mark.parametrize("nothing", [None, math.nan, "", "nan", "-"])
def test_cells_that_hold_nothing(nothing: object) -> None:
    row = {
        "title": nothing,
        "date": nothing,
        "press": nothing,
        "author": nothing,
        "url": nothing,
        "content": nothing,
    }
    article = knews.parse_record({**row, "본문": f"{TITLE}\n\n{BODY}"})
    assert article == knews.parse(f"{TITLE}\n\n{BODY}")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (20251001, DAY),
        (20251001.0, DAY),
        ("20251001", DAY),
        (date(2025, 10, 1), DAY),
        (1759278600, MINUTE),
        (1759278600000, MINUTE),
        ("1759278600", MINUTE),
        (202510010930, MINUTE),
        ("20251001093000", MINUTE),
        (datetime(2025, 10, 1, 0, 30, tzinfo=UTC), MINUTE),
        (time.struct_time((2025, 10, 1, 0, 30, 0, 2, 274, 0)), MINUTE),
        ({"$date": "2025-10-01T00:30:00Z"}, MINUTE),
        (["2025.10.01 09:30"], MINUTE),
        (7, None),
        (True, None),
        (10**30, None),
    ],
)
def test_times_as_tables_hold_them(cell: object, value: str | None) -> None:
    assert published(knews.parse_record({"title": TITLE, "text": BODY, "date": cell})) == value


def test_a_day_and_a_time_of_day_in_two_columns() -> None:
    row = {"title": TITLE, "text": BODY, "date": "2025-10-01", "time": "09:30"}
    assert published(knews.parse_record(row)) == MINUTE
    assert published(knews.parse_record({**row, "date": 20251001})) == MINUTE
    assert published(knews.parse_record({**row, "time": "99:99"})) == DAY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY.encode("cp949"),
        [LEAD, MORE],
        (LEAD, MORE),
        [{"index": 0, "sentence": LEAD}, {"index": 1, "sentence": MORE}],
        [[{"sentence": LEAD}], [{"sentence": MORE}]],
        {"rendered": HTML},
        {"value": BODY},
        [{"type": "text/html", "value": HTML}],
    ],
)
def test_texts_as_tables_hold_them(text: object) -> None:
    article = knews.parse_record({"title": TITLE, "content": text})
    assert (article.headline, article.text) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("김하늘;이바다", ["김하늘", "이바다"]),
        (["김하늘 기자", "이바다 기자"], ["김하늘", "이바다"]),
        ('["김하늘", "이바다"]', ["김하늘", "이바다"]),
        ("['김하늘', '이바다']", ["김하늘", "이바다"]),
        ([{"@type": "Person", "name": "김하늘"}], ["김하늘"]),
        ({"name": "김하늘"}, ["김하늘"]),
        (3, []),
        ("admin", []),
    ],
)
def test_writers_as_tables_hold_them(cell: object, names: list[str]) -> None:
    article = knews.parse_record({"title": TITLE, "text": BODY, "author": cell})
    assert [byline.name for byline in article.bylines] == names


@pytest.mark.parametrize(
    "cell", ["한국경제", {"name": "한국경제"}, {"title": "한국경제", "href": "x"}, "hankyung.com"]
)
def test_papers_as_tables_hold_them(cell: object) -> None:
    assert knews.parse_record({"title": TITLE, "text": BODY, "source": cell}).outlet == "hankyung"


def test_a_paper_comes_before_a_portal() -> None:
    article = knews.parse_record({"title": TITLE, "text": BODY, "press": "네이버", "source": "한국경제"})
    assert article.outlet == "hankyung"


def test_an_object_of_schema_org() -> None:
    article = knews.parse_record(
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "articleBody": BODY,
            "datePublished": MINUTE,
            "dateModified": "2025-10-02T09:30:00+09:00",
            "author": [{"@type": "Person", "name": "김하늘"}],
            "publisher": {"@type": "Organization", "name": "한국경제"},
        }
    )
    assert (article.outlet, article.headline, published(article)) == ("hankyung", TITLE, MINUTE)
    assert article.modified is not None
    assert article.reading is not None
    assert article.reading.rules["modified"] == ("given",)


@pytest.mark.parametrize("key", ["_source", "article", "data", "기사"])
def test_an_article_inside_an_answer(key: str) -> None:
    article = knews.parse_record(
        {"status": "ok", "press": "한국경제", key: {"title": TITLE, "content": BODY}}
    )
    assert (article.outlet, article.headline, article.text) == ("hankyung", TITLE, BODY)


def test_a_row_of_sqlite() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.row_factory = sqlite3.Row
        row = connection.execute("SELECT ? AS title, ? AS content", (TITLE, BODY)).fetchone()
    connection.close()
    assert knews.parse_record(row).headline == TITLE


def test_fields_says_what_no_key_tells() -> None:
    row = {"t": TITLE, "원본": BODY, "title": "다른 제목"}
    article = knews.parse_record(row, fields={"text": "원본", "headline": "t"})
    assert (article.headline, article.text) == (TITLE, BODY)


def test_a_key_that_is_said_to_hold_one_field_holds_no_other() -> None:
    article = knews.parse_record({"title": BODY, "press": "한국경제"}, fields={"text": "title"})
    assert (article.headline, article.text) == (None, BODY)


def test_what_is_wrong_names_what_is_there() -> None:
    row = {"제목": TITLE, "원본": BODY}
    with pytest.raises(knews.NoTextKey, match="its keys: '제목', '원본'") as no_text:
        knews.parse_record(row)
    assert no_text.value.keys == ("제목", "원본")
    with pytest.raises(knews.WrongField, match="no field is called '본문': the fields are 'headline'"):
        knews.parse_record(row, fields={"본문": "원본"})
    with pytest.raises(knews.WrongField, match="no such key: its keys are '제목', '원본'") as wrong:
        knews.parse_record(row, fields={"text": "원문"})
    assert (wrong.value.field, wrong.value.key) == ("text", "원문")
    with pytest.raises(knews.NoTextKey, match="its keys: none"):
        knews.parse_record({})


@pytest.mark.parametrize(
    ("given_", "takes"),
    [
        ({"record": 5}, "record takes a mapping, not int"),
        ({"record": None}, "record takes a mapping, not None"),
        ({"record": [TITLE]}, "record takes a mapping, not list"),
        ({"record": dict}, "record takes a mapping, not type"),
        ({"record": {"text": BODY}, "fields": "text"}, "fields takes a mapping"),
        ({"record": {"text": BODY}, "crawled_at": "2025"}, "crawled_at takes a datetime, not str"),
        ({"record": {"text": BODY}, "outlet": 5}, "outlet takes a str or an Outlet, not int"),
    ],
)
def test_a_wrong_type_is_named(given_: dict[str, Any], takes: str) -> None:
    with pytest.raises(TypeError, match=f"^{takes}"):
        knews.parse_record(**given_)


def test_the_crawl_of_a_row_resolves_hours_ago() -> None:
    row = {"title": TITLE, "text": f"4 hours ago\n\n{BODY}", "crawled_at": "2025-10-01 13:30"}
    assert published(knews.parse_record(row)) == "2025-10-01T09:00:00+09:00"


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes()
    | st.sampled_from(
        (TITLE, BODY, HTML, "김하늘 기자", "한국경제", "2025.10.01", "https://www.hankyung.com/1", "http://[")
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("name", "value", "type", "text", "rendered")), inner, max_size=3)
    ),
    max_leaves=4,
)
NAMES = st.sampled_from([key for keys in KEYS.values() for key in keys[:4]] + ["id", "다리", "_source"])


@given(st.dictionaries(NAMES | st.text(max_size=6), VALUES, max_size=8))
def test_any_mapping_gives_an_article_or_an_error(row: Mapping[str, object]) -> None:
    with suppress(knews.KnewsError):
        article = knews.parse_record(row)
        assert knews.Article.from_dict(article.to_dict()) == article


def test_what_is_said_of_a_text_beside_it() -> None:
    article = knews.parse_record(
        {"page_content": BODY, "metadata": {"title": TITLE, "source": "https://www.hankyung.com/article/1"}}
    )
    assert (article.outlet, article.headline, article.text) == ("hankyung", TITLE, BODY)
    assert article.url == "https://www.hankyung.com/article/1"


def test_a_site_is_a_paper_only_where_it_is_known() -> None:
    row = {"title": TITLE, "text": f"{BODY}\n\n김하늘 기자 sky@hankyung.com"}
    assert knews.parse_record({**row, "site": "3호기"}).problems == ()
    assert knews.parse_record({**row, "hostname": "mk.co.kr"}).outlet == "mk"
