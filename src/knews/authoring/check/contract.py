"""The contract: what holds for what every outlet states, whatever package brought it."""

import re
from collections.abc import Collection, Iterable, Iterator

from knews.authoring.check.finding import Finding, Severity
from knews.authoring.check.line_rules import check_lines, compiled_or_why
from knews.authoring.check.linear import slow_address
from knews.authoring.check.mistyped import check_types
from knews.authoring.host import host_of
from knews.installed import Installed
from knews.outlet import Layout, Outlet, alternatives
from knews.press.time import read_time
from knews.read.script import READERS
from knews.read.tree import parse_page

#: The fields of a layout that hold a selector; `drop` holds several.
SELECTORS = (
    "when", "headline", "subheadline", "published", "modified", "byline", "body", "caption", "copyright", "publisher",
)  # fmt: skip
#: What a pattern of addresses may name.
_ADDRESS_GROUPS = {"id", "date", "office"}

_ID = re.compile(r"[a-z][a-z0-9]*")
# ko, en-US, zh-Hant
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
# Asia/Seoul, America/Argentina/Salta, UTC
_ZONE = re.compile(r"[A-Z]\w+(?:/[\w+-]+){0,2}")
_OFFICE = re.compile(r"\d{3}")


def check_contract(outlet: Outlet, entry: Installed | None = None) -> tuple[Finding, ...]:
    """Check all that an outlet states by itself; `entry` is the entry point that names it, None for none.

    >>> for finding in check_contract(Outlet(id="Haneul", name="하늘일보", naver="15")):
    ...     print(finding)
    fault: id: 'Haneul' is no id: write lower-case letters and digits, a letter first: 'haneul'
    fault: naver: '15' is no office number: write its three digits as in /article/015/…
    >>> check_contract(Outlet(id="haneul", name="하늘일보"))
    ()
    """
    if mistyped := tuple(check_types(outlet)):
        # What has the wrong type would only break the other checks.
        return mistyped
    return (
        *check_identity(outlet, entry),
        *check_names(outlet),
        *check_hosts(outlet),
        *check_addresses(outlet),
        *check_layouts(outlet),
        *check_lines(outlet),
        *check_hooks(outlet),
    )


def check_identity(outlet: Outlet, entry: Installed | None) -> Iterator[Finding]:
    """Check an outlet's id, and that the entry point says the same as the outlet."""
    if _ID.fullmatch(outlet.id) is None:
        bare = re.sub(r"[^a-z0-9]", "", outlet.id.lower()).lstrip("0123456789") or "haneul"
        message = f"{outlet.id!r} is no id: write lower-case letters and digits, a letter first: {bare!r}"
        yield Finding("id", message)
    if entry is None:
        return
    if entry.id != outlet.id:
        yield Finding(
            "id", f"the entry point is named {entry.id!r}, the outlet {outlet.id!r}: give both one name"
        )
    brackets = f"[{','.join(outlet.hosts)}]"
    if entry.hosts is None:
        if outlet.hosts:
            message = (
                f"write {brackets} behind the entry point's object, so that a URL finds it without an import"
            )
            yield Finding("hosts", message, Severity.NOTE)
    elif set(entry.hosts) != set(outlet.hosts):
        stated = f"[{','.join(entry.hosts)}]"
        message = f"the entry point names {stated}, the outlet {brackets}: write the same in both, and install it again"
        yield Finding("hosts", message)


def check_names(outlet: Outlet) -> Iterator[Finding]:
    """Check printed names, zone, language, office number."""
    for field, names in (("name", (outlet.name,)), ("names", outlet.names)):
        for name in names:
            if not name.strip():
                yield Finding(field, "it is empty: write the name as printed in bylines and rights lines")
            elif name != (tidy := " ".join(name.split())):
                yield Finding(field, f"{name!r} has white space to spare: write {tidy!r}")
    if not _is_zone(outlet.zone):
        yield Finding("zone", f"{outlet.zone!r} is no IANA zone: write one as in 'Asia/Seoul'")
    if _LANGUAGE.fullmatch(outlet.language) is None:
        yield Finding("language", f"{outlet.language!r} is no language of BCP 47: write one as in 'ko'")
    if outlet.naver is not None and _OFFICE.fullmatch(outlet.naver) is None:
        message = f"{outlet.naver!r} is no office number: write its three digits as in /article/015/…"
        yield Finding("naver", message)


def check_hosts(outlet: Outlet) -> Iterator[Finding]:
    """Check hosts and the domains of addresses."""
    for field, hosts in (("hosts", outlet.hosts), ("mails", outlet.mails)):
        for host in hosts:
            bare = host_of(host)
            if host != bare:
                yield Finding(field, f"{host!r} is no bare host: write it as in {bare or 'haneul.example'!r}")


def _is_zone(zone: str) -> bool:
    try:
        read_time("2025.01.22 17:43", zone=zone)
    except ValueError:
        return False
    return _ZONE.fullmatch(zone) is not None


