"""AMP pages: each system builds its own, and all give the same article; an outlet needs no layout for them."""

import pytest

import knews

_LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 28일 밝혔다."
_MORE = "다리는 길이 400m로, 걸어서 5분이면 건널 수 있다."
_LAST = "시는 개통 첫날 시민 천 명을 초대할 계획이다."

_ND_SOFT = f"""<header class="amp-header"><a href="/" class="logo"><amp-img src="logo.png" width="1" height="1"></amp-img></a>
<button on="tap:sidebar.toggle">메뉴</button></header>
<amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a href="/s1">정치</a></li><li><a href="/s2">경제</a></li></ul>
</amp-sidebar>
<article class="article-view"><header class="article-view-header"><h1 class="heading">새 다리 열린다</h1>
<ul class="infomation"><li>기자명 김하늘 기자</li><li>입력 2025.01.22 17:43</li><li>수정 2025.01.22 18:05</li></ul></header>
<div class="social"><amp-social-share type="facebook"></amp-social-share></div>
<div id="article-view-content-div" itemprop="articleBody"><figure class="photo-layout">
<amp-img src="/1.jpg" width="4" height="3" layout="responsive"></amp-img>
<figcaption>새 다리의 모습. 하늘시 제공</figcaption></figure><p>{_LEAD}</p><p>{_MORE}</p>
<amp-ad type="adsense" width="1" height="1"></amp-ad><p>{_LAST}</p><p>김하늘 기자 sky@haneul.example</p></div>
<p class="article-copy">저작권자 © 하늘일보 무단전재 및 재배포 금지</p></article>
<section class="related"><h2>관련기사</h2><ul><li><a href="/2">하늘시 도서관 문 연다</a></li></ul></section>"""

_ARC = f"""<header><a href="/"><amp-img src="logo.svg" width="1" height="1"></amp-img></a></header>
<main><article class="article"><h1 class="headline">새 다리 열린다</h1>
<div class="byline-container"><a href="/journalists/1">김하늘 기자</a></div>
<div class="date-container"><span>입력 2025.01.22. 17:43</span> <span>업데이트 2025.01.22. 18:05</span></div>
<figure class="lead-art"><amp-img alt="" src="/1.jpg" width="4" height="3" layout="responsive"></amp-img>
<figcaption>새 다리의 모습. /하늘시</figcaption></figure>
<section class="article-body"><p class="article-body__content">{_LEAD}</p>
<amp-ad width="300" height="250" type="doubleclick"><div placeholder>광고</div></amp-ad>
<p class="article-body__content">{_MORE}</p><p class="article-body__content">{_LAST}</p></section></article>
<footer><p>Copyright 하늘일보 All rights reserved.</p></footer></main>"""

_WORDPRESS = f"""<header id="top" class="amp-wp-header"><div><a href="/"><span class="amp-site-title">하늘일보</span></a>
</div></header>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">새 다리 열린다</h1>
<div class="amp-wp-meta amp-wp-byline"><amp-img src="face.jpg" width="24" height="24"></amp-img>
<span class="amp-wp-author author vcard">김하늘 기자</span></div>
<div class="amp-wp-meta amp-wp-posted-on"><time datetime="2025-01-22T08:43:00+00:00">17시간 전</time></div></header>
<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="/1.jpg" width="4" height="3"></amp-img>
<p class="wp-caption-text">새 다리의 모습. 하늘시 제공</p></figure>
<div class="amp-wp-article-content"><p>{_LEAD}</p><p>{_MORE}</p><p>{_LAST}</p></div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">분류: <a href="/c">사회</a></div>
<div class="amp-wp-meta amp-wp-comments-link"><a href="#r">댓글 남기기</a></div></footer></article>
<footer class="amp-wp-footer"><p>워드프레스로 만듭니다</p><a href="#top" class="back-to-top">맨 위로</a></footer>"""

