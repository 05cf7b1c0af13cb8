"""What may be named inside a page's text: its container, what stands beside pictures, boxes of links."""

import re
from collections.abc import Iterator, Sequence

from knews.authoring.propose.page_fields import TELLING, Group, alike, names_of
from knews.authoring.propose.survey import SHORT, Survey, shown
from knews.press.caption import find_credit, reads_as_caption
from knews.press.fold import fold
from knews.read.tree import Element, text_of
from knews.rules.furniture import furniture_of

_CAPTION = re.compile(TELLING["caption"], re.IGNORECASE)
_HANGUL = re.compile("[가-힣]")
#: So many syllables say what is in a picture.
_SHORTEST = 8


def bodies(view: Survey) -> Iterator[Group]:
    """Give the container of the text, and what holds little more."""
    node = view.container
    most = 1.25 * len(text_of(node).split()) if node is not None else 0
    while node is not None and node.tag not in ("body", "html") and len(text_of(node).split()) <= most:
        if (
            node is not view.container
            and view.headline is not None
            and view.headline in node.iterdescendants()
        ):
            return
        yield [node]
        node = node.getparent()


def captions(view: Survey) -> Iterator[Group]:
    """Give what stands with a picture in the text, kind by kind."""
    kinds: dict[tuple[str, str], list[Element]] = {}
    for image in view.within():
        if image.tag == "img" and (element := _under(image, view.container)) is not None:
            found = kinds.setdefault((str(element.tag), element.get("class") or ""), [])
            if element not in found:
                found.append(element)
    yield from kinds.values()


def leaks(view: Survey, texts: Sequence[str]) -> Iterator[list[Group]]:
    """Give boxes of links in the container whose words got into the text, the largest first."""
    folded = [fold(text) for text in texts]
    taken: set[Element] = set()
    for element in view.within():
        if element.tag not in _BOXES or any(above in taken for above in element.iterancestors()):
            continue
        text = fold(shown(element))
        linked = sum(len(fold(shown(link))) for link in element.iter("a"))
        is_box = linked >= _LINKED * len(text) or (len(text) <= _LONGEST_NOTICE and has_button(element))
        if len(text) > _LEAST and is_box and any(word and word in text for word in folded):
            taken.add(element)
            yield [[each for each in view.within() if alike(each, element)], [element]]


def has_button(element: Element) -> bool:
    """Tell whether a link in an element is a button: 구독하기, 후원하기."""
    return any(furniture_of(text) is not None for link in element.iter("a") if (text := shown(link)))


#: A box with a button says no more than this.
_LONGEST_NOTICE = 120
_BOXES = frozenset({"div", "ul", "ol", "dl", "table", "section", "aside", "p", "center", "span"})
#: A box of so much linked text is a list of other articles.
_LINKED = 0.6
_LEAST = 6


def _under(image: Element, container: Element | None) -> Element | None:
    """Give the smallest element that holds the text beside a picture, None where that is the article's."""
    box = image.getparent()
    while box is not None and box is not container and not shown(box):
        box = box.getparent()
    if box is None or box is container or not 0 < len(shown(box)) <= 2 * SHORT:
        return None
    whole = shown(box)
    named = any(_CAPTION.search(names_of(each)) for each in (box, *box.iterdescendants()))
    if len(_HANGUL.findall(whole)) < _SHORTEST or furniture_of(whole) is not None:
        return None
    if not (named or reads_as_caption(whole) or find_credit(whole)):
        return None
    inner = [
        each
        for each in box.iterdescendants()
        if shown(each) == whole and next(each.iter("img"), None) is None
    ]
    return inner[-1] if inner else box
