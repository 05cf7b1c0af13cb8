"""Tables of labels on top of a dump: rows, brackets, front matter, lines that were run together."""

import pytest

import knews
from knews import Role

TITLE = "하늘시, 새 다리 10월에 연다"
LEAD = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m로 강 위에 놓인 다리 가운데 가장 길다."
)
MORE = "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다."
BODY = f"{LEAD}\n\n{MORE}"

TABLES = {
    "Korean": f"제목: {TITLE}\n언론사: 한국경제\n날짜: 2025-10-01\n기자: 김하늘\n본문: {BODY}",
    "English": f"Title: {TITLE}\nPublisher: 한국경제\npublished_at: 2025-10-01\nAuthor: 김하늘\n\n{BODY}",
    "spaced": f"기사 제목 : {TITLE}\n매체명 : 한국경제\n기사 입력 : 2025.10.01\n기자명 : 김하늘\n기사 본문 :\n{BODY}",
    "brackets": f"[제목] {TITLE}\n[언론사] 한국경제\n[일자] 2025.10.01\n[기자] 김하늘\n[본문]\n{BODY}",
    "brackets of full width": f"【제목】 {TITLE}\n【매체】 한국경제\n【작성일】 2025.10.01\n【작성자】 김하늘\n【내용】 {BODY}",
    "colons of full width": f"제목：{TITLE}\n출처：한국경제\n일자：20251001\n작성자：김하늘\n본문：{BODY}",
    "bold": f"**Title:** {TITLE}\n**Source:** 한국경제\n**Date:** 2025-10-01\n**Author:** 김하늘\n\n{BODY}",
    "list": f"- 제목: {TITLE}\n- 매체: 한국경제\n- 발행일: 2025-10-01\n- 기자: 김하늘\n\n{BODY}",
    "below": f"제목:\n{TITLE}\n언론사: 한국경제\n날짜:\n2025-10-01\n기자:\n김하늘\n본문:\n{BODY}",
    "shared line": f"언론사: 한국경제 | 날짜: 2025-10-01 | 기자: 김하늘\n\n{TITLE}\n\n{BODY}",
    "shared line under the headline": f"{TITLE}\n언론사: 한국경제 | 등록일: 2025-10-01 | 기자: 김하늘\n\n{BODY}",
    "run together": f"제목: {TITLE} 언론사: 한국경제 날짜: 2025-10-01 기자: 김하늘 본문: {BODY}",
    "front matter": f'---\ntitle: "{TITLE}"\npublisher: 한국경제\ndate: 2025-10-01\nauthor: 김하늘\n---\n\n{BODY}',
    "front matter with a list": (
        f'---\ntitle: \'{TITLE}\'\nsource: "한국경제"\ndate: "2025-10-01"\nauthors:\n  - 김하늘\ntags: [다리, 하늘시]\n---\n{BODY}'
    ),
    "front matter of Hugo": f'+++\ntitle = "{TITLE}"\ndate = 2025-10-01\nauthor = "김하늘"\npress = "한국경제"\n+++\n\n{BODY}',
    "front matter run together": (
        f"--- title: {TITLE} publisher: 한국경제 date: 2025-10-01 id: 12 author: 김하늘 --- {BODY}"
    ),
    "with others": (
        f"id: 12\n제목: {TITLE}\n언론사: 한국경제\n분류: 지역\n날짜: 2025-10-01\n다리 길이: 820m\n조회수: 7\n기자: 김하늘\n\n{BODY}"
    ),
}


def is_whole(article: knews.Article, dump: str) -> bool:
    """Tell whether every character that is not white space lies in exactly one block."""
    held = [at for block in article.blocks for at in range(block.start, block.stop) if not dump[at].isspace()]
    return held == [at for at, character in enumerate(dump) if not character.isspace()]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_labels(name: str) -> None:
    article = knews.parse(TABLES[name])
    assert (article.headline, article.outlet, article.text) == (TITLE, "hankyung", BODY)
    assert article.published is not None
    assert article.published.value is not None
    assert (article.published.value.date().isoformat(), article.published.precision) == ("2025-10-01", "day")
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert (article.subheadlines, article.captions, article.problems) == ((), (), ())
    assert is_whole(article, TABLES[name])


def test_a_headline_s_label_alone_makes_a_table() -> None:
    article = knews.parse(f"제목: {TITLE}\n\n{BODY}")
    assert (article.headline, article.text) == (TITLE, BODY)


