"""Whole pages as text: the article's region is found, and what the page prints around it is none of its values."""

from functools import cache

import pytest
import ways
from hypothesis import given
from hypothesis import strategies as st

import knews
from knews import Article, Role
from knews.label import label
from knews.outlet import GENERIC
from knews.read.copied import bare, is_control, is_foreign, is_row, is_signed, is_timed, parts, weigh
from knews.read.region import has_title
from knews.read.text import read_text
from knews.read.whole_page import is_whole_page, mark_page

HEADLINE = "하늘시, 새 다리 10월에 연다…길이 820m"
BODY = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 10일 밝혔다.",
    "다리 길이는 820m로 강 위에 놓인 다리 가운데 가장 길다. 걷는 길도 따로 냈다.",
    "김바다 하늘시장은 “다리가 열리면 강 건너까지 10분이면 갈 수 있다”고 말했다.",
    "시는 다리를 열기에 앞서 한 달 동안 시민들이 걸어 보게 할 계획이다.",
    "주민들은 다리 위 바람이 세다며 난간을 높여 달라고 시에 요구했다.",
)
MENU = "본문 바로가기\n로그인\n회원가입\n정치\n경제\n사회\n문화\n스포츠\n오피니언\n포토\n전체메뉴\n검색"
SHARE = "공유하기\n페이스북\n트위터\n카카오톡\n글자크기\n가\n가\n인쇄하기\n스크랩"
RANKING = (
    "많이 본 뉴스\n1\n새솔시 시장 골목에 빵집 열 곳 모인다\n2025-01-20 08:00\n이구름 기자\n"
    "2\n나래군 감자 축제에 3만 명…길 막혀도 웃었다\n2025-01-19 11:20\n최나무 기자"
)
IMPRINT = (
    "회사소개\n이용약관\n개인정보처리방침\n하늘시 강변로 1 | 대표전화 : 02-000-0000 | 등록번호 : 하늘 아00001 | 등록일 : 2009.05.18 | "
    "발행인 : 한마음 | 편집인 : 고은솔\n기사제보 jebo@haneul.example\nCopyright ⓒ 하늘일보 All rights reserved."
)
TIME = "입력 2025.01.22 17:43\n수정 2025.01.22 18:10"
SIGNATURE = "김하늘 기자 sky@haneul.example"
RIGHTS = "<저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>"
TEXT = "\n\n".join(BODY)

