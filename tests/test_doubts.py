"""What is doubtful of a whole input, and first lines that are headlines although their words say otherwise."""

from datetime import datetime, timedelta, timezone

import attrs
import pytest

import knews
from knews import Article, Block, Byline, Caption, Role, Section, Timestamp
from knews.doubts import find_doubts_of_values

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


# What became of an input is held against blocks made by hand: what the rules make of a text may change.

PROSE = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다.",
    "시는 내년 봄까지 길을 넓히겠다고 덧붙였다.",
    "예산은 백억 원이라고 시는 설명했다.",
)


SEOUL = timezone(timedelta(hours=9))


def at(year: int, day: int, text: str) -> Timestamp:
    return Timestamp(datetime(year, 1, day, 9, 30, tzinfo=SEOUL), text, "minute")


def article_of(*pieces: tuple[Role, str], **values: object) -> Article:
    """Make the Article of blocks of these roles and texts, one a line."""
    blocks, at = [], 0
    for line, (role, text) in enumerate(pieces, 1):
        blocks.append(Block(role, text, at, at + len(text), line))
        at += len(text) + 1
    texts = {role: tuple(text for of, text in pieces if of is role) for role in Role}
    known: dict[str, object] = {
        "headline": next(iter(texts[Role.HEADLINE]), None),
        "subheadlines": texts[Role.DECK],
        "captions": tuple(Caption(None, text) for text in texts[Role.CAPTION]),
        "sections": (Section(None, None, texts[Role.PARAGRAPH]),) if texts[Role.PARAGRAPH] else (),
        "blocks": tuple(blocks),
    }
    return Article(None, **{**known, **values})  # type: ignore[arg-type]


def doubts_of(*pieces: tuple[Role, str], **values: object) -> list[str]:
    return [problem.code for problem in find_doubts_of_values(article_of(*pieces, **values))]


def prose(*lines: str) -> list[tuple[Role, str]]:
    return [(Role.PARAGRAPH, line) for line in lines]


def test_a_plain_article_has_no_doubt() -> None:
    assert (
        doubts_of(
            (Role.HEADLINE, "하늘시, 새 다리 10월에 연다"),
            (Role.DECK, "길이 820m… 걸어서 10분"),
            (Role.TIME, "입력 2025.01.22 17:43"),
            (Role.CAPTION, "시민들이 22일 새 다리를 건너고 있다."),
            *prose(*PROSE),
            (Role.HEADING, "남은 과제는"),
            *prose("시장은 “더 늘리겠다”고 말했다."),
            (Role.BYLINE, "김하늘 기자 sky@haneul.example"),
            (Role.NOTICE, "▶ 하늘일보 채널 구독하기"),
            bylines=(Byline("김하늘", "기자", None, "sky@haneul.example"),),
            published=at(2025, 22, "입력 2025.01.22 17:43"),
        )
        == []
    )


@pytest.mark.parametrize(
    "left",
    [
        "시는 <b>새 다리</b>를 연다고 밝혔다.",
        "시는 새 다리를 연다고 밝혔다.</p>",
        "시는&nbsp;새 다리를 연다고 밝혔다.",
        "시는 &#39;새 다리&#39;를 연다고 밝혔다.",
        "&lt;a href='https://haneul.example'&gt; 새 다리",
        r"시는 새 다리를 연다고 밝혔다.\r\n\r\n길도 넓힌다.",
        "[새 다리](https://haneul.example/1)를 연다고 밝혔다.",
        "시는 **새 다리**를 연다고 밝혔다.",
        "## 새 다리",
        '{"title": "새 다리", "text": "다리"}',
        ".bridge { color: red; }",
        "javascript:view('1')",
    ],
)
def test_markup_in_a_value_is_named(left: str) -> None:
    assert "markup-left" in doubts_of(*prose(left, *PROSE))


@pytest.mark.parametrize(
    "text",
    [
        "< 새 다리 > 시민들이 다리를 건너고 있다.",
        "가&나 회사와 R&D 센터가 다리를 놓았다.",
        r"C:\news에 적힌 대로 다리를 놓았다고 밝혔다.",
        "[하늘=하늘통신] 다리(길이 820m)를 놓았다.",
        "별점은 ***다.",
        "#새다리 #하늘시",
        "“다리 : 길”이라고 적힌 책을 펴냈다고 밝혔다.",
        "{다리}라고 적었다.",
    ],
)
def test_marks_of_prose_are_no_markup(text: str) -> None:
    assert "markup-left" not in doubts_of(*prose(*PROSE, text, *PROSE))


