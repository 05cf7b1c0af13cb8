"""What holds for any input, written for the project or made by hypothesis."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import knews
from knews import Article, KnewsError
from knews.source import decode

#: The same inputs in every run, so that a failure comes back; no clock, for machines differ.
STEADY = settings(deadline=None, derandomize=True, max_examples=200)

CRAWLED = datetime(2025, 3, 5, 12, 34, 56, tzinfo=timezone(timedelta(hours=9)))
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))

# What dumps are made of, invented: one kind a line, so that a failing example reads as what it is.
HEADLINES = (
    "새 다리 열린다",
    "[단독] 새 다리, 왜 늦나…“예산 탓”",
    "하늘시 '걷는 다리' 연다(종합)",
    "■ 새 다리 - 하늘일보",
)
LABELS = (
    "제목: 새 다리 열린다",
    "신문사: 하늘일보",
    "기자: 김하늘",
    "발행일: 2025-01-22",
    "본문:",
    "URL: https://haneul.example/1",
)
TIMES = (
    "입력 2025.01.22 17:43",
    "2025-01-22 17:43:09 | 수정 2025-01-23 08:00",
    "4 hours ago 2",
    "3시간 전",
    "승인 2025년 1월 22일 오후 5시",
    "26년 1월 7일까지 신청",
    "2월 30일",
    "2025.13.45 99:99",
)
DECKS = ("- 하늘시, 예산 백억 원 확보 -", "“내년 봄 착공”", '다리 건설 계획 공개하늘시 "예산은 충분"')
CAPTIONS = (
    "< 새 다리…“걸어서 5분” > 시민들이 14일(현지시간) 새 다리를 건너고 있다. /하늘통신",
    "김하늘 하늘시장(왼쪽)이 26일 새 다리에서 인사하고 있다.",
    "새 다리 조감도.",
    "▲새 다리 전경",
)
CREDITS = (
    "/로이터연합뉴스",
    "(사진=하늘시 제공)",
    "[하늘시 제공. 재판매 및 DB 금지]",
    "ⓒ 뉴스1",
    "사진=김하늘 기자",
    "사진=",
    "© News1 김하늘 기자",
    "하늘시 제공",
)
BYLINES = (
    "김하늘 기자",
    "김하늘·이바다 기자",
    "[하늘일보 김하늘 기자]",
    "(서울=연합뉴스) 김하늘 기자 = ",
    "[부산=뉴시스]남궁하늘 특파원 =",
    "김하늘 기자/로테르담=이바다 특파원 sky@hankyung.com",
    "글·사진 김하늘 선임기자",
    "디지털뉴스팀",
    "KBS 뉴스 김하늘입니다.",
    "김하늘 기자가 보도합니다.",
    "정리=김하늘 기자",
    "이바다·한가람 기자 bada@haneul.example",
    "/한가람기자 garam@haneul.example",
    "sky@haneul.example 김하늘 기자",
    "2021.04.14. sky@haneul.example",
    "투기자",
)
MAILS = ("sky@haneul.example", "sea@chosun.com", "sky@", "@", "jebo@haneul.example", "(sky@haneul.co.kr)")
HEADINGS = (
    "○새 다리가 놓이기까지",
    "◇ 남은 과제는",
    "■ 예산",
    "○○○ 아파트",
    "◆ 하늘포럼 ◆",
    "[앵커]",
    "1. 새 다리",
)
BODY = (
    "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다.",
    "시장은 “다리가 아니라 길”이라고 말했다.",
    "예산은 150㎿h급 저장장치를 더해 백억 원이다.",
    "李 시장은 그렇게 덧붙였다…",
    "다리의 길이는 320m, 너비는 12m이고 걷는 길과 자전거 길이 나란히 놓이며 난간에는 밤마다 켜지는 등이 달린다",
    "네.",
    "&lt;김하늘 / 시장&gt;",
    "李 하늘\u200b시장",
    "```",
)
RIGHTS = (
    "<저작권자 ⓒ 하늘일보, 무단전재 및 재배포 금지>",
    "ⓒ 한국경제, 무단전재 및 재배포 금지",
    "Copyright © 하늘일보. All rights reserved.",
    "무단전재",
)
AROUND = (
    "▶ 하늘일보 채널 구독하기",
    "☞공감언론 뉴시스 sky@newsis.com",
    "관련기사",
    "많이 본 뉴스",
    "Read Entire Article",
    "댓글 0",
    "#다리 #하늘",
    "// flash 오류를 우회하기 위한 함수 추가",
    "붙임: 1. 사진",
    "※ 제보는 카카오톡 하늘",
    "======",
)
MARKS = (
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    "=",
    "/",
    "○",
    "▶",
    "ⓒ",
    "“",
    "”",
    '"',
    "'",
    "다.",
    ".",
    "…",
    "&lt;",
    "\u200b",
    "\ufeff",
)
PIECES = (
    HEADLINES
    + LABELS
    + TIMES
    + DECKS
    + CAPTIONS
    + CREDITS
    + BYLINES
    + MAILS
    + HEADINGS
    + BODY
    + RIGHTS
    + AROUND
)
GLUE = (
    "\n\n",
    "\n",
    "\n\n",
    "",
    " ",
    "  ",
    "   ",
    "\u00a0",
    "\u00a0\u00a0",
    "\t",
    "\r\n",
    "\u2028",
    "\u3000",
    "\x1c",
    "\x0b",
    "\n \n",
)


PIECE = st.sampled_from(PIECES) | st.sampled_from(MARKS) | st.text(max_size=20)


@st.composite
def dumps(draw: st.DrawFn) -> str:
    """Draw a dump put together from pieces, with what may stand between them; a piece may come twice."""
    pieces = draw(st.lists(PIECE, min_size=1, max_size=14))
    if draw(st.booleans()):
        pieces.insert(0, draw(st.sampled_from(HEADLINES)))
    if draw(st.integers(0, 4)) == 0:
        pieces += pieces
    glue = draw(st.lists(st.sampled_from(GLUE), min_size=len(pieces), max_size=len(pieces)))
    return "".join(part for pair in zip(pieces, glue, strict=True) for part in pair)


#: Letters and marks that the grammar looks for, in no order at all.
_LETTERS = st.text("김하늘기자사진제공다.=[]()<>○▶ⓒ@/|:·“”'\"0123 \n\t\r\u00a0\u2028-,…전ago年a", max_size=80)
TEXTS = dumps() | _LETTERS | st.text(max_size=120)


def parsed(raw: str | bytes, *, crawled_at: datetime | None = None) -> Article | None:
    """Parse an input; None where knews turns it away as it says it may."""
    try:
        return knews.parse(raw, crawled_at=crawled_at)
    except KnewsError:
        return None


def squeeze(text: str | None) -> str:
    """Give a text without its white space."""
    return "".join((text or "").split())


@STEADY
@given(st.binary(max_size=400) | TEXTS.map(lambda text: text.encode("cp949", "ignore")))
@example(b"\xff")
@example(b"\x00" * 9)
@example("김하늘 기자".encode("utf-16"))
def test_any_bytes_give_an_article_or_a_knews_error(raw: bytes) -> None:
    article = parsed(raw)
    if article is not None:
        check_blocks(decode(raw).decoded, article)


@STEADY
@given(TEXTS)
@example("다\u2028나\r\n다\x85라")
@example("[단독] 새 다리, 왜 늦나…“예산 탓”.\n\n[단독] 새 다리, 왜 늦나…“예산 탓”\n\n.")
@example("새 다리 열린다\n\n제목: 새 다리 열린다\n신문사: 하늘일보\n본문:\n시가 다리를 연다고 밝혔다.")
@example(
    "새 다리 열린다\n\n제목: 새 다리 열린다\n신문사: 하늘일보\n본문:\n시가 새 다리를 봄에 연다고 밝혔다."
)
@example("새 다리 열린다\n\n- 26년 1월 7일까지 신청·접수-")
@example("\ufeff\n\n새 다리 열린다\n\n\ufeff…")
@example("\ufeff\ufeff새 다리 열린다\n\ufeff\n\n시가 새 다리를 봄에 연다고 밝혔다.\n\n \ufeff")
def test_blocks_hold_the_text_in_order(text: str) -> None:
    article = parsed(text)
    if article is not None:
        check_blocks(text, article)


def check_blocks(text: str, article: Article) -> None:
    """Blocks are in order, do not overlap, hold all that is not white, and know their place."""
    at = 0
    starts = set()
    for block in article.blocks:
        assert at <= block.start < block.stop <= len(text)
        assert text[at : block.start].strip() == ""
        # A mark of the byte order in front of a line is no part of its text.
        shown = text[block.start : block.stop]
        assert block.text in (shown, shown.removeprefix("\ufeff") if block.start == 0 else shown)
        assert block.text == block.text.strip()
        assert block.line == len((text[: block.start] + "|").splitlines())
        assert block.rule is not None
        assert (block.repeats is not None) == (block.role is knews.Role.REPEAT)
        starts.add(block.start)
        at = block.stop
    assert text[at:].strip() == ""
    for block in article.blocks:
        assert block.repeats is None or (block.repeats < block.start and block.repeats in starts)
    for problem in article.problems:
        assert 0 <= problem.start <= problem.stop


@STEADY
@given(TEXTS)
@example("새 다리 열린다\n\n시가 새 다리를 봄에 연다고 밝혔다.\n\n하늘일보/디지털뉴스팀")
def test_every_value_is_in_the_source(text: str) -> None:
    article = parsed(text)
    source = squeeze(text)
    for value in values_of(article) if article is not None else ():
        assert squeeze(value) in source


def values_of(article: Article) -> Iterable[str | None]:
    """Give every string of an article that must stand in its source."""
    yield article.headline
    yield article.url
    yield from article.headline_tags
    yield from article.subheadlines
    yield from article.keywords
    for time_ in (article.published, article.modified):
        yield time_.text if time_ is not None else None
    for byline in article.bylines:
        yield byline.name
        yield byline.email
        yield byline.role
        # "순천, 광양" stands for "순천·광양".
        yield from (byline.place or "").split(", ")
    for caption in article.captions:
        yield caption.title
        yield caption.text
        yield caption.credit
    for section in article.sections:
        yield section.marker
        yield section.heading
        yield from section.paragraphs


@STEADY
@given(TEXTS, st.sampled_from((None, CRAWLED, CRAWLED.replace(tzinfo=None))))
def test_the_json_form_is_read_back_equal(text: str, crawled_at: datetime | None) -> None:
    article = parsed(text, crawled_at=crawled_at)
    if article is not None:
        form = article.to_dict()
        assert Article.from_dict(form) == article
        assert Article.from_dict(json.loads(json.dumps(form))) == article


@STEADY
@given(TEXTS)
def test_parsing_again_gives_an_equal_article(text: str) -> None:
    assert parsed(text) == parsed(text)


@STEADY
@given(dumps())
def test_text_and_its_bytes_give_one_article(text: str) -> None:
    text = text.lstrip("\ufeff")
    assert parsed(text.encode()) == parsed(text.encode("utf-8-sig")) == parsed(text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_cut_of_an_example_keeps_its_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for stop in range(1, len(text), 7):
        article = parsed(text[:stop])
        assert article is not None
        check_blocks(text[:stop], article)
