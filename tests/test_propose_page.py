"""Selectors that are proposed from a page: what they fit, what they rest on, and when there are none."""

from pathlib import Path

import pytest

import knews
from knews import Layout, Outlet
from knews.authoring.host import host_of
from knews.authoring.propose.address import address_pattern
from knews.authoring.propose.page import PageProposals, propose_page
from knews.authoring.propose.selector import is_stable, selectors
from knews.authoring.propose.site import propose_site
from knews.read.tree import parse_page

TITLE = "하늘시, 새 다리 10월에 연다"
LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 9일 밝혔다."
REST = "시장은 “다리가 아니라 길”이라고 말했다."
END = "예산은 백억 원이며 시의회가 다음 달에 심의한다."
TEXT = f"<p>{LEAD}</p><p>{REST}</p><p>{END}</p>"
HEAD = f'<meta property="og:title" content="{TITLE}">'
STATED = '<meta property="article:published_time" content="2025-01-22T17:43:09+09:00">'


def page(body: str, *, head: str = HEAD) -> bytes:
    """Make a page with a menu above and a list of other articles below."""
    menu = '<div class="menu"><a href="/">홈</a> <a href="/society">사회</a></div>'
    others = '<div class="side"><ul><li><a href="/1">산책로도 넓힌다</a> <em>2025-01-20 09:00</em> <b>이바다 기자</b></li></ul></div>'
    return (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8">{head}</head>'
        f"<body>{menu}{body}{others}</body></html>"
    ).encode()


def values(found: PageProposals) -> dict[str, str | None]:
    return {proposal.field: proposal.value for proposal in found.proposals}


def evidence(found: PageProposals, field: str) -> str:
    return next(proposal.evidence for proposal in found.proposals if proposal.field == field)


def reread(raw: bytes, found: PageProposals) -> knews.Article:
    assert found.layout is not None
    return knews.parse(raw, outlet=Outlet(id="haneul", name="하늘일보", layouts=(found.layout,)))


def test_an_id_is_taken_before_a_class() -> None:
    raw = page(
        f'<h1 class="news-title">{TITLE}</h1><p class="news-date">입력 2025.01.22 17:43</p>'
        f'<div id="news-text" class="text-area">{TEXT}</div>',
        head=HEAD + STATED,
    )
    found = propose_page(raw)
    assert found.layout == Layout(
        id="2025",
        when="#news-text",
        headline=".news-title",
        published=".news-date",
        body="#news-text",
    )
    assert evidence(found, "headline") == "prints og:title"
    assert evidence(found, "published") == (
        "reads as 2025-01-22 17:43:09, label 입력; the page states the same time"
    )
    assert "3 paragraphs" in evidence(found, "body")
    assert reread(raw, found).text == f"{LEAD}\n\n{REST}\n\n{END}"


def test_a_class_that_fits_nothing_else() -> None:
    raw = page(
        f'<h2 class="tit">{TITLE}</h2><div class="txt side"><p class="x1">2025.01.22 17:43</p></div><div class="txt article-text">{TEXT}</div>'
    )
    found = propose_page(raw)
    assert found.layout is not None
    assert found.layout.body == ".article-text"
    assert found.layout.headline == "h2.tit"
    assert reread(raw, found).published is not None


def test_itemprop_where_there_is_no_name() -> None:
    raw = page(f'<h1>{TITLE}</h1><div itemprop="articleBody">{TEXT}</div>')
    found = propose_page(raw)
    assert found.layout is not None
    assert (found.layout.body, found.layout.headline) == ("[itemprop=articleBody]", "h1")
    assert "may have it" in evidence(found, "when")


def test_a_page_of_the_table_era() -> None:
    raw = page(
        f"<table width='900'><tr><td><font size='5'>{TITLE}</font></td></tr><tr><td align='right'>2005-01-22 17:43</td></tr>"
        f"<tr><td bgcolor='#fafafa'>{LEAD}<br><br>{REST}<br><br>{END}</td></tr></table>"
    )
    found = propose_page(raw)
    assert found.layout is not None
    assert found.layout.body == "td[bgcolor='#fafafa']"
    assert found.layout.headline == "font[size='5']"
    assert found.layout.published == "td[align='right']"
    assert reread(raw, found).text.startswith(LEAD)


