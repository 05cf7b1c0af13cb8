"""Pages that are cut, deep, huge, hostile or noise: an Article or a KnewsError, in memory that grows with them."""

import json
import random
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import knews
from knews import Article, KnewsError, Layout, Limits, Outlet
from knews.errors import LimitExceeded
from knews.limits import MAX_BYTES
from knews.source import decode

STEADY = settings(deadline=None, derandomize=True, max_examples=150)

HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    layouts=(
        Layout(
            id="2025",
            when="#view",
            headline="h1.title",
            subheadline=".deck",
            published=".date",
            byline=".writer a, .writer",
            body="div.text",
            caption=".shot",
            copyright=".rights",
            drop=(".box", "[class*=banner]"),
        ),
    ),
)

PAGE = """<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>새 다리 열린다 - 하늘일보</title>
<meta property="article:published_time" content="2025-03-05T09:10:11+09:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "새 다리 열린다", "author": {"name": "김하늘"}}</script>
</head><body class="news">
<div id="view"><h1 class="title">새 다리 열린다</h1><p class="deck">걸어서 5분이면 닿는다</p>
<p class="date">입력 2025.03.05 09:10</p></div>
<div class="text"><figure><img src="/a.png"><figcaption>새 다리 조감도. 하늘시 제공</figcaption></figure>
<p>하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.</p><script>var x = "</p>";</script>
<div class="box"><a href="/2">옛 다리 닫힌다</a></div>
<p>시장은 <b>“다리가 아니라 길”</b>이라고 말했다.<br><br>예산은 백억 원이다.</p></div>
<div class="writer">김하늘 기자 <a href="mailto:sky@haneul.example">sky@haneul.example</a></div>
<p class="rights">ⓒ 하늘일보, 무단전재 및 재배포 금지</p></body></html>
"""

#: Both ways to read a page: by a layout, and by what most pages have.
OUTLETS = pytest.mark.parametrize("outlet", [HANEUL, None], ids=["layout", "generic"])


def read(page: str | bytes, outlet: Outlet | None = HANEUL) -> Article | None:
    """Parse a page and look at what comes; None where knews turns it away as it says it may."""
    try:
        article = knews.parse(page, outlet=outlet, url="https://haneul.example/1")
    except KnewsError:
        return None
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.stop == block.start + len(block.text)
        at = block.stop
    if not article.sections and decode(page).kind.is_markup:
        assert "no-article" in [problem.code for problem in article.problems]
    return article


@OUTLETS
def test_the_page_itself_is_fair(outlet: Outlet | None) -> None:
    article = read(PAGE, outlet)
    assert article is not None
    assert article.headline == "새 다리 열린다"
    assert article.text.startswith("하늘시가 새 다리를")
    assert article.text.endswith("예산은 백억 원이다.")


@OUTLETS
def test_every_cut_of_a_page_is_read(outlet: Outlet | None) -> None:
    raw = PAGE.encode()
    texts = [read(raw[:stop], outlet) for stop in range(1, len(raw), 3)]
    found = [article.text for article in texts if article is not None and article.sections]
    # What is cut off behind the container costs nothing.
    assert len(found) > len(texts) / 10
    assert all("하늘시가 새 다리를".startswith(text[:10].rstrip("\ufffd")) for text in found)


@pytest.mark.parametrize(
    "page",
    [
        "<html>",
        "<html><!--",
        "<!-- --><html></html>",
        "<html><body></body></html>",
        "<!doctype html>",
        "<!doctype html><!-- 다리 -->",
        "<html><head><title>새 다리</title></head></html>",
        "<p>",
        "<div class=",
        "<html><script>",
        "<html><style>p { color: red }",
        "<html>\x00",
        '<html><div id="view"><div class="text">',
        '<html><body><div id="view"></div><div class="text"></div>',
    ],
)
@OUTLETS
def test_a_page_of_nothing_says_that_it_holds_no_article(page: str, outlet: Outlet | None) -> None:
    article = read(page, outlet)
    assert article is not None
    assert article.sections == ()
    *unhealthy, last = [problem.code for problem in article.problems]
    assert last == "no-article"
    assert unhealthy in ([], ["layout-unknown"], ["selector-missed"])
    assert outlet is not None or unhealthy == []


