"""The headline of a page that states no title of its article: the element above the text that has its words."""

import re
from collections.abc import Iterator

from knews.press.byline import read_bylines
from knews.press.heading import ends_statement
from knews.read.copied import is_control, is_row, is_timed, stems
from knews.read.prose import unlinked_text
from knews.read.region import share_of_words
from knews.read.shown import line_text
from knews.read.tree import Element, text_of
from knews.rules.furniture import furniture_of

#: A headline has so many characters, and so many words of the text's, which are this share of its own.
_SHORTEST, _LONGEST, _WORDS, _SHARE = 6, 120, 2, 0.4
#: A heading, and what is named for a title, may have more.
_LONGEST_TITLE = 150
#: So many lines above the text are looked at.
_MOST = 60
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
_BLOCKS = tuple("p div table ul ol dl h1 h2 h3 h4 section article form li tr td dd dt".split())
# view_title, subject, art_tit, jemok
_NAMED = re.compile(r"tit(?:le|$|[_-])|subject|jemok|headline", re.IGNORECASE)
# sub_tit, deck, kicker, buje: what stands beside the headline
_SECOND = re.compile(r"sub[-_]?tit|stit|deck|summary|kicker|cate|bu_?je|bujemok", re.IGNORECASE)
# 제목 | 제 목: | 기사제목: the label beside a headline in a table
_LABEL = re.compile(r"(?:기사 ?)?제\s*목\s*[:：]?")
# font-size:20px | font-size: 16pt
_LARGE = re.compile(r"font-size\s*:\s*(?:[2-9]\dpx|1[8-9]px|1[5-9]pt|2\dpt)", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "select", "option", "title", "head"))


def speaks_of(title: str, container: Element) -> bool:
    """Tell whether a title has words of a text, two at the least; the name of a site and of its section has none."""
    return _speaks(title, frozenset(stems(unlinked_text(container))))


def find_printed(body: Element, container: Element) -> Element | None:
    """Find the element above the text that heads it, by its words, its tag, its class; None where no line has its words."""
    words = frozenset(stems(text_of(container)))
    lines = list(_above(body, container))[-_MOST:]
    scores = [
        _weight(element) + min(share_of_words(text, words), _ENOUGH)
        if _speaks(text, words) and _may_head(text)
        else None
        for element, text in lines
    ]
    best, most = None, 0.0
    for index, score in enumerate(scores):
        if score is not None and (best is None or score + _NEARER * (index - best) >= most):
            best, most = index, score
    if best is None:
        return None
    # Of lines in a row the upper one is the headline, the others are its decks.
    while best > 0 and (above := scores[best - 1]) is not None and above >= most:
        best -= 1
    return lines[best][0]


def _speaks(text: str, words: frozenset[str]) -> bool:
    share = share_of_words(text, words)
    return share >= _SHARE and sum(word in words for word in stems(text)) >= _WORDS


#: A share of words above this says no more; a line nearer to the text may weigh so much less.
_ENOUGH, _NEARER = 0.4, 0.01


def _above(body: Element, container: Element) -> Iterator[tuple[Element, str]]:
    """Give the elements in front of the text that hold one line each, with the line."""
    around = set(container.iterancestors())
    for element in body.iter():
        if element is container:
            return
        if (
            (element.tag in ("div", "p") and any(above.tag in _HEADINGS for above in element.iterancestors()))
            or element in around
            or element.tag in _UNSEEN
            or next(element.iterchildren(*_BLOCKS), None) is not None
        ):
            continue
        own = (element.text or "").strip() or any((child.tail or "").strip() for child in element)
        text = " ".join(line_text(element).split()) if own else ""
        if _SHORTEST <= len(text) <= _LONGEST:
            yield element, text


def _may_head(text: str) -> bool:
    """Tell whether a line can be a headline: no statement, no time, no signature, no path, no button."""
    return not (
        ends_statement(text) or is_row(text) or is_control(text) or is_timed(text) or read_bylines(text)
    )


def _weight(element: Element) -> float:
    """Weigh what the markup says of an element and of the two around it."""
    weight = 0.0
    node: Element | None = element
    for _ in range(3):
        if node is None or node.tag in ("body", "tr", "form"):
            break
        name = f"{node.get('class') or ''} {node.get('id') or ''}"
        if node.tag in _HEADINGS:
            weight += 1
        if _SECOND.search(name):
            weight -= 0.7
        elif _NAMED.search(name):
            weight += 0.7
        if (
            node.tag in ("b", "strong")
            or _LARGE.search(node.get("style") or "")
            or (node.get("size") or "")[:1] in tuple("4567")
        ):
            weight += 0.3
        if node.tag == "a":
            weight -= 1
        before = node.getprevious()
        if before is not None and _LABEL.fullmatch(text_of(before).strip()):
            weight += 1
        node = node.getparent()
    return weight


def find_heading_above(container: Element) -> Element | None:
    """Find what heads the text of a page that states no title: the nearest heading in front of it, or what is named for one.

    It looks at what stands beside the text, and beside what holds the text, a few levels up.
    """
    around: Element | None = container
    for _ in range(_LEVELS):
        if around is None or around.tag == "body":
            return None
        found = [
            one
            for before in around.itersiblings(preceding=True)
            for one in before.iter()
            if _is_headline(one)
        ]
        if found:
            # Of several the highest, of these the nearest: a site's section may stand above it, a deck below.
            return min(found, key=lambda one: one.tag if one.tag in _HEADINGS else "h0")
        around = around.getparent()
    return None


def find_labelled_title(root: Element) -> Element | None:
    """Find what stands beside the word for a title: <th>제목</th><td>새 다리 열린다</td>."""
    for element in root.iter("th", "td", "dt", "strong", "span", "label"):
        if len(element) == 0 and _LABEL.fullmatch((element.text or "").strip()) is not None:
            value = element.getnext()
            if value is not None and _SHORTEST <= len(" ".join(line_text(value).split())) <= _LONGEST_TITLE:
                return value
    return None


def _is_headline(element: Element) -> bool:
    """Tell whether an element may be a headline by its tag or its name, and its text."""
    if element.tag not in _HEADINGS and not (
        element.tag in _TITLE_TAGS
        and _TITLE_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}")
    ):
        return False
    if any(parent.tag in _FRAME for parent in element.iterancestors()):
        return False
    text = " ".join(line_text(element).split())
    linked = sum(len(text_of(link).strip()) for link in element.iter("a"))
    return _SHORTEST <= len(text) <= _LONGEST_TITLE and linked * 2 <= len(text) and furniture_of(text) is None


#: How many levels around the text are looked at.
_LEVELS = 4
#: Elements that a name can make a headline.
_TITLE_TAGS = frozenset(("strong", "b", "p", "div", "span", "dt", "em"))
# tit, view_title, subject, sbj, headline, ttl2
_TITLE_NAME = re.compile(
    r"(?:^|[-_\s])(?:tit(?:le)?|subject|sbj|headline|ttl|heading)\d?(?=$|[-_\s])", re.IGNORECASE
)
#: What stands around an article, and holds no headline of it.
_FRAME = frozenset(("nav", "footer", "aside", "form", "ul"))