@pytest.mark.parametrize(
    "line",
    [
        "로그인",
        "댓글 12",
        "이전",
        "페이스북으로 공유하기",
        "기사 URL이 복사되었습니다.",
        "글자 크기",
        "구독신청",
        "정치 | 경제 | 사회",
        "관련기사 하늘공항 활주로 넓힌다",
        "ⓒ 하늘일보, 무단전재 및 재배포 금지",
        "많이 본 뉴스",
        "▶관련기사: “하늘공항 넓힌다”",
        "가장 빠른 하늘뉴스를 만나보세요. 하늘뉴스는 여러 분야의 뉴스를 하루 스물네 시간 입체적으로 쉬지 않고 전달하고 있습니다.",
    ],
)
def test_a_line_of_the_page_in_the_text_is_named(line: str) -> None:
    assert "page-line-left" in doubts_of(*prose(*PROSE, line, *PROSE))


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.PARAGRAPH, "관련기사에는 댓글이 1만 개 달렸다."),
        (Role.PARAGRAPH, "시는 “로그인하지 않아도 된다”고 밝혔다."),
        (Role.PARAGRAPH, "시민들은 댓글로 화를 냈다."),
        (Role.HEADING, "뉴스레터로 읽는 다리"),
        (Role.HEADLINE, "페이스북, 하늘시에 센터 연다"),
        (Role.CAPTION, "댓글 창을 보는 시민들."),
    ],
)
def test_words_of_pages_in_prose_are_none(role: Role, line: str) -> None:
    assert "page-line-left" not in doubts_of(*prose(*PROSE), (role, line), *prose(*PROSE))


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_long_line_is_looked_at_where_the_page_begins_and_ends(place: int) -> None:
    glued = f"동영상을 보려면 다른 브라우저를 사용하여 주십시오. {PROSE[0]} {PROSE[1]} {PROSE[2]} {PROSE[0]}"
    lines = [*PROSE]
    lines.insert(place, glued)
    assert "page-line-left" in doubts_of(*prose(*lines))


@pytest.mark.parametrize(
    "line",
    [
        "sky@haneul.example",
        "김하늘 기자",
        "김하늘 기자 외 1명",
        "[디지털뉴스국]",
        "하늘일보 디지털뉴스팀",
        "[하늘일보 김하늘 기자] 시가 새 다리를 연다고 밝혔다.",
        "시가 새 다리를 연다고 밝혔다. 하늘=김하늘 기자",
    ],
)
def test_a_signature_in_the_text_is_named(line: str) -> None:
    assert "signature-left" in doubts_of(*prose(*PROSE, line))


@pytest.mark.parametrize(
    "line",
    [
        "취재진에는 김하늘 기자도 있었다고 시는 밝혔다.",
        "김하늘 기자가 전합니다.",
        "[앵커]",
        "◆ 김하늘 앵커",
        "시는 디지털뉴스팀을 새로 만든다고 밝혔다.",
    ],
)
def test_who_is_spoken_of_signs_nothing(line: str) -> None:
    assert "signature-left" not in doubts_of(*prose(*PROSE, line, *PROSE))


def test_a_time_that_was_not_read_is_named() -> None:
    counter = (Role.COUNTER, "작성 2025.01.22 17:43")
    assert doubts_of(counter, *prose(*PROSE)) == ["time-left"]
    assert doubts_of(*prose(*PROSE, "2025-01-22 17:43:09 하늘", *PROSE)) == ["time-left"]


def test_a_time_beside_the_text_of_a_dated_article_is_none() -> None:
    published = at(2025, 22, "입력 2025.01.22 17:43")
    other = (Role.RELATED, "2025.01.21 09:00 하늘공항 활주로 넓힌다")
    assert doubts_of(*prose(*PROSE), other, published=published) == []
    assert doubts_of(*prose("다리는 2025년 1월 22일 오후 5시에 열린다고 시는 밝혔다.", *PROSE)) == []


@pytest.mark.parametrize(
    "headline",
    [
        "다리",
        "새 다리 " * 30,
        "▶ 새 다리 열린다",
        "[하늘뉴스]",
        "하늘시가 새 다리를 10월에 연다.",
        "새 다리 열린다 - 하늘일보",
        "새 다리 열린다 : 사회 : 뉴스",
        "title: 새 다리 열린다",
        "하늘일보 모바일 :: 새 다리 열린다",
        "하늘연예 | 새 다리 열린다",
        "하늘뉴스TV",
    ],
)
def test_a_headline_that_looks_like_none_is_named(headline: str) -> None:
    assert "odd-headline" in doubts_of((Role.HEADLINE, headline.strip()), *prose(*PROSE))


@pytest.mark.parametrize(
    "headline",
    [
        "새 다리 열린다",
        "[단독] 새 다리 열린다",
        "“다리를 연다.”",
        "새 다리 - 길이 820m의 비밀",
        "[사설] 새 다리 [하늘의 눈]",
        "하늘시장: 새 다리 연다",
        "다리 놓는 사람들",
    ],
)
def test_a_headline_that_looks_like_one_is_none(headline: str) -> None:
    assert doubts_of((Role.HEADLINE, headline), *prose(*PROSE)) == []