def test_a_headline_in_quotation_marks_of_its_own_keeps_them() -> None:
    quoted = '"새 다리 연다" 하늘시장 "내년엔 새 길"'
    assert knews.parse(f"title: {quoted}\ndate: 2025-10-01\n\n{BODY}").headline == quoted


def test_when_it_was_changed() -> None:
    article = knews.parse(
        f"title: {TITLE}\ncreated_at: 2025-10-01 09:30\nupdated_at: 2025-10-02 10:30\n\n{BODY}"
    )
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.text, article.modified.text) == ("2025-10-01 09:30", "2025-10-02 10:30")


def test_a_writer_nobody_is_and_a_day_nobody_knows_are_no_values() -> None:
    article = knews.parse(f"제목: {TITLE}\n작성자: 관리자\n작성일: 미정\n\n{BODY}")
    assert (article.bylines, article.published, article.subheadlines, article.text) == ((), None, (), BODY)


def test_a_summary_is_no_text() -> None:
    article = knews.parse(
        f"title: {TITLE}\nsummary: 하늘시가 새 다리를 연다.\nurl: https://www.hankyung.com/1\n\n{BODY}"
    )
    assert (article.text, article.url) == (BODY, "https://www.hankyung.com/1")


def test_the_address_of_a_picture_is_not_the_article_s() -> None:
    article = knews.parse(
        f"title: {TITLE}\nimage: https://img.haneul.example/1.jpg\nurl: https://www.hankyung.com/1\n\n{BODY}"
    )
    assert article.url == "https://www.hankyung.com/1"


@pytest.mark.parametrize(
    "dump",
    [
        f"{TITLE}\n\n{LEAD}\n\n지역: 하늘시\n\n{MORE}",
        f"{TITLE}\n\n[앵커]\n{LEAD}\n\n[기자]\n{MORE}",
        f"{TITLE}\n\n{LEAD}\n\n내용: 새 다리\n시간: 오전 9시\n\n{MORE}",
        f"{TITLE}\n\n사진: 하늘시\n글: 김하늘\n\n{BODY}",
        f"{TITLE}\n\n---\n\n{LEAD}\n\n---\n\n{MORE}",
        f"김하늘: 새 다리가 열린다.\n이바다: 새 길도 열린다.\n\n{BODY}",
        f"---\n{TITLE}\n---\n{BODY}",
        f"{TITLE}\n\n{LEAD} 언론사: 하늘일보 본문: 새 다리. {MORE}",
    ],
)
def test_other_lines_with_colons_are_no_table(dump: str) -> None:
    article = knews.parse(dump)
    assert not any((block.rule or "").startswith("table-") for block in article.blocks)
    assert is_whole(article, dump)


def test_what_labels_say_below_the_text() -> None:
    article = knews.parse(f"제목: {TITLE}\n\n{BODY}\n\n출처: 한국경제\nURL: https://www.hankyung.com/1")
    assert (article.outlet, article.url, article.text) == ("hankyung", "https://www.hankyung.com/1", BODY)
    assert [block.role for block in article.blocks][-2:] == [Role.META, Role.META]


def test_the_note_of_a_clipper() -> None:
    note = (
        f'---\ntitle: "{TITLE}"\nsource: "https://www.hankyung.com/article/2025100100001"\nauthor:\n  - "[[김하늘]]"\n'
        f'created: 2025-11-20\npublished: 2025-10-01\ndescription: "하늘시가 새 다리를 연다."\ntags:\n  - "clippings"\n---\n{BODY}'
    )
    article = knews.parse(note)
    assert (article.headline, article.outlet, article.text) == (TITLE, "hankyung", BODY)
    assert article.url == "https://www.hankyung.com/article/2025100100001"
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert article.published is not None
    assert article.published.value is not None
    assert article.published.value.date().isoformat() == "2025-10-01"


def test_what_a_reader_of_pages_gives_to_a_language_model() -> None:
    dump = (
        f"Title: {TITLE}\n\nURL Source: https://www.hankyung.com/article/2025100100001\n\n"
        f"Published Time: 2025-10-01T09:30:00+09:00\n\nMarkdown Content:\n{BODY}"
    )
    article = knews.parse(dump)
    assert (article.headline, article.outlet, article.text) == (TITLE, "hankyung", BODY)
    assert article.published is not None


def test_a_folded_value() -> None:
    article = knews.parse(f"---\ntitle: >-\n  {TITLE}\ndate: 2025-10-01\n---\n\n{BODY}")
    assert (article.headline, article.text) == (TITLE, BODY)
