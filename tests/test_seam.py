"""Line breaks that a dump has lost: where sentences touch, where a heading ends that is glued to its text."""

from functools import partial
from importlib.resources import files

import pytest
from growth import Case, Work, growth

import knews
from knews.press import seam
from knews.press.glue import find_touching

TITLE = "하늘시, 새 다리 10월에 연다\n\n"
SENTENCES = (
    "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다고 밝혔다.",
    "시는 내년 봄까지 길을 넓히고 나무를 심기로 했다고 설명했다.",
    "시장은 “다리가 아니라 길”이라며 “시민 모두의 것”이라고 말했다.",
    "공사에는 4년이 걸렸고 예산은 백억 원이 들었다.",
)
GLUED = TITLE + "".join(SENTENCES)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("시가 다리를 연다.시는 길도 낸다.", ["시는"]),
        ("왜 지금일까?시는 말이 없다.", ["시는"]),
        ("시는 “길”이라고 밝혔다.“다리가 아니다”라고 했다.", ["“다리"]),
        ("시장은 “다리를 연다.”시는 길도 낸다.", ["시는"]),
        ('시장은 "다리를 연다."시는 길도 낸다.', ["시는"]),
        ('시는 길이라고 밝혔다."다리가 아니다"라고 했다.', ['"다리']),
        # Numbers, addresses, abbreviations, names with a mark inside, files.
        ("길이는 3.5km다. www.haneul.example에 있다. U.S.하늘은 No.1이다.", []),
        ("가.나.다 항에 있다. 착공식.hwp 파일이다.", []),
        # A quotation that goes on, and what goes on behind it.
        ("시장은 “다리를 연다.길도 낸다”고 말했다.", []),
        ('시장은 "다리를 연다.길도 낸다"고 말했다.', []),
        ("시장은 “다리를 연다.”고 말했다.", []),
        ("시장은 “다리를 연다.”라며 “길도 낸다.”라고 말했다.", []),
        ("시는(이 다리는 길다.길도 길다) 그렇게 밝혔다.", []),
        # Who said it, a footnote.
        ("“다리가 길다.”(김하늘 시장) 시는 말이 없다.", []),
        ("시는 그렇게 밝혔다.[1] 길도 낸다.", []),
    ],
)
def test_sentences_touch_where_a_break_was_lost(text: str, starts: list[str]) -> None:
    found = find_touching(text)
    assert len(found) == len(starts)
    assert all(text.startswith(start, at) for at, start in zip(found, starts, strict=True))


def test_each_sentence_that_touches_the_one_before_opens_a_paragraph() -> None:
    article = knews.parse(GLUED)
    assert [section.paragraphs for section in article.sections] == [SENTENCES]


def test_a_missing_space_is_a_slip_where_the_dump_keeps_its_breaks() -> None:
    lines = [
        f"{SENTENCES[0]}{SENTENCES[1]}",
        f"{SENTENCES[2]} {SENTENCES[3]}",
        SENTENCES[0][::-1] + " " + SENTENCES[1],
    ]
    article = knews.parse(TITLE + "\n\n".join(lines[:2]))
    assert article.sections[0].paragraphs == tuple(lines[:2])
    assert article.problems == ()


def test_spaces_alone_part_nothing() -> None:
    article = knews.parse(TITLE + " ".join(SENTENCES))
    assert article.sections[0].paragraphs == (" ".join(SENTENCES),)
    assert article.problems == ()


@pytest.mark.parametrize(
    "mark",
    ["◇ 김하늘> ", "○○○ ", "◆ 진행 : ", "▲", "□ "],
    ids=["speaker", "struck-out", "programme", "item", "release"],
)
def test_marks_of_speakers_and_items_head_nothing(mark: str) -> None:
    article = knews.parse(
        f"{TITLE}{SENTENCES[0]}{mark}시는 내년 봄까지 길을 넓히기로 했다고 설명했다.{SENTENCES[3]}"
    )
    assert [section.heading for section in article.sections] == [None]


def test_one_problem_says_how_many_breaks_were_restored() -> None:
    problems = knews.parse(GLUED).problems
    assert [(problem.code, problem.severity) for problem in problems] == [("breaks-restored", "info")]
    assert problems[0].message.startswith("3 lost line breaks were restored")
    assert (problems[0].start, problems[0].stop) == (len(TITLE), len(GLUED))


def test_every_character_of_a_glued_dump_lies_in_one_block() -> None:
    text = GLUED + "○ 새 다리 놓이자 상인들 환호하늘시에 따르면 시민이 늘었다.김하늘 기자 sky@haneul.example"
    blocks = knews.parse(text).blocks
    assert all(text[block.start : block.stop] == block.text for block in blocks)
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(text.split())


def test_the_model_is_read_where_a_run_asks_for_it() -> None:
    seam.load.cache_clear()
    knews.parse(TITLE + "\n\n".join(SENTENCES))
    knews.parse(TITLE + " ".join(SENTENCES))
    assert seam.load.cache_info().currsize == 0
    knews.parse(GLUED)
    assert seam.load.cache_info().currsize == 1


def test_the_weights_are_no_larger_than_300_kib() -> None:
    assert len(files("knews.press").joinpath("seams.json.gz").read_bytes()) <= 300 * 2**10


@pytest.mark.parametrize(
    "unit", [SENTENCES[1], f"{SENTENCES[0]}○ 새 다리 놓이자 ", '시는 "다리를 연다.', "연다.“시는 "]
)
def test_time_is_in_proportion_to_the_length(unit: str) -> None:
    def parse(length: int) -> Work:
        return partial(knews.parse, TITLE + (unit * length)[:length])

    assert growth(Case(unit, parse, 5_000, 20_000, most=10)) < 10
