"""Each invented page, taken apart as people take pages apart, gives what it gives as a page."""

from collections import Counter
from functools import cache

import pytest
import ways

#: Of 213 pages so many give a field in another way than as a page: most for a box that only the layout knows as none of
#: the text, a writer whom only metadata names, or a caption that only its element tells. The numbers may only fall.
EXCEPTIONS = {
    "inner HTML": {"headline": 3, "writers": 8, "addresses": 1, "body": 29},
    "inner HTML with the headline": {"writers": 8, "addresses": 1, "body": 27},
    "get_text of the box": {"writers": 11, "addresses": 4, "captions": 18, "body": 62},
    "lines of the box": {"writers": 9, "captions": 17, "body": 57},
    "the box copied": {"writers": 10, "addresses": 1, "captions": 16, "body": 57},
    "get_text of the page": {"headline": 19, "writers": 25, "addresses": 11, "captions": 20, "body": 81},
    "lines of the page": {"headline": 1, "writers": 13, "addresses": 5, "captions": 17, "body": 51},
    "the page copied": {"headline": 2, "writers": 15, "addresses": 6, "captions": 16, "body": 53},
    "the page as Markdown": {"headline": 11, "writers": 20, "addresses": 11, "captions": 36, "body": 64},
}


@cache
def pages() -> tuple[ways.Page, ...]:
    return tuple(page for path in ways.PAGES if (page := ways.open_page(path)) is not None)


def count_exceptions(way: str) -> dict[str, int]:
    """Count the pages that give a field in another way than as a page."""
    found: Counter[str] = Counter()
    for page in pages():
        if text := ways.take_apart(page, way):
            found.update(ways.faults(page, way, text))
    return dict(found)


@pytest.mark.parametrize("way", [*ways.BOX_WAYS, *ways.PAGE_WAYS])
def test_a_page_taken_apart_gives_what_the_page_gives(way: str) -> None:
    allowed = EXCEPTIONS[way]
    found = count_exceptions(way)
    assert {field: count for field, count in found.items() if count > allowed.get(field, 0)} == {}


def test_nearly_all_pages_are_taken_apart() -> None:
    assert sum(page.box is not None for page in pages()) > 200
