"""Captions and credits by kind, in dumps and on pages: what a picture shows, whose it is, and no writer of the article."""

import pytest

import knews

TITLE = "하늘시, 새 다리 10월에 연다"
FIRST = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. 길이는 820m로 강 위에 놓인 다리 가운데 가장 길다."
)
LAST = "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다."
SENTENCE = "시민들이 새 다리를 건너고 있다."
PHRASE = "새 다리 위의 시민들"
CREDITS = [
    ("/하늘시 제공", "하늘시"),
    ("사진=하늘시", "하늘시"),
    ("[하늘시 제공]", "하늘시"),
    ("사진제공=하늘시", "하늘시"),
    ("제공=하늘시", "하늘시"),
    ("[촬영 이바다]", "이바다"),
    ("[연합뉴스 자료사진]", "연합뉴스 자료사진"),
    ("[AP=연합뉴스]", "AP=연합뉴스"),
    ("[연합뉴스TV제공=연합뉴스]", "연합뉴스TV제공=연합뉴스"),
    ("일러스트=이바다", "이바다"),
    ("화면제공/하늘소방서", "하늘소방서"),
    ("사진ㅣ하늘엔터", "하늘엔터"),
    ("사진/하늘시", "하늘시"),
    ("/이바다 기자", "이바다 기자"),
    ("/하늘=이바다 기자", "이바다 기자"),
    ("/연합뉴스·이바다 기자", "연합뉴스·이바다 기자"),
    ("/이바다 영상미디어 기자", "이바다 영상미디어 기자"),
    ("[하늘시 제공. 재판매 및 DB 금지]", "하늘시"),
    ("[하늘시 인스타그램 캡처]", "하늘시 인스타그램 캡처"),
    ("(사진=저작권자(c) 연합뉴스, 무단 전재-재배포 금지)", "연합뉴스"),
]


def dump(*lines: str) -> knews.Article:
    return knews.parse("\n\n".join((TITLE, *lines)))


def pictures(article: knews.Article) -> list[tuple[str | None, str, str | None]]:
    return [(caption.title, caption.text, caption.credit) for caption in article.captions]


@pytest.mark.parametrize(("credit", "name"), CREDITS)
@pytest.mark.parametrize("shown", [SENTENCE, PHRASE])
def test_a_credit_closes_a_caption_wherever_the_picture_stands(shown: str, credit: str, name: str) -> None:
    line = f"{shown} {credit}"
    for lines in ((line, FIRST, LAST), (FIRST, line, LAST)):
        article = dump(*lines)
        assert pictures(article) == [(None, shown, name)]
        assert article.bylines == ()
        assert article.text == f"{FIRST}\n\n{LAST}"
        assert article.subheadlines == ()


@pytest.mark.parametrize(("credit", "name"), CREDITS)
def test_a_credit_closes_a_caption_of_a_page(credit: str, name: str) -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{SENTENCE}<br>{credit}</figcaption></figure>"
    article = knews.parse(
        f"<html><body><h1>{TITLE}</h1><div id='articleBody'>{figure}<p>{FIRST}</p><p>{LAST}</p></div></body></html>"
    )
    assert pictures(article) == [(None, SENTENCE, name)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("일러스트=이바다", "이바다"),
        ("일러스트│이바다", "이바다"),
        ("/이바다 기자", "이바다 기자"),
        ("사진=이바다 기자", "이바다 기자"),
        ("사진 이바다 기자", "이바다 기자"),
        ("/사진공동취재단", "사진공동취재단"),
        ("게티이미지뱅크", "게티이미지뱅크"),
        ("하늘시 제공", "하늘시"),
        ("새솔소방서 제공", "새솔소방서"),
    ],
)
def test_a_credit_may_stand_alone(line: str, name: str) -> None:
    for lines in ((line, FIRST, LAST), (FIRST, line, LAST)):
        article = dump(*lines)
        assert pictures(article) == [(None, "", name)]
        assert article.bylines == ()
        assert article.subheadlines == ()


@pytest.mark.parametrize("line", ["영상=이바다 PD", "촬영=이바다 기자", "디자인=이바다", "영상편집 이바다"])
def test_a_helper_alone_is_neither_writer_nor_caption(line: str) -> None:
    for lines in ((line, FIRST, LAST), (FIRST, line, LAST), (FIRST, LAST, line)):
        article = dump(*lines)
        assert (article.bylines, article.captions, article.subheadlines) == ((), (), ())
        assert article.text == f"{FIRST}\n\n{LAST}"


def test_an_agency_s_picture_on_top_of_another_s_article_is_one_caption() -> None:
    article = dump(
        "새 다리 구경하는 시민들",
        "(하늘=연합뉴스) 이바다 기자 = 5일 새 다리 앞에서 시민들이 다리를 보고 있다. 2026.6.5",
        "sea@yna.co.kr/2026-06-05 09:53:15/",
        "(끝)",
        FIRST,
        LAST,
        "김하늘 기자 sky@hankyung.com",
    )
    assert pictures(article) == [
        ("새 다리 구경하는 시민들", "5일 새 다리 앞에서 시민들이 다리를 보고 있다. 2026.6.5", "연합뉴스")
    ]
    assert article.outlet == "hankyung"
    assert [byline.name for byline in article.bylines] == ["김하늘"]
    assert article.text == f"{FIRST}\n\n{LAST}"


def test_a_picture_that_an_agency_passes_on_is_its_owner_s() -> None:
    line = "[서울=뉴시스] 시민들. (사진=하늘시 제공) 2025.01.22. photo@newsis.com *재판매 및 DB 금지"
    assert pictures(dump(FIRST, line, LAST)) == [(None, "시민들.", "하늘시")]


@pytest.mark.parametrize(
    "line",
    [
        "시장은 “사진=하늘시라고 적으라”고 말했다.",
        "사진설명회에는 시민 100명이 모였다.",
        "이미지 확대를 막는 장치도 달았다고 회사는 설명했다.",
        "게티이미지뱅크는 사진을 판다고 밝혔다.",
        "기자 김하늘은 새 다리를 걸었다.",
    ],
)
def test_a_sentence_about_pictures_is_text(line: str) -> None:
    article = dump(FIRST, line, LAST)
    assert (article.captions, article.bylines) == ((), ())
    assert article.text == f"{FIRST}\n\n{line}\n\n{LAST}"
