"""`knews rules`: the table of rules as the command shows it."""

import pytest
from commands import Run

from knews.rules import RULES, Phase
from knews.rules.invented import readable_first

NAMES = [rule.name for rule in RULES]


def rows(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_all_rules_are_listed_phase_by_phase_in_their_order(run: Run) -> None:
    status, out, err = run("rules")
    assert (status, err) == (0, "")
    in_order = [rule for phase in Phase for rule in RULES if rule.phase is phase]
    assert rows(out) == [[rule.phase.value, rule.name, rule.role, rule.about] for rule in in_order]
    assert sorted(row[1] for row in rows(out)) == sorted(NAMES)


def test_a_phase_and_a_role_choose(run: Run) -> None:
    _, out, _ = run("rules", "--phase", "document", "--role", "time")
    assert [row[1] for row in rows(out)] == ["table-time", "table-modified", "form-time"]
    _, out, _ = run("rules", "--role", "dateline")
    assert {row[2] for row in rows(out)} == {"dateline"}


def test_a_choice_that_leaves_nothing_is_told(run: Run) -> None:
    assert run("rules", "--phase", "document", "--role", "interface") == (
        0,
        "",
        "knews: no rule of that phase gives that role\n",
    )


def test_a_rule_is_shown_with_what_it_takes_and_leaves(run: Run) -> None:
    status, out, err = run("rules", "time-counter")
    assert (status, err) == (0, "")
    head, takes, leaves = out.split("\n\n")
    assert head == "name:   time-counter\nphase:  line\nrole:   counter\nabout:  numbers beside a time"
    assert takes.startswith("takes what stands in ⟦ ⟧:\n- 4 hours ago ⟦2⟧\n")
    assert leaves.startswith("leaves:\n- ")


def test_every_example_of_every_rule_is_shown(run: Run) -> None:
    for rule in RULES:
        status, out, _ = run("rules", rule.name)
        assert status == 0
        shown = "".join(out.split())
        for example in (*rule.takes, *rule.leaves):
            assert "".join(example.split()) in shown


def test_an_example_of_several_lines_stands_under_one_dash(run: Run) -> None:
    _, out, _ = run("rules", "table-headline")
    assert "- 제목: ⟦새 다리 열린다⟧\n  부제: 내년 봄 착공\n" in out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("tiem",), "knews: no rule 'tiem' (did you mean time"),
        (("하늘",), "knews: no rule '하늘': `knews rules` lists all"),
        (("outlet:hankyung:2",), "`knews outlets hankyung` shows what it states"),
        (("outlet:hankyung:reader",), "`knews outlets hankyung` shows what it states"),
        (("meta:article:section",), "the page's metadata state the field as 'article:section'"),
        (("time", "--role", "time"), "leave --phase and --role out"),
        (("--phase", "lines"), "'lines' is none of markup, document, line, part, context"),
        (("--role", "captoin"), "'captoin' is none of headline, deck, time"),
    ],
)
def test_a_wrong_word_is_told_and_nothing_is_shown(run: Run, argv: tuple[str, ...], said: str) -> None:
    status, out, err = run("rules", *argv)
    assert (status, out) == (2, "")
    assert said in err.splitlines()[-1]


def test_each_rule_shows_an_example_of_real_words_first(run: Run) -> None:
    for rule in RULES:
        for examples in filter(None, (rule.takes, rule.leaves)):
            assert "밤밤" not in readable_first(examples)[0], rule
    _, out, _ = run("rules", "first-line")
    taken = out.partition("takes")[2].partition("leaves")[0]
    assert taken.index("⟦다리⟧") < taken.index("밤밤밤")
