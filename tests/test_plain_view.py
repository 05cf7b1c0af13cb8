"""knews.plain_view: what no reader sees changes no value, and no character of it is lost."""

import unicodedata

import pytest

from knews import Article, Kind, parse

DUMP = (
    "하늘시, 새 다리 10월에 연다\n\n입력 2025.01.22 17:43\n\n하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다.\n\n"
    "시는 내년 봄까지 길을 넓히겠다고 밝혔다.\n\n김하늘 기자 sky@haneul.example\n\nⓒ 하늘일보, 무단전재 및 재배포 금지"
)
INVISIBLE = "\u200b\ufeff\u200e\u200f\u00ad\u2060\u200c\u200d\u202a\u202c"
FILLERS = "\u3164\uffa0\u115f"


def _values(article: Article) -> tuple[object, ...]:
    published = article.published.value if article.published else None
    writers = [(writer.name, writer.role, writer.email) for writer in article.bylines]
    return published, writers, article.copyright is not None, len(article.sections[0].paragraphs)


def _check(text: str) -> Article:
    article = parse(text)
    assert _values(article) == _values(parse(DUMP))
    parted = "".join(text[block.start : block.stop] for block in article.blocks)
    assert "".join(parted.split()) == "".join(text.split())
    assert all(block.text == text[block.start : block.stop] for block in article.blocks)
    return article


@pytest.mark.parametrize("mark", INVISIBLE)
def test_invisible_characters_change_no_value(mark: str) -> None:
    _check(DUMP.replace("기자", f"기{mark}자").replace("입력 ", f"{mark}입력 {mark}") + mark)
    _check(mark.join(DUMP))


@pytest.mark.parametrize("mark", INVISIBLE + FILLERS)
def test_a_line_of_what_nobody_sees_is_no_paragraph(mark: str) -> None:
    _check(DUMP.replace("\n\n", f"\n{mark}\n"))


@pytest.mark.parametrize("mark", FILLERS)
def test_a_filler_is_white_space(mark: str) -> None:
    _check(DUMP.replace(" ", mark))


def test_values_of_text_keep_the_characters_of_the_source() -> None:
    article = _check(DUMP.replace("하늘시가", "\ufeff하늘\u00ad시가"))
    assert article.sections[0].paragraphs[0].startswith("하늘\u00ad시가 강을")


def test_letters_in_parts_are_read() -> None:
    _check(unicodedata.normalize("NFD", DUMP))


def test_figures_of_full_width_are_read() -> None:
    _check(DUMP.replace("2025.01.22 17:43", "２０２５．０１．２２ １７：４３"))


MARKDOWN = (
    "# 하늘시, 새 다리 10월에 연다\n\n**하늘시, 예산 백억 원 확보**\n\n입력 2025.01.22 17:43\n\n![새 다리](https://haneul.example/1.jpg)\n\n"
    "새 다리 조감도. 하늘시 제공\n\n하늘시가 강을 가로지르는 **새 다리**를 10월에 열기로 했다고 밝혔다.\n\n## 남은 과제\n\n"
    "시는 [내년 봄](https://haneul.example/2)까지 길을 넓히겠다고 밝혔다.\n\n김하늘 기자 sky@haneul.example\n\nⓒ 하늘일보, 무단전재 및 재배포 금지"
)


def _seen(article: Article, mark: str) -> tuple[object, ...]:
    """Give what a reader sees of an article's values."""
    values = (article.headline, article.subheadlines, article.captions, article.sections, article.copyright)
    writers = [(writer.name, writer.email) for writer in article.bylines]
    published = article.published.value if article.published is not None else None
    roles = [block.role for block in article.blocks if block.rule != "unseen"]
    return unicodedata.normalize("NFC", str(values).replace(mark, "")), writers, published, roles


@pytest.mark.parametrize("mark", INVISIBLE)
@pytest.mark.parametrize(
    "place",
    [
        ("\n\n", "\n{}\n"),
        ("\n\n", "\n\n{}"),
        ("\n\n", "{}\n\n"),
        ("기자", "기{}자"),
        ("**", "{}**{}"),
        ("[", "{}[{}"),
        ("# ", "{}# {}"),
        ("입력 ", "{}입력{} {}"),
    ],
)
def test_markdown_is_seen_like_a_dump(mark: str, place: tuple[str, str]) -> None:
    text = MARKDOWN.replace(place[0], place[1].replace("{}", mark))
    article = parse(text)
    assert article.reading is not None
    assert article.reading.kind is Kind.MARKDOWN
    # `str` writes most of the marks by their numbers.
    assert _seen(article, repr(mark)[1:-1]) == _seen(parse(MARKDOWN), "")
    parted = "".join(text[block.start : block.stop] for block in article.blocks)
    assert "".join(parted.split()) == "".join(text.split())


def test_values_of_markdown_keep_the_characters_of_the_source() -> None:
    article = parse(MARKDOWN.replace("하늘시가", "\ufeff하늘\u00ad시가").replace("**새", "**\u200b새"))
    assert article.sections[0].paragraphs[0].startswith("하늘\u00ad시가 강을 가로지르는 \u200b새 다리를")
    parts = unicodedata.normalize("NFD", MARKDOWN)
    assert _seen(parse(parts), "") == _seen(parse(MARKDOWN), "")
    assert parse(parts).headline == unicodedata.normalize("NFD", "하늘시, 새 다리 10월에 연다")


def test_a_letter_whose_parts_a_mark_divides_is_read_as_it_is_seen_first() -> None:
    article = parse(MARKDOWN.replace("강을", "**\u1100**\u1161\u11bc을"))
    assert article.headline == "하늘시, 새 다리 10월에 연다"
    assert [writer.email for writer in article.bylines] == ["sky@haneul.example"]


def test_a_page_is_seen_like_a_dump() -> None:
    page = (
        "<html><body><h1>하늘시, 새 다리 10월에 연다</h1><p>입력 2025.01.22\u200b 17:43</p><div id='articleBody'>"
        "<p>\u200b하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다.</p><p>\u200b</p>"
        "<p>시는 내년 봄까지 길을 넓히겠다고 밝혔다.</p><p>김하늘\u200b 기자 sky@haneul.example\u200e</p></div></body></html>"
    )
    published, writers, _, paragraphs = _values(parse(page))
    assert (published is not None, writers, paragraphs) == (
        True,
        [("김하늘", "기자", "sky@haneul.example")],
        2,
    )
