"""What a page gives: its metadata, its fields, the lines of its text, and what is none of it."""

from typing import Any

import attrs
import pytest

import knews
from knews import Article, Layout, Outlet, Role

LAYOUT = Layout(
    id="2025",
    when="#view",
    headline="h1.title",
    subheadline=".deck",
    published=".dates",
    byline=".writer",
    body="#view .text",
    caption=".shot",
    copyright=".rights",
    drop=(".box",),
)
HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    names=("Haneul Ilbo",),
    urls=(r"/news/(?P<id>(?P<date>20\d{6})\d{3})",),
    layouts=(LAYOUT,),
)
URL = "https://www.haneul.example/news/20250305001"

TITLE = "새 다리 열린다"
LEAD = "하늘시가 강을 건너는 새 다리를 오는 봄에 열기로 했다고 9일 밝혔다."
REST = "시장은 “다리가 아니라 길”이라고 말했다."
END = "예산은 백억 원이며 시의회가 다음 달에 심의한다."
TEXT = f"<p>{LEAD}</p><p>{REST}</p><p>{END}</p>"
PARAGRAPHS = (LEAD, REST, END)
#: What a page states of another writer than it prints.
OTHER = '<meta property="dable:author" content="이바다">'


def page(
    text: str = TEXT, *, head: str = "", over: str = f'<h1 class="title">{TITLE}</h1>', under: str = ""
) -> str:
    """Make a page of that layout."""
    return (
        f'<!doctype html><html lang="ko"><head><meta charset="utf-8">{head}</head><body><ul><li>정치</li></ul>'
        f'<div id="view">{over}<div class="text">{text}</div>{under}</div></body></html>'
    )


def parse(raw: str, **changes: Any) -> Article:  # noqa: ANN401 - a field of Layout each
    """Parse a page by the layout, or by one that differs in some fields."""
    layout = attrs.evolve(LAYOUT, **changes)
    return knews.parse(raw.encode(), url=URL, outlet=attrs.evolve(HANEUL, layouts=(layout,)))


def paragraphs(article: Article) -> tuple[str, ...]:
    return tuple(text for section in article.sections for text in section.paragraphs)


def names(article: Article) -> list[str | None]:
    return [byline.name for byline in article.bylines]


def shown(article: Article, *roles: Role) -> list[str]:
    return [block.text for block in article.blocks_of(*roles)]


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_the_page_itself() -> None:
    article = parse(page())
    assert (article.outlet, article.headline, article.url) == ("haneul", TITLE, URL)
    assert paragraphs(article) == PARAGRAPHS
    assert (article.bylines, article.published) == ((), None)
    assert [problem.code for problem in article.problems] == ["selector-missed"]


# Fields that the layout names.


@pytest.mark.parametrize(
    ("under", "name", "role", "email"),
    [
        ('<p class="writer">김하늘 기자 sky@haneul.example</p>', "김하늘", "기자", "sky@haneul.example"),
        ('<p class="writer">김하늘</p>', "김하늘", None, None),
        (
            '<p class="writer"><a href="mailto:sky@haneul.example">김하늘 기자</a></p>',
            "김하늘",
            "기자",
            "sky@haneul.example",
        ),
        (
            '<p class="writer"><a href="mailto:sky@haneul.example?subject=a">김하늘 기자</a></p>',
            "김하늘",
            "기자",
            "sky@haneul.example",
        ),
        ('<p class="writer"><b>김하늘</b><i>기자</i></p>', "김하늘", "기자", None),
        ('<p class="writer">하늘=김하늘 기자</p>', "김하늘", "기자", None),
    ],
)
def test_writers_that_the_layout_names(under: str, name: str, role: str | None, email: str | None) -> None:
    (byline,) = parse(page(under=under, head=OTHER)).bylines
    assert (byline.name, byline.role, byline.email) == (name, role, email)


@pytest.mark.parametrize("text", ["입력 |", "구독", "", "기자 페이지", "2025.03.05", "하늘일보"])
def test_what_signs_nothing_is_no_writer(text: str) -> None:
    article = parse(page(under=f'<p class="writer">{text}</p>'))
    assert article.bylines == ()
    assert paragraphs(article) == PARAGRAPHS


def test_a_writer_in_the_text_wins_over_metadata() -> None:
    article = parse(page(f"{TEXT}<p>김하늘 기자 sky@haneul.example</p>", head=OTHER))
    assert names(article) == ["김하늘"]
    assert paragraphs(article) == PARAGRAPHS