def test_the_title_of_the_head_prints_nothing() -> None:
    raw = page(
        f'<table><tr><td class="subject">새 길 열린다</td></tr><tr><td class="content">{TEXT}</td></tr></table>',
        head="<title>새 길 열린다</title>",
    )
    assert values(propose_page(raw))["headline"] == ".subject"


def test_made_up_names_are_passed_over() -> None:
    raw = page(
        f'<article><h1 class="css-1x2y3z">{TITLE}</h1><div id="article-81234567" class="mt-4 View_text__fDMR1">{TEXT}</div></article>'
    )
    layout = propose_page(raw).layout
    assert layout is not None
    assert layout.body == "[class*=View_text__]"
    assert "css-" not in str(layout)


@pytest.mark.parametrize(
    ("word", "stable"),
    [
        ("news-text", True),
        ("article2024", True),
        ("block__title", True),
        ("item2", True),
        ("article-81234567", False),
        ("css-1x2y3z", False),
        ("View_text__fDMR1", False),
        ("a1b2c3d4", False),
        ("v-body", True),
        ("sc-text", True),
        ("sc-bdVaJa", False),
        ("한글", False),
        ("1st", False),
    ],
)
def test_what_stays_from_page_to_page(word: str, *, stable: bool) -> None:
    assert is_stable(word) is stable


def test_a_text_that_no_name_tells_is_known_by_its_place() -> None:
    raw = page(f"<h1>{TITLE}</h1><div><div>{TEXT}</div><div>하늘시 | 강변</div></div>")
    found = propose_page(raw)
    assert found.layout is not None
    assert (found.layout.body, found.layout.headline) == (
        "body > div:nth-of-type(2) > div:nth-of-type(1)",
        "h1",
    )
    assert evidence(found, "body").endswith("no name tells it, only its place: try it on another page")
    assert reread(raw, found).text == f"{LEAD}\n\n{REST}\n\n{END}"


def test_a_place_behind_what_has_a_name_is_taken_before_a_count() -> None:
    raw = page(f'<h1>{TITLE}</h1><p class="news-date">2025.01.22 17:43</p><div>{TEXT}</div><div>강변</div>')
    assert values(propose_page(raw))["body"] == ".news-date + div"


def test_a_number_at_the_end_of_a_name_is_cut() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><div id="text_20250122001">{TEXT}</div><div id="list_20250122001">강변</div>'
    )
    assert values(propose_page(raw))["body"] == "[id^=text_]"


def test_a_text_in_the_bare_page_is_known_by_that() -> None:
    raw = f"<html><head><title>{TITLE}</title></head><body><h3>{TITLE}</h3>{TEXT}</body></html>".encode()
    found = propose_page(raw)
    assert values(found)["body"] == "body"
    assert reread(raw, found).text == f"{LEAD}\n\n{REST}\n\n{END}"


@pytest.mark.parametrize(
    "raw",
    [
        page("<p>로그인한 뒤 이용하실 수 있습니다.</p>"),
        b"<html><body></body></html>",
        page('<ul class="list">' + f'<li><a href="/1">{LEAD}</a></li>' * 9 + "</ul>"),
    ],
    ids=["login", "empty", "list"],
)
def test_a_page_without_an_article_says_what_was_looked_for(raw: bytes) -> None:
    found = propose_page(raw)
    assert (found.layout, found.family) == (None, None)
    assert "no element with sentences" in found.proposals[0].evidence


def test_a_text_is_no_page() -> None:
    assert propose_page("새 다리 열린다".encode()).proposals[0].evidence == "this is no page"


