"""Signatures by kind: how papers print addresses, names, desks, tasks and brackets, each with its near misses."""

import pytest

from knews.press.byline import read_bylines
from knews.press.contributor import read_contributor
from knews.press.people import sounds_as_name

SIGNED = ("김하늘", "기자", None)


@pytest.mark.parametrize(
    "address",
    [
        "SKY@HANEUL.EXAMPLE",
        "Sky@Haneul.Co.Kr",
        "sky@haneul.news.co.kr",
        "sky@mail.haneul.example",
        "sky @haneul.example",
        "sky@ haneul.example",
        "sky＠haneul.example",
    ],
)
@pytest.mark.parametrize(
    "form", ["김하늘 기자 {}", "김하늘 기자({})", "<김하늘 기자 {}>", "기자 김하늘 {}", "김하늘 기자│{}"]
)
def test_an_address_is_kept_as_it_is_printed(address: str, form: str) -> None:
    writers = read_bylines(form.format(address))
    assert [(writer.name, writer.role, writer.email) for writer in writers] == [("김하늘", "기자", address)]


@pytest.mark.parametrize(
    "behind",
    [
        " [email protected]",
        " [email\u00a0protected]",
        " [이메일 가림]",
        " @haneul_sky",
        " 트위터 @haneul_sky",
        " ☎ 02-000-0000",
        " 이메일",
        " skyha",
    ],
)
def test_what_hides_or_stands_for_an_address_is_no_name(behind: str) -> None:
    assert [(w.name, w.role, w.email) for w in read_bylines(f"김하늘 기자{behind}")] == [SIGNED]


@pytest.mark.parametrize("button", ["구독", "구독하기", "다른기사 보기", "이메일", "팔로우"])
def test_a_button_may_stand_between_a_name_and_its_address(button: str) -> None:
    for text in (f"김하늘 기자 {button} sky@haneul.example", f"김하늘 기자 sky@haneul.example {button}"):
        assert [(w.name, w.email) for w in read_bylines(text)] == [("김하늘", "sky@haneul.example")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김 하늘 기자", ["김 하늘"]),
        ("김 솔 기자 sky@haneul.example", ["김 솔"]),
        ("김 하늘·이 바다 기자", ["김 하늘", "이 바다"]),
        ("[하늘일보 이 바다 선임기자]", ["이 바다"]),
        ("팜티하늘 기자 sky@haneul.example", ["팜티하늘"]),
        ("[하늘일보 팜티하늘 기자]", ["팜티하늘"]),
        ("라시드 특파원 =", ["라시드"]),
        ("Kim Haneul 기자 sky@haneul.example", ["Kim Haneul"]),
        ("By Kim Haneul, Staff reporter", ["Kim Haneul"]),
        ("Kim Haneul, Staff Writer", ["Kim Haneul"]),
        ("By Kim Haneul and Lee Bada", ["Kim Haneul", "Lee Bada"]),
        ("【워싱턴=金河訥특파원】", ["金河訥"]),
        ("【東京=金河訥 特派員】", ["金河訥"]),
        ("기자 김하늘·이바다", ["김하늘", "이바다"]),
        ("하늘일보 기자 김하늘", ["김하늘"]),
        ("새다리 기자", []),
        ("시민 기자 sky@haneul.example", []),
        ("소식김하늘 기자 sky@haneul.example", []),
        ("김하늘 하늘일보 사회부 기자", ["김하늘"]),
        ("이슈팀 김하늘 기자", ["김하늘"]),
        ("김하늘 기자 외 2명", ["김하늘"]),
        ("하늘/김하늘 sky@haneul.example", ["김하늘"]),
        ("바다/김하늘 sky@haneul.example", ["김하늘"]),
        ("김하늘 대학생기자", ["김하늘"]),
        ("* 김하늘 기자", ["김하늘"]),
        ("■ 진행 : 김하늘 앵커", []),
        ("기자 정신", []),
        ("기자 회견", []),
        ("Read More", []),
    ],
)
def test_names_are_whole(text: str, names: list[str]) -> None:
    assert [writer.name for writer in read_bylines(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("태그 sky@haneul.example", None),
        ("이슈 sky@haneul.example", None),
        ("윤솔 yoonsol@haneul.example", "윤솔"),
        ("윤솔 desk7@haneul.example", None),
        ("김하늘 desk7@haneul.example", "김하늘"),
        ("하늘일보 디지털콘텐츠팀 sky@haneul.example", "디지털콘텐츠팀"),
        ("하늘닷컴 산업경제팀 open@haneul.example", "하늘닷컴 산업경제팀"),
    ],
)
def test_a_word_beside_an_address_needs_to_be_a_name(text: str, name: str | None) -> None:
    assert [writer.name for writer in read_bylines(text)] == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("글=김하늘 다리연구소 대표, 정리=이바다", [("김하늘", "다리연구소 대표"), ("이바다", None)]),
        ("글=김하늘 기자 사진=이바다 기자", [("김하늘", "기자")]),
        ("글 김하늘 기자 / 사진 이바다 기자", [("김하늘", "기자")]),
        ("글·사진=김하늘 기자", [("김하늘", "기자")]),
        ("글 김하늘 | 사진 이바다", [("김하늘", None)]),
        ("정리=김하늘, 영상=이바다 PD, 그래픽=박구름", [("김하늘", None)]),
        ("김하늘 기자 (영상=이바다 PD)", [("김하늘", "기자")]),
        ("김하늘 기자·이바다 사진기자", [("김하늘", "기자")]),
        ("김하늘 기자, 이바다 인턴기자(하늘대 국문과 졸업)", [("김하늘", "기자"), ("이바다", "인턴기자")]),
        ("김하늘(하늘대 3년) 인턴기자", [("김하늘", "인턴기자")]),
        ("대담=김하늘 편집국장, 정리=이바다 기자", [("김하늘", "편집국장"), ("이바다", "기자")]),
        ("이바다 사진기자", [("이바다", "사진기자")]),
        ("영상=이바다 PD", []),
        ("사진=이바다 기자", []),
        ("사진 이바다 기자", []),
        ("그래픽=이바다 기자", []),
        ("영상편집 이바다", []),
    ],
)
def test_who_helped_does_not_sign(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(writer.name, writer.role) for writer in read_bylines(text)] == wanted


