"""Rules for whole lines, sorted so that a line is shown only to those that may take it."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import attrs

from knews.press.pattern import pattern
from knews.rules.rule import Claim, LineRule, Reading
from knews.rules.shape import compiled, first_characters, needed_words, scan_for


class _Step(NamedTuple):
    """One question to a line: a form of a rule, or the reader of one."""

    rule: LineRule
    form: str | None
    read: Callable[[str], Reading] | None
    #: What the form begins with; None for a form or a reader that may begin with anything.
    opens: frozenset[str] | None
    #: As the rule's `leaves_statements`.
    leaves: bool


# …고 밝혔다. | …고 밝혔다” | 시민이 늘었다: not …습니다, and not a name, 이바다
_TOLD = pattern(r"(?:(?<!니)다\.[”\"’')]{0,2}|[있없했됐었았였혔렸졌왔갔났봤겠한된는이]다[”\"’')]{0,2})$")
#: A shorter line tells nothing: "다음 기사 더 보기다".
_FEW = 12


def tells(text: str) -> bool:
    """Tell whether a line ends as a report's statements do.

    >>> tells("관련 기사를 본 시민들은 화를 냈다."), tells("하늘일보를 구독하시기 바랍니다."), tells("더 보다")
    (True, False, False)
    """
    return len(text) >= _FEW and _TOLD.search(text, len(text) - 6) is not None


@attrs.frozen(eq=False)
class LineTable:
    """Rules in the order in which they are asked: the first that takes a line has it.

    A form that may begin with anything has to need a word, or it would be tried on every line: the first question
    raises ValueError for one that needs none.
    """

    _rules: Sequence[LineRule]
    #: The rules that a line may fit, by the character that it opens with, found when the first such line comes.
    _opened: dict[str, tuple[_Step, ...]] = attrs.field(factory=dict, init=False)
    _all: dict[str, tuple[_Step, ...]] = attrs.field(factory=dict, init=False)

    def claim(self, text: str) -> Sequence[Claim] | None:
        """Give the claims of the first rule that takes a line, None where none does."""
        first = text[:1]
        # Forms that may begin with anything are asked only where one of the words that they need is in the line.
        table = self._all if self._words.search(text) else self._opened
        steps = table.get(first)
        if steps is None:
            steps = table[first] = self._select(first, anywhere=table is self._all)
        told: bool | None = None
        for rule, form, read, _, leaves in steps:
            if leaves:
                if told is None:
                    told = tells(text)
                if told:
                    continue
            if form is not None:
                if compiled(form).fullmatch(text):
                    return (Claim(0, len(text), rule),)
            elif read is not None and (found := read(text)):
                return (Claim(0, len(text), rule),) if found is True else found
        return None

    def every_claim(self, text: str) -> Iterator[Sequence[Claim]]:
        """Give the claims of every rule that takes a line, in order: the first has it, the others come too late."""
        return (claims for table in self._each if (claims := table.claim(text)) is not None)

    @cached_property
    def _each(self) -> "tuple[LineTable, ...]":
        return tuple(LineTable((rule,)) for rule in self._rules)

    def _select(self, first: str, *, anywhere: bool) -> tuple[_Step, ...]:
        return tuple(
            step
            for step in self._steps
            if step.form is None or (anywhere if step.opens is None else first in step.opens)
        )

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        steps = []
        for rule in self._rules:
            if rule.read is not None:
                steps.append(_Step(rule, None, rule.read, None, rule.leaves_statements))
            steps.extend(
                _Step(rule, form, None, first_characters(form), rule.leaves_statements) for form in rule.forms
            )
        return tuple(steps)

    @cached_property
    def _words(self) -> re.Pattern[str]:
        words: set[str] = set()
        for step in self._steps:
            form = step.form
            if form is not None and step.opens is None:
                needed = needed_words(form)
                if not needed:
                    message = (
                        f"{step.rule.name}: no word is needed by a form that may begin with anything: {form}"
                    )
                    raise ValueError(message)
                words |= needed
        return scan_for(words)
