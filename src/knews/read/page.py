"""Pages: the fields that a layout names and the container of the text, as lines."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import urljoin

import attrs

from knews import metadata_keys
from knews.block import Role
from knews.errors import WrongRule
from knews.limits import LIMITS, Limits
from knews.outlet import Layout
from knews.press.fold import fold, tidy
from knews.press.people import find_addresses
from knews.read.amp import MARK, is_amp
from knews.read.boxes import boxes_of
from knews.read.excerpt import excerpts
from knews.read.line import Line, placed
from knews.read.markup import NeedsWholePage
from knews.read.metadata import read_metadata
from knews.read.script import READERS
from knews.read.shown import line_text, open_tree
from knews.read.tree import Element, Tree, line_of, text_of
from knews.read.walk import walk
from knews.rules.markup import CAPTION, DROPPED, FIELDS
from knews.rules.rule import Rule


@attrs.frozen(eq=False)
class Page:
    """A parsed page and what it states about itself."""

    tree: Tree
    metadata: tuple[Line, ...]
    #: The layout that it fits, None where none of those that were tried does.
    layout: Layout | None
    #: The whole page in UTF-8; the tree may hold only what the layout needs.
    data: bytes
    #: Whether it is no whole page, but a piece of one.
    is_fragment: bool = False

    @property
    def is_amp(self) -> bool:
        """Whether it is a page for phones."""
        return self.tree.root.get(MARK) is not None

    def whole(self) -> "Page":
        """Give the page with all of it parsed, fit for no layout."""
        tree = self.tree if self.tree.data is self.data else open_tree(self.data, self.tree.limits)
        return attrs.evolve(self, tree=tree, layout=None) if tree is not None else self

    def address(self) -> str | None:
        """Give the address that the page states for itself."""
        return self.stated("canonical", "og:url")

    def stated(self, *keys: str) -> str | None:
        """Give the first value that the metadata has under one of the keys, None without any."""
        for key in keys:
            for line in self.metadata:
                if line.key == key:
                    return line.text
        return None

    def fit(self, layouts: Iterable[Layout]) -> "Page":
        """Give the page with the first of other layouts that it fits, if any."""
        return attrs.evolve(self, layout=_choose(self.tree, tuple(layouts), is_amp=self.is_amp))

    def publisher(self) -> tuple[str, ...]:
        """Give what a portal's page says of the paper that it came from."""
        css = self.layout.publisher if self.layout is not None else None
        return tuple(text for _, text in self.tree.read(css)) if css is not None else ()


def open_page(
    data: bytes, layouts: Iterable[Layout], *, is_fragment: bool = False, limits: Limits = LIMITS
) -> Page | None:
    """Parse a page in UTF-8; None where it holds no element.

    Where one of `layouts` fits, it gets by with the part of the page that it needs.
    """
    layouts = tuple(layouts)
    for_phones = is_amp(data)
    try:
        for layout, part in excerpts(data, layouts if not for_phones else ()):
            if (tree := open_tree(part, limits)) is not None and _fits(tree, layout):
                return Page(tree, read_metadata(tree), layout, data, is_fragment)
    except NeedsWholePage:
        pass  # The layouts behind are not asked: this one may be the page's.
    tree = open_tree(data, limits)
    if tree is None:
        return None
    chosen = _choose(tree, layouts, is_amp=for_phones)
    return Page(tree, read_metadata(tree), chosen, data, is_fragment)


def _fits(tree: Tree, layout: Layout) -> bool:
    return bool(tree.find(layout.when)) and (layout.body is None or bool(tree.find(layout.body)))


def _choose(tree: Tree, layouts: tuple[Layout, ...], *, is_amp: bool) -> Layout | None:
    """Give the first layout that a page fits; one for phones has names in common with the others, and has to print the headline, too."""
    if is_amp:
        layouts = tuple(
            layout
            for layout in layouts
            if layout.headline is not None and tree.find(layout.headline) and _fits(tree, layout)
        )
    return choose_layout(tree, layouts)


def choose_layout(tree: Tree, layouts: Iterable[Layout]) -> Layout | None:
    """Give the first layout that a page fits."""
    return next((layout for layout in layouts if tree.find(layout.when)), None)