@pytest.mark.parametrize(
    "deck",
    [
        "하늘시가 새 다리를 10월에 열기로 했다.",
        "지금 구독하세요",
        "-- --",
        "길이는 820m " * 12,
        "10:00 신년 기자회견(하늘회관)",
        "▲하늘시▷다리과장 김하늘",
    ],
)
def test_a_deck_that_looks_like_none_is_named(deck: str) -> None:
    assert "odd-deck" in doubts_of((Role.HEADLINE, "새 다리 열린다"), (Role.DECK, deck), *prose(*PROSE))


def test_many_decks_are_a_menu() -> None:
    decks = [(Role.DECK, f"메뉴 {number}번 다리") for number in range(9)]
    assert "odd-deck" in doubts_of((Role.HEADLINE, "새 다리 열린다"), *decks, *prose(*PROSE))
    assert "odd-deck" not in doubts_of((Role.HEADLINE, "새 다리 열린다"), *decks[:6], *prose(*PROSE))


@pytest.mark.parametrize(
    ("caption", "is_odd"),
    [
        ("김하늘", True),
        ("새 다리를 건너는 시민들. " * 30, True),
        (f"{PROSE[0]} {PROSE[1]} " * 3, True),
        ("김하늘 하늘시장이 22일 새 다리를 건너고 있다.", False),
        (f"{PROSE[0]} 22일 하늘시.", False),
    ],
)
def test_a_caption_that_looks_like_text_is_named(caption: str, *, is_odd: bool) -> None:
    found = doubts_of(*prose(PROSE[0]), (Role.CAPTION, caption.strip()), *prose(*PROSE))
    assert ("odd-caption" in found) is is_odd


@pytest.mark.parametrize(
    ("writers", "is_odd"),
    [
        ([("사진", None)], True),
        ([("입력", None)], True),
        ([("김하늘;", "이바다")], True),
        ([("김하늘7", "기자")], True),
        ([("김하늘 기자 Sky Com", None), ("김하늘", "기자")], True),
        ([("쩡하늘", "기자")], True),
        ([("김하늘", "기자")] * 7, True),
        ([("김하늘", "기자"), ("이바다", "특파원")], False),
        ([("뉴스1", None)], False),
        ([("연합뉴스", None)], False),
        ([("디지털뉴스팀", None)], False),
        ([("Sky Kim", None)], False),
        ([(None, None)], False),
    ],
)
def test_a_writer_who_looks_like_none_is_named(
    writers: list[tuple[str | None, str | None]], *, is_odd: bool
) -> None:
    bylines = tuple(Byline(name, role) for name, role in writers)
    found = doubts_of(*prose(*PROSE), bylines=bylines)
    assert ("odd-name" in found) is is_odd


def test_a_time_that_dates_the_paper_is_named() -> None:
    foot = ((Role.TIME, "발행일: 2010-01-05"), (Role.OTHER, "등록번호: 하늘 가-1 | 발행인: 김하늘"))
    assert doubts_of(*prose(*PROSE), *foot, published=at(2010, 5, "발행일: 2010-01-05")) == ["odd-time"]
    head = (Role.TIME, "발행일: 2025-01-05")
    assert doubts_of(head, *prose(*PROSE), published=at(2025, 5, "발행일: 2025-01-05")) == []
    assert doubts_of(*prose(*PROSE), published=at(1970, 1, "1970.01.01 09:30")) == ["odd-time"]


def test_a_change_before_publication_is_named() -> None:
    first, second = at(2025, 5, "입력 2025.01.05 09:30"), at(2025, 6, "수정 2025.01.06 09:30")
    assert doubts_of(*prose(*PROSE), published=second, modified=first) == ["modified-first"]
    assert doubts_of(*prose(*PROSE), published=first, modified=second) == []
    assert doubts_of(*prose(*PROSE), published=first, modified=first) == []


def test_sentences_that_were_left_out_are_a_loss() -> None:
    left_out = (Role.RELATED, PROSE[0] + " " + PROSE[1])
    (problem,) = find_doubts_of_values(article_of(*prose(*PROSE), left_out))
    assert (problem.code, problem.severity) == ("text-left-out", "loss")
    assert problem.stop - problem.start == len(left_out[1])


@pytest.mark.parametrize(
    "line",
    [
        "하늘공항 활주로 넓힌다",
        "하늘일보는 독자 여러분의 제보를 기다립니다. 언제든지 연락해 주십시오.",
        "이 기사는 하늘일보에서 제공합니다. 저작권은 하늘일보에 있습니다.",
    ],
)
def test_what_a_page_says_of_itself_is_no_loss(line: str) -> None:
    assert doubts_of(*prose(*PROSE), (Role.NOTICE, line)) == []


@pytest.mark.parametrize(
    "last",
    [
        "시는 새 다리를 …더보기",
        "[기사 전문 보기]",
        "이 기사는 로그인 후 계속 읽으실 수 있습니다.",
        "이 기사는 유료 회원 전용 기사입니다.",
    ],
)
def test_a_stub_is_cut_short(last: str) -> None:
    assert "cut-short" in doubts_of(*prose(*PROSE, last))


