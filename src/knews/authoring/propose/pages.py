"""Several pages of an outlet -> its layouts: one that reads all of them, or one for each generation, told apart."""

from collections.abc import Iterator, Sequence
from itertools import islice, permutations

import attrs

from knews.article import Article
from knews.authoring.errors import CannotPropose
from knews.authoring.propose.join import Found, join
from knews.authoring.propose.page import FAMILIES, PageProposals, propose_page
from knews.authoring.propose.proposal import Proposal
from knews.outlet import Layout, alternatives
from knews.read.page import choose_layout
from knews.read.tree import Tree, parse_page

#: What may tell a layout from others, in this order.
_SIGNS = ("when", "body", "headline", "published", "byline", "subheadline")
#: So many orders of layouts are tried.
_ORDERS = 24


@attrs.frozen(eq=False)
class Generation:
    """Pages that are built alike, and what reads them."""

    #: The module of `knews.families` whose layouts read them; None where `layout` does.
    family: str | None
    layout: Layout | None
    pages: tuple[Found, ...]
    #: Field by field, with what speaks for it.
    proposals: tuple[Proposal, ...]
    #: The id of the layout that each page fits.
    fits: tuple[str, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """How its pages are read."""
        return tuple(page.article for page in self.pages)

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The layouts that it states."""
        return FAMILIES[self.family] if self.family is not None else (self.layout,) if self.layout else ()


def propose_pages(sources: Sequence[tuple[str, bytes]], *, name: str = "") -> tuple[Generation, ...]:
    """Propose layouts from several pages: those of one's own first, the newest before older ones.

    Args:
        sources: The pages, each with the name of its file.
        name: The outlet's printed name.

    Raises:
        CannotPropose: One holds no article that a layout can be found for, or no layout reads two of them alike
            and nothing tells those of each apart.
        KnewsError: As for `knews.parse`.
    """
    groups: list[Generation] = []
    for source, raw in sources:
        new = _of_page(source, raw, propose_page(raw, name=name))
        for at, group in enumerate(groups):
            if (both := _joined(group, new, name)) is not None:
                groups[at] = both
                break
        else:
            groups.append(new)
    own = _with_ids([group for group in groups if group.layout is not None])
    shared = [group for group in groups if group.layout is None]
    return _told_apart(own, shared, name)


def _of_page(source: str, raw: bytes, found: PageProposals) -> Generation:
    if found.article is None or found.fits is None:
        reason = f"{found.proposals[0].evidence}: leave it out, or give another page"
        raise CannotPropose((source,), reason)
    page = Found.make(source, raw, found.article)
    return Generation(found.family, found.layout, (page,), found.proposals, (found.fits,))


def _joined(group: Generation, new: Generation, name: str) -> Generation | None:
    """Put two generations together, where one family or one layout reads both; None where not."""
    pages = (*group.pages, *new.pages)
    if group.layout is None or new.layout is None:
        if group.family is None or group.family != new.family:
            return None
        return attrs.evolve(group, pages=pages, fits=(*group.fits, *new.fits))
    layout = join(group.layout, new.layout, pages, name)
    if layout is None:
        return None
    proposals = tuple(_proposals(layout, (*group.proposals, *new.proposals)))
    return Generation(None, layout, pages, proposals, (layout.id,) * len(pages))


def _proposals(layout: Layout, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Give for each field of a joined layout what spoke for it on each of the pages."""
    tried = {each.field for each in proposals}
    for field in (field for field in attrs.fields_dict(Layout) if field in tried):
        found = [each for each in proposals if each.field == field]
        stated: str | tuple[str, ...] | None = getattr(layout, field)
        if stated is None:
            missed = (each for each in found if not each.is_found)
            yield next(missed, Proposal(field, None, "all pages are read without it", is_needed=False))
        for css in stated if isinstance(stated, tuple) else filter(None, (stated,)):
            parts = alternatives(css)
            evidence = (each.evidence for each in found if each.value == css or each.value in parts)
            yield Proposal(field, css, "; ".join(dict.fromkeys(evidence)))


def _with_ids(groups: Sequence[Generation]) -> list[Generation]:
    """Give each generation an id of its own, the newest first: "2025", and "2025b" for another of that year."""
    named: list[Generation] = []
    used: set[str] = set()
    for group in groups:
        if group.layout is not None:
            id_ = next(
                each
                for end in ("", *"bcdefghijklmnopqrstuvwxyz")
                if (each := group.layout.id + end) not in used
            )
            used.add(id_)
            layout = attrs.evolve(group.layout, id=id_)
            named.append(attrs.evolve(group, layout=layout, fits=(id_,) * len(group.pages)))
    return sorted(named, key=lambda group: group.fits[0], reverse=True)


def _told_apart(own: Sequence[Generation], shared: Sequence[Generation], name: str) -> tuple[Generation, ...]:
    """Make each layout known by what no page of another generation has; else put them in an order that tells them apart."""
    groups = [*own, *shared]
    trees = {page.source: _tree(page) for group in groups for page in group.pages}
    marked = [_marked(group, groups, trees) for group in own]
    for order in islice(permutations(marked), _ORDERS):
        whole = (*order, *shared)
        if not any(_misread(whole, trees, name)):
            return whole
    sources, fields = next(iter(_misread((*marked, *shared), trees, name)))
    reason = (
        f"one layout does not read both ({', '.join(fields)}), and nothing on them tells two apart: "
        "give pages of one generation, and add the other layout by hand"
    )
    raise CannotPropose(tuple(sorted(sources)), reason)


def _marked(group: Generation, groups: Sequence[Generation], trees: dict[str, Tree]) -> Generation:
    """Give a generation whose `when` is on its own pages and on no other, where there is such a selector."""
    others = [trees[page.source] for other in groups if other is not group for page in other.pages]
    mine = [trees[page.source] for page in group.pages]
    layout = group.layout
    if layout is None or not others:
        return group
    for field in _SIGNS:
        css: str | None = getattr(layout, field)
        if css is None or "::" in css or not all(tree.find(css) for tree in mine):
            continue
        if not any(tree.find(css) for tree in others):
            if field == "when":
                return group
            proposal = Proposal("when", css, f"its {field}, which no page of another layout has")
            proposals = tuple(proposal if each.field == "when" else each for each in group.proposals)
            return attrs.evolve(group, layout=attrs.evolve(layout, when=css), proposals=proposals)
    return group


def _misread(
    groups: Sequence[Generation], trees: dict[str, Tree], name: str
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give pages that the layouts of all read otherwise than their own, with the page of the layout that takes them."""
    layouts = [layout for group in groups for layout in group.layouts]
    for group in groups:
        for page in group.pages:
            taker = choose_layout(trees[page.source], layouts)
            other = next(each for each in groups if taker is None or taker in each.layouts)
            fields = page.differs(name, layouts)
            if other is not group or fields:
                yield (other.pages[0].source, page.source), fields or ("when",)


def _tree(page: Found) -> Tree:
    tree = parse_page(page.text.encode("utf-8", "replace"))
    assert tree is not None  # noqa: S101 - a layout was found on it
    return tree
