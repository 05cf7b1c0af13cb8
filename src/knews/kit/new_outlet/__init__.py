"""`knews new-outlet`: a package with an outlet of one's own, proposed from a page or a dump where there is one."""

from collections.abc import Sequence
from pathlib import Path

import attrs

from knews.kit.new_outlet.given import check_hosts, check_id, check_name, claims
from knews.kit.new_outlet.sample import sample_dump, sample_layout, sample_page
from knews.kit.new_outlet.scaffold import Package, files_of, write
from knews.kit.propose.lines import DumpProposals, propose_lines
from knews.kit.propose.page import FAMILIES, PageProposals, propose_page
from knews.kit.propose.proposal import Proposal
from knews.kit.propose.site import propose_site
from knews.outlet import Outlet
from knews.registry import index
from knews.source import MAX_BYTES, Kind, decode


@attrs.frozen
class NewOutlet:
    """A package that was written, and what it was made from."""

    folder: Path
    #: The files' paths in the folder.
    files: tuple[str, ...]
    outlet: Outlet
    #: What was proposed, with its evidence; what was not found is among them.
    proposals: tuple[Proposal, ...]
    #: Lines of a dump that the grammar reads already: what they are, and how many.
    read: tuple[tuple[str, int], ...]
    #: What to look at: a host that was cut, a name that another outlet has, an article that has an owner.
    notices: tuple[str, ...]

    def lines(self) -> tuple[str, ...]:
        """Give what to print: what was written, proposed, not found, and what to do next.

        What a page says of itself is in it: a character that is none to a reader becomes "?".
        """
        found = [f"  {each}" for each in self.proposals if each.is_found]
        missed = [
            f"  {each.field}: {each.evidence}"
            for each in self.proposals
            if not each.is_found and each.is_needed
        ]
        spared = [
            f"  {each.field}: {each.evidence}"
            for each in self.proposals
            if not each.is_found and not each.is_needed
        ]
        count = sum(count for _, count in self.read)
        kinds = ", ".join(f"{role} {count}" for role, count in self.read)
        read = (
            [f"  {count} line{'s are' if count != 1 else ' is'} read already: {kinds}"] if self.read else []
        )
        lines = (
            f"wrote {self.folder}",
            *(f"  {path}" for path in self.files),
            *(("proposed", *found) if found else ()),
            *(("not found", *missed) if missed else ()),
            *(("not needed", *spared, *read) if spared or self.read else ()),
            *(("look at this", *(f"  {notice}" for notice in self.notices)) if self.notices else ()),
            "next",
            f"  python3 -m pip install -e '{self.folder}[test]'",
            f"  knews outlets {self.outlet.id}",
            f"  knews check-outlet {self.outlet.id}",
        )
        return tuple("".join(char if char.isprintable() else "?" for char in line) for line in lines)


def new_outlet(
    id: str,  # noqa: A002
    *,
    name: str,
    hosts: Sequence[str] = (),
    source: Path | None = None,
    into: Path = Path(),
) -> NewOutlet:
    """Write a package `knews-ID` that works at once.

    Args:
        id: Lower-case ASCII letters and digits: the outlet's, and part of the package's name.
        name: As printed in bylines and rights lines.
        hosts: Host names; an address is cut to its host.
        source: A page or a dump of the outlet, to propose selectors and line rules from.
        into: The folder that the package's folder is made in.

    Raises:
        InvalidOutlet: The id, the name or a host cannot be an outlet's, or the id is installed.
        WontOverwrite: The package's folder is there already.
        KnewsError: The source is no article's text or page: see `knews.parse`.
        OSError: The source cannot be read, or the package not be written.
    """
    check_id(id)
    name = check_name(name)
    known, notices = check_hosts(hosts)
    raw = _read(source) if source is not None else None
    package, proposals, read = _plan(Outlet(id=id, name=name, hosts=known), raw)
    if package.is_real and source is not None:
        notices += (
            f"{source} was copied as the first case; real articles have owners: invent one before you publish",
        )
    notices += claims(package.outlet, proposals)
    files = files_of(package)
    folder = into / f"knews-{id}"
    write(files, folder)
    return NewOutlet(folder, tuple(map(str, files)), package.outlet, proposals, read, notices)


def _read(source: Path) -> bytes:
    with source.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _plan(
    outlet: Outlet, raw: bytes | None
) -> tuple[Package, tuple[Proposal, ...], tuple[tuple[str, int], ...]]:
    """Say what the package holds: with a source what is proposed from it, else a sample."""
    if raw is None:
        return _sample(outlet), (), ()
    if decode(raw).kind is Kind.HTML:
        page = propose_page(raw, name=outlet.name)
        if page.layout is None and page.family is None:
            return _sample(outlet), page.proposals, ()
        return *_from_page(outlet, raw, page), ()
    dump = propose_lines(raw, name=outlet.name)
    package, proposals = _from_dump(outlet, raw, dump)
    return package, proposals, tuple((str(role), count) for role, count in dump.read)


def _sample(outlet: Outlet) -> Package:
    """Make a package of an invented page and an invented dump."""
    outlet = attrs.evolve(outlet, layouts=(sample_layout(outlet.id),))
    cases = {"page-1.html": sample_page(outlet).encode(), "dump.txt": sample_dump(outlet).encode()}
    return Package(outlet, cases, {"layouts": ["An example: put the selectors of its pages here."]})


def _from_page(outlet: Outlet, raw: bytes, page: PageProposals) -> tuple[Package, tuple[Proposal, ...]]:
    site = propose_site(page.article, outlet.hosts, outlet.name) if page.article is not None else ()
    own = (page.layout,) if page.layout is not None else ()
    layouts = own or FAMILIES[page.family or ""]
    outlet, notes = _with_site(outlet, site)
    outlet = attrs.evolve(outlet, layouts=layouts)
    for field in ("drop", "distrust"):
        for at, proposal in enumerate(
            each for each in page.proposals if each.field == field and each.is_found
        ):
            notes[f"{field}.{at}"] = [proposal.evidence]
    for proposal in page.proposals:
        if proposal.is_found or proposal.is_needed:
            key = "layouts" if proposal.field == "layouts" else f"layout.{proposal.field}"
            notes.setdefault(key, []).append(
                proposal.evidence
                if proposal.is_found
                else f"{proposal.field}: not found: {proposal.evidence}"
            )
    package = Package(outlet, {f"page-{page.fits}.html": raw}, notes, family=page.family, is_real=True)
    return package, (*site, *page.proposals)


def _from_dump(outlet: Outlet, raw: bytes, dump: DumpProposals) -> tuple[Package, tuple[Proposal, ...]]:
    site = propose_site(dump.article, outlet.hosts, outlet.name)
    outlet, notes = _with_site(outlet, tuple(each for each in site if each.field in ("names", "mails")))
    outlet = attrs.evolve(outlet, lines=tuple(each.rule for each in dump.lines))
    proposals = [each for each in site if each.field in ("names", "mails")]
    for at, proposal in enumerate(dump.lines):
        notes[f"lines.{at}"] = [proposal.evidence, *proposal.examples[:3]]
        proposals.append(
            Proposal("lines", f"{proposal.rule.role.upper()} {proposal.rule.pattern}", proposal.evidence)
        )
    if not dump.lines:
        proposals.append(
            Proposal("lines", None, "no line around the text that the grammar does not know", is_needed=False)
        )
    return Package(outlet, {"dump.txt": raw}, notes, is_real=True), tuple(proposals)


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
