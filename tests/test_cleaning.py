"""Text for language models: what is dropped, and what looks like it and stays."""

import importlib
import unicodedata

import pytest

import knews
from knews import Article, Section, parse
from knews.batch import extras
from knews.cleaning import Cleaning

KEEP_ALL = {
    "marks": True,
    "sign_offs": True,
    "hashtags": True,
    "addresses": True,
    "normalize": None,
    "invisible": True,
    "entities": False,
}


def clean(text: str) -> str:
    return Cleaning().clean(text)


def article(*paragraphs: str, heading: str | None = None) -> Article:
    return Article(
        None, sections=(Section(None, None, paragraphs[:1]), Section(heading, "○", paragraphs[1:]))
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[앵커]", ""),
        ("【 앵커멘트 】", ""),
        ("[김하늘 앵커]", ""),
        ("<기자: 김하늘>", ""),
        ("◀ 리포트 ▶ 새 다리가 열립니다.", "새 다리가 열립니다."),
        ("새 다리가 열립니다.[기자]길이는 820m입니다.", "새 다리가 열립니다. 길이는 820m입니다."),
        ("▲새 다리", "새 다리"),
        ("■ 공사는 언제", "공사는 언제"),
        ("- 다리는 언제 여나.", "다리는 언제 여나."),
        ("ㅇ 하늘시는 다리를 연다", "하늘시는 다리를 연다"),
        ("과제는 ▲다리 ▲길 ▲물이다.", "과제는 다리 길 물이다."),
        ("과제는 다리, ▷길이다.", "과제는 다리, 길이다."),
    ],
)
def test_marks_are_dropped(text: str, left: str) -> None:
    assert clean(text) == left
    assert Cleaning(marks=True).clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "코스피는 ▲3.5% 올랐다.",
        "▼2.1% 내린 코스닥",
        "-5도까지 내려간다.",
        "하늘시→바다시 노선",
        "[단독] 새 다리 열린다",
        "<하늘 다리> 개봉",
        "그는 [앵커 브리핑]을 봤다.",
        "책 <기자가 말하는 기자>를 썼다.",
        "영화 <하늘 기자>를 봤다.",
        "10-20대가 많다.",
        "1. 다리 2. 길",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("KBS 뉴스 김하늘입니다.", ""),
        ("MBC뉴스 김하늘입니다.", ""),
        ("하늘시에서 하늘뉴스TV 남궁하늘입니다.", ""),
        ("지금까지 하늘시에서 YTN 김하늘이었습니다.", ""),
        ("YTN 김하늘 입니다.", ""),
        ("YTN 김하늘[sky@ytn.example]입니다.", ""),
        ("지금까지 김하늘 기자였습니다.", ""),
        ("다리가 열립니다. SBS Biz 김하늘입니다.", "다리가 열립니다."),
        ("“다리가 열립니다.” 채널A 뉴스 김하늘입니다.", "“다리가 열립니다.”"),
    ],
)
def test_sign_offs_are_dropped(text: str, left: str) -> None:
    assert clean(text) == left
    assert Cleaning(sign_offs=True).clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "새 시장은 김하늘입니다.",
        "KBS 9시 뉴스입니다.",
        "안녕하십니까. KBS 뉴스입니다.",
        "김하늘 기자가 보도합니다.",
        "그가 말한 방송은 KBS 김하늘입니다.",
        "다리를 만든 곳은 하늘건설입니다.",
        "김하늘 기자입니다.",
    ],
)
def test_what_is_no_sign_off_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("#새다리 #하늘시", ""),
        ("#하늘시", ""),
        ("다리가 열린다. #새다리, #하늘시", "다리가 열린다."),
        ("“열린다”고 했다. #새_다리", "“열린다”고 했다."),
    ],
)
def test_hashtags_are_dropped(text: str, left: str) -> None:
    assert clean(text) == left
    assert Cleaning(hashtags=True).clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "#1. 새 다리가 열린다.",
        "시민들은 #하늘시 를 달았다.",
        "그는 #미투 운동을 했다.",
        "C# 개발자",
        "객석 #3",
    ],
)
def test_what_is_no_tag_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("서초\u200b구", "서초구"),
        ("\ufeff새 다리\u200e", "새 다리"),
        ("소재\uf09e부품\x9e장비", "소재 부품 장비"),
        ("새\u3164다리", "새 다리"),
        ("새\u00a0\u3000다리", "새 다리"),
        (
            "\U0001f468\u200d\U0001f469\u200d\U0001f467 가족",
            "\U0001f468\u200d\U0001f469\u200d\U0001f467 가족",
        ),
        ("새\u200d 다리", "새 다리"),
    ],
)
def test_nobody_sees_what_is_dropped(text: str, left: str) -> None:
    assert clean(text) == left