_AGENCY = f"""<header class="header"><h1 class="logo"><a href="/">하늘뉴스</a></h1></header>
<amp-sidebar id="menu" layout="nodisplay" side="left"><nav><ul><li><a href="/a">정치</a></li></ul></nav></amp-sidebar>
<main role="main"><section class="title-article"><h1 class="tit">새 다리 열린다</h1>
<p class="update-time">송고시간 <span class="txt">2025-01-22 17:43</span></p></section>
<amp-accordion><section><h4>이 기사를 공유합니다</h4><div><amp-social-share type="twitter"></amp-social-share></div>
</section></amp-accordion>
<div class="article-txt"><p>(하늘=하늘뉴스) 김하늘 기자 = {_LEAD}</p><div class="photo-group">
<amp-img src="/1.jpg" width="4" height="3"></amp-img>
<div class="txt-photo"><strong class="tit">새 다리의 모습.</strong><span class="cnt"> [하늘시 제공]</span></div></div>
<p>{_MORE}</p><p>{_LAST}</p><p>sky@haneul.example</p><p>&lt;저작권자(c) 하늘뉴스, 무단 전재-재배포 금지&gt;</p></div></main>
<amp-list src="/popular.json" width="1" height="1"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template>
</amp-list>"""

_BREAKS = f"""<div class="top"><a href="/">하늘경제</a></div><div class="art_wrap"><h3 class="tit_view">새 다리 열린다</h3>
<p class="art_info">김하늘 기자 | 입력 2025.01.22 17:43 | 수정 2025.01.22 18:05</p>
<div class="view_txt"><amp-img src="/1.jpg" width="4" height="3" layout="responsive"><noscript><img src="/1.jpg"></noscript>
</amp-img>
<span class="photo_cap">새 다리의 모습. 사진=하늘시</span><br>{_LEAD}<br><br>{_MORE}<br><br>
<amp-iframe src="https://ads.example/" width="1" height="1"><p placeholder>광고를 부르는 중입니다.</p>
</amp-iframe>{_LAST}<br><br>김하늘 기자 sky@haneul.example</div></div>
<div class="list"><a href="/2">하늘시 도서관 문 연다</a><a href="/3">하늘시 시장 오늘 연다</a></div>"""

_BROADCASTER = f"""<amp-analytics type="googleanalytics">
<script type="application/json">{{"vars": {{"account": "U-1"}}}}</script></amp-analytics>
<div class="hd"><a href="/">하늘방송</a></div><div class="w_article"><div class="title_area">
<strong class="title">새 다리 열린다</strong>
<span class="name">김하늘 기자</span><div class="date"><span>2025.01.22 17:43</span></div></div>
<amp-youtube data-videoid="x" layout="responsive" width="480" height="270"></amp-youtube>
<div class="text_area"><p>{_LEAD}</p><p>{_MORE}</p><amp-carousel width="4" height="3" type="slides"><figure>
<amp-img src="/1.jpg" width="4" height="3"></amp-img><figcaption>새 다리의 모습. (사진=하늘시)</figcaption></figure>
</amp-carousel><p>{_LAST}</p></div></div>"""

_LIST_ITEMS = f"""<nav><a href="/">하늘신문</a></nav><div id="container"><div id="content"><h2>새 다리 열린다</h2>
<ul class="meta"><li>김하늘 기자</li><li>등록 2025-01-22 17:43:00</li></ul>
<div id="article_content"><div class="img_c"><amp-img src="/1.jpg" width="4" height="3"></amp-img>
<p class="desc">새 다리의 모습. /하늘시 제공</p></div>
<div>{_LEAD}</div><div>{_MORE}</div><div>{_LAST}</div></div><div class="amp-related-box"><h4>많이 본 기사</h4><ul><li>
<a href="/2">하늘시 도서관 문 연다</a></li></ul></div></div></div>"""

_PAGES = {
    "nd-soft": _ND_SOFT,
    "arc": _ARC,
    "wordpress": _WORDPRESS,
    "agency": _AGENCY,
    "breaks": _BREAKS,
    "broadcaster": _BROADCASTER,
    "list-items": _LIST_ITEMS,
}
_STATED = """<script type="application/ld+json">{"@context": "http://schema.org", "@type": "NewsArticle", "headline": "새 다리 열린다",
"datePublished": "2025-01-22T17:43:00+09:00", "author": {"@type": "Person", "name": "김하늘"},
"publisher": {"@type": "Organization", "name": "하늘일보"}}</script>"""


