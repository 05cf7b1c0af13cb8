"""The whole way: an input becomes an Article."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from knews import arguments, keys
from knews.article import Article, Problem, Timestamp
from knews.compose import Origin, compose
from knews.doubts import find_doubts
from knews.drift import find_drift
from knews.identify import find_host, find_provider, find_publisher, find_site, identify, read_url
from knews.label import label
from knews.outlet import GENERIC, Outlet
from knews.press.byline import is_wire
from knews.read.text import read_text
from knews.registry import get_outlet, index, named_outlet, outlet_of_url, reading_of
from knews.source import Kind, decode, is_sound_page

if TYPE_CHECKING:
    from knews.read.page import Page

#: What arguments take.
_MOMENT = "a datetime: datetime.fromisoformat reads one from text, a bare day as its midnight"
_OUTLET = "a str or an Outlet: `knews outlets` lists the ids"


def parse(
    raw: str | bytes,
    *,
    url: str | None = None,
    crawled_at: datetime | None = None,
    outlet: str | Outlet | None = None,
) -> Article:
    r"""Parse one Korean news article: a dump of text or an HTML page.

    For an argument that may be left out, None, nan and pandas' NaT and NA say that it is not given.

    Args:
        raw: The dump or the page, as a str or as bytes in UTF-8, UTF-16, CP949/EUC-KR or ISO-2022-KR. Blocks
            of a dump count their offsets in characters of the decoded text, those of a page in the texts that
            were read, joined by line breaks.
        url: Where it came from; names the outlet by its host.
        crawled_at: When it was fetched; resolves relative times. A naive one is in the outlet's zone. Midnight
            stands for a day whose time is not known.
        outlet: The outlet's id, a name that it prints or its host; or an Outlet that need not be installed. It
            wins over `url`, which wins over the address that a page states and over what the text shows.

    Returns:
        The Article. Whatever is doubtful is in `Article.problems`.

    Raises:
        KnewsError: The input is empty, over a limit, in no known encoding or a binary file; the outlet's id
            is unknown, or its module is broken.
        TypeError: An argument is of another type; the message names it and what it takes.

    >>> article = parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다.\n\n김하늘 기자 sky@hankyung.com")
    >>> article.outlet, article.headline, article.bylines[0].name, article.text
    ('hankyung', '새 다리 열린다', '김하늘', '시가 새 다리를 열기로 했다.')
    >>> parse("   ")
    Traceback (most recent call last):
    knews.EmptyInput: the input is empty: give the text or the bytes of one article
    >>> parse("새 다리 열린다", url=5)
    Traceback (most recent call last):
    TypeError: url takes a str, not int: leave it out where there is none
    """
    arguments.check("raw", raw, (str, bytes), "a str or bytes: give what the file or the buffer holds")
    if not arguments.is_given("url", url, (str,), "a str: leave it out where there is none"):
        url = None
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), _MOMENT):
        crawled_at = None
    if not arguments.is_given("outlet", outlet, (str, Outlet), _OUTLET):
        outlet = None
    return _parse(raw, url, crawled_at, named_outlet(outlet) if isinstance(outlet, str) else outlet)


def _parse(raw: str | bytes, url: str | None, crawled_at: datetime | None, outlet: Outlet | None) -> Article:
    """Tell a page from a dump, and parse it."""
    if isinstance(raw, bytes) and is_sound_page(raw):
        return _parse_page(raw, (), url, crawled_at, outlet)
    source = decode(raw)
    text = source.text
    if source.kind is Kind.HTML:
        data = source.data if source.data is not None else text.encode("utf-8", "replace")
        return _parse_page(data, source.problems, url, crawled_at, outlet)
    signs = identify(text)
    if outlet is None:
        id_ = (outlet_of_url(url) if url else None) or signs.outlet
        outlet = get_outlet(id_) if id_ else GENERIC
    known = None if outlet is GENERIC else outlet.id
    provider = signs.provider or signs.outlet
    if provider in outlet.shares:
        provider = None
    if outlet.mend is not None:
        text = outlet.mend(text)
    id_, day = read_url(outlet, url)
    origin = Origin(
        outlet=known,
        provider=provider if provider != known else None,
        url=url,
        article_id=id_,
        names=frozenset((outlet.name, *outlet.names)),
        crawled_at=crawled_at,
        problems=source.problems,
        reading=reading_of(outlet),
    )
    article = _signed_by_wire(compose(label(read_text(text), outlet), outlet, origin))
    return _with_problems(article, *find_doubts(text, article), _date_differs(article.published, day))


def _parse_page(
    data: bytes,
    problems: tuple[Problem, ...],
    url: str | None,
    crawled_at: datetime | None,
    outlet: Outlet | None,
) -> Article:
    """Parse a page: by its outlet's layout, else by what most pages have."""
    # lxml is imported with the first page.
    from knews.read.excerpt import address_of  # noqa: PLC0415
    from knews.read.generic import read  # noqa: PLC0415
    from knews.read.page import open_page  # noqa: PLC0415

    host = outlet or find_host(url)
    if host is GENERIC and outlet is None:
        host = find_host(address_of(data))
    page = open_page(data, host.layouts)
    if page is None:
        return Article(
            outlet=outlet.id if outlet else None,
            url=url,
            reading=reading_of(host),
            problems=(*problems, _no_article(None)),
        )
    if host is GENERIC and outlet is None and (site := find_site(page.stated("og:site_name"))) is not GENERIC:
        host, page = site, page.fit(site.layouts)
    publisher = find_publisher(page.publisher(), page.stated, url) if host.portal else host
    # On a portal the lines of both are printed.
    speaker = (
        attrs.evolve(publisher, lines=(*publisher.lines, *host.lines))
        if host.portal and host.lines
        else publisher
    )
    lines, used = read(page, url)
    labelled = label(lines, speaker)
    if publisher is GENERIC and outlet is None and not host.portal:
        # Neither address nor name: whoever signs it printed it.
        signed = find_provider(labelled, GENERIC)
        publisher = get_outlet(signed) if signed is not None else GENERIC
    id_, day = read_url(host, url)
    if id_ is None:
        id_, day = read_url(host, page.address())
    origin = Origin(
        outlet=None if publisher is GENERIC else publisher.id,
        provider=find_provider(labelled, publisher),
        url=url,
        portal=host.id if host.portal else None,
        article_id=id_,
        names=frozenset((publisher.name, *publisher.names, host.name, *host.names)),
        crawled_at=crawled_at,
        problems=problems,
        reading=reading_of(host, used.id if used is not None else None),
    )
    article = _signed_by_wire(compose(labelled, publisher, origin))
    drift = find_drift(host, page.layout, used, lines, article) if host is not GENERIC else ()
    missing = (
        _no_article(page) if not article.sections else _NO_HEADLINE if article.headline is None else None
    )
    return _with_problems(article, *drift, missing, _date_differs(article.published, day))