def test_entities_are_read_also_where_they_were_escaped_twice() -> None:
    assert clean("&quot;하늘&amp;middot;바다&amp;quot; &#xac00;") == '"하늘·바다" 가'
    assert clean("R&D; A&B 회사") == "R&D; A&B 회사"
    assert Cleaning(entities=False).clean("&quot;하늘&quot;") == "&quot;하늘&quot;"


def test_the_form_of_unicode_is_chosen() -> None:
    parts = unicodedata.normalize("NFD", "하늘시")
    assert clean(parts) == "하늘시"
    assert Cleaning(normalize=None).clean(parts) == parts
    assert Cleaning(normalize="NFKC").clean("10㎞") == "10km"
    assert clean("10㎞") == "10㎞"


def test_addresses_are_dropped_with_their_brackets() -> None:
    keep_none = Cleaning(addresses=False)
    assert keep_none.clean("누리집(www.haneul.example/a?b=1)에서 신청한다.") == "누리집에서 신청한다."
    assert keep_none.clean("문의는 sky@haneul.example로 한다.") == "문의는 로 한다."
    assert clean("누리집(www.haneul.example)") == "누리집(www.haneul.example)"


def test_all_kept_is_the_text() -> None:
    whole = article("[앵커]  새\u200b 다리 &quot;", "▲길 #길", "KBS 뉴스 김하늘입니다.", heading="새 길")
    kept = whole.clean_text(
        marks=True, sign_offs=True, hashtags=True, normalize=None, invisible=True, entities=False
    )
    assert kept == whole.text.replace("  ", " ")


def test_headings_stay_unless_told_otherwise() -> None:
    whole = article("새 다리가 열린다.", "길은 내년이다.", heading="새 길")
    assert whole.clean_text() == "새 다리가 열린다.\n\n새 길\n\n길은 내년이다."
    assert whole.clean_text(headings=False) == "새 다리가 열린다.\n\n길은 내년이다."


def test_what_the_parser_tells_apart_is_not_in_it() -> None:
    dump = "새 다리 열린다\n\n다리가 열린다고 밝혔다.\n\n김하늘 기자 sky@hankyung.com\n\nⓒ 한경, 무단전재 및 재배포 금지"
    assert parse(dump).clean_text() == "다리가 열린다고 밝혔다."


def test_a_sentence_ends_with_its_paragraph() -> None:
    whole = article(
        "[앵커]",
        "다리가 열린다. 그는 “언제 여나. 빨리 열라”고 물었다.",
        "KBS 뉴스 김하늘입니다.",
        heading="새 길",
    )
    assert whole.sentences() == ("다리가 열린다.", "그는 “언제 여나. 빨리 열라”고 물었다.")
    assert article("").sentences() == ()


def test_sentences_name_the_extra_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(extras, "import_module", missing)
    sentences = importlib.import_module("knews.sentences")
    sentences._kiwi.cache_clear()
    with pytest.raises(knews.MissingExtra, match=r"pip install 'knews\[sentences\]'"):
        article("다리가 열린다.").sentences()