@pytest.mark.parametrize(
    "last", ["시는 로그인 없이 볼 수 있다고 밝혔다.", "회원 전용 다리를 놓는다고 밝혔다."]
)
def test_a_sentence_about_members_is_no_stub(last: str) -> None:
    assert doubts_of(*prose(*PROSE, last)) == []


@pytest.mark.parametrize(
    "last", ["시는 새 다리 길이를 두고 시민들과 내년 봄까지", "하늘공항 활주로 넓힌다는데"]
)
def test_a_text_that_ends_in_mid_sentence_is_named(last: str) -> None:
    assert doubts_of(*prose(*PROSE, last)) == ["odd-end"]


@pytest.mark.parametrize(
    "last",
    [
        "시장은 “그렇다”",
        "▲다리과장 김하늘",
        "#새다리",
        "※ 자세한 내용은 하늘시에",
        "김하늘, ‘다리의 역사’, 하늘출판, 1989",
    ],
)
def test_items_notes_and_quotations_end_a_text(last: str) -> None:
    assert doubts_of(*prose(*PROSE, last)) == []


def test_a_text_that_begins_with_no_sentence_is_named() -> None:
    headline = (Role.HEADLINE, "하늘시, 새 다리 10월에 연다")
    assert doubts_of(headline, *prose("길이 820m 걸어서 10분이면", *PROSE)) == ["odd-start"]
    assert doubts_of(*prose("[앵커]", *PROSE)) == []
    assert doubts_of(*prose("길이 820m 걸어서 10분이면", PROSE[0])) == []


def test_many_short_lines_are_a_list() -> None:
    menu = [f"다리 {word}" for word in "가나다라마바사아자"]
    assert "looks-like-list" in doubts_of(*prose(*menu))
    prices = [f"하늘전자 {number},000원" for number in range(9)]
    assert "looks-like-list" not in doubts_of(*prose(*prices))


def test_a_text_without_hangul_is_of_another_language() -> None:
    english = "Haneul City said Wednesday it will open a new bridge in October."
    assert doubts_of(*prose(english)) == ["other-language"]
    assert doubts_of(*prose(english), language="en") == []
    assert doubts_of(*prose("HANEUL E&C 110 00 UP 4600", PROSE[0])) == []


def test_a_line_in_another_language_is_of_the_page() -> None:
    rights = "The copyright belongs to the original writer of the content."
    assert doubts_of(*prose(PROSE[0], rights, PROSE[1])) == ["other-language"]


def test_a_page_that_nobody_signs_is_named() -> None:
    stated = Block(Role.META, "새 다리 열린다", 0, 8, 1, key="og:title")
    long = [PROSE[0]] * 7
    page = article_of(*prose(*long))
    page = attrs.evolve(page, blocks=(stated, *page.blocks))
    codes = [problem.code for problem in find_doubts_of_values(page)]
    assert codes == ["headline-missed", "no-writer"]
    dated = attrs.evolve(page, published=at(2025, 22, "2025.01.22 17:43"), headline="새 다리 열린다")
    signed = attrs.evolve(dated, bylines=(Byline("김하늘"),))
    assert list(find_doubts_of_values(signed)) == []
    (problem,) = find_doubts_of_values(
        attrs.evolve(dated, bylines=(Byline(None, email="sky@haneul.example"),))
    )
    assert problem.code == "no-writer"
    assert "an address alone" in problem.message
    assert doubts_of(*prose(*long)) == []


def test_a_copy_of_a_page_that_nobody_signs_is_named() -> None:
    copied = article_of(
        (Role.HEADLINE, "새 다리 열린다"),
        (Role.INTERFACE, "로그인"),
        *prose(*[PROSE[0]] * 7),
        published=at(2025, 22, "2025.01.22 17:43"),
    )
    assert list(find_doubts_of_values(copied)) == []
    blocks = tuple(
        attrs.evolve(block, rule="whole-page:interface") if block.role is Role.INTERFACE else block
        for block in copied.blocks
    )
    (problem,) = find_doubts_of_values(attrs.evolve(copied, blocks=blocks))
    assert problem.code == "no-writer"
    office = tuple(
        attrs.evolve(block, text="공공누리") if block.role is Role.INTERFACE else block for block in blocks
    )
    assert list(find_doubts_of_values(attrs.evolve(copied, blocks=office))) == []


def test_loose_lines_in_a_text_are_named() -> None:
    deck = "하늘시장, 새 다리 두고 시민들과 두 시간 넘게 이야기 나눈 까닭"
    assert doubts_of(*prose(PROSE[0], deck, PROSE[1], deck, PROSE[2])) == ["loose-lines"]
    assert doubts_of(*prose(PROSE[0], deck, PROSE[1], PROSE[2])) == []


def test_a_doubt_names_the_first_place_and_counts_the_others() -> None:
    (problem,) = find_doubts_of_values(article_of(*prose(PROSE[0], "로그인", PROSE[1], "회원가입", PROSE[2])))
    assert problem.start == len(PROSE[0]) + 1
    assert problem.stop == problem.start + len("로그인")
    assert "2 lines" in problem.message