def test_decks_are_lines() -> None:
    over = f'<h1 class="title">{TITLE}</h1><h2 class="deck">걸어서 5분이면 닿는다<br>예산은 백억 원<br/></h2><p class="deck">내년 착공</p>'
    article = parse(page(over=over))
    assert article.subheadlines == ("걸어서 5분이면 닿는다", "예산은 백억 원", "내년 착공")


@pytest.mark.parametrize("inside", [True, False])
def test_a_deck_in_the_container_is_a_deck(inside: bool) -> None:  # noqa: FBT001
    deck = '<strong class="deck">걸어서 5분이면 닿는다</strong>'
    title = f'<h1 class="title">{TITLE}</h1>'
    article = parse(page(deck + TEXT) if inside else page(over=title + deck))
    assert article.subheadlines == ("걸어서 5분이면 닿는다",)
    assert paragraphs(article) == PARAGRAPHS


@pytest.mark.parametrize(
    "copy",
    [
        f'<div class="sticky"><strong>{TITLE}</strong></div>',
        f'<h1 class="title" style="display:none">{TITLE}</h1>',
        f'<div class="sticky"><h2 class="title-fixed">{TITLE}</h2></div>',
    ],
)
def test_a_second_print_of_the_title_changes_nothing(copy: str) -> None:
    for over in (f'{copy}<h1 class="title">{TITLE}</h1>', f'<h1 class="title">{TITLE}</h1>{copy}'):
        article = parse(page(over=over))
        assert article.headline == TITLE
        assert paragraphs(article) == PARAGRAPHS


@pytest.mark.parametrize("style", ["display:none", "display : none;", "VISIBILITY:hidden"])
def test_a_hidden_copy_of_the_text_is_not_read_twice(style: str) -> None:
    article = parse(page(f'{TEXT}<div style="{style}">{TEXT}</div>'))
    assert paragraphs(article) == PARAGRAPHS


def test_rights_that_the_layout_names() -> None:
    article = parse(page(under='<p class="rights">ⓒ 하늘일보, 무단전재 및 재배포 금지</p>'))
    assert article.copyright == "ⓒ 하늘일보, 무단전재 및 재배포 금지"


# Captions.


@pytest.mark.parametrize(
    ("figure", "text", "credit", "image"),
    [
        ("<figure><img src='/a.png'><figcaption>새 다리 조감도. 하늘시 제공</figcaption></figure>",
         "새 다리 조감도.", "하늘시", "https://www.haneul.example/a.png"),
        ("<figure><figcaption>새 다리 조감도.</figcaption><img src='a.png'></figure>",
         "새 다리 조감도.", None, "https://www.haneul.example/news/a.png"),
        ("<div><img src='blank.gif' data-src='//img.haneul.example/a.png'></div><p class='shot'>새 다리 조감도.</p>",
         "새 다리 조감도.", None, "https://img.haneul.example/a.png"),
        ("<img data-original='https://img.haneul.example/a.png' src='x.gif'><em class='photo_caption'>새 다리 조감도.</em>",
         "새 다리 조감도.", None, "https://img.haneul.example/a.png"),
        ("<figure><img src='/a.png'><figcaption>새 다리 조감도.<script>x()</script></figcaption></figure>",
         "새 다리 조감도.", None, "https://www.haneul.example/a.png"),
        ("<figcaption>새 다리 조감도. /하늘시</figcaption>", "새 다리 조감도.", "하늘시", None),
    ],
)  # fmt: skip
def test_captions(figure: str, text: str, credit: str | None, image: str | None) -> None:
    article = parse(page(figure + TEXT))
    (caption,) = article.captions
    assert (caption.text, caption.credit, caption.image) == (text, credit, image)
    assert paragraphs(article) == PARAGRAPHS


def test_a_caption_printed_twice_counts_once() -> None:
    figure = "<figure><img src='/a.png'><figcaption>새 다리 조감도. 하늘시 제공</figcaption></figure>"
    article = parse(page(figure + TEXT + figure))
    assert [caption.text for caption in article.captions] == ["새 다리 조감도."]
    assert paragraphs(article) == PARAGRAPHS


def test_each_caption_has_its_picture() -> None:
    figures = "".join(
        f"<figure><img src='/{name}.png'><figcaption>새 다리의 {side}.</figcaption></figure>"
        for name, side in (("a", "동쪽"), ("b", "서쪽"))
    )
    article = parse(page(figures + TEXT))
    assert [(caption.text, caption.image) for caption in article.captions] == [
        ("새 다리의 동쪽.", "https://www.haneul.example/a.png"),
        ("새 다리의 서쪽.", "https://www.haneul.example/b.png"),
    ]


