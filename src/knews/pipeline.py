"""The whole way: an input becomes an Article."""

from datetime import datetime

import attrs

from knews.article import Article
from knews.compose import Origin, compose
from knews.errors import UnsupportedInput
from knews.identify import identify
from knews.label import label
from knews.outlet import GENERIC, Outlet
from knews.read.text import read_text
from knews.registry import get_outlet, index, outlet_of_url
from knews.source import Kind, decode


def parse(
    raw: str | bytes,
    *,
    url: str | None = None,
    crawled_at: datetime | None = None,
    outlet: str | Outlet | None = None,
) -> Article:
    r"""Parse one dump of a Korean news article.

    Args:
        raw: The dump: text, or bytes in UTF-8, UTF-16, CP949/EUC-KR or ISO-2022-KR. Blocks count their
            offsets in characters of the decoded text.
        url: Where it came from; names the outlet by its host.
        crawled_at: When it was fetched; resolves relative times. A naive one is in the outlet's zone.
        outlet: The outlet's id, or an Outlet that need not be installed. It wins over `url`, which wins
            over what the text shows.

    Returns:
        The Article. Whatever is doubtful is in `Article.problems`.

    Raises:
        KnewsError: The input is empty, over a limit, in no known encoding or not a text; the outlet's id
            is unknown, or its module is broken.

    >>> article = parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다.\n\n김하늘 기자 sky@hankyung.com")
    >>> article.outlet, article.headline, article.bylines[0].name, article.text
    ('hankyung', '새 다리 열린다', '김하늘', '시가 새 다리를 열기로 했다.')
    >>> parse("   ")
    Traceback (most recent call last):
    ...
    knews.errors.EmptyInput: the input is empty: give the text or the bytes of one article
    """
    source = decode(raw)
    if source.kind is Kind.HTML:
        kind = "an HTML page"
        raise UnsupportedInput(kind)
    text = source.text
    signs = identify(text)
    if isinstance(outlet, str):
        outlet = get_outlet(outlet)
    if outlet is None:
        id_ = (outlet_of_url(url) if url else None) or signs.outlet
        outlet = get_outlet(id_) if id_ else GENERIC
    known = None if outlet is GENERIC else outlet.id
    provider = signs.provider or signs.outlet
    if outlet.mend is not None:
        text = outlet.mend(text)
    origin = Origin(
        outlet=known,
        provider=provider if provider != known else None,
        url=url,
        names=frozenset((outlet.name, *outlet.names)),
        crawled_at=crawled_at,
        problems=source.problems,
    )
    article = compose(label(read_text(text), outlet), outlet, origin)
    if article.provider is None:
        # Wire copy signed with the agency's name alone: "/연합뉴스".
        signed = (index().names.get(byline.name or "") for byline in article.bylines if byline.role is None)
        provider = next((id_ for id_ in signed if id_ is not None and id_ != known), None)
        article = attrs.evolve(article, provider=provider) if provider else article
    return article
