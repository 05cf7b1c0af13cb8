"""The forms by their names, as the commands call them."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from knews.article import Article
from knews.export.html import html
from knews.export.jsonld import jsonld
from knews.export.markdown import markdown
from knews.export.ninjs import ninjs
from knews.export.tei import tei

#: Forms of which an article is one line of JSON.
ROWS: Final[Mapping[str, Callable[[Article], dict[str, object]]]] = MappingProxyType(
    {"jsonld": jsonld, "ninjs": ninjs}
)
#: Forms of which an article is a document of its own.
DOCUMENTS: Final[Mapping[str, Callable[[Article], str]]] = MappingProxyType(
    {"markdown": markdown, "html": html, "tei": tei}
)
#: The suffix of a document's file.
SUFFIXES: Final[Mapping[str, str]] = MappingProxyType({"markdown": ".md", "html": ".html", "tei": ".xml"})


def row(article: Article, form: str) -> str:
    """Give an article as one line of JSON, without its break.

    >>> row(Article(None, headline="새 다리"), "jsonld")
    '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "새 다리", "inLanguage": "ko"}'
    """
    return json.dumps(ROWS[form](article), ensure_ascii=False)
