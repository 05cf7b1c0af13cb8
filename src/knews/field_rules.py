"""Rules by the field that they gave."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Self

import attrs

from knews import arguments
from knews.json_form import RuleDict


def _pairs_of(rules: Mapping[str, Iterable[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    arguments.check("rules", rules, (Mapping,), "a mapping of a field's name to the names of rules")
    return tuple(
        (field, arguments.words(f"rules[{field!r}]", given, "a tuple of strs"))
        for field, given in rules.items()
    )


@attrs.frozen(eq=False, repr=False)
class FieldRules(Mapping[str, tuple[str, ...]]):
    """Rules by the field that they gave: a mapping that cannot be changed, equal to a dict of the same.

    >>> FieldRules({"headline": ("first-line",)})["headline"]
    ('first-line',)
    >>> FieldRules({"headline": ("first-line",)})["bylines"]
    Traceback (most recent call last):
    KeyError: 'bylines'
    """

    _pairs: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(factory=dict, converter=_pairs_of)

    def __getitem__(self, field: str) -> tuple[str, ...]:
        """Give the rules of a field."""
        return dict(self._pairs)[field]

    def __iter__(self) -> Iterator[str]:
        """Give the fields."""
        return (field for field, _ in self._pairs)

    def __len__(self) -> int:
        """Count the fields."""
        return len(self._pairs)

    def __hash__(self) -> int:
        """Agree with equality, to which order is nothing."""
        return hash(frozenset(self._pairs))

    def __repr__(self) -> str:
        """Show the dict that it is equal to."""
        return repr(dict(self._pairs))

    def rows(self) -> list[RuleDict]:
        """Give them as the JSON form has them."""
        return [{"field": field, "rules": list(given)} for field, given in self._pairs]

    @classmethod
    def from_rows(cls, rows: Iterable[RuleDict]) -> Self:
        """Read the JSON form."""
        return cls({row["field"]: row["rules"] for row in rows})