def test_an_article_without_text_has_no_doubtful_values() -> None:
    assert doubts_of((Role.HEADLINE, "다리")) == []


# What stands where it should not: a headline in the text, a heading and a caption in a paragraph.

HEADLINE = (Role.HEADLINE, "하늘시, 새 다리 10월에 연다")
PLACES = [
    ("whole-page:headline", True),
    ("table-headline", True),
    ("meta:og:title", True),
    ("first-line", False),
    ("layout:headline", False),
]


def read_by(field: str, rule: str) -> dict[str, object]:
    return {"reading": knews.Reading(None, rules={field: (rule,)})}


@pytest.mark.parametrize(
    "line",
    [
        "하늘시, 새 다리 10월에 연다",
        "[이슈+] 새 다리에 '걷기족' 몰린다",
        '"다리 잘못 아니다"…하늘시서 찬반 논쟁',
    ],
)
def test_a_headline_in_the_text_is_named(line: str) -> None:
    assert "headline-missed" in doubts_of(*prose(line, *PROSE))
    assert "headline-missed" not in doubts_of(HEADLINE, *prose(line, *PROSE))


@pytest.mark.parametrize(
    "line",
    [
        "“새 다리가 놓이면 10분이면 건너요.”",
        "【 앵커멘트 】",
        "◆ 김하늘> 새 다리 이야기입니다만",
        "새다리",
        "시가 새 다리를 연다.",
        "새 다리 이야기:",
    ],
)
def test_what_opens_a_text_is_no_headline(line: str) -> None:
    assert "headline-missed" not in doubts_of(*prose(line, *PROSE))


def test_a_short_line_over_a_picture_is_no_headline() -> None:
    assert "headline-missed" not in doubts_of(*prose("새 다리를 건너는 시민들", PROSE[0]))


@pytest.mark.parametrize(
    "headline", ["하늘닷컴 이야기 -", "새 다리 10월에 연다-사회ㅣ하늘일보", "하늘뉴스 | 새 다리 연다"]
)
def test_what_a_site_adds_to_a_title_is_named(headline: str) -> None:
    assert "odd-headline" in doubts_of((Role.HEADLINE, headline), *prose(*PROSE))


@pytest.mark.parametrize(
    "headline", ["[현장 | 다리에서] 새 다리 10월에 연다", "하늘건설 | 다리 놓고 백억 번다"]
)
def test_a_bar_in_a_headline_is_the_writers(headline: str) -> None:
    assert doubts_of((Role.HEADLINE, headline), *prose(*PROSE)) == []


@pytest.mark.parametrize(("rule", "is_weak"), PLACES)
def test_a_headline_of_another_text_is_named_where_it_was_chosen(rule: str, *, is_weak: bool) -> None:
    text = prose(*PROSE * 12)
    other = doubts_of((Role.HEADLINE, "공항 활주로 넓힌다"), *text, **read_by("headline", rule))
    assert ("odd-headline" in other) is is_weak
    own = doubts_of((Role.HEADLINE, "새 다리 연다"), *text, **read_by("headline", rule))
    assert "odd-headline" not in own
    site = doubts_of((Role.HEADLINE, "NAVER 뉴스"), *text, **read_by("headline", rule))
    assert ("odd-headline" in site) is is_weak


@pytest.mark.parametrize(
    ("paragraph", "shown"),
    [
        (
            "시는 길을 넓히겠다고 밝혔다. ◇새 다리 놓이면 10분 시는 내년에 길을 넓힌다.",
            "◇새 다리 놓이면 10분 시는",
        ),
        ("시는 “넓히겠다”고 했다.■ 남은 과제는 시민들은 걱정이 크다.", "■ 남은 과제는 시민들은"),
        ("시는 길을 넓히겠다고 밝혔다. ◇3배로 는 통행량 시민들은 걱정이 크다.", "◇3배로 는 통행량"),
    ],
)
def test_a_heading_in_a_paragraph_is_named(paragraph: str, shown: str) -> None:
    article = article_of(HEADLINE, *prose(paragraph))
    (problem,) = find_doubts_of_values(article)
    assert problem.code == "heading-left"
    start = article.blocks[1].start
    assert paragraph[problem.start - start : problem.stop - start].startswith(shown)