def _page(body: str, mark: str = "amp", head: str = _STATED, address: str = "") -> str:
    return (
        f'<!doctype html><html {mark} lang="ko"><head><meta charset="utf-8"><title>새 다리 열린다</title>'
        f'<link rel="canonical" href="{address}">'
        f'<script async src="https://cdn.ampproject.org/v0.js"></script>{head}</head><body>{body}</body></html>'
    )


def _check(article: knews.Article) -> None:
    assert article.headline == "새 다리 열린다"
    assert article.published is not None
    assert article.published.value is not None
    assert article.published.value.isoformat() == "2025-01-22T17:43:00+09:00"
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert [(caption.text, caption.credit, (caption.image or "")[-6:]) for caption in article.captions] == [
        ("새 다리의 모습.", "하늘시", "/1.jpg")
    ]
    assert article.text.split("\n\n") == [_LEAD, _MORE, _LAST]
    assert article.subheadlines == ()


@pytest.mark.parametrize("name", _PAGES)
@pytest.mark.parametrize("mark", ["amp", "⚡", 'class="no-js" ⚡=""'])
def test_an_amp_page_of_an_unknown_paper(name: str, mark: str) -> None:
    _check(knews.parse(_page(_PAGES[name], mark)))


@pytest.mark.parametrize("name", _PAGES)
def test_an_amp_page_that_states_nothing(name: str) -> None:
    _check(knews.parse(_page(_PAGES[name], head="")))


_OWN = [id_ for id_ in knews.outlet_ids() if (one := knews.get_outlet(id_)).hosts and not one.portal]
_OWN_PAGES = [name for name in _PAGES if name != "wordpress"]


@pytest.mark.parametrize("at", range(len(_OWN)), ids=_OWN)
def test_an_amp_page_of_a_built_in_outlet(at: int) -> None:
    outlet = knews.get_outlet(_OWN[at])
    for name in (_OWN_PAGES[at % len(_OWN_PAGES)], _OWN_PAGES[at // 2 % len(_OWN_PAGES)]):
        address = f"https://m.{outlet.hosts[0]}/amp/1"
        article = knews.parse(_page(_PAGES[name], head=""), url=address)
        _check(article)
        assert article.outlet == outlet.id
        assert [problem.code for problem in article.problems if problem.code == "layout-unknown"] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://www-hankyung-com.cdn.ampproject.org/c/s/www.hankyung.com/amp/2025012203381",
        "https://www-hankyung-com.cdn.ampproject.org/v/s/www.hankyung.com/amp/2025012203381?usqp=mq331AQ",
        "https://www.google.com/amp/s/www.hankyung.com/amp/2025012203381",
        "https://www.google.co.kr/amp/www.hankyung.com/amp/2025012203381",
    ],
)
def test_a_copy_at_a_search_engine_is_the_papers(address: str) -> None:
    assert knews.parse(_page(_BREAKS), url=address).outlet == "hankyung"


def test_what_amp_draws_over_an_article_is_none_of_its_text_and_is_not_lost() -> None:
    boxes = (
        '<amp-consent id="c"><div>쿠키를 쓰는 데 동의합니다.</div></amp-consent>'
        '<amp-embed type="taboola"><p placeholder>다른 기사를 부르는 중입니다.</p></amp-embed>'
    )
    article = knews.parse(_page(_ARC.replace("</section></article>", f"{boxes}</section></article>")))
    _check(article)
    assert "쿠키를 쓰는 데 동의합니다." in {block.text for block in article.blocks}


@pytest.mark.parametrize("mark", ['class="amp"', "data-amp", "amp4email"])
def test_a_page_whose_html_only_looks_so_is_none(mark: str) -> None:
    article = knews.parse(_page(_BREAKS.replace("amp-img", "img").replace("</img>", ""), mark))
    assert article.headline == "새 다리 열린다"


def test_a_layout_fits_an_amp_page_that_prints_its_headline() -> None:
    layout = knews.Layout(id="1", when=".view_txt", headline=".art_wrap .tit_view", body=".view_txt")
    outlet = knews.Outlet(id="haneul", name="하늘경제", layouts=(layout,))
    article = knews.parse(_page(_BREAKS), outlet=outlet)
    _check(article)
    assert article.reading is not None
    assert article.reading.layout == "1"
