"""Pages by whose they are and how they are built: portals, wire copy, bodies in scripts, unknown hosts, no article at all."""

import json
from datetime import datetime

import attrs
import pytest
from test_page_metadata import meta
from test_page_reading import (
    END,
    HANEUL,
    LEAD,
    PARAGRAPHS,
    REST,
    TEXT,
    TITLE,
    names,
    page,
    paragraphs,
    parse,
    shown,
)

import knews
from knews import Article, Layout, Role

# Portals.

NAVER = """<!doctype html><html><head><meta property="og:url" content="{url}">{head}</head><body>
<a href="/"><img class="media_end_head_top_logo_img" alt="{paper}"></a><h2 id="title_area"><span>새 다리 열린다</span></h2>
<span class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="2025-03-05 09:10:11">2025.03.05. 오전 9:10</span>
<article id="dic_area">{text}</article></body></html>"""

_WIRE = f"(하늘=연합뉴스) 김하늘 기자 = {LEAD}"


@pytest.mark.parametrize(
    ("paper", "url", "head", "outlet"),
    [
        ("한국경제", "https://n.news.naver.com/article/015/0001234567", "", "hankyung"),
        ("", "https://n.news.naver.com/article/015/0001234567", "", "hankyung"),
        ("", "https://n.news.naver.com/mnews/article/015/0001234567?sid=101", "", "hankyung"),
        ("한국경제", "https://n.news.naver.com/article/999/0001234567", "", "hankyung"),
        ("", "https://n.news.naver.com/article/999/0001234567", meta(og__article__author="한국경제 | 네이버"), "hankyung"),
        ("하늘일보", "https://n.news.naver.com/article/999/0001234567", "", None),
    ],
)  # fmt: skip
def test_a_portals_page_is_the_papers(paper: str, url: str, head: str, outlet: str | None) -> None:
    raw = NAVER.format(
        url=url, head=head, paper=paper, text=f"{LEAD}<br><br>{REST}<br><br>▶마켓인사이트 10월 14일 오전 5시"
    )
    for given in (url, None):
        article = knews.parse(raw.encode(), url=given)
        assert (article.portal, article.outlet) == ("naver", outlet)
        assert (article.headline, article.article_id) == (TITLE, "0001234567")
        assert article.published is not None
        assert article.published.value == datetime.fromisoformat("2025-03-05T09:10:11+09:00")
        assert paragraphs(article)[:2] == (LEAD, REST)
    # The paper's own rule for a line.
    if outlet == "hankyung":
        assert paragraphs(article) == (LEAD, REST)


def test_daum_names_the_paper() -> None:
    raw = f"""<!doctype html><html><head><meta property="og:url" content="https://v.daum.net/v/20250305091011123">
<meta property="og:article:author" content="한국경제"><meta property="og:regDate" content="20250305091011"></head><body>
<div class="head_view"><h3 class="tit_view">{TITLE}</h3><div class="info_view"><span class="txt_info">김하늘 기자</span>
<span class="txt_info">입력 <span class="num_date">2025. 3. 5. 09:10</span></span></div></div>
<div class="news_view"><div class="article_view"><section dmcf-sid="a">
<p dmcf-ptype="general">{LEAD}</p><p>{REST}</p><p>{END}</p></section></div></div></body></html>"""
    article = knews.parse(raw.encode())
    assert (article.portal, article.outlet, article.article_id) == ("daum", "hankyung", "20250305091011123")
    assert article.published is not None
    assert article.published.value == datetime.fromisoformat("2025-03-05T09:10:11+09:00")
    assert names(article) == ["김하늘"]
    assert REST in paragraphs(article)


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        (f"<p>{_WIRE}</p><p>{REST}</p>", "yna"),
        (f"{TEXT}<p>/연합뉴스</p>", "yna"),
        (f"<p>[하늘=뉴시스]김하늘 기자 = {LEAD}</p><p>{REST}</p>", "newsis"),
        (f"{TEXT}<p>김하늘 기자 sky@haneul.example</p>", None),
        (f"<figure><figcaption>새 다리 조감도. 연합뉴스</figcaption></figure>{TEXT}", None),
    ],
)
def test_wire_copy_names_its_provider(text: str, provider: str | None) -> None:
    article = parse(page(text))
    assert (article.outlet, article.provider) == ("haneul", provider)


