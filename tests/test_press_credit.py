"""Credits: a form is found from the character that it opens with, and a credit by every label of a picture."""

import pytest

from knews.press.caption import find_credit, find_credits, is_source
from knews.press.credit_forms import AT_END, INSIDE
from knews.press.words import AGENCIES, PICTURE_HOUSES, PICTURE_LABELS, PICTURE_SITES, WIRES

CAPTION = "시민들이 새 다리를 건너고 있다."


@pytest.mark.parametrize("label", PICTURE_LABELS)
@pytest.mark.parametrize("credit", ["{}=김하늘 기자", "/{}=연합뉴스", "({} : 하늘시)", "{}제공=하늘시"])
def test_each_label_of_a_picture_opens_a_credit(label: str, credit: str) -> None:
    credit = credit.format(label)
    assert find_credit(f"{CAPTION} {credit}") == (len(CAPTION) + 1, len(CAPTION) + 1 + len(credit))


@pytest.mark.parametrize("agency", [*AGENCIES, *(wire for wire in WIRES if "?" not in wire), "평양 노동신문"])
def test_each_agency_gives_a_credit_inside_a_text(agency: str) -> None:
    text = f"{CAPTION} [{agency}]시는 새 다리를 열었다."
    assert [text[start:stop] for start, stop in find_credits(text, 0, len(text))] == [f"[{agency}]"]


@pytest.mark.parametrize(
    "agency", [*AGENCIES, *PICTURE_HOUSES, *PICTURE_SITES, "공동취재단", "독자 제공", "하늘DB"]
)
@pytest.mark.parametrize("line", ["{}", "하늘={}", "AP/{} 자료사진", "{} 캡처", "{} 제공"])
def test_each_source_is_known_alone(agency: str, line: str) -> None:
    assert is_source(line.format(agency))
    assert not is_source(f"{line.format(agency)}는")


@pytest.mark.parametrize(
    "credit",
    [
        "(사진=어도비)",
        "[사진 하늘시 제공]",
        "<연합뉴스>",
        "〈하늘=AP/뉴시스〉",
        "[EPA 연합뉴스 자료사진 재판매 및 DB 금지]",
        "【하늘시 제공】",
        "<김하늘 기자>",
        "photo 뉴시스",
        "/사진 | 로이터",
        "[사진]하늘 DB",
        "ⓒ AFP=뉴스1 ⓒ News1 김하늘 기자",
        "/로이터 연합뉴스",
    ],
)
def test_a_credit_that_shows_its_end_is_found_at_its_first_character(credit: str) -> None:
    for forms in (INSIDE, AT_END):
        match = forms.match(credit, 0, len(credit))
        assert match is not None
        assert match["credit"] == credit


@pytest.mark.parametrize(
    "credit",
    [
        "/사진제공=하늘시",
        "/YTN 캡처, 하늘시 제공",
        "/하늘통신",
        "ⓒ하늘뉴스(김하늘)",
        "ⓒ하늘뉴스",
        "| 연합뉴스",
        "사진 하늘시박물관",
        "[HANEUL MUSEUM]",
        "<하늘사>",
        "하늘=로이터 연합뉴스",
        "하늘시 제공",
    ],
)
def test_an_open_credit_is_found_at_the_end_only(credit: str) -> None:
    text = f"{CAPTION} {credit}"
    start = len(CAPTION) + 1
    match = AT_END.match(text, start, len(text)) or AT_END.match(text, start - 1, len(text))
    assert match is not None
    assert match["credit"].strip() == credit
    assert INSIDE.match(text, start, len(text)) is None


@pytest.mark.parametrize("text", ["사진 왼쪽", "(사진 왼쪽)", "시장이 그렇게 말했다", "자료=", ""])
def test_what_names_nobody_is_no_credit(text: str) -> None:
    assert AT_END.match(text, 0, len(text)) is None
