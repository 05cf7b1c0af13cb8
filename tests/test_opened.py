"""What is opened before it is read: its values are those of what it holds, its offsets count in what came."""

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_properties import STEADY, TEXTS, dumps, values_of
from test_source_view import check_partition

import knews
from knews import Article, Kind, KnewsError, Role, parse
from knews.source import decode
from knews.source_view import see

DUMP = (
    "하늘시, 새 다리 10월에 연다\n\n입력 2025.01.22 17:43\n\n하늘시가 강을 가로지르는 “새 다리”를 10월에 열기로 했다고 밝혔다.\n\n"
    '시는 "내년 봄까지 R&D 길을 넓히겠다"고 밝혔다.\n\n김하늘 기자 sky@haneul.example\n\nⓒ 하늘일보, 무단전재 및 재배포 금지'
)


def as_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def as_bare_json(text: str) -> str:
    return as_json(text)[1:-1]


def as_entities(text: str) -> str:
    """Write what is no ASCII by its number."""
    return html.escape(text).encode("ascii", "xmlcharrefreplace").decode("ascii")


def with_tags(text: str) -> str:
    """Put stray tags, a comment and an entity around what stands in lines."""
    text = text.replace("다리", "<b>다리</b>").replace("10월", "<span style='x'>10월</span><!-- 다\n리 -->")
    return text.replace("“", "&ldquo;")


ESCAPES: dict[str, Callable[[str], str]] = {
    "json": as_json,
    "bare-json": as_bare_json,
    "ascii-json": json.dumps,
    "bare-ascii-json": lambda text: json.dumps(text)[1:-1],
    "json-twice": lambda text: as_bare_json(as_bare_json(text)),
    "html": lambda text: html.escape(text).replace(" ", "&nbsp;"),
    "entities": as_entities,
    "entities-in-json": lambda text: as_json(html.escape(text)),
    "tags": with_tags,
    "byte-order-mark": lambda text: "\ufeff" + text,
    "byte-order-mark-alone": lambda text: "\ufeff\n\n" + text,
    "all": lambda text: "\ufeff \n" + as_json(as_entities(text)) + " \n",
}
ESCAPED = st.tuples(TEXTS, st.sampled_from(sorted(ESCAPES))).map(lambda pair: ESCAPES[pair[1]](pair[0]))


def known(article: Article) -> tuple[object, ...]:
    """Give what an article says, but for places."""
    times = [time.value if time is not None else None for time in (article.published, article.modified)]
    return (*values_of(article), *times, [(block.role, block.rule) for block in seen_blocks(article)])


def seen_blocks(article: Article) -> list[knews.Block]:
    """Give the blocks that hold something to see."""
    return [block for block in article.blocks if block.rule != "unseen"]


def is_text(article: Article) -> bool:
    return (
        article.reading is not None
        and article.reading.kind is not None
        and not article.reading.kind.is_markup
    )


def check(raw: str) -> None:
    """Blocks part what came, and values are those of what it holds."""
    try:
        article = parse(raw)
    except KnewsError:
        return
    source = decode(raw)
    if not is_text(article):
        return
    assert source.decoded == raw
    check_partition(raw, article, keeps=False)
    try:
        within = parse(source.text)
    except KnewsError:
        # A line break that is escaped is all that it holds.
        assert source.text.replace("\ufeff", "").strip() == ""
        return
    if decode(source.text).layers:
        return
    if (
        within.reading is not None
        and article.reading is not None
        and within.reading.kind == article.reading.kind
    ):
        assert list(values_of(article)) == list(values_of(within))
        if not {*source.text} & {*"\u200b\ufeff"}:
            assert [block.text for block in seen_blocks(article)] == [
                block.text for block in seen_blocks(within)
            ]


@STEADY
@given(ESCAPED)
@example('"' + as_bare_json(DUMP) + r"\u12")
@example(as_bare_json(DUMP) + "\\")
@example(as_bare_json(DUMP) + r"\ud83c")
@example(as_bare_json(DUMP) + r"\ud83c\udf09 \udf09\ud83c")
@example(as_bare_json(DUMP) + "\ud83c" + r"\udf09")
@example("\ufeff" + DUMP + "\ud83c\udf09 \udf09")
@example("&quot;다리&quot; &#xd83c; &#0; &notit; &amp;amp; &NotEqualTilde;&quo")
@example("\ufeff\n\n새 다리 열린다\n\n\ufeff…")
@example("\ufeff\ufeff새 다리 열린다")
def test_blocks_part_what_came(raw: str) -> None:
    check(raw)


@STEADY
@given(ESCAPED)
def test_each_layer_opens_to_the_next(raw: str) -> None:
    try:
        source = decode(raw)
    except KnewsError:
        return
    texts = [layer.text for layer in source.layers] + [source.text]
    assert [see(layer.text, layer.edits).text for layer in source.layers] == texts[1:]
    assert texts[0] == source.decoded


@pytest.mark.parametrize("escape", ESCAPES)
def test_what_is_escaped_says_what_it_holds(escape: str) -> None:
    raw = ESCAPES[escape](DUMP)
    article, plain = parse(raw), parse(DUMP)
    assert decode(raw).text.strip() == DUMP.replace(" ", "\xa0" if escape == "html" else " ")
    assert known(article) == known(plain)
    check_partition(raw, article, keeps=False)
    writer = next(block for block in article.blocks if block.role is Role.BYLINE)
    assert "sky@haneul.example" in html.unescape(
        html.unescape(raw[writer.start : writer.stop].replace("\\u0040", "@"))
    )


@STEADY
@given(dumps())
def test_entities_are_read_as_html_reads_them(text: str) -> None:
    raw = as_entities(text) + "&quot;&quot;&quot;"
    source = decode(raw)
    if source.kind is Kind.TEXT and "\\" not in raw:
        for layer in source.layers:
            assert see(layer.text, layer.edits).text == html.unescape(layer.text)


def test_problems_have_their_place_in_what_came() -> None:
    odd = (
        "알 수 없는 줄이 여기 있고 그 뜻을 아무도 모르는데 아주 길게 이어지며 끝나지 않는 것처럼 보이는 " * 2
    )
    raw = as_json(f"{DUMP}\n\n{odd}\n\n2025년 2월 30일 등록\n\n김하늘 기자")
    for problem in parse(raw).problems:
        assert 0 <= problem.start <= problem.stop <= len(raw)


def test_letters_of_a_spelt_syllable_are_one_place() -> None:
    text = f"{DUMP}\n\n가수 \u3164ㅂㅞㄺ이 새 다리에서 노래했다고 시가 밝혔다."
    article = parse(text.encode("cp949"))
    last = article.blocks[-1]
    assert last.text.startswith("가수 뷁이")
    assert text[last.start : last.stop].startswith("가수 \u3164ㅂㅞㄺ이")
    check_partition(text, article, keeps=False)


def test_what_an_outlet_mends_counts_in_what_it_gave() -> None:
    haneul = knews.Outlet(id="haneul", name="하늘일보", mend=lambda text: text.replace("10월", "시월"))
    article = parse(as_json(DUMP), outlet=haneul)
    mended = DUMP.replace("10월", "시월")
    check_partition(mended, article, keeps=True)


def test_what_is_not_escaped_has_no_layers() -> None:
    assert decode(DUMP).layers == ()
    assert decode(DUMP.encode()).layers == ()
    assert decode(DUMP).decoded is DUMP
