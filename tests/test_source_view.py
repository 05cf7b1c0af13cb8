"""Views: a text that is matched in another form, and the way back to its source."""

import re
from functools import partial

import pytest
from growth import Case, Work, growth
from hypothesis import example, given
from hypothesis import strategies as st

import knews
from knews.article import Article, Problem, Reading, Span
from knews.attribution import attribute
from knews.compose import Origin, compose
from knews.label import label
from knews.outlet import GENERIC
from knews.read.text import read_text
from knews.source_view import View, put_back, see, see_below

_PIECES = (
    "새 다리 열린다",
    "시가 새 다리를 열기로 했다고 밝혔다.",
    "김하늘 기자",
    "sky@haneul.example",
    "2025.01.22 17:43",
    "<사진=하늘시 제공>",
    "ⓒ 하늘일보, 무단 전재 및 재배포 금지",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\u200b",
    "**",
    "](https://haneul.example/1)",
    "\u2028",
    "\r\n",
    "\u3164",
    "다",
)
SOURCES = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=24).map("".join)
# A line starts behind both characters of "\r\n": no piece begins between them.
SOURCES = SOURCES.map(lambda text: text.replace("\r\n", "\n"))
SEEN = st.sampled_from(["", " ", "가", "\n", "새 다리", "\u200b", "다."])


@st.composite
def views(draw: st.DrawFn) -> View:
    """Make any view of a text: stretches of it are replaced, or lost."""
    source = draw(SOURCES)
    places = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    edits = [(start, stop, draw(SEEN)) for start, stop in pairs]
    return see(source, edits, keeps=draw(st.booleans()))


def read(view: View) -> Article:
    """Parse a view's text, and put what came back."""
    labelled = label(read_text(view.text), GENERIC)
    attribution = attribute([piece.block for piece in labelled])
    origin = Origin(None, attribution.provider, None, frozenset(), shown=attribution.outlet)
    return put_back(compose(view.own(labelled), GENERIC, origin), view)


def check_partition(source: str, article: Article, *, keeps: bool) -> None:
    """Blocks are in order, hold all that is not white, and know their line; what they repeat stands before."""
    at = 0
    starts = set()
    for block in article.blocks:
        assert at <= block.start < block.stop <= len(source)
        assert source[at : block.start].strip() == ""
        assert block.line == len((source[: block.start] + "|").splitlines())
        if keeps:
            assert block.text == source[block.start : block.stop]
        if block.repeats is not None:
            assert block.repeats in starts
        starts.add(block.start)
        at = block.stop
    assert source[at:].strip() == ""
    for problem in article.problems:
        assert 0 <= problem.start <= problem.stop <= len(source)


@given(views())
@example(see("다.", [(0, 1, "새 다리\n가 다.")], keeps=True))
@example(see("\u200b\n\u200b", [(0, 1, ""), (2, 3, "")], keeps=True))
def test_blocks_part_the_source(view: View) -> None:
    check_partition(view.source, read(view), keeps=view.keeps)


@given(views())
def test_places_rise(view: View) -> None:
    at = 0
    for index in range(len(view.text)):
        start, stop = view.start(index), view.stop(index + 1)
        assert at <= start <= stop <= len(view.source)
        at = start
    assert view.span(0, len(view.text)) == (0, len(view.source))


@given(SOURCES)
def test_a_view_without_edits_is_its_source(source: str) -> None:
    view = see(source, [], keeps=True)
    assert view.text == source
    assert [view.start(at) for at in range(len(source) + 1)] == list(range(len(source) + 1))
    assert [view.stop(at) for at in range(len(source) + 1)] == list(range(len(source) + 1))


@given(views())
def test_a_view_tells_its_edits(view: View) -> None:
    again = see(view.source, view.edits(), keeps=view.keeps)
    assert again.text == view.text
    places = range(len(view.text) + 1)
    assert [again.span(at, at + 1) for at in places] == [view.span(at, at + 1) for at in places]


@given(views(), st.data())
def test_what_a_view_does_is_done_below_another(outer: View, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(outer.text)), max_size=8)))
    inner = see(
        outer.text, [(start, stop, "") for start, stop in zip(places[::2], places[1::2], strict=False)]
    )
    below = see_below(outer, inner)
    assert below.source == outer.source
    assert len(below.text) <= len(outer.source)


_INVISIBLE = re.compile("[\u200b\u00ad]+")