def test_decks_that_a_space_parts_from_the_text_are_named() -> None:
    deck, lead = (
        "새 다리 통행료 첫 심사 요금 인상",
        "하늘시의 새 다리 통행량이 최근 한 해 사이 두 계단 밀려났다.",
    )
    text = f"{deck} {lead} 시는 길도 넓힌다고 밝혔다. 공사는 봄에 한다."
    article = article_of(HEADLINE, *prose(text))
    (problem,) = find_doubts_of_values(article)
    assert problem.code == "deck-left"
    start = article.blocks[1].start
    assert text[problem.start - start : problem.stop - start] == deck
    assert doubts_of(HEADLINE, *prose(text.removeprefix(f"{deck} "))) == []
    # One sentence is no run.
    assert doubts_of(HEADLINE, *prose(f"{deck} {lead}")) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "대상은 ▲하늘시 ▲새솔시다.",
        "◇새 다리 놓이면 10분 시는 내년에 길을 넓힌다.",
        "별점은 ●●●○○다. ●",
        "시는 길이를 밝혔다. ●3.5km다.",
    ],
)
def test_marks_of_items_are_no_heading(paragraph: str) -> None:
    assert doubts_of(HEADLINE, *prose(paragraph)) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "새 다리를 건너는 시민들의 모습.하늘시는 10월에 다리를 연다고 밝혔다.",
        "하늘시 다리. 한국일보 자료사진하늘시가 다리를 연다고 밝혔다.",
        "시민들이 다리를 건너고 있다. photo *재판매 및 DB 금지",
        "시민들이 22일 새 다리를 건너고 있다. 2025.01.22.",
    ],
)
def test_a_caption_in_a_paragraph_is_named(paragraph: str) -> None:
    assert "caption-left" in doubts_of(HEADLINE, *prose(*PROSE, paragraph, PROSE[0]))
    # An article of pictures is their captions.
    assert "caption-left" not in doubts_of(HEADLINE, *prose(paragraph))


@pytest.mark.parametrize(
    "paragraph",
    [
        "시는 새 다리의 사진을 내놓았다고 밝혔다.",
        "조감도.jpg 파일을 올렸다고 밝혔다.",
        "문을 연 날은 2025.01.22.이라고 밝혔다.",
    ],
)
def test_prose_about_pictures_is_no_caption(paragraph: str) -> None:
    assert "caption-left" not in doubts_of(HEADLINE, *prose(*PROSE, paragraph, PROSE[0]))


@pytest.mark.parametrize(
    ("heading", "is_odd"),
    [
        ("김하늘", True),
        ("시가 새 다리를 연다.", True),
        ("새 다리 " * 21, True),
        ("남은 과제는", False),
        ("“다리를 연다.”", False),
    ],
)
def test_a_heading_that_looks_like_none_is_named(heading: str, *, is_odd: bool) -> None:
    found = doubts_of(HEADLINE, *prose(PROSE[0]), (Role.HEADING, heading.strip()), *prose(PROSE[1]))
    assert ("odd-heading" in found) is is_odd


def test_a_caption_that_goes_on_from_a_sentence_is_named() -> None:
    caption = "한편 하늘시장은 22일 새 다리를 건넜다."
    assert "odd-caption" in doubts_of(HEADLINE, *prose(PROSE[0]), (Role.CAPTION, caption))


# Who signs.


@pytest.mark.parametrize(
    ("role", "line", "shown"),
    [
        (Role.INTERFACE, "디자이너 김하늘", "디자이너 김하늘"),
        (
            Role.INTERFACE,
            "김하늘 기자 sky@haneul.example 김하늘 기자의 기사",
            "김하늘 기자 sky@haneul.example",
        ),
        (Role.PARAGRAPH, "시는 길을 넓히겠다고 밝혔다. [디지털뉴스국]", "디지털뉴스국"),
        (Role.CAPTION, "새 다리를 건너는 시민들이다.김하늘", "김하늘"),
    ],
)
def test_what_may_sign_is_named_where_nobody_else_does(role: Role, line: str, shown: str) -> None:
    article = article_of(HEADLINE, *prose(*PROSE), (role, line))
    (problem,) = find_doubts_of_values(article)
    assert problem.code == "signature-left"
    assert repr(shown) in problem.message
    signed = attrs.evolve(article, bylines=(Byline("이바다", "기자"),))
    assert "signature-left" not in [problem.code for problem in find_doubts_of_values(signed)]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.INTERFACE, "기자 구독하기"),
        (Role.NOTICE, "제보 jebo@haneul.example"),
        (Role.PARAGRAPH, "시는 디지털뉴스팀을 새로 만든다고 밝혔다."),
        (Role.CAPTION, "새 다리를 건너는 시민들이다."),
    ],
)
def test_what_signs_nothing_is_none(role: Role, line: str) -> None:
    assert doubts_of(HEADLINE, *prose(*PROSE), (role, line)) == []


def test_a_report_in_english_that_signs_off_is_named() -> None:
    text = "The bridge opens in October. Sky Kim, Haneul Radio News."
    assert doubts_of((Role.HEADLINE, "New bridge to open"), *prose(text), language="en") == ["signature-left"]
    spoken = "The bridge opens in October, said Sky Kim, mayor of Haneul."
    assert doubts_of((Role.HEADLINE, "New bridge to open"), *prose(spoken), language="en") == []


