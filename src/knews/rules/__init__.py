"""The table of rules: what a line, a part of one, a neighbourhood is taken for, in the order in which it is tried."""

from knews.rules.behind import BEHIND_RULES
from knews.rules.context import CONTEXT_RULES
from knews.rules.decks import DECK_PARTS, DECK_RULES
from knews.rules.document import DOCUMENT_RULES
from knews.rules.english import ENGLISH_RULES
from knews.rules.given import GIVEN_RULES
from knews.rules.glued import GLUED_RULES
from knews.rules.headline import HEADLINE_RULES
from knews.rules.house import HOUSE_RULES
from knews.rules.lines import LINE_PARTS, LINE_RULES
from knews.rules.markup import MARKUP_RULES
from knews.rules.opener import OPENER_PARTS, OPENER_RULES
from knews.rules.picture import PICTURE_PARTS, PICTURE_RULES
from knews.rules.rule import Phase, Rule
from knews.rules.signed import SIGNED_RULES
from knews.rules.signers import SIGNER_PARTS, SIGNER_RULES
from knews.rules.tail import SIGNATURE, TAIL_PARTS, TAIL_RULES

__all__ = ["PART_RULES", "RULES", "Phase", "Rule"]

#: Rules for parts of a run, in the order in which they are asked: a stretch that one took, none behind it takes.
PART_RULES = (
    *ENGLISH_RULES,
    *TAIL_RULES,
    *BEHIND_RULES,
    *OPENER_RULES,
    *SIGNER_RULES,
    *SIGNED_RULES,
    SIGNATURE,
    *PICTURE_RULES,
    *DECK_RULES,
)

#: All rules, by phase and in order.
RULES: tuple[Rule, ...] = (
    *MARKUP_RULES,
    *DOCUMENT_RULES,
    *HOUSE_RULES,
    *LINE_RULES,
    *LINE_PARTS,
    *GIVEN_RULES,
    *PART_RULES,
    *TAIL_PARTS,
    *SIGNER_PARTS,
    *OPENER_PARTS,
    *PICTURE_PARTS,
    *DECK_PARTS,
    *GLUED_RULES,
    *HEADLINE_RULES,
    *CONTEXT_RULES,
)
