"""What a page states for machines: JSON-LD, meta elements, itemprop, and what of it is believed."""

import json
from datetime import datetime

import attrs
import pytest
from test_page_reading import HANEUL, TITLE, URL, names, page, parse, shown

import knews
from knews import Role


def meta(**values: str) -> str:
    """Make meta elements: `article__author` stands for article:author."""
    return "".join(
        f'<meta property="{key.replace("__", ":")}" content="{value}">' for key, value in values.items()
    )


def ld(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


STORY = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2025-03-05T09:10:11+09:00",
    "author": {"@type": "Person", "name": "김하늘"},
    "articleSection": "사회",
    "keywords": "다리, 하늘시",
}
_STORY = json.dumps(STORY, ensure_ascii=False)
SITE = {"@type": "Organization", "name": "하늘일보", "url": "https://haneul.example"}

JSON_LD: dict[str, str] = {
    "plain": ld(STORY),
    "list": ld([SITE, STORY]),
    "graph": ld({"@context": "https://schema.org", "@graph": [SITE, {"@type": "WebPage"}, STORY]}),
    "types": ld({**STORY, "@type": ["NewsArticle", "Article"]}),
    "beside-the-site's": ld(SITE) * 13 + ld(STORY),
    "behind-a-broken-one": ld('{"@type": "NewsArticle", }') + ld(STORY),
    "comment-in-front": ld(f"/* 2022 */ {_STORY}"),
    "line-comment-in-front": ld(f"// 2022\n{_STORY}"),
    "html-comment-around": ld(f"<!-- {_STORY} -->"),
    "cdata-around": ld(f"//<![CDATA[\n{_STORY}\n//]]>"),
    "something-behind": ld(_STORY + ";"),
    "line-break-in-a-string": ld(_STORY.replace('"사회"', '"사\\n회"').replace("사\\n회", "사회")),
    "raw-tab-in-a-string": ld(_STORY.replace("다리, 하늘시", "다리,\t하늘시")),
    "byte-order-mark": ld("\ufeff" + _STORY),
    "type-with-charset": ld(_STORY).replace("ld+json", "ld+json; charset=utf-8"),
}


@pytest.mark.parametrize("script", JSON_LD.values(), ids=JSON_LD)
def test_json_ld_is_read(script: str) -> None:
    article = parse(page(head=script, over=""), headline=None)
    assert article.headline == TITLE
    assert article.published is not None
    assert article.published.value == datetime.fromisoformat("2025-03-05T09:10:11+09:00")
    assert names(article) == ["김하늘"]
    assert article.category == "사회"
    assert article.keywords == ("다리", "하늘시")


