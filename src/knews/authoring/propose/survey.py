"""A page as it is read without a layout: its parts, in page order, for selectors to be found for."""

from collections.abc import Iterable, Iterator

import attrs

from knews import metadata_keys
from knews.article import Article
from knews.outlet import GENERIC, Outlet
from knews.page_metadata import PageMetadata, read_page_metadata
from knews.pipeline import parse
from knews.press.fold import fold, tidy
from knews.read.page import Page, open_page
from knews.read.parts import find_parts, titles_of
from knews.read.tree import Element, Tree, text_of
from knews.source import decode

#: A box of times, writers or rights holds no more characters.
SHORT = 160
#: What no reader sees.
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "iframe", "select", "option"}
)


@attrs.frozen(eq=False)
class Survey:
    """What can be told of a page before anything is stated of it."""

    page: Page
    #: The Article that the generic reading gives.
    article: Article
    stated: PageMetadata
    headline: Element | None
    container: Element | None
    #: Elements that a reader sees, in page order, each with its place.
    order: dict[Element, int]

    @property
    def tree(self) -> Tree:
        """The whole page."""
        return self.page.tree

    def end_of(self, element: Element) -> int:
        """Give the place of the last element in an element."""
        while len(element):
            element = element[-1]
        return self.order.get(element, 0)

    def holds_article(self, element: Element) -> bool:
        """Tell whether an element is the headline or the text, or holds one of them."""
        return any(
            part is not None and (element is part or element in part.iterancestors())
            for part in (self.headline, self.container)
        )

    def between(self) -> Iterator[Element]:
        """Give the elements from the headline, or from the page's start, to the text."""
        stop = self.order[self.container] if self.container is not None else len(self.order)
        start = self.end_of(self.headline) if self.headline is not None else 0
        if start > stop:
            start = 0
        for element, at in self.order.items():
            if start < at < stop and not self.holds_article(element):
                yield element

    def before(self, most: int) -> Iterator[Element]:
        """Give the last elements in front of the headline."""
        if self.headline is not None:
            stop = self.order[self.headline]
            for element, at in self.order.items():
                if stop - most < at < stop and not self.holds_article(element):
                    yield element

    def within(self) -> Iterator[Element]:
        """Give the elements of the text's container."""
        if self.container is not None:
            for element in self.container.iterdescendants():
                if element in self.order:
                    yield element

    def behind(self, most: int) -> Iterator[Element]:
        """Give the first elements behind the text."""
        if self.container is not None:
            start = self.end_of(self.container)
            for element, at in self.order.items():
                if start < at <= start + most:
                    yield element

    def title_key(self, text: str) -> str | None:
        """Give the key under which the page states a title that has this text in it."""
        wanted = fold(text)
        for block in self.page.metadata:
            if block.key in metadata_keys.HEADLINE and wanted in fold(block.text):
                return block.key
        return None

    def boxes(self, element: Element) -> Iterator[Element]:
        """Give an element and those around it that hold little more, and neither headline nor text."""
        node: Element | None = element
        while node is not None and node is not self.container and not self.holds_article(node):
            if len(" ".join(text_of(node).split())) > SHORT:
                return
            yield node
            node = node.getparent()


def survey(raw: bytes, name: str = "") -> Survey | None:
    """Read a page of an outlet of this printed name without a layout; None for a text, and for a page without elements.

    Raises:
        KnewsError: As for `knews.parse`.
    """
    source = decode(raw)
    if not source.kind.is_markup:
        return None
    data = source.text.encode("utf-8", "replace")
    page = open_page(data, ())
    if page is None:
        return None
    order = {element: at for at, element in enumerate(_seen(page.tree.root))}
    headline, container = find_parts(page)
    if headline is None:
        headline = _printing(titles_of(page), order)
    return Survey(
        page=page,
        article=parse(source.text, outlet=Outlet(id="new", name=name)),
        stated=read_page_metadata(page.metadata, GENERIC.zone, frozenset()),
        headline=headline,
        container=container,
        order=order,
    )


def _printing(titles: Iterable[str], elements: Iterable[Element]) -> Element | None:
    """Give the first element that prints just a title, whatever its tag: <font size="5"> on old pages."""
    wanted = {fold(title) for title in titles}
    return next(
        (each for each in elements if each.text and len(each) == 0 and fold(each.text) in wanted), None
    )


def _seen(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if element.tag not in _UNSEEN:
            yield element


def shown(element: Element) -> str:
    """Give an element's text as a reader sees it, its parts apart."""
    return tidy(" ".join(map(str, element.itertext())))
