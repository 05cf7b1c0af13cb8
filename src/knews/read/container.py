"""Which element of a page holds its text: a known container, else where sentences are densest."""

import re
from collections.abc import Collection

from knews import metadata_keys
from knews.press.heading import ends_sentence
from knews.read.copied import heads_others, is_control, is_rights, stems
from knews.read.element_mark import is_dropped_name
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
_SENTENCE = re.compile(r"[다요죠까][.!?]|[a-z]{2}[.!?][\"”’)]* +[A-Z“\"]")
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
    best = _article_of(body, headline)
    if best is not None:
        best = _with_siblings(best, body)
        alone = len(text_of(best).strip()) * 3 >= len(text_of(body).strip())
        if _reads_as_article(best, _LEAST_ALONE if alone else least):
            return best
    best = _common(body)
    if best is not None and _reads_as_article(best, least):
        return best
    return body if page.is_fragment and _has_sentence(body) else None


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


def _article_of(body: Element, headline: Element | None) -> Element | None:
    """Find where sentences are densest, outside boxes of other articles and of comments where there are sentences elsewhere."""
    first = _densest(body)
    if first is None:
        return None
    words = frozenset(stems(text_of(headline))) if headline is not None else frozenset()
    said = _share(first, words) if words else 1.0
    skipped: set[Element] = set()
    best: Element | None = first
    while best is not None and len(skipped) < _MOST_BOXES:
        box = _box_of_others(best, body, headline)
        if box is None and (best is not first or said >= _SAID):
            break
        skipped.add(box if box is not None else best)
        best = _densest(body, skipped)
    if best is None or best is first or not _reads_as_article(best, _LEAST):
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
    linked = {text for link in element.iter("a") for text in link.itertext()}
    text = " ".join(str(text) for text in element.itertext() if text not in linked).lower()
    return sum(word in text for word in words) / max(1, len(words))


#: So many boxes of other articles are passed over.
_MOST_BOXES = 4
#: A text has this share of its headline's words; where it has less, it may be another article's.
_SAID = 0.3


def _common(body: Element) -> Element | None:
    """Find the innermost element that holds most sentences, where each paragraph stands deep in boxes of its own; None where links do."""
    said: dict[Element, int] = {}
    for element in body.iter():
        if element.tag == "a" or (element.tag in _SKIPPED and element.tag != "form"):
            continue
        own = (element.text, *(child.tail for child in element))
        count = sum(text is not None and ends_sentence(text.strip()) for text in own)
        if count:
            for holder in (element, *element.iterancestors()):
                said[holder] = said.get(holder, 0) + count
    best = body
    node: Element | None = body if said else None
    least = _MOST_SENTENCES * said.get(body, 0)
    while node is not None:
        best = node
        node = next((child for child in node if said.get(child, 0) >= least), None)
    links = sum(1 for link in best.iter("a") if text_of(link).strip())
    return best if best is not body and links * _FEW_LINKS <= said.get(best, 0) else None


#: The share of a page's sentences that its article holds; so many of them stand in it for each link.
_MOST_SENTENCES, _FEW_LINKS = 0.7, 4


def _with_siblings(best: Element, body: Element) -> Element:
    """Climb from where sentences are densest until all elements of the same path are in, however deep their wrappers."""
    path = [_step(best)]
    node = best
    while node is not body and (parent := node.getparent()) is not None:
        if any(_has_path(other, path) for other in parent if other is not node):
            best = parent
        node = parent
        path.append(_step(node))
    return best


def _step(element: Element) -> tuple[str, str | None, str | None]:
    """Give what two elements on the same way have in common: the tag, and of what is no paragraph the class and what is no number of the id."""
    if element.tag in _TEXTS:
        return element.tag, None, None
    return element.tag, element.get("class"), (element.get("id") or "").rstrip("0123456789-_") or None


def _has_path(element: Element, path: list[tuple[str, str | None, str | None]]) -> bool:
    """Tell whether an element holds sentences on the same way down, the last step of `path` being its own; no comments, no other articles."""
    found = [element] if _step(element) == path[-1] and not heads_others(_first_line(element)) else []
    for step in path[-2::-1]:
        found = [child for parent in found for child in parent if _step(child) == step]
    return any(_reads_as_article(element, _LEAST_NAMED) and not _is_notice(element) for element in found)


def _is_notice(element: Element) -> bool:
    """Tell whether an element holds a rights line, or one that papers print around their articles."""
    text = " ".join(text_of(element).split())
    return is_rights(text) or is_control(text)


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


def _densest(body: Element, skipped: Collection[Element] = ()) -> Element | None:
    """Find where sentences are densest: an element's own text counts for it, its paragraphs' for it, too."""
    weights: dict[Element, float] = {}
    stack = [body]
    while stack:
        element = stack.pop()
        stack.extend(
            child
            for child in element
            if (child.tag not in _SKIPPED or (child.tag == "form" and _is_wrapped(child)))
            and child not in skipped
        )
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


def _is_wrapped(form: Element) -> bool:
    """Tell whether a form is put around an article, as some systems put one around each page; one to fill in is short."""
    return len(text_of(form)) > _LEAST_UNDATED and _reads_as_article(form, _LEAST)


def _length(text: str | None) -> int:
    """Count the characters of a text that is at least a clause: short ones are captions of the page."""
    if text is None:
        return 0
    text = text.strip()
    return len(text) if len(text) > 25 or ends_sentence(text) else 0