PAGES = {
    "copied": f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}",
    "a title, a path and share text in front": (
        f"{HEADLINE} - 하늘일보\n{MENU}\n하늘일보\n홈 > 사회 > 하늘시\n{HEADLINE}\n{TIME}\n{HEADLINE}\n{SHARE}\n"
        f"{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}"
    ),
    "writer and time in one line, behind each other": (
        f"{MENU}\n{HEADLINE}\n김하늘 2025. 1. 22. 17:43\n{SHARE}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}"
    ),
    "a name, its role and a time, each alone": (
        f"{MENU}\n{HEADLINE}\n김하늘\n기자\n입력\n2025.01.22 17:43\n{SHARE}\n{TEXT}\n{SIGNATURE}\n{RANKING}\n{IMPRINT}"
    ),
    "one line for all of the text": (
        f"{HEADLINE} : 하늘일보\n{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n" + " ".join(BODY) + f"\n{SIGNATURE}\n{RIGHTS}\n{RANKING}"
    ),
    "marks of lists in front": "\n".join(
        f"          * {line}" if line and line not in BODY else f"        {line}"
        for line in f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}".split("\n")
    ),
    "a summary in front": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n요약보기\n자동요약 기사 제목과 주요 문장을 기반으로 자동요약한 결과입니다.\n{BODY[0]}\n닫기\n"
        f"음성으로 듣기\n남성\n여성\n느림\n보통\n빠름\n닫기\n인쇄하기\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}"
    ),
    "comments behind": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n댓글 3\n최신순\n찬성순\n하늘**\n2025.01.22 19:00\n"
        "다리가 열리면 자주 걷겠습니다. 바람이 세다니 걱정은 됩니다.\n찬성 2\n반대 0\n바다**\n2025.01.22 20:00\n"
        f"세금이 아깝다는 생각이 듭니다. 길부터 고쳐야 합니다.\n찬성 1\n반대 3\n{IMPRINT}"
    ),
    "leads of others behind": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n관련 뉴스\n1\n새솔시 시장 골목에 빵집 열 곳 모인다\n"
        "새솔시 시장 골목에 빵집 열 곳이 한꺼번에 문을 연다. 상인회는 골목 이름을 공모하기로 했다. 첫 손님은 토요일에 받는다.\n2\n"
        "나래군 감자 축제에 3만 명 몰려\n나래군 감자 축제에 사흘 동안 3만 명이 다녀갔다. 군은 내년부터 축제를 닷새로 늘리기로 했다. "
        f"감자는 이틀 만에 동났다.\n3\n미리내 항구에 등대 카페 연다\n미리내 항구의 낡은 등대가 카페로 바뀐다. 군은 등대를 주민에게 맡겼다.\n{IMPRINT}"
    ),
    "another article behind": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n다음 기사\n새솔시 시장 골목에 빵집 열 곳 모인다\n입력 2025.01.21 09:00\n"
        "새솔시 시장 골목에 빵집 열 곳이 한꺼번에 문을 연다.\n상인회는 골목 이름을 시민에게 물어 짓기로 했다.\n"
        "첫 손님은 토요일에 받을 예정이라고 했다.\n"
        f"이구름 기자 cloud@haneul.example\n{RIGHTS}\n{IMPRINT}"
    ),
    "boxes about the writer": (
        f"{MENU}\n{HEADLINE}\n김하늘 기자\n{TIME}\n{SHARE}\n{TEXT}\n{RIGHTS}\n"
        f"기자 프로필\n김하늘 기자\nsky@haneul.example\n구독\n구독자 12\n{RANKING}\n{IMPRINT}"
    ),
    "titles, days and writers of others in one line": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n{SIGNATURE}\n"
        "많이 본 뉴스새솔시 시장 골목에 빵집 열 곳 모인다2025-01-20 08:00이구름 기자\n"
        f"나래군 감자 축제에 3만 명…길 막혀도 웃었다 2025-01-19 최나무 기자\n{IMPRINT}"
    ),
    "what follows the writer is glued to the role": (
        f"{MENU}\n{HEADLINE}\n기자명 김하늘 기자입력\n2025.01.22 17:43\n{SHARE}\n{TEXT}\n{RIGHTS}\n"
        f"김하늘 기자sky@haneul.example다른기사 보기\n{RANKING}\n{IMPRINT}"
    ),
    "a box of others in the text": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{BODY[0]}\n{BODY[1]}\n관련기사\n새솔시 시장 골목에 빵집 열 곳 모인다\n"
        + "\n".join(BODY[2:])
        + f"\n{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}"
    ),
    "tags left over": (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n<a href='https://ad.haneul.example/1'><img src='https://ad.haneul.example/1.png'></a>\n"
        f"{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}"
    ),
}  # fmt: skip
NAMES = [pytest.param(text, id=name) for name, text in PAGES.items()]


@pytest.mark.parametrize("text", NAMES)
def test_a_whole_page_gives_the_values_of_its_article(text: str) -> None:
    article = knews.parse(text)
    assert article.headline == HEADLINE
    assert [(byline.name, byline.email) for byline in article.bylines] == [("김하늘", "sky@haneul.example")]
    assert article.published is not None
    assert f"{article.published.value:%Y-%m-%d %H:%M}" == "2025-01-22 17:43"
    assert article.text.split() == " ".join(BODY).split()
    assert (article.subheadlines, article.captions) == ((), ())
    assert [section.heading for section in article.sections] == [None]


