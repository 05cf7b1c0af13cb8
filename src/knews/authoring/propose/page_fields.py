"""Where on a page a field may stand: the elements to find selectors for, the likeliest first."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from knews.article import Article
from knews.authoring.propose.survey import SHORT, Survey, shown
from knews.block import Role
from knews.press.byline import read_bylines
from knews.press.fold import fold
from knews.press.heading import ends_statement
from knews.press.people import find_addresses, is_name
from knews.press.time import find_times
from knews.read.tree import Element, text_of
from knews.rules.furniture import furniture_of

#: Words that say in a class or an id what an element is.
TELLING = {
    "when": "article|news|view|body|text|content|cont|story|read",
    "headline": "head|tit|subject|headline",
    "subheadline": "sub|deck|summary|lead|stit",
    "published": "date|time|regist|publish|info|write|input",
    "modified": "modif|update|edit",
    "byline": "byline|report|writer|author|journal|name|gija",
    "body": "article|news|view|body|text|txt|content|cont",
    "caption": "caption|photo|img|image|desc|cap(?![a-z])|pic",
    "copyright": "copy|right",
    "drop": "relat|recommend|link|list|box|ad|banner|more|best|aside",
}

#: Elements in page order that one selector is to fit.
Group = Sequence[Element]

_DECK = re.compile(
    r"(?:^|[-_\s])(?:sub|deck|summary|stit|lead|precis|mid_?tit)|Subtit|subtit|SubTit", re.IGNORECASE
)
_WRITER = re.compile("report|byline|writer|author|journal|gija|profile|mail", re.IGNORECASE)
_FOOTER = re.compile(r"foot", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4} ?[.년/-] ?\d|\d ?(?:분|시간|일) ?전")
#: Attributes that hold a time where the page prints a distance.
TIME_ATTRIBUTES = (
    "datetime",
    "data-date-time",
    "data-datetime",
    "data-date",
    "data-time",
    "data-at",
    "content",
    "title",
)
#: So many elements before the headline and behind the text are looked at.
_NEAR = 40
#: A box with the writer may stand below others.
_FAR = 150


def headlines(view: Survey) -> Iterator[Group]:
    """Give the element that prints the title, and those that hold nothing else."""
    node = view.headline
    text = fold(text_of(node)) if node is not None else ""
    while node is not None and fold(text_of(node)) == text:
        yield [node]
        node = node.getparent()


def times(view: Survey) -> Iterator[tuple[int, list[Element]]]:
    """Give for each printed time the boxes that it stands in, the smallest first, and how near the headline they are."""
    seen: set[Element] = set()
    for near, elements in _around(view):
        for element in elements:
            own = [element.text, *(child.tail for child in element)]
            if element in seen or not any(text and _DIGITS.search(text) for text in own):
                continue
            boxes = [box for box in view.boxes(element) if find_times(shown(box), known=True)]
            seen.update(boxes)
            if boxes and (
                near > _BEHIND or any(time.label for time in find_times(shown(boxes[-1]), known=True))
            ):
                yield near, boxes


def stamped(view: Survey) -> Iterator[tuple[Element, str]]:
    """Give the elements near the headline that hold a time in an attribute, and its name."""
    for element in (*view.between(), *view.before(_NEAR)):
        for name in TIME_ATTRIBUTES:
            value = element.get(name)
            if value and _DIGITS.search(value) and find_times(value, known=True):
                yield element, name


def bylines(view: Survey) -> Iterator[list[Group]]:
    """Give for each signature outside the text the boxes that it stands in, the smallest first, and those of its kind."""
    seen: set[Element] = set()
    header = set(view.between())
    for element in (*view.between(), *view.behind(_FAR), *view.before(_NEAR)):
        if element in seen or not _signs(element) or any(_signs(child) for child in element):
            continue
        if element not in header and not any(_WRITER.search(names_of(box)) for box in view.boxes(element)):
            # A list of other articles names their writers.
            continue
        boxes = list(view.boxes(element))
        seen.update(boxes)
        kind = [
            each for each in (*view.between(), *view.behind(_FAR)) if alike(each, element) and _signs(each)
        ]
        kind.sort(key=lambda each: view.order[each])
        yield [*([kind] if len(kind) > 1 else []), *([box] for box in boxes[:4])]


def subheadlines(view: Survey) -> Iterator[list[Group]]:
    """Give what the generic reading takes for sub-headlines, then what a class calls so."""
    texts = [fold(text) for text in view.article.subheadlines if is_deck(text, view.article)]
    named: list[Element] = []
    for element in (*view.between(), *view.within()):
        text = fold(shown(element))
        if not 0 < len(text) <= 2 * SHORT or next(element.iter("a", "button", "li"), None) is not None:
            continue
        if any(deck in text for deck in texts) and len(text) <= sum(map(len, texts)) + 10:
            yield [[element]]
        if _DECK.search(names_of(element)):
            named.append(element)
    outer = [element for element in named if not any(other in element.iterancestors() for other in named)]
    if outer:
        yield [outer]
        if len(outer) > 1:
            yield [outer[:1]]


def is_deck(text: str, article: Article) -> bool:
    """Tell whether a line can be a sub-headline: no signature, no time, no button, no start of the text."""
    bare = fold(text).rstrip(".…")
    return (
        len(bare) >= _DECK_LEAST
        and " " in text
        and not ends_statement(text)
        and not (
            read_bylines(text) or _ROLE.search(text) or find_times(text, known=True) or furniture_of(text)
        )
        and bare not in fold(article.text)
    )


#: A shorter line is a label or a section's name.
_DECK_LEAST = 8
# 김하늘 기자 외 1명
_ROLE = re.compile(r"(?:기자|특파원)(?: 외 ?\d+ ?명)?$")


def rights(view: Survey) -> Iterator[list[Group]]:
    """Give the rights lines outside the text that are the article's, not the site's."""
    for element in (*view.behind(2 * _NEAR), *view.between()):
        text = shown(element)
        if (
            not 0 < len(text) <= SHORT
            or (rule := furniture_of(text)) is None
            or rule.role is not Role.COPYRIGHT
        ):
            continue
        names = [element, *element.iterancestors()]
        if not any(each.tag == "footer" or _FOOTER.search(names_of(each)) for each in names):
            yield [[box] for box in islice(view.boxes(element), 3)]


def _around(view: Survey) -> Iterator[tuple[int, Iterator[Element]]]:
    """Give the elements behind the headline, those before it, those of the text, those behind it, and how likely a time is there."""
    yield 3, view.between()
    yield 2, view.before(_NEAR)
    yield 1, view.within()
    yield _BEHIND, view.behind(_NEAR)


#: How likely a time behind the text is the article's.
_BEHIND = 0


def _signs(element: Element) -> bool:
    """Tell whether an element is short and signs."""
    text = shown(element)
    if (element.get("href") or "").startswith("mailto:") and len(text) <= SHORT // 2:
        return next(find_addresses(str(element.get("href"))), None) is not None
    if not 0 < len(text) <= SHORT // 2:
        return False
    if read_bylines(text) or next(find_addresses(text), None) is not None:
        return True
    return is_name(text) and _is_called_writer(element)


def _is_called_writer(element: Element) -> bool:
    """Tell whether the class of an element, or the label in front of it, says that a writer is named there."""
    before = element.getprevious()
    if before is not None and _LABEL_OF_WRITER.fullmatch(shown(before)):
        return True
    return any(_CALLED.search(names_of(each)) for each in (element, *islice(element.iterancestors(), 1)))


# author, byline, writer_name | 작성자 · 글쓴이 :
_CALLED = re.compile(r"(?:^|[\s_-])(?:byline|author|writer|reporter|gija)(?=$|[\s_-])", re.IGNORECASE)
_LABEL_OF_WRITER = re.compile(r"(?:작성자|글쓴이|기자명|기자|글)\s?[:：]?")


def names_of(element: Element) -> str:
    """Give an element's classes and its id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def alike(element: Element, other: Element) -> bool:
    """Tell whether two elements have the same tag and the same classes, of which there is one."""
    name = other.get("class")
    return element is other or (
        name is not None and element.tag == other.tag and element.get("class") == name
    )