def test_one_box_for_both_times() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><div class="dates"><span class="on">입력 2025.01.22 17:43</span> <span class="on">수정 2025.01.22 18:20</span></div>'
        f'<div id="news-text">{TEXT}</div>',
        head=HEAD + STATED,
    )
    found = propose_page(raw)
    assert values(found)["published"] == ".dates"
    assert "modified" not in values(found)
    article = reread(raw, found)
    assert article.modified is not None
    assert article.modified.text == "수정 2025.01.22 18:20"


def test_a_box_for_each_time() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><p class="reg-date">2025.01.22 17:43</p><div>공유</div><p class="edit-date">2025.01.22 18:20</p>'
        f'<div id="news-text">{TEXT}</div>',
        head=HEAD + STATED,
    )
    found = propose_page(raw)
    assert (values(found)["published"], values(found)["modified"]) == (".reg-date", ".edit-date")


def test_a_time_in_an_attribute() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><span class="clock" data-at="2025-01-22 17:43:09">방금</span><div id="news-text">{TEXT}</div>'
    )
    found = propose_page(raw)
    assert values(found)["published"] == ".clock::attr(data-at)"


def test_the_time_of_another_article_is_none() -> None:
    found = propose_page(page(f'<h1>{TITLE}</h1><div id="news-text">{TEXT}</div>'))
    assert values(found)["published"] is None
    assert found.layout is not None
    assert found.layout.published is None


def test_a_wrong_time_of_change_is_distrusted() -> None:
    wrong = '<meta property="article:modified_time" content="1970-01-01T09:00:00+09:00">'
    raw = page(
        f'<h1>{TITLE}</h1><p class="date">2025.01.22 17:43</p><div id="news-text">{TEXT}</div>',
        head=HEAD + STATED + wrong,
    )
    found = propose_page(raw)
    assert found.layout is not None
    assert found.layout.distrust == ("article:modified_time",)
    assert reread(raw, found).modified is None


def test_writers_outside_the_text() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><div id="news-text">{TEXT}</div>'
        '<div class="reporter-box"><b class="reporter-name">김하늘 기자</b> <i>sky@haneul.example</i></div>'
    )
    found = propose_page(raw)
    assert [(each.name, each.email) for each in reread(raw, found).bylines] == [
        ("김하늘", "sky@haneul.example")
    ]


@pytest.mark.parametrize(
    "box",
    [
        '<p class="reporter">sky@haneul.example</p>',
        '<p class="reporter"><a href="mailto:sky@haneul.example">sky@haneul.example</a></p>',
        '<p class="reporter">이메일 : sky@haneul.example</p>',
        '<p class="reporter"><a href="mailto:sky@haneul.example"><img src="/mail.png"></a></p>',
    ],
)
@pytest.mark.parametrize("stated", ["", '<meta property="article:author" content="김하늘">'])
def test_an_address_alone_is_no_writer(box: str, stated: str) -> None:
    raw = page(f'<h1>{TITLE}</h1>{box}<div id="news-text">{TEXT}</div>', head=HEAD + stated)
    found = propose_page(raw)
    assert values(found)["byline"] is None
    assert found.layout is not None
    assert found.layout.byline is None


def test_an_address_beside_a_name_is_its_writers() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><b class="reporter-name">김하늘 기자</b><div>x</div><i class="mail">sky@haneul.example</i><div id="news-text">{TEXT}</div>',
        head=f'{HEAD}<meta property="article:author" content="김하늘">',
    )
    assert values(propose_page(raw))["byline"] == ".reporter-name, .mail"


def test_the_writer_of_another_article_is_none() -> None:
    raw = page(f'<h1>{TITLE}</h1><div id="news-text">{TEXT}<p>김하늘 기자</p></div>')
    found = propose_page(raw)
    byline = next(proposal for proposal in found.proposals if proposal.field == "byline")
    assert (byline.value, byline.is_needed) == (None, False)
    assert byline.evidence == "read without it: 김하늘 기자"


