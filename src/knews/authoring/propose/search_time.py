"""Where a page prints its times: one box for both, or one for each."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from knews import metadata_keys
from knews.article import Article, Timestamp
from knews.authoring.propose.compare import same_time
from knews.authoring.propose.page_fields import TELLING, stamped, times
from knews.authoring.propose.search import PLACES, Search
from knews.authoring.propose.survey import shown
from knews.page_metadata import is_same
from knews.press.time import find_times

_FORMS = {"day": "%Y-%m-%d", "second": "%Y-%m-%d %H:%M:%S"}
#: A page that prints and states other times of publication has them this near.
_NEAR_DAYS = timedelta(days=2)
# 입력 | 기사 입력: the words in front of a time
_LABEL = re.compile(r"[^\W\d]+(?: [^\W\d]+)?")


def find_published(search: Search) -> Search:
    """Find the box with the times: that of publication, and where possible that of the last change with it."""
    found = [
        (score, css, article)
        for near, boxes in islice(times(search.view), PLACES)
        for css, article in search.each("published", [[box] for box in boxes])
        if (score := _agreement(search, article, near)) > 0
    ]
    found = found or list(_in_attributes(search)) or list(_by_place(search))
    stated = search.view.stated.published
    if not found:
        known = f"; the metadata state {stated.text}" if stated is not None else ""
        return search.miss("published", f"no element near headline and text prints a time{known}")
    _, css, article = max(found, key=lambda each: each[0])
    says = _says(article.published)
    if is_same(article.published, stated):
        says += "; the page states the same time"
    search = search.keep("published", css, article, says)
    return _without_wrong_change(search if search.prints(article.modified) else _find_modified(search))


def _agreement(search: Search, article: Article, near: int) -> int:
    """Say how well the times fit that a selector gives; 0 for none, and for one that the page contradicts."""
    time = article.published
    boxes = [block.text for block in article.blocks if block.rule in ("layout:published", "time")]
    if time is None or time.value is None or not any(time.text in text for text in boxes):
        return 0
    stated = search.view.stated.published
    same = is_same(time, stated)
    if stated is None and _is_other(time, search.view.article.published):
        return 0
    kind = next((each.kind for each in find_times(time.text, known=True)), None)
    if stated is not None and not same and (kind != "published" or _is_far(time, stated)):
        return 0
    return 1 + near + 6 * same + 3 * (kind == "published") + 2 * search.prints(article.modified)


def _is_other(time: Timestamp, read: Timestamp | None) -> bool:
    """Tell whether a time is another than the one that is read without a selector, with its label or with a clock."""
    if read is None or read.value is None or is_same(time, read):
        return False
    kind = next((each.kind for each in find_times(read.text, known=True)), None)
    return kind == "published" or read.precision in ("minute", "second")


def _by_place(search: Search) -> Iterator[tuple[int, str, Article]]:
    """Try where boxes with a time stand, for those that no name tells."""
    for near, boxes in islice(times(search.view), PLACES):
        for css in (css for box in boxes for css in search.places("published", box)):
            article = search.attempt("published", css)
            if article is not None and (score := _agreement(search, article, near)) > 0:
                yield score, css, article
                break


def _is_far(time: Timestamp, stated: Timestamp) -> bool:
    """Tell whether two times are days apart: the day on which a paper was registered stands at the foot of its pages."""
    if time.value is None or stated.value is None:
        return False
    return abs(time.value - stated.value) > _NEAR_DAYS


def _in_attributes(search: Search) -> Iterator[tuple[int, str, Article]]:
    """Try attributes that hold the time where the page prints none that can be read."""
    for element, name in islice(stamped(search.view), PLACES):
        for bare in search.selectors("published", [[element]]):
            css = f"{bare}::attr({name})"
            article = search.attempt("published", css)
            if article is not None and (score := _agreement(search, article, 0)) > 0:
                yield score, css, article
                break


def _find_modified(search: Search) -> Search:
    """Find another time that is stated as that of the last change, or that its class calls so."""
    for _, boxes in islice(times(search.view), PLACES):
        for css, article in search.each("modified", [[box] for box in boxes]):
            time = article.modified
            if not search.prints(time) or not same_time(article.published, search.article.published):
                continue
            named = re.search(TELLING["modified"], css, re.IGNORECASE) is not None or _is_labelled(
                search, css
            )
            if named or is_same(time, search.view.stated.modified):
                return search.keep("modified", css, article, _says(time))
    return search


def _is_labelled(search: Search, css: str) -> bool:
    """Tell whether the element or the cell in front of a time says that it is that of the last change."""
    for element in search.view.tree.find(css):
        for node in (element, *islice(element.iterancestors(), 2)):
            before = node.getprevious()
            if before is not None and (label := shown(before)):
                return any(
                    each.kind == "modified" for each in find_times(f"{label} {shown(element)}", known=True)
                )
    return False


def _without_wrong_change(search: Search) -> Search:
    """Leave out a stated time of change that lies before that of publication."""
    first, last = search.article.published, search.article.modified
    if (
        first is None
        or first.value is None
        or last is None
        or last.value is None
        or last.value >= first.value
    ):
        return search
    for block in search.view.page.metadata:
        if (
            block.key in metadata_keys.MODIFIED
            and block.text == last.text
            and block.key not in search.layout.distrust
        ):
            article = search.attempt("distrust", block.key)
            if article is not None:
                evidence = f"states {last.text}, before the time of publication"
                search = search.keep("distrust", block.key, article, evidence)
    return search


def _says(time: Timestamp | None) -> str:
    """Say how a time is read."""
    if time is None or time.value is None:
        return "holds a time"
    label = _LABEL.match(time.text)
    form = _FORMS.get(time.precision, "%Y-%m-%d %H:%M")
    return f"reads as {time.value.strftime(form)}{f', label {label[0]}' if label else ''}"
