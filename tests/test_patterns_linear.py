"""Every pattern of the package takes time in proportion to its text: texts of its own parts are made of each."""

import ast
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from pattern_calls import CALLS
from patterns import Found, all_patterns, hidden_patterns, hostile_texts, slow_text

MODULES = sorted({found.module for found in all_patterns()})


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
    assert hidden_patterns() == [], (
        "make it when the module is imported, with knews.press.pattern.pattern, or call the function in benchmarks/pattern_calls.py"
    )


@pytest.mark.parametrize("place", CALLS)
def test_what_a_function_makes_is_measured(place: str) -> None:
    """Each call in `CALLS` gives a pattern that is measured."""
    module, _, name = place.partition(":")
    lines = [
        (function.lineno, function.end_lineno or 0)
        for function in ast.walk(ast.parse(Path(find_spec(module).origin).read_text()))  # type: ignore[union-attr, arg-type]
        if isinstance(function, ast.FunctionDef) and function.name == name
    ]
    assert any(
        found.module == module and low <= found.line <= high
        for found in all_patterns()
        for low, high in lines
    )


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