@pytest.mark.parametrize("bar", list("|｜│ㅣ"))
def test_each_bar_parts_an_outlet_from_its_writer(bar: str) -> None:
    assert [writer.name for writer in read_bylines(f"[더하늘{bar}김하늘 기자]")] == ["김하늘"]


@pytest.mark.parametrize(
    "text",
    [
        "서울 하늘동 시민관 건물/ 김하늘 기자",
        "전통 잔 물결 /김하늘 기자",
        "새 다리/김하늘 기자",
        "/연합뉴스·김하늘 기자",
        "뉴시스/김하늘 기자",
        "새솔 지사 이구름 /김하늘 영상미디어 기자",
        "[씨줄날줄] 새 다리/김하늘 논설위원",
    ],
)
def test_a_picture_s_line_names_no_writer(text: str) -> None:
    assert read_bylines(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("김하늘 하늘대 경제학과 교수", ("김하늘", "하늘대 경제학과 교수")),
        ("김하늘 | 다리연구소 대표", ("김하늘", "다리연구소 대표")),
        ("김하늘 교수(하늘대 로스쿨)", ("김하늘", "교수")),
        ("김하늘(하늘대 교수)", ("김하늘", "하늘대 교수")),
        ("[김 솔 하늘대 명예교수]", ("김 솔", "하늘대 명예교수")),
        ("윤솔 하늘대 교수", ("윤솔", "하늘대 교수")),
        ("윤솔 교수", None),
        ("하늘시 도로과장", None),
        ("한국 은행 총재", None),
        ("김하늘 하늘대 교수는 그렇게 말했다", None),
        ("▲김하늘 도로과장", None),
    ],
)
def test_a_contributor_has_name_and_office(text: str, wanted: tuple[str, str] | None) -> None:
    found = read_contributor(text)
    assert (found and (found.name, found.role)) == wanted


@pytest.mark.parametrize(
    "word", ["태그", "문의", "편의점", "반도체", "최신순", "우주청", "이미지", "한경제", "윤솔"]
)
def test_words_do_not_sound_as_names(word: str) -> None:
    assert not sounds_as_name(word)
