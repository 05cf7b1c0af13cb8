"""Which element of a page holds its text: a known container, else where sentences are densest."""

import re

from knews import metadata_keys
from knews.read.copied import heads_others, is_control, is_rights, stems
from knews.read.element_mark import is_dropped_name
from knews.read.page import Page
from knews.read.prose import (
    LEAST,
    LEAST_UNDATED,
    LINKED,
    SKIPPED,
    asks,
    find_common,
    find_densest,
    has_sentence,
    holds_items,
    reads_as_article,
    unlinked_text,
)
from knews.read.tree import Element, text_of

#: Containers of many outlets, the surest first; tried only where they hold text enough.
_BODIES = (
    "[itemprop=articleBody]",
    "#article-view-content-div, #dic_area, #articleBodyContents, #articletxt, #news_body_area, #newsViewArea",
    "#articleBody, #article_body, #article-body, #articleContent, #articleContents, #textBody, #cont_newstext",
    "#news_body_id, #newsEndContents, #harmonyContainer, #realArtcContents, #article_txt, #articleView",
)
#: An element that reads as an article needs so many characters where they are a third of all that the page prints, or more.
_LEAST_ALONE = 30
#: An element that is named for the article needs no length, a sentence is enough.
_LEAST_NAMED = 1
_LISTS = frozenset(("ul", "ol"))


def find_container(page: Page, headline: Element | None) -> Element | None:
    """Find the element that holds the text; None where nothing reads as an article."""
    least = LEAST if page.stated(*metadata_keys.PUBLISHED) or headline is not None else LEAST_UNDATED
    for css in _BODIES:
        for element in page.tree.find(css):
            if reads_as_article(element, _LEAST_NAMED) or holds_items(element):
                return element
    body = page.tree.root.find("body")
    if body is None:
        return None
    if page.is_fragment and not _is_framed(body):
        return body
    if (best := _densest_or_common(body, headline, least)) is not None:
        return best
    # A list holds menus and other articles on most pages, the text on few, and then no link.
    listed = _grown(find_densest(body, skipped=SKIPPED - _LISTS), body, least)
    if listed is not None and not any(text_of(link).strip() for link in listed.iter("a")):
        return listed
    return body if page.is_fragment and has_sentence(body) else None


def _densest_or_common(body: Element, headline: Element | None, least: int) -> Element | None:
    """Find where sentences are densest, else what holds most of them; None where it is no article."""
    if (best := _grown(_article_of(body, headline), body, least)) is not None:
        return best
    best = find_common(body)
    return best if best is not None and reads_as_article(best, least) and not asks(best) else None


def _grown(best: Element | None, body: Element, least: int) -> Element | None:
    """Give where sentences are densest with what stands beside it on the same way; None where it is no article."""
    if best is None:
        return None
    best = _with_siblings(best, body)
    alone = len(text_of(best).strip()) * 3 >= len(text_of(body).strip())
    return best if reads_as_article(best, _LEAST_ALONE if alone else least) and not asks(best) else None


def _is_framed(body: Element) -> bool:
    """Tell whether a fragment holds more than an article: a page's frame, or links for the most part."""
    if next(body.iter(*_FRAME), None) is not None:
        return True
    text = text_of(body)
    linked = sum(len(text_of(link).strip()) for link in body.iter("a"))
    return linked > LINKED * len(text.strip())


#: What stands around an article.
_FRAME = ("nav", "header", "footer", "aside", "form")


def _article_of(body: Element, headline: Element | None) -> Element | None:
    """Find where sentences are densest, outside boxes of other articles and of comments where there are sentences elsewhere."""
    first = find_densest(body)
    if first is None:
        return None
    words = frozenset(stems(text_of(headline))) if headline is not None else frozenset()
    said = _share(first, words) if words else 1.0
    skipped: set[Element] = set()
    best: Element | None = first
    # Where the body itself is densest, there is nothing around it to pass over.
    while best is not None and best is not body and len(skipped) < _MOST_BOXES:
        box = _box_of_others(best, body, headline)
        if box is None and (best is not first or said >= _SAID):
            break
        skipped.add(box if box is not None else best)
        best = find_densest(body, skipped)
    if best is None or best is first or not reads_as_article(best, LEAST):
        return first
    return best if not words or _share(best, words) >= max(said, _SAID) else first


def _box_of_others(element: Element, body: Element, headline: Element | None) -> Element | None:
    """Give the box around an element that its name or its first line calls one of other articles or comments; None without one."""
    around = {body, *(headline.iterancestors() if headline is not None else ())}
    node: Element | None = element
    while node is not None and node not in around:
        if is_dropped_name(node) or heads_others(_first_line(node)):
            return node
        node = node.getparent()
    return None


def _first_line(element: Element) -> str:
    """Give the first text in an element."""
    texts = (str(text).strip() for text in element.itertext())
    return next(filter(None, texts), "-")


def _share(element: Element, words: frozenset[str]) -> float:
    """Tell which share of a headline's words the text outside an element's links has."""
    text = unlinked_text(element).lower()
    return sum(word in text for word in words) / max(1, len(words))


#: So many boxes of other articles are passed over.
_MOST_BOXES = 4
#: A text has this share of its headline's words; where it has less, it may be another article's.
_SAID = 0.3


def _with_siblings(best: Element, body: Element) -> Element:
    """Climb from where sentences are densest until all elements of the same path are in, however deep their wrappers."""
    path = [_step(best)]
    node = best
    while node is not body and (parent := node.getparent()) is not None:
        if any(_has_path(other, path) and not _is_another(other) for other in parent if other is not node):
            best = parent
        node = parent
        path.append(_step(node))
    return best


def _is_another(element: Element) -> bool:
    """Tell whether an element holds another article: a heading and a day of its own."""
    heading = next(element.iter("h1", "h2", "h3", "h4"), None)
    return heading is not None and _DAY.search(text_of(element), 0, _HEAD) is not None


# 2025.01.21 | 2025-01-21
_DAY = re.compile(r"20\d\d ?[.-] ?\d\d? ?[.-] ?\d\d?")
#: An article prints its day within so many characters.
_HEAD = 200


def _step(element: Element) -> tuple[str, str | None, str | None]:
    """Give what two elements on the same way have in common: the tag, and of what is no paragraph the class and the id without their numbers."""
    if element.tag in _TEXTS:
        return element.tag, None, None
    name, place = element.get("class"), element.get("id")
    return element.tag, name and _FIGURES.sub("", name), (place and _FIGURES.sub("", place)) or None


# The figures that count elements of a kind: para1, para-2
_FIGURES = re.compile(r"[-_]?\d+")


def _has_path(element: Element, path: list[tuple[str, str | None, str | None]]) -> bool:
    """Tell whether an element holds sentences on the same way down, the last step of `path` being its own; no comments, no other articles."""
    found = [element] if _step(element) == path[-1] and not heads_others(_first_line(element)) else []
    for step in path[-2::-1]:
        found = [child for parent in found for child in parent if _step(child) == step]
    return any(reads_as_article(element, _LEAST_NAMED) and not _is_notice(element) for element in found)


def _is_notice(element: Element) -> bool:
    """Tell whether an element holds a rights line, or one that papers print around their articles."""
    text = " ".join(text_of(element).split())
    return is_rights(text) or is_control(text)


#: Elements that hold a paragraph, whatever their class.
_TEXTS = frozenset(("p", "span", "b", "strong", "font", "blockquote", "h2", "h3"))
