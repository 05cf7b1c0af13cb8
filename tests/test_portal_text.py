"""A portal's address beside a text: the portal and the paper, as for pages."""

import pytest

import knews

TITLE = "하늘시, 새 다리 10월에 연다"
BODY = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m다.\n\n시는 길을 넓히겠다고 밝혔다."
NAVER = "https://n.news.naver.com/mnews/article/015/0000000001"
DAUM = "https://v.daum.net/v/20251001123359661"


@pytest.mark.parametrize(
    ("text", "url", "found"),
    [
        (BODY, NAVER, ("hankyung", "naver", None)),
        (f"(하늘=연합뉴스) 김하늘 기자 = {BODY}", NAVER, ("hankyung", "naver", "yna")),
        (f"{BODY}\n\n김하늘 기자 sky@hankyung.com", NAVER, ("hankyung", "naver", None)),
        (
            BODY,
            "https://news.naver.com/main/read.nhn?mode=LSD&oid=001&aid=0000000001",
            ("yna", "naver", None),
        ),
        (BODY, "https://n.news.naver.com/mnews/article/999/0000000001", (None, "naver", None)),
        (f"{BODY}\n\n김하늘 기자 sky@hankyung.com", DAUM, ("hankyung", "daum", None)),
        (f"(하늘=연합뉴스) 김하늘 기자 = {BODY}", DAUM, ("yna", "daum", None)),
        (BODY, DAUM, (None, "daum", None)),
        (BODY, "http://yna.kr/AKR20251001000100001?did=1", ("yna", None, None)),
        (BODY, "https://omn.kr/2abcd", ("ohmynews", None, None)),
    ],
)
def test_a_text_with_an_address(text: str, url: str, found: tuple[str | None, ...]) -> None:
    article = knews.parse(f"{TITLE}\n\n{text}", url=url)
    assert (article.outlet, article.portal, article.provider) == found
    assert article.url == url


def test_a_portal_s_number_and_day_are_read() -> None:
    article = knews.parse(f"{TITLE}\n\n입력 2025.03.01 09:30\n\n{BODY}", url=DAUM)
    assert article.article_id == "20251001123359661"
    assert [problem.code for problem in article.problems] == ["date-differs"]


def test_a_portal_s_address_in_a_table_of_labels() -> None:
    article = knews.parse(f"제목: {TITLE}\n출처: 네이버\n원문: {NAVER}\n\n{BODY}")
    assert (article.outlet, article.portal, article.url) == ("hankyung", "naver", NAVER)
    article = knews.parse(f"제목: {TITLE}\n링크: {DAUM}\n\n(하늘=연합뉴스) 김하늘 기자 = {BODY}")
    assert (article.outlet, article.portal, article.provider) == ("yna", "daum", None)


def test_a_portal_s_page_that_names_no_paper_is_whose_rights_it_prints() -> None:
    page = (
        f'<html><body><h3 class="tit_view">{TITLE}</h3><div class="article_view"><section dmcf-sid="x"><p>{BODY}</p>'
        '</section></div><p class="txt_copyright">Copyright © 뉴시스. 무단전재 및 재배포 금지.</p></body></html>'
    )
    article = knews.parse(page, url=DAUM)
    assert (article.outlet, article.portal, article.provider) == ("newsis", "daum", None)
