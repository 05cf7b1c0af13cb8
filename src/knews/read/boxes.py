"""What the build of a page's text says where no name does: what stands under a picture, a form to fill in, headings by their class."""

import re
from itertools import islice

from knews.press.byline import read_bylines
from knews.press.heading import ends_statement
from knews.press.people import is_name
from knews.read.shown import line_text
from knews.read.tree import Element, text_of
from knews.rules.markup import CAPTION, CONTROL
from knews.rules.rule import Rule

#: What stands under a picture, and what a form says, is no longer than this.
_LONGEST_CAPTION, _LONGEST_FORM = 200, 300
#: What a picture stands in, alone or with the line under it.
_BLOCKS = frozenset(("div", "p", "center", "figure", "section", "td", "tr", "table", "tbody", "dl", "li"))
#: An element that holds a line.
_LINES = frozenset(
    ("div", "p", "center", "span", "em", "small", "font", "dd", "dt", "h6", "td", "tr", "figcaption")
)
# text-align:center | text-align: center;
_CENTERED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
# text-center, aligncenter, align_center
_CENTERED_NAME = re.compile(r"(?:^|\s)(?:text|align|has-text-align)?[-_]?center(?=$|\s)", re.IGNORECASE)
_BOLD = frozenset(("b", "strong"))
#: So many levels around a picture are looked at.
_LEVELS = 6


def boxes_of(container: Element) -> dict[Element, Rule]:
    """Tell what elements of a text's container are by what stands in them and beside them."""
    found: dict[Element, Rule] = dict.fromkeys(_forms_of(container), CONTROL)
    if next(container.iter("img"), None) is None:
        return found
    seen: set[Element] = set()
    printing = _printing(container)
    for image in container.iter("img"):
        outer = _outer(image, container, seen, printing)
        if outer is not None and (caption := _caption_of(outer, container, printing)) is not None:
            found[caption] = CAPTION
    return found


def _printing(container: Element) -> set[Element]:
    """Give the elements of a container that print something, themselves or what is in them.

    They are found at once: asked one by one, boxes in boxes would be read once for each that they stand in.
    """
    found: set[Element] = set()
    for element in container.iter():
        node: Element | None = element if _says(element.text) else None
        if node is None and element is not container and _says(element.tail):
            node = element.getparent()
        while node is not None and node not in found:
            found.add(node)
            node = node.getparent() if node is not container else None
    return found


def _says(text: str | None) -> bool:
    return text is not None and not text.isspace() and bool("".join(text.split()).strip(_UNSEEN))


#: Spaces of no width, alone in an element.
_UNSEEN = "\u200b\ufeff"


def _forms_of(container: Element) -> set[Element]:
    """Give the largest box around each field to fill in that says little, and is not the text."""
    fields = container.iter("input", "textarea")
    longer: dict[Element, bool] = {}
    boxes: set[Element] = set()
    for holder in {field.getparent() for field in fields if field.get("type") != "hidden"}:
        best: Element | None = None
        node = holder
        while node is not None and node is not container:
            # Fields of one form have the same boxes around them: each is read once.
            if node not in longer:
                longer[node] = _is_longer(node, _LONGEST_FORM)
            if longer[node]:
                break
            best, node = node, node.getparent()
        if best is not None:
            boxes.add(best)
    return {box for box in boxes if not any(ends_statement(text_of(each).strip()) for each in box.iter("p"))}


def _outer(image: Element, container: Element, seen: set[Element], printing: set[Element]) -> Element | None:
    """Give the largest element around a picture that prints nothing; None for one that was given before."""
    node = image
    for _ in range(_LEVELS):
        above = node.getparent()
        if above is None or above is container or above in printing:
            break
        node = above
        if node in seen:
            return None
        seen.add(node)
    return node


def _caption_of(outer: Element, container: Element, printing: set[Element]) -> Element | None:
    """Give the line that stands with a picture: alone with it in a box, or centered below it, above text that is not."""
    if (outer.tail or "").strip():
        return None
    line = _next(outer, printing)
    if line is None or line.tag not in _LINES:
        return None
    box = outer.getparent()
    stands = (box is not None and box is not container and _is_box_of(box, line)) or (
        outer.tag in _BLOCKS and _is_centered(line) and _is_above_text(line, printing)
    )
    return line if stands and _may_say(line) else None


def _is_above_text(line: Element, printing: set[Element]) -> bool:
    """Tell whether what follows a line in the middle is of its kind and does not stand in the middle."""
    behind = _next(line, printing)
    return behind is not None and behind.tag == line.tag and not _is_centered(behind)


def _is_box_of(box: Element, line: Element) -> bool:
    """Tell whether a box holds a picture and a line under it, and nothing else."""
    if box.tag not in _BLOCKS or (box.text or "").strip():
        return False
    images = box.iter("img")
    next(images, None)
    # Most of the boxes that hold much hold a second picture: it is looked for first.
    if next(images, None) is not None or next(box.iter("a"), None) is not None:
        return False
    return not _is_longer(box, len("".join(text_of(line).split())))


def _may_say(line: Element) -> bool:
    """Tell whether a line can say what a picture shows: short, no name, no signature, no picture of its own, not bold."""
    text = " ".join(line_text(line).split())
    if not 1 < len(text) <= _LONGEST_CAPTION or next(line.iter("img", "a"), None) is not None:
        return False
    inner = [child for child in line.iterdescendants() if (child.text or "").strip()]
    if inner and all(child.tag in _BOLD for child in inner):
        return False
    return not (is_name(text) or read_bylines(text))


def _next(element: Element, printing: set[Element]) -> Element | None:
    """Give the next element that prints something or holds a picture."""
    node = element.getnext()
    while node is not None:
        if node in printing or next(node.iter("img"), None) is not None:
            return node
        if (node.tail or "").strip():
            return None
        node = node.getnext()
    return None


def _is_centered(element: Element) -> bool:
    """Tell whether an element, or the only one in it, stands in the middle of its line."""
    for node in (element, *islice(element, 1)):
        if node.tag == "center" or (node.get("align") or "").lower() in ("center", "middle"):
            return True
        if _CENTERED.search(node.get("style") or "") or _CENTERED_NAME.search(node.get("class") or ""):
            return True
    return False


def _is_longer(element: Element, most: int) -> bool:
    """Tell whether an element prints more than so many characters; no more of it is read than needed."""
    count = 0
    for text in element.itertext():
        count += len("".join(str(text).split()).strip(_UNSEEN))
        if count > most:
            return True
    return False
