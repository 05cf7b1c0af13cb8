"""An Article as TEI P5: a header with what is known of it, and its text."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from knews.article import Article, Byline, Caption, Section, Timestamp
from knews.export.values import ascii_address, iso_date, iso_time, one_line, outlet_name
from knews.timestamp import shown


def tei(article: Article) -> str:
    r"""Give a TEI document, a character that XML may not hold as U+FFFD.

    >>> '<title type="main">새 \ufffd 다리</title>' in tei(Article(None, headline="새 \x07 다리"))
    True
    """
    lines = "\n".join([*_header(article), *_text(article)])
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{lines}\n</TEI>\n'


def _header(article: Article) -> Iterator[str]:
    yield "<teiHeader>"
    yield "<fileDesc>"
    yield "<titleStmt>"
    yield from _titles(article)
    yield "</titleStmt>"
    yield "<publicationStmt><p>Converted by knews.</p></publicationStmt>"
    yield "<sourceDesc>"
    yield from _source(article)
    yield "</sourceDesc>"
    yield "</fileDesc>"
    yield "<profileDesc>"
    yield f"<langUsage><language{_attributes(ident=article.language)}/></langUsage>"
    yield from _classes(article)
    yield "</profileDesc>"
    yield "</teiHeader>"


def _titles(article: Article) -> Iterator[str]:
    yield _element("title", article.headline or "", type="main")
    for text in article.subheadlines:
        yield _element("title", text, type="sub")
    for byline in article.bylines:
        yield f"<author>{_author(byline)}</author>"


def _author(byline: Byline) -> str:
    parts = []
    if byline.name:
        parts.append(_element("name", byline.name))
    if byline.role:
        parts.append(_element("roleName", byline.role))
    if byline.place:
        parts.append(_element("placeName", byline.place))
    if byline.email:
        parts.append(_element("email", byline.email))
    return " ".join(parts) or _escaped(byline.text)


def _source(article: Article) -> Iterator[str]:
    yield '<bibl type="newsArticle">'
    yield _element("title", article.headline or "", level="a")
    name = outlet_name(article.outlet)
    if name is not None:
        yield _element("title", name, level="j")
        yield _element("publisher", name)
    for role, other in (("originator", article.provider), ("portal", article.portal)):
        if other is not None:
            yield (
                f"<respStmt><resp>{role}</resp>{_element('orgName', outlet_name(other) or other)}</respStmt>"
            )
    for kind, time in (("published", article.published), ("modified", article.modified)):
        if time is not None:
            yield _date(kind, time)
    if article.url is not None:
        yield _element("idno", article.url, type="URL")
    if article.article_id is not None:
        yield _element("idno", article.article_id, type="articleId")
    if article.copyright is not None:
        yield f"<availability><p>{_escaped(article.copyright)}</p></availability>"
    yield "</bibl>"


def _date(kind: str, time: Timestamp) -> str:
    """Give a date as far as it is known: `when` holds what W3C has a form for, `when-iso` a minute without seconds."""
    precise = iso_time(time)
    when = precise if time.precision == "second" else iso_date(time)
    exact = {"when-iso": precise} if precise is not None and precise != when else {}
    return _element("date", time.text or shown(time), type=kind, when=when, **exact)


def _classes(article: Article) -> Iterator[str]:
    if article.category is None and not article.keywords:
        return
    yield "<textClass>"
    if article.category is not None:
        yield f'<keywords n="category">{_element("term", article.category)}</keywords>'
    if article.keywords:
        terms = "".join(_element("term", word) for word in article.keywords)
        yield f'<keywords n="keywords">{terms}</keywords>'
    yield "</textClass>"


def _text(article: Article) -> Iterator[str]:
    yield f"<text{_attributes(**{'xml:lang': article.language})}>"
    yield "<body>"
    for section in article.sections[:1] or (Section(None, None, ()),):
        yield from _section(section, article.captions)
    for section in article.sections[1:]:
        yield from _section(section, ())
    yield "</body>"
    yield "</text>"


def _section(section: Section, captions: tuple[Caption, ...]) -> Iterator[str]:
    yield "<div>"
    if section.heading is not None:
        yield _element("head", section.heading, n=section.marker)
    for caption in captions:
        yield from _figure(caption)
    for paragraph in section.paragraphs:
        yield _element("p", paragraph)
    if not section.paragraphs and not captions:
        yield "<p/>"
    yield "</div>"


def _figure(caption: Caption) -> Iterator[str]:
    yield "<figure>"
    if caption.image is not None:
        yield f"<graphic{_attributes(url=ascii_address(caption.image))}/>"
    if caption.title:
        yield _element("head", caption.title)
    if caption.text:
        yield _element("p", caption.text)
    if caption.credit:
        yield f"<p>{_element('seg', caption.credit, type='credit')}</p>"
    yield "</figure>"


def _element(name: str, text: str, **attributes: str | None) -> str:
    return f"<{name}{_attributes(**attributes)}>{_escaped(text)}</{name}>"


def _attributes(**values: str | None) -> str:
    return "".join(f" {name}={quoteattr(one_line(value))}" for name, value in values.items() if value)


def _escaped(text: str) -> str:
    return escape(one_line(text))