def test_a_copy_at_an_archive_is_the_inner_papers() -> None:
    url = "https://web.archive.org/web/20250306000000/https://www.hankyung.com/article/2025030512345"
    raw = f'<html><body><h1 class="headline">{TITLE}</h1><div id="articletxt">{LEAD}<br><br>{REST}</div></body></html>'
    article = knews.parse(raw.encode(), url=url)
    assert (article.outlet, article.article_id) == ("hankyung", "2025030512345")
    assert paragraphs(article) == (LEAD, REST)


# Bodies in scripts.


def test_arc_keeps_its_story_in_a_script() -> None:
    story = {
        "headlines": {"basic": TITLE},
        "subheadlines": {"basic": "걸어서 5분이면 닿는다"},
        "first_publish_date": "2025-03-05T00:10:11.123Z",
        "last_updated_date": "2025-03-06T00:00:00Z",
        "credits": {"by": [{"name": "김하늘", "byline": "김하늘 기자"}]},
        "content_elements": [
            {"type": "image", "url": "/a.png", "caption": "새 다리 조감도. /하늘시"},
            {"type": "text", "content": LEAD.replace("새 다리", "<b>새 다리</b>")},
            {"type": "header", "content": "남은 과제"},
            {"type": "text", "content": f"{REST}<br/>"},
            {"type": "raw_html", "content": "<div>다른 글</div>"},
            {"type": "text", "content": None},
            "text",
        ],
    }
    script = f"window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(story)};Fusion.x={{}}"
    raw = f'<html><head><script id="fusion-metadata">{script}</script></head><body><div id="fusion-app"></div></body></html>'
    url = "https://www.chosun.com/national/2025/03/05/ABCDEFGHIJKLMNOPQRSTUVWXYZ/"
    article = knews.parse(raw.encode(), url=url)
    assert (article.outlet, article.headline) == ("chosun", TITLE)
    assert article.article_id == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert article.subheadlines == ("걸어서 5분이면 닿는다",)
    assert article.published is not None
    assert article.published.value == datetime.fromisoformat("2025-03-05T09:10:11+09:00")
    assert article.modified is not None
    assert names(article) == ["김하늘"]
    assert [(section.heading, section.paragraphs) for section in article.sections] == [
        (None, (LEAD,)),
        ("남은 과제", (REST,)),
    ]
    (caption,) = article.captions
    assert (caption.text, caption.image) == ("새 다리 조감도.", "https://www.chosun.com/a.png")
    assert "다른 글" in shown(article, Role.RELATED)


#: Long enough for a body: two hundred syllables.
LONG = [f"{number}번째로 {LEAD}" for number in range(8)]


@pytest.mark.parametrize("row", [False, True])
def test_next_streams_its_story(row: bool) -> None:  # noqa: FBT001
    html = "".join(f"<p>{text}</p>" for text in LONG) + "$$box1$$"
    fields = {
        "title": TITLE,
        "subTitle": "걸어서 5분",
        "deployDt": "2025-03-05 09:10:11",
        "contentHtml": "$28" if row else html,
    }
    stream = "1:" + json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n"
    if row:
        stream += f"28:T{len(html.encode()):x},{html}29:[]\n"
    half = len(stream) // 2
    parts = [json.dumps(part).replace("</", "<\\/") for part in (stream[:half], stream[half:])]
    scripts = "".join(f"<script>self.__next_f.push([1,{part}])</script>" for part in parts)
    raw = f"<html><head><title>{TITLE}</title></head><body><div id='root'></div>{scripts}</body></html>"
    layouts = (Layout(id="next", when="#root", script="next"),)
    for outlet in (attrs.evolve(HANEUL, layouts=layouts), None):
        article = knews.parse(raw.encode(), outlet=outlet)
        assert article.headline == TITLE
        assert article.subheadlines == ("걸어서 5분",)
        assert paragraphs(article) == tuple(LONG)
        assert article.published is not None
        assert article.published.precision == "second"


@pytest.mark.parametrize("key", ["articleBody", "content", "contentHtml"])
def test_a_body_in_json_is_found(key: str) -> None:
    value = {"props": {"story": {"title": TITLE, key: "\n".join(LONG)}, "menu": ["정치"]}}
    script = f'<script type="application/json">{json.dumps(value)}</script>'
    raw = f"<html><head>{meta(og__title=TITLE)}</head><body>{script}</body></html>"
    article = knews.parse(raw.encode())
    assert article.headline == TITLE
    assert paragraphs(article) == tuple(LONG)


