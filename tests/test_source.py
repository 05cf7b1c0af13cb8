"""Decoding: encodings, damage, binaries, limits, and text told from pages."""

import codecs

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knews.errors import DecodeError, EmptyInput, KnewsError, LimitExceeded, UnsupportedInput
from knews.limits import MAX_BYTES, Limits
from knews.source import Source, decode, is_sound_page
from knews.source_kind import Kind

DUMP = (
    "하늘시, 강 건너는 새 다리 연다\n\n하늘시는 오는 봄에 새 다리를 연다고 9일 밝혔다. "
    "“걸어서 5분이면 닿는다”며 李 시장은 웃었다…\n○ 다리의 길이는 320㎡·㎿가 아니라 1㎞\n"
    "김하늘 기자 sky@haneul.example ⓒ 하늘일보\n"
)
RARE = "펲시콜라를 마신 쌰오 씨가 똠양꿍 한 그릇을 앞에 두고 뷁이라고 적었다"


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp949", "cp949"),
        ("iso2022_kr", "iso2022_kr"),
    ],
)
def test_reads_what_each_encoding_wrote(codec: str, found: str) -> None:
    text = DUMP.replace("ⓒ", "(c)")
    assert decode(text.encode(codec)) == Source(text, Kind.TEXT, found)


@pytest.mark.parametrize(
    ("bom", "codec", "found"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_byte_order_marks_are_believed_and_taken_away(bom: bytes, codec: str, found: str) -> None:
    assert decode(bom + DUMP.encode(codec)) == Source(DUMP, Kind.TEXT, found)


@pytest.mark.parametrize("codec", ["cp949", "utf-8", "utf-16-le"])
def test_reads_syllables_outside_euc_kr(codec: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        RARE.encode("cp949").decode("euc_kr")
    assert decode(RARE.encode(codec)).text == RARE


def test_ascii_is_utf8() -> None:
    assert decode(b"Bridge opens") == Source("Bridge opens", Kind.TEXT, "utf-8")


def test_ascii_in_bare_utf16_is_read() -> None:
    assert decode("Bridge opens".encode("utf-16-le")) == Source("Bridge opens", Kind.TEXT, "utf-16-le")


def test_bare_utf16_without_a_space_is_read() -> None:
    text = "하늘시가새다리를오는봄에연다고밝혔다" * 3
    assert decode(text.encode("utf-16-be")) == Source(text, Kind.TEXT, "utf-16-be")


@pytest.mark.parametrize("text", [DUMP, "다리\ud800가 \udc80열린다", "다리\x00가 열린다"])
def test_a_str_is_kept_as_it_came(text: str) -> None:
    assert decode(text) == Source(text, Kind.TEXT, None)


def test_a_second_byte_order_mark_is_a_character() -> None:
    assert decode(codecs.BOM_UTF8 + "\ufeff다리".encode()).text == "\ufeff다리"


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("bom", [b"", codecs.BOM_UTF8])
def test_a_cut_last_character_is_named(bom: bytes, cut: int) -> None:
    raw = bom + "하늘시가 새 다리를 연다".encode()[:-cut]
    source = decode(raw)
    assert source.text == "하늘시가 새 다리를 연\ufffd"
    (problem,) = source.problems
    assert problem.code == "undecoded-bytes"
    assert (problem.start, problem.stop) == (len(raw) - 3 + cut, len(raw))


@pytest.mark.parametrize(
    ("codec", "bad"),
    [("utf-8", b"\xff"), ("utf-8", b"\xc0\x80\xfe"), ("cp949", b"\xff"), ("cp949", b"\xff\x80\xff")],
)
def test_stray_bytes_are_named_with_their_place(codec: str, bad: bytes) -> None:
    before, behind = DUMP.replace("ⓒ", "").split("웃었다")
    head = before.encode(codec)
    source = decode(head + bad + behind.encode(codec))
    assert source.text == before + "\ufffd" + behind
    assert source.encoding == codec
    (problem,) = source.problems
    assert (problem.start, problem.stop) == (len(head), len(head) + len(bad))
    assert str(len(head)) in problem.message
    assert f"{len(bad)} byte" in problem.message


def test_a_cut_unit_of_utf16_is_named() -> None:
    raw = codecs.BOM_UTF16_LE + DUMP.encode("utf-16-le")
    source = decode(raw + b"\xac")
    assert source.text == DUMP + "\ufffd"
    assert [(p.start, p.stop) for p in source.problems] == [(len(raw), len(raw) + 1)]


def test_a_replacement_character_of_the_input_is_no_problem() -> None:
    text = DUMP + "\ufffd" * 9
    assert decode(text.encode()) == Source(text, Kind.TEXT, "utf-8")
    cut = decode(text.encode() + b"\xea\xb0")
    assert cut.text == text + "\ufffd"
    assert len(cut.problems) == 1


def test_problems_are_capped_and_the_rest_counted() -> None:
    raw = ("하늘시가 새 다리를 연다".encode() + b"\xff") * 50
    source = decode(raw)
    assert source.text.count("\ufffd") == 50
    assert len(source.problems) == 21
    last = source.problems[-1]
    assert "30 more" in last.message
    assert (last.start, last.stop) == (len(raw) // 50 * 21 - 1, len(raw))


def test_utf8_that_is_sound_cp949_by_chance_stays_utf8() -> None:
    raw = "다리 소식입니다".encode() + b"\xec\x8b"
    assert decode(raw).encoding == "utf-8"


@pytest.mark.parametrize(
    ("raw", "offset"),
    [
        ("Où est passé l'été dernier ?".encode("latin-1"), 1),
        ("Größe über Öl für die Brücke".encode("latin-1"), 6),
        ("今天上海市政府宣布新的大桥将在春天开放".encode("gb18030"), 4),
        ("新しい橋が春に開通すると市が発表した".encode("shift_jis"), 30),
        ("新しい橋が春に開通すると市が発表した".encode("euc_jp"), 30),
        (b"\xff" * 40, 0),
        (b"\xff\xfe" + b"\x00\xd8" * 40, 2),
    ],
)
def test_what_is_no_korean_is_refused(raw: bytes, offset: int) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(raw)
    assert caught.value.offset == offset
    assert caught.value.tried


def test_the_offset_is_that_of_the_encoding_that_came_furthest() -> None:
    raw = "새 다리".encode("cp949") + b"\xff" * 8
    with pytest.raises(DecodeError) as caught:
        decode(raw)
    assert caught.value.offset == 7


def test_cut_iso2022_kr_is_refused_rather_than_read_as_ascii() -> None:
    with pytest.raises(DecodeError, match="iso2022_kr"):
        decode("새 다리".encode("iso2022_kr")[:-2])


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a ZIP file (docx, hwpx, epub)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE file (hwp, doc, xls)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a\x01", "a GIF image"),
        (b"\x1f\x8b\x08\x00", "a gzip file"),
        (b"\x28\xb5\x2f\xfd\x04", "a zstd file"),
        (b"SQLite format 3\x00", "a SQLite database"),
        (b"\x7fELF\x02", "an ELF program"),
        (b"\x00" * 64, "a binary file"),
        (bytes(range(8)) * 3 + b"\x00\x00\x00\xff" * 9, "a binary file"),
    ],
)
def test_binary_files_are_named(raw: bytes, kind: str) -> None:
    with pytest.raises(UnsupportedInput) as caught:
        decode(raw)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    "text", ["PK 민심은 다리로", "MZ세대가 찾는 다리", "BM을 바꾼 다리", "GIF로 보는 다리"]
)
def test_headlines_are_no_magic_numbers(text: str) -> None:
    assert decode(text.encode()).text == text
    assert decode(text.encode("cp949")).text == text


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
def test_a_few_nuls_are_characters(codec: str) -> None:
    text = DUMP.replace("ⓒ", "\x00")
    assert decode(text.encode(codec)) == Source(text, Kind.TEXT, codec)


@pytest.mark.parametrize(
    "raw",
    ["", " \n\t", "\u3000\xa0", "\ufeff", "\ufeff\n", b"", b" \r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE],
)
def test_nothing_but_white_space_is_empty(raw: str | bytes) -> None:
    with pytest.raises(EmptyInput):
        decode(raw)


def test_a_split_surrogate_pair_is_its_character() -> None:
    source = decode("다리\ud83c\udf09가 \udf09\ud83c 열린다\ud83c")
    assert source.text == "다리\U0001f309가 \udf09\ud83c 열린다\ud83c"
    assert decode("<p>다리\ud83c\udf09</p>").text == "<p>다리\U0001f309</p>"


def test_limits_hold_for_bytes_and_for_characters() -> None:
    assert MAX_BYTES == 32 * 2**20
    assert decode("다리", Limits(size=2)).text == "다리"
    assert decode("다리".encode(), Limits(size=6)).text == "다리"
    with pytest.raises(LimitExceeded) as caught:
        decode("다리가", Limits(size=2))
    assert attrs.astuple(caught.value) == ("input characters", 2, 3, "size")
    with pytest.raises(LimitExceeded) as caught:
        decode("다리가".encode(), Limits(size=6))
    assert attrs.astuple(caught.value) == ("input bytes", 6, 9, "size")


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><title>다리</title>",
        '\n\n <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
        "\ufeff<html lang='ko'>",
        "<HEAD data-area='head'>",
        "<body>다리</body>",
        "<!-- saved -->\n<!-- twice --><html>",
        "<?xml version='1.0'?>\n<!DOCTYPE html>",
        "<?php\n/* " + "->" * 2_000 + " */\n?>\n<html>",
        "\n" * 5_000 + "<html>",
    ],
)
def test_pages_are_html(text: str) -> None:
    assert decode(text).kind is Kind.HTML
    assert decode(text.encode()).kind is Kind.HTML


