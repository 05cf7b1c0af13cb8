"""Lines that a column's width broke are read as the paragraphs that they were."""

import pytest

import knews
from knews.read.wrapped import find_wraps

TITLE = "하늘시, 새 다리 10월에 연다\n\n"
WIRE = (
    f"{TITLE}"
    "    (하늘=연합뉴스) 김하늘 기자 = 하늘시가 강을 가로지르는 새 다리를 오는 10월\n"
    "에 열기로 했다.\n"
    "    길이는 820m로 강 위에 놓인 다리 가운데 가장 길고, 걷는 길과 자전거 길을 따\n"
    "로 냈다.\n"
    "    시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다.\n"
    "    sky@yna.co.kr\n"
    "(끝)"
)
PARAGRAPHS = (
    "하늘시가 강을 가로지르는 새 다리를 오는 10월에 열기로 했다.",
    "길이는 820m로 강 위에 놓인 다리 가운데 가장 길고, 걷는 길과 자전거 길을 따로 냈다.",
    "시는 내년 봄까지 다리로 가는 길을 넓히겠다고 밝혔다.",
)


def test_wire_copy_that_breaks_in_mid_word_is_joined() -> None:
    article = knews.parse(WIRE)
    assert [section.paragraphs for section in article.sections] == [PARAGRAPHS]
    assert article.bylines[0].email == "sky@yna.co.kr"


@pytest.mark.parametrize("space", ["{} \n{}", "{}\n {}"], ids=["in-front", "behind"])
def test_a_space_at_the_break_stays_one(space: str) -> None:
    rows = [
        "하늘시가 강을 가로지르는 새 다리를 오는 10월에 열기로 하고 내년 봄까지는",
        "다리로 가는 길을 넓히겠다고 밝혔다. 시장은 이날 시청에서 연 회견에서 다리\n가 아니라 길이라고 말했다.",
    ]
    article = knews.parse(f"{TITLE}{space.format(*rows)}\n\n{rows[0]}\n는 셈이라고 했다.")
    assert article.sections[0].paragraphs[0].count("봄까지는 다리로") == 1
    assert "다리가 아니라 길이라고" in article.text


def test_blocks_still_part_the_source() -> None:
    blocks = knews.parse(WIRE).blocks
    spans = [(block.start, block.stop) for block in blocks]
    assert spans == sorted(spans)
    assert "".join(WIRE[start:stop] for start, stop in spans).replace(" ", "").replace("\n", "") == "".join(
        WIRE.split()
    )


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PARAGRAPHS),
        "\n\n".join(PARAGRAPHS),
        "메뉴\n사회\n경제\n하늘시 새 다리 개통식에 시민 만 명 모여 축제 분위기 이어져\n하늘시 새 다리 개통식",
        "    " + "\n    ".join(PARAGRAPHS),
        "새 다리 예산 백억 확보에 시민들 환호하며 하늘시장 공약 실현 성공\n내년 봄 착공\n\n" + PARAGRAPHS[1],
    ],
    ids=["lines", "paragraphs", "menu", "indented", "decks"],
)
def test_lines_that_no_column_broke_stay(text: str) -> None:
    assert find_wraps(TITLE + text) == ()


def test_statements_without_full_stops_are_body() -> None:
    lines = (
        "하늘시가 강을 가로지르는 새 다리를 10월에 열기로 했다",
        "길이는 820m로 강 위에 놓인 다리 가운데 가장 길다",
        "다리 이름은 시민이 지었다",
    )
    article = knews.parse(TITLE + "\n".join(lines))
    assert article.subheadlines == ()
    assert article.sections[0].paragraphs == lines


def test_a_deck_is_a_deck_beside_a_whole_quotation() -> None:
    said = "“오늘 오후 1시 40분에 다리를 건널 수 있는데, 바로 가시겠어요?”"
    article = knews.parse(f"{TITLE}예산 백억 원 확보\n\n{said}\n\n{PARAGRAPHS[1]}")
    assert article.subheadlines == ("예산 백억 원 확보",)
    assert article.sections[0].paragraphs == (said, PARAGRAPHS[1])