def check_addresses(outlet: Outlet) -> Iterator[Finding]:
    """Check the patterns of articles' addresses."""
    for number, pattern in enumerate(outlet.urls, 1):
        name = f"urls {number}"
        compiled = compiled_or_why(pattern)
        if isinstance(compiled, str):
            yield Finding(name, f"{pattern!r} does not compile ({compiled}): mend the pattern")
            continue
        if "id" not in compiled.groupindex:
            yield Finding(name, f"{pattern!r} has no group id: write (?P<id>…) around the article's number")
        if unknown := sorted(set(compiled.groupindex) - _ADDRESS_GROUPS):
            yield Finding(
                name, f"nothing reads group {', '.join(unknown)}: name it id or date, or write (?:…)"
            )
        if (slow := slow_address(pattern)) is not None:
            message = (
                f"its time grows faster than the address ({slow.text!r}): let no two repeats share characters"
            )
            yield Finding(name, message, Severity.FAULT if slow.endless else Severity.WARNING)


def check_layouts(outlet: Outlet) -> Iterator[Finding]:
    """Check layouts without a page: ids, selectors, whether there is a text to read."""
    seen: set[str] = set()
    for layout in outlet.layouts:
        name = f"layout {layout.id}"
        if not layout.id.strip():
            yield Finding("layouts", "one has no id: write the year that it began")
        if layout.id in seen:
            yield Finding(name, "two layouts have this id: give each one of its own")
        seen.add(layout.id)
        yield from _check_selectors(name, layout)
        if layout.script is not None and layout.script not in READERS:
            yield Finding(name, f"script: nothing reads {layout.script!r}: it is one of {', '.join(READERS)}")
        elif layout.body is None and layout.script is None:
            yield Finding(name, "it has no text: name the container in body, or the reader in script")


def _check_selectors(name: str, layout: Layout) -> Iterator[Finding]:
    fields = [(field, getattr(layout, field)) for field in SELECTORS]
    fields.extend(("drop", css) for css in layout.drop)
    for field, css in fields:
        if css is None:
            continue
        if not css.strip():
            yield Finding(
                name, f"{field} is empty: write a selector{'' if field == 'when' else ', or leave it out'}"
            )
        elif (reason := why_not_css(css)) is not None:
            yield Finding(name, f"{field}: {css!r} is no selector ({reason}): mend it")


def why_not_css(css: str) -> str | None:
    """Say why a selector cannot be asked for; None for one that can.

    >>> print(why_not_css("h1.title, h2"))
    None
    >>> why_not_css("h1..title")
    "Expected ident, got <DELIM '.' at 3>"
    """
    page = parse_page(b"<p></p>")
    found = alternatives(css)
    try:
        # Some errors come only when a page is asked: that of a prefix as in svg|a.
        for one in found:
            if page is not None:
                page.find(one)
                page.within(one, page.root)
    except Exception as error:  # noqa: BLE001 - those of cssselect and lxml, which are imported in one place only
        return str(error) or type(error).__name__
    if not found:
        return "it names nothing"
    read = ", ".join(found)
    # What opens and never closes is passed over where the alternatives are parted.
    return None if "".join(read.split()) == "".join(css.split()) else f"only {read!r} of it is read"


def check_hooks(outlet: Outlet) -> Iterator[Finding]:
    """Name the functions of an outlet, which only its cases can prove."""
    if outlet.mend is not None:
        yield Finding("mend", "a function of its own mends its dumps: only cases prove it", Severity.NOTE)
    if outlet.readers:
        fields = ", ".join(outlet.readers)
        yield Finding("readers", f"functions of its own read {fields}: only cases prove them", Severity.NOTE)


def check_references(outlet: Outlet, ids: Collection[str]) -> Iterator[Finding]:
    """Check that the outlets that an outlet names are installed, whose ids are `ids`."""
    for field, named in (("replaces", (outlet.replaces,)), ("shares", outlet.shares)):
        for id_ in named:
            if id_ is not None and id_ not in ids:
                yield Finding(field, f"no outlet {id_!r} is installed: `knews outlets` lists what is")


def check_claims(outlet: Outlet, others: Iterable[Outlet]) -> Iterator[Finding]:
    """Check that nobody else claims what tells an outlet apart, unless one replaces the other.

    >>> one, other = (Outlet(id=id, name=id, hosts=("haneul.example",)) for id in ("haneul", "sky"))
    >>> for finding in check_claims(one, [one, other]):
    ...     print(finding)
    fault: hosts: 'haneul.example' is claimed by sky, too: leave it out, or let one say that it replaces the other
    """
    for other in others:
        if other.id in (outlet.id, outlet.replaces) or other.replaces == outlet.id:
            continue
        claims: tuple[tuple[str, set[str]], ...] = (
            ("names", {outlet.name, *outlet.names} & {other.name, *other.names}),
            ("hosts", {*outlet.hosts} & {*other.hosts}),
            ("mails", {*outlet.mails} & {*other.mails}),
            ("naver", {outlet.naver or ""} & {other.naver or "-"}),
        )
        for field, shared in claims:
            for value in sorted(shared):
                message = f"{value!r} is claimed by {other.id}, too: leave it out, or let one say that it replaces the other"
                yield Finding(field, message)
