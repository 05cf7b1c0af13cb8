"""An Article as IPTC ninjs 3.0: a news object of type text."""

import json
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from knews.article import Article, Byline, Caption
from knews.export.html import article_element
from knews.export.printed import printed_byline
from knews.export.values import outlet_name, rfc_time, whole_address

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"


def ninjs(article: Article) -> dict[str, object]:
    """Give a news object; what the article does not have is left out.

    Its `uri` is the article's address, or where none is known a name made of its values: the same for the same article.

    >>> ninjs(Article(None, headline="새 다리 열린다"))["uri"]
    'urn:uuid:17bf8d23-1184-562c-bdcb-801446e1acf5'
    """
    form: dict[str, object] = {"uri": whole_address(article.url) or _name(article), "type": "text"}
    form.update((key, value) for key, value in _properties(article) if value)
    return form


def _properties(article: Article) -> Iterator[tuple[str, object]]:
    yield "representationType", "full"
    yield "standard", {"name": "ninjs", "version": "3.0", "schema": _SCHEMA}
    yield "language", article.language
    yield "firstCreated", rfc_time(article.published)
    yield "versionCreated", rfc_time(article.modified) or rfc_time(article.published)
    yield "title", article.headline
    yield "headlines", list(_headlines(article))
    yield "by", ", ".join(map(printed_byline, article.bylines))
    yield "people", [_person(byline) for byline in article.bylines if byline.name or byline.email]
    yield "located", ", ".join(dict.fromkeys(byline.place for byline in article.bylines if byline.place))
    yield "infoSources", list(_sources(article))
    yield "subjects", list(_subjects(article))
    yield "altIds", [{"role": "article_id", "value": article.article_id}] if article.article_id else None
    yield "copyrightNotice", article.copyright
    yield "bodies", list(_bodies(article))
    yield "associations", [_picture(article, number) for number in range(len(article.captions))]


def _headlines(article: Article) -> Iterator[dict[str, object]]:
    if article.headline is not None:
        yield {"role": "main", "value": article.headline}
    for text in article.subheadlines:
        yield {"role": "sub", "value": text}


def _person(byline: Byline) -> dict[str, object]:
    person: dict[str, object] = {"rel": "author"}
    if byline.name:
        person["name"] = byline.name
    contact: dict[str, object] = {"type": "email", "value": byline.email}
    if byline.role:
        person["literal"] = byline.role
    return {**person, "contactInfo": [contact]} if byline.email else person


def _sources(article: Article) -> Iterator[dict[str, object]]:
    for role, name in (
        ("publisher", article.outlet),
        ("originator", article.provider),
        ("distributor", article.portal),
    ):
        if name is not None:
            yield {"role": role, "name": outlet_name(name), "literal": name}


def _subjects(article: Article) -> Iterator[dict[str, object]]:
    if article.category:
        yield {"rel": "category", "name": article.category}
    for keyword in article.keywords:
        yield {"rel": "keyword", "name": keyword}


def _bodies(article: Article) -> Iterator[dict[str, object]]:
    if article.sections:
        for role, kind, text in (
            ("text", "text/plain", article.text),
            ("html", "text/html", article_element(article)),
        ):
            yield {"role": role, "contentType": kind, "charCount": len(text), "value": text}


def _picture(article: Article, number: int) -> dict[str, object]:
    """Give the picture of a caption, named by its address, or by its place where it has none."""
    caption: Caption = article.captions[number]
    name = f"picture{number + 1}"
    address = whole_address(caption.image)
    form: dict[str, object] = {"name": name, "uri": address or _name(article, name), "type": "picture"}
    if caption.title:
        form["headlines"] = [{"role": "main", "value": caption.title}]
    if caption.text:
        form["descriptions"] = [{"role": "caption", "contentType": "text/plain", "value": caption.text}]
    if caption.credit:
        form["by"] = caption.credit
    if address is not None:
        form["renditions"] = [{"name": "original", "href": address}]
    return form


def _name(article: Article, part: str = "") -> str:
    values = [article.outlet, article.headline, rfc_time(article.published), article.text, part]
    return f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(values))}"