@pytest.mark.parametrize(
    "tail", ['"author": {"name": "김하늘"}, }', '"author": [}', "", '"a": "b" "c"}', '"image": "a" "b"]}']
)
def test_of_broken_json_ld_headline_and_times_are_read(tail: str) -> None:
    broken = f'{{"@type": "NewsArticle", "headline": "새 \\"다리\\" 열린다",\n"datePublished": "2025-03-05T09:10:11+09:00",\n{tail}'
    article = parse(page(head=ld(broken), over=""), headline=None)
    assert article.headline == '새 "다리" 열린다'
    assert article.published is not None
    assert article.published.precision == "second"


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("김하늘", ["김하늘"]),
        ("김하늘 기자", ["김하늘"]),
        ("김하늘, 이바다", ["김하늘", "이바다"]),
        ("김하늘 기자 외 1명", ["김하늘"]),
        ({"@type": "Person", "name": "김하늘"}, ["김하늘"]),
        ([{"name": "김하늘"}, {"name": "이바다"}], ["김하늘", "이바다"]),
        (["김하늘", "이바다"], ["김하늘", "이바다"]),
        ([[{"name": "김하늘"}]], ["김하늘"]),
        ({"name": ["김하늘", "이바다"]}, ["김하늘", "이바다"]),
        ([{"name": "김하늘"}, {"name": "김하늘"}], ["김하늘"]),
        ("https://www.facebook.com/haneul", []),
        ({"@id": "https://haneul.example/#sky"}, []),
        ("하늘일보", []),
        ("Haneul Ilbo", []),
        ({"@type": "Organization", "name": "하늘일보"}, []),
        ("", []),
        (None, []),
        (7, []),
        ({}, []),
        ("입력 |", []),
        ("관리자", []),
    ],
)
def test_authors_of_json_ld(author: object, found: list[str]) -> None:
    assert names(parse(page(head=ld({**STORY, "author": author})))) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (meta(dable__author="김하늘"), ["김하늘"]),
        (meta(dable__author="순천, 광양 김하늘 기자 sky@haneul.example"), ["김하늘"]),
        (meta(article__author="김하늘 기자"), ["김하늘"]),
        ('<meta name="article:author" content="김하늘 기자">', ["김하늘"]),
        ('<meta name="author" content="김하늘">', ["김하늘"]),
        ('<meta itemprop="author" content="김하늘">', ["김하늘"]),
        ('<META NAME="Author" CONTENT="김하늘">', ["김하늘"]),
        (meta(article__author="https://www.facebook.com/haneul", dable__author="김하늘"), ["김하늘"]),
        (meta(dable__author="하늘일보", article__author="김하늘"), ["김하늘"]),
        (meta(dable__author="김하늘", article__author="이바다"), ["김하늘"]),
        (meta(article__author="하늘일보"), []),
        (meta(article__author="https://www.facebook.com/haneul"), []),
        (meta(article__author=""), []),
        (meta(article__author="입력 |"), []),
        (meta(article__author="www.haneul.example"), []),
    ],
)
def test_authors_of_meta_elements(head: str, found: list[str]) -> None:
    assert names(parse(page(head=head))) == found


@pytest.mark.parametrize(
    ("head", "value"),
    [
        (meta(article__published_time="2025-03-05T00:10:11Z"), "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="2025-03-05T00:10:11.123Z"), "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="2025-03-05T09:10:11.000+0900"), "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="2025-03-05T09:10:11"), "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="2025-03-05T09:10+09:00"), "2025-03-05T09:10:00+09:00"),
        (
            '<meta name="article:published_time" content="2025-03-05T09:10:11+09:00">',
            "2025-03-05T09:10:11+09:00",
        ),
        ('<meta itemprop="datePublished" content="2025-03-05 09:10:11">', "2025-03-05T09:10:11+09:00"),
        (meta(og__regDate="20250305091011"), "2025-03-05T09:10:11+09:00"),
        (ld({**STORY, "datePublished": "2025-03-05T09:10:11"}), "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="2025-03-05", dd__published_time="2025-03-05T09:10:11+09:00"),
         "2025-03-05T09:10:11+09:00"),
        (meta(article__published_time="", article__published="2025-03-05"), "2025-03-05T00:00:00+09:00"),
        (meta(article__published_time="0000-00-00 00:00:00"), None),
        (meta(article__published_time="어제"), None),
    ],
)  # fmt: skip
def test_stated_times(head: str, value: str | None) -> None:
    published = parse(page(head=head)).published
    found = published.value.isoformat() if published is not None and published.value is not None else None
    assert found == value


def test_a_stated_time_is_in_the_outlets_zone() -> None:
    head = meta(article__published_time="2025-03-05T00:10:11Z")
    paris = attrs.evolve(HANEUL, zone="Europe/Paris")
    published = knews.parse(page(head=head).encode(), outlet=paris).published
    assert published is not None
    assert published.value is not None
    assert published.value.isoformat() == "2025-03-05T01:10:11+01:00"


