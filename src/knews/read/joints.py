"""Where the elements of a page part its text, and where they only seem to join it: cells of a row, words and figures side by side."""

import re

from knews.read.tree import Element, text_of

#: Elements that part the text around them.
BLOCKS = frozenset(
    {
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "caption",
        "blockquote", "section", "article", "header", "footer", "aside", "figure", "hr", "center", "pre",
        "address", "main", "nav", "details", "summary", "video", "audio", "fieldset", "legend", "form",
    }
)  # fmt: skip
CELLS = ("td", "th")
#: A cell of data has no more characters.
_LONGEST_CELL = 60
_DAY_ENDS = re.compile(r"(?:19|20)?\d\d[.-]\d\d?[.-]\d\d?$")
_CLOCK = re.compile(r"\d\d?:\d\d")


def is_row(row: Element) -> bool:
    """Tell whether a row of a table holds data: two short cells or more, without boxes, breaks and pictures."""
    cells = [cell for cell in row if cell.tag in CELLS]
    if len(cells) < 2:
        return False
    for cell in cells:
        if any(inner.tag in BLOCKS or inner.tag in ("img", "br") for inner in cell.iterdescendants()):
            return False
        if len(text_of(cell).strip()) > _LONGEST_CELL:
            return False
    return True


def is_seam(before: str, behind: str) -> bool:
    """Tell whether two elements meet between a word and a figure: 하늘일보2025.01.22."""
    if not before or not behind:
        return False
    if before[-1].isdigit() and behind[0].isdigit():
        return _is_moment(before, behind)
    if before[-1] in ".!?…”)]":
        return "가" <= behind[0] <= "힣"
    return before[-1].isalnum() and behind[0].isalnum() and before[-1].isdigit() != behind[0].isdigit()


def _is_moment(day: str, clock: str) -> bool:
    """Tell whether two texts are a day and its time of day: 2025.01.22, 17:43."""
    return _DAY_ENDS.search(day) is not None and _CLOCK.match(clock) is not None


# 승인 2025.01.22 | 등록 :
_LABEL_OF_TIME = re.compile(r"(?:기사|최초|최종)? ?(?:입력|등록|수정|작성|승인|발행|게재|송고)")


def is_right_behind(element: Element) -> bool:
    """Tell whether an element with a name stands behind another such one, or behind a text, without a space: fields of a line."""
    before, parent = element.getprevious(), element.getparent()
    if parent is None or (element.get("class") is None and _LABEL_OF_TIME.match(element.text or "") is None):
        return False
    if before is not None:
        is_field = not before.tail and before.get("class") is not None
        return is_field and not _is_moment(text_of(before).rstrip(), element.text or "")
    return parent.text is not None and parent.text[-1:].isalnum()