def test_a_comment_alone_is_no_page() -> None:
    article = read("<!--", None)
    assert article is not None
    assert article.sections == ()


@pytest.mark.parametrize("at", ["새 다리", "div class", "봄에", "</p>"])
def test_a_nul_costs_no_more_than_its_word(at: str) -> None:
    article = read(PAGE.replace(at, at[:2] + "\x00" + at[2:]))
    assert article is not None
    assert "예산은 백억 원이다." in article.text


@pytest.mark.parametrize("tag", ["div", "p", "b", "a", "ul><li", "table><tr><td", "blockquote", "x"])
@OUTLETS
def test_deep_nesting_is_read_or_turned_away(tag: str, outlet: Outlet | None) -> None:
    page = PAGE.replace("<p>하늘시가", f"<{tag}>" * 50_000 + "<p>하늘시가")
    article = read(page, outlet)
    # What is all one link is a list to whoever does not know the layout.
    if article is not None and not (outlet is None and tag == "a"):
        assert "하늘시가 새 다리를" in article.text


def test_nesting_over_the_limit_is_turned_away() -> None:
    with pytest.raises(LimitExceeded) as caught:
        knews.parse(PAGE.replace("<p>하늘시가", "<div>" * 1_000 + "<p>하늘시가"), outlet=HANEUL)
    assert caught.value.found > caught.value.allowed


@pytest.mark.parametrize("depth", [100, 240, 300, 400])
def test_nesting_within_the_limit_loses_nothing(depth: int) -> None:
    page = PAGE.replace("<p>하늘시가", "<div>" * depth + "<p>하늘시가").replace(
        "밝혔다.</p>", "밝혔다.</p>" + "</div>" * depth
    )
    article = read(page)
    assert article is not None
    assert article.sections[0].paragraphs == (
        "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.",
        "시장은 “다리가 아니라 길”이라고 말했다.",
        "예산은 백억 원이다.",
    )


_DEEP = "[" * 100_000
_SCRIPTS = {
    "json-ld": f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": {_DEEP}</script>',
    "json-ld-objects": '<script type="application/ld+json">{"@type": "NewsArticle", "a": '
    + '{"a":' * 50_000
    + "</script>",
    "json-ld-graphs": '<script type="application/ld+json">'
    + '{"@graph":' * 400
    + '{"@type": "NewsArticle"}'
    + "}" * 400
    + "</script>",
    "json": f'<script type="application/json">{_DEEP}</script>',
    "json-closed": f'<script type="application/json">{_DEEP}{"]" * 100_000}</script>',
    "arc": f'<script id="fusion-metadata">Fusion.globalContent={{"a": {_DEEP}</script>',
    "arc-twice": '<script id="fusion-metadata">' + "Fusion.globalContent={" * 20_000 + "</script>",
    "next": f'<script>self.__next_f.push([1,"{_DEEP}"])</script>',
    "next-broken": '<script>self.__next_f.push([1,"\\u12"])</script>',
    "next-surrogate": '<script>self.__next_f.push([1,"\\ud800"])</script>',
    "number": '<script type="application/json">' + "9" * 10_000 + "</script>",
    "json-ld-number": '<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
    + "9" * 10_000
    + "}</script>",
}


@pytest.mark.parametrize("script", _SCRIPTS.values(), ids=_SCRIPTS)
@OUTLETS
def test_scripts_of_hostile_json_do_no_harm(script: str, outlet: Outlet | None) -> None:
    assert read(f"<html><head>{script}</head><body></body></html>", outlet) is not None
    article = read(PAGE.replace("</head>", script + "</head>"), outlet)
    assert article is not None
    assert article.headline == "새 다리 열린다"
    assert "예산은 백억 원이다." in article.text


@pytest.mark.parametrize("script", [_SCRIPTS["arc"], _SCRIPTS["arc-twice"], _SCRIPTS["next-broken"]])
def test_a_body_that_no_script_gives_is_named(script: str) -> None:
    chosun = knews.get_outlet("chosun")
    article = read(f"<html><head>{script}</head><body></body></html>", chosun)
    assert article is not None
    *unhealthy, last = [problem.code for problem in article.problems]
    assert last == "no-article"
    assert unhealthy in ([], ["layout-unknown"])