def test_a_caption_without_a_picture_takes_none_of_another() -> None:
    figure = "<figure><img src='/a.png'><figcaption>새 다리의 동쪽.</figcaption></figure>"
    article = parse(page(f"{figure}{TEXT}<p class='shot'>새 다리의 서쪽.</p>"))
    assert [(caption.text, caption.image) for caption in article.captions] == [
        ("새 다리의 동쪽.", "https://www.haneul.example/a.png"),
        ("새 다리의 서쪽.", None),
    ]


# Lines.


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"{LEAD}<br><br>{REST}<br><br>{END}",
        f"{LEAD}<br/><br/>\n{REST}<br>&nbsp;<br>{END}",
        f"{LEAD}<br>{REST}<br>{END}",
        f"<div>{LEAD}</div>{REST}<div>{END}</div>",
        f"<p>{LEAD}<p>{REST}<p>{END}",
        f"<table><tr><td>{LEAD}</td></tr><tr><td>{REST}</td></tr></table>{END}",
        f"<description>{LEAD}<br><br>{REST}<br><br>{END}</description>",
        f"<ad></ad>{LEAD}<br><br><ad>{REST}</ad><br><br>{END}",
        f"<p>{LEAD}</p>\ufeff<p>{REST}</p>\u200b<p>{END}</p>",
        f"<!-- 본문 -->{TEXT}<!-- 끝 -->",
        TEXT.replace("<p>", "<p>\n\t&nbsp; "),
        TEXT.replace("다리", "<a class='dklink' href='/x'>다리</a>"),
        TEXT.replace("다리", "<b>다</b><i>리</i>"),
        TEXT.replace("다리", "다<span class='box'>광고</span>리"),
        TEXT.replace("다리", "다<script>x()</script>리"),
        TEXT.replace("다리", "다<!-- x -->리"),
        TEXT.replace("다리", "다<span style='display:none'>x</span>리"),
        TEXT.replace("다리", "다<ad></ad>리"),
        TEXT.replace("하늘시", "하늘&shy;시").replace("&shy;", ""),
        TEXT.replace("“", "&ldquo;").replace("”", "&rdquo;"),
    ],
)  # fmt: skip
def test_paragraphs(text: str) -> None:
    assert paragraphs(parse(page(text))) == PARAGRAPHS


def test_a_nul_is_no_paragraph() -> None:
    assert paragraphs(parse(page(f"<p>{LEAD}</p>\x00<p>{REST}</p><p>{END}</p>"))) == PARAGRAPHS


def test_a_single_break_within_a_sentence_is_a_space_where_paragraphs_are_double() -> None:
    text = LEAD.replace(" 새 다리", "<br>새 다리")
    assert paragraphs(parse(page(f"{text}<br><br>{REST}<br><br>{END}"))) == PARAGRAPHS


def test_headings_part_sections() -> None:
    sections = parse(
        page(f"<p>{LEAD}</p><h3>남은 과제</h3><p>{REST}</p><p><b>예산은</b></p><p>{END}</p>")
    ).sections
    assert [(section.heading, section.paragraphs) for section in sections] == [
        (None, (LEAD,)),
        ("남은 과제", (REST,)),
        ("예산은", (END,)),
    ]


# What is in the container and is no text.

PIECES: dict[str, tuple[str, Role, str]] = {
    "script": ("<script>var x = '다리';</script>", Role.DEBRIS, "var x = '다리';"),
    "style": ("<style>.x { color: red }</style>", Role.DEBRIS, ".x { color: red }"),
    "noscript": ("<noscript>스크립트가 꺼져 있다.</noscript>", Role.DEBRIS, "스크립트가 꺼져 있다."),
    "button": ("<button>이미지 확대</button>", Role.INTERFACE, "이미지 확대"),
    "select": ("<select><option>작게</option><option>크게</option></select>", Role.INTERFACE, "작게"),
    "hidden": ("<p style='display:none'>숨은 글이다.</p>", Role.INTERFACE, "숨은 글이다."),
    "dropped": ("<div class='box'>다른 기사<br>또 다른 기사</div>", Role.RELATED, "다른 기사"),
    "related": ("<div class='related-news'><a href='/1'>다른 기사</a></div>", Role.RELATED, "다른 기사"),
    "link": ("<p><a href='/1'>하늘시, 옛 다리 닫는다</a></p>", Role.RELATED, "하늘시, 옛 다리 닫는다"),
    "share": ("<ul class='sns_share'><li>공유</li></ul>", Role.RELATED, "공유"),
    "zoom": ("<span>이미지 확대보기</span><br>", Role.INTERFACE, "이미지 확대보기"),
    "rights": ("<p>ⓒ 하늘일보, 무단전재 및 재배포 금지</p>", Role.COPYRIGHT, "무단전재"),
}


