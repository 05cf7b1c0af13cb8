"""The table of rules: names, examples, near misses, and the engine that settles who gets what."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs
import pytest
from hypothesis import example as tried
from hypothesis import given, settings
from hypothesis import strategies as st

import knews
from knews import Line, Outlet, Role
from knews import label as engine
from knews.label import label
from knews.outlet import GENERIC
from knews.read.line import Line as ReadLine
from knews.read.text import read_text
from knews.rules import RULES, Phase, Rule, markup
from knews.rules import shape as shapes
from knews.rules.furniture import TIP
from knews.rules.lines import BYLINE, CREDIT_ALONE, LINE_RULES, TIME
from knews.rules.piece import Gaps, Piece, carve, divide, gaps, resolve
from knews.rules.rule import Claim, LineRule
from knews.rules.shape import first_characters, needed_words, scan_for
from knews.rules.table import LineTable

OPEN, CLOSE = "⟦", "⟧"
FRAME = "새 다리 열린다\n\n하늘시가 강을 가로지르는 다리를 놓는다고 10일 밝혔다.\n\n{}\n\n시는 내년 봄까지 길을 넓히기로 했다고 설명했다."
BY_NAME = {rule.name: rule for rule in RULES}
TAKES = [
    pytest.param(rule, text, id=f"{rule.name}-{n}") for rule in RULES for n, text in enumerate(rule.takes)
]
LEAVES = [
    pytest.param(rule, text, id=f"{rule.name}-{n}") for rule in RULES for n, text in enumerate(rule.leaves)
]


def framed(example: str) -> str:
    """Put an example of one line between a headline and paragraphs; a whole dump or page stands for itself."""
    return example if "\n" in example or example.startswith("<html") else FRAME.format(example)


def taken(example: str) -> list[str]:
    """Give what an example marks as taken."""
    return re.findall(f"{OPEN}([^{CLOSE}]*){CLOSE}", example)


def blocks_of(text: str, rule: Rule) -> list[str]:
    return [block.text for block in knews.parse(text).blocks if block.rule == rule.name]


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(RULES)


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.phase is not Phase.MARKUP], ids=lambda rule: rule.name
)
def test_a_rule_has_examples_and_near_misses(rule: Rule) -> None:
    assert rule.about
    assert rule.takes
    assert rule.leaves


@pytest.mark.parametrize(("rule", "example"), TAKES)
def test_a_rule_takes_its_examples(rule: Rule, example: str) -> None:
    wanted = taken(example)
    assert wanted, "an example marks what is taken"
    text = framed(example.replace(OPEN, "").replace(CLOSE, ""))
    assert blocks_of(text, rule) == [stretch.strip() for stretch in wanted]


@pytest.mark.parametrize(("rule", "example"), LEAVES)
def test_a_rule_leaves_its_near_misses(rule: Rule, example: str) -> None:
    assert blocks_of(framed(example), rule) == []


def test_times_come_before_furniture_and_credits_before_signatures() -> None:
    # Each line has the shape of both rules; which has it, the table says.
    for first, second, line in (
        (TIME, TIP, "입력 2025.01.22 17:43 채널 추가"),
        (CREDIT_ALONE, BYLINE, "공동취재단"),
    ):
        table = LineTable((first, second))
        swapped = LineTable((second, first))
        assert (table.claim(line) or ())[0].rule is first
        assert [claim.rule for claim in swapped.claim(line) or ()] == [second]
        assert LINE_RULES.index(first) < LINE_RULES.index(second)
        assert first.name in {block.rule for block in knews.parse(framed(line)).blocks}


# The resolver.

ONE, TWO = (Rule(name, Role.LABEL, Phase.PART, "a rule of this test") for name in ("one", "two"))


def test_a_rule_equals_itself_only() -> None:
    assert Rule("one", Role.LABEL, Phase.PART, "a rule of this test") != ONE
    assert repr(ONE) == "<Rule one>"


def spans(claims: Sequence[Claim]) -> list[tuple[int, int, str]]:
    return [(claim.start, claim.stop, claim.rule.name) for claim in claims]


def test_a_claim_that_came_before_keeps_its_stretch() -> None:
    taken = [Claim(3, 6, ONE)]
    new = [Claim(0, 4, TWO), Claim(5, 8, TWO), Claim(3, 6, TWO), Claim(2, 9, TWO), Claim(4, 5, TWO)]
    assert spans(resolve(taken, new)) == [(3, 6, "one")]


def test_claims_that_touch_stand_both() -> None:
    taken = [Claim(3, 6, ONE), Claim(8, 9, ONE)]
    new = [Claim(9, 10, TWO), Claim(0, 3, TWO), Claim(6, 8, TWO)]
    assert spans(resolve(taken, new)) == [
        (0, 3, "two"),
        (3, 6, "one"),
        (6, 8, "two"),
        (8, 9, "one"),
        (9, 10, "two"),
    ]


def test_of_new_claims_the_leftmost_wins_then_the_longest() -> None:
    new = [Claim(2, 9, ONE), Claim(0, 2, ONE), Claim(0, 3, TWO), Claim(3, 4, ONE)]
    assert spans(resolve((), new)) == [(0, 3, "two"), (3, 4, "one")]


def test_an_empty_claim_takes_nothing() -> None:
    assert spans(resolve([Claim(0, 1, ONE)], [Claim(1, 1, TWO), Claim(4, 3, TWO)])) == [(0, 1, "one")]
    assert resolve([], []) == []


STRETCH = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: Claim(*pair, ONE))


@settings(deadline=None, derandomize=True)
@given(st.lists(STRETCH), st.lists(STRETCH))
def test_resolved_and_carved_claims_are_in_order_and_none_overlaps(
    first: list[Claim], second: list[Claim]
) -> None:
    taken = resolve((), first)
    for claims in (resolve(taken, second), carve(taken, resolve((), second))):
        assert all(claim.start < claim.stop for claim in claims)
        assert all(one.stop <= other.start for one, other in pairwise(claims))
    assert set(taken) <= set(resolve(taken, second))
    assert set(resolve((), second)) <= set(carve(taken, resolve((), second)))


def test_what_carves_leaves_the_rest() -> None:
    taken = [Claim(0, 10, ONE), Claim(12, 14, ONE), Claim(20, 22, ONE)]
    new = [Claim(2, 4, TWO), Claim(5, 6, TWO), Claim(12, 14, TWO), Claim(16, 18, TWO), Claim(19, 21, TWO)]
    assert spans(carve(taken, new)) == [
        (0, 2, "one"),
        (2, 4, "two"),
        (4, 5, "one"),
        (5, 6, "two"),
        (6, 10, "one"),
        (12, 14, "two"),
        (16, 18, "two"),
        (19, 21, "two"),
        (21, 22, "one"),
    ]
    assert carve(taken, []) == taken


def test_a_divided_piece_adds_up() -> None:
    piece = Piece("가나 다라  마바", 7, 3)
    parts = divide(piece, [Claim(0, 3, ONE, "값"), Claim(5, 7, TWO)])
    assert [(part.text, part.start, part.stop, part.line, part.rule, part.value) for part in parts] == [
        ("가나", 7, 9, 3, ONE, "값"),
        ("다라", 10, 12, 3, None, None),
        ("마바", 14, 16, 3, None, None),
    ]
    assert [part.role for part in parts] == [Role.LABEL, None, None]
    assert [part.text for part in divide(piece, [])] == ["가나 다라  마바"]
    assert [part.rule for part in divide(piece, [Claim(0, 9, ONE)])] == [ONE]


def test_gaps_are_what_nobody_claims() -> None:
    claims = [Claim(2, 4, ONE), Claim(4, 5, ONE), Claim(7, 9, ONE)]
    assert list(gaps(claims, 12)) == [(0, 2), (5, 7), (9, 12)]
    assert list(gaps(claims, 9)) == [(0, 2), (5, 7)]
    assert list(gaps([Claim(0, 3, ONE)], 3)) == []
    free = Gaps(claims)
    assert [free.hold(*gap) for gap in ((0, 2), (1, 3), (4, 6), (5, 7), (6, 8), (9, 12))] == [
        True,
        False,
        False,
        True,
        False,
        True,
    ]


# What is read from a pattern.


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (r"[a-c]x", "abc"),
        (r"다?리", "다리"),
        (r"(?:가|나)?(?=다)라", "가나라"),
        (r"(?:가|나?)다", "가나다"),
        (r"\d+", "0123456789"),
        (r"\s?가", " \t\u00a0가"),
        (r"(?!가)나{0,3}다", "나다"),
        (r"^가", "가"),
        (r"(?>가)나", "가"),
        (r"(?:가나){1,2}", "가"),
        (r"(?:가나){0,2}다", "가다"),
        (r"[가-각]", "가각"),
        (r"[\u3000-\u3063]", "".join(map(chr, range(0x3000, 0x3064)))),
        (r"[\u3000-\u3064]", None),
        (r"[^가]", None),
        (r".가", None),
        (r"[가-힣]", None),
        (r"\w가", None),
        (r"가?", None),
        (r"(?:가|.)나", None),
    ],
)
def test_what_a_match_can_begin_with(form: str, wanted: str | None) -> None:
    assert first_characters(form) == (frozenset(wanted) if wanted is not None else None)


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        (r"[가-힣]+ 기자", {" 기자"}),
        (r".*(?:구독|채널 추가).*", {"구독", "채널 추가"}),
        (r".*(?:구독|[가-힣]).*", set()),
        (r"(?:구독)?.*", set()),
        (r"(?:구독){1,4}.*", {"구독"}),
        (r"가.*나다.*라", {"나다"}),
        (r".*(?:가|나다라).*마바", {"마바"}),
        (r"(?>구독)+", {"구독"}),
        (r"(?=.*구독).*", set()),
    ],
)
def test_which_words_a_match_needs(form: str, wanted: set[str]) -> None:
    assert needed_words(form) == wanted


def test_a_scan_finds_its_words_and_no_others() -> None:
    scan = scan_for({"이미지", "구독", "다", "a.b"})
    assert [bool(scan.search(text)) for text in ("이미지", "미지", "구독", "바다", "a.b", "axb")] == [
        True,
        False,
        True,
        True,
        True,
        False,
    ]
    assert scan_for(()).search("구독") is None


# The table of rules for whole lines.


def line_rule(name: str, *forms: str) -> LineRule:
    return LineRule(name, Role.NOTICE, "a rule of this test", forms=forms)


def taker(table: LineTable, text: str) -> str | None:
    claims = table.claim(text)
    return claims[0].rule.name if claims is not None else None


def test_the_first_rule_of_a_table_has_a_line() -> None:
    mark, word = line_rule("mark", r"▶.*구독.*"), line_rule("word", r".*구독.*")
    assert taker(LineTable((mark, word)), "▶ 구독") == "mark"
    assert taker(LineTable((word, mark)), "▶ 구독") == "word"
    assert taker(LineTable((word, mark)), "▶ 추천") is None
    assert taker(LineTable((mark, word)), "구독 하기") == "word"


def test_a_form_that_may_begin_with_anything_has_to_need_a_word() -> None:
    table = LineTable((line_rule("any", r".{1,20}"),))
    with pytest.raises(ValueError, match="any: no word is needed"):
        table.claim("새 다리")


def test_forms_that_cannot_be_read_are_tried_on_every_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "_parser", None)
    table = LineTable((line_rule("mark", r"▶.*"), line_rule("any", r".*구독")))
    assert taker(table, "▶ 추천") == "mark"
    assert taker(table, "새 구독") == "any"
    assert taker(table, "새 다리") is None


# The blocks of any text.

GLUED = (
    "n@o.kr▶무단전재금지중",
    "하늘시가 다리를 연다고 밝혔다. 김하늘 기자 sky@haneul.co.kr▶하늘일보 구독하기 ⓒ 하늘일보, 무단전재 및 재배포 금지 더 보기",
    "#★[남영 기자 ] 모바일",
)
NESTED = Outlet(
    id="nested",
    name="하늘일보",
    lines=(
        Line(Role.CAPTION, r"(?P<caption>.*?(?P<credit>사진.*?(?P<byline>기자)?)) ?(?P<label>금지)?"),
        Line(Role.HEADING, r"(?P<heading>(?P<label>.)다.*)"),
    ),
)
PARTS = sorted(
    {text.replace(OPEN, "").replace(CLOSE, "") for rule in RULES for text in rule.takes + rule.leaves}
)
TEXTS = (
    st.lists(
        st.sampled_from([part for part in PARTS if "<html" not in part]) | st.text(max_size=9),
        min_size=1,
        max_size=6,
    ).flatmap(lambda parts: st.sampled_from(("", " ", "  ", "\n", "\n\n")).map(lambda glue: glue.join(parts)))
    | st.text()
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(TEXTS, st.sampled_from((GENERIC, NESTED)))
@tried(GLUED[0], GENERIC)
@tried(GLUED[1], GENERIC)
@tried(GLUED[2], GENERIC)
@tried("새 사진 김하늘 기자 금지", NESTED)
@tried("새다리", NESTED)
def test_blocks_add_up_and_none_overlaps(text: str, outlet: Outlet) -> None:
    at = 0
    for block, *_ in label(read_text(text), outlet):
        assert at <= block.start < block.stop
        assert not text[at : block.start].strip()
        assert text[block.start : block.stop] == block.text
        at = block.stop
    assert not text[at:].strip()


def marked(text: str, rules: dict[int, Rule]) -> tuple[ReadLine, ...]:
    """Read a text, and give some of its lines, by their place, what the markup says of them."""
    return tuple(attrs.evolve(line, rule=rules.get(index)) for index, line in enumerate(read_text(text)))


def test_lines_of_a_text_may_have_what_the_markup_says_of_them() -> None:
    text = (
        "로그인\n새 다리 열린다\n시가 새 다리를 10일 열기로 했다고 밝혔다.\n시민들이 다리 위를 걷고 있다 /하늘시 제공\n"
        "내년 봄 착공\n시는 내년 봄까지 길을 넓히기로 했다고 설명했다.\n이바다 기자"
    )
    read = label(
        marked(
            text,
            {
                0: markup.WHOLE_PAGE_INTERFACE,
                3: markup.CAPTION,
                4: markup.HEADING,
                6: markup.WHOLE_PAGE_RELATED,
            },
        ),
        GENERIC,
    )
    assert [(str(block.role), block.text) for block in [piece.block for piece in read]] == [
        ("interface", "로그인"),
        ("headline", "새 다리 열린다"),
        ("paragraph", "시가 새 다리를 10일 열기로 했다고 밝혔다."),
        ("caption", "시민들이 다리 위를 걷고 있다"),
        ("credit", "/하늘시 제공"),
        ("heading", "내년 봄 착공"),
        ("paragraph", "시는 내년 봄까지 길을 넓히기로 했다고 설명했다."),
        ("related", "이바다 기자"),
    ]


def test_what_stands_around_a_text_is_no_copy_of_it() -> None:
    text = "하늘시, 새 다리를 10월에 연다\n하늘시, 새 다리를 10월에 연다\n시가 새 다리를 10일 열기로 했다고 밝혔다."
    read = label(marked(text, {0: markup.WHOLE_PAGE_INTERFACE}), GENERIC)
    assert [str(block.role) for block in [piece.block for piece in read]] == [
        "interface",
        "headline",
        "paragraph",
    ]


def test_blocks_that_overlap_are_an_error_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(piece: Piece, _: object) -> list[Piece]:
        return [piece, piece]

    monkeypatch.setattr(engine, "divide", twice)
    with pytest.raises(AssertionError, match="line 3: "):
        label(read_text("새 다리 열린다\n\n본문 듣기"), GENERIC)