@pytest.mark.parametrize("text", NAMES)
def test_what_stands_around_an_article_has_no_role_of_it(text: str) -> None:
    around = f"{MENU}\n{RANKING}\n{IMPRINT}".split("\n")
    outside = [block for block in knews.parse(text).blocks if bare(block.text) in around]
    assert len(outside) > 10
    assert {block.role for block in outside} <= {Role.INTERFACE, Role.RELATED, Role.COPYRIGHT, Role.NOTICE}


@pytest.mark.parametrize("text", NAMES)
def test_kind_and_reading_say_that_it_is_a_page_as_text(text: str) -> None:
    assert knews.read_kind(text) == "page-text"
    reading = knews.parse(text).reading
    assert reading is not None
    assert reading.kind == "page-text"


def test_a_whole_page_that_holds_several_articles_says_so_alike() -> None:
    # A row for a title, twice: what holds several articles stays that, in a page's menus too.
    text = f"{MENU}\n제목: {HEADLINE}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n{RIGHTS}\n제목: {HEADLINE}\n{RANKING}\n{IMPRINT}"
    reading = knews.parse(text).reading
    assert reading is not None
    assert knews.read_kind(text) == reading.kind == "several"
    assert "whole-page:time" in {rule for rules in reading.rules.values() for rule in rules}


def test_boxes_of_several_writers_give_each_the_address_below_the_name() -> None:
    text = (
        f"{MENU}\n{HEADLINE}\n윤솔 기자\n김하늘 기자\n이바다 기자\n{TIME}\n{SHARE}\n{TEXT}\n{RIGHTS}\n공감\n비공감\n"
        "김하늘\nsky@haneul.example\n발로 뛰는 기자\n기자의 다른기사\n이바다\nbada@haneul.example\n기자의 다른기사\n"
        f"{RANKING}\n{IMPRINT}"
    )
    assert [(byline.name, byline.email) for byline in knews.parse(text).bylines] == [
        ("윤솔", None), ("김하늘", "sky@haneul.example"), ("이바다", "bada@haneul.example"),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["Copyright ⓒ 하늘일보 & haneul.example", RIGHTS])
def test_a_page_without_a_sentence_gives_the_line_about_its_picture(end: str) -> None:
    text = (
        f"[카드뉴스] 새 다리를 걷는 시민들 - 하늘일보\n{MENU}\n[카드뉴스] 새 다리를 걷는 시민들\n{SHARE}\n입력 : 2025.01.22 17:43\n"
        f"개통을 앞둔 새 다리 위의 시민들\n이전\n다음\n1\n/\n11\n{end}\n로그인을 하시면 댓글을 쓰실 수 있습니다.\n{IMPRINT}"
    )
    article = knews.parse(text)
    assert article.headline == "[카드뉴스] 새 다리를 걷는 시민들"
    assert article.published is not None
    assert article.text == "개통을 앞둔 새 다리 위의 시민들"


NOTICES = (
    "100자평0최신순찬성순 로그인을 하시면 댓글 등록을 하실 수 있습니다.\n건전한 토론을 위하여 규정에 반하는 댓글은 표시가 제한됩니다.",
    "이 기사가 마음에 들었다면, 좋아요를 눌러 주세요.",
    "3개의 댓글이 있습니다.",
    "이바다(bada****)2025.01.2221:37:18신고 | 삭제다리가 열리면 걷겠습니다. 바람이 세다니 걱정입니다. 난간을 높여야 합니다.",
    "The copyright belongs to the original writer, and there may be errors in machine translation results.",
)


@pytest.mark.parametrize("notice", NOTICES)
def test_what_a_site_says_to_its_readers_is_no_text(notice: str) -> None:
    text = (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{notice}\n{TEXT}\n{SIGNATURE}\n{notice}\n{RANKING}\n{IMPRINT}"
    )
    assert knews.parse(text).text.split() == " ".join(BODY).split()