@pytest.mark.parametrize(
    "headline",
    ["[기고] 새 다리를 놓으며", "[김하늘 칼럼] 새 다리", "새 다리를 놓으며 [특별기고]", "<기자수첩> 새 다리"],
)
def test_an_opinion_that_nobody_signs_is_named(headline: str) -> None:
    assert doubts_of((Role.HEADLINE, headline), *prose(*PROSE)) == ["no-writer"]
    assert doubts_of((Role.HEADLINE, headline), *prose(*PROSE), bylines=(Byline("김하늘"),)) == []


@pytest.mark.parametrize("headline", ["[사설] 새 다리를 놓으며", "기고만장한 하늘시 [다리 포럼]"])
def test_what_need_not_be_signed_is_none(headline: str) -> None:
    assert doubts_of((Role.HEADLINE, headline), *prose(*PROSE)) == []


def test_a_writer_in_the_middle_of_a_text_is_named() -> None:
    writer = (Role.BYLINE, "김하늘 기자")
    signed = {"bylines": (Byline("김하늘", "기자"),)}
    assert doubts_of(HEADLINE, *prose(*PROSE), writer, *prose(*PROSE), **signed) == ["odd-name"]
    assert doubts_of(HEADLINE, writer, *prose(*PROSE, *PROSE), **signed) == []
    assert doubts_of(HEADLINE, *prose(*PROSE, *PROSE), writer, *prose(PROSE[0]), **signed) == []


# What is stated beside the text.


def paged(*stated: tuple[str, str], **values: object) -> list[str]:
    """Give the doubts of a page that states something under keys of metadata."""
    article = article_of(HEADLINE, (Role.TIME, "입력 2025.01.22 17:43"), *prose(*PROSE), **values)
    meta = tuple(Block(Role.META, text, 0, len(text), 1, key=key) for key, text in stated)
    return [
        problem.code
        for problem in find_doubts_of_values(attrs.evolve(article, blocks=(*meta, *article.blocks)))
    ]


def test_another_title_than_the_stated_one_is_named() -> None:
    signed = {"bylines": (Byline("김하늘"),), "published": at(2025, 22, "입력 2025.01.22 17:43")}
    assert paged(("og:title", "하늘공항 활주로 넓힌다"), **signed) == ["odd-headline"]
    assert paged(("og:title", "하늘시, 새 다리 10월에 연다 - 하늘일보"), **signed) == []
    assert paged(("og:title", "하늘시 새 다리 10월 개통"), **signed) == []
    assert paged(("page-title", "<?=$title?>"), **signed) == []


def test_another_day_than_the_stated_one_is_named() -> None:
    known = {"bylines": (Byline("김하늘"),), "published": at(2025, 22, "입력 2025.01.22 17:43")}
    assert paged(("article:published_time", "2025-01-10T09:00:00+09:00"), **known) == ["date-differs"]
    assert paged(("article:published_time", "2025-01-22T09:00:00+09:00"), **known) == []
    assert paged(("article:published_time", "20259931"), **known) == []


def test_another_writer_than_the_stated_one_is_named() -> None:
    known = {"bylines": (Byline("김하늘", "기자"),), "published": at(2025, 22, "입력 2025.01.22 17:43")}
    assert paged(("author", "이바다 기자"), **known) == ["writers-differ"]
    assert paged(("author", "김하늘 기자"), **known) == []
    assert paged(("author", "하늘일보"), **known) == []


def test_a_table_that_names_another_writer_is_named() -> None:
    text = f"title: 새 다리 연다\nauthor: 이바다 기자\n\n{PROSE[0]}\n\n{PROSE[1]}\n\n김하늘 기자 sky@haneul.example"
    assert "writers-differ" in codes(f"---\n{text.replace(PROSE[0], '---' + chr(10) * 2 + PROSE[0])}")


@pytest.mark.parametrize(
    "line",
    [
        "2025년 1월 22일",
        "2025년 1월 22일 하늘기자협회",
        "■ 일자 : 2025년 1월 22일 (수)",
        "시는 다리를 연다. 2025년 1월 22일 하늘협회",
    ],
)
def test_a_day_apart_is_named_where_nothing_dates_the_article(line: str) -> None:
    assert "time-left" in doubts_of(HEADLINE, *prose(*PROSE, line))
    published = at(2025, 22, "입력 2025.01.22 17:43")
    assert "time-left" not in doubts_of(HEADLINE, *prose(*PROSE, line), published=published)


@pytest.mark.parametrize(
    "line", ["2025년 1월 22일에 연다고 시는 밝혔다.", "다리는 2025년 1월 22일 문을 연다."]
)
def test_a_day_in_a_sentence_is_none(line: str) -> None:
    assert doubts_of(HEADLINE, *prose(*PROSE, line)) == []


def test_a_time_that_gave_no_value_is_named() -> None:
    assert doubts_of(HEADLINE, (Role.TIME, "2025년 1월 22일"), *prose(*PROSE)) == ["time-left"]
    other = (Role.RELATED, "하늘공항 활주로 넓힌다")
    assert doubts_of(HEADLINE, *prose(*PROSE), other, (Role.TIME, "2025년 1월 22일")) == []


