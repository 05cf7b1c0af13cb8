"""The search for a layout: what is known so far, and the trial of one more selector."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Self

import attrs

from knews.article import Article, Timestamp
from knews.authoring.propose.compare import is_worse
from knews.authoring.propose.page_fields import TELLING, Group
from knews.authoring.propose.proposal import Proposal
from knews.authoring.propose.selector import places, selectors
from knews.authoring.propose.survey import Survey
from knews.outlet import Layout, Outlet
from knews.pipeline import parse
from knews.read.tree import Element

#: So many selectors of one field are tried.
TRIES = 4
#: So many places on the page are looked at for one field.
PLACES = 12


@attrs.frozen(eq=False)
class Search:
    """A layout as far as it was found."""

    view: Survey
    #: The outlet's printed name.
    name: str
    layout: Layout
    #: How the page is read by it.
    article: Article
    proposals: tuple[Proposal, ...] = ()

    def read(self, *layouts: Layout) -> Article | None:
        """Read the page by layouts; None where none fits or gives a text."""
        text = self.view.page.data.decode("utf-8", "replace")
        article = parse(text, outlet=Outlet(id="new", name=self.name, layouts=layouts))
        used = article.reading.layout if article.reading is not None else None
        return article if used in {layout.id for layout in layouts} else None

    def selectors(self, field: str, groups: Iterable[Group]) -> Iterator[str]:
        """Give the first selectors that fit one of the groups of elements."""
        return islice(selectors(self.view.tree, groups, TELLING[field]), TRIES)

    def places(self, field: str, element: Element) -> Iterator[str]:
        """Give the first selectors that fit an element by its place, for one that no name tells."""
        return islice(places(self.view.tree, element, TELLING[field]), TRIES)

    def attempt(self, field: str, css: str) -> Article | None:
        """Read the page with a selector more; None where anything is read worse than before."""
        article = self.read(_with(self.layout, field, css))
        before = self.article
        if field == "headline" and self.view.article.headline is not None:
            # The page may print a headline that its title does not say.
            before = attrs.evolve(before, headline=self.view.article.headline)
        return article if article is not None and not is_worse(article, before, field) else None

    def each(self, field: str, groups: Iterable[Group]) -> Iterator[tuple[str, Article]]:
        """Give for each group the first selector with which the page is read no worse, and that reading."""
        for group in groups:
            for css in self.selectors(field, [group]):
                article = self.attempt(field, css)
                if article is not None:
                    yield css, article
                    break

    def keep(self, field: str, css: str, article: Article, evidence: str) -> Self:
        """Take a selector over, in place of a proposal for the same field unless it may have several."""
        kept = tuple(each for each in self.proposals if field in ("drop", "distrust") or each.field != field)
        return attrs.evolve(
            self,
            layout=_with(self.layout, field, css),
            article=article,
            proposals=(*kept, Proposal(field, css, evidence)),
        )

    def miss(self, field: str, evidence: str, *, is_needed: bool = True) -> Self:
        """Say that nothing was found for a field, or that nothing is needed."""
        return attrs.evolve(
            self, proposals=(*self.proposals, Proposal(field, None, evidence, is_needed=is_needed))
        )

    def prints(self, time: Timestamp | None) -> bool:
        """Tell whether the page prints a time; a stated one it may not."""
        return time is not None and all(time.text != block.text for block in self.view.page.metadata)


def _with(layout: Layout, field: str, css: str) -> Layout:
    """Give a layout with one selector more."""
    if field == "drop":
        return attrs.evolve(layout, drop=(*layout.drop, css))
    if field == "distrust":
        return attrs.evolve(layout, distrust=(*layout.distrust, css))
    changes: dict[str, str] = {field: css}
    return attrs.evolve(layout, **changes)  # type: ignore[arg-type]  # all other fields are texts
