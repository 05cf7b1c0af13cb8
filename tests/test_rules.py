"""The table of rules: names, examples, near misses, and the look at words and first characters that spares most lines."""

import re

import pytest

import knews
from knews.rules import RULES, Phase, Rule

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
