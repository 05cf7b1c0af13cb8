"""Blocks as lines: what is written is read back, and what states no block is named."""

import pytest

import knews
from knews import Role
from knews.authoring.block_lines import BlockLine, block_lines, first_stray, read_lines, write_lines
from knews.block import Block

TEXTS = [
    "새 다리",
    "'새' 다리",
    "'새' \"다리\"",
    "\\새\\n",
    "새\n다리\r\t",
    "새\u200b\xa0다리\u3000\ufeff",
    "\x00\U000f0000\udc80",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_is_read_back(text: str) -> None:
    line = BlockLine(role=Role.META, rule=None, text=text, repeats=12, key=text, image=text)
    written = write_lines([line, line])
    assert written.count("\n") == 2
    assert written.replace("\n", "").isprintable()
    assert read_lines(written) == (line, line)


def test_a_longer_name_moves_no_other_line() -> None:
    short, long = (BlockLine(role=Role.DECK, rule="x" * size, text="새 다리") for size in (3, 40))
    assert str(short) in write_lines([long, short])


def test_the_space_between_columns_is_free() -> None:
    line = BlockLine(role=Role.REPEAT, rule="again", text="새  다리", repeats=3)
    assert read_lines("repeat again '새  다리' repeats=3  ") == (line,)
    assert read_lines('repeat\tagain    "새  다리"\trepeats=3\r\n') == (line,)


def test_a_repeat_names_the_line_that_it_repeats() -> None:
    head = Block(Role.HEADLINE, "새 다리", 4, 8, 3, "first-line")
    again = Block(Role.REPEAT, "새 다리", 9, 13, 4, "again", repeats=4)
    assert [line.repeats for line in block_lines((head, again, again))] == [None, 1, 1]


def test_what_a_page_states_keeps_its_key_and_its_picture() -> None:
    page = """<html><head><meta property="og:title" content="새 다리"></head><body><h1>새 다리</h1></body></html>"""
    lines = block_lines(knews.parse(page).blocks)
    assert "  key='og:title'" in write_lines(lines)
    assert read_lines(write_lines(lines)) == lines


@pytest.mark.parametrize(
    "line",
    [
        "",
        "# headline first-line '새 다리'",
        "headline '새 다리'",
        "headline first-line 새 다리",
        "headline first-line '새 다리",
        "headline first-line '새' 다리'",
        r"headline first-line '\d'",
        r"headline first-line '\U00110000'",
        "headline first-line '새\0다리'",
        "headline first-line '새 다리' repeats=0",
        "headline first-line '새 다리' times=2",
    ],
)
def test_a_line_that_states_no_block_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=r"^line 2: write a role, a rule and a text, as in: headline"):
        read_lines(f"headline first-line '새 다리'\n{line}\n")


def test_a_role_that_there_is_not_is_named() -> None:
    with pytest.raises(ValueError, match=r"line 1: no role 'title': it is one of headline, deck, "):
        read_lines("title first-line '새 다리'")


@pytest.mark.parametrize(
    ("texts", "stray"),
    [
        (["새 다리 열린다"], None),
        (["새", "다 리", "열린다\n"], None),
        (["새 다리", "닫힌다"], "line 2: '닫힌다' does not stand there, but '열린다'"),
        (["다리", "새", "열린다"], "line 1: '다리' does not stand there, but '새다리열린다'"),
        (["새 다리"], "behind line 1: '열린다' is missing"),
        (["새 다리 열린다", "열린다"], "line 2: '열린다' does not stand there, but ''"),
        ([], "behind line 0: '새다리열린다' is missing"),
    ],
)
def test_lines_hold_each_character_once_and_in_order(texts: list[str], stray: str | None) -> None:
    found, expected = (
        [BlockLine(role=Role.OTHER, rule=None, text=text) for text in each]
        for each in (["새 다리", "열린다"], texts)
    )
    assert first_stray(expected, found) == stray
