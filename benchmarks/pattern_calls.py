"""Calls of the functions that make a pattern of what they are given, so that `patterns.py` sees what they make."""

# ruff: noqa: SLF001 - what makes patterns is private mostly

from collections.abc import Callable, Iterator
from importlib import import_module

#: Functions whose pattern is an outlet's own, or a form of a rule. They are measured where those are listed:
#: `slow_patterns` in `linear.py`, `knews check`, and `forms` here.
MEASURED_ELSEWHERE = frozenset(
    (
        "knews.authoring.check.line_rules:compiled_or_why",
        "knews.authoring.check.linear:slow_address",
        "knews.authoring.check.linear:slow_line",
        "knews.authoring.propose.address:address_pattern",
        "knews.outlet:_joined",
        "knews.outlet:compile_pattern",
        "knews.press.pattern:__getattr__",
        "knews.rules.shape:compiled",
    )
)


def _layout() -> object:
    layouts = (import_module("knews").Layout(id="2019", when=".old"),)
    return import_module("knews.authoring.check.layout_fit").named_layout("page-2019", layouts)


def _selectors() -> None:
    selector = import_module("knews.authoring.propose.selector")
    telling = import_module("knews.authoring.propose.page_fields").TELLING
    tree = import_module("knews.read.tree").parse_page(b"<h1 id=headline>a</h1><div><p>b</p></div>")
    heading = tree.find("h1")
    for words in telling.values():
        list(selector.selectors(tree, [heading], words))
        list(selector.places(tree, heading[0], words))
        selector.is_telling("#a", words)


def _tags() -> None:
    for tag in (b"div", b"script", b"table", b"a"):
        import_module("knews.read.markup")._tags(tag)


def _scanned() -> None:
    shape = import_module("knews.rules.shape")
    shape.scan_for(())
    shape.scan_for(("",))
    shape.scan_for(("이미지", "구독", "구독하기"))


#: By the function that makes a pattern, what calls it.
CALLS: dict[str, Callable[[], object]] = {
    "knews.attribution:_names": lambda: import_module("knews.attribution")._names(),
    "knews.authoring.check.layout_fit:named_layout": _layout,
    "knews.authoring.propose.selector:selectors": _selectors,
    "knews.authoring.propose.selector:places": _selectors,
    "knews.authoring.propose.selector:is_telling": _selectors,
    "knews.batch.sources.json_values:_pieces": lambda: import_module(
        "knews.batch.sources.json_values"
    )._pieces('{"a": 1} {"a": 2}'),
    "knews.press.roman:_pattern": lambda: [
        import_module("knews.press.roman")._pattern(name) for name in ("김하늘", "이달", "윤결")
    ],
    "knews.read.markup:_tags": _tags,
    "knews.read.script:_row": lambda: import_module("knews.read.script")._row("28:T1,a", "28"),
    "knews.rules.shape:scan_for": _scanned,
    "knews.source_encoding:_scripts": lambda: import_module("knews.source_encoding")._scripts(),
    "knews.doubts.left:_words": lambda: import_module("knews.doubts.left")._words(),
    "knews.doubts.left:_words_of_lines": lambda: import_module("knews.doubts.left")._words_of_lines(),
}


def forms() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give the name of each rule with a form, the form, and how it is asked."""
    from knews.rules import RULES  # noqa: PLC0415
    from knews.rules.rule import LineRule, PartRule  # noqa: PLC0415

    for rule in RULES:
        if isinstance(rule, LineRule):
            yield from ((rule.name, form, ("fullmatch",)) for form in rule.forms)
        elif isinstance(rule, PartRule) and rule.pattern is not None:
            yield rule.name, rule.pattern, ("match",) if rule.pattern[0] == "^" else ("finditer",)
