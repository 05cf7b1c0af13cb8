"""Markdown and HTML are read back; marks of the form that stand in a text stay text."""

import json
from pathlib import Path

import pytest
import yaml
from exports import ANY, ARTICLES, FULL
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from knews import Article, Byline, Section, Timestamp, parse
from knews.export.markdown import escape_line
from knews.export.values import legal, one_line

OUTLETS = Path(__file__).parent / "outlets"
CASES = sorted(path for path in OUTLETS.glob("*/*") if path.suffix in {".txt", ".html"})
ANY_TEXT = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
COMMON_MARK = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def values_of(article: Article) -> dict[str, object]:
    """Give what both forms hold."""
    time = article.published
    return {
        "headline": article.headline,
        "published": time and (time.value and time.value.timestamp(), time.precision),
        "bylines": [(by.name, by.role, by.place, by.email) for by in article.bylines],
        "captions": article.captions,
        "sections": article.sections,
    }


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_an_article_with_every_value_is_read_back(form: str) -> None:
    read = parse(FULL.to_markdown() if form == "markdown" else FULL.to_html())
    assert values_of(read) == values_of(FULL)
    assert (read.outlet or read.portal) is not None


def test_writers_are_read_back_from_a_page_without_a_headline() -> None:
    people = (
        Byline("김하늘", "특파원", "워싱턴"),
        Byline("이바다", "기자", email="bada@haneul.example"),
    )
    text = "하늘시는 22일 새 다리를 내년 봄에 연다고 밝혔다. 시는 이날 착공식을 열었다."
    read = parse(Article(None, bylines=people, sections=(Section(None, None, (text,)),)).to_html())
    assert [(by.name, by.role, by.place, by.email) for by in read.bylines] == [
        (by.name, by.role, by.place, by.email) for by in people
    ]
    assert read.text == text


#: So many of the outlets' cases do not come back whole, by form and field: writers whom only what stands around shows.
LOST = {
    "markdown": {"headline": 0, "published": 0, "bylines": 8, "captions": 1, "sections": 0},
    "html": {"headline": 0, "published": 1, "bylines": 13, "captions": 1, "sections": 0},
}


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_the_articles_of_all_outlets_are_read_back(form: str) -> None:
    lost: dict[str, list[str]] = {field: [] for field in LOST[form]}
    for path in CASES:
        article = parse(path.read_bytes())
        if not article.sections:
            continue
        read = values_of(parse(article.to_markdown() if form == "markdown" else article.to_html()))
        for field, value in values_of(article).items():
            if _tidy(read[field]) != _tidy(value):
                lost[field].append(f"{path.parent.name}/{path.name}")
    assert {field: names for field, names in lost.items() if len(names) > LOST[form][field]} == {}


def _tidy(value: object) -> str:
    return " ".join(str(value).split())


def seen_of(markdown: str) -> str:
    """Give what a renderer of CommonMark shows of a text."""
    html = COMMON_MARK.render(markdown)
    root = etree.HTML(f"<body>{html}</body>")
    assert [child.tag for child in root[0]] == ["p"], html
    assert len(root[0][0]) == 0, html
    return root[0][0].text or ""


@given(ANY)
@ANY_TEXT
def test_a_paragraph_shows_its_text_in_common_mark(text: str) -> None:
    wanted = one_line(text)
    if not wanted.strip():
        return
    assert " ".join(seen_of(escape_line(text)).split()) == " ".join(wanted.split())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "# 다리",
            "1. 다리",
            "1) 다리",
            "- 다리",
            "+ 다리",
            "> 다리",
            "* 다리",
            "---",
            "===",
            "```",
            "~~~",
            "***",
        ),
        *(
            "a &amp; b",
            "&#35;",
            "<b>다리</b>",
            "<https://a.example>",
            "[다리](강)",
            "![다리](강)",
            "다리\\",
            "\\# 강",
        ),
        *(
            "| 다리 | 강 |",
            "__다리__",
            "~~다리~~",
            "다리 <!-- 강 -->",
            "[다리]: /강",
            "2025. 1. 22.",
            "-",
            "#",
            "#다리",
        ),
    ],
)
def test_what_would_be_a_mark_stays_text(text: str) -> None:
    assert seen_of(escape_line(text)) == text


@given(ARTICLES)
@ANY_TEXT
def test_front_matter_is_yaml(article: Article) -> None:
    text = article.to_markdown()
    if not text.startswith("---\n"):
        return
    front = text[4 : text.index("\n---\n", 3) + 1]
    read, other = yaml.safe_load(front), YAML(typ="safe").load(front)
    for found in (read, other):
        if article.headline and one_line(article.headline):
            assert found["title"] == one_line(article.headline)
        assert [one_line(word) for word in article.keywords] == list(found.get("tags") or ())
    assert text.encode()


def test_hugo_reads_the_times() -> None:
    front = yaml.safe_load(FULL.to_markdown().split("---\n")[1])
    assert front["date"].isoformat() == "2025-01-22T17:43:09+09:00"
    assert front["lastmod"].isoformat() == "2025-01-22T18:43:09+09:00"
    assert front["modified_at"] == "2025-01-22T18:43+09:00"
    assert "url" not in front, "Hugo would take it for the path of its own page"


@given(ARTICLES)
@ANY_TEXT
def test_html_holds_the_texts(article: Article) -> None:
    page = article.to_html()
    page.encode()
    root = etree.HTML(page)
    assert [h1.text or "" for h1 in root.iter("h1")] == (
        [one_line(article.headline)] if article.headline is not None else []
    )
    paragraphs = [p.text or "" for p in root.iterfind(".//section/p")]
    assert paragraphs == [one_line(text) for part in article.sections for text in part.paragraphs]
    (script,) = root.iterfind(".//script")
    assert json.loads(script.text or "")["@type"] == "NewsArticle"


def test_a_script_in_a_text_opens_nothing() -> None:
    page = Article(None, headline="</script><script>alert(1)</script><!--").to_html()
    assert page.count("<script") == 1
    assert page.count("</script>") == 1


@given(st.characters())
def test_what_no_markup_holds_is_replaced(character: str) -> None:
    kept = legal(character)
    assert kept in (character, "\ufffd")
    etree.fromstring(f"<p>{kept if kept not in '<&' else ''}</p>")


@pytest.mark.parametrize("mark", ["#", "1.", "-", ">", "○", "▲"])
def test_a_heading_keeps_its_marks(mark: str) -> None:
    heading = f"{mark} 남은 과제" if mark not in "○▲" else "남은 과제"
    section = Section(heading, mark if mark in "○▲" else None, ("길은 내년에 연다고 말했다.",))
    lead = Section(None, None, ("시가 새 다리를 연다고 밝혔다. 강을 건너는 길이다.",))
    article = Article(None, headline="새 다리 열린다", sections=(lead, section))
    if mark == "○":
        assert parse(article.to_markdown()).sections == article.sections
    assert heading in article.to_html().replace("&gt;", ">")


def test_exports_leave_nothing_out_where_nothing_is_known() -> None:
    article = Article(None, published=Timestamp(None, "", "day"))
    assert article.to_markdown() == "\n"
    assert article.to_jsonld() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": "ko",
    }
    assert "<h1>" not in article.to_html()
