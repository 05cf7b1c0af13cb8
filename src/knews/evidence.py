"""Which rules gave which field: read from the labelled blocks, for `Article.reading`."""

from collections.abc import Collection, Iterable

from knews import keys
from knews.block import Block, Role

#: The field that blocks of a role give. One of a time's is told by its label.
_FIELDS: dict[str, str] = {
    Role.HEADLINE.value: "headline",
    Role.DECK.value: "subheadlines",
    Role.TIME.value: "published",
    Role.BYLINE.value: "bylines",
    Role.DATELINE.value: "bylines",
    Role.CAPTION.value: "captions",
    Role.CREDIT.value: "captions",
    Role.HEADING.value: "sections",
    Role.PARAGRAPH.value: "sections",
    Role.COPYRIGHT.value: "copyright",
}
#: The field that a page's metadata gives where nothing printed does.
_STATED = (
    ("headline", keys.HEADLINE),
    ("published", keys.PUBLISHED),
    ("modified", keys.MODIFIED),
    ("bylines", keys.WRITERS),
    ("keywords", keys.KEYWORDS),
    ("category", keys.CATEGORY),
)


def rules_by_field(blocks: Iterable[Block], filled: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give for each filled field the rules of its blocks; "meta:" and the key where only metadata states it.

    >>> blocks = [Block(Role.HEADLINE, "새 다리 열린다", 0, 8, 1, "first-line"), Block(Role.BYLINE, "김하늘", 9, 12, 2, "byline")]
    >>> rules_by_field(blocks, {"headline"})
    {'headline': ('first-line',)}
    """
    found: dict[str, dict[str, None]] = {}
    stated: set[str] = set()
    for block in blocks:
        field = _FIELDS.get(block.role.value)
        if field is None:
            if block.key is not None:
                stated.add(block.key)
        elif block.rule is not None:
            if field == "published" and _is_modified(block):
                field = "modified"
            found.setdefault(field, {})[block.rule] = None
    if stated:
        for field, names in _STATED:
            key = next((name for name in names if name in stated), None)
            if key is not None and field not in found:
                found[field] = {f"meta:{key}": None}
    return {field: tuple(rules) for field, rules in found.items() if field in filled}


def _is_modified(block: Block) -> bool:
    kind = getattr(block.value, "kind", None)
    return kind == "modified" or (kind is None and block.rule == "layout:modified")
