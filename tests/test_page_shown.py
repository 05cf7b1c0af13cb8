"""What a reader sees of a page where its source holds something else."""

import pytest

import knews
from knews.press.headline import without_house

LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."
NEXT = "시는 내년 봄까지 길을 넓히겠다고 밝혔다."
TITLE = "하늘시, 새 다리 10월에 연다"


def page(
    body: str = f"<p>{LEAD}</p><p>{NEXT}</p>", *, head: str = "", above: str = f"<h1>{TITLE}</h1>"
) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{above}<div id='articleBody'>{body}</div><footer>하늘일보</footer></body></html>"


@pytest.mark.parametrize(
    "link",
    [
        "<a href='mailto:sky@haneul.example'>이메일</a>",
        "<a href='mailto:sky@haneul.example?subject=%EB%8B%A4%EB%A6%AC'>[메일 보내기]</a>",
        "<a href='mailto:sky@haneul.example'><img src='/m.png' alt='메일'></a>",
        "<a class='__cf_email__' data-cfemail='a1d2cad8e1c9c0cfc4d4cd8fc4d9c0ccd1cdc4'>[email&#160;protected]</a>",
        "<a href='/cdn-cgi/l/email-protection#a1d2cad8e1c9c0cfc4d4cd8fc4d9c0ccd1cdc4'><span>[email protected]</span></a>",
        "sky@haneul.example",
    ],
)
def test_an_address_behind_a_link_is_shown(link: str) -> None:
    article = knews.parse(page(f"<p>{LEAD}</p><p>{NEXT}</p><p>김하늘 기자 {link}</p>"))
    assert [(byline.name, byline.email) for byline in article.bylines] == [("김하늘", "sky@haneul.example")]
    assert article.text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    "link",
    ["<a href='mailto:?body=x'>이메일</a>", "<a data-cfemail='zz'>다리</a>", "<a data-cfemail='a1'>길</a>"],
)
def test_a_link_to_nobody_stays(link: str) -> None:
    assert knews.parse(page(f"<p>{LEAD}</p><p>{NEXT}</p><p>{link}</p>")).bylines == ()


@pytest.mark.parametrize(
    ("time", "value"),
    [
        ("<time datetime='2025-01-22T08:43:09Z'>3시간 전</time>", "2025-01-22T17:43:09+09:00"),
        ("<time datetime='2025-01-22T17:43:09+09:00'></time>", "2025-01-22T17:43:09+09:00"),
        (
            "<time datetime='2025-01-22T17:43:09+09:00'>입력 2025.01.22 17:43</time>",
            "2025-01-22T17:43:09+09:00",
        ),
        (
            "<time datetime='2024-12-31T00:00:00+09:00'>입력 2025.01.22 17:43</time>",
            "2025-01-22T17:43:00+09:00",
        ),
        ("<span>하늘일보</span><span>2025.01.22 17:43</span>", "2025-01-22T17:43:00+09:00"),
    ],
)
def test_a_time_is_as_precise_as_its_element(time: str, value: str) -> None:
    published = knews.parse(page(above=f"<h1>{TITLE}</h1><p class='date'>{time}</p>")).published
    assert published is not None
    assert published.value is not None
    assert published.value.isoformat() == value


@pytest.mark.parametrize(
    "hides",
    ["hidden", "aria-hidden='true'", "style='display: none'", "class='blind'", "class='a screen_out'"],
)
def test_what_nobody_sees_is_no_text(hides: str) -> None:
    assert (
        knews.parse(page(f"<p>{LEAD}</p><p {hides}>숨은 글이다.</p><p>{NEXT}</p>")).text
        == f"{LEAD}\n\n{NEXT}"
    )


def test_a_stray_end_of_a_box_ends_no_text() -> None:
    assert knews.parse(page(f"<p>{LEAD}</p></div><p>{NEXT}</p></div>")).text == f"{LEAD}\n\n{NEXT}"


@pytest.mark.parametrize(
    "headline", ["하늘시, 새 다리<br>10월에 연다", "<div>하늘시, 새 다리</div><div>10월에 연다</div>"]
)
def test_what_parts_a_headline_is_a_space(headline: str) -> None:
    assert knews.parse(page(above=f"<h1>{headline}<span class='blind'>제목</span></h1>")).headline == TITLE


@pytest.mark.parametrize(
    "head",
    [
        f"<meta property='og:title' content='{TITLE} &lt; 사회 &lt; 기사본문 - 하늘일보'>",
        f"<title>{TITLE} :: 하늘 ::</title><meta property='og:site_name' content='하늘'>",
        f"<title>[하늘] {TITLE}</title><meta property='og:site_name' content='하늘'>",
        f"<title>{TITLE} - 하늘 모바일</title><meta property='og:site_name' content='하늘'>",
        "<meta property='og:title' content='하늘시, &lt;b&gt;새 다리&lt;/b&gt; 10월에 연다'>",
    ],
)
def test_a_title_has_nothing_of_the_site(head: str) -> None:
    assert knews.parse(page(head=head, above="")).headline == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "하늘시 - 바다시 | 새 다리: 10월 개통",
        "“다리가 아니라 길” - 하늘시장 인터뷰",
        "하늘 | 새 다리 10월에 연다",
    ],
)
def test_a_dash_alone_cuts_nothing(title: str) -> None:
    assert without_house(title, {"하늘일보"}) == title
