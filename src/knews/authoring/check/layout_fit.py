"""Layouts against the pages of cases: each page has the layout that it is named after, and no other."""

import re
from collections.abc import Iterable, Iterator

import attrs

from knews.article import Article
from knews.authoring.check.commas import comma_note
from knews.authoring.check.contract import why_not_css
from knews.authoring.check.finding import Finding, Severity
from knews.families import FAMILIES
from knews.outlet import Layout, Outlet
from knews.read.tree import Tree

#: The problem of a selector that gave nothing where it should.
_MISSED = "selector-missed"
#: How the name of a page's case begins, in front of its layout's id.
_PAGE = "page-"


@attrs.frozen
class PageFit:
    """Which layouts of an outlet the page of a case fits."""

    #: The case's name: "page-2024".
    name: str
    #: The layout that it is named after, None where it is named after none.
    named: str | None
    #: Those whose `when` is on the page, in their order: the first is taken.
    fits: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def fit_page(outlet: Outlet, name: str, tree: Tree, article: Article) -> PageFit:
    """Tell which layouts a page fits; `article` is what became of it."""
    named = named_layout(name, outlet.layouts)
    usable = [layout for layout in outlet.layouts if why_not_css(layout.when) is None]
    fits = tuple(layout.id for layout in usable if tree.find(layout.when))
    return PageFit(name, named, fits, tuple(_findings(outlet, name, fits, article)))


def named_layout(name: str, layouts: Iterable[Layout]) -> str | None:
    """Give the id of the layout that a case is named after; a second page of one has a word more.

    >>> layouts = (Layout(id="2019", when=".old"), Layout(id="2019-b", when=".b"))
    >>> named_layout("page-2019", layouts), named_layout("page-2019-photo", layouts), named_layout("page-2019-b", layouts)
    ('2019', '2019', '2019-b')
    >>> print(named_layout("page-20191", layouts))
    None
    """
    rest = name.removeprefix(_PAGE)
    found = [layout.id for layout in layouts if re.match(rf"{re.escape(layout.id)}(?:$|[-~])", rest)]
    return max(found, key=len, default=None) if rest != name else None


def _findings(outlet: Outlet, name: str, fits: tuple[str, ...], article: Article) -> Iterator[Finding]:
    named = named_layout(name, outlet.layouts)
    reading = article.reading
    if reading is None or reading.outlet != outlet.id:
        if named is not None:
            reader = (
                f"a page of {reading.outlet}" if reading is not None and reading.outlet else "nobody's page"
            )
            message = f"it is read as {reader}: let it state its address in canonical or og:url"
            yield Finding(name, message)
        return
    yield from _of_unnamed(outlet, name, fits) if named is None else _of_named(named, name, fits)
    if fits and reading.layout != fits[0]:
        yield Finding(name, f"layout {fits[0]} fits it and gives no text: look at its `body`")
    else:
        yield from _of_misses(outlet, named, name, article)
    # What stands behind takes nothing away as long as it stands there.
    for other in fits[1:]:
        if other != named:
            message = f"layout {other} fits it as well, and only its place behind tells it apart: make its `when` narrower"
            yield Finding(name, message, Severity.WARNING)


def _of_named(named: str, name: str, fits: tuple[str, ...]) -> Iterator[Finding]:
    if named not in fits:
        yield Finding(
            name, f"`when` of layout {named} is not on it: look at the selector, or at the page's name"
        )
    elif fits[0] != named:
        message = f"layout {fits[0]}, which stands before {named}, fits it as well: make its `when` narrower"
        yield Finding(name, message)


def _of_misses(outlet: Outlet, named: str | None, name: str, article: Article) -> Iterator[Finding]:
    """Name the selectors that gave nothing where metadata or the text stood in: all fields may be right without them.

    What a family states is no fault of its outlet, and a page that is named after no layout need not have all of one.
    """
    used = article.reading.layout if article.reading is not None else None
    layout = next((layout for layout in outlet.layouts if layout.id == used), None)
    if layout is None:
        return
    severity = Severity.WARNING if named != used or layout in FAMILIES else Severity.FAULT
    for problem in article.problems:
        if problem.code == _MISSED:
            # It begins with the field: "published: .date of haneul 2024 gives nothing on this page".
            field = problem.message.partition(":")[0]
            note = comma_note(field, getattr(layout, field) or "")
            yield Finding(name, f"{problem.message}{note}: mend the selector, or the page", severity)


def _of_unnamed(outlet: Outlet, name: str, fits: tuple[str, ...]) -> Iterator[Finding]:
    known = ", ".join(f"{_PAGE}{layout.id}" for layout in outlet.layouts)
    if known and name.startswith(_PAGE):
        yield Finding(name, f"it is named after no layout: name it as in {known}", Severity.WARNING)
    if not fits:
        what = "mend its `when`, or write another" if known else "write one"
        message = f"no layout fits it: {what}, whose `when` and `body` name what holds its text"
        yield Finding(name, message)


def check_shown(outlet: Outlet, pages: Iterable[PageFit]) -> Iterator[Finding]:
    """Check that every layout has a page among the cases; those of families have theirs in knews itself.

    >>> outlet = Outlet(id="haneul", name="하늘일보", layouts=(Layout(id="2024", when="#news", body="#news"),))
    >>> for finding in check_shown(outlet, ()):
    ...     print(finding)
    fault: layout 2024: no case shows it: write tests/outlets/haneul/page-2024.html
    """
    shown = {page.named or page.fits[0] for page in pages if page.named or page.fits}
    for layout in outlet.layouts:
        if layout.id not in shown and layout not in FAMILIES:
            message = f"no case shows it: write tests/outlets/{outlet.id}/{_PAGE}{layout.id}.html"
            yield Finding(f"layout {layout.id}", message)
