"""Pieces of pages: the box of a text as a column or a feed holds it, with and without a title line."""

import pytest

import knews
from knews import Kind

LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다."
NEXT = "시는 내년 봄까지 길을 넓히겠다고 밝혔다."
TITLE = "하늘시, 새 다리 10월에 연다"
SIGNED = "김하늘 기자 sky@haneul.example"


FRAGMENTS = {
    "paragraphs": f"<p>{LEAD}</p><p>{NEXT}</p><p>{SIGNED}</p>",
    "breaks": f"{LEAD}<br><br>{NEXT}<br><br>{SIGNED}",
    "breaks of the source": f"{LEAD}<br/>\n<br/>\n{NEXT}<br/>\n\n{SIGNED}",
    "divs": f"<div>{LEAD}</div>\n<div>{NEXT}</div>\n<div>{SIGNED}</div>",
    "spans": f"<span>{LEAD}</span><br><br><span>{NEXT}</span><br><br><span>{SIGNED}</span>",
    "wrapped at columns": f"<p>\n  하늘시가 강을 가로지르는\n  새 다리를 10월에 열기로 했다.\n</p>\n<p>{NEXT}</p><p>{SIGNED}</p>",
    "one wrapper a paragraph": "".join(
        f"<div class='c'><div class='v'><div class='e'><p class='t'>{part}</p></div></div></div>"
        for part in (LEAD, NEXT, SIGNED)
    ),
    "escaped": f"&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{NEXT}&lt;/p&gt;&lt;p&gt;{SIGNED}&lt;/p&gt;",
    "escaped for JSON": rf"<p class=\"a\">{LEAD}<\/p>\n<p class=\"a\">{NEXT}<\/p>\n<p>{SIGNED}<\/p>",
    "in a named box": f"<div id='articleBody'><p>{LEAD}</p><p>{NEXT}</p><p>{SIGNED}</p></div>",
}


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS)
@pytest.mark.parametrize("form", ["{}", f"{TITLE}\n\n{{}}", f"{TITLE}\n{{}}", f"<h1>{TITLE}</h1>{{}}"])
def test_a_fragment_is_read(form: str, text: str) -> None:
    if text.startswith("&lt;") and form.startswith("<"):
        pytest.skip("nobody escapes half of it")
    for raw in (form.format(text), form.format(text).encode()):
        article = knews.parse(raw)
        assert article.headline == (None if form == "{}" else TITLE)
        assert article.sections == (knews.Section(None, None, (LEAD, NEXT)),)
        assert [(byline.name, byline.email) for byline in article.bylines] == [
            ("김하늘", "sky@haneul.example")
        ]
        assert article.problems == ()
        assert article.reading is not None
        assert article.reading.kind is Kind.FRAGMENT


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"{TITLE}\n\n{LEAD}\n\n{NEXT.replace('봄', '<b>봄</b>')}", (LEAD, NEXT)),
        (f"{TITLE}\n{LEAD}\n{NEXT.replace('봄', '<a href=1>봄</a>')}", (LEAD, NEXT)),
        (f"{TITLE}\n\n{LEAD}<br>{NEXT}", (LEAD, NEXT)),
    ],
)
def test_line_breaks_of_a_text_with_a_few_tags_part_it(text: str, paragraphs: tuple[str, ...]) -> None:
    article = knews.parse(text)
    assert (article.headline, article.sections[0].paragraphs) == (TITLE, paragraphs)


def test_angle_brackets_of_a_text_stay() -> None:
    article = knews.parse(f"<p>{LEAD} <앵커> <sky@haneul.example>에 묻자 a < b 라고 했다.</p><p>{NEXT}</p>")
    assert article.sections[0].paragraphs[0] == f"{LEAD} <앵커> <sky@haneul.example>에 묻자 a < b 라고 했다."


def test_a_fragment_keeps_what_pages_have() -> None:
    article = knews.parse(
        f"<strong class='media_end_summary'>걸어서 5분<br>길도 넓힌다</strong>"
        f"<figure><img src='https://haneul.example/1.jpg'><figcaption>새 다리 전경. /하늘시</figcaption></figure>"
        f"<table><tr><td><img src='/2.jpg'></td></tr><tr><td>다리를 건너는 시민들</td></tr></table>"
        f"{LEAD}<br><br><b>남은 과제</b><br>{NEXT}<br><br>{SIGNED}<div hidden>숨은 글이다.</div>"
    )
    assert article.subheadlines == ("걸어서 5분", "길도 넓힌다")
    assert [(caption.text, caption.credit, caption.image) for caption in article.captions] == [
        ("새 다리 전경.", "하늘시", "https://haneul.example/1.jpg"),
        ("다리를 건너는 시민들", None, "/2.jpg"),
    ]
    assert article.sections == (
        knews.Section(None, None, (LEAD,)),
        knews.Section("남은 과제", None, (NEXT,)),
    )
    assert [byline.name for byline in article.bylines] == ["김하늘"]


def test_a_quotation_that_an_editor_set_apart_is_a_heading() -> None:
    paragraphs = (
        f"<div class='se_paragraph'><p>{LEAD}</p></div>{{}}<div class='se_paragraph'><p>{NEXT}</p></div>"
    )
    article = knews.parse(
        paragraphs.format("<div class='se_quotation'><blockquote>다리를 건너면</blockquote></div>")
    )
    assert article.sections[1] == knews.Section("다리를 건너면", None, (NEXT,))


def test_all_of_one_path_are_read_on_a_page_too() -> None:
    box = "<div class='c'><div class='v'><div class='e'><p class='t'>{}</p></div></div></div>"
    rows = "".join(map(box.format, (LEAD, LEAD * 8, NEXT)))
    article = knews.parse(
        f"<html><body><h1>{TITLE}</h1><div class='w'>{rows}</div><footer>하늘일보</footer></body></html>"
    )
    assert article.sections[0].paragraphs == (LEAD, LEAD * 8, NEXT)


def test_links_around_a_fragment_are_no_text() -> None:
    links = "".join(
        f"<li><a href='/{number}'>바다시, 새 배 {number}척 띄운다</a></li>" for number in range(3)
    )
    article = knews.parse(f"<p>{LEAD}</p><p>{NEXT}</p><ul>{links}</ul>")
    assert article.text == f"{LEAD}\n\n{NEXT}"


def test_a_heading_whose_words_are_hidden_is_none() -> None:
    article = knews.parse(f"<h1><span class='blind'>{TITLE}</span></h1><p>{LEAD}</p><p>{NEXT}</p>")
    assert (article.headline, article.text) == (None, f"{LEAD}\n\n{NEXT}")
    assert all(block.text for block in article.blocks)
