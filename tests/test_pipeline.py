"""The whole way on ugly input: what a reader of the result would stumble over."""

from datetime import UTC, datetime

import pytest

import knews
from knews import Role

BODY = "하늘시가 새솔항에 새 다리를 놓기로 했다고 14일 밝혔다."


def roles(dump: str, **given: object) -> list[tuple[str, str]]:
    return [(str(b.role), b.text) for b in knews.parse(dump, **given).blocks]  # type: ignore[arg-type]


@pytest.mark.parametrize("url", ["http://[x", "하늘", "", "https://nowhere.example/1"])
def test_a_url_without_a_known_host_names_no_outlet(url: str) -> None:
    assert knews.parse(f"새 다리 열린다\n\n{BODY}", url=url).outlet is None


def test_an_unknown_zone_is_the_outlets_fault() -> None:
    outlet = knews.Outlet(id="haneul", name="하늘일보", zone="Asia/Haneul")
    with pytest.raises(knews.BrokenOutlet, match="Asia/Haneul"):
        knews.parse(f"새 다리 열린다\n\n입력 2025.01.22 17:43\n\n{BODY}", outlet=outlet)


def test_the_addresses_behind_an_agencys_slogan_are_its_writers_in_order() -> None:
    text = "[서울=뉴시스]김하늘·이바다 기자 = 하늘시가 새 다리를 열기로 했다고 밝혔다.\n\n◎공감언론 뉴시스 one@newsis.com, two@newsis.com"
    article = knews.parse(f"새 다리 열린다\n\n{text}")
    assert [(byline.name, byline.email) for byline in article.bylines] == [
        ("김하늘", "one@newsis.com"),
        ("이바다", "two@newsis.com"),
    ]
    assert [problem.code for problem in article.problems] == ["email-tie-inferred"]


def test_a_tip_address_signs_nothing() -> None:
    dump = f"새 다리 열린다\n\n{BODY}\n\njebo@haneul.example"
    assert knews.parse(dump).bylines == ()
    assert roles(dump)[-1] == ("notice", "jebo@haneul.example")


def test_a_correspondent_stands_in_a_place_that_no_list_knows() -> None:
    bylines = knews.parse(
        f"새 다리 열린다\n\n{BODY}\n\n김하늘 기자/하늘부르크=이바다 특파원 sky@haneul.example"
    ).bylines
    assert [(b.name, b.role, b.place) for b in bylines] == [
        ("김하늘", "기자", None),
        ("이바다", "특파원", "하늘부르크"),
    ]


def test_a_lone_address_behind_a_joint_signature_is_inferred_and_said_so() -> None:
    article = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example")
    assert [b.email for b in article.bylines] == ["sky@haneul.example", None]
    problem = article.problems[0]
    assert problem.code == "email-tie-inferred"
    assert article.blocks[-1].text[problem.start - article.blocks[-1].start :] == "sky@haneul.example"


def test_an_address_that_spells_its_writer_is_no_doubt() -> None:
    article = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n김하늘·이바다 기자 bada@haneul.example")
    assert [b.email for b in article.bylines] == [None, "bada@haneul.example"]
    assert article.problems == ()


def test_a_time_without_a_year_needs_the_crawl() -> None:
    dump = f"새 다리 열린다\n\n입력 12월 20일 09:00\n\n{BODY}"
    article = knews.parse(dump)
    assert article.published is not None
    assert article.published.value is None
    assert [p.code for p in article.problems] == ["year-unknown"]
    crawled = knews.parse(dump, crawled_at=datetime(2025, 1, 3, tzinfo=UTC))
    assert crawled.published is not None
    assert crawled.published.value is not None
    assert crawled.published.value.isoformat() == "2024-12-20T09:00:00+09:00"
    assert crawled.problems == ()


def test_a_time_behind_the_body_belongs_to_another_article() -> None:
    dump = f"새 다리 열린다\n\n{BODY}\n\n다음글 하늘시 다리 개통\n2025-12-12"
    assert knews.parse(dump).published is None


def test_a_gap_parts_a_credit_from_its_caption() -> None:
    caption = knews.parse(
        f"새 다리 열린다\n\n시민들이 22일 새 다리를 건너고 있다.  AP연합뉴스\n{BODY}"
    ).captions[0]
    assert (caption.text, caption.credit) == ("시민들이 22일 새 다리를 건너고 있다.", "AP연합뉴스")


def test_wire_copy_is_signed_by_the_agency() -> None:
    article = knews.parse(f"새 다리 열린다\n\n{BODY}\n\n연합뉴스\n\nⓒ 한경닷컴, 무단전재 및 재배포 금지")
    assert (article.outlet, article.provider) == ("hankyung", "yna")
    assert [b.name for b in article.bylines] == ["연합뉴스"]


def test_a_photographer_in_a_caption_is_no_writer() -> None:
    article = knews.parse(
        f"새 다리 열린다\n\n시민들이 22일 새 다리를 건너고 있다. 정은하 기자\n\n{BODY}\n\n김하늘 기자"
    )
    assert [b.name for b in article.bylines] == ["김하늘"]
    assert article.captions[0].credit == "정은하 기자"


def test_a_text_printed_twice_counts_once() -> None:
    text = f"{BODY} 시는 내년 봄에 공사를 시작한다. 예산은 모두 120억원이다. 시장은 “시민의 뜻”이라고 말했다."
    article = knews.parse(f"새 다리 열린다\n\n{text} {text}")
    assert article.text == text
    assert article.blocks[-1].role is Role.REPEAT


def test_a_group_named_after_a_role_keeps_its_part() -> None:
    outlet = knews.Outlet(
        id="haneul",
        name="하늘일보",
        lines=(
            knews.Line(Role.HEADING, r"==(?P<heading>.{2,30})=="),
            knews.Line(Role.CAPTION, r"\[(?P<caption>.{4,80}) \| (?P<credit>.{2,20})\]"),
        ),
    )
    article = knews.parse(
        f"새 다리 열린다\n\n{BODY}\n\n==남은 과제==\n\n[새 다리 조감도 | 하늘시]\n\n{BODY} 곧.", outlet=outlet
    )
    assert [section.heading for section in article.sections] == [None, "남은 과제"]
    assert (article.captions[0].text, article.captions[0].credit) == ("새 다리 조감도", "하늘시")


def test_naive_crawl_times_are_in_the_outlets_zone() -> None:
    crawled_at = datetime(2025, 1, 22, 21, 30)  # noqa: DTZ001  # naive on purpose
    article = knews.parse(f"새 다리 열린다\n\n4 hours ago 2\n\n{BODY}", crawled_at=crawled_at)
    assert article.published is not None
    assert article.published.value is not None
    assert article.published.value.isoformat() == "2025-01-22T17:00:00+09:00"


def test_a_crawl_of_a_day_only_is_said_where_the_time_of_day_would_tell_more() -> None:
    dump = f"새 다리 열린다\n\n4 hours ago 2\n\n{BODY}"
    article = knews.parse(dump, crawled_at=datetime(2025, 1, 22))  # noqa: DTZ001  # a bare day
    assert article.published is not None
    assert article.published.precision == "day"
    problem = article.problems[0]
    assert (problem.code, dump[problem.start : problem.stop]) == ("crawl-time-imprecise", "4 hours ago")
    precise = knews.parse(f"새 다리 열린다\n\n2 days ago\n\n{BODY}", crawled_at=datetime(2025, 1, 22))  # noqa: DTZ001
    assert precise.problems == ()
