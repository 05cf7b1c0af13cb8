"""The whole way: an input becomes an Article."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import attrs

from knews import arguments, metadata_keys
from knews.article import Article, Problem, Timestamp
from knews.attribution import Attribution, Shown, attribute, differs, provider_of
from knews.compose import Origin, compose
from knews.doubts import find_doubts, find_doubts_of_values
from knews.hooks import mend
from knews.input_kind import tell_kind
from knews.known import Known, differing_press, know, with_known
from knews.label import label
from knews.labelled import Labelled
from knews.layout_health import find_layout_problems
from knews.outlet import GENERIC, Outlet
from knews.plain_view import see_lines, see_plainly
from knews.read.line import Line
from knews.read.text import read_text
from knews.read.whole_page import mark_page
from knews.read.wrapped import find_wraps
from knews.registry import get_outlet, in_use, is_url, named_outlet, reading_of
from knews.rules.house import speaks
from knews.site import find_host, find_office, find_publisher, find_site, read_url
from knews.source import Source, decode, is_sound_page
from knews.source_kind import Kind
from knews.source_view import View, put_back, see, see_below

if TYPE_CHECKING:
    from knews.read.page import Page

#: What arguments take.
_MOMENT = "a datetime: datetime.fromisoformat reads one from text, a bare day as its midnight"
_OUTLET = "a str or an Outlet: `knews outlets` lists the ids"


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
        headline: The headline, where you have it beside the text; markup and entities in it are read. The first line
            is then none, unless it prints it.
        published: When it was published: a datetime, a date, or a str in any form in which times are printed. A naive
            one is in the outlet's zone, midnight stands for a day.
        byline: Who wrote it: names, roles and addresses as a column or a feed has them.
        press: Whose article it is: a name, an id or a host. Other than for `outlet`, one that nobody knows is no error.

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
    if not arguments.is_given("url", url, (str,), "a str: leave it out where there is none"):
        url = None
    if not arguments.is_given("crawled_at", crawled_at, (datetime,), _MOMENT):
        crawled_at = None
    if not arguments.is_given("outlet", outlet, (str, Outlet), _OUTLET):
        outlet = None
    known = None
    if any(value is not None for value in (headline, published, byline, press)):
        known = know(headline=headline, published=published, byline=byline, press=press)
    named = named_outlet(outlet) if isinstance(outlet, str) else outlet
    return parse_known(raw, url=url, crawled_at=crawled_at, outlet=named, known=known)


def parse_known(
    raw: str | bytes,
    *,
    url: str | None,
    crawled_at: datetime | None,
    outlet: Outlet | None,
    known: Known | None,
) -> Article:
    """Tell a page from a dump, parse it, and join what the caller knows beside it.

    Raises:
        KnewsError: As for `parse`.
    """
    doubts: tuple[Problem, ...] = ()
    if url is not None and not is_url(url):
        doubts, url = (_bad_url(url),), None
    given = _Given(url, crawled_at, outlet, known)
    if isinstance(raw, bytes) and is_sound_page(raw):
        return _parse_page(_Markup(raw, Kind.HTML, doubts), given)
    source = decode(raw)
    doubts = (*doubts, *source.problems)
    kind = tell_kind(source)
    if kind.is_markup:
        return _parse_page(_Markup(_data_of(source), kind, doubts), given)
    article = _parse_text(source, kind, given)
    return attrs.evolve(article, problems=(*doubts, *article.problems)) if doubts else article


class _Markup(NamedTuple):
    """What is read as a page."""

    #: In UTF-8.
    data: bytes
    kind: Kind
    #: What was doubtful before it was read.
    problems: tuple[Problem, ...]


class _Given(NamedTuple):
    """What came with an input."""

    url: str | None
    crawled_at: datetime | None
    outlet: Outlet | None
    known: Known | None

    @property
    def title(self) -> str | None:
        """The headline that is stated."""
        return self.known.headline if self.known is not None else None

    def publisher(self, host: Outlet, shown: Outlet) -> Outlet:
        """Give whose article it is: the host's; of a portal or of nobody the stated paper's, else what is shown beside it."""
        if self.outlet is not None and not host.portal:
            return host
        if host is not GENERIC and not host.portal:
            return host
        return (
            self.known.publisher if self.known is not None and self.known.publisher is not GENERIC else shown
        )

    @property
    def is_unknown(self) -> bool:
        """Whether a paper is stated that no outlet is of."""
        return self.known is not None and self.known.is_unknown

    def is_open(self, publisher: Outlet) -> bool:
        """Tell whether the signs of the text may name the paper: nobody else did."""
        return publisher is GENERIC and not self.is_unknown and (self.outlet is None or self.outlet.portal)

    def portal(self, host: Outlet) -> Outlet | None:
        """Give the portal that the host is, or that is stated where a paper would be."""
        if host.portal:
            return host
        return self.known.outlet if self.known is not None and self.known.outlet.portal else None


@attrs.frozen
class _Reading:
    """A dump as it is labelled: its text, its lines, and the views through which it is seen, the outermost first."""

    text: str
    lines: tuple[Line, ...]
    kind: Kind
    views: tuple[View, ...] = ()

    def own(self, labelled: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
        """Give labelled pieces with the characters from which values are taken."""
        return self.views[-1].own(labelled) if self.views else labelled


def _read(source: Source, text: str, kind: Kind) -> _Reading:
    """Read a dump in the form in which it is matched; most are matched as they stand.

    Args:
        source: The dump as it came.
        text: What its outlet's hook made of it. Where that is another text, offsets count in it.
        kind: What it is read as.
    """
    views = [see(layer.text, layer.edits) for layer in source.layers] if text == source.text else []
    if kind is Kind.MARKDOWN:
        bare, seen = _read_markdown(text)
        return _Reading(bare[-1].text, seen, kind, (*views, *bare))
    if wraps := find_wraps(text):
        views.append(see(text, wraps))
        text = views[-1].text
    if (plain := see_plainly(text)) is not None:
        views.append(plain)
        text = plain.text
    lines = read_text(text)
    marked = mark_page(lines)
    return _Reading(text, marked, kind if marked is lines else Kind.PAGE_TEXT, tuple(views))


def _read_markdown(text: str) -> tuple[tuple[View, ...], tuple[Line, ...]]:
    """Read a text in Markdown whose marks are those that a reader sees; values keep the source's characters."""
    # Its modules are imported with the first such text.
    from knews.read.markdown import read_markdown  # noqa: PLC0415

    plain = see_plainly(text)
    view, lines = read_markdown(text if plain is None else plain.text, mark_page)
    if plain is None:
        return (view,), lines
    # The marks are taken off first, and what is left is what values are taken from.
    bare = see_below(plain, view)
    seen = see_plainly(bare.text)
    if (bare.text if seen is None else seen.text) != view.text:
        # A letter whose parts a mark divides, an invisible character that an entity writes.
        return (plain, view), lines
    return (bare,) if seen is None else (bare, seen), lines


