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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("김하늘 이바다 한가람 기자", []),
        ("[김하늘 이바다 기자]", [("김하늘", "기자", None), ("이바다", "기자", None)]),
        ("김하늘·이바다·한가람 기자", [(name, "기자", None) for name in ("김하늘", "이바다", "한가람")]),
        ("김하늘·이바다 기자", [("김하늘", "기자", None), ("이바다", "기자", None)]),
        ("김하늘 이바다 기자 =", [("김하늘", "기자", None), ("이바다", "기자", None)]),
        ("서울/김하늘 기자", [("김하늘", "기자", "서울")]),
        ("고성/김하늘 기자", [("김하늘", "기자", "고성")]),
        ("하늘일보 서울/김하늘 기자", [("김하늘", "기자", "서울")]),
        ("강릉, 속초 김하늘 기자", [("김하늘", "기자", "강릉, 속초")]),
        ("강릉·속초=김하늘 기자", [("김하늘", "기자", "강릉, 속초")]),
        ("하늘=김하늘 기자", [("김하늘", "기자", "하늘")]),
        ("하늘시=김하늘 기자", [("김하늘", "기자", None)]),
        ("로테르담=김하늘 특파원", [("김하늘", "특파원", "로테르담")]),
        ("로테르담=김하늘 기자", [("김하늘", "기자", None)]),
        ("워싱턴=김하늘 특파원", [("김하늘", "특파원", "워싱턴")]),
        ("김하늘(인천) 기자", [("김하늘", "기자", "인천")]),
        ("하늘경제(수원)=김하늘 기자", [("김하늘", "기자", "수원")]),
        # A place in front of names with one role is where all of them are, up to a slash, an address, a role.
        ("서울=김하늘·이바다 기자", [("김하늘", "기자", "서울"), ("이바다", "기자", "서울")]),
        ("[서울=김하늘 이바다 기자]", [("김하늘", "기자", "서울"), ("이바다", "기자", "서울")]),
        ("서울/김하늘·이바다 기자", [("김하늘", "기자", "서울"), ("이바다", "기자", "서울")]),
        ("서울=김하늘 기자, 이바다 기자", [("김하늘", "기자", "서울"), ("이바다", "기자", None)]),
        ("서울=김하늘/이바다 기자", [("김하늘", "기자", "서울"), ("이바다", "기자", None)]),
        ("김하늘(인천)·이바다 기자", [("김하늘", "기자", "인천"), ("이바다", "기자", None)]),
        (
            "서울=김하늘 sky@haneul.example/이바다 기자",
            [("김하늘", "기자", "서울"), ("이바다", "기자", None)],
        ),
        (
            "도쿄=김하늘 특파원 서울=이바다·박구름 기자",
            [("김하늘", "특파원", "도쿄"), ("이바다", "기자", "서울"), ("박구름", "기자", "서울")],
        ),
        ("디지털뉴스팀 기자", [("디지털뉴스팀", "기자", None)]),
        ("새다리 기자", []),
        ("기자", []),
        ("김빛나래 기자", [("김빛나래", "기자", None)]),
        ("정부 기자", []),
        ("첫째 둘째 셋째 김하늘 기자", [("김하늘", "기자", None)]),
        ("첫째 둘째 셋째 넷째 김하늘 기자", []),
        ("김하늘 기자 12", []),
        ("김하늘 기자 밝혔다", []),
        ("金하늘 기자", []),
        ("金河訥 기자", [("金河訥", "기자", None)]),
        ("김하늘? 기자", []),
        ("김하늘", []),
        ("한경닷컴 뉴스룸", [("한경닷컴 뉴스룸", None, None)]),
        ("하늘일보/국제부", [("국제부", None, None)]),
        ("BY KIM HA-NEUL", [("KIM HA-NEUL", None, None)]),
        ("KIM HA-NEUL", []),
        ("Kim Ha-neul sky@haneul.example", [("Kim Ha-neul", None, None)]),
    ],
)
def test_who_signs(text: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert [(writer.name, writer.role, writer.place) for writer in read_bylines(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("김하늘 기자 sky@haneul.example", [("김하늘", "sky@haneul.example")]),
        ("sky@haneul.example 김하늘 기자", [("김하늘", "sky@haneul.example")]),
        ("김하늘 (sky@haneul.example)", [("김하늘", "sky@haneul.example")]),
        ("김하늘 기자 jebo@haneul.example", [("김하늘", None)]),
        ("jebo@haneul.example", []),
        ("공감언론 새솔 sky@haneul.example", [(None, "sky@haneul.example")]),
        ("김하늘 기자 sky@haneul.example, 이바다 기자 sea@haneul.example",
         [("김하늘", "sky@haneul.example"), ("이바다", "sea@haneul.example")]),
        ("김하늘 기자 sky@haneul.example sea@haneul.example", [("김하늘", "sky@haneul.example"), (None, "sea@haneul.example")]),
        ("sky@haneul.example 김하늘 이바다 기자", [("김하늘", "sky@haneul.example"), ("이바다", None)]),
        ("김하늘 기자 sky@", [("김하늘", None)]),
        ("김하늘 기자 2018.09.18.sky@haneul.example", [("김하늘", "sky@haneul.example")]),
    ],
)  # fmt: skip
def test_whose_an_address_is(text: str, wanted: list[tuple[str | None, str | None]]) -> None:
    assert [(writer.name, writer.email) for writer in read_bylines(text)] == wanted


def test_the_longest_signature() -> None:
    signed = ",".join(["김하늘 기자"] * 57)
    assert len(read_bylines(f"{signed}, ")) == 57
    assert read_bylines(f"{signed}, 김하늘 기자") == ()
    assert len(f"{signed}, 김하늘 기자") > 400 >= len(signed)


def test_each_writer_has_the_words_that_name_him() -> None:
    assert [writer.text for writer in read_bylines("[하늘일보 김하늘·이바다 기자]")][-1] == "이바다 기자"
    assert [writer.text for writer in read_bylines("김하늘·이바다·박구름 기자")] == [
        "김하늘",
        "이바다",
        "박구름 기자",
    ]
