"""Parsing the part of a page that its layout needs gives what parsing the whole page gives."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
import pytest

import knews
import knews.read.page
from knews import Article, Layout
from knews.read.excerpt import addresses_of
from knews.read.page import open_page
from knews.site import find_host
from knews.source import decode

REPOSITORY = Path(__file__).parents[1]
CASES = sorted((REPOSITORY / "tests" / "outlets").glob("*/page-*.html"))


def unplaced(article: Article) -> Article:
    """Give an article without the places of its blocks, which an excerpt does not keep."""
    at = {block.start: number for number, block in enumerate(article.blocks)}
    blocks = tuple(
        attrs.evolve(block, line=1, start=0, stop=0, repeats=at.get(block.repeats or 0))
        for block in article.blocks
    )
    problems = tuple(attrs.evolve(problem, start=0, stop=0) for problem in article.problems)
    return attrs.evolve(article, blocks=blocks, problems=problems)


def whole(_data: bytes, _layouts: Iterable[Layout]) -> Iterator[tuple[Layout, bytes]]:
    """Stand in for `excerpts`: give no part of any page."""
    return iter(())


def differing(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Name the fields of a page's article that an excerpt of it gives otherwise than the whole page."""
    short = unplaced(knews.parse(raw))
    with monkeypatch.context() as patched:
        patched.setattr(knews.read.page, "excerpts", whole)
        full = unplaced(knews.parse(raw))
    names = [field.name for field in attrs.fields(Article)]
    return [name for name in names if getattr(short, name) != getattr(full, name)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_excerpt_gives_what_the_whole_page_gives(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert differing(path.read_bytes(), monkeypatch) == []


def test_most_pages_of_a_known_layout_are_read_by_an_excerpt() -> None:
    shorter = 0
    for path in CASES:
        data = decode(path.read_bytes()).text.encode()
        page = open_page(data, find_host(next(addresses_of(data), None)).layouts)
        shorter += page is not None and len(page.tree.data) < len(data)
    assert shorter > len(CASES) / 2


HANEUL = knews.Outlet(
    id="haneul",
    name="하늘일보",
    layouts=(
        Layout(
            id="2025",
            when="#view",
            headline="h1.title",
            published=".date",
            byline=".writer",
            body="div.text",
            copyright=".rights",
        ),
    ),
)

#: A page of that layout, with places for what must not change its article.
PAGE = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>새 다리 열린다 - 하늘일보</title>
<!--head--></head><body class="news"><!--before--><div id="view"><h1 class="title">새 다리 열린다</h1>
<p class="date">입력 2025.03.05 09:10</p></div><!--between-->
<div class="text"><!--first--><p>하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.</p><!--inside-->
<p>시장은 “다리가 아니라 길”이라고 말했다.</p><!--last--></div>
<!--behind--><div class="writer">김하늘 기자 sky@haneul.example</div>
<p class="rights">ⓒ 하늘일보, 무단전재 및 재배포 금지</p><!--end--></body></html>"""

TITLE = "새 다리 열린다"
TEXT = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.\n\n시장은 “다리가 아니라 길”이라고 말했다."


def with_piece(place: str, piece: str) -> str:
    """Put a piece of HTML into the page."""
    assert f"<!--{place}-->" in PAGE
    return PAGE.replace(f"<!--{place}-->", piece)


def both(page: str, outlet: knews.Outlet, monkeypatch: pytest.MonkeyPatch) -> tuple[Article, Article]:
    """Parse a page by an excerpt where one is enough, and whole."""
    short = knews.parse(page.encode(), outlet=outlet)
    monkeypatch.setattr(knews.read.page, "excerpts", whole)
    return unplaced(short), unplaced(knews.parse(page.encode(), outlet=outlet))


#: What may stand in a page and is no part of its article.
PIECES: dict[str, tuple[str, str]] = {
    "nothing": ("inside", ""),
    "nested": ("inside", "<div><div></div></div>"),
    "nested-upper": ("inside", "<DIV CLASS='x'></DIV>"),
    "nested-spaced": ("inside", "<div\n></div\n>"),
    "nested-empty": ("inside", "<div/>"),
    "longer-name": ("inside", "<divider></divider>"),
    "comment": ("inside", "<!-- </div> -->"),
    "comment-opens": ("inside", "<!-- <div> -->"),
    "comment-of-nothing": ("inside", "<!----><div></div><!---->"),
    "comment-of-script": ("inside", "<!-- <script> --><div></div>"),
    "script": ("inside", "<script>document.write('</div>')</script>"),
    "script-opens": ("inside", "<script>document.write('<div>')</script>"),
    "script-upper": ("inside", "<SCRIPT>var x = '</div>';</SCRIPT>"),
    "script-of-comment": ("inside", "<script>var x = '<!--';</script><div></div>"),
    "void": ("inside", "<br><hr><img src='a.png'><input>"),
    "void-closed": ("inside", "<br/><hr/><img src='a.png'/><wbr/>"),
    "close-of-another": ("inside", "</span></b>"),
    "unclosed-paragraph": ("inside", "<p>"),
    "unclosed-first": ("first", "<p class=lead>"),
    "unclosed-span-last": ("last", "<span>"),
    "unclosed-div-behind": ("behind", "<div>"),
    "closed-twice": ("behind", "</div></div>"),
    "unclosed-comment-at-the-end": ("end", "<!-- unclosed"),
    "unclosed-script-at-the-end": ("end", "<script>var x = 1;"),
    # The same names elsewhere.
    "title-in-comment": ("before", "<!-- <h1 class='title'>옛 제목</h1> -->"),
    "title-in-script": ("before", "<script>var x = \"<h1 class='title'>옛 제목</h1>\";</script>"),
    "title-in-comment-in-front": ("between", "<!--\n<h1 class='title'>옛 제목</h1>\n-->"),
    "container-in-comment": ("before", "<!-- <div class='text'>옛 글이다.</div> -->"),
    "container-in-script": ("before", "<script>var x = \"<div class='text'>옛 글이다.</div>\";</script>"),
    "container-name-in-value": ("before", "<a title='a' href='/text/1'></a>"),
    "container-name-in-class": ("before", "<div class='text-box'></div>"),
    "names-in-text": ("before", "<p>title date writer text view rights</p>"),
    "names-behind-a-comment": ("before", "<p><!-- 1 < 2 --> title date writer text view rights</p>"),
    "names-behind-a-script": (
        "before",
        "<p><script>if (1 < 2) {}</script> title date writer text view rights</p>",
    ),
    "names-in-many-values": ("before", "<a href='/date/writer/title/text/view/rights'></a>" * 50),
    "names-in-many-texts": ("before", "<i>date writer title text view rights</i>" * 50),
    "names-in-style": ("before", "<style>.text, .title, .date, .writer { margin: 0 }</style>" * 20),
    "writer-in-a-value": ("before", "<input name='writer'>"),
    "writer-in-a-value-behind": ("behind", "<input name='writer'>"),
    "greater-in-a-value": ("before", "<a title='a > b' class='title-x'></a>"),
    # Where the body starts.
    "body-in-comment": ("head", "<!--[if IE]><body class='ie'><![endif]-->"),
    "body-in-script": ("head", "<script>var x = '<body>';</script>"),
    "body-in-value": ("head", "<meta name='x' content='<body>'>"),
    "meta-in-comment": ("head", "<!-- <meta property='og:title' content='옛 제목'> -->"),
    "meta-in-script": ("head", "<script>var x = \"<meta property='og:title' content='옛 제목'>\";</script>"),
    "title-in-script-in-head": ("head", "<script>document.write('<title>옛 제목</title>')</script>"),
    "json-in-comment": (
        "head",
        '<!-- <script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "옛 제목"}</script> -->',
    ),
    "header-element": ("before", "<bodyguard></bodyguard>"),
    "quotes": ("before", "<p>\"'</p>"),
}


@pytest.mark.parametrize(("place", "piece"), PIECES.values(), ids=PIECES)
def test_what_is_no_part_of_the_article_changes_nothing(
    place: str, piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, full = both(with_piece(place, piece), HANEUL, monkeypatch)
    for article in (short, full):
        assert article.headline == TITLE
        assert article.text == TEXT
        assert article.published is not None
        assert article.published.text == "입력 2025.03.05 09:10"
        assert [byline.email for byline in article.bylines] == ["sky@haneul.example"]
        assert article.copyright == "ⓒ 하늘일보, 무단전재 및 재배포 금지"
    assert short.blocks == full.blocks


_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-05T09:10:11+09:00"}</script>'
_SITE = '<script type="application/ld+json">{"@type": "Organization", "name": "하늘일보"}</script>'

#: What an excerpt may not miss, wherever it stands.
STATED: dict[str, str] = {
    "json-in-head": with_piece("head", _LD),
    "json-in-body": with_piece("before", _LD),
    "json-behind": with_piece("end", _LD),
    "json-beside-the-site's": with_piece("head", _SITE).replace("<!--end-->", _LD),
    "itemprop-in-body": with_piece(
        "before", '<meta itemprop="datePublished" content="2025-03-05T09:10:11+09:00">'
    ),
    "meta-behind": with_piece(
        "end", '<meta property="article:published_time" content="2025-03-05T09:10:11+09:00">'
    ),
}


@pytest.mark.parametrize("page", STATED.values(), ids=STATED)
def test_what_a_page_states_is_found_anywhere(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short, full = both(page, HANEUL, monkeypatch)
    for article in (short, full):
        assert article.published is not None
        assert article.published.precision == "second"


#: Where a writer may stand: a page, and the selector where it is another than the layout's.
WRITERS: dict[str, tuple[str, str | None]] = {
    "in-front-and-behind": (
        with_piece("between", "<p class='writer'>이바다 기자 sea@haneul.example</p>"),
        None,
    ),
    "tag-in-upper-case": (
        PAGE.replace('div class="writer"', "ADDRESS").replace("<!--end-->", "</ADDRESS>"),
        "address",
    ),
    "beside-another": (PAGE, ".text ~ .writer"),
    "next-to-another": (PAGE, ".text + .writer"),
    "of-many": (
        with_piece("before", "<p class='writer'></p>" * 60),
        None,
    ),
    "second-alternative": (PAGE, ".reporter, .writer"),
    "by-attribute": (PAGE, "[class=writer]"),
    "attribute-with-greater": (
        PAGE.replace('<div class="writer"', '<div data-x="a > b" class="writer"'),
        None,
    ),
    "attribute-with-tag": (
        PAGE.replace('<div class="writer"', '<div data-x="<b>b</b>" class="writer"'),
        None,
    ),
    "long-tag": (
        PAGE.replace('<div class="writer"', f'<div data-x="{"x" * 3_000}" class="writer"'),
        None,
    ),
    "tag-on-lines": (
        PAGE.replace('<div class="writer"', "<div\n id='w'\n class=\"writer\""),
        None,
    ),
}


@pytest.mark.parametrize(("page", "byline"), WRITERS.values(), ids=WRITERS)
def test_no_writer_is_missed(page: str, byline: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    layouts = tuple(attrs.evolve(layout, byline=byline or layout.byline) for layout in HANEUL.layouts)
    short, full = both(page, attrs.evolve(HANEUL, layouts=layouts), monkeypatch)
    assert "sky@haneul.example" in [byline.email for byline in full.bylines]
    assert short.bylines == full.bylines


@pytest.mark.parametrize(
    "first",
    [
        Layout(id="a", when="#view", headline="h1.title", published="p.date:first-child", body="div.text"),
        Layout(id="a", when="#view", headline="h1.title", body="div.text", script="next-writers"),
        Layout(id="a", when="html", headline="h1.title", body="div.text"),
    ],
    ids=["position", "script", "root"],
)
def test_the_first_layout_that_fits_is_taken(first: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    second = Layout(id="b", when="#view", headline="p.date", body="div.text")
    outlet = attrs.evolve(HANEUL, layouts=(first, second))
    short, full = both(PAGE, outlet, monkeypatch)
    assert full.headline == TITLE
    assert short.headline == TITLE


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (b'<link rel="canonical" href="https://haneul.example/1">', "https://haneul.example/1"),
        (b"<link href='https://haneul.example/1' rel='canonical'/>", "https://haneul.example/1"),
        (b"<link rel=canonical href='https://haneul.example/1'>", "https://haneul.example/1"),
        (b'<meta property="og:url" content="https://haneul.example/1" />', "https://haneul.example/1"),
        (b"<meta content='https://haneul.example/1' property='og:url'>", "https://haneul.example/1"),
        (b'<link rel="alternate" href="https://m.haneul.example/1">', None),
        (b"<p>canonical https://haneul.example/1</p>", None),
        (b'<link rel="canonical" href="">', None),
        (b'<link rel="canonical">\n<a href="https://other.example/">', None),
        (b"canonical og:url", None),
        (b"", None),
    ],
)
def test_the_address_of_a_page_is_found_without_a_parse(data: bytes, address: str | None) -> None:
    assert next(addresses_of(data), None) == address


_STREAM = (
    r'<script>self.__next_f.push([1,"{\"writerName\":\"이바다\",\"writerJobName\":\"기자\",\"writerEmail\":\"sea@haneul.example\"}"])'
    "</script>"
)


@pytest.mark.parametrize("place", ["head", "before", "inside", "end"])
def test_what_scripts_stream_is_found_anywhere(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    layouts = tuple(attrs.evolve(layout, script="next-writers") for layout in HANEUL.layouts)
    short, full = both(with_piece(place, _STREAM), attrs.evolve(HANEUL, layouts=layouts), monkeypatch)
    assert "sea@haneul.example" in [byline.email for byline in full.bylines]
    assert short.bylines == full.bylines
    assert short.text == TEXT
