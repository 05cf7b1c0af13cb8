"""The whole way: an input becomes an Article."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import attrs

from knews import arguments, metadata_keys
from knews.article import Article, Problem, Timestamp
from knews.attribution import attribute, provider_of
from knews.compose import Origin, compose
from knews.doubts import find_doubts
from knews.hooks import mend
from knews.label import label
from knews.labelled import Labelled
from knews.layout_health import find_layout_problems
from knews.outlet import GENERIC, Outlet
from knews.read.line import Line
from knews.read.text import read_text
from knews.read.whole_page import mark_page
from knews.registry import get_outlet, in_use, is_url, named_outlet, reading_of
from knews.rules.house import speaks
from knews.site import find_host, find_publisher, find_site, read_url
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
            is unknown, its module is broken, or one of its rules or hooks cannot be used.
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
    doubts: tuple[Problem, ...] = ()
    if url is not None and not is_url(url):
        doubts, url = (_bad_url(url),), None
    if isinstance(raw, bytes) and is_sound_page(raw):
        return _parse_page(raw, doubts, url, crawled_at, outlet)
    source = decode(raw)
    text, doubts = source.text, (*doubts, *source.problems)
    if source.kind is Kind.HTML:
        data = source.data if source.data is not None else text.encode("utf-8", "replace")
        return _parse_page(data, doubts, url, crawled_at, outlet)
    known = outlet or find_host(url)
    with in_use(known):
        text = mend(known, text)
        lines = mark_page(read_text(text))
        labelled = label(lines, known)
    attribution = attribute([piece.block for piece in labelled])
    if known is GENERIC and outlet is None and attribution.outlet is not None:
        known = get_outlet(attribution.outlet.id)
        with in_use(known):
            text, before = mend(known, text), text
            lines = lines if text is before else mark_page(read_text(text))
            if text is not before or speaks(known, [line.text for line in lines]):
                labelled = label(lines, known)
    with in_use(known):
        id_, day = read_url(known, url)
    origin = Origin(
        outlet=None if known is GENERIC else known.id,
        provider=provider_of(attribution, known),
        shown=attribution.outlet,
        url=url,
        article_id=id_,
        names=frozenset((known.name, *known.names)),
        crawled_at=crawled_at,
        problems=doubts,
        reading=reading_of(known),
    )
    with in_use(known):
        article = compose(labelled, known, origin)
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
    from knews.read.generic import read  # noqa: PLC0415

    host, page = _open_page(data, url, outlet)
    if page is None:
        return Article(
            outlet=outlet.id if outlet else None,
            url=url,
            reading=reading_of(host),
            problems=(*problems, _no_article(None)),
        )
    with in_use(host):
        publisher = find_publisher(page.publisher(), page.stated, url) if host.portal else host
        lines, used = read(page, url)
        id_, day = read_url(host, url)
        if id_ is None:
            id_, day = read_url(host, page.address())
    labelled = _label_page(lines, publisher, host)
    attribution = attribute([piece.block for piece in labelled])
    if publisher is GENERIC and outlet is None and not host.portal and attribution.outlet is not None:
        # Neither address nor name: whoever signs it printed it.
        publisher = get_outlet(attribution.outlet.id)
        with in_use(publisher):
            if speaks(publisher, [line.text for line in lines if line.key is None]):
                labelled = label(lines, publisher)
    origin = Origin(
        outlet=None if publisher is GENERIC else publisher.id,
        provider=provider_of(attribution, publisher),
        shown=attribution.outlet,
        url=url,
        portal=host.id if host.portal else None,
        article_id=id_,
        names=frozenset((publisher.name, *publisher.names, host.name, *host.names)),
        crawled_at=crawled_at,
        problems=problems,
        reading=reading_of(host, used.id if used is not None else None),
    )
    with in_use(publisher):
        article = compose(labelled, publisher, origin)
    unhealthy = find_layout_problems(host, page.layout, used, lines, article) if host is not GENERIC else ()
    return _with_problems(article, *unhealthy, _missing(page, article), _date_differs(article.published, day))


def _open_page(data: bytes, url: str | None, outlet: Outlet | None) -> tuple[Outlet, "Page | None"]:
    """Open a page and tell whose it is: by word, by the address given or stated, by the name that the site gives itself."""
    from knews.read.excerpt import address_of  # noqa: PLC0415
    from knews.read.page import open_page  # noqa: PLC0415

    host = outlet or find_host(url)
    if host is GENERIC and outlet is None:
        host = find_host(address_of(data))
    with in_use(host):
        page = open_page(data, host.layouts)
    if (
        page is not None
        and host is GENERIC
        and outlet is None
        and (site := find_site(page.stated("og:site_name"))) is not GENERIC
    ):
        with in_use(site):
            return site, page.fit(site.layouts)
    return host, page


def _label_page(lines: tuple[Line, ...], publisher: Outlet, host: Outlet) -> tuple[Labelled, ...]:
    """Label the lines of a page; on a portal those of the paper and of the portal are printed."""
    speaker = publisher
    if host.portal and host.lines:
        with in_use(host):
            host.compile_lines()
        speaker = attrs.evolve(publisher, lines=(*publisher.lines, *host.lines))
    with in_use(publisher):
        return label(lines, speaker)


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


def _missing(page: "Page", article: Article) -> Problem | None:
    """Tell of a text or a headline that was not found."""
    if not article.sections:
        return _no_article(page)
    return _NO_HEADLINE if article.headline is None else None


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


def _bad_url(url: str) -> Problem:
    message = f"the given url {url!r} is no address: it was left out"
    return Problem("bad-url", message, 0, 0)


_NO_HEADLINE = Problem("no-headline", "the page prints and states no headline that was found", 0, 0)