# What a page holds beside its article.

STUB = "하늘시가 새 다리를 열기로 했다고 밝혔다."


def page_of(body: str, description: str = "") -> str:
    meta = f'<meta property="og:description" content="{description}">' if description else ""
    return (
        f'<html><head><title>하늘시, 새 다리 10월에 연다</title>{meta}<meta name="author" content="김하늘">'
        f"</head><body><h1>하늘시, 새 다리 10월에 연다</h1>{body}</body></html>"
    )


LONG_LINES = "".join(
    f"<p>하늘시는 {number}월까지 강을 가로지르는 새 다리의 {number}번째 기둥을 세우기로 했다고 시민들에게 알렸다.</p>"
    for number in range(1, 9)
)


def test_text_beside_the_chosen_one_is_a_loss() -> None:
    chosen = f'<div id="articleBody"><p>{STUB}</p></div>'
    found = knews.parse(page_of(f"{chosen}<div><div class='more'>{LONG_LINES}</div></div>")).problems
    (problem,) = (problem for problem in found if problem.code == "text-beside")
    assert problem.severity == "loss"
    assert "하늘시는 1월까지" in problem.message


@pytest.mark.parametrize(
    "beside",
    [
        "",
        f"<footer>{LONG_LINES}</footer>",
        f"<a href='/2'>{LONG_LINES.replace('<p>', '<b>').replace('</p>', '</b><br>')}</a>",
    ],
)
def test_links_and_the_frame_of_a_page_are_no_text_beside(beside: str) -> None:
    chosen = f'<div id="articleBody"><p>{STUB}</p></div>'
    assert "text-beside" not in codes(page_of(chosen + beside))


def test_a_page_that_describes_another_text_says_so() -> None:
    described = "하늘시가 새 다리를 10월에 연다. 길이는 팔백 미터이고 너비는 열두 미터이며 걷는 길과 자전거 길이 따로 놓인다"
    other = "<div id='articleBody'><p>오늘의 날씨를 알려 드린다. 아침에는 맑고 낮에는 구름이 많겠다고 예보관이 말했다.</p></div>"
    assert "not-described" in codes(page_of(other, described))
    own = f"<div id='articleBody'><p>{described}고 밝혔다.</p></div>"
    assert "not-described" not in codes(page_of(own, described))
    of_site = (
        "하늘일보는 정치, 경제, 문화, 운동 경기 소식을 누구보다 빠르고 바르게 독자 여러분께 전해 드립니다"
    )
    assert "not-described" not in codes(page_of(other, of_site))


def test_a_piece_that_was_wrapped_is_no_page_of_its_site() -> None:
    wrapped = f"<html><body><div><p>{PROSE[0]}</p><p>{PROSE[1]}</p></div></body></html>"
    problems = knews.parse(wrapped, url="https://www.hankyung.com/article/2025012200001").problems
    assert "layout-unknown" not in [problem.code for problem in problems]
    whole = wrapped.replace("<body>", "<head><title>새 다리 열린다</title></head><body>")
    assert whole != wrapped
    problems = knews.parse(whole, url="https://www.hankyung.com/article/2025012200001").problems
    assert "layout-unknown" in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("입력: 2025-13-45 99:99", "2025-13-45 99:99"),
        ("날짜: 2025-13-45", "2025-13-45"),
        ("date: 22/13", "22/13"),
        ("입력: 2025-01-22\n수정: 2025-13-45", "2025-13-45"),
    ],
)
def test_a_row_whose_time_is_impossible_is_named(row: str, shown: str) -> None:
    dump = f"제목: 새 다리 열린다\n{row}\n기자: 김하늘\n본문:\n하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다."
    article = knews.parse(dump)
    (problem,) = [problem for problem in article.problems if problem.code == "time-left"]
    assert dump[problem.start : problem.stop] == shown
    assert (article.published is None, article.modified) == ("2025-01-22" not in dump, None)


@pytest.mark.parametrize("row", ["입력: 2025-01-22", "날짜: 미정", "조회수: 22"])
def test_a_row_without_an_impossible_time_is_not(row: str) -> None:
    dump = f"제목: 새 다리 열린다\n{row}\n기자: 김하늘\n본문:\n하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다."
    assert "time-left" not in [problem.code for problem in knews.parse(dump).problems]


@pytest.mark.parametrize(
    "line",
    ["입력 2025.13.45 17:43", "2025.01.22 25:61", "입력 2025.13.45", "등록 25.13.45 (수) 17:43 댓글 3"],
)
def test_a_line_whose_time_is_impossible_is_no_deck_and_is_named(line: str) -> None:
    article = knews.parse(f"새 다리 내년 봄에 열린다\n{line}\n\n하늘시가 새 다리를 내년 봄에 연다고 밝혔다.")
    assert (article.subheadlines, article.published) == ((), None)
    assert [problem.code for problem in article.problems] == ["time-left"]