# Pages of hosts that nobody described.

TEASER = "".join(
    f"<li><a href='/{number}'><b>하늘시, {number}번째 다리 연다</b><p>하늘시가 {number}번째 다리를 오는 봄에 열기로 했다고 밝혔다. "
    f"{number}번째 다리는 걷는 길과 자전거 길이 나란히 놓이며 난간에는 밤마다 등이 켜진다.</p></a></li>"
    for number in range(2, 16)
)


def unknown(body: str, head: str = "") -> Article:
    raw = f"<!doctype html><html><head>{head}</head><body><nav><a href='/'>정치</a></nav>{body}<footer>하늘일보 등록번호 가-1</footer></body></html>"
    return knews.parse(raw.encode(), url="https://unknown.example/news/1")


@pytest.mark.parametrize("tag", ["div", "article", "section", "td"])
def test_an_unknown_page_is_read(tag: str) -> None:
    article = unknown(
        f"<div class='top'><h1>{TITLE}</h1><p class='info'>김하늘 기자 sky@unknown.example</p>"
        f"<p>입력 2025.03.05 09:10</p></div><{tag} class='c1'>{TEXT}</{tag}><div class='related'><ul>{TEASER}</ul></div>",
        f"<title>{TITLE} - 하늘일보</title>",
    )
    assert article.headline == TITLE
    assert article.outlet is None
    assert article.published is not None
    assert article.published.value == datetime.fromisoformat("2025-03-05T09:10+09:00")
    assert names(article) == ["김하늘"]
    assert paragraphs(article) == PARAGRAPHS
    assert article.problems == ()


def test_a_related_box_longer_than_the_text_is_left_out() -> None:
    box = f"<div class='more'><h3>많이 본 뉴스</h3><ul>{TEASER}</ul></div>"
    assert len(TEASER) > 800 > len(TEXT)
    head = f"<title>{TITLE}</title>" + meta(article__published_time="2025-03-05T09:10:11+09:00")
    for body in (f"<div>{TEXT}</div>{box}", f"{box}<div>{TEXT}</div>", f"<div><div>{TEXT}</div>{box}</div>"):
        article = unknown(f"<h1>{TITLE}</h1>{body}", head)
        assert paragraphs(article) == PARAGRAPHS


LISTS: dict[str, str] = {
    "teasers": f"<h1>하늘시 소식</h1><div><ul>{TEASER}</ul></div>",
    "teasers-in-divs": "<h1>하늘시 소식</h1>" + TEASER.replace("<li>", "<div>").replace("</li>", "</div>"),
    "links": "<h1>사회</h1>" + "<p><a href='/1'>하늘시, 새 다리를 오는 봄에 연다고 밝혔다.</a></p>" * 30,
    "login": "<h1>로그인</h1><form><p>아이디와 비밀번호를 넣으십시오.</p><input name='id'><button>로그인</button></form>",
    "not-found": "<h1>404</h1><p>찾는 쪽이 없습니다.</p><p><a href='/'>처음으로</a></p>",
    "removed": "<div><p>삭제되었거나 없는 기사입니다.</p></div>",
    "empty": "<div id='root'></div>",
    "menu": "<ul>" + "<li>정치</li><li>사회</li>" * 40 + "</ul>",
}


@pytest.mark.parametrize("body", LISTS.values(), ids=LISTS)
def test_a_page_of_no_article_says_so(body: str) -> None:
    article = unknown(body, "<title>하늘일보</title>")
    assert article.sections == ()
    assert "no-article" in [problem.code for problem in article.problems]


def test_several_texts_in_scripts_are_a_list_and_no_article() -> None:
    def page(*texts: str) -> bytes:
        state = json.dumps([{"content": text} for text in texts], ensure_ascii=False)
        return f'<html><body><div id="app"></div><script type="application/json">{state}</script></body></html>'.encode()

    bridge = "하늘시가 강을 건너는 새 다리를 다음 달에 연다고 밝혔다. " * 12
    market = "바다시가 부두 옆에 새 시장을 올해 안에 짓는다고 밝혔다. " * 12
    assert "새 다리" in knews.parse(page(bridge, bridge[:-2])).text
    several = knews.parse(page(bridge, market))
    assert (several.text, [problem.code for problem in several.problems]) == ("", ["no-article"])
