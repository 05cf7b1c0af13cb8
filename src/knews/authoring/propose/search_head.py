"""What stands around the text of a page: headline, sub-headlines, writers, rights."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from knews.article import Article
from knews.authoring.propose.compare import fullness
from knews.authoring.propose.page_fields import bylines, headlines, is_deck, rights, subheadlines
from knews.authoring.propose.search import PLACES, Search
from knews.press.people import find_addresses


def find_headline(search: Search) -> Search:
    """Find the element that prints the title which the page states."""
    groups = list(headlines(search.view))
    placed = (css for group in groups for css in search.places("headline", group[0]))
    for css in chain(search.selectors("headline", groups), placed):
        article = search.attempt("headline", css)
        if article is not None and _has(article, "layout:headline"):
            key = search.view.title_key(article.headline or "")
            return search.keep("headline", css, article, f"prints {key}" if key else "heads the text")
    seen = search.view.headline is not None
    why = "no id, class or tag tells it from others" if seen else "no element prints it"
    return search.miss("headline", f"the title that the page states: {why}")


def find_subheadline(search: Search) -> Search:
    """Find the lines under the headline."""
    for groups in islice(subheadlines(search.view), PLACES):
        for css, article in search.each("subheadline", groups):
            lines = article.subheadlines
            if (
                _has(article, "layout:subheadline")
                and lines
                and all(is_deck(line, article) for line in lines)
            ):
                return search.keep("subheadline", css, article, f"prints {_counted(len(lines), 'line')}")
    return search.miss("subheadline", "no heading and no class of that name between headline and text")


def find_byline(search: Search) -> Search:
    """Find where writers are named outside the text, a name here and an address there."""
    found = list(_signed(search))
    named = [each for each in found if _names_somebody(search, each.css)]
    best = max(named, key=lambda each: fullness(each.article), default=None)
    if best is None or fullness(best.article) < fullness(search.article):
        return _without_byline(search, found)
    for each in found:
        both = f"{best.css}, {each.css}"
        article = search.attempt("byline", both) or search.article
        same = len(article.bylines) == len(best.article.bylines)
        if same and fullness(article) > fullness(best.article):
            best = _Signed(both, article)
    text = ", ".join(byline.text for byline in best.article.bylines)
    return search.keep("byline", best.css, best.article, f"reads as {text}")


class _Signed(NamedTuple):
    """A selector that finds writers or their addresses, and how the page is read with it."""

    css: str
    article: Article


def _signed(search: Search) -> Iterator[_Signed]:
    """Give what finds writers; another name than the one that the text or the metadata has is that of another article."""
    known = _names(search.article)
    for groups in islice(bylines(search.view), PLACES):
        for css, article in search.each("byline", groups):
            if article.bylines and not (known and _names(article) - known):
                yield _Signed(css, article)


def _names(article: Article) -> set[str]:
    return {byline.name for byline in article.bylines if byline.name is not None}


def _without_byline(search: Search, found: Sequence[_Signed]) -> Search:
    """Say why no selector is proposed: the writer is read without one, or nobody is named."""
    signed = ", ".join(byline.text for byline in search.article.bylines if byline.name is not None)
    if signed:
        return search.miss("byline", f"read without it: {signed}", is_needed=False)
    addresses = ", ".join(each.css for each in found)
    only = f"; an address alone: {addresses}" if addresses else ""
    return search.miss("byline", f"no element outside the text names a writer{only}")


def _names_somebody(search: Search, css: str) -> bool:
    """Tell whether what a selector finds prints more than addresses and a word for them."""
    for _, text in search.view.tree.read(css, every=True, apart=True):
        rest = text
        for address in find_addresses(text):
            rest = rest.replace(address[0], "")
        if _LABEL_OF_ADDRESS.fullmatch(rest) is None:
            return True
    return False


# 이메일 : | 기자메일 | E-mail
_LABEL_OF_ADDRESS = re.compile(r"[\W_]*(?:(?:기자)? ?(?:이?메일|e-?mail))?[\W_]*", re.IGNORECASE)


def find_copyright(search: Search) -> Search:
    """Find the rights line of the article."""
    for groups in islice(rights(search.view), PLACES):
        for css, article in search.each("copyright", groups):
            if article.copyright is not None:
                return search.keep("copyright", css, article, "reads as a rights line")
    if search.article.copyright is not None:
        return search.miss("copyright", "the text itself ends with it", is_needed=False)
    return search.miss("copyright", "no rights line near the text, outside the site's footer")


def _has(article: Article, rule: str) -> bool:
    return any(block.rule == rule for block in article.blocks)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' * (count != 1)}"