def _parse_text(source: Source, kind: Kind, given: _Given) -> Article:
    """Parse a dump: with the rules of its outlet, else with those that all have."""
    url = given.url
    host = given.outlet or find_host(url)
    publisher = given.publisher(host, find_office(url) if host.portal else GENERIC)
    with in_use(publisher):
        reading = _read(source, mend(publisher, source.text), kind)
    labelled = _label(reading.lines, publisher, host, given.title)
    attribution = attribute([piece.block for piece in labelled])
    portal = given.portal(host)
    if given.is_open(publisher) and attribution.outlet is not None:
        publisher = get_outlet(attribution.outlet.id)
        if publisher.portal:
            portal = portal or publisher
            publisher = _beside_portal(reading.text, attribution)
        with in_use(publisher):
            mended = mend(publisher, source.text)
            reading, before = reading if mended is source.text else _read(source, mended, kind), reading
            speaks_anew = reading is not before or speaks(publisher, [line.text for line in reading.lines])
        if speaks_anew:
            labelled = _label(reading.lines, publisher, host, given.title)
    reader = portal if host.portal and portal is not None else publisher
    with in_use(reader):
        id_, day = read_url(reader, url)
    origin = Origin(
        outlet=None if publisher is GENERIC else publisher.id,
        provider=provider_of(attribution, publisher, wires_only=portal is not None or given.is_unknown),
        shown=attribution.outlet,
        url=url,
        portal=portal.id if portal is not None else None,
        article_id=id_,
        names=frozenset((publisher.name, *publisher.names)),
        crawled_at=given.crawled_at,
        reading=reading_of(reader, kind=reading.kind),
    )
    with in_use(publisher):
        article = compose(reading.own(labelled), publisher, origin)
        article = _join(article, publisher, host, attribution.printed, given)
    article = _with_problems(
        article, *find_doubts(reading.text, article), _date_differs(article.published, day)
    )
    for view in reversed(reading.views):
        article = put_back(article, view)
    return article


def _beside_portal(text: str, attribution: Attribution) -> Outlet:
    """Tell whose article a portal's address or name is printed beside: by the address, else by who signs."""
    shown = attribution.outlet
    office = find_office(text[shown.start : shown.stop]) if shown is not None else GENERIC
    if office is GENERIC and attribution.provider is not None:
        return get_outlet(attribution.provider.id)
    return office


