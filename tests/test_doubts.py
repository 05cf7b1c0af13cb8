"""What is doubtful of a whole input, and first lines that are headlines although their words say otherwise."""

import pytest

import knews

BODY = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다.\n\n시는 내년 봄까지 길을 넓히겠다고 밝혔다."


def codes(raw: str | bytes) -> list[str]:
    return [problem.code for problem in knews.parse(raw).problems]


@pytest.mark.parametrize(
    "path",
    [
        "/home/haneul/article.txt",
        "C:\\news\\article.html",
        "https://haneul.example/news/1",
        "article.html",
        "~/새 기사",
    ],
)
def test_a_path_given_as_text_is_named(path: str) -> None:
    assert codes(path)[0] == "looks-like-path"


@pytest.mark.parametrize("headline", ["새 다리 열린다", "AI/로봇 시대", "하늘.txt는 어디로 갔나"])
def test_a_headline_is_no_path(headline: str) -> None:
    assert codes(f"{headline}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("right", "wrong"), [("utf-8", "latin-1"), ("cp949", "latin-1"), ("utf-8", "cp1252")]
)
def test_text_decoded_as_another_encoding_is_named(right: str, wrong: str) -> None:
    text = f"새 다리 열린다\n\n{BODY}".encode(right).decode(wrong, "ignore")
    problem = knews.parse(text).problems[0]
    assert problem.code == "mojibake"
    assert right in problem.message


def test_western_letters_are_no_mojibake() -> None:
    assert "mojibake" not in codes(
        "Où est passé l'été ?\n\nÀ Séoul, où il a été très froid, même à midi, près du château."
    )


def test_a_dump_without_text_says_so() -> None:
    assert codes("새 다리 열린다") == ["no-text"]


def test_a_page_without_a_headline_says_so() -> None:
    text = "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다. " * 8
    assert codes(f"<html><body><div itemprop='articleBody'><p>{text}</p></div></body></html>") == [
        "no-headline"
    ]


@pytest.mark.parametrize(
    "genre",
    "사설 칼럼 기고 인터뷰 기획 부고 부음 인사 사고 여론 국제 단독 속보 포토 전문 정정 서평 특집 현장 포럼 논평 시론 만평".split(),
)
@pytest.mark.parametrize("tag", ["[{} {}]", "[{1}]", "<{} {}>"])
def test_a_genre_in_the_outlets_tag_is_nobody(tag: str, genre: str) -> None:
    headline = f"{tag.format('한국일보', genre)} 새 다리 서둘러 놓아야 한다"
    article = knews.parse(f"{headline}\n\n{BODY}", outlet="hankookilbo")
    assert article.headline == headline
    assert article.bylines == ()
    assert len(article.sections[0].paragraphs) == 2


def test_a_writer_in_the_outlets_tag_signs() -> None:
    article = knews.parse(f"새 다리 열린다\n\n[한국일보 김하늘] {BODY}", outlet="hankookilbo")
    assert [byline.name for byline in article.bylines] == ["김하늘"]


@pytest.mark.parametrize(
    "headline",
    ["뉴스레터 하늘편지, 구독자 백만", "오늘의 주요뉴스", "관련기사 댓글 못 단다", "다음글 쓰는 법"],
)
def test_a_first_line_that_stands_apart_is_the_headline(headline: str) -> None:
    assert knews.parse(f"{headline}\n\n{BODY}").headline == headline


@pytest.mark.parametrize("line", ["▶ 하늘일보 채널 구독하기", "구독하기", "댓글 12개", "※ 뉴스레터 구독"])
def test_a_button_on_top_is_no_headline(line: str) -> None:
    assert knews.parse(f"{line}\n\n새 다리 열린다\n\n{BODY}").headline == "새 다리 열린다"
