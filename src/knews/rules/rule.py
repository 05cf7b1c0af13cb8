"""What the table of rules is made of: a rule, the claim it makes on a stretch of text, where a line stands."""

import enum
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

import attrs

from knews.block import Role
from knews.rules.shape import compiled, needed_words


class Phase(enum.Enum):
    """When a rule is asked: the phases come one after the other, and what one gave, the next ones keep."""

    #: What the markup of a page says of its lines, before any rule is asked.
    MARKUP = "markup"
    #: What the whole input shows: tables of labels, copies.
    DOCUMENT = "document"
    #: A whole line, by its shape.
    LINE = "line"
    #: A part of a line that holds more than one thing.
    PART = "part"
    #: What the neighbours of a piece say of it.
    CONTEXT = "context"


@attrs.frozen(eq=False, repr=False)
class Rule:
    """A rule: its name, the one role it gives, when it is asked, what it takes and what it leaves.

    In an example, ⟦ and ⟧ stand around the stretch that the rule takes. An example of one line is tried behind a
    headline and between two paragraphs. `leaves` are near misses, in which the rule takes nothing.
    """

    #: Unique: `Block.rule` holds it.
    name: str
    role: Role
    phase: Phase
    #: What it takes, in a few words.
    about: str
    takes: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    leaves: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    #: It opens the text of the article: no decks follow.
    opens_text: bool = attrs.field(default=False, kw_only=True)
    #: It ends a run: what it takes, and what stands behind it, is looked at no more.
    ends_run: bool = attrs.field(default=False, kw_only=True)
    #: It belongs to a picture whose caption follows.
    leads_picture: bool = attrs.field(default=False, kw_only=True)
    #: What stands in front of it in a run are decks.
    follows_decks: bool = attrs.field(default=False, kw_only=True)
    #: It is printed with dashes or brackets around it, which are no part of the value.
    strips_marks: bool = attrs.field(default=False, kw_only=True)
    #: The markup sets a line apart as headings are: one that is short and no sentence heads what follows.
    is_bold: bool = attrs.field(default=False, kw_only=True)
    #: It names somebody who signs.
    signs: bool = attrs.field(default=False, kw_only=True)

    def __repr__(self) -> str:
        """Show the name: a rule is known by it."""
        return f"<Rule {self.name}>"


class Claim(NamedTuple):
    """A stretch of a line that a rule takes, and what the rule read in it."""

    start: int
    stop: int
    rule: Rule
    value: object = None


#: What a reader of a whole line gives: claims on its parts, True for all of it, None or False where it is not its own.
Reading: TypeAlias = Sequence[Claim] | bool | None


@attrs.frozen(eq=False, repr=False)
class LineRule(Rule):
    """A rule for a whole line: regular expressions of which one has to match it from end to end, or a reader."""

    phase: Phase = attrs.field(default=Phase.LINE, init=False)
    forms: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    read: Callable[[str], Reading] | None = attrs.field(default=None, kw_only=True)
    #: A line that ends as a report's statements do (…다, not …니다) is none of it, whatever words it has.
    leaves_statements: bool = attrs.field(default=False, kw_only=True)


class LineContext(NamedTuple):
    """Where a line stands in its input."""

    #: No text follows: a name at the end signs the article, and not a picture.
    is_last_text: bool
    #: No other line is text: its line breaks may be spaces.
    is_only_text: bool = False
    #: No text stands before it: decks may.
    is_first_text: bool = False


class Run(NamedTuple):
    """A line while its parts are being claimed."""

    text: str
    #: What stands behind was claimed by a rule that ends the run.
    stop: int
    #: In order; no two overlap.
    claims: Sequence[Claim]
    context: LineContext


@attrs.frozen(eq=False, repr=False)
class PartRule(Rule):
    """A rule for parts of a line: a pattern whose group `it` is taken, or a reader."""

    phase: Phase = attrs.field(default=Phase.PART, init=False)
    pattern: str | None = attrs.field(default=None, kw_only=True)
    read: Callable[[Run], Iterable[Claim]] = attrs.field(kw_only=True)
    #: A line that ends with its last sentence and has none of these in it is not shown to the rule.
    words: tuple[str, ...] = attrs.field(kw_only=True)
    #: It is asked of every line: no word gives it away.
    is_structural: bool = attrs.field(default=False, kw_only=True)
    #: It cuts its stretches out of what rules before it took.
    carves: bool = attrs.field(default=False, kw_only=True)

    @read.default
    def _read_pattern(self) -> Callable[[Run], Iterable[Claim]]:
        def read(run: Run) -> Iterable[Claim]:
            form, text = self.pattern or "(?!)", run.text
            if form[0] == "^":
                # Else it would be tried at each character.
                match = compiled(form).match(text, 0, run.stop)
                return (Claim(*match.span("it"), self),) if match is not None else ()
            if (needed := needed_words(form)) and not any(word in text for word in needed):
                return ()
            return [Claim(*match.span("it"), self) for match in compiled(form).finditer(text, 0, run.stop)]

        return read

    @words.default
    def _words_of_pattern(self) -> tuple[str, ...]:
        return tuple(sorted(needed_words(self.pattern))) if self.pattern is not None else ()