def _join(article: Article, publisher: Outlet, host: Outlet, printed: Shown | None, given: _Given) -> Article:
    """Join what the caller knows, and say where the address or the text names another paper than the caller."""
    known = given.known
    if known is None:
        return article
    article = with_known(article, known, publisher, given.crawled_at)
    stated = known.publisher
    if stated is GENERIC:
        return article
    if publisher is host and publisher is not stated:
        return _with_problems(article, differing_press(article, known, publisher))
    if printed is not None and differs(printed, stated):
        return _with_problems(article, differing_press(article, known, get_outlet(printed.id)))
    return article


def _data_of(source: Source) -> bytes:
    """Give what is parsed as a page, in UTF-8."""
    if source.kind in (Kind.FRAGMENT, Kind.FEED):
        from knews.read.fragment import as_page  # noqa: PLC0415 - lxml comes with it

        return as_page(source.text).encode("utf-8", "replace")
    return source.data if source.data is not None else source.text.encode("utf-8", "replace")


def _parse_page(markup: _Markup, given: _Given) -> Article:
    """Parse a page: by its outlet's layout, else by what most pages have."""
    # lxml is imported with the first page.
    from knews.read.generic import read  # noqa: PLC0415

    url = given.url
    host, page = _open_page(markup, url, given.outlet)
    if page is None:
        return Article(
            outlet=given.outlet.id if given.outlet else None,
            url=url,
            reading=reading_of(host, kind=markup.kind),
            problems=(*markup.problems, _no_article(None)),
        )
    with in_use(host):
        shown = find_publisher(page.publisher(), page.stated, url) if host.portal else host
        publisher = given.publisher(host, shown)
        lines, used = read(page, url)
        id_, day = read_url(host, url)
        if id_ is None:
            id_, day = read_url(host, page.address())
    view: View | None = None
    if (plain := see_lines(lines)) is not None:
        view, lines = plain
    labelled = _label(lines, publisher, host, given.title)
    attribution = attribute([piece.block for piece in labelled])
    if given.is_open(publisher) and attribution.outlet is not None:
        # Neither address nor name: whoever signs it printed it.
        publisher = get_outlet(attribution.outlet.id)
        if publisher.portal:
            publisher = GENERIC
        with in_use(publisher):
            if speaks(publisher, [line.text for line in lines if line.key is None]):
                labelled = _label(lines, publisher, host, given.title)
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
        article = _join(article, publisher, host, attribution.printed, given)
    # A piece of a page is none that the site built.
    whole = host is not GENERIC and (markup.kind is not Kind.FRAGMENT or page.layout is not None)
    unhealthy = find_layout_problems(host, page.layout, used, lines, article) if whole else ()
    doubts = find_doubts_of_values(article)
    article = _with_problems(
        article, *unhealthy, _missing(page, article), *doubts, _date_differs(article.published, day)
    )
    return put_back(article, view) if view is not None else article


def _open_page(markup: _Markup, url: str | None, outlet: Outlet | None) -> tuple[Outlet, "Page | None"]:
    """Open a page and tell whose it is: by word, by the address given or stated, by the name that the site gives itself."""
    from knews.read.excerpt import address_of  # noqa: PLC0415
    from knews.read.page import open_page  # noqa: PLC0415

    host = outlet or find_host(url)
    if host is GENERIC and outlet is None:
        host = find_host(address_of(markup.data))
    with in_use(host):
        page = open_page(markup.data, host.layouts, is_fragment=markup.kind is Kind.FRAGMENT)
    if (
        page is not None
        and host is GENERIC
        and outlet is None
        and (site := find_site(page.stated("og:site_name"))) is not GENERIC
    ):
        with in_use(site):
            return site, page.fit(site.layouts)
    return host, page


def _label(
    lines: tuple[Line, ...], publisher: Outlet, host: Outlet, title: str | None
) -> tuple[Labelled, ...]:
    """Label the lines of an input; on a portal those of the paper and of the portal are printed."""
    speaker = publisher
    if host.portal and host.lines:
        with in_use(host):
            host.compile_lines()
        speaker = attrs.evolve(publisher, lines=(*publisher.lines, *host.lines))
    with in_use(publisher):
        return label(lines, speaker, title)


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


def _bad_url(url: str) -> Problem:
    message = f"the given url {url!r} is no address: it was left out"
    return Problem("bad-url", message, 0, 0)


_NO_HEADLINE = Problem("no-headline", "the page prints and states no headline that was found", 0, 0)
