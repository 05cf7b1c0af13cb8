"""Whose a page is by its address, by the name that the site gives itself, and on a portal by what it says of the paper."""

from collections.abc import Callable, Iterable

from knews.errors import WrongRule
from knews.outlet import GENERIC, Outlet, compile_pattern
from knews.press.pattern import pattern
from knews.registry import get_outlet, index, outlet_of_url

# 뉴시스 | 네이버
_SPONSOR = pattern(r"\s*\|\s*")
# /article/003/0012577249 | oid=003
_OFFICE = pattern(r"(?:/article/|[?&]oid=)(\d{3})(?=[/&]|$)")


def find_host(address: str | None) -> Outlet:
    """Tell whose page an address is; GENERIC for a host that nobody has."""
    id_ = outlet_of_url(address) if address else None
    return get_outlet(id_) if id_ else GENERIC


def find_site(name: str | None) -> Outlet:
    """Tell whose page this is by the name that the site gives itself."""
    id_ = index().names.get(name.strip()) if name else None
    return get_outlet(id_) if id_ else GENERIC


def find_publisher(named: Iterable[str], stated: Callable[..., str | None], url: str | None) -> Outlet:
    """Tell which paper an article on a portal came from: by what the page shows, by the office in its URL."""
    tables = index()
    said = (
        stated("og:article:author"),
        stated("article:media_name"),
        stated("dable:author"),
        stated("twitter:creator"),
    )
    for name in (*named, *said):
        for word in _SPONSOR.split(name or ""):
            if id_ := tables.names.get(word.strip()):
                return get_outlet(id_)
    office = next((match[1] for match in _OFFICE.finditer(url or stated("og:url") or "")), None)
    id_ = tables.offices.get(office or "")
    return get_outlet(id_) if id_ else GENERIC


def read_url(outlet: Outlet, url: str | None) -> tuple[str | None, str | None]:
    """Read the article's number out of its URL, and the day that it begins with, by what the outlet says of its addresses.

    >>> read_url(get_outlet("hankyung"), "https://www.hankyung.com/article/2025012203381")
    ('2025012203381', '20250122')
    >>> read_url(get_outlet("hankyung"), "https://www.hankyung.com/")
    (None, None)

    Raises:
        WrongRule: A pattern does not compile, or has no group `id`.
    """
    for form in outlet.urls if url else ():
        if match := compile_pattern(form).search(url or ""):
            found = match.groupdict()
            if "id" not in found:
                reason = f"the pattern {form!r} has no group id"
                raise WrongRule(reason)
            return found["id"], found.get("date")
    return None, None
