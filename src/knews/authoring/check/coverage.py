"""Which rule gave which field in the cases of an outlet, and which of its own rules never did anything."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from knews.article import Article
from knews.authoring.check.commas import comma_note
from knews.authoring.check.contract import why_not_css
from knews.errors import KnewsError
from knews.families import FAMILIES
from knews.outlet import Layout, Outlet
from knews.read.metadata import read_metadata
from knews.read.tree import Element, Tree
from knews.registry import get_outlet

#: Fields of a layout whose selectors are asked on the whole page.
_ON_PAGE = ("headline", "subheadline", "published", "modified", "byline", "body", "copyright", "publisher")
# outlet:haneul:2
_LINE_RULE = re.compile(r"outlet:(?P<id>[^:]+):(?P<number>\d+)")


@attrs.frozen(eq=False)
class Sample:
    """An article of a case, and its page's tree; None for a dump."""

    article: Article
    tree: Tree | None = None


@attrs.frozen
class Gift:
    """A rule that gave a field."""

    field: str
    #: That of a layout behind the layout's id: "2024 layout:headline".
    rule: str
    #: In how many cases it did.
    cases: int


@attrs.frozen
class Silent:
    """A rule of the outlet's own that did nothing in any case."""

    #: "layout 2024", "line 2".
    where: str
    #: The field and the selector, the role and the pattern.
    rule: str


def gifts(samples: Iterable[Sample]) -> tuple[Gift, ...]:
    r"""Count in how many articles each rule gave each field: fields in the order of an Article, rules by number.

    >>> from knews import parse
    >>> for gift in gifts([Sample(parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다고 밝혔다."))]):
    ...     print(gift.field, gift.rule, gift.cases)
    headline first-line 1
    sections body 1
    >>> gifts([])
    ()
    """
    counts: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        reading = sample.article.reading
        for field, rules in reading.rules.items() if reading is not None else ():
            for rule in dict.fromkeys(rules):
                front = f"{reading.layout} " if reading is not None and rule.startswith("layout:") else ""
                counts[field, front + rule] += 1
    order = [field.name for field in attrs.fields(Article)]
    found = [Gift(field, rule, number) for (field, rule), number in counts.items()]
    return tuple(sorted(found, key=lambda gift: (order.index(gift.field), -gift.cases, gift.rule)))


def silent(outlet: Outlet, samples: Sequence[Sample]) -> tuple[Silent, ...]:
    """Find the outlet's own rules that did nothing in any of its cases: selectors and line rules.

    A layout that no page has, and one of a family, is not asked: that has other checks.
    """
    found: list[Silent] = []
    for layout in outlet.layouts:
        pages = [sample for sample in samples if _has_layout(sample, outlet, layout)]
        if pages and layout not in FAMILIES:
            found.extend(Silent(f"layout {layout.id}", rule) for rule in _silent_of_layout(layout, pages))
    fired = {number for sample in samples for number in _line_numbers(sample.article, outlet)}
    for number, line in enumerate(outlet.lines, 1):
        if number not in fired:
            found.append(Silent(f"line {number}", f"{line.role} {line.pattern}"))
    given = {gift.field for gift in gifts(samples) if gift.rule == f"outlet:{outlet.id}:reader"}
    found.extend(Silent("readers", field) for field in outlet.readers if field not in given)
    return tuple(found)


def _has_layout(sample: Sample, outlet: Outlet, layout: Layout) -> bool:
    reading = sample.article.reading
    return (
        sample.tree is not None
        and reading is not None
        and (reading.outlet, reading.layout) == (outlet.id, layout.id)
    )


def _silent_of_layout(layout: Layout, pages: Sequence[Sample]) -> Iterator[str]:
    # Labelling may name another rule for what a selector found, where it cuts that apart: so the page is asked.
    trees = [page.tree for page in pages if page.tree is not None]
    for field, css in _selectors(layout):
        if why_not_css(css) is None and not any(_finds(tree, field, css, layout) for tree in trees):
            yield f"{field} {css}{comma_note(field, css)}"
    # Without a body of its own the page has this layout only because the script gave its text.
    rules = (block.rule or "" for page in pages for block in page.article.blocks)
    if layout.script and layout.body and not any(rule.startswith("script:") for rule in rules):
        yield f"script {layout.script}"
    stated = {block.key for tree in trees for block in read_metadata(tree)}
    yield from (f"distrust {key}" for key in layout.distrust if key not in stated)


def _selectors(layout: Layout) -> Iterator[tuple[str, str]]:
    """Give each selector of a layout with its field: those of the whole page, then those of the text's container."""
    for field in (*_ON_PAGE, "caption"):
        css: str | None = getattr(layout, field)
        if css is not None:
            yield field, css
    yield from (("drop", css) for css in layout.drop)


def _finds(tree: Tree, field: str, css: str, layout: Layout) -> bool:
    """Tell whether a selector finds anything where its field looks."""
    return bool(tree.read(css) if field in _ON_PAGE else _finds_inside(tree, css, layout))


def _finds_inside(tree: Tree, css: str, layout: Layout) -> list[Element]:
    """Find what a selector that is asked in the text's container finds there."""
    usable = layout.body is not None and why_not_css(layout.body) is None
    containers = tree.find(layout.body or "") if usable else []
    return [element for container in containers for element in tree.within(css, container)]


def _line_numbers(article: Article, outlet: Outlet) -> Iterator[int]:
    """Give which line rules of an outlet gave blocks of an article, counted from 1."""
    for block in article.blocks:
        match = _LINE_RULE.fullmatch(block.rule or "")
        if match is None:
            continue
        number = int(match["number"])
        if match["id"] == outlet.id:
            yield number
        elif article.portal == outlet.id:
            # On a portal's page its rules are tried behind those of the paper, and counted on.
            yield number - _lines_of(match["id"])


def _lines_of(id_: str) -> int:
    try:
        return len(get_outlet(id_).lines)
    except KnewsError:
        return 0
