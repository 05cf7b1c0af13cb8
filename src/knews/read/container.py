"""Which element of a page holds its text: a known container, else where sentences are densest."""

import re

from knews import metadata_keys
from knews.press.heading import ends_sentence
from knews.read.page import Page
from knews.read.tree import Element, text_of

#: Containers of many outlets, the surest first; tried only where they hold text enough.
_BODIES = (
    "[itemprop=articleBody]",
    "#article-view-content-div, #dic_area, #articleBodyContents, #articletxt, #news_body_area, #newsViewArea",
    "#articleBody, #article_body, #article-body, #articleContent, #articleContents, #textBody, #cont_newstext",
    "#news_body_id, #newsEndContents, #harmonyContainer, #realArtcContents, #article_txt, #articleView",
)
#: A text of so many characters outside links can be an article, if the page prints its title or states a time of publication.
_LEAST = 60
#: The same where it is a third of all that the page prints, or more.
_LEAST_ALONE = 30
#: An element that is named for the article needs no length, a sentence is enough.
_LEAST_NAMED = 1
#: Without a time it takes more.
_LEAST_UNDATED = 300
#: Above this share of linked text an element is a list.
_LINKED = 0.4
# …했다. …입니다. | …said Kim. The bridge …
_SENTENCE = re.compile(r"[다요죠까][.!?]|[a-z]{2}[.!?][\"”’)]*\s*[A-Z“\"]")
_SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "iframe",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "select",
        "ul",
        "ol",
    }
)
_LISTS = frozenset(("ul", "ol"))


def find_container(page: Page, headline: Element | None) -> Element | None:
    """Find the element that holds the text; None where nothing reads as an article."""
    least = _LEAST if page.stated(*metadata_keys.PUBLISHED) or headline is not None else _LEAST_UNDATED
    for css in _BODIES:
        for element in page.tree.find(css):
            if _reads_as_article(element, _LEAST_NAMED) or _holds_items(element):
                return element
    body = page.tree.root.find("body")
    if body is None:
        return None
    if page.is_fragment and not _is_framed(body):
        return body
    if (best := _densest_article(body, _SKIPPED, least)) is not None:
        return best
    # A list holds menus and other articles on most pages, the text on few, and then no link.
    listed = _densest_article(body, _SKIPPED - _LISTS, least)
    if listed is not None and not any(text_of(link).strip() for link in listed.iter("a")):
        return listed
    return body if page.is_fragment and _has_sentence(body) else None


def _densest_article(body: Element, skipped: frozenset[str], least: int) -> Element | None:
    """Find where sentences are densest, with what stands beside it on the same way; None where it is no article."""
    best = _densest(body, skipped)
    if best is None:
        return None
    best = _with_siblings(best, body)
    alone = len(text_of(best).strip()) * 3 >= len(text_of(body).strip())
    return best if _reads_as_article(best, _LEAST_ALONE if alone else least) and not _asks(best) else None


def _asks(element: Element) -> bool:
    """Tell whether a site speaks to its readers, and no article: half of the sentences of a short text ask for something."""
    text = text_of(element)
    if len(text) > _LEAST_UNDATED:
        return False
    return len(_REQUEST.findall(text)) * 2 >= len(_SENTENCE.findall(text))


# 로그인해 주세요. | 입력해 주시기 바랍니다. | 확인하십시오.
_REQUEST = re.compile(r"(?:주세요|하세요|바랍니다|십시오|드립니다)[.!]")


def _has_sentence(element: Element) -> bool:
    """Tell whether a sentence stands outside links."""
    linked = {text for link in element.iter("a") for text in link.itertext()}
    return any(_SENTENCE.search(str(text)) for text in element.itertext() if text not in linked)


def _is_framed(body: Element) -> bool:
    """Tell whether a fragment holds more than an article: a page's frame, or links for the most part."""
    if next(body.iter(*_FRAME), None) is not None:
        return True
    text = text_of(body)
    linked = sum(len(text_of(link).strip()) for link in body.iter("a"))
    return linked > _LINKED * len(text.strip())


#: What stands around an article.
_FRAME = ("nav", "header", "footer", "aside", "form")


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


def _step(element: Element) -> tuple[str, str | None]:
    """Give what two elements on the same way have in common: the tag, and the class of what is no paragraph."""
    name = element.get("class")
    return element.tag, None if element.tag in _TEXTS or name is None else _FIGURES.sub("", name)


# The figures that count elements of a kind: para1, para2
_FIGURES = re.compile(r"\d+")


def _has_path(element: Element, path: list[tuple[str, str | None]]) -> bool:
    """Tell whether an element holds sentences on the same way down, the last step of `path` being its own."""
    found = [element] if _step(element) == path[-1] else []
    for step in path[-2::-1]:
        found = [child for parent in found for child in parent if _step(child) == step]
    return any(_reads_as_article(element, _LEAST_NAMED) for element in found)


#: Elements that hold a paragraph, whatever their class.
_TEXTS = frozenset(("p", "span", "b", "strong", "font", "blockquote", "h2", "h3"))


def _reads_as_article(element: Element, least: int) -> bool:
    """Tell text from lists and teasers: sentences, and few of them in links."""
    text = text_of(element)
    linked = sum(len(text_of(link).strip()) for link in element.iter("a"))
    bare = len(text.strip()) - linked
    return bare >= least and linked <= _LINKED * (bare + linked) and _SENTENCE.search(text) is not None


def _holds_items(element: Element) -> bool:
    """Tell whether an element holds a notice item by item: appointments, candidates, prices; without a sentence, and few in links."""
    text = text_of(element)
    if len(_ITEM.findall(text)) < _LEAST_ITEMS:
        return False
    linked = sum(len(text_of(link).strip()) for link in element.iter("a"))
    return linked <= _LINKED * len(text.strip())


# ▲ 김하늘(63·남) = 병역필, 없음 | ◇ 부장 승진 △도로과 김하늘
_ITEM = re.compile(r"[▲△▷◇◆■□○●※] ?[^\s▲△▷◇◆■□○●※][^\n▲△▷◇◆■□○●※]{5,}")
#: A notice has so many items or more.
_LEAST_ITEMS = 3


def _densest(body: Element, skipped: frozenset[str]) -> Element | None:
    """Find where sentences are densest: an element's own text counts for it, its paragraphs' for it, too."""
    weights: dict[Element, float] = {}
    stack = [body]
    while stack:
        element = stack.pop()
        stack.extend(child for child in element if child.tag not in skipped)
        own = sum(map(_length, (element.text, *(child.tail for child in element))))
        if own == 0:
            continue
        share = 1.0
        holder: Element | None = element
        for _ in range(3):
            if holder is None:
                break
            weights[holder] = weights.get(holder, 0.0) + own * share
            if holder is body:
                break
            share *= 0.9 if holder.tag in ("p", "span", "b", "strong", "font") else 0.5
            holder = holder.getparent()
    return max(weights, key=lambda element: weights[element], default=None)


def _length(text: str | None) -> int:
    """Count the characters of a text that is at least a clause: short ones are captions of the page."""
    if text is None:
        return 0
    text = text.strip()
    return len(text) if len(text) > 25 or ends_sentence(text) else 0
