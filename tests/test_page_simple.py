"""Pages as somebody makes them up to try knews: no outlet, no metadata, a few elements."""

import pytest

import knews

LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."
NEXT = "시는 내년 봄까지 길을 넓히겠다고 밝혔다."
H1 = "<h1>새 다리 10월에 연다</h1>"
TIME = "<time datetime='2025-01-22T17:43:00+09:00'>2025.01.22 17:43</time>"
SIGNED = "<p>김하늘 기자 sky@haneul.example</p>"
TEXT = f"<p>{LEAD}</p><p>{NEXT}</p>"
FRAME = (
    "<header><a href='/'>하늘일보</a><nav><a href='/1'>사회</a></nav></header>{}<footer>ⓒ 하늘일보</footer>"
)

PAGES = {
    "article": f"<html><body>{H1}{TIME}<article>{TEXT}{SIGNED}</article></body></html>",
    "all in the article": f"<html><body><article>{H1}{TIME}{TEXT}{SIGNED}</article></body></html>",
    "in the body": f"<html><body>{H1}{TIME}{TEXT}{SIGNED}</body></html>",
    "bare": f"{H1}{TIME}{TEXT}{SIGNED}",
    "main": f"<html><body><main>{H1}<p class='date'>2025.01.22 17:43</p><div>{TEXT}</div>{SIGNED}</main></body></html>",
    "frame": "<html><head><title>새 다리 10월에 연다 - 하늘일보</title></head><body>"
    + FRAME.format(f"{H1}{TIME}<article>{TEXT}</article>{SIGNED}")
    + "</body></html>",
    "boxes": f"<html><body><div>{H1}</div><div>{TIME}</div><div class='content'>{TEXT}</div><div>김하늘 기자</div></body></html>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_made_up_is_read(page: str) -> None:
    article = knews.parse(page)
    assert article.headline == "새 다리 10월에 연다"
    assert article.published is not None
    assert article.published.value is not None
    assert article.published.value.isoformat() == "2025-01-22T17:43:00+09:00"
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert article.sections == (knews.Section(None, None, (LEAD, NEXT)),)
    assert article.problems == ()


def test_the_frame_of_a_page_is_no_text() -> None:
    article = knews.parse(f"<html><body>{FRAME.format(H1 + TEXT)}</body></html>")
    assert article.text == f"{LEAD}\n\n{NEXT}"


def test_a_page_of_links_is_no_article() -> None:
    links = "".join(f"<li><a href='/{n}'>{LEAD}</a> <span>{n}시간 전</span></li>" for n in range(1, 9))
    article = knews.parse(f"<html><body><h1>하늘일보</h1><ul>{links}</ul><p>{NEXT}</p></body></html>")
    assert article.text == ""
    problem = article.problems[0]
    assert problem.code == "no-article"
    assert "sentences outside links, a stated title, a stated time of publication" in problem.message
