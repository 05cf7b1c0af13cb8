"""Which elements of a page hold its headline and its text."""

import re

from knews import metadata_keys
from knews.press.fold import fold
from knews.read.container import find_container
from knews.read.page import Page
from knews.read.printed_title import find_printed, speaks_of
from knews.read.shown import line_text
from knews.read.tree import Element, Tree, text_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_QUOTES = str.maketrans("", "", "\"'")


def find_parts(page: Page) -> tuple[Element | None, Element | None]:
    """Find the elements that hold the headline and the text of a page, each None where none does."""
    headline = find_headline(page.tree, titles_of(page))
    container = find_container(page, headline)
    body = page.tree.root.find("body")
    if container is None or body is None or page.is_fragment or page.stated(*_STATED) is not None:
        return headline, container
    if headline is not None and (
        headline in container.iterdescendants() or container in headline.iterdescendants()
    ):
        return headline, container
    # The page's title may be the site's name, or have the section behind the headline.
    said = line_text(headline) if headline is not None else page.stated(*metadata_keys.HEADLINE) or ""
    is_name = (
        len(said.split()) <= _NAME
        and not speaks_of(said, container)
        and (headline is None or headline.tag not in _HEADINGS or _is_linked(headline))
    )
    if headline is not None and not is_name and _PARTED.search(said) is None:
        return headline, container
    printed = find_printed(body, container)
    if printed is None or (headline is not None and printed in headline.iterdescendants()):
        return headline, container
    text = fold(line_text(printed))
    return (printed if is_name or text in fold(said) else headline), container


def _is_linked(element: Element) -> bool:
    """Tell whether an element is a link or holds one: the name of a site leads to its front page."""
    return next(element.iter("a"), None) is not None or any(
        each.tag == "a" for each in element.iterancestors()
    )


# 새 다리 열린다 > 지역 | 새 다리 열린다 :: 하늘일보
_PARTED = re.compile(r"\s(?:[>|:»-]|::)\s")
#: The name of a site and of its section has so many words.
_NAME = 4
#: What states the title of an article, and not that of a page.
_STATED = tuple(key for key in metadata_keys.HEADLINE if key != "page-title")


def titles_of(page: Page) -> list[str]:
    """Give what the page states as its title, with and without the outlet's name."""
    stated = [page.stated(key) for key in metadata_keys.HEADLINE]
    return [title for title in stated if title]


def find_headline(tree: Tree, titles: list[str]) -> Element | None:
    """Find the element that prints the stated title: the longest print, headings before other elements."""
    wanted = [_folded(title) for title in titles]
    for tags in (_HEADINGS, ("strong", "p", "div", "span", "dt", "td", "em", "a")):
        best: Element | None = None
        most = 5
        for element in tree.root.iter(*tags):
            text = element.text if tags is not _HEADINGS else line_text(element)
            if text is None or not most < len(text.strip()) < _MOST_TITLE:
                continue
            bare = _folded(text)
            if len(bare) > most and any(bare in title for title in wanted):
                best, most = element, len(bare)
        if best is not None:
            return best
    return None


def only_heading(tree: Tree) -> Element | None:
    """Give the page's <h1>, if it has one alone: what a page is called that states no title."""
    found = [element for element in tree.root.iter("h1") if _MOST_TITLE > len(text_of(element).strip()) > 1]
    return found[0] if len(found) == 1 else None


#: A headline has fewer characters.
_MOST_TITLE = 200


def _folded(text: str) -> str:
    return fold(text).translate(_QUOTES)