def test_a_box_of_links_in_the_text_is_dropped() -> None:
    links = '<a href="/1">강변 산책로도 넓힌다</a> <a href="/2">장날이 돌아왔다</a>'
    raw = page(
        f'<h1>{TITLE}</h1><div id="news-text">{TEXT}<div class="see-too"><b>함께 보는 글</b>{links}</div></div>'
    )
    found = propose_page(raw)
    assert found.layout is not None
    assert found.layout.drop == (".see-too",)
    assert reread(raw, found).text == f"{LEAD}\n\n{REST}\n\n{END}"


def test_what_stands_under_pictures() -> None:
    # A line alone with its picture is known without a selector, unless a link is in it.
    line = '시민들이 <a href="/bridge">새 다리</a>를 건너고 있다. /하늘시 제공'
    picture = f'<div class="cut"><img src="/1.jpg"><span class="under-pic">{line}</span></div>'
    raw = page(f'<h1>{TITLE}</h1><div id="news-text">{picture}{TEXT}</div>')
    found = propose_page(raw)
    assert values(found)["caption"] == ".under-pic"
    assert [caption.credit for caption in reread(raw, found).captions] == ["하늘시"]


def test_lines_under_the_headline() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><h2 class="sub-title">강에서 가장 긴 다리</h2><div id="news-text">{TEXT}</div>'
    )
    found = propose_page(raw)
    assert values(found)["subheadline"] == ".sub-title"
    assert reread(raw, found).subheadlines == ("강에서 가장 긴 다리",)


def test_a_menu_is_no_line_under_the_headline() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><div class="sub-menu"><a href="/a">정치 소식</a> <a href="/b">사회 소식</a></div>'
        f'<p class="sub-info">김하늘 기자</p><div id="news-text">{TEXT}</div>'
    )
    assert values(propose_page(raw))["subheadline"] is None


def test_the_rights_line_is_not_the_sites() -> None:
    line = "ⓒ 하늘일보, 무단전재 및 재배포 금지"
    text = f'<h1>{TITLE}</h1><div id="news-text">{TEXT}</div>'
    assert (
        values(propose_page(page(f'{text}<p class="rights-line">{line}</p>')))["copyright"] == ".rights-line"
    )
    assert (
        values(propose_page(page(f'{text}<div id="footer"><p class="rights-line">{line}</p></div>')))[
            "copyright"
        ]
        is None
    )


def test_a_shared_system_is_named_in_place_of_selectors() -> None:
    raw = page(
        f'<h3 class="heading">{TITLE}</h3><ul class="infomation"><li>입력 2025.01.22 17:43</li></ul>'
        f'<div id="article-view-content-div">{TEXT}</div>'
    )
    found = propose_page(raw)
    assert (found.family, found.layout) == ("ndsoft", None)
    assert "ndsoft-4" in found.proposals[0].evidence


def test_cp949_is_read_too() -> None:
    raw = page(f'<h1>{TITLE}</h1><div id="news-text">{TEXT}</div>').decode().encode("cp949")
    assert values(propose_page(raw))["body"] == "#news-text"


def test_the_same_page_gives_the_same() -> None:
    raw = page(f'<h1>{TITLE}</h1><div id="news-text" class="a b c">{TEXT}</div>')
    assert propose_page(raw) == propose_page(raw)


def test_selectors_fit_just_what_is_wanted() -> None:
    tree = parse_page(b'<div class="a"><p class="x">1</p><p class="x">2</p></div><p class="x y">3</p>')
    assert tree is not None
    wanted = tree.find(".a > p")
    for css in selectors(tree, [wanted], "text"):
        assert tree.find(css) == wanted
    assert next(selectors(tree, [tree.find(".y")], "text")) == ".y"
    assert list(selectors(tree, [[]], "text")) == []


