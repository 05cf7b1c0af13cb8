"""Whether an element of a page reads as an article, and which of its elements holds most sentences."""

import re
from collections.abc import Collection

from knews.press.heading import ends_sentence
from knews.read.tree import Element, text_of

#: A text of so many characters outside links can be an article, if the page prints its title or states a time of publication.
LEAST = 60
#: Without a time it takes more.
LEAST_UNDATED = 300
#: Above this share of linked text an element is a list.
LINKED = 0.4
# …했다. …입니다. | …said Kim. The bridge …
_SENTENCE = re.compile(r"[다요죠까][.!?]|[a-z]{2}[.!?][\"”’)]*\s*[A-Z“\"]")
#: What holds no text of an article on most pages.
SKIPPED = frozenset(
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


def has_sentence(element: Element) -> bool:
    """Tell whether a sentence stands outside links."""
    linked = {text for link in element.iter("a") for text in link.itertext()}
    return any(_SENTENCE.search(str(text)) for text in element.itertext() if text not in linked)


def unlinked_text(element: Element) -> str:
    """Give the text of an element that stands outside links."""
    linked = {text for link in element.iter("a") for text in link.itertext()}
    return " ".join(str(text) for text in element.itertext() if text not in linked)


def reads_as_article(element: Element, least: int) -> bool:
    """Tell text from lists and teasers: sentences, and few of them in links."""
    text = text_of(element)
    linked = sum(len(text_of(link).strip()) for link in element.iter("a"))
    bare = len(text.strip()) - linked
    return bare >= least and linked <= LINKED * (bare + linked) and _SENTENCE.search(text) is not None


def holds_items(element: Element) -> bool:
    """Tell whether an element holds a notice item by item: appointments, candidates, prices; without a sentence, and few in links."""
    text = text_of(element)
    if len(_ITEM.findall(text)) < _LEAST_ITEMS:
        return False
    linked = sum(len(text_of(link).strip()) for link in element.iter("a"))
    return linked <= LINKED * len(text.strip())


# ▲ 김하늘(63·남) = 병역필, 없음 | ◇ 부장 승진 △도로과 김하늘
_ITEM = re.compile(r"[▲△▷◇◆■□○●※] ?[^\s▲△▷◇◆■□○●※][^\n▲△▷◇◆■□○●※]{5,}")
#: A notice has so many items or more.
_LEAST_ITEMS = 3


def asks(element: Element) -> bool:
    """Tell whether a site speaks to its readers, and no article: half of the sentences of a short text ask for something."""
    text = text_of(element)
    if len(text) > LEAST_UNDATED:
        return False
    return len(_REQUEST.findall(text)) * 2 >= len(_SENTENCE.findall(text))


# 로그인해 주세요. | 입력해 주시기 바랍니다. | 확인하십시오.
_REQUEST = re.compile(r"(?:주세요|하세요|바랍니다|십시오|드립니다)[.!]")


def find_densest(
    body: Element, passed: Collection[Element] = (), *, skipped: Collection[str] = SKIPPED
) -> Element | None:
    """Find where sentences are densest: an element's own text counts for it, its paragraphs' for it, too; outside tags and elements passed over."""
    weights: dict[Element, float] = {}
    stack = [body]
    while stack:
        element = stack.pop()
        stack.extend(
            child
            for child in element
            if (child.tag not in skipped or (child.tag == "form" and _is_wrapped(child)))
            and child not in passed
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
    return len(text_of(form)) > LEAST_UNDATED and reads_as_article(form, LEAST)


def _length(text: str | None) -> int:
    """Count the characters of a text that is at least a clause: short ones are captions of the page."""
    if text is None:
        return 0
    text = text.strip()
    return len(text) if len(text) > 25 or ends_sentence(text) else 0


def find_common(body: Element) -> Element | None:
    """Find the innermost element that holds most sentences, where each paragraph stands deep in boxes of its own; None where links do."""
    said: dict[Element, int] = {}
    for element in body.iter():
        if element.tag == "a" or (element.tag in SKIPPED and element.tag != "form"):
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
