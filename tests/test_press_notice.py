"""What newspapers print around an article: the quick looks that spare most lines the table of forms."""

import re
from collections.abc import Iterable
from typing import Any

import pytest

from knews.press import notice
from knews.press.notice import ANYWHERE, LINES, read_line

FORMS = {name: pattern for name, _, pattern in LINES}


def first_characters(pattern: str) -> set[str]:
    """Give what a match of a pattern can begin with."""
    parser = re.__dict__["_parser"]
    found: set[str] = set()
    _collect(parser.parse(pattern), found)
    return found


def _collect(parsed: Iterable[tuple[object, Any]], found: set[str]) -> bool:
    """Collect what a parsed pattern can begin with; tell whether it can be empty."""
    for kind, value in parsed:
        name = str(kind)
        if name in ("ASSERT", "ASSERT_NOT", "AT"):
            continue
        if name == "LITERAL":
            found.add(chr(value))
            empty = False
        elif name == "IN":
            found.update(_members(value))
            empty = False
        elif name == "SUBPATTERN":
            empty = _collect(value[3], found)
        elif name == "BRANCH":
            empty = any([_collect(branch, found) for branch in value[1]])  # noqa: C419  # all of them
        elif name.endswith("REPEAT"):
            empty = _collect(value[2], found) or value[0] == 0
        else:
            message = f"{name}: this form may begin with anything: its place is in ANYWHERE"
            raise AssertionError(message)
        if not empty:
            return False
    return True


def _members(items: list[tuple[object, Any]]) -> set[str]:
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE":
            low, high = value
            assert high - low < 100, "so wide a range begins nearly any line: its place is in ANYWHERE"
            found.update(map(chr, range(low, high + 1)))
        else:
            found.update({"CATEGORY_DIGIT": "0123456789", "CATEGORY_SPACE": " "}[str(value)])
    return found


@pytest.mark.parametrize("name", FORMS)
def test_all_that_a_form_begins_with_is_looked_for(name: str) -> None:
    # A line begins with no space.
    assert first_characters(FORMS[name]) - {" "} <= notice._OPENINGS


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("하늘일보 : 무단 전재 및 재배포 금지", "rights"),
        ("카카오톡(으)로 기사보내기", "button"),
        ("김하늘 기자의 다른 기사 더보기", "button"),
        ("하늘이의 핫 클릭", "button"),
        ("새 다리 조감도.hwp", "attachment"),
        ("새 다리 조감도.jpg [size: 315 KB]", "attachment"),
        ("새 다리 조감도.mp4", "attachment"),
        ("하늘일보 주요 뉴스", "related"),
        ("하늘일보 베스트 기사", "related"),
        ("하늘일보 인기기사", "related"),
        ("하늘일보 기사문의 및 제보: 카카오톡 haneul", "tip"),
        ("여러분의 제보를 기다립니다", "tip"),
        ("여러분의 제보가 뉴스가 됩니다", "tip"),
        ("하늘일보 채널 추가", "tip"),
        ("하늘 기자 구독", "service"),
        ("하늘 특파원 페이지", "service"),
    ],
)
def test_a_form_that_begins_with_any_word_is_read(line: str, name: str) -> None:
    assert re.fullmatch(ANYWHERE[name], line)
    found = read_line(line)
    assert found is not None
    assert found[0] == name


def test_what_is_printed_around_an_article_keeps_its_name_behind_an_opening() -> None:
    assert [
        read_line(line) for line in ("하늘시가 새 다리를 연다", "○새 다리가 놓이기까지", "김하늘 기자")
    ] == [None] * 3
    marked = read_line("- 하늘일보 : 무단 전재 및 재배포 금지 -")
    assert marked is not None
    assert marked[0] == "rights"
