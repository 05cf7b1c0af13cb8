"""Pages whose bytes are not what the page says they are: the bytes are believed."""

import codecs

import pytest

import knews
from knews import Article, Layout, Outlet
from knews.errors import DecodeError

HANEUL = Outlet(
    id="haneul",
    name="하늘일보",
    layouts=(Layout(id="2025", when="#view", headline="h1", body="#view .text"),),
)

#: Declarations as pages have them.
NONE = ""
UTF8 = '<meta charset="utf-8">'
EUC_KR = '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">'
KSC = '<meta charset="ks_c_5601-1987">'
LATIN = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'

TITLE = "새 다리 열린다"
LEAD = "하늘시가 새 다리를 봄에 열기로 했다고 9일 밝혔다."
REST = "시장은 “다리가 아니라 길”이라고 말했다. 예산은 백억 원이며 시의회가 다음 달에 심의한다."
#: Syllables that CP949 has and EUC-KR has not.
RARE = "펲시콜라를 마신 쌰오 씨는 똠양꿍 앞에서 뷁이라고 적었다."


def page(declared: str, lead: str = LEAD, *, xml: str = "") -> str:
    """Make a page that declares its encoding, or several."""
    return (
        f'{xml}<!doctype html><html lang="ko"><head>{declared}<title>{TITLE}</title></head><body>'
        f'<div id="view"><h1>{TITLE}</h1><div class="text"><p>{lead}</p><p>{REST}</p></div></div></body></html>'
    )


def check(raw: bytes, lead: str = LEAD) -> Article:
    """Parse a page by its layout and as any page: both give the text whole."""
    for outlet in (HANEUL, None):
        article = knews.parse(raw, outlet=outlet)
        assert article.headline == TITLE
        assert article.text == f"{lead}\n\n{REST}"
        assert article.problems == ()
    return article


@pytest.mark.parametrize("declared", [NONE, UTF8, EUC_KR, KSC, LATIN, EUC_KR + UTF8, UTF8 + EUC_KR])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_no_declaration_outweighs_the_bytes(declared: str, codec: str) -> None:
    check(page(declared).encode(codec))


@pytest.mark.parametrize(
    ("bom", "codec"),
    [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")],
)
def test_a_byte_order_mark_leaves_no_trace(bom: bytes, codec: str) -> None:
    article = check(bom + page(UTF8).encode(codec))
    assert "\ufeff" not in "".join(block.text for block in article.blocks)


@pytest.mark.parametrize("declared", [NONE, UTF8, EUC_KR, UTF8 + EUC_KR])
def test_syllables_outside_euc_kr_are_read(declared: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        RARE.encode("cp949").decode("euc_kr")
    check(page(declared, RARE).encode("cp949"), RARE)


@pytest.mark.parametrize("xml", ['<?xml version="1.0" encoding="euc-kr"?>\n', '<?xml version="1.0"?>\n'])
@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
def test_an_xml_declaration_is_not_believed_either(xml: str, codec: str) -> None:
    check(page(NONE, xml=xml).encode(codec))


def test_a_str_is_read_whatever_it_declares() -> None:
    for declared in (UTF8, EUC_KR, LATIN):
        article = knews.parse(page(declared, RARE), outlet=HANEUL)
        assert article.text.startswith(RARE)


@pytest.mark.parametrize("mark", ["\ufeff", "\u200b"])
def test_invisible_marks_in_the_text_cost_nothing(mark: str) -> None:
    lead = f"{mark}하늘시가 새 다리를{mark} 봄에 열기로 했다고 9일 밝혔다."
    for outlet in (HANEUL, None):
        article = knews.parse(page(UTF8, lead).encode(), outlet=outlet)
        assert article.headline == TITLE
        assert article.text.replace(mark, "") == f"{LEAD}\n\n{REST}"


def test_a_mark_alone_is_no_paragraph() -> None:
    article = knews.parse(page(UTF8, f"\ufeff</p><p>{LEAD}").encode(), outlet=HANEUL)
    assert article.text == f"{LEAD}\n\n{REST}"


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
@pytest.mark.parametrize("declared", [NONE, UTF8, EUC_KR])
def test_a_broken_byte_is_named_and_the_text_kept(codec: str, declared: str) -> None:
    before, behind = page(declared).split("봄에")
    head = before.encode(codec)
    article = knews.parse(head + b"\xff" + behind.encode(codec), outlet=HANEUL)
    assert article.text == f"하늘시가 새 다리를 \ufffd 열기로 했다고 9일 밝혔다.\n\n{REST}"
    (problem,) = article.problems
    assert problem.code == "undecoded-bytes"
    assert (problem.start, problem.stop) == (len(head), len(head) + 1)
    assert codec in problem.message


def test_half_a_syllable_is_named() -> None:
    raw = page(UTF8).encode()
    at = raw.index("봄에".encode())
    article = knews.parse(raw[:at] + raw[at + 1 :], outlet=HANEUL)
    assert "\ufffd" in article.text
    assert article.text.endswith(REST)
    assert [problem.code for problem in article.problems] == ["undecoded-bytes"]


def test_a_broken_byte_outside_the_text_is_named_too() -> None:
    raw = page(UTF8).encode().replace(b"</body>", b"<footer>\xff</footer></body>")
    article = knews.parse(raw, outlet=HANEUL)
    assert article.text == f"{LEAD}\n\n{REST}"
    assert [problem.code for problem in article.problems] == ["undecoded-bytes"]


def test_a_page_decoded_wrongly_before_stays_as_it_came() -> None:
    # What was UTF-8 and was saved as Latin-1 cannot be told from text of Latin-1.
    raw = page(LATIN).encode().decode("latin-1").encode()
    article = knews.parse(raw, outlet=HANEUL)
    assert article.headline == TITLE.encode().decode("latin-1")


def test_bytes_of_no_korean_page_are_turned_away() -> None:
    with pytest.raises(DecodeError):
        knews.parse("<html><body><p>Où est passé l'été ?</p></body></html>".encode("latin-1"))


@pytest.mark.parametrize("declared", ["<meta charset=''>", "<meta charset='x-unknown'>", "<meta charset>"])
def test_a_declaration_of_nothing_is_no_harm(declared: str) -> None:
    check(page(declared).encode())
    check(page(declared).encode("cp949"))


@pytest.mark.parametrize(
    ("left", "right"), [("&#147;", "&#148;"), ("&#x93;", "&#X0094;"), ("&#0147", "&#148")]
)
def test_numeric_references_of_windows_1252_are_read_as_browsers_do(left: str, right: str) -> None:
    article = knews.parse(
        page(UTF8, f"하늘시가 {left}새 다리{right}를 봄에 연다고 밝혔다.").encode(), outlet=HANEUL
    )
    assert article.text.startswith("하늘시가 “새 다리”를 봄에 연다고 밝혔다.")


def test_longer_numbers_are_none_of_windows_1252() -> None:
    article = knews.parse(
        page(UTF8, "하늘시가 &#1473;&#xAC00;&#x931;를 봄에 연다고 밝혔다.").encode(), outlet=HANEUL
    )
    assert article.text.startswith("하늘시가 \u05c1가\u0931를 봄에")