def read_page(
    page: Page,
    layout: Layout,
    url: str | None,
    *,
    containers: list[Element] | None = None,
    known: Mapping[Element, Rule] | None = None,
) -> tuple[Line, ...]:
    """Read a page by a layout: metadata, the fields outside the text, the text's container.

    Lines hold text as a reader sees it, white space collapsed; their offsets count in those texts, joined
    by line breaks. Who found `containers` without the layout may know what elements in them are: `known`.

    Raises:
        WrongRule: A selector of the layout cannot be used, or its `script` names no reader.
    """
    tree, base = page.tree, url or page.address()
    if containers is None:
        containers = _containers(tree, layout)
    special: dict[Element, Rule] = dict(known or {})
    for container in containers:
        for css in layout.drop:
            special.update(dict.fromkeys(tree.within(css, container), DROPPED))
        if layout.caption is not None:
            special.update(dict.fromkeys(tree.within(layout.caption, container), CAPTION))
    inside = frozenset(containers)
    lines: list[Line] = []
    behind: list[Line] = []
    for field, rule in FIELDS.items():
        selector: str | None = getattr(layout, field)
        if selector is not None:
            read = _read_field(page, selector, rule, inside, special)
            (behind if rule.role is Role.COPYRIGHT else lines).extend(read)
    if layout.script is not None:
        if layout.script not in READERS:
            reason = f"script: nothing reads {layout.script!r}: it is one of {', '.join(READERS)}"
            raise WrongRule(reason)
        lines.extend(READERS[layout.script](tree))
    for container in containers:
        lines.extend(_walk_text(container, {**boxes_of(container), **special}))
    head = [line for line in page.metadata if line.key not in layout.distrust]
    return placed([*head, *with_addresses(lines, base), *behind])


def _walk_text(container: Element, special: Mapping[Element, Rule]) -> list[Line]:
    """Walk over the text's container; names of classes are not believed where they would leave no text."""
    lines = walk(container, special)
    if any(line.rule is not None and line.rule.role is Role.PARAGRAPH for line in lines) or not any(
        line.rule in (DROPPED, CAPTION) and len(line.text) > _LONG for line in lines
    ):
        return lines
    return walk(container, special, by_name=False)


#: A box of this length may be the article itself.
_LONG = 60


def _read_field(
    page: Page, selector: str, rule: Rule, containers: Collection[Element], special: dict[Element, Rule]
) -> list[Line]:
    """Read a field outside the text; an element inside is noted as `special`, and read where it stands."""
    role = rule.role
    found = page.tree.read(selector, every=role is Role.BYLINE, apart=role in (Role.BYLINE, Role.TIME))
    if role is Role.HEADLINE:
        # An attribute that was asked for is no text of the element.
        found = [
            (element, line_text(element).strip() if text == text_of(element).strip() else text)
            for element, text in found
        ]
        found = _headline(found, page)
    lines: list[Line] = []
    for element, text in found:
        if _is_inside(element, containers) and element.tag != "meta":
            special[element] = rule
        elif role is Role.DECK:
            lines.extend(Line(line.text, rule, line.number) for line in walk(element, {}, lines_apart=True))
        else:
            shown = _with_address(element, text) if role is Role.BYLINE else text
            lines.append(Line(tidy(shown), rule, line_of(element)))
    return lines


def _headline(found: list[tuple[Element, str]], page: Page) -> list[tuple[Element, str]]:
    """Choose among the elements that a selector gives for the headline: `h1` may fit the site's name, too."""
    if len(found) > 1 and (title := page.stated(*metadata_keys.HEADLINE)) is not None:
        wanted = fold(title)
        stated = [pair for pair in found if fold(pair[1]) in wanted]
        # The title has the site's name in it as well, which is the shorter of the two.
        found = [max(stated, key=lambda pair: len(pair[1]))] if stated else found
    return found[:1]


def _with_address(element: Element, text: str) -> str:
    """Add the address that a writer's name links to, where it is not printed."""
    for link in element.iter("a"):
        href = link.get("href") or ""
        if (
            href.startswith("mailto:")
            and (found := next(find_addresses(href), None))
            and found[0] not in text
        ):
            text = f"{text} {found[0]}"
    return text


def _containers(tree: Tree, layout: Layout) -> list[Element]:
    """Find the containers of the text; one inside another is read with it."""
    found = tree.find(layout.body) if layout.body is not None else []
    if len(found) < 2:
        return found
    outer = frozenset(found)
    return [element for element in found if not _is_inside(element, outer)]


def _is_inside(element: Element, containers: Collection[Element]) -> bool:
    return bool(containers) and any(parent in containers for parent in element.iterancestors())


def with_addresses(lines: Iterable[Line], url: str | None) -> Iterator[Line]:
    """Make the addresses of pictures absolute; one that is no address stays as it is printed."""
    for line in lines:
        yield line if line.image is None else attrs.evolve(line, image=_absolute(line.image, url))


def _absolute(address: str, url: str | None) -> str:
    try:
        return urljoin(url or "", address)
    except ValueError:
        return address