def _with_problems(article: Article, *found: Problem | None) -> Article:
    problems = tuple(problem for problem in found if problem is not None)
    return attrs.evolve(article, problems=(*article.problems, *problems)) if problems else article


def _date_differs(published: Timestamp | None, day: str | None) -> Problem | None:
    """Hold the time of publication against the day in the article's number; an hour or two around midnight is none."""
    if (
        day is None
        or published is None
        or published.value is None
        or published.precision in ("year", "month")
    ):
        return None
    try:
        stated = datetime(int(day[:4]), int(day[4:6]), int(day[6:]), 12, tzinfo=published.value.tzinfo)
    except ValueError:  # a number that only looks like a day: 20259931
        return None
    if abs(published.value - stated) <= timedelta(hours=36):
        return None
    message = f"published {published.value:%Y-%m-%d}, but the address of the article says {stated:%Y-%m-%d}"
    return Problem("date-differs", message, 0, 0)


def _no_article(page: "Page | None") -> Problem:
    """Name what a page lacks that an article's page has."""
    missing = ["sentences outside links"]
    if page is None or page.stated(*keys.HEADLINE) is None:
        missing.append("a stated title")
    if page is None or page.stated(*keys.PUBLISHED) is None:
        missing.append("a stated time of publication")
    message = (
        "the page holds no article's text: it is a list, a notice, or built by scripts that knews does not know; "
        f"not found: {', '.join(missing)}"
    )
    return Problem("no-article", message, 0, 0)


_NO_HEADLINE = Problem("no-headline", "the page prints and states no headline that was found", 0, 0)


def _signed_by_wire(article: Article) -> Article:
    """Name the provider of wire copy that is signed with the agency's name alone: "/연합뉴스"."""
    if article.provider is not None:
        return article
    signed = (
        index().names.get(byline.name or "")
        for byline in article.bylines
        if byline.role is None or is_wire(byline.text)
    )
    provider = next((id_ for id_ in signed if id_ is not None and id_ != article.outlet), None)
    return attrs.evolve(article, provider=provider) if provider else article
