"""Two layouts and the pages that each was found on -> one layout that reads all of them as well as its own."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from knews.article import Article
from knews.outlet import Layout, Outlet
from knews.pipeline import parse
from knews.press.fold import fold
from knews.source import decode

#: Selectors whose alternatives may be parted by commas. What the layout is known by and its container are one.
_FIELDS = ("headline", "subheadline", "published", "modified", "byline", "caption", "copyright")


@attrs.frozen(eq=False)
class Found:
    """A page, and how it is read by what was proposed from it alone."""

    #: The name of its file.
    source: str
    text: str = attrs.field(repr=False)
    article: Article

    @classmethod
    def make(cls, source: str, raw: bytes, article: Article) -> "Found":
        """Make one of a page as it came."""
        return cls(source, decode(raw).text, article)

    def differs(self, name: str, layouts: Sequence[Layout]) -> tuple[str, ...]:
        """Say which fields other layouts read otherwise, of an outlet with a printed name; none where all are the same."""
        article = parse(self.text, outlet=Outlet(id="new", name=name, layouts=tuple(layouts)))
        before, after = _essence(self.article), _essence(article)
        missed = _missed(article) - _missed(self.article)
        return tuple(field for field in before if before[field] != after[field] or field in missed)


def join(one: Layout, other: Layout, pages: Sequence[Found], name: str) -> Layout | None:
    """Find a layout that reads all pages of two as before; None where there is none.

    It is one of the two, or one that states more: what only the other has, then selectors of both, parted by commas.
    """
    for layout in _candidates(one, other):
        if not any(page.differs(name, [layout]) for page in pages):
            return layout
    return None


def _candidates(one: Layout, other: Layout) -> Iterator[Layout]:
    pairs = ((one, other), (other, one))
    id_ = min(one.id, other.id)
    for base, _ in pairs:
        yield attrs.evolve(base, id=id_)
    for base, more in pairs:
        both = {field: _value(base, field) or _value(more, field) for field in _FIELDS}
        yield _with(base, more, id_, both)
    for base, more in pairs:
        values = {field: _alternatives(_value(base, field), _value(more, field)) for field in _FIELDS}
        yield _with(base, more, id_, values)


def _value(layout: Layout, field: str) -> str | None:
    value: str | None = getattr(layout, field)
    return value


def _alternatives(css: str | None, more: str | None) -> str | None:
    return ", ".join(dict.fromkeys(each for each in (css, more) if each is not None)) or None


def _with(base: Layout, more: Layout, id_: str, selectors: Mapping[str, str | None]) -> Layout:
    changes: dict[str, object] = {
        **selectors,
        "id": id_,
        "drop": tuple(dict.fromkeys((*base.drop, *more.drop))),
        "distrust": tuple(dict.fromkeys((*base.distrust, *more.distrust))),
    }
    return attrs.evolve(base, **changes)  # type: ignore[arg-type]  # each has the type of its field


def _missed(article: Article) -> set[str]:
    """Give the fields whose selectors gave nothing where they should have: a problem's message begins with the field."""
    found = (problem for problem in article.problems if problem.code == "selector-missed")
    return {problem.message.partition(":")[0] for problem in found}


def _essence(article: Article) -> dict[str, object]:
    """Give what has to stay the same, field by field."""
    return {
        "headline": article.headline,
        "subheadline": article.subheadlines,
        "published": article.published and article.published.value,
        "modified": article.modified and article.modified.value,
        "byline": [(each.name, each.email) for each in article.bylines],
        "caption": [(each.title, each.text, each.credit) for each in article.captions],
        "body": fold(article.text),
        "copyright": article.copyright,
    }