def fold(text: str) -> View:
    """See a text without two invisible characters."""
    return see(text, [(*match.span(), "") for match in _INVISIBLE.finditer(text)], keeps=True)


def test_a_folded_text_keeps_its_own_characters() -> None:
    source = (
        "\u200b새 다\u00ad리 열린다\n\n\u200b\n\n시가 새 다\u00ad리를 열기로 했다고 밝혔다.\u200b\n\n"
        "김하늘 기자 sky@han\u00adeul.example"
    )
    article = read(fold(source))
    assert article.headline == "새 다\u00ad리 열린다"
    assert article.text == "시가 새 다\u00ad리를 열기로 했다고 밝혔다."
    assert article.bylines[0].email == "sky@haneul.example"
    assert [block.role for block in article.blocks] == ["headline", "debris", "paragraph", "byline"]
    check_partition(source, article, keeps=True)


def test_an_unescaped_text_has_the_views_characters() -> None:
    source = r"새 다리 열린다\n\n시가 \"새 다리\"를 열기로 했다고 \ubc1d\ud614\ub2e4."
    forms = {r"\n": "\n", r"\"": '"'}
    pattern = re.compile(r"\\(?:n|\"|u[0-9a-f]{4})")
    view = see(
        source,
        [
            (*m.span(), forms[m[0]] if m[0] in forms else chr(int(m[0].removeprefix("\\u"), 16)))
            for m in pattern.finditer(source)
        ],
    )
    article = read(view)
    assert article.headline == "새 다리 열린다"
    assert article.text == '시가 "새 다리"를 열기로 했다고 밝혔다.'
    body = article.blocks[-1]
    assert source[body.start : body.stop].endswith(r"\ubc1d\ud614\ub2e4.")
    check_partition(source, article, keeps=False)


def test_views_are_put_back_one_after_the_other() -> None:
    source = "**새 다\u200b리 열린다**\n\n시가 새 다리를 열기로 했다고 **밝혔다**."
    outer = see(source, [(*match.span(), "") for match in re.finditer(r"\*\*", source)])
    inner = fold(outer.text)
    article = put_back(read(inner), outer)
    assert article.headline == "새 다\u200b리 열린다"
    assert [source[block.start : block.stop] for block in article.blocks] == source.split("\n\n")


def test_problems_and_spans_have_their_place_in_the_source() -> None:
    view = see("**김하늘** 기자", [(0, 2, ""), (5, 7, "")])
    reading = Reading(None, outlet_span=Span(0, 3))
    article = Article(
        None,
        reading=reading,
        problems=(
            Problem("a", "", 0, 3),
            Problem("b", "", 4, 6),
            Problem("c", "", 0, 0),
            Problem("d", "", 0, 6),
        ),
    )
    back = put_back(article, view)
    assert [(problem.start, problem.stop) for problem in back.problems] == [(0, 5), (8, 10), (0, 0), (0, 10)]
    assert back.reading is not None
    assert back.reading.outlet_span == Span(0, 5)


def test_unseen_marks_go_to_the_block_on_their_line() -> None:
    source = "# 새 다리 열린다 #\n***\n시가 다리를 열기로 했다고 밝혔다.** [김하늘 기자](x)"
    edits = [(match.start(), match.end(), "") for match in re.finditer(r"# | #|\*+|\[|\]\(x\)", source)]
    article = read(see(source, edits))
    assert [source[block.start : block.stop] for block in article.blocks] == [
        "# 새 다리 열린다 #",
        "***",
        "시가 다리를 열기로 했다고 밝혔다.**",
        "[김하늘 기자](x)",
    ]


@pytest.mark.parametrize("edits", [[(3, 2, "")], [(0, 9, "")], [(0, 2, ""), (1, 3, "")]])
def test_edits_are_in_order_and_inside(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="the edit at"):
        see("새 다리", edits)


def test_is_linear() -> None:
    def read(count: int) -> Work:
        view = fold("새\u200b 다리 열린다.\u200b\n\u200b\n" * count)
        article = Article(None, blocks=tuple(piece.block for piece in label(read_text(view.text), GENERIC)))
        return partial(put_back, article, view)

    assert growth(Case("zero-width spaces", read, 4_000, 16_000, most=12)) < 12


def test_what_needs_no_view_is_parsed_as_it_stands() -> None:
    article = knews.parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다고 밝혔다.")
    assert [block.start for block in article.blocks] == [0, 10]
