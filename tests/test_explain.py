"""What `knews explain` tells of an input: rules that won and lost, values and their places, pages that hold only text."""

import base64
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from growth import Case, growth
from hypothesis import given, settings
from hypothesis import strategies as st

import knews
from knews import Limits
from knews.alongside import Given
from knews.explain.input_side import MOST
from knews.explain.page import page
from knews.explain.terminal import plain
from knews.explain.trace import trace
from knews.explain.view import View, explain
from knews.explain.visible import parted, visible
from knews.pipeline import parse_given

ROOT = Path(__file__).parents[1]
SEED = (ROOT / "examples" / "hankyung.txt").read_bytes()
CASES = sorted(
    path
    for folder, patterns in {"outlets": ("*/*.txt", "*/*.html"), "dumps": ("*.txt",)}.items()
    for pattern in patterns
    for path in (ROOT / "tests" / folder).glob(pattern)
)
LEAD = "하늘시가 강을 가로지르는 새 다리를 열기로 했다고 밝혔다."


def values(view: View) -> dict[str, list[tuple[str, list[str]]]]:
    """Give the values of a view by name: what each says, and the stretches of the input that it comes from."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for value in view.values:
        stretches = [view.told[place.block].text[place.start : place.stop] for place in value.places]
        found.setdefault(f"{value.field}.{value.name}", []).append((value.text, stretches))
    return found


def test_who_asks_why_gets_the_same_article() -> None:
    assert len(CASES) > 100
    for path in CASES:
        raw = path.read_bytes()
        given = Given(None, None, None, None)
        assert parse_given(raw, given._replace(keeps_lost=True)).article == parse_given(raw, given).article, (
            path
        )


@pytest.mark.parametrize("path", CASES[::16], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_pieces_add_up_to_the_input(path: Path) -> None:
    told = explain(path.read_bytes(), path.name)
    assert "".join("".join(one.text for one in told.told).split()) == "".join(told.text.split())


def test_each_value_of_the_seed_has_its_stretch() -> None:
    found = values(explain(SEED))
    assert found["headline.headline"] == [
        (title := "항만에 심은 태양광 숲…하늘시 '에너지 자립 부두' 첫발", [title])
    ]
    assert found["published.published"] == [("3 hours ago", ["3 hours ago"])]
    assert [name for name, _ in found["bylines.name"]] == ["한가람", "윤도담"]
    assert found["bylines.place"] == [("로테르담", ["로테르담"])]
    assert found["captions.credit"] == [("로이터연합뉴스", ["로이터연합뉴스"])]
    assert [stretches for _, stretches in found["sections.marker"]] == [["○"], ["○"]]
    assert found["outlet.outlet"] == [("hankyung", ["dodam@hankyung.com"])]
    assert found["language.language"] == [("ko", [])]
    for name in ("bylines.name", "bylines.email", "sections.heading", "sections.paragraph"):
        assert all(stretches == [text] for text, stretches in found[name])


def test_two_alike_headings_have_a_place_each() -> None:
    view = explain(
        f"새 다리 열린다\n\n{LEAD}\n\n■ 남은 과제\n\n{LEAD[:-1]} 시는.\n\n■ 남은 과제\n\n시민은 걱정했다고 전했다."
    )
    places = [value.places[0].block for value in view.values if value.name == "heading"]
    assert len(places) == len(set(places)) == 2


def test_what_the_caller_states_comes_from_no_piece() -> None:
    from knews.known import know  # noqa: PLC0415

    view = explain(LEAD, given=Given(None, None, None, know(headline="새 다리 열린다")))
    value = next(value for value in view.values if value.name == "headline")
    assert (value.places, value.is_given) == ((), True)
    assert "stated beside the input" in page(view)


def test_what_lost_is_told() -> None:
    view = explain(
        "<html><body><h1>새 다리 열린다</h1><article>"
        f"<p>{LEAD} 길이는 820m다.</p><p>{LEAD} 너비는 20m다.</p><p>김하늘 기자 sky@haneul.example</p></article></body></html>"
    )
    byline = next(told for told in view.told if told.block.role == "byline")
    assert byline.lost == ("page",)
    assert view.rules["page"].about == "a line in the container of the text"
    assert next(told for told in view.told if told.block.role == "paragraph").lost == ()


def test_a_line_tells_which_rules_came_too_late() -> None:
    # As many dumps print it: a line that promotes and asks for tips.
    view = explain(
        f"새 다리 열린다\n\n{LEAD}\n\n▶ 제보는 카카오톡 @하늘일보, 하늘일보를 구독하세요\n\n김하늘 기자 sky@haneul.example"
    )
    notice = next(told for told in view.told if told.block.role == "notice")
    assert notice.lost
    assert notice.block.rule not in notice.lost


def test_a_repeat_tells_what_it_would_be_alone() -> None:
    caption, headline = (told.lost for told in explain(SEED).told if told.block.role == "repeat")
    assert caption == ("caption-title", "credit")
    assert headline == ()


def test_a_plain_parse_keeps_nothing_of_what_lost() -> None:
    parsed = parse_given(SEED, Given(None, None, None, None))
    assert all(piece.lost == () for piece in parsed.labelled)


def test_a_rule_of_an_outlet_shows_its_pattern() -> None:
    outlet = knews.Outlet(
        id="haneul", name="하늘일보", lines=(knews.Line(knews.Role.NOTICE, "▶하늘일보 .+"),)
    )
    view = explain(f"새 다리 열린다\n\n{LEAD}\n\n▶하늘일보 길잡이", given=Given(None, None, outlet, None))
    assert "▶하늘일보 .+" in view.rules["outlet:haneul:1"].about


def test_places_count_in_the_input_as_it_came() -> None:
    view = explain(
        f"\ufeff# 새 다리 열린다\n\n{LEAD.replace('새 다리', '**새 다리**')}\n\n김하늘\u200b 기자 sky@haneul.example"
    )
    assert view.text.startswith("\ufeff#")
    found = values(view)
    assert found["headline.headline"] == [("새 다리 열린다", ["새 다리 열린다"])]
    assert "**새 다리**" in found["sections.paragraph"][0][1][0]
    assert found["bylines.email"] == [("sky@haneul.example", ["sky@haneul.example"])]


def test_an_article_without_blocks_has_values_without_places() -> None:
    form = knews.Article(None, headline="새 다리", bylines=(knews.Byline("김하늘"),)).to_dict()
    assert [(value.name, value.places) for value in trace(form)] == [
        ("headline", ()),
        ("name", ()),
        ("language", ()),
    ]


class Reader(HTMLParser):
    """Reads a page: its elements, the text of the input, the policy."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.policy = ""
        self.raw: dict[str, str] = {}
        self.text: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("style", "src")]
        assert not [value for name, value in attrs if name == "href" and not (value or "").startswith("#")]
        if dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"] or ""

    def handle_data(self, data: str) -> None:
        if self.lasttag in ("script", "style") and self.lasttag not in self.raw:
            self.raw[self.lasttag] = data
        else:
            self.text.append(data)


