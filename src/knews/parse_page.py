"""A page, or a piece of one, becomes an Article."""

from typing import TYPE_CHECKING, NamedTuple

from knews import metadata_keys
from knews.alongside import Given, Parsed, date_differs, join_known, label_lines, with_problems
from knews.article import Article, Problem
from knews.attribution import attribute, provider_of
from knews.compose import Origin, compose
from knews.doubts import find_doubts_of_values
from knews.layout_health import find_layout_problems
from knews.outlet import GENERIC, Outlet
from knews.plain_view import see_lines
from knews.registry import get_outlet, in_use, reading_of
from knews.rules.house import speaks
from knews.site import find_by_links, find_host, find_publisher, find_site, read_url
from knews.source import Source
from knews.source_kind import Kind
from knews.source_view import View, put_back

if TYPE_CHECKING:
    from knews.read.page import Page


class Markup(NamedTuple):
    """What is read as a page."""

    #: In UTF-8.
    data: bytes
    kind: Kind
    #: What was doubtful before it was read.
    problems: tuple[Problem, ...]


def data_of(source: Source) -> bytes:
    """Give what is parsed as a page, in UTF-8."""
    if source.kind in (Kind.FRAGMENT, Kind.FEED):
        from knews.read.fragment import as_page  # noqa: PLC0415 - lxml comes with it

        return as_page(source.text).encode("utf-8", "replace")
    return source.data if source.data is not None else source.text.encode("utf-8", "replace")


def parse_page(markup: Markup, given: Given) -> Parsed:
    """Parse a page: by its outlet's layout, else by what most pages have."""
    # lxml is imported with the first page.
    from knews.doubts.beside import find_beside  # noqa: PLC0415
    from knews.read.generic import read  # noqa: PLC0415

    url = given.url
    host, page = _open_page(markup, given)
    if page is None:
        empty = Article(
            outlet=given.outlet.id if given.outlet else None,
            url=url,
            reading=reading_of(host, kind=markup.kind),
            problems=(*markup.problems, _no_article(None)),
        )
        return Parsed(empty, "")
    with in_use(host):
        shown = find_publisher(page.publisher(), page.stated, url) if host.portal else host
        publisher = given.publisher(host, shown)
        lines, used = read(page, url)
        given.limits.check("lines", len(lines))
        id_, day = read_url(host, url)
        if id_ is None:
            id_, day = read_url(host, page.address())
    view: View | None = None
    if (plain := see_lines(lines)) is not None:
        view, lines = plain
    labelled = label_lines(lines, publisher, host, given)
    attribution = attribute([piece.block for piece in labelled])
    if given.is_open(publisher) and attribution.outlet is not None:
        # Neither address nor name: whoever signs it printed it.
        publisher = get_outlet(attribution.outlet.id)
        if publisher.portal:
            publisher = GENERIC
        with in_use(publisher):
            if speaks(publisher, [line.text for line in lines if line.key is None]):
                labelled = label_lines(lines, publisher, host, given)
    portal = given.portal(host)
    origin = Origin(
        outlet=None if publisher is GENERIC else publisher.id,
        provider=provider_of(attribution, publisher),
        shown=attribution.outlet,
        url=url,
        portal=portal.id if portal is not None else None,
        article_id=id_,
        names=frozenset((publisher.name, *publisher.names, host.name, *host.names)),
        crawled_at=given.crawled_at,
        problems=markup.problems,
        reading=reading_of(host, used.id if used is not None else None, kind=markup.kind),
    )
    with in_use(publisher):
        article = compose(view.own(labelled) if view is not None else labelled, publisher, origin)
        article = join_known(article, publisher, host, attribution.printed, given)
    unhealthy = (
        find_layout_problems(host, page.layout, used, lines, article)
        if _is_of_site(host, page, markup.kind, article)
        else ()
    )
    doubts = (*find_doubts_of_values(article), *find_beside(page, article))
    article = with_problems(
        article, *unhealthy, _missing(page, article), *doubts, date_differs(article.published, day)
    )
    if view is not None:
        return Parsed(put_back(article, view), lines, labelled, (view,))
    return Parsed(article, lines, labelled)


def _is_of_site(host: Outlet, page: "Page", kind: Kind, article: Article) -> bool:
    """Tell whether an outlet's site built the page for screens: a piece of one is none, and a bare text was wrapped by somebody."""
    if page.is_amp:
        return False
    if host is GENERIC or page.layout is not None:
        return host is not GENERIC
    is_bare = bool(article.sections) and article.headline is None and not page.metadata
    return kind is not Kind.FRAGMENT and not is_bare


def _open_page(markup: Markup, given: Given) -> tuple[Outlet, "Page | None"]:
    """Open a page and tell whose it is: by word, by its address, by the site's own name, by its links."""
    from knews.read.excerpt import addresses_of  # noqa: PLC0415
    from knews.read.page import open_page  # noqa: PLC0415

    url, outlet = given.url, given.outlet
    host = outlet or find_host(url)
    if host is GENERIC and outlet is None:
        # The first may be a placeholder, or a way on the site.
        known = (site for address in addresses_of(markup.data) if (site := find_host(address)) is not GENERIC)
        host = next(known, GENERIC)
    with in_use(host):
        is_fragment = markup.kind is Kind.FRAGMENT
        page = open_page(markup.data, host.layouts, is_fragment=is_fragment, limits=given.limits)
    if page is not None and host is GENERIC and outlet is None:
        site = find_site(page.stated("og:site_name"))
        if site is GENERIC and url is None and not page.is_fragment and page.address() is None:
            site = find_by_links(markup.data)
        if site is not GENERIC:
            with in_use(site):
                return site, page.fit(site.layouts)
    return host, page


def _missing(page: "Page", article: Article) -> Problem | None:
    """Tell of a text or a headline that was not found."""
    if not article.sections:
        return _no_article(page)
    # A column of bodies holds no headlines.
    return _NO_HEADLINE if article.headline is None and not page.is_fragment else None


def _no_article(page: "Page | None") -> Problem:
    """Name what a page lacks that an article's page has."""
    missing = ["sentences outside links"]
    if page is None or page.stated(*metadata_keys.HEADLINE) is None:
        missing.append("a stated title")
    if page is None or page.stated(*metadata_keys.PUBLISHED) is None:
        missing.append("a stated time of publication")
    message = (
        "the page holds no article's text: it is a list, a notice, or built by scripts that knews does not know; "
        f"not found: {', '.join(missing)}"
    )
    return Problem("no-article", message, 0, 0)


_NO_HEADLINE = Problem("no-headline", "the page prints and states no headline that was found", 0, 0)
