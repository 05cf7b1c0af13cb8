"""Forms of pages, each on the smallest page that has it."""

import pytest

import knews

_HEAD = (
    '<html><head><meta property="og:title" content="새 다리 열린다">{}</head><body><h1>새 다리 열린다</h1>'
)
_LEAD = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 28일 밝혔다."
_MORE = "다리는 길이 400m로, 걸어서 5분이면 건널 수 있다."
_LAST = "시는 개통 첫날 시민 천 명을 초대할 계획이다."


def _read(body: str, head: str = "") -> knews.Article:
    return knews.parse(f'{_HEAD.format(head)}<div id="articleBody">{body}</div></body></html>')


def _paragraphs(article: knews.Article) -> list[str]:
    return [paragraph for section in article.sections for paragraph in section.paragraphs]


def test_a_lone_break_is_a_space_among_double_ones() -> None:
    article = _read(f"{_LEAD}<br><br>{_MORE}<br>{_LAST}")
    assert _paragraphs(article) == [_LEAD, f"{_MORE} {_LAST}"]


def test_a_lone_break_parts_the_sentences_of_a_script() -> None:
    article = _read(f"[앵커]<br>{_LEAD}<br>{_MORE}<br><br>[기자]<br>{_LAST}")
    assert _paragraphs(article) == ["[앵커]", _LEAD, _MORE, "[기자]", _LAST]


def test_lone_breaks_part_where_there_are_no_others() -> None:
    assert _paragraphs(_read(f"{_LEAD}<br>{_MORE}<br>{_LAST}")) == [_LEAD, _MORE, _LAST]


def test_an_ad_in_a_quotation_parts_nothing() -> None:
    article = _read(f'{_LEAD}<br><br>시장은 “다리를 <div class="ad-area">광고</div>놓겠다”고 말했다.')
    assert _paragraphs(article) == [_LEAD, "시장은 “다리를 놓겠다”고 말했다."]


def test_an_ad_behind_a_heading_parts() -> None:
    article = _read(f'{_LEAD}<br><br><b>남은 과제</b><div class="ad-area">광고</div>{_MORE}')
    assert [(section.heading, section.paragraphs) for section in article.sections] == [
        (None, (_LEAD,)),
        ("남은 과제", (_MORE,)),
    ]


def test_metadata_gives_a_printed_writer_the_address_stated_for_the_name() -> None:
    stated = '<meta property="article:author" content="김하늘 기자(sky@haneul.example)">'
    signed = _read(f"<p>{_LEAD}</p><p>{_MORE}</p><p>[김하늘 기자]</p>", stated)
    assert [(byline.name, byline.email) for byline in signed.bylines] == [("김하늘", "sky@haneul.example")]
    other = _read(f"<p>{_LEAD}</p><p>{_MORE}</p><p>[이바다 기자]</p>", stated)
    assert [(byline.name, byline.email) for byline in other.bylines] == [("이바다", None)]


def test_a_named_container_may_hold_items_and_no_sentence() -> None:
    items = [
        "▲ 김하늘(63·남) = 병역필, 없음",
        "▲ 이바다(60·여) = 해당 없음, 1건",
        "▲ 박구름(59·남) = 병역필, 없음",
    ]
    assert _paragraphs(_read("<br><br>".join(items))) == items


@pytest.mark.parametrize(
    ("caption", "text", "credit"),
    [
        ("새 다리를 그린 상상도. SKY/Haneul Lab", "새 다리를 그린 상상도.", "SKY/Haneul Lab"),
        ("새 다리를 그린 상상도.", "새 다리를 그린 상상도.", None),
        ("The bridge. (Not for Sale) (Yonhap)", "The bridge. (Not for Sale)", "Yonhap"),
    ],
)
def test_a_caption_ends_in_its_owner(caption: str, text: str, credit: str | None) -> None:
    picture = f'<figure><img src="1.jpg"><figcaption>{caption}</figcaption></figure>'
    found = _read(f"{picture}<p>{_LEAD}</p><p>{_MORE}</p>").captions[0]
    assert (found.text, found.credit) == (text, credit)


def test_links_behind_marks_are_no_headings() -> None:
    links = "<br>".join(f'<b> ▲ <a href="/{n}">새 다리 {n}번째 기둥 섰다</a></b>' for n in "123")
    article = _read(f"<p>{_LEAD}</p><p>{_MORE}</p><div>{links}</div>")
    assert [section.heading for section in article.sections] == [None]


def test_a_text_that_stands_in_the_body_itself_ends() -> None:
    # No word of the headline is in the text, and nothing is around it that could be passed over.
    title = "해돋이공원 겨울바람축제 달빛마당"
    article = knews.parse(
        f'<meta property="og:title" content="{title}"><h1><a href="/1">{title}</a></h1>'
        f"<p>등록 2025-01-22 17:43</p>{_LEAD} {_MORE}"
    )
    assert (article.headline, _paragraphs(article)) == (title, [f"{_LEAD} {_MORE}"])


def test_two_pictures_of_one_title_are_two_and_one_shown_again_is_one() -> None:
    figure = (
        "<figure><img src='/{}.jpg'><figcaption><strong>하늘시, 강을 가로지르는 새 다리 개통식 성황</strong>"
        "<p>(하늘=연합뉴스) 이바다 기자 = {} 2025.1.22 sky@yna.co.kr</p></figcaption></figure>"
    )
    crossing, waving = "시민들이 새 다리를 건너고 있다.", "시장이 새 다리 앞에서 손을 흔들고 있다."
    shots = [figure.format(1, crossing), figure.format(2, waving), figure.format(3, crossing)]
    article = _read(f"<p>{_LEAD}</p>{shots[0]}<p>{_MORE}</p>{shots[1]}{shots[2]}<p>{_LAST}</p>")
    title = "하늘시, 강을 가로지르는 새 다리 개통식 성황"
    assert [(caption.title, caption.text, caption.credit, caption.image) for caption in article.captions] == [
        (title, f"{crossing} 2025.1.22", "연합뉴스", "/1.jpg"),
        (title, f"{waving} 2025.1.22", "연합뉴스", "/2.jpg"),
    ]
