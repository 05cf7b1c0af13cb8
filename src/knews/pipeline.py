"""The whole way: an input becomes an Article."""

from datetime import date, datetime

import attrs

from knews import arguments
from knews.alongside import Given, Parsed
from knews.article import Article, Problem
from knews.errors import shortened
from knews.input_kind import tell_kind
from knews.known import Known, know
from knews.limits import LIMITS, Limits
from knews.outlet import Outlet
from knews.parse_dump import parse_dump
from knews.parse_page import Markup, data_of, parse_page
from knews.registry import is_url, named_outlet
from knews.source import decode, is_sound_page
from knews.source_kind import Kind
from knews.stack import with_room


def parse(  # noqa: PLR0913  # each is one thing that came with the input, given by its name
    raw: str | bytes,
    *,
    url: str | None = None,
    crawled_at: datetime | None = None,
    outlet: str | Outlet | None = None,
    headline: str | None = None,
    published: datetime | date | str | None = None,
    byline: str | None = None,
    press: str | None = None,
    limits: Limits | None = None,
) -> Article:
    r"""Parse one Korean news article: a dump of text or an HTML page.

    For an argument that may be left out, None, nan and pandas' NaT and NA say that it is not given.

    Args:
        raw: The dump or the page, as a str or as bytes in UTF-8, UTF-16, CP949/EUC-KR or ISO-2022-KR. Blocks
            of a dump, of Markdown and of escaped text count their offsets in characters of what came, decoded and
            with all that it was marked up or escaped with; those of a page and a fragment in the texts that were
            read, joined by line breaks.
        url: Where it came from; names the outlet by its host.
        crawled_at: When it was fetched; resolves relative times. A naive one is in the outlet's zone. Midnight
            stands for a day whose time is not known.
        outlet: The outlet's id, a name that it prints or its host; or an Outlet that need not be installed. It
            wins over `url`, which wins over the address that a page states and over what the text shows.
        headline: The headline, where you have it beside the text; markup and entities in it are read. The first line
            is then none, unless it prints it.
        published: When it was published: a datetime, a date, or a str in any form in which times are printed. A naive
            one is in the outlet's zone, midnight stands for a day.
        byline: Who wrote it: names, roles and addresses as a column or a feed has them.
        press: Whose article it is: a name, an id or a host. Other than for `outlet`, one that nobody knows is no error.
        limits: What the input may be at most, where the usual `Limits` are not to hold.

    What you state stands where the input shows none or the same. Where they differ, writers stay as they are printed,
    anything else as you state it, and the problem `given-differs` says so. Stated values have the rule "given" in
    `Article.reading`.

    Returns:
        The Article. Whatever is doubtful is in `Article.problems`.

    Raises:
        KnewsError: The input is empty, over a limit, in no known encoding or a binary file; the outlet's id
            is unknown, its module is broken, or one of its rules or hooks cannot be used.
        TypeError: An argument is of another type; the message names it and what it takes.

    >>> article = parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다.\n\n김하늘 기자 sky@hankyung.com")
    >>> article.outlet, article.headline, article.bylines[0].name, article.text
    ('hankyung', '새 다리 열린다', '김하늘', '시가 새 다리를 열기로 했다.')
    >>> article = parse("시가 새 다리를 열기로 했다.", headline="새 다리 열린다", published="2025-01-22", press="한국경제")
    >>> article.outlet, article.headline, article.reading.rules["headline"], article.text
    ('hankyung', '새 다리 열린다', ('given',), '시가 새 다리를 열기로 했다.')
    >>> parse("   ")
    Traceback (most recent call last):
    knews.EmptyInput: the input is empty: give the text or the bytes of one article
    >>> parse("새 다리 열린다", url=5)
    Traceback (most recent call last):
    TypeError: url takes a str, not int: leave it out where there is none
    """
    arguments.check("raw", raw, (str, bytes), "a str or bytes: give what the file or the buffer holds")
    raw = arguments.plain(raw) if isinstance(raw, str) else raw
    url = arguments.text("url", url, "a str: leave it out where there is none")
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), arguments.MOMENT):
        crawled_at = None
    if not arguments.is_given("outlet", outlet, (str, Outlet), arguments.OUTLET):
        outlet = None
    if not arguments.is_given("limits", limits, (Limits,), arguments.LIMITS):
        limits = None

    def work() -> Article:
        known = None
        if any(value is not None for value in (headline, published, byline, press)):
            known = know(headline=headline, published=published, byline=byline, press=press)
        named = named_outlet(outlet) if isinstance(outlet, str) else outlet
        return parse_known(raw, url=url, crawled_at=crawled_at, outlet=named, known=known, limits=limits)

    return with_room(work)


def parse_known(  # noqa: PLR0913  # as for `parse`
    raw: str | bytes,
    *,
    url: str | None,
    crawled_at: datetime | None,
    outlet: Outlet | None,
    known: Known | None,
    limits: Limits | None = None,
) -> Article:
    """Tell a page from a dump, parse it, and join what the caller knows beside it.

    Raises:
        KnewsError: As for `parse`.
    """
    return parse_given(raw, Given(url, crawled_at, outlet, known, limits or LIMITS)).article


def parse_given(raw: str | bytes, given: Given) -> Parsed:
    """Parse an input with what came alongside it, and give what the Article was made of as well.

    Raises:
        KnewsError: As for `parse`.
    """
    doubts: tuple[Problem, ...] = ()
    if given.url and not is_url(given.url):
        doubts, given = (_bad_url(given.url),), given._replace(url=None)
    if isinstance(raw, bytes) and is_sound_page(raw, given.limits):
        return parse_page(Markup(raw, Kind.HTML, doubts), given)
    source = decode(raw, given.limits)
    doubts = (*doubts, *source.problems)
    kind = tell_kind(source)
    if kind.is_markup:
        return parse_page(Markup(data_of(source), kind, doubts), given)
    parsed = parse_dump(source, kind, given)
    if not doubts:
        return parsed
    return parsed._replace(article=attrs.evolve(parsed.article, problems=(*doubts, *parsed.article.problems)))


def _bad_url(url: str) -> Problem:
    message = f"the given url {shortened(url)} is no address: it was left out"
    return Problem("bad-url", message, 0, 0)
