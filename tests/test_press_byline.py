"""Signatures: most are read in one go, the others are walked, and both ways agree."""

from itertools import product

import pytest

from knews.article import Byline
from knews.press import byline
from knews.press.byline import read_bylines

PLACES = ("", "워싱턴=", "고성=", "하늘=", "정리=")
NAMES = ("김하늘", "남궁하늘", "국제부", "서울", "진행", "김선임")
ROLES = (" 기자", "기자", "  기자", " 선임 기자", " 특파원", "")
BEHIND = (
    "",
    " sky@haneul.example",
    "sky@haneul.example",
    " jebo@haneul.example",
    " 2018.09.18.sky@haneul.example",
)
NEXT = ("", "/이바다 기자", ", 이바다 특파원", " 이바다 기자", "·이바다", " 하늘일보")


def walked(text: str) -> tuple[Byline, ...]:
    """Read a signature piece by piece."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(byline, "_read_usual", lambda _: None)
        return read_bylines(text)


def test_a_signature_read_in_one_go_says_what_the_walk_says() -> None:
    texts = ["".join(parts) for parts in product(PLACES, NAMES, ROLES, BEHIND, NEXT)]
    usual = [text for text in texts if byline._read_usual(text) is not None]
    assert len(usual) > 100
    assert [text for text in usual if read_bylines(text) != walked(text)] == []


@pytest.mark.parametrize(
    "text", ["정리 기자", "국제부 기자", "하늘=김하늘 기자", "김하늘 기자 이바다 기자", "김하늘 기자가 간다"]
)
def test_what_is_not_usual_is_left_to_the_walk(text: str) -> None:
    assert byline._read_usual(text) is None
