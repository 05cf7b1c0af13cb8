"""An Article as schema.org states it: a NewsArticle in JSON-LD."""

from collections.abc import Iterator

from knews.article import Article, Byline, Caption
from knews.export.values import iso_date, iso_time, outlet_name

#: What a name without a role ends in that is a desk's and no person's: 온라인뉴스팀, 디지털뉴스부.
_DESKS = ("팀", "부", "국", "뉴스룸", "취재반")
#: A person's name has fewer characters.
_DESK_NAME = 4


def jsonld(article: Article) -> dict[str, object]:
    """Give a NewsArticle; what the article does not have is left out.

    >>> jsonld(Article("hankyung", headline="새 다리 열린다"))["publisher"]
    {'@type': 'NewsMediaOrganization', 'name': '한국경제'}
    """
    form: dict[str, object] = {"@context": "https://schema.org", "@type": "NewsArticle"}
    form.update((key, value) for key, value in _properties(article) if value)
    return form


def _properties(article: Article) -> Iterator[tuple[str, object]]:
    yield "headline", article.headline
    yield "alternativeHeadline", list(article.subheadlines)
    yield "url", article.url
    yield "mainEntityOfPage", article.url
    yield "identifier", article.article_id
    yield "inLanguage", article.language
    yield "datePublished", iso_time(article.published) or iso_date(article.published)
    yield "dateModified", iso_time(article.modified) or iso_date(article.modified)
    yield "author", [_author(byline) for byline in article.bylines]
    yield "dateline", ", ".join(dict.fromkeys(byline.place for byline in article.bylines if byline.place))
    yield "publisher", _organization(article.outlet)
    yield "sourceOrganization", _organization(article.provider)
    yield "provider", _organization(article.portal)
    yield "articleSection", article.category
    yield "keywords", list(article.keywords)
    yield "image", [_image(caption) for caption in article.captions]
    yield "articleBody", article.text
    yield "copyrightNotice", article.copyright


def _author(byline: Byline) -> dict[str, object]:
    name = byline.name or ""
    is_desk = byline.role is None and len(name) >= _DESK_NAME and name.endswith(_DESKS)
    properties = {"name": byline.name, "jobTitle": byline.role, "email": byline.email}
    return {"@type": "Organization" if is_desk else "Person", **_filled(properties)}


def _organization(name: str | None) -> dict[str, object] | None:
    return None if name is None else {"@type": "NewsMediaOrganization", "name": outlet_name(name)}


def _image(caption: Caption) -> dict[str, object]:
    properties = {
        "contentUrl": caption.image,
        "name": caption.title,
        "caption": caption.text,
        "creditText": caption.credit,
    }
    return {"@type": "ImageObject", **_filled(properties)}


def _filled(properties: dict[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in properties.items() if value}
