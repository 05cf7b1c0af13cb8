"""benchmarks/diff.py: what it takes for a change."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def diff() -> ModuleType:
    """Import benchmarks/diff.py, which is no package."""
    spec = importlib.util.spec_from_file_location("diff", BENCHMARKS / "diff.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["diff"] = module
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        spec.loader.exec_module(module)
    return module


READ = {
    "fields": {"headline": "새 다리 열린다", "subheadlines": ["내년 봄 착공"]},
    "blocks": [
        ["headline", "first-line", 0, "새 다리 열린다"],
        ["deck", "under-headline", 9, "내년 봄 착공"],
    ],
}
UNSURE = {
    "fields": {"headline": "새 다리 열린다"},
    "blocks": [["headline", "first-line", 0, "새 다리 열린다"], ["other", None, 9, "내년 봄 착공"]],
}


def test_equal_readings_are_no_change(diff: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff.report({"a": READ}, {"a": READ}, only=None, show=9) == 0
    assert "0 of 1 inputs changed" in capsys.readouterr().out


def test_a_changed_block_names_both_rules_and_its_neighbours(diff: ModuleType) -> None:
    value, block = diff.changes(READ, UNSURE)
    assert value.kind == "field: subheadlines"
    assert block.kind == "deck/under-headline -> other/-"
    assert block.lines[-1].endswith("새 다리 열린다⟦내년 봄 착공⟧")


def test_an_input_that_only_one_side_has_is_a_change(
    diff: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff.report({"a": READ}, {"a": READ, "b": READ}, only=None, show=9) == 1
    assert "input: new" in capsys.readouterr().out


def test_only_one_kind_is_shown_and_all_are_counted(
    diff: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff.report({"a": READ}, {"a": UNSURE}, only="other", show=9) == 1
    shown, _, counted = capsys.readouterr().out.partition("inputs changed")
    assert "field: subheadlines" not in shown
    assert "field: subheadlines" in counted
