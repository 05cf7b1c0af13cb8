"""Which rules gave which field: read from the labelled blocks, for `Article.reading`."""

from collections.abc import Collection, Mapping

from knews import metadata_keys
from knews.block import Block, Role

# Looked up once: an attribute of an Enum class takes Python 3.11 several times as long.
_META, _TIME = Role.META, Role.TIME
#: The field that blocks of a role give; which of two a time gives is told by its label.
_FIELDS: Mapping[Role, str] = {
    Role.HEADLINE: "headline",
    Role.DECK: "subheadlines",
    Role.BYLINE: "bylines",
    Role.DATELINE: "bylines",
    Role.CAPTION: "captions",
    Role.CREDIT: "captions",
    Role.HEADING: "sections",
    Role.PARAGRAPH: "sections",
    Role.COPYRIGHT: "copyright",
}
#: The field that a page's metadata gives where nothing printed does.
_STATED = (
    ("headline", metadata_keys.HEADLINE),
    ("published", metadata_keys.PUBLISHED),
    ("modified", metadata_keys.MODIFIED),
    ("bylines", metadata_keys.WRITERS),
    ("keywords", metadata_keys.KEYWORDS),
    ("category", metadata_keys.CATEGORY),
)


def rules_by_field(blocks: Collection[Block], filled: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give for each filled field the rules of its blocks; "meta:" and the key where only metadata states it.

    >>> blocks = [Block(Role.HEADLINE, "새 다리 열린다", 0, 8, 1, "first-line"), Block(Role.BYLINE, "김하늘", 9, 12, 2, "byline")]
    >>> rules_by_field(blocks, {"headline"})
    {'headline': ('first-line',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    stated: set[str | None] = set()
    # Most blocks are paragraphs by one rule: each role and rule is looked at once.
    for role, rule in dict.fromkeys([(block.role, block.rule) for block in blocks]):
        if role is _META:
            stated.update([block.key for block in blocks if block.role is _META])
        elif role is _TIME:
            for block in blocks:
                if block.role is _TIME:
                    _add(found, "modified" if _is_modified(block) else "published", block.rule)
        elif (field := _FIELDS.get(role)) is not None:
            _add(found, field, rule)
    if stated:
        for field, names in _STATED:
            key = next((name for name in names if name in stated), None)
            if key is not None and field not in found:
                found[field] = (f"meta:{key}",)
    return {field: rules for field, rules in found.items() if field in filled}


def _add(found: dict[str, tuple[str, ...]], field: str, rule: str | None) -> None:
    rules = found.get(field, ())
    if rule is not None and rule not in rules:
        found[field] = (*rules, rule)


def _is_modified(block: Block) -> bool:
    kind = getattr(block.value, "kind", None)
    return kind == "modified" or (kind is None and block.rule == "layout:modified")
