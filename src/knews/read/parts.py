"""Which elements of a page hold its headline and its text."""

import re

from knews import metadata_keys
from knews.press.fold import fold
from knews.read.container import find_container
from knews.read.page import Page
from knews.read.printed_title import find_heading_above, find_labelled_title, find_printed, speaks_of
from knews.read.shown import line_text
from knews.read.site_words import is_logo, names_service, names_site
from knews.read.tree import Element, Tree, text_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_QUOTES = str.maketrans("", "", "\"'")


def find_parts(page: Page) -> tuple[Element | None, Element | None]:
    """Find the elements that hold the headline and the text of a page, each None where none does."""
    titles = titles_of(page)
    headline = find_headline(page.tree, titles)
    if _is_service(page, titles):
        return headline, None
    container = find_container(page, headline)
    if container is None or page.is_fragment:
        return headline, container
    if not _states_title(page):
        headline = _or_printed(page, headline, container)
    if headline is None:
        headline = _only_heading(page)
    if headline is None and all(map(names_site, titles)):
        headline = find_labelled_title(page.tree.root)
        if headline is None:
            headline = find_heading_above(container)
    return headline, container


def _is_service(page: Page, titles: list[str]) -> bool:
    """Tell whether a whole page without a time is called what pages without an article are called."""
    if page.is_fragment or page.stated(*metadata_keys.PUBLISHED) is not None:
        return False
    return any(map(names_service, (*titles, *(line_text(element) for element in page.tree.root.iter("h1")))))


def _states_title(page: Page) -> bool:
    """Tell whether a page states the title of its article: beside its own, and not its site's name."""
    site = page.stated("og:site_name")
    stated = (page.stated(key) for key in _STATED)
    return any(title and title != site and not names_site(title) for title in stated)


def _or_printed(page: Page, headline: Element | None, container: Element) -> Element | None:
    """Give the element above the text that heads it, where the page's own title is the site's name, or has the section behind the headline."""
    body = page.tree.root.find("body")
    if body is None:
        return headline
    if headline is not None and (
        headline in container.iterdescendants() or container in headline.iterdescendants()
    ):
        return headline
    said = line_text(headline) if headline is not None else page.stated(*metadata_keys.HEADLINE) or ""
    is_name = (
        len(said.split()) <= _NAME
        and not speaks_of(said, container)
        and (headline is None or headline.tag not in _HEADINGS or _is_linked(headline))
    )
    if headline is not None and not is_name and _PARTED.search(said) is None:
        return headline
    printed = find_printed(body, container)
    if printed is None or (headline is not None and printed in headline.iterdescendants()):
        return headline
    text = fold(line_text(printed))
    return printed if is_name or text in fold(said) else headline


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
    site = page.stated("og:site_name")
    stated = [page.stated(key) for key in metadata_keys.HEADLINE]
    return [title for title in stated if title and title != site]


def find_headline(tree: Tree, titles: list[str]) -> Element | None:
    """Find the element that prints the stated title: the longest print, headings before other elements."""
    wanted = [_folded(title) for title in titles]
    for tags in (_HEADINGS, ("strong", "b", "p", "div", "span", "font", "dt", "td", "th", "li", "em", "a")):
        best: Element | None = None
        most = 5
        bare_best = ""
        for element in tree.root.iter(*tags):
            text = element.text if tags is not _HEADINGS else line_text(element)
            if text is None or not most < len(text.strip()) < _MOST_TITLE:
                continue
            bare = _folded(text)
            if len(bare) <= most or not any(bare in title for title in wanted):
                continue
            if is_logo(element):
                continue
            if best is not None and bare.startswith(bare_best) and bare[most] in _SITE_SEPARATORS:
                continue  # 새 다리 열린다 - 하늘일보: the title of a form that sends the page
            best, bare_best, most = element, bare, len(bare)
        if best is not None:
            return best
    return None


def _only_heading(page: Page) -> Element | None:
    """Give the page's <h1>, if it has one alone that is not the site's name: what a page is called that states no title."""
    site = page.stated("og:site_name")
    found = [
        element
        for element in page.tree.root.iter("h1")
        if _MOST_TITLE > len(text := text_of(element).strip()) > 1
        and not (is_logo(element) or names_site(text) or text == site)
    ]
    return found[0] if len(found) == 1 else None


#: What stands between a headline and the site's name.
_SITE_SEPARATORS = frozenset("-|<:–—·[(")
#: A headline has fewer characters.
_MOST_TITLE = 200


def _folded(text: str) -> str:
    return fold(text).translate(_QUOTES)
