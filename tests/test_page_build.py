"""What the build of a page says where no name does: captions, forms, headings, the container, the printed headline; each with its near miss."""

from datetime import datetime
from functools import partial

import pytest
from growth import Case, Work, growth

import knews
from knews import Article

_LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 28일 밝혔다."
_MORE = "다리는 길이 400m로, 걸어서 5분이면 건널 수 있다."
_LAST = "시는 개통 첫날 시민 천 명을 초대할 계획이다."
_TITLE = "하늘시 새 다리 10월에 연다"
_SHOWN = "새 다리를 건너는 시민들"


def _read(body: str, title: str = _TITLE, head: str = "") -> Article:
    return knews.parse(f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>")


def _text(body: str) -> Article:
    return _read(f'<h1>{_TITLE}</h1><div id="articleBody">{body}</div>')


def _captions(body: str) -> list[str]:
    return [caption.text for caption in _text(body).captions]


def _paragraphs(article: Article) -> list[str]:
    return [paragraph for section in article.sections for paragraph in section.paragraphs]


_IMAGE = '<img src="/1.jpg">'
_CENTER = "style='text-align:center'"


@pytest.mark.parametrize(
    "picture",
    [
        f"<p {_CENTER}>{_IMAGE}</p><p {_CENTER}>{_SHOWN}</p>",
        f"<div align='center'>{_IMAGE}</div><div><br></div><div align='center'><span>{_SHOWN}</span></div>",
        f"<div>{_IMAGE}<div>{_SHOWN}</div></div>",
        f"<p><span>{_IMAGE}</span><em>{_SHOWN}</em></p>",
        f"<p>{_IMAGE}</p><p>▲ {_SHOWN}</p>",
        f"{_IMAGE}<br>▲ {_SHOWN}<br><br>",
    ],
)
def test_a_line_beside_a_picture_is_its_caption(picture: str) -> None:
    kind = "div" if picture.startswith("<div align") else "p"
    article = _text(f"{picture}<{kind}>{_LEAD}</{kind}><{kind}>{_MORE}</{kind}>")
    assert [caption.text.removeprefix("▲ ") for caption in article.captions] == [_SHOWN]
    assert article.captions[0].image is not None
    assert _paragraphs(article) == [_LEAD, _MORE]


@pytest.mark.parametrize(
    "picture",
    [
        # All of the text stands in the middle.
        f"<p {_CENTER}>{_IMAGE}</p><p {_CENTER}>{_LAST}</p><p {_CENTER}>{_MORE}</p>",
        # Bold in the middle heads what follows.
        f"<p {_CENTER}>{_IMAGE}</p><p {_CENTER}><b>{_SHOWN}</b></p>",
        # A line without a picture in front of it.
        f"<p {_CENTER}>{_SHOWN}</p>",
        # A list below a picture.
        f"<p>{_IMAGE}</p><p>▲ 도로과장 김하늘</p><p>▲ 공원과장 이바다</p>",
        # Text runs on in the box of the picture.
        f"<div>{_IMAGE}<div>{_LAST}</div><div>{_MORE}</div></div>",
    ],
)
def test_other_lines_beside_a_picture_are_none(picture: str) -> None:
    assert _captions(f"{picture}<p>{_LEAD}</p>") == []


def test_a_writer_beside_a_picture_is_no_caption() -> None:
    article = _text(f"<p>{_LEAD}</p><p>{_MORE}</p><div>{_IMAGE}<span>김하늘 기자</span></div>")
    assert article.captions == ()
    assert [byline.name for byline in article.bylines] == ["김하늘"]


def test_a_form_to_fill_in_is_no_text() -> None:
    form = "<div><b>하늘편지 받기</b><div>아침마다 소식을 보내 드립니다</div><input name='mail'></div>"
    assert _paragraphs(_text(f"<p>{_LEAD}</p>{form}<p>{_MORE}</p>")) == [_LEAD, _MORE]
    hidden = f"<div><p>{_LAST}</p><input type='hidden' name='no'></div>"
    assert _paragraphs(_text(f"<p>{_LEAD}</p>{hidden}<p>{_MORE}</p>")) == [_LEAD, _LAST, _MORE]


@pytest.mark.parametrize(
    "name", ["mid", "mtit", "m_tit", "sec-title", "sub_tit", "text-xl font-bold", "fw-bold"]
)
def test_a_class_for_headings_heads_what_follows(name: str) -> None:
    article = _text(f"<p>{_LEAD}</p><p>{_MORE}</p><div class='{name}'>남은 과제</div><p>{_LAST}</p>")
    assert [section.heading for section in article.sections] == [None, "남은 과제"]


@pytest.mark.parametrize("name", ["mid", "mtit", "font-bold"])
def test_a_sentence_of_such_a_class_is_text(name: str) -> None:
    article = _text(f"<p>{_LEAD}</p><p class='{name}'>{_MORE}</p><p>{_LAST}</p>")
    assert _paragraphs(article) == [_LEAD, _MORE, _LAST]


_OTHERS = "".join(
    f"<dt><a href='/{at}'>강변 소식 {at}</a></dt><dd>구름시가 산책로에 의자를 놓았다고 밝혔다. 주민들은 반겼다.</dd>"
    for at in range(9)
)


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>김하늘 기자의 다른 기사</h4>{}</div>",
        "<div class='relnews'>{}</div>",
        "<div class='x'>{}</div>",
    ],
)
def test_a_text_shorter_than_the_other_articles_below_it_is_found(box: str) -> None:
    text = f"<div class='t'><p>{_LEAD}</p><p>{_LAST}</p></div>"
    article = _read(f"<h2>{_TITLE}</h2>{text}{box.format(f'<dl>{_OTHERS}</dl>')}")
    assert _paragraphs(article) == [_LEAD, _LAST]


