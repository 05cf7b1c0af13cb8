"""Whose a page is by its address, by the name that the site gives itself, and on a portal by what it says of the paper."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from knews.errors import WrongRule
from knews.installed import outlet_ids
from knews.outlet import GENERIC, Outlet, compile_pattern
from knews.press.pattern import pattern
from knews.registry import get_outlet, index, outlet_of_url

# 뉴시스 | 네이버
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


def find_by_links(data: bytes) -> Outlet:
    """Tell whose page this is by where its links and pictures lead: most of all addresses, and many, to one outlet's hosts.

    Counted on 84 real pages: a paper's own page has half of its addresses or more there, and five times as many as any
    other paper; what it shares with others stays below. Portals print others' articles: a page full of their links is nobody's.
    """
    found: Counter[str | None] = Counter()
    for host, count in Counter(_LINK.findall(data)).items():
        found[outlet_of_url(host.decode("ascii", "replace"))] += count
    known = [(count, id_) for id_, count in found.most_common() if id_ is not None]
    if not known:
        return GENERIC
    (most, id_), others = known[0], known[1:]
    others_most = others[0][0] if others else 0
    if most < _LEAST_LINKS or most * 2 < found.total() or most < _TIMES_OTHERS * others_most:
        return GENERIC
    outlet = get_outlet(id_)
    return GENERIC if outlet.portal else outlet


# src="//img.haneul.example/1.jpg" | href="https://www.haneul.example/news/1"
_LINK = re.compile(rb"(?:src|href)\s?=\s?[\"'](?:https?:)?//([\w.-]+)")
#: So many addresses are enough, and so many times those of another outlet.
_LEAST_LINKS, _TIMES_OTHERS = 10, 5


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
        for word in (name or "").split("|"):
            if id_ := tables.names.get(word.strip()):
                return get_outlet(id_)
    return find_office(url or stated("og:url"))


def find_office(url: str | None) -> Outlet:
    """Tell which paper an article on Naver came from by the number of the office in its URL; GENERIC where there is none.

    >>> find_office("https://n.news.naver.com/mnews/article/015/0000000001").id
    'hankyung'
    >>> find_office("https://v.daum.net/v/20250122174309123") is GENERIC
    True
    """
    office = next((match[1] for match in _OFFICE.finditer(url or "")), None)
    id_ = index().offices.get(office or "")
    return get_outlet(id_) if id_ else GENERIC


def find_press(word: str) -> Outlet:
    """Tell which paper a word names, as people write it: an id, a printed name, a host; GENERIC where it is none's.

    Raises:
        KnewsError: Its outlet is broken, or two packages claim it.

    >>> find_press("한국경제").id, find_press("SBS  Biz").id, find_press("www.hankyung.com").id, find_press("네이버").id
    ('hankyung', 'sbsbiz', 'hankyung', 'naver')
    >>> find_press("하늘일보") is GENERIC
    True
    """
    name = _reduced(word)
    id_ = (
        index().names.get(word.strip())
        or _press().get(name)
        or (outlet_of_url(word.strip()) if "." in word else None)
    )
    return get_outlet(id_) if id_ else GENERIC


# ㈜하늘일보 | (주)하늘일보 | 주식회사 하늘일보
_FIRM = pattern(r"㈜|\(주\)|주식회사")


def _reduced(name: str) -> str:
    return "".join(_FIRM.sub("", name).split()).casefold()


@cache
def _press() -> dict[str, str]:
    """Give the ids of outlets by what people write for them: ids, names in any case and spacing, portals without 뉴스."""
    found = {id_.casefold(): id_ for id_ in outlet_ids()}
    for name, id_ in index().names.items():
        found.setdefault(_reduced(name), id_)
    for id_ in _PORTALS:
        for name in (name for name, owner in index().names.items() if owner == id_):
            found.setdefault(_reduced(name).removesuffix("뉴스"), id_)
    return found


#: Portals, which people call by their names without 뉴스.
_PORTALS = ("naver", "daum", "nate", "zum")


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
