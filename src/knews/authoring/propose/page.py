"""A page -> what a Layout may state: selectors, each tried on the page and kept where it reads as well as without."""

import attrs

from knews.article import Article
from knews.authoring.propose.proposal import Proposal
from knews.authoring.propose.search import Search
from knews.authoring.propose.search_head import find_byline, find_copyright, find_headline, find_subheadline
from knews.authoring.propose.search_text import extent, find_body, find_captions, find_drops, find_when
from knews.authoring.propose.search_time import find_published
from knews.authoring.propose.survey import survey
from knews.families import amp, arc, digital_chosun, mediaon, ndsoft
from knews.outlet import Layout
from knews.read.page import choose_layout

#: Systems that many papers share, by their modules' names.
FAMILIES = {
    "ndsoft": ndsoft.LAYOUTS,
    "arc": arc.LAYOUTS,
    "digital_chosun": digital_chosun.LAYOUTS,
    "mediaon": mediaon.LAYOUTS,
    "amp": amp.LAYOUTS,
}
#: What is looked for once the text is found, in this order: what is read worse by a later step is not taken.
_STEPS = (
    find_drops, find_headline, find_subheadline, find_published, find_byline, find_captions, find_copyright, find_when,
)  # fmt: skip


@attrs.frozen
class PageProposals:
    """What is proposed for the pages of an outlet."""

    #: The module of `knews.families` whose layouts fit: they take the place of one of one's own.
    family: str | None
    #: What was put together; None where the page holds no article, or where a family fits.
    layout: Layout | None
    #: Field by field; those that were not found are among them.
    proposals: tuple[Proposal, ...]
    #: How the page is read with it; None for what is no page.
    article: Article | None
    #: Id of the layout that the page fits.
    fits: str | None = None


def propose_page(raw: bytes, *, name: str = "") -> PageProposals:
    """Propose a layout for pages like this one.

    Args:
        raw: The page, in any encoding that knews reads.
        name: The outlet's printed name, which is cut from behind headlines.

    Returns:
        The layout and what speaks for each of its selectors. A page without an article gives no layout, and
        proposals that say what was looked for.

    Raises:
        KnewsError: As for `knews.parse`.

    >>> text = "<p>하늘시가 새 다리를 10월에 열기로 했다.</p>" * 3
    >>> page = f"<h1 class='title'>새 다리 10월에 연다</h1><div id='news-text'>{text}</div>"
    >>> found = propose_page(f"<html><title>새 다리 10월에 연다</title><body>{page}</body></html>".encode())
    >>> found.layout.headline, found.layout.body
    ('h1.title', '#news-text')
    >>> propose_page("<html><body><p>로그인</p></body></html>".encode()).layout is None
    True
    """
    view = survey(raw, name)
    if view is None:
        return PageProposals(None, None, (Proposal("body", None, "this is no page"),), None)
    article = view.article
    if not article.text and view.container is None:
        tried = "no element with sentences and 60 characters outside links, no text in a script"
        return PageProposals(None, None, (Proposal("body", None, tried),), article)
    search = Search(view, name, Layout(id=_year(article), when="body"), article)
    for family, layouts in FAMILIES.items():
        shared = choose_layout(view.tree, layouts)
        if shared is not None and (read := search.read(*layouts)) is not None and read.text:
            evidence = f"its layout {shared.id} fits the page and reads {extent(read)}"
            return PageProposals(family, None, (Proposal("layouts", family, evidence),), read, shared.id)
    if view.container is None:
        return _in_script(search)
    found = find_body(search)
    if found is None:
        why = "no id, class or attribute tells the element that holds the text from others"
        return PageProposals(None, None, (Proposal("body", None, why),), article)
    for step in _STEPS:
        found = step(found)
    order = list(attrs.fields_dict(Layout))
    proposals = tuple(sorted(found.proposals, key=lambda proposal: order.index(proposal.field)))
    # Its own selector may be the first to give the time.
    layout = attrs.evolve(found.layout, id=_year(found.article))
    return PageProposals(None, layout, proposals, found.article, layout.id)


def _in_script(search: Search) -> PageProposals:
    """Propose the reader of a body that stands in a script, where one of those that layouts may name reads it."""
    layout = attrs.evolve(search.layout, when="script", script="next")
    article = search.read(layout)
    if article is None or not article.text:
        why = "the text stands in a script, in a form that no reader knows which a layout may name"
        return PageProposals(None, None, (Proposal("script", None, why),), search.article)
    proposals = (
        Proposal("when", "script", "the text's script has no name of its own; put other layouts in front"),
        Proposal("script", "next", f"reads {extent(article)} out of what Next.js streams"),
    )
    return PageProposals(None, layout, proposals, article, layout.id)


def _year(article: Article) -> str:
    """Name the layout after the year of the page; "1" where that is not known."""
    time = article.published
    return f"{time.value:%Y}" if time is not None and time.value is not None else "1"
