"""An Article as a page: h1, time, figure, section, and its values for machines."""

import json
from collections.abc import Iterator
from html import escape

from knews.article import Article, Caption, Timestamp
from knews.export.jsonld import jsonld
from knews.export.printed import printed_byline, printed_caption
from knews.export.values import iso_date, iso_time, legal, one_line, outlet_name
from knews.timestamp import shown

#: Labels of times that say which time it is.
_LABELS = ("입력", "등록", "승인", "송고", "수정")


def html(article: Article) -> str:
    """Give a whole page.

    >>> page = html(Article(None, headline="강 <1> & 강 <2>"))
    >>> page.splitlines()[0], page.count("<h1>강 &lt;1&gt; &amp; 강 &lt;2&gt;</h1>")
    ('<!DOCTYPE html>', 1)
    """
    head = "\n".join(_head(article))
    return (
        f'<!DOCTYPE html>\n<html lang="{_attribute(article.language)}">\n<head>\n{head}\n</head>\n'
        f"<body>\n{article_element(article)}\n</body>\n</html>\n"
    )


def article_element(article: Article) -> str:
    """Give the <article> of the page alone.

    What stands between a headline and the text is read as being the article's; without one, what stands in its body.
    """
    top, signed, body = [*_top(article)], [*_signed(article)], [*_body(article)]
    opening = '<div itemprop="articleBody">'
    head = [*top, *signed, opening] if article.headline is not None else [*top, opening, *signed]
    lines = "\n".join([*head, *body, "</div>", *_end(article)])
    return f'<article itemscope itemtype="https://schema.org/NewsArticle">\n{lines}\n</article>'


def _head(article: Article) -> Iterator[str]:
    yield '<meta charset="utf-8">'
    if article.headline is not None:
        yield f"<title>{_text(article.headline)}</title>"
    if article.url is not None:
        yield f'<link rel="canonical" href="{_attribute(article.url)}">'
    site = outlet_name(article.portal or article.outlet)
    if site is not None:
        yield f'<meta property="og:site_name" content="{_attribute(site)}">'
    if article.keywords:
        yield f'<meta name="keywords" content="{_attribute(", ".join(article.keywords))}">'
    # "</script" and "<!--" would end or open something; in JSON, "<" may be written so as well.
    form = json.dumps(jsonld(article), ensure_ascii=False).replace("<", "\\u003c")
    yield f'<script type="application/ld+json">{legal(form)}</script>'


def _top(article: Article) -> Iterator[str]:
    if article.headline is not None:
        yield f"<h1>{_text(article.headline)}</h1>"
    for text in article.subheadlines:
        yield f'<p class="subheadline">{_text(text)}</p>'


def _signed(article: Article) -> Iterator[str]:
    for byline in article.bylines:
        yield f'<p class="byline">{_text(printed_byline(byline))}</p>'
    for label, time in (("입력", article.published), ("수정", article.modified)):
        if time is not None:
            yield f'<p class="time">{_time(label, time)}</p>'


def _time(label: str, time: Timestamp) -> str:
    value = iso_time(time) or iso_date(time)
    words = shown(time)
    if not any(known in words for known in _LABELS):
        words = f"{label} {words}"
    return (
        f"<time>{_text(words)}</time>" if value is None else f'<time datetime="{value}">{_text(words)}</time>'
    )


def _figure(caption: Caption) -> str:
    image = ""
    if caption.image is not None:
        image = f'<img src="{_attribute(caption.image)}" alt="{_attribute(caption.text)}">'
    return f"<figure>{image}<figcaption>{_text(printed_caption(caption))}</figcaption></figure>"


def _body(article: Article) -> Iterator[str]:
    yield from map(_figure, article.captions)
    for section in article.sections:
        yield "<section>"
        if section.heading is not None:
            heading = " ".join(filter(None, (section.marker, section.heading)))
            yield f"<h2>{_text(heading)}</h2>"
        for paragraph in section.paragraphs:
            yield f"<p>{_text(paragraph)}</p>"
        yield "</section>"


def _end(article: Article) -> Iterator[str]:
    if article.copyright is not None:
        yield f'<footer><p class="copyright">{_text(article.copyright)}</p></footer>'


def _text(text: str) -> str:
    return escape(one_line(text), quote=False)


def _attribute(text: str) -> str:
    return escape(one_line(text))
