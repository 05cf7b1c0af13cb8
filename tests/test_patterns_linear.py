"""Every pattern of the package takes time in proportion to its text: texts of its own parts are made of each."""

import re

import pytest
from patterns import Found, all_patterns, hidden_patterns, hostile_texts, slow_text

MODULES = sorted({found.module for found in all_patterns()})

#: Functions that make a pattern of what an outlet states, of words that the package holds, or of a fixed text that is
#: applied to short ones. A new one is best made when its module is imported, where it is measured.
KNOWN_HIDDEN = frozenset(
    """
    knews.attribution knews.authoring.check.contract knews.authoring.check.layout_fit knews.authoring.check.line_rules
    knews.authoring.check.linear knews.authoring.new_outlet.quoting knews.authoring.propose.address
    knews.authoring.propose.search_text knews.authoring.propose.search_time knews.authoring.propose.selector
    knews.batch.outcome knews.batch.sources.json_values knews.cli.streams knews.doubts.beside knews.doubts.left
    knews.outlet knews.press.clock knews.press.pattern knews.press.roman knews.read.excerpt knews.read.fragment
    knews.read.markup knews.read.script knews.rules.shape knews.source_encoding
    """.split()
)


@pytest.mark.parametrize("module", MODULES)
def test_the_patterns_of_a_module_are_linear(module: str) -> None:
    slow = [
        (str(found), text)
        for found in all_patterns()
        if found.module == module and (text := slow_text(found))
    ]
    assert slow == []


def test_patterns_are_found_in_many_modules() -> None:
    assert len(all_patterns()) > 500
    assert len(MODULES) > 80
    assert {"knews.press.words", "knews.press.time"} & {*MODULES, "knews.press.time"}


def test_no_function_hides_a_pattern() -> None:
    hidden = [place for place in hidden_patterns() if place.rpartition(":")[0] not in KNOWN_HIDDEN]
    assert hidden == [], "make it when the module is imported, with knews.press.pattern.pattern"


@pytest.mark.parametrize(
    ("source", "methods"),
    [
        (r"\s*,", ("search",)),
        (r"(?:가+)+나", ("match",)),
        (r"(?:가|가가)+나", ("fullmatch",)),
        (r"<[^>]*>", ("sub",)),
        (r"(?: (?:남궁|[남궁])[가-힣]{1,2})*=", ("match",)),
        (r"가다\.(?!\S*\))", ("search",)),
        (rb"<!--.*?-->", ("finditer",)),
        (r"\s+-\s+[^-]{2,9}?\s*(?:::)?\s*$", ()),
    ],
)
def test_a_pattern_that_is_not_linear_is_found(source: str | bytes, methods: tuple[str, ...]) -> None:
    assert slow_text(Found("haneul", 1, "", source, 0, methods)) is not None


@pytest.mark.parametrize(
    ("source", "methods"),
    [
        (r"\s*,", ("match",)),
        (r"(?:(?<!\s)\s++)?+,", ("search",)),
        (r"<[^<>]*>", ("sub",)),
        (r"(?:가|나)+다", ("match",)),
    ],
)
def test_a_linear_one_passes(source: str, methods: tuple[str, ...]) -> None:
    assert slow_text(Found("haneul", 1, "", source, 0, methods)) is None


def test_texts_hold_what_a_pattern_repeats_and_what_nearly_fits_it() -> None:
    texts = list(hostile_texts(r"하늘(?:시|도)\d{1,3} *$", 0))
    assert any(unit.startswith("하늘시1") for _, unit, _ in texts)
    assert any(front.startswith("하늘시1") and unit == " " for front, unit, _ in texts)
    assert all(re.compile("").match(unit) for _, unit, _ in texts)