def test_entities_are_not_expanded() -> None:
    names = [f"e{number}" for number in range(12)]
    lines = ['<!ENTITY e0 "다리다리다리다리다리">'] + [
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)
    ]
    bomb = "\n".join(("<!DOCTYPE html [", *lines, "]>\n"))
    page = bomb + PAGE.replace("예산은", "&e11; 예산은").removeprefix("<!doctype html>\n")
    article = read(page)
    assert article is not None
    assert "예산은 백억 원이다." in article.text
    assert len(article.text) < len(page)


def test_no_file_is_read() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY file SYSTEM "file:///etc/hostname">]>\n'
    page = bomb + PAGE.replace("예산은", "&file; 예산은").removeprefix("<!doctype html>\n")
    article = read(page)
    assert article is not None
    assert "&file; 예산은 백억 원이다." in article.text


@pytest.mark.parametrize("number", ["9007199254740991", "-1", "1e9", "", "\x00", "9" * 10_000])
def test_spans_of_cells_are_not_believed(number: str) -> None:
    table = f'<table><tr><td colspan="{number}" rowspan="{number}">다리의 길이는 320m이다.</td></tr></table>'
    article = read(PAGE.replace("<p>시장은", table + "<p>시장은"))
    assert article is not None
    assert "다리의 길이는 320m이다." in article.text
    assert "예산은 백억 원이다." in article.text


def test_a_page_at_the_limit_stays_within_a_few_times_its_size() -> None:
    piece = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다. "
    size = 30 * 2**20
    page = PAGE.replace("예산은", piece * (size // len(piece.encode())) + "예산은").encode()
    assert size - 1_000 < len(page) < MAX_BYTES
    tracemalloc.start()
    try:
        article = knews.parse(page, outlet=HANEUL)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert article.text.endswith("예산은 백억 원이다.")
    assert peak < 20 * size


def test_a_page_over_the_limit_is_turned_away() -> None:
    with pytest.raises(LimitExceeded):
        knews.parse(b"<html>" + b" " * MAX_BYTES, outlet=HANEUL)


@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("<br>", 100_000),
        ("<p class=x>", 20_000),
        ("<p class=date></p>", 20_000),
        ("<meta name=author>", 20_000),
    ],
)
@OUTLETS
def test_many_of_a_piece_cost_none_of_the_text(piece: str, count: int, outlet: Outlet | None) -> None:
    page = PAGE.replace("<p>시장은", piece * count + "<p>시장은")
    article = knews.parse(page, outlet=outlet, limits=Limits(lines=4 * count, tags=4 * count))
    assert article.text.startswith("하늘시가 새 다리를")
    assert article.text.endswith("예산은 백억 원이다.")


@OUTLETS
def test_lines_beyond_the_counter_of_the_parser_are_read(outlet: Outlet | None) -> None:
    article = read(PAGE.replace('<div id="view">', "\n" * 70_000 + '<div id="view">'), outlet)
    assert article is not None
    assert article.headline == "새 다리 열린다"
    assert article.text.endswith("예산은 백억 원이다.")
    assert article.published is not None
    assert article.published.text == "입력 2025.03.05 09:10"


# Noise.

