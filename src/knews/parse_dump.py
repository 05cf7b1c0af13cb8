"""A dump becomes an Article."""

from knews.alongside import Given, Parsed, date_differs, join_known, label_lines, with_problems
from knews.attribution import Attribution, attribute, provider_of
from knews.compose import Origin, compose
from knews.doubts import find_doubts
from knews.dump_reading import read_dump
from knews.hooks import mend
from knews.outlet import GENERIC, Outlet
from knews.registry import get_outlet, in_use, reading_of
from knews.rules.house import speaks
from knews.site import find_host, find_office, read_url
from knews.source import Source
from knews.source_kind import Kind
from knews.source_view import put_back


def parse_dump(source: Source, kind: Kind, given: Given) -> Parsed:
    """Parse a dump: with the rules of its outlet, else with those that all have."""
    url = given.url
    host = given.outlet or find_host(url)
    publisher = given.publisher(host, find_office(url) if host.portal else GENERIC)
    with in_use(publisher):
        reading = read_dump(source, mend(publisher, source.text), kind)
    given.limits.check("lines", len(reading.lines))
    labelled = label_lines(reading.lines, publisher, host, given)
    attribution = attribute([piece.block for piece in labelled])
    portal = given.portal(host)
    if given.is_open(publisher) and attribution.outlet is not None:
        publisher = get_outlet(attribution.outlet.id)
        if publisher.portal:
            portal = portal or publisher
            publisher = _beside_portal(reading.text, attribution)
        with in_use(publisher):
            mended = mend(publisher, source.text)
            reading, before = reading if mended is source.text else read_dump(source, mended, kind), reading
            speaks_anew = reading is not before or speaks(publisher, [line.text for line in reading.lines])
        if speaks_anew:
            labelled = label_lines(reading.lines, publisher, host, given)
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
        article = join_known(article, publisher, host, attribution.printed, given)
    article = with_problems(
        article, *find_doubts(reading.text, article), date_differs(article.published, day)
    )
    for view in reversed(reading.views):
        article = put_back(article, view)
    return Parsed(article, reading.text, labelled, reading.views)


def _beside_portal(text: str, attribution: Attribution) -> Outlet:
    """Tell whose article a portal's address or name is printed beside: by the address, else by who signs."""
    shown = attribution.outlet
    office = find_office(text[shown.start : shown.stop]) if shown is not None else GENERIC
    if office is GENERIC and attribution.provider is not None:
        return get_outlet(attribution.provider.id)
    return office
