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
from knews.press.pattern import pattern

# What a file's name must not hold on some system, and what a shell would obey.
_UNSAFE = pattern(r"[^\w.-]+")
#: A name is cut behind so many characters: three bytes each, and a file system holds 255 bytes.
_LONGEST_NAME = 60

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


def file_name(number: int, name: str, form: str) -> str:
    """Name the file of a document: the number of its input, and what its input is called.

    >>> file_name(7, "crawl/새 다리.html", "markdown"), file_name(8, "-", "tei")
    ('000007-새_다리.md', '000008.xml')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    stem = last.rpartition(".")[0] or last
    words = _UNSAFE.sub("_", stem).strip("._-")[:_LONGEST_NAME]
    return f"{number:06}{'-' if words else ''}{words}{SUFFIXES[form]}"