_NOISE = ("<", ">", '"', "'", "</div>", "<div>", "\x00", "<script>", "</script>", "<!--", "-->", "&", "</p>",
          "<br>", "<body>", "</body>", "</html>", "]]>", "<?", "=", "\ufeff", "\ud7a4", "</head>", "<td>")  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Draw the fair page with pieces cut out and marks put in."""
    page = PAGE
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(page)))
        page = page[:at] + draw(st.sampled_from(_NOISE)) + page[at + draw(st.integers(0, 40)) :]
    return page


@STEADY
@given(damaged(), st.sampled_from((HANEUL, None)))
def test_a_damaged_page_gives_an_article_or_a_knews_error(page: str, outlet: Outlet | None) -> None:
    read(page, outlet)


@STEADY
@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")))
@example(b"<p \xff")
@example(b"<!--\x00-->")
@example("<p>다리</p>".encode("cp949"))
def test_any_bytes_of_a_page_give_an_article_or_a_knews_error(raw: bytes) -> None:
    read(b"<html>" + raw, None)
    read(b'<html><body><div id="view"></div><div class="text">' + raw)


@STEADY
@given(st.lists(st.sampled_from((*_NOISE, *PAGE.split(">"), "다리가 열렸다.", " ")), max_size=40))
def test_any_order_of_tags_gives_an_article_or_a_knews_error(parts: list[str]) -> None:
    read("<html>" + "".join(parts))


def test_noise_in_place_of_each_byte_is_read() -> None:
    raw = PAGE.encode()
    chance = random.Random(1)  # noqa: S311
    for _ in range(100):
        spoilt = bytearray(raw)
        for _ in range(20):
            spoilt[chance.randrange(len(raw))] = chance.randrange(256)
        read(b"<html>" + bytes(spoilt))


@pytest.mark.parametrize(
    "url",
    ["http://[::1", "//a℀b/1", "https://[haneul.example/1", "haneul", "/view.html", "새 다리. 열린다", "..."],
)
def test_given_address_that_is_none_is_a_problem_and_the_outlet_is_found_otherwise(url: str) -> None:
    page = """<link rel="canonical" href="https://www.hankyung.com/article/2025012200001">
        <h1 class="headline">새 다리 열린다</h1><div class="article-timestamp">입력 2025.01.22 17:43</div>
        <div id="articletxt"><figure><img src="/sky.jpg"><figcaption>하늘시의 새 다리. 하늘일보</figcaption></figure>
        하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다.</div>"""
    of_page = knews.parse(page, url=url)
    of_dump = knews.parse(
        "새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다.\n\n김하늘 기자 sky@hankyung.com", url=url
    )
    for article in (of_page, of_dump):
        assert article.outlet == "hankyung"
        assert [problem.code for problem in article.problems] == ["bad-url"]
        assert repr(url) in article.problems[0].message
    assert of_page.url == "https://www.hankyung.com/article/2025012200001"
    assert of_page.article_id == "2025012200001"
    assert of_page.captions[0].image == "https://www.hankyung.com/sky.jpg"
    assert of_dump.url is None


@pytest.mark.parametrize(
    "url",
    [
        "www.hankyung.com/article/1",
        "//haneul/1",
        "haneul.example",
        "https://haneul/다리 위",
        "www.haneul.example:80/1",
    ],
)
def test_given_address_without_a_scheme_stays_as_given(url: str) -> None:
    article = knews.parse("새 다리 열린다\n\n하늘시가 새 다리를 열기로 했다.", url=url)
    assert (article.url, article.problems) == (url, ())


@pytest.mark.parametrize("address", ["http://[::1", "//a℀b/1"])
def test_stated_address_that_is_none_ends_nothing(address: str) -> None:
    page = f"""<link rel="canonical" href="{address}"><h1 class="headline">새 다리 열린다</h1>
        <div id="articletxt"><figure><img src="//[x"><figcaption>하늘시의 새 다리. 하늘일보</figcaption></figure>
        하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다.</div>"""
    article = knews.parse(page, outlet="hankyung")
    assert article.text == "하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다."
    assert article.captions[0].image == "//[x"


def test_what_an_attribute_states_is_shown_without_what_can_be_in_no_text() -> None:
    key = 0x20
    hidden = bytes([key, *(byte ^ key for byte in b"sky\x01@haneul.example")]).hex()
    page = (
        "<html><head><title>새 다리 열린다</title></head><body><h1>새 다리 열린다</h1>"
        "<time datetime='2025-01-22T17:43&#x1f;'></time>"
        "<p>하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 28일 밝혔다.</p>"
        f"<p>김하늘 기자 <a data-cfemail='{hidden}'>[email protected]</a></p>"
        "<p>이바다 기자 <a href='mailto:bada%01@haneul.example&#x2;'>메일</a></p></body></html>"
    )
    article = knews.parse(page)
    assert article.published is not None
    assert article.published.text == "2025-01-22T17:43"
    assert [byline.email for byline in article.bylines] == ["sky@haneul.example", None]