@pytest.mark.parametrize("place", ["before", "between", "behind"])
@pytest.mark.parametrize(("piece", "role", "text"), PIECES.values(), ids=PIECES)
def test_what_is_no_text_is_labelled(piece: str, role: Role, text: str, place: str) -> None:
    lead, rest = f"<p>{LEAD}</p>", f"<p>{REST}</p><p>{END}</p>"
    whole = {"before": piece + lead + rest, "between": lead + piece + rest, "behind": lead + rest + piece}
    article = parse(page(whole[place]))
    assert paragraphs(article) == PARAGRAPHS
    assert text in " ".join(shown(article, role))


def test_nothing_of_the_container_is_lost() -> None:
    pieces = [piece for piece, _, _ in PIECES.values()]
    text = "".join(f"<p>{number}번째 다리다.</p>{piece}" for number, piece in enumerate(pieces))
    text += "<figure><img src='a.png'><figcaption>새 다리 조감도. 하늘시 제공</figcaption></figure>"
    text += f"<h3>남은 과제</h3><ul><li>예산</li></ul><dl><dt>길이</dt><dd>320m</dd></dl><x-y>{TEXT}</x-y>이름 없는 끝"
    article = parse(page(text))
    held = squeeze("".join(block.text for block in article.blocks if block.role is not Role.META))
    for number, (_, _, inner) in enumerate(PIECES.values()):
        assert f"{number}번째다리다." in held
        assert squeeze(inner) in held
    for inner in ("또 다른 기사", "크게", "새 다리 조감도.", "하늘시 제공", "남은 과제", "예산", "길이", "320m",
                  *PARAGRAPHS, "이름 없는 끝"):  # fmt: skip
        assert squeeze(inner) in held


def test_blocks_of_a_page_count_in_its_text_as_read() -> None:
    article = parse(page(head=OTHER))
    at = 0
    for block in article.blocks:
        assert block.start >= at
        assert block.stop == block.start + len(block.text)
        at = block.stop


def test_a_text_in_a_box_with_an_unlucky_name_is_not_lost() -> None:
    boxed = page(f"<div class='share-text'>{TEXT}</div>")
    assert paragraphs(parse(boxed)) == PARAGRAPHS


def test_a_headlines_selector_that_fits_the_sites_name_too_gives_the_headline() -> None:
    stated = f'<meta property="og:title" content="{TITLE} - 하늘일보">'
    both = f'<h1 class="title">하늘일보</h1><h1 class="title">{TITLE}</h1>'
    assert parse(page(head=stated, over=both)).headline == TITLE


def test_outlets_own_rule_reads_what_its_layout_says_is_a_byline() -> None:
    outlet = Outlet(
        id="haneul",
        name="하늘일보",
        layouts=(Layout(id="2025", when="#view", byline=".writer", body="#view"),),
        lines=(knews.Line(knews.Role.BYLINE, r"[가-힣]{2,6}에서 [가-힣]{2,4} 씀 \S{1,40}"),),
    )
    text = "하늘시가 새솔항과 시청을 잇는 새솔대교를 내년 봄 착공한다고 22일 밝혔다."
    signed = "새솔에서 김하늘 씀 sky@haneul.example"
    page = f'<html><p class="writer">{signed}</p><div id="view"><p>{text}</p></div></html>'
    blocks = knews.parse(page, outlet=outlet).blocks_of(knews.Role.BYLINE)
    assert [(block.text, block.rule) for block in blocks] == [(signed, "outlet:haneul:1")]


def test_who_asks_hears_what_states_a_time_that_is_not_printed() -> None:
    head = '<meta property="article:modified_time" content="2025-03-06T09:10:11+09:00">'
    article = parse(page(head=head))
    assert article.modified is not None
    assert article.reading is not None
    assert article.reading.rules["modified"] != ()


def test_what_stands_around_the_article_in_its_container_is_no_text() -> None:
    around = "<p>하늘시 소식을 매일 아침 여덟 시에 만난다.</p>", "<form><p>시민의 뜻을 기다린다.</p></form>"
    raw = f'<html><body><div id="view">{around[0]}<h1>{TITLE}</h1>{TEXT}{around[1]}</div></body></html>'
    article = knews.parse(raw.encode())
    assert (article.headline, paragraphs(article)) == (TITLE, PARAGRAPHS)
    assert [block.role for block in article.blocks[:: len(article.blocks) - 1]] == [Role.INTERFACE] * 2
