"""What holds for any input: nothing raises but KnewsError, nothing is lost, nothing is invented, time is linear."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import knews

settings.register_profile("knews", deadline=None, max_examples=150)
settings.load_profile("knews")

#: Pieces in the forms that dumps have, on invented things.
PIECES = (
    "새 다리 열린다…하늘시 '첫 삽'",
    "[단독] 새솔항에 150㎿ 발전소(종합)",
    "4 hours ago 2",
    "입력 2025.01.22 17:43",
    "수정 : 2025-01-22 오후 5:43  댓글 0",
    "< 새 다리 > 시민들이 22일 새 다리를 건너고 있다. /연합뉴스",
    "시민들이 새 다리를 건너고 있다.(사진=하늘시 제공)",
    "사진=게티이미지뱅크",
    "2021.04.14. sky@haneul.example",
    "○새 다리가 놓이기까지",
    "◇李 시장 “다리가 먼저”",
    "하늘시가 새솔항에 새 다리를 놓기로 했다고 14일 밝혔다.",
    "김 시장은 “예산은 충분하다”며 “내년 봄에 착공한다”고 말했다.",
    "시가 다리를 연다.",
    "(서울=연합뉴스) 김하늘 기자 = ",
    "[서울=뉴시스]김하늘 이바다 기자 = ",
    "[하늘경제 한가람 기자]",
    "김하늘 기자/워싱턴=이바다 특파원 sky@haneul.example",
    "이바다·한가람 기자 bada@haneul.example",
    "/한가람기자 garam@haneul.example",
    "sky@haneul.example 김하늘 기자",
    "김하늘 기자입니다.",
    "KBS 뉴스 김하늘입니다.",
    "[앵커]",
    "<ⓒ 하늘일보, 무단전재 및 재배포 금지>",
    "저작권자 © 하늘일보 무단전재 및 재배포 금지",
    "▶ 하늘일보 채널 구독하기",
    "■ 제보하기",
    "글자크기 조절",
    "관련기사",
    "제목: 새 다리 열린다",
    "신문사: 하늘일보",
    "투기자",
    "#하늘 #다리",
    "&lt;김하늘 / 시장&gt;",
    "李 하늘\u200b시장",
    "```",
    "====",
)
GAPS = ("\n", "\n\n", "  ", " ", "", "\r\n", "\t", "\u00a0", "\u2028", "\u3000\u3000", "\n \n")

dumps = st.lists(
    st.tuples(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), st.sampled_from(GAPS)),
    min_size=1,
    max_size=14,
).map(lambda parts: "".join(piece + gap for piece, gap in parts))
texts = st.one_of(dumps, dumps.map(lambda dump: dump + dump), st.text())


def parsed(raw: str | bytes) -> knews.Article | None:
    """Parse, or give None where a KnewsError says why not."""
    try:
        return knews.parse(raw)
    except knews.KnewsError:
        return None


def bare(text: str) -> str:
    return "".join(text.split())


@given(texts)
def test_any_text_gives_an_article_or_a_knews_error(text: str) -> None:
    parsed(text)


@given(st.one_of(st.binary(max_size=400), dumps.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_give_an_article_or_a_knews_error(raw: bytes) -> None:
    parsed(raw)


@given(texts)
def test_nothing_is_lost(text: str) -> None:
    article = parsed(text)
    if article is None:
        return
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.stop
        assert text[at : block.start].strip() == ""
        assert text[block.start : block.stop] == block.text
        at = block.stop
    assert text[at:].strip() == ""


@given(texts)
def test_lines_are_counted_as_python_counts_them(text: str) -> None:
    article = parsed(text)
    for block in article.blocks if article else ():
        assert block.line == len((text[: block.start] + "x").splitlines())


@given(texts)
def test_nothing_is_invented(text: str) -> None:
    article = parsed(text)
    if article is None:
        return
    source = bare(text)
    values = [article.headline, *article.subheadlines]
    values += [
        value
        for byline in article.bylines
        for value in (byline.name, byline.role, byline.place, byline.email)
    ]
    values += [
        value for caption in article.captions for value in (caption.title, caption.text, caption.credit)
    ]
    values += [paragraph for section in article.sections for paragraph in section.paragraphs]
    for value in values:
        # Several places of one writer are joined: "순천, 광양".
        assert value is None or all(bare(part) in source for part in value.split(", "))


@given(texts)
def test_a_repeat_points_at_what_it_repeats(text: str) -> None:
    article = parsed(text)
    starts = {block.start for block in article.blocks} if article else set()
    for block in article.blocks if article else ():
        assert (block.role is knews.Role.REPEAT) == (block.repeats is not None)
        assert block.repeats is None or block.repeats in starts


@given(texts)
def test_the_json_form_reads_back_equal(text: str) -> None:
    article = parsed(text)
    if article is not None:
        form = json.loads(json.dumps(article.to_dict()))
        assert knews.Article.from_dict(form) == article


@given(texts)
def test_equal_input_gives_equal_output(text: str) -> None:
    assert parsed(text) == parsed(text)


@given(dumps)
def test_the_encoding_does_not_matter(text: str) -> None:
    article = parsed(text)
    if article is not None and not text.startswith("\ufeff"):
        assert parsed(text.encode("utf-8-sig")) == article


@pytest.mark.parametrize(
    "unit",
    [
        *PIECES,
        "(",
        "[",
        "=",
        "@",
        "/",
        "○",
        "기자 ",
        "다.",
        "ⓒ",
        "▶",
        "사진=",
        "1",
        " ",
        "a@b.",
        "<",
        '"가',
        "\n",
        "가\n",
    ],
)
def test_time_grows_linearly(unit: str) -> None:
    """Four times the input takes at most about four times the time: eight leaves room for a noisy machine."""

    def seconds(size: int) -> float:
        dump = "새 다리 열린다\n\n" + unit * (size // len(unit) + 1)
        times = []
        for _ in range(3):
            start = time.perf_counter()
            parsed(dump)
            times.append(time.perf_counter() - start)
        return min(times)

    small, large = seconds(6_000), seconds(24_000)
    assert large < max(small, 0.002) * 8