def test_comments_in_cells_are_no_part_of_a_text_in_a_cell() -> None:
    said = "<table><tr><td>독자 한마디 (1)</td></tr><tr><td>새 다리가 기다려집니다.</td></tr></table>"
    text = f"<table><tr><td>{_LEAD}<br><br>{_MORE}</td></tr></table>"
    article = _read(f"<h2>{_TITLE}</h2><table><tr><td>{text}{said}</td></tr></table>")
    assert _paragraphs(article) == [_LEAD, _MORE]


def test_a_form_that_wraps_a_page_holds_its_text() -> None:
    text = f"<p>{_LEAD}</p><p>{_MORE}</p><p>{_LAST}</p>"
    form = f"<form name='aspnetForm'><input type='hidden'><h2>{_TITLE}</h2><div>{text * 4}</div></form>"
    assert _paragraphs(_read(form))[:3] == [_LEAD, _MORE, _LAST]


def test_paragraphs_deep_in_boxes_of_their_own_are_all_read() -> None:
    texts = [f"{at}번 다리는 강을 가로질러 두 마을을 잇는다. 공사에는 네 해가 걸렸다." for at in range(12)]
    boxes = "".join(
        f"<div><div><div><div><p><span>{text}</span></p></div></div></div></div>" for text in texts
    )
    assert _paragraphs(_read(f"<h2>{_TITLE}</h2><div><div class='x'>{boxes}</div></div>")) == texts


@pytest.mark.parametrize(
    "head",
    [
        f"<div class='logo'>하늘일보</div><div class='tit'>{_TITLE}</div><div class='deck'>강에서 가장 긴 새 다리</div>",
        f"<table><tr><th>제목</th><td>{_TITLE}</td></tr><tr><th>등록일</th><td>2025-01-22 17:43</td></tr></table>",
        f"<a href='/'>하늘일보</a><font size='5'><b>{_TITLE}</b></font>",
    ],
)
def test_where_the_title_is_the_sites_name_the_line_with_the_texts_words_is_the_headline(head: str) -> None:
    article = _read(
        f"{head}<div class='t'><p>{_LEAD}</p><p>{_MORE}</p><p>{_LAST}</p></div>", title="하늘일보"
    )
    assert article.headline == _TITLE


def test_a_headline_that_the_title_says_is_not_changed_for_its_deck() -> None:
    head = "<h2>월세 사십만 원 시대</h2><p class='x'>하늘시 새 다리 10월에 열기로</p>"
    article = _read(
        f"{head}<div class='t'><p>{_LEAD}</p><p>{_MORE}</p></div>", title="하늘일보 | 월세 사십만 원 시대"
    )
    assert article.headline == "월세 사십만 원 시대"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<h2>{}</h2><p>기사입력 : 2025/01/22 [17:43] 조회 : 482</p>", "2025-01-22T17:43+09:00"),
        ("<h2>{}</h2><p>2025년 1월 22일 5:43 오후</p>", "2025-01-22T17:43+09:00"),
        ("<h2>{}</h2><p>3건 214회 2025-01-22 17:43</p>", "2025-01-22T17:43+09:00"),
        ("<div><span class='date'>2025.01.22 17:43</span><h2>{}</h2></div>", "2025-01-22T17:43+09:00"),
        ("<h2>{}</h2><dl><dt>입력</dt><dd>2025.01.22 17:43</dd></dl>", "2025-01-22T17:43+09:00"),
        ("<h2>{}</h2><span class='who'>김하늘 기자</span><span class='when'>등록 2025.01.22 17:43</span>", "2025-01-22T17:43+09:00"),
    ],
)  # fmt: skip
def test_a_time_beside_the_headline_is_read(head: str, published: str) -> None:
    article = _read(f"{head.format(_TITLE)}<div class='t'><p>{_LEAD}</p><p>{_MORE}</p></div>")
    assert article.published is not None
    assert article.published.value == datetime.fromisoformat(published)


@pytest.mark.parametrize(
    "below",
    [
        "<p>하늘일보 | 인터넷신문 등록 2015.1.9</p>",
        "<div>댓글 1</div><div>박구름 작성일 2025-01-23 09:00</div>",
    ],
)
def test_a_time_below_the_text_that_is_anothers_is_none(below: str) -> None:
    article = _read(f"<h2>{_TITLE}</h2><div class='t'><p>{_LEAD}</p><p>{_MORE}</p></div>{below}")
    assert article.published is None


@pytest.mark.parametrize(
    "unit",
    [
        '<p><img src="/1.jpg"></p><p>▲ 새 다리</p>',
        '<img src="/1.jpg"><br>',
        "<div><input><b>받기</b></div>",
        '<div><div><img src="/1.jpg"></div>',
    ],
)
def test_many_pictures_and_fields_take_no_more_than_their_length(unit: str) -> None:
    def read(count: int) -> Work:
        return partial(
            _read, f"<h1>{_TITLE}</h1><div id='articleBody'><p>{_LEAD}</p>{unit * count}<p>{_MORE}</p></div>"
        )

    small = 200 if unit.startswith("<div><div>") else 2_000
    assert growth(Case(unit, read, small, 2 * small, most=6, least=0.01)) < 6
