"""The keys under which people keep articles: which field each holds, and which of several is believed."""

import pytest

import knews
from knews.record_keys import KEYS, OTHER_KEYS, field_of, find_keys

BIGKINDS = ("뉴스 식별자", "일자", "언론사", "기고자", "제목", "통합 분류1", "본문", "URL")
NAVER = ("title", "originallink", "link", "description", "pubDate")
FEED = (
    "title",
    "title_detail",
    "links",
    "link",
    "published",
    "published_parsed",
    "author",
    "source",
    "summary",
    "content",
)


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (
            BIGKINDS,
            {
                "headline": "제목",
                "text": "본문",
                "published": "일자",
                "byline": "기고자",
                "press": "언론사",
                "url": "URL",
                "category": "통합 분류1",
            },
        ),
        (NAVER, {"headline": "title", "text": "description", "published": "pubDate", "url": "originallink"}),
        (
            FEED,
            {
                "headline": "title",
                "text": "content",
                "published": "published",
                "byline": "author",
                "press": "source",
                "url": "link",
            },
        ),
        (
            ("기사_제목", "기사 본문", "News-Press"),
            {"headline": "기사_제목", "text": "기사 본문", "press": "News-Press"},
        ),
        (
            ("{http://purl.org/rss/1.0/modules/content/}encoded",),
            {"text": "{http://purl.org/rss/1.0/modules/content/}encoded"},
        ),
        (("다리", "길이", 5, None, ("제목", 1)), {}),
        ((), {}),
    ],
)
def test_the_keys_of_usual_rows_are_found(keys: tuple[object, ...], found: dict[str, str]) -> None:
    assert knews.find_fields(keys) == found


def test_a_text_comes_before_its_summary_and_a_paper_s_address_before_a_portal_s() -> None:
    found = find_keys(["description", "link", "본문", "summary", "content", "originallink"])
    assert found["text"] == ("content", "본문", "description", "summary")
    assert found["url"] == ("originallink", "link")


def test_no_key_is_of_two_fields() -> None:
    keys = [key for group in (*KEYS.values(), OTHER_KEYS) for key in group]
    bare = ["".join(key.casefold().replace("_", "").replace("-", "").split()) for key in keys]
    assert len(bare) == len(set(bare))


@pytest.mark.parametrize("key", ["Published_At", "PUBLISHED-AT", "published at", "publishedAt"])
def test_case_and_marks_between_words_count_for_nothing(key: str) -> None:
    assert field_of(key) == "published"


@pytest.mark.parametrize("key", ["", " ", "다리", "제목이 긴 열", "a" * 500, "기사"[:1]])
def test_other_words_are_no_keys(key: str) -> None:
    assert field_of(key) is None