@pytest.mark.parametrize(
    "last",
    [
        "시는 내년 봄에 길도 넓힐 계획이다.",
        "난간은 다음 달에 높인다.",
        "“바람이 세다”고 주민들은 입을 모았다.",
    ],
)
@pytest.mark.parametrize(
    "between",
    [
        "새 다리를 걷는 시민들 (사진=하늘시)\n새 다리를 걷는 시민들 (사진=하늘시)",
        "새 다리 전경\n새 다리 전경",
        "이미지 크게보기\n새 다리 전경 /하늘시 제공",
        "광고",
        "새 다리\n광고\n확대보기",
    ],
)
@pytest.mark.parametrize("end", [SIGNATURE, RIGHTS, f"{SIGNATURE}\n{RIGHTS}"])
def test_a_finished_statement_in_front_of_the_signature_is_of_the_text(
    last: str, between: str, end: str
) -> None:
    text = f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n{TEXT}\n{between}\n{last}\n{end}\n{RANKING}\n{IMPRINT}"
    assert last in knews.parse(text).text


@pytest.mark.parametrize("heading", ["관련기사", "많이 본 뉴스", "추천 기사"])
def test_a_teaser_behind_the_signature_is_not_of_the_text(heading: str) -> None:
    teaser = "새솔시 시장 골목에 빵집 열 곳이 문을 연다."
    text = f"{MENU}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{heading}\n빵집 열 곳\n{teaser}\n{RIGHTS}\n{IMPRINT}"
    assert knews.parse(text).text.split() == " ".join(BODY).split()


def test_decks_captions_and_headings_stay() -> None:
    text = (
        f"{MENU}\n{HEADLINE}\n{TIME}\n{SHARE}\n하늘시장 “다리 열리면 강 건너 10분”\n이미지 확대보기\n"
        f"하늘시 새 다리를 시민들이 걷고 있다. /하늘시 제공\n{BODY[0]}\n{BODY[1]}\n■ 바람 센 다리, 난간 높인다\n{BODY[2]}\n{BODY[3]}\n"
        f"{SIGNATURE}\n{RIGHTS}\n{RANKING}\n{IMPRINT}"
    )
    article = knews.parse(text)
    assert article.subheadlines == ("하늘시장 “다리 열리면 강 건너 10분”",)
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        ("하늘시 새 다리를 시민들이 걷고 있다.", "하늘시")
    ]
    assert [section.heading for section in article.sections] == [None, "바람 센 다리, 난간 높인다"]


def test_the_longer_of_two_texts_is_the_article_where_the_first_is_a_notice() -> None:
    notice = "이 사이트는 더 나은 서비스를 위해 쿠키를 씁니다.\n계속 쓰면 동의한 것으로 봅니다."
    text = f"{notice}\n{MENU}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}\n{RANKING}"
    article = knews.parse(text)
    assert article.headline == HEADLINE
    assert article.text.split() == " ".join(BODY).split()


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{TEXT}\n\n{SIGNATURE}",
        f"{HEADLINE}\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}\n{RIGHTS}",
        # A report with its marks, speakers and tip line.
        f"{HEADLINE}\n[앵커]\n{BODY[0]}\n[기자]\n{BODY[1]}\n[김바다 / 하늘시장]\n{BODY[2]}\n하늘뉴스 김하늘입니다.\n"
        "▷ 전화 02-000-0000\n▷ 이메일 jebo@haneul.example\n촬영기자 이구름\n영상편집 최나무",
        # A list of people, the form of a release, decks in front of a cut lead.
        f"{HEADLINE}\n{BODY[0]}\n" + "\n".join(f"▲{name} 하늘시 과장" for name in ("김하늘", "이바다", "최나무", "한마음", "고은솔", "정다온")),
        f"새 다리 놓는다\n보도일시\n즉시\n배포일시\n2025. 1. 22.(수)\n담당부서\n도로과\n담당자\n과장 김하늘\n{TEXT}",
        f"{HEADLINE}\n길이는 820m로 가장 길다\n강 건너까지 10분\n내년 봄엔 길도 넓혀\n주민은 난간 걱정\n걷는 길도 따로\n"
        f"{BODY[0]}\n하늘시는 10일 오전 11시 ..",
        "정치\n경제\n사회\n문화\n스포츠\n오피니언\n포토\n전체메뉴\n검색",
    ],
    ids=["dump", "headline twice", "report", "people", "release", "cut lead", "menu alone"],
)  # fmt: skip
def test_a_dump_without_a_page_around_it_is_none(text: str) -> None:
    lines = read_text(text)
    assert not is_whole_page(lines)
    assert mark_page(lines) is lines
    assert knews.read_kind(text) == "text"


