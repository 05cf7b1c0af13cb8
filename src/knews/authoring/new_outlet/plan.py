"""Pages and dumps of a new outlet -> what its package holds, with what speaks for it; an invented sample without any."""

from collections.abc import Iterator, Sequence

import attrs

from knews.article import Article
from knews.authoring.new_outlet.sample import sample_dump, sample_layout, sample_page
from knews.authoring.new_outlet.scaffold import Package
from knews.authoring.propose.dumps import propose_dumps
from knews.authoring.propose.lines import LineProposal
from knews.authoring.propose.page import PageProposals, propose_page
from knews.authoring.propose.pages import Generation, propose_pages
from knews.authoring.propose.proposal import Proposal
from knews.authoring.propose.site import propose_site
from knews.outlet import Outlet
from knews.registry import index
from knews.source import decode

#: Sources: the name of the file, and what it holds.
Sources = Sequence[tuple[str, bytes]]


@attrs.frozen
class Plan:
    """What a package is made of, and why."""

    package: Package
    proposals: tuple[Proposal, ...] = ()
    #: Lines of dumps that the grammar reads already: what they are, and how many.
    read: tuple[tuple[str, int], ...] = ()


def plan(outlet: Outlet, sources: Sources, urls: Sequence[str] = ()) -> Plan:
    """Say what the package of an outlet holds: what is proposed from its sources, else a sample; `urls` are addresses of its articles.

    Raises:
        CannotPropose: Several sources do not go together, or one of them holds no article.
        KnewsError: As for `knews.parse`.
    """
    addressed = [Article(outlet=None, url=url) for url in urls]
    if not sources:
        site = tuple(_site(outlet, addressed, ())) if addressed else ()
        outlet, notes = _with_site(outlet, site)
        sample = _sample(outlet)
        return Plan(attrs.evolve(sample, notes={**notes, **sample.notes}), site)
    pages = [(name, raw) for name, raw in sources if decode(raw).kind.is_markup]
    dumps = [(name, raw) for name, raw in sources if (name, raw) not in pages]
    if len(sources) == 1 and pages:
        page = propose_page(pages[0][1], name=outlet.name)
        if page.fits is None:
            return _without_layout(outlet, pages[0][1], page, addressed)
    generations = propose_pages(pages, name=outlet.name)
    lines = propose_dumps([raw for _, raw in dumps], name=outlet.name)
    shown = [article for each in generations for article in each.articles]
    site = tuple(_site(outlet, [*shown, *addressed], lines.articles))
    outlet, notes = _with_site(outlet, site)
    layouts = tuple(layout for each in generations for layout in each.layouts)
    outlet = attrs.evolve(outlet, layouts=layouts, lines=tuple(each.rule for each in lines.lines))
    for generation in generations:
        notes.update(_notes_of_layout(generation))
    notes.update(_notes_of_lines(lines.lines))
    package = Package(
        outlet,
        dict(_cases(generations, pages, dumps)),
        notes,
        families=tuple(each.family for each in generations if each.family is not None),
        is_real=True,
    )
    proposals = (*site, *_of_pages(generations), *(_of_dumps(lines.lines) if dumps else ()))
    return Plan(package, proposals, tuple((str(role), count) for role, count in lines.read))


def _without_layout(outlet: Outlet, raw: bytes, page: PageProposals, addressed: Sequence[Article]) -> Plan:
    """Say what is known of an outlet whose page no layout was found for: the page is its first case, and fails its check."""
    site = tuple(_site(outlet, [page.article or Article(outlet=None), *addressed], ()))
    outlet, notes = _with_site(outlet, site)
    why = "; ".join(each.evidence for each in page.proposals)
    notes["layouts"] = [f"None was found: {why}.", "Write one: `when` and `body` name what holds the text."]
    package = Package(outlet, {"page-1.html": raw}, notes, is_real=True)
    return Plan(package, (*site, *page.proposals))


def _sample(outlet: Outlet) -> Package:
    """Make a package of an invented page and an invented dump."""
    outlet = attrs.evolve(outlet, layouts=(sample_layout(outlet.id),))
    cases = {"page-1.html": sample_page(outlet).encode(), "dump.txt": sample_dump(outlet).encode()}
    return Package(outlet, cases, {"layouts": ["An example: put the selectors of its pages here."]})