OURS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "a",
        "h1",
        "h2",
        "h3",
        "p",
        "span",
        "b",
        "main",
        "div",
    ),
    *(
        "section",
        "ul",
        "li",
        "code",
        "fieldset",
        "legend",
        "label",
        "input",
        "button",
        "i",
        "details",
        "summary",
    ),
    *("mark", "script"),
}


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    read = Reader(page(explain(SEED)))
    assert read.policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(read.raw[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in read.policy
    assert "unsafe" not in read.policy
    assert not re.search(r"https?:|url\(|@import", read.raw["style"] + read.raw["script"])


@settings(max_examples=40, deadline=None)
@given(
    st.text(
        st.sampled_from("<>&\"'=/ \n\x00\x1b\u202e\u200b\ufeff\ud800새다.리기자@a-!") | st.characters(),
        max_size=80,
    )
)
def test_whatever_an_input_holds_the_page_shows_as_text(text: str) -> None:
    raw = f"새 다리 <b>열린다\n\n{LEAD} {text} 끝이라고 했다."
    view = explain(raw, f'{text[:20]}"><script>')
    source = page(view)
    source.encode("utf-8")
    read = Reader(source)
    assert set(read.tags) <= OURS
    assert read.tags.count("script") == 1
    shown = "".join("".join(read.text).split())
    for told in view.told:
        assert "".join("".join(part for part, _ in parted(told.text)).split()) in shown


def test_unseen_characters_are_seen() -> None:
    source = page(explain(f"새 다리\u202e 열린다\n\n{LEAD}\x1b[31m\u3164", "a\u202eb.txt"))
    assert not re.search(
        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u200b-\\u200f\\u3164]", source
    )
    assert "<i>U+202E</i>" in source
    assert "<i>␛</i>[31m" in source
    assert "<i>U+3164</i>" in source
    assert "<title>a⟨U+202E⟩b.txt" in source
    assert visible("새 다리\n㎿李") == "새 다리\n㎿李"


def test_the_page_of_the_seed_is_small() -> None:
    assert len(page(explain(SEED)).encode()) < 120 * 2**10


@pytest.mark.parametrize(
    "line",
    [
        f"{LEAD} 시는 내년 봄에 길을 놓기로 했다고 설명했다.\n\n",
        "새 길로\n",
        "a\x01" * 50,
        "#새길 ",
        "○새 길\n",
    ],
    ids=["paragraphs", "short lines", "controls", "tags", "headings"],
)
def test_a_page_grows_by_a_bound_with_its_input(line: str) -> None:
    """2**18 bytes give a page of less than 10 times that: the bound of 10 MiB for 1 MiB, on a quarter of it."""
    text = f"새 다리 열린다\n\n{LEAD}\n\n" + line * (2**18 // len(line.encode()))
    view = explain(text, given=Given(None, None, None, None, limits=Limits(lines=10**6)))
    assert len(page(view).encode()) < 10 * 2**20


def test_what_is_not_marked_is_still_shown() -> None:
    view = explain("새 다리 열린다\n\n" + "".join(f"새 길 {number}번\n" for number in range(MOST + 100)))
    source = page(view)
    assert f"새 길 {MOST + 99}번" in source
    assert f"The first {MOST:,} pieces are marked" in source


def test_time_is_linear() -> None:
    lines = f"{LEAD}\n\n○새 길\n\n/하늘시 제공\n\n김하늘 기자 sky@haneul.example\n\n#새길\n\n"

    def work(size: int) -> Callable[[], object]:
        text = f"새 다리 열린다\n\n{lines * size}"
        return lambda: page(explain(text))

    assert growth(Case("explain", work, small=100, large=400, most=7)) < 7


def test_plain_text_has_no_escape_and_loses_nothing() -> None:
    view = explain(f"새 다리 열린다\x1b[31m\n\n{LEAD}\u202e", "a.txt")
    lines = list(plain(view))
    assert lines[0].startswith("a.txt · read as text · 2 pieces")
    text = "\n".join(lines)
    assert "\x1b" not in text
    assert "⟨␛⟩[31m" in text
    assert "⟨U+202E⟩" in text


def test_plain_text_of_some_roles_alone() -> None:
    lines = list(plain(explain(SEED), {knews.Role.BYLINE}))
    assert [line.split()[1] for line in lines[1:] if line[:5].strip()] == ["info", "byline"]


def test_a_notebook_shows_an_article() -> None:
    article = knews.parse(
        f"새 다리 <script>alert(1)</script>\u202e\n\n{LEAD}\n\n김하늘 기자 sky@haneul.example"
    )
    shown = article._repr_html_()
    assert "bylines[0].name" in shown
    assert "<script" not in shown
    assert "\u202e" not in shown
    assert knews.Article(None)._repr_html_().startswith("<div>")


def test_a_notebook_keeps_little_of_a_long_article() -> None:
    article = knews.parse("새 다리 열린다\n\n" + f"{LEAD}\n\n" * 5000)
    assert len(article._repr_html_()) < 2**18
