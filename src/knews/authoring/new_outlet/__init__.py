"""`knews new-outlet`: a package with an outlet of one's own, proposed from pages and dumps where there are any."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from knews.authoring.new_outlet.given import check_hosts, check_id, check_name, claims
from knews.authoring.new_outlet.plan import plan
from knews.authoring.new_outlet.scaffold import files_of, write
from knews.authoring.propose.proposal import Proposal
from knews.limits import MAX_BYTES
from knews.outlet import Outlet


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
        lines = [f"wrote {self.folder}", *_indented(self.files)]
        for title, items in self._sections():
            if items:
                lines += (title, *_indented(items))
        lines += (
            "next",
            f"  python3 -m pip install -e '{self.folder}[test]'",
            f"  knews outlets {self.outlet.id}",
            f"  knews check-outlet {self.outlet.id}",
        )
        return tuple("".join(char if char.isprintable() else "?" for char in line) for line in lines)

    def _sections(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Give what there is to say, under its title."""
        yield "proposed", [str(each) for each in self.proposals if each.is_found]
        yield "not found", self._missed(needed=True)
        yield "not needed", [*self._missed(needed=False), *self._read_already()]
        yield "look at this", self.notices

    def _missed(self, *, needed: bool) -> list[str]:
        return [
            f"{each.field}: {each.evidence}"
            for each in self.proposals
            if not each.is_found and each.is_needed is needed
        ]

    def _read_already(self) -> Iterator[str]:
        """Count the lines of dumps that need no rule."""
        if self.read:
            count = sum(count for _, count in self.read)
            kinds = ", ".join(f"{role} {count}" for role, count in self.read)
            yield f"{count} line{'s are' if count != 1 else ' is'} read already: {kinds}"


def _indented(items: Iterable[str]) -> Iterator[str]:
    return (f"  {item}" for item in items)


def new_outlet(  # noqa: PLR0913 - each of them by its name
    id: str,  # noqa: A002
    *,
    name: str,
    hosts: Sequence[str] = (),
    sources: Sequence[Path] = (),
    urls: Sequence[str] = (),
    into: Path = Path(),
) -> NewOutlet:
    """Write a package `knews-ID` that works at once.

    Args:
        id: Lower-case ASCII letters and digits: the outlet's, and part of the package's name.
        name: As printed in bylines and rights lines.
        hosts: Host names; an address is cut to its host.
        sources: Pages and dumps of the outlet, to propose selectors and line rules from.
        urls: Addresses of its articles, to propose hosts and the pattern of addresses from where pages state none.
        into: The folder that the package's folder is made in.

    Raises:
        InvalidOutlet: The id, the name or a host cannot be an outlet's, or the id is installed.
        WontOverwrite: The package's folder is there already.
        CannotPropose: Several sources do not go together, or one of them holds no article.
        KnewsError: A source is no article's text or page: see `knews.parse`.
        OSError: A source cannot be read, or the package not be written.
    """
    check_id(id)
    name = check_name(name)
    known, notices = check_hosts(hosts)
    check_hosts(urls)
    sources = tuple(dict.fromkeys(sources))
    read = [(str(path), _read(path)) for path in sources]
    made = plan(Outlet(id=id, name=name, hosts=known), read, urls)
    package, proposals = made.package, made.proposals
    if package.is_real:
        copied = ", ".join(map(str, sources))
        were = "were copied as the first cases" if len(sources) > 1 else "was copied as the first case"
        notices += (f"{copied} {were}; real articles have owners: invent one before you publish",)
    notices += claims(package.outlet, proposals)
    files = files_of(package)
    folder = into / f"knews-{id}"
    write(files, folder)
    return NewOutlet(folder, tuple(map(str, files)), package.outlet, proposals, made.read, notices)


def _read(source: Path) -> bytes:
    with source.open("rb") as file:
        return file.read(MAX_BYTES + 1)