def test_a_title_with_the_name_of_the_site_shows_a_page() -> None:
    assert has_title([f"{HEADLINE} - 하늘일보", "로그인", HEADLINE])
    assert has_title([f"하늘일보 : {HEADLINE}", HEADLINE])
    assert not has_title([f"{HEADLINE}(도로과)", HEADLINE])
    assert not has_title([HEADLINE, HEADLINE])
    lines = read_text(f"{HEADLINE} - 하늘일보\n{HEADLINE}\n{TIME}\n{TEXT}\n{SIGNATURE}")
    assert is_whole_page(lines)


def test_what_lines_show_of_themselves() -> None:
    assert (bare("* 정치"), bare("1. 새 다리"), bare("2025.01.22")) == ("정치", "새 다리", "2025.01.22")
    assert weigh(BODY[0]) == len(BODY[0])
    assert [
        weigh(text) for text in (HEADLINE, "<a href='https://haneul.example/'>다리를 연다.</a>", "네.")
    ] == [0, 0, 0]
    assert [is_timed(text) for text in ("김하늘 2025. 1. 22. 17:43", "3시간 전", "새 다리 10월에 연다", "등록일 : 2009.05.18 발행인 : 한마음")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert [
        is_signed(text)
        for text in ("김하늘 기자 이메일 보내기", "기자명 김하늘 기자", "김하늘 시장은 말했다.")
    ] == [True, True, False]
    assert [is_control(text) for text in ("공유하기", "글자크기 조절", HEADLINE)] == [True, True, False]
    assert [is_row(text) for text in ("홈 > 사회", "로그인 | 회원가입", HEADLINE)] == [True, True, False]
    assert [
        is_foreign(text) for text in ("오피니언", "김하늘 기자", "[앵커]", "내년 봄엔 강변 길도 넓힌다")
    ] == [True, False, False, False]
    assert parts(RIGHTS) > parts("많이 본 뉴스") > parts("3시간 전") > parts("새 다리") > parts("[앵커]")


@given(
    st.lists(
        st.sampled_from([*MENU.split("\n"), *RANKING.split("\n"), *BODY, HEADLINE, SIGNATURE, RIGHTS, TIME, "* 정치", "", "<a href='x'>"]),
        min_size=1,
        max_size=60,
    )
)  # fmt: skip
def test_blocks_of_a_page_add_up(parts_of_page: list[str]) -> None:
    text = "\n".join(parts_of_page)
    at = 0
    for piece in label(mark_page(read_text(text)), GENERIC):
        block = piece.block
        assert at <= block.start < block.stop
        assert not text[at : block.start].strip()
        assert text[block.start : block.stop] == block.text
        at = block.stop
    assert not text[at:].strip()


# The invented pages of all outlets, as text.


@cache
def pages() -> tuple[ways.Page, ...]:
    return tuple(page for path in ways.PAGES if (page := ways.open_page(path)) is not None)


def articles_of(way: str) -> list[Article]:
    return [knews.parse(ways.PAGE_WAYS[way](page.tree), outlet=page.article.outlet) for page in pages()]


def test_no_page_as_text_is_without_a_text_and_a_headline() -> None:
    # One prints its text by a script alone, and one has no headline but the stated one.
    empty = [
        article
        for article in articles_of("lines of the page")
        if not article.sections or article.headline is None
    ]
    assert len(empty) <= 2