def _cases(generations: Sequence[Generation], pages: Sources, dumps: Sources) -> Iterator[tuple[str, bytes]]:
    """Name each case after its layout, a further one of a kind with its number."""
    raws = dict(pages)
    named = [
        (f"page-{fits}", ".html", raws[page.source])
        for each in generations
        for page, fits in zip(each.pages, each.fits, strict=True)
    ]
    seen: dict[str, int] = {}
    for stem, ending, raw in (*named, *(("dump", ".txt", raw) for _, raw in dumps)):
        seen[stem] = number = seen.get(stem, 0) + 1
        yield f"{stem}-{number}{ending}" if number > 1 else f"{stem}{ending}", raw


def _site(outlet: Outlet, pages: Sequence[Article], dumps: Sequence[Article]) -> Iterator[Proposal]:
    """Give what each source shows of the site, once; what none of them shows is said once."""
    found: dict[tuple[str, str | None], Proposal] = {}
    for article, is_page in (*((page, True) for page in pages), *((dump, False) for dump in dumps)):
        for proposal in propose_site(article, outlet.hosts, outlet.name):
            # A dump shows no address.
            if is_page or proposal.field in ("names", "mails"):
                found.setdefault((proposal.field, proposal.value), proposal)
    shown = {proposal.field for proposal in found.values() if proposal.is_found}
    order = list(attrs.fields_dict(Outlet))
    for proposal in sorted(found.values(), key=lambda each: order.index(each.field)):
        if proposal.is_found or proposal.field not in shown:
            yield proposal


def _notes_of_layout(generation: Generation) -> Iterator[tuple[str, list[str]]]:
    """Give the comments of a layout: above each field what speaks for it, or what was looked for."""
    if generation.family is not None:
        yield f"family.{generation.family}", [each.evidence for each in generation.proposals]
        return
    id_ = generation.fits[0]
    for field in ("drop", "distrust"):
        found = (each for each in generation.proposals if each.field == field and each.is_found)
        for at, proposal in enumerate(found):
            yield f"{id_}.{field}.{at}", [proposal.evidence]
    for each in generation.proposals:
        if each.field not in ("drop", "distrust") and (each.is_found or each.is_needed):
            text = each.evidence if each.is_found else f"{each.field}: not found: {each.evidence}"
            yield f"{id_}.{each.field}", [text]


def _notes_of_lines(lines: Sequence[LineProposal]) -> Iterator[tuple[str, list[str]]]:
    for at, proposal in enumerate(lines):
        yield f"lines.{at}", [proposal.evidence, *proposal.examples[:3]]


def _of_pages(generations: Sequence[Generation]) -> Iterator[Proposal]:
    """Give the proposals of all layouts; where there are several pages, which reads which, and each field's layout."""
    count = sum(len(each.pages) for each in generations)
    for each in generations:
        if count > 1:
            names = " and ".join(page.source for page in each.pages)
            yield Proposal("layouts", each.family or each.fits[0], f"reads {names}")
        front = f"{each.fits[0]} " if len(generations) > 1 and each.layout is not None else ""
        for proposal in each.proposals:
            yield attrs.evolve(proposal, field=f"{front}{proposal.field}")


def _of_dumps(lines: Sequence[LineProposal]) -> Iterator[Proposal]:
    for each in lines:
        yield Proposal("lines", f"{each.rule.role.upper()} {each.rule.pattern}", each.evidence)
    if not lines:
        reason = "no line around the text that the grammar does not know"
        yield Proposal("lines", None, reason, is_needed=False)


def _with_site(outlet: Outlet, site: Sequence[Proposal]) -> tuple[Outlet, dict[str, list[str]]]:
    """State what was found of the site: a host only where none was given, no name or domain that another outlet has."""
    notes: dict[str, list[str]] = {}
    values: dict[str, tuple[str, ...]] = {}
    taken = {"names": index().names, "mails": index().mails}
    for proposal in site:
        if proposal.value in taken.get(proposal.field, ()):
            continue
        if proposal.value is not None and not (proposal.field == "hosts" and outlet.hosts):
            values[proposal.field] = (*values.get(proposal.field, ()), proposal.value)
            notes.setdefault(proposal.field, []).append(proposal.evidence)
    return (
        attrs.evolve(
            outlet,
            names=values.get("names", outlet.names),
            hosts=values.get("hosts", outlet.hosts),
            urls=values.get("urls", outlet.urls),
            mails=values.get("mails", outlet.mails),
        ),
        notes,
    )
