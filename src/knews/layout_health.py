"""What shows that a site was rebuilt: no layout fits its page, or a selector gives nothing where it should."""

from collections.abc import Iterator

from knews.article import Article, Problem
from knews.outlet import Layout, Outlet
from knews.read.line import Line

#: Fields that every article's page has; and those that one has where its metadata states them.
_ALWAYS = ("headline", "published")
_IF_STATED = {"modified": "modified", "byline": "bylines"}


def find_layout_problems(
    outlet: Outlet, fits: Layout | None, used: Layout | None, lines: tuple[Line, ...], article: Article
) -> Iterator[Problem]:
    """Find what an outlet's layouts should have given on a page and did not.

    Args:
        outlet: Whose page it is.
        fits: Its first layout whose `when` is on the page.
        used: The layout by which the page was read, None for none; another than `fits` where that gave no text.
        lines: The page as read, before labelling.
        article: What it became.
    """
    if fits is None:
        if used not in outlet.layouts:
            known = ", ".join(layout.id for layout in outlet.layouts) or "it has none"
            yield _problem(
                "layout-unknown",
                f"no layout of {outlet.id} fits this page ({known}): it was read like a page of an unknown outlet",
            )
    elif used is not fits:
        if fits.body is not None:
            yield _missed(outlet, fits, "body", "gives no text on this page, or a small part of it")
    else:
        yield from _missed_fields(outlet, fits, lines, article)


def _missed_fields(
    outlet: Outlet, layout: Layout, lines: tuple[Line, ...], article: Article
) -> Iterator[Problem]:
    """Find the selectors of a layout that gave nothing where they should have."""
    given = {line.rule.name for line in lines if line.rule is not None}
    for field in _ALWAYS:
        if getattr(layout, field) is None:
            continue
        if f"layout:{field}" not in given:
            yield _missed(outlet, layout, field, "gives nothing on this page")
        elif getattr(article, field) is None:
            yield _missed(outlet, layout, field, f"gives no {field} that can be read on this page")
    for field, name in _IF_STATED.items():
        if getattr(layout, field) is None or f"layout:{field}" in given:
            continue
        if _is_stated(article, name):
            yield _missed(outlet, layout, field, "gives nothing on this page, but its metadata does")


def _is_stated(article: Article, field: str) -> bool:
    """Tell whether metadata alone gave a field."""
    rules = article.reading.rules.get(field, ()) if article.reading is not None else ()
    return bool(rules) and all(rule.startswith("meta:") for rule in rules)


def _missed(outlet: Outlet, layout: Layout, field: str, what: str) -> Problem:
    return _problem("selector-missed", f"{field}: {getattr(layout, field)} of {outlet.id} {layout.id} {what}")


def _problem(code: str, message: str) -> Problem:
    """Name a problem of the whole page."""
    return Problem(code, message, 0, 0)