@pytest.mark.parametrize(
    ("url", "number", "day"),
    [
        ("https://www.haneul.example/news/202501220001", "202501220001", "20250122"),
        ("https://haneul.example/view/AKR20250122001", "AKR20250122001", "20250122"),
        ("https://haneul.example/news/articleView.html?idxno=1234", "1234", None),
        ("https://haneul.example/news/view.php?page=2&no=20250122000017", "20250122000017", "20250122"),
        ("https://haneul.example/society/81234", "81234", None),
        ("https://haneul.example/news/society/81234.html", "81234", None),
        ("https://haneul.example/20250122/81234/1", "81234", "20250122"),
        ("https://haneul.example/arti/2025/01/22/81234", "81234", None),
        (
            "https://haneul.example/v/0123456789abcdef0123456789abcdef",
            "0123456789abcdef0123456789abcdef",
            None,
        ),
    ],
)
def test_the_pattern_of_an_address_reads_it(url: str, number: str, day: str | None) -> None:
    pattern = address_pattern(url)
    assert pattern is not None
    text = f'<html><head><link rel="canonical" href="{url}"></head><body></body></html>'
    article = knews.parse(text, outlet=Outlet(id="haneul", name="하늘일보", urls=(pattern,)))
    assert article.article_id == number
    assert ("<date>" in pattern) is (day is not None)


@pytest.mark.parametrize("url", ["https://haneul.example/", "http://[x", "https://haneul.example/news/list"])
def test_an_address_without_a_number_gives_no_pattern(url: str) -> None:
    assert address_pattern(url) is None


@pytest.mark.parametrize("text", ["", "haneul", "하늘일보", "http://[x", "a b.example", "a,b.example"])
def test_what_is_no_host(text: str) -> None:
    assert host_of(text) is None


def test_what_is_known_of_the_site() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><div id="news-text">{TEXT}<p>김하늘 기자 sky@mail.haneul.example</p><p>ⓒ 하늘신문, 무단전재 및 재배포 금지</p></div>',
        head=f'{HEAD}<link rel="canonical" href="https://m.haneul.example/news/202501220001"><meta property="og:site_name" content="하늘닷컴">',
    )
    article = propose_page(raw, name="하늘일보").article
    assert article is not None
    found = {(proposal.field, proposal.value) for proposal in propose_site(article, (), "하늘일보")}
    assert found == {
        ("hosts", "haneul.example"),
        ("urls", r"/news/(?P<id>(?P<date>20\d{6})\d+)"),
        ("names", "하늘닷컴"),
        ("names", "하늘신문"),
        ("mails", "mail.haneul.example"),
    }


def test_a_free_address_is_nobodys_domain() -> None:
    article = knews.parse(f"{TITLE}\n\n{LEAD}\n\n김하늘 기자 sky@gmail.com")
    assert [each.value for each in propose_site(article, (), "하늘일보") if each.field == "mails"] == [None]


def test_the_layouts_of_our_own_pages_are_found_again() -> None:
    paths = sorted((Path(__file__).parent / "outlets").glob("*/page-*.html"))[::4]
    same = {"found": 0, "headline": 0, "published": 0, "bylines": 0, "text": 0}
    for path in paths:
        raw = path.read_bytes()
        truth = knews.parse(raw)
        name = knews.get_outlet(truth.outlet).name if truth.outlet else ""
        found = propose_page(raw, name=name)
        if found.article is None or (found.layout is None and found.family is None):
            continue
        same["found"] += 1
        for field in ("headline", "published", "bylines", "text"):
            same[field] += _plain(found.article, field) == _plain(truth, field)
    shares = {field: 100 * count // len(paths) for field, count in same.items()}
    # What the built-in outlets read, a proposal from one page alone reads mostly.
    assert shares["found"] >= 95
    assert shares["headline"] >= 95
    assert shares["published"] >= 90
    assert shares["bylines"] >= 85
    assert shares["text"] >= 70


def _plain(article: knews.Article, field: str) -> object:
    value = getattr(article, field)
    if field == "published":
        return value and value.value
    if field == "bylines":
        return [(each.name, each.email) for each in value]
    return "".join((value or "").split())