@pytest.mark.parametrize(
    "text",
    [
        "<script src='x.js'></script><p>다리</p>",
        "<div class='view'>다리</div>",
        "<p>다리가 열린다.</p><p>봄이다.</p>",
        "<span>하늘일보</span><div>다리</div>",
        "하늘일보 <div><b>다리</b><p>열린다</p><p>봄에</p><p>걷는다</p></div>",
        "다리가<br>열린다.<br><br/>봄이다." * 9,
        "<br>다리가 열린다.",
        "다리가 <b>10월</b>에 열린다.",
        "다리가 <a href='/1'>10월</a>에 열린다.",
        "<SPAN>다리가 열린다.</SPAN>",
        "새 다리\n\n다리가 열린다.<br/><br/>봄이다.",
        "다리 <p>가 열린다.",
        "<!-- 닫히지 않은 말 <p> 다리",
        "봄" * 3_000 + "<p>다리</p>" * 20,
    ],
)
def test_one_tag_makes_a_fragment(text: str) -> None:
    for raw in (text, text.encode(), text.encode("cp949")):
        source = decode(raw)
        assert (source.kind, source.text) == (Kind.FRAGMENT, text)
    assert not is_sound_page(text.encode())


ESCAPED = {
    "&lt;p&gt;다리가 열린다.&lt;/p&gt;": (Kind.FRAGMENT, "<p>다리가 열린다.</p>"),
    "&lt;html&gt;&lt;p&gt;다리&lt;/p&gt;": (Kind.HTML, "<html><p>다리</p>"),
    "&quot;다리&quot;가&nbsp;열린다.": (Kind.TEXT, '"다리"가\xa0열린다.'),
    r"새 다리\n\n다리가 \"열린다\".": (Kind.TEXT, '새 다리\n\n다리가 "열린다".'),
    r'"<p>다리가 열린다.<\/p>"': (Kind.FRAGMENT, "<p>다리가 열린다.</p>"),
    r"\ub2e4\ub9ac\uac00 \uc5f4\ub9b0\ub2e4.": (Kind.TEXT, "다리가 열린다."),
    r"\ud83c\udf09 \ub2e4\ub9ac": (Kind.TEXT, "\U0001f309 다리"),
    r"<!doctype html>\n<html lang=\"ko\"><p>다리<\/p>": (
        Kind.HTML,
        '<!doctype html>\n<html lang="ko"><p>다리</p>',
    ),
    "\ufeff새 다리": (Kind.TEXT, "새 다리"),
    "새 다리 열린다\n\n다리가 <b>10월</b>에 열린다.\n\n길이는 820m다.": (
        Kind.TEXT,
        "새 다리 열린다\n\n다리가 10월에 열린다.\n\n길이는 820m다.",
    ),
}


