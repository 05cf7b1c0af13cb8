"""The container of a page's text: what it is known by, what in it is no text, what stands beside pictures."""

import re
from collections.abc import Sequence
from itertools import chain, islice

import attrs

from knews.article import Article
from knews.authoring.propose.compare import lost
from knews.authoring.propose.page_fields import TELLING
from knews.authoring.propose.page_inside import bodies, captions, has_button, leaks
from knews.authoring.propose.search import PLACES, Search
from knews.authoring.propose.selector import is_telling, selectors
from knews.authoring.propose.survey import shown
from knews.block import Role
from knews.press.fold import fold
from knews.read.tree import text_of


def find_body(search: Search) -> Search | None:
    """Find the element that holds the text; None where nothing tells it from others."""
    groups = list(bodies(search.view))
    named = ((css, _holds) for css in search.selectors("body", groups))
    placed = ((css, _holds_there) for group in groups for css in search.places("body", group[0]))
    bare = search.view.container is not None and search.view.container.tag == "body"
    best: tuple[int, Search] | None = None
    for css, says in chain(named, placed, [("body", _holds_there)] if bare else ()):
        layout = attrs.evolve(search.layout, when=css, body=css)
        article = search.read(layout)
        if article is None or not article.text:
            continue
        # What is missing weighs more than what is read with it.
        apart = 4 * _count(lost(search.article, article)) + _count(lost(article, search.article))
        if best is None or apart < best[0]:
            found = attrs.evolve(search, layout=layout)
            best = apart, found.keep("body", css, article, says(search, css, article))
        if not apart:
            break
    return best[1] if best is not None else None


def _count(texts: Sequence[str]) -> int:
    return sum(map(len, texts))


def extent(article: Article) -> str:
    """Say how long a text is.

    >>> extent(Article(outlet=None))
    '0 paragraphs, 0 characters'
    """
    count = sum(len(section.paragraphs) for section in article.sections)
    return f"{count} paragraph{'s' * (count != 1)}, {len(article.text)} characters"


def _holds(search: Search, css: str, article: Article) -> str:
    return f"holds {extent(article)}, {_unlinked(search, css)} % of the words outside links"


def _holds_there(search: Search, css: str, article: Article) -> str:
    return f"{_holds(search, css, article)}; no name tells it, only its place: try it on another page"


def _unlinked(search: Search, css: str) -> int:
    container = search.view.tree.find(css)[0]
    words = len(text_of(container).split())
    linked = sum(len(text_of(link).split()) for link in container.iter("a"))
    return 100 * max(0, words - linked) // max(1, words)


def find_drops(search: Search) -> Search:
    """Find boxes of links in the text whose words were read as text."""
    texts = [block.text for block in search.article.blocks_of(Role.PARAGRAPH, Role.HEADING, Role.DECK)]
    for groups in islice(leaks(search.view, texts), PLACES):
        box = fold(shown(groups[-1][0]))
        for css, article in search.each("drop", groups):
            if article.text and not lost(search.article, article, allowed=box):
                search = search.keep("drop", css, article, _holds_links(search, css))
                break
    return search


def _holds_links(search: Search, css: str) -> str:
    found = search.view.tree.find(css)
    links = sum(1 for element in found for _ in element.iter("a"))
    rest = "of which one is a button" if any(map(has_button, found)) else "and no sentence"
    return f"holds {links} link{'s' * (links != 1)} {rest}"


def find_captions(search: Search) -> Search:
    """Find what stands beside pictures and is not known for a caption by its tag or class."""
    known = [fold(block.text) for block in search.article.blocks if block.rule == "page:caption"]
    missed = False
    for group in islice(captions(search.view), PLACES):
        texts = [fold(shown(element)) for element in group]
        if all(any(text in other or other in text for other in known) for text in texts):
            continue
        missed = True
        for css, _ in search.each("caption", [group]):
            every = f"{search.layout.caption}, {css}" if search.layout.caption else css
            article = search.attempt("caption", every)
            if article is not None and len(article.captions) >= max(1, len(search.article.captions)):
                count = len(article.captions)
                text = f"with it {count} caption{'s' * (count != 1)} beside pictures"
                search = search.keep("caption", every, article, text)
    if search.layout.caption is not None:
        return search
    if missed:
        return search.miss("caption", "no id or class tells what stands beside pictures")
    text = f"{len(known)} known by tag or class" if known else "no text beside a picture"
    return search.miss("caption", text, is_needed=False)


def find_when(search: Search) -> Search:
    """Say by what the layout is known: the text's element, else the headline's, else both."""
    layout, article = search.layout, search.article
    for css, why in ((layout.body, "names the text"), (layout.headline, "names the headline")):
        if (
            css
            and is_telling(css, TELLING["when"])
            and search.read(attrs.evolve(layout, when=css)) is not None
        ):
            return search.keep("when", css, article, f"{why}, and hardly another kind of page has it")
    body = layout.body or ""
    both = _below_headline(search, body)
    what = "the text's element in the box that holds the headline too" if both else "the text's element"
    text = f"{what}; other pages of the site may have it: look at a list and a front page"
    return search.keep("when", both or body, article, text)


def _below_headline(search: Search, body: str) -> str | None:
    """Give the text's selector below what holds both headline and text, if that has a name of its own."""
    view = search.view
    if view.headline is None or view.container is None or re.search(r"[\s>]", body):
        return None
    for above in view.container.iterancestors():
        if above.tag == "body":
            return None
        if view.headline in above.iterdescendants():
            both = (f"{css} {body}" for css in selectors(view.tree, [[above]], TELLING["when"]))
            return next((css for css in both if search.read(attrs.evolve(search.layout, when=css))), None)
    return None