@pytest.mark.parametrize(
    ("printed", "stated", "value", "precision"),
    [
        ("입력 2025.03.05 09:10", "2025-03-05T09:10:11+09:00", "2025-03-05T09:10:11+09:00", "second"),
        ("입력 2025.03.05 09:10", "2025-03-05T00:10:11Z", "2025-03-05T09:10:11+09:00", "second"),
        ("입력 2025.03.05 09:10", "2025-03-05T09:11:11+09:00", "2025-03-05T09:10:00+09:00", "minute"),
        ("입력 2025.03.05 09:10", "2025-03-05T18:10:11+09:00", "2025-03-05T09:10:00+09:00", "minute"),
        ("입력 2025.03.05", "2025-03-05T09:10:11+09:00", "2025-03-05T09:10:11+09:00", "second"),
        ("입력 2025.03.05 09:10:12", "2025-03-05T09:10:11+09:00", "2025-03-05T09:10:12+09:00", "second"),
        ("입력 2025.03.05 09:10:12", "2025-03-05", "2025-03-05T09:10:12+09:00", "second"),
        ("2025.03.05 (09:10)", "2025-03-05T09:10:11+09:00", "2025-03-05T09:10:11+09:00", "second"),
    ],
)
def test_a_printed_time_wins_and_takes_what_agrees(
    printed: str, stated: str, value: str, precision: str
) -> None:
    over = f'<h1 class="title">{TITLE}</h1><p class="dates">{printed}</p>'
    published = parse(page(over=over, head=meta(article__published_time=stated))).published
    assert published is not None
    assert published.value is not None
    assert (published.value.isoformat(), published.precision) == (value, precision)
    assert published.text == printed


@pytest.mark.parametrize(
    ("modified", "found"),
    [
        ("2025-03-05T09:10:11+09:00", False),
        ("2025-03-05T00:10:11Z", False),
        ("2025-03-06T08:00:00+09:00", True),
    ],
)
def test_a_stated_modification_counts_where_it_is_another_time(modified: str, found: bool) -> None:  # noqa: FBT001
    head = meta(article__published_time="2025-03-05T09:10:11+09:00", article__modified_time=modified)
    assert (parse(page(head=head)).modified is not None) is found


def test_what_is_distrusted_is_not_read() -> None:
    head = meta(
        article__published_time="2025-03-05T09:10+09:00", dd__published_time="2025-03-05T00:10:11+09:00"
    )
    assert shown(parse(page(head=head), distrust=("dd:published_time",)), Role.META) == [
        "2025-03-05T09:10+09:00"
    ]
    published = parse(page(head=head), distrust=("article:published_time", "dd:published_time")).published
    assert published is None


@pytest.mark.parametrize(
    ("head", "keywords"),
    [
        ('<meta name="keywords" content="다리, 하늘시,다리">', ("다리", "하늘시")),
        ('<meta name="news_keywords" content="다리"><meta name="keywords" content="하늘일보">', ("다리",)),
        (meta(article__tag="다리") + meta(article__tag="하늘시"), ("다리", "하늘시")),
        (ld({**STORY, "keywords": ["다리", "하늘시"]}), ("다리", "하늘시")),
        ('<meta name="keywords" content="">', ()),
    ],
)
def test_keywords(head: str, keywords: tuple[str, ...]) -> None:
    assert parse(page(head=head)).keywords == keywords


def test_category_and_address() -> None:
    head = meta(article__section="사회", og__url="https://m.haneul.example/news/20250305002")
    head += '<link rel="canonical" href="https://haneul.example/news/20250305001">'
    article = knews.parse(page(head=head).encode(), outlet=HANEUL)
    assert article.category == "사회"
    assert article.url == "https://haneul.example/news/20250305001"
    assert article.article_id == "20250305001"
    assert parse(page(head=head)).url == URL
    assert knews.parse(page().encode(), outlet=HANEUL).article_id is None


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (f"{TITLE} - 하늘일보", TITLE),
        (f"{TITLE} | 하늘일보", TITLE),
        (f"{TITLE} &lt; 사회 &lt; 기사본문 - 하늘일보", TITLE),
        (f"[단독] {TITLE}", f"[단독] {TITLE}"),
        ("새 다리 - 길이 되다", "새 다리 - 길이 되다"),
    ],
)
def test_a_stated_title_is_bared_of_the_paper(title: str, headline: str) -> None:
    article = parse(page(over="", head=meta(og__title=title)), headline=None)
    assert article.headline == headline


def test_a_printed_headline_wins_over_a_stated_one() -> None:
    assert parse(page(head=meta(og__title="다른 제목"))).headline == TITLE