@pytest.mark.parametrize("text", ESCAPED)
def test_what_is_escaped_is_read_as_what_it_holds(text: str) -> None:
    source = decode(text)
    assert (source.kind, source.text) == ESCAPED[text]


@pytest.mark.parametrize(
    "text",
    [
        "R&D와 S&amp;P",
        "&lt;하늘&gt; 공개",
        r"C:\news와 C:\new",
        "&quot;다리",
        "다리 &amp; 길 &lt;봄&gt;",
        r"[다리] 열\n린다",
    ],
)
def test_a_stray_escape_stays(text: str) -> None:
    assert decode(text) == Source(text, Kind.TEXT, None)


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://haneul.example/1
Subject: =?utf-8?B?7IOIIOuLpOumrA==?=
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--a"

------MultipartBoundary--a
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://haneul.example/1

<html><body><h1>=EC=83=88 =EB=8B=A4=EB=A6=AC</h1><p>=EB=8B=A4=EB=A6=AC=EA=B0=
=80 =EC=97=B4=EB=A6=B0=EB=8B=A4.</p></body></html>

------MultipartBoundary--a
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://haneul.example/1.png

iVBORw0KGgo=
------MultipartBoundary--a--
"""


@pytest.mark.parametrize("raw", [MHTML, MHTML.encode(), MHTML.replace("\n", "\r\n").encode()])
def test_a_saved_page_is_read(raw: str | bytes) -> None:
    source = decode(raw)
    assert source.kind is Kind.MHTML
    assert source.text.strip() == "<html><body><h1>새 다리</h1><p>다리가 열린다.</p></body></html>"


CONTAINERS = {
    '{"title": "새 다리", "content": "다리가 열린다."}': Kind.JSON,
    "[{'title': '새 다리', 'date': '2025-10-01'}]": Kind.JSON,
    '["새 다리", "다리가 열린다."]': Kind.JSON,
    '{"html": "<p>다리가 열린다.</p>"}': Kind.JSON,
    "title,press,date,body\n새 다리,하늘일보,2025-10-01,다리가 열린다.": Kind.CSV,
    "제목\t언론사\t날짜\n새 다리\t하늘일보\t2025-10-01": Kind.CSV,
    '"새 다리","하늘일보","2025-10-01","다리가 열린다."': Kind.CSV,
    "<?xml version='1.0' encoding='utf-8'?>\n<rss version='2.0'><channel><item><title>새 다리</title></item></channel></rss>": Kind.FEED,
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>새 다리</title></entry></feed>": Kind.FEED,
    "<item><title>새 다리</title><description>다리가 열린다.</description></item>": Kind.FEED,
    "From: sky@haneul.example\nTo: sea@haneul.example\nSubject: 새 다리\n\n다리가 열린다.": Kind.MAIL,
    "제목: 새 다리\n본문: 다리가 열린다.\n\n제목: 새 배\n본문: 배가 뜬다.": Kind.SEVERAL,
    "1. 하늘시, 새 다리 연다\n하늘일보 | 2시간 전\n다리가 열린다.\n\n2. 바다시, 새 배 띄운다\n하늘일보 | 3시간 전\n배가 뜬다.": Kind.SEVERAL,
}


@pytest.mark.parametrize("text", CONTAINERS)
def test_what_holds_articles_is_named(text: str) -> None:
    source = decode(text)
    assert source.kind is CONTAINERS[text]
    assert [problem.code for problem in source.problems] == [f"looks-like-{source.kind}"]
    assert "knews.parse" in source.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "[단독] 새 다리 열린다\n\n다리가 열린다.",
        '["다리가 열린다" 하늘시장 인터뷰]\n\n다리가 열린다.',
        "{하늘} 새 다리",
        "새 다리, 봄에, 열린다, 모두, 모여\n\n다리가 열린다.",
        '"다리가 열린다", "길이 열린다"… 하늘시의 봄',
        "제목: 새 다리\n날짜: 2025-10-01\n본문: 다리가 열린다.",
        "From: 하늘시에서\n\n다리가 열린다.",
        "1. 다리\n다리가 열린다.\n\n2. 길\n길이 열린다.",
    ],
)
def test_what_only_looks_like_it_is_text(text: str) -> None:
    assert decode(text).kind is Kind.TEXT


@pytest.mark.parametrize(
    "text",
    [
        DUMP,
        "<사설>다리를 놓자\n\n하늘시는 다리를 놓아야 한다.",
        "< 캡션 제목 > 새 다리 위의 시민들",
        "다리가 열린다. <저작권자 ⓒ 하늘일보, 무단 전재 금지>",
        "<!-- SUB_TITLE_START-->걸어서 5분<!-- SUB_TITLE_END-->\n다리가 열린다.",
        "<!-- 다리 -->",
        "<pre-open> 행사와 <headline> 공개",
        "a < b && b > c 라는 문제",
        "<앵커> 다리가 열린다. <sky@haneul.example> <https://haneul.example/1>",
        "<A>안과 <B>안, <P 세대>, a<b와 c>d",
        "<",
    ],
)
def test_dumps_with_stray_markup_are_text(text: str) -> None:
    assert decode(text).kind is Kind.TEXT
    assert not is_sound_page(text.encode())


SOUND = "<html>" + "<p>새 다리가 열린다.</p>" * 2_000


@pytest.mark.parametrize("raw", [SOUND.encode(), b"<html>" + b" " * 40_000], ids=["utf-8", "ascii"])
def test_a_page_in_sound_utf8_needs_no_decoding(raw: bytes) -> None:
    assert is_sound_page(raw)


UNSOUND = {
    "cut": SOUND.encode()[:-6],
    "bad-byte-far-in": SOUND.encode() + b"\xff",
    "cp949": SOUND.encode("cp949"),
    "bom": codecs.BOM_UTF8 + SOUND.encode(),
    "nul-far-in": SOUND.encode() + b"\x00",
    "escape": SOUND.encode() + b"\x1b$)C",
    "magic": b"%PDF-" + SOUND.encode(),
    "too-long": b"<html>" + b" " * MAX_BYTES,
}


@pytest.mark.parametrize("raw", UNSOUND.values(), ids=UNSOUND)
def test_any_other_page_is_left_to_decode(raw: bytes) -> None:
    assert not is_sound_page(raw)


@given(
    st.binary(max_size=200).map(lambda raw: b"<html>" + raw)
    | st.text(max_size=200).map(lambda text: f"<html>{text}".encode())
)
def test_decode_gives_a_sound_page_as_it_came(raw: bytes) -> None:
    if is_sound_page(raw):
        source = decode(raw)
        assert source.kind is Kind.HTML
        assert source.data is raw


def test_a_page_in_cp949_is_read() -> None:
    page = "<html><head><title>새 다리</title></head><body><p>하늘시가 연다.</p></body></html>"
    assert decode(page.encode("cp949")) == Source(page, Kind.HTML, "cp949")


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00\x00\x00")
@example(b"\xef\xbb\xbf\xb4\xd9\xb8\xae")
@example(b"\x1b$)C\x0e")
@example(b"<\xff")
def test_any_bytes_give_a_source_or_a_knews_error(raw: bytes) -> None:
    try:
        source = decode(raw)
    except KnewsError:
        return
    assert source.encoding is not None
    assert all(0 <= p.start < p.stop <= len(raw) for p in source.problems)
    # Where no problem is named, every byte is in the text.
    if not source.problems and not {*b"\\&"} & {*raw}:
        assert source.encoding == "cp949" or raw.decode(source.encoding) == source.text


@given(st.text(max_size=200))
def test_any_str_gives_itself_or_a_knews_error(text: str) -> None:
    # A mark of the byte order is cut, and what is escaped is opened.
    text = text.replace("\ufeff", "").replace("\\", "").replace("&", "")
    try:
        assert decode(text).text == text
    except EmptyInput:
        assert not text.strip("\ufeff \t\n\r\f\v\xa0\u3000").strip()


@given(st.text("가나다라마바사아자차카타파하 .\n", min_size=8).filter(lambda text: len(text.split()) > 1))
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp949", "iso2022_kr"])
def test_korean_comes_back_as_it_was_written(codec: str, text: str) -> None:
    text = "다리 소식 " + text
    assert decode(text.encode(codec)).text == text
