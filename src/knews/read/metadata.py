"""What a page states about its article for machines: <meta>, JSON-LD, itemprop, as blocks with their keys."""

import html
import json
import re
from collections.abc import Iterator
from itertools import islice

from knews import metadata_keys
from knews.limits import LIMITS
from knews.read.line import Line, placed
from knews.read.shown import line_text
from knews.read.tree import Element, Tree, line_of, text_of
from knews.rules.markup import METADATA

#: What a JSON-LD article says, by the key of its block.
_JSON_KEYS = (
    "headline",
    "datePublished",
    "dateModified",
    "author",
    "articleSection",
    "keywords",
    "url",
    "mainEntityOfPage",
)
_ARTICLE = re.compile(
    r'"@type"\s*:\s*(?:\[\s*)?"(?:https?:[\\/]+schema\.org[\\/]+)?\w*(?:Article|BlogPosting)"'
)
# Where the whole cannot be read, a line of it mostly can: "datePublished": "2023-04-20T15:20:00+09:00"
_PAIR = re.compile(
    r'"(?P<key>headline|datePublished|dateModified)"\s*:\s*"(?P<value>(?:[^"\\\n]|\\.){1,300})"'
)
# /* … */ or <!-- in front of the JSON, or a byte order mark
_COMMENT = re.compile(r"\s*(?:\ufeff|/\*(?>.*?\*/)|<!--|//[^\n]*\n|<!\[CDATA\[)\s*", re.DOTALL)


def read_metadata(tree: Tree) -> tuple[Line, ...]:
    """Read a page's metadata: one line a value, in page order, its key in `Line.key`."""
    found = [(key, value, line) for key, value, line in _meta(tree.root)]
    found.extend(_links(tree))
    for element in tree.root.iter("script"):
        kind = (element.get("type") or "").partition(";")[0].strip()
        if kind == "application/ld+json" and element.text:
            found.extend(
                (key, value, line_of(element)) for key, value in read_json_ld(element.text, tree.limits.json)
            )
    if b"<time" in tree.data:
        found.extend(_time_elements(tree.root))
    if any(mark in tree.data for mark in _MICRODATA_MARKS):
        found.extend(_microdata(tree))
    # What an entity or broken JSON wrote may be white.
    return placed(
        Line(stated, METADATA, number, key=key)
        for key, value, number in found
        if (stated := value.strip()) and is_value(stated)
    )


def is_value(value: str) -> bool:
    """Tell a value from what a site's system puts where it has none: a word, or a placeholder that nothing filled in.

    >>> is_value("새 다리 열린다"), is_value("undefined"), is_value("{{article.title}} - 하늘일보"), is_value("${news.subject}")
    (True, False, False, False)
    >>> is_value("<?=$title?>"), is_value("%TITLE% | 하늘일보"), is_value("{하늘} 새 다리"), is_value("하늘시 50%, 새 다리 50%")
    (False, False, True, True)
    """
    if len(value) <= _LONGEST_WORD and value.lower() in metadata_keys.NO_VALUES:
        return False
    return not any(mark in value for mark in _PLACEHOLDER_MARKS) or _PLACEHOLDER.search(value) is None


#: No such word has more characters.
_LONGEST_WORD = 20
# {{article.title}} | ${news.subject} | #{title} | <?=$title?> | <%= title %> | %TITLE% | __TITLE__ | {id}
_PLACEHOLDER = re.compile(
    r"\{\{[^{}]*\}\}|[$#]\{[^{}]*\}|<\?|<%|%[A-Za-z_]{3,30}%|__[A-Z][A-Z_]{2,30}__|\{[a-zA-Z_.]{1,30}\}|%7B[\w.]{1,30}%7D",
    re.ASCII,
)
_PLACEHOLDER_MARKS = ("{", "<", "%", "__")


def _meta(root: Element) -> Iterator[tuple[str, str, int]]:
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        if (
            key is not None
            and (key := key.lower()) in metadata_keys.ALL
            and (value := (element.get("content") or "").strip())
        ):
            yield key, _title(value) if key in metadata_keys.HEADLINE else value, line_of(element)


def _microdata(tree: Tree) -> Iterator[tuple[str, str, int]]:
    """Give what elements say that are marked as an article's headline, writer or time: the first of each."""
    for name in _MICRODATA:
        element = next(iter(tree.find(f":not(meta)[itemprop={name}]")), None)
        if element is not None:
            stated = element.get("content") or element.get("datetime") or line_text(element)
            if value := " ".join(stated.split()):
                yield name.lower(), value, line_of(element)


_MICRODATA = ("headline", "author", "datePublished", "dateModified")
_MICRODATA_MARKS = tuple(f'itemprop="{name}"'.encode() for name in _MICRODATA)


def _time_elements(root: Element) -> Iterator[tuple[str, str, int]]:
    """Give what elements for times say beside what they print."""
    for element in islice(root.iter("time"), _MOST_TIMES):
        stated = (element.get("datetime") or "").strip()
        if len(stated) >= _WITH_SECONDS and text_of(element).strip() not in ("", stated):
            yield metadata_keys.TIME_ELEMENT, stated, line_of(element)


#: Behind so many elements for times are those of other articles.
_MOST_TIMES = 8
#: Characters of a time with seconds: 2025-01-22T17:43:09.
_WITH_SECONDS = 19


def _links(tree: Tree) -> Iterator[tuple[str, str, int]]:
    for element in tree.root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (
            value := (element.get("href") or "").strip()
        ):
            yield "canonical", value, line_of(element)
    for element in tree.root.iter("title"):
        if value := _title(text_of(element).strip()):
            yield "page-title", value, line_of(element)
        break


def _title(value: str) -> str:
    """Give a title without markup: tags in it, entities that were escaped twice."""
    if "&" in value:
        value = _ENTITY.sub(lambda entity: html.unescape(entity[0]), value)
    return _MARK.sub("", value).strip() if "<" in value else value


# &quot; &middot; &#39;
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,6});")
# <b> </strong> <br/>, and not < 사회
_MARK = re.compile(r"</?(?:b|strong|em|i|u|br|span|font|mark|a|p)(?:\s[^<>]*)?/?>", re.IGNORECASE)


def read_json_ld(text: str, most: int = LIMITS.json) -> list[tuple[str, str]]:
    """Read the article in one JSON-LD script: keys and values; what is broken is read as far as it can be.

    A script of more than `most` characters is passed over.

    >>> read_json_ld('/* 2022 */ {"@type": "NewsArticle", "headline": "새 다리", "author": [{"name": "김하늘"}]}')
    [('json:headline', '새 다리'), ('json:author', '김하늘')]
    >>> read_json_ld('{"@type": "NewsArticle", "headline": "새 다리", ,}')
    [('json:headline', '새 다리')]
    >>> read_json_ld('{"@type": "Organization", "name": "하늘일보"}')
    []
    """
    if len(text) > most or _ARTICLE.search(text) is None:
        return []
    at = 0
    while comment := _COMMENT.match(text, at):
        at = comment.end()
    try:
        data, _ = json.JSONDecoder(strict=False).raw_decode(text[at:].lstrip())
    except (ValueError, RecursionError):
        return [(f"json:{match['key']}", _unescape(match["value"])) for match in _PAIR.finditer(text)]
    return [pair for article in _articles(data) for pair in _values(article)]


def _unescape(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _articles(data: object) -> list[dict[str, object]]:
    """Give the articles of a JSON-LD value: the value itself, one of a list, one of a @graph."""
    # By a list of what is left, in its order, and not by calls: values nest deeper than calls may.
    left = [data]
    while left:
        value = left.pop()
        if isinstance(value, list):
            left.extend(reversed(value))
        elif isinstance(value, dict):
            kinds = value.get("@type")
            if any(
                isinstance(kind, str) and kind.endswith(("Article", "BlogPosting"))
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return [value]
            left.append(value.get("@graph"))
    return []


def _values(article: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in _JSON_KEYS:
        for value in _strings(article.get(key)):
            yield f"json:{key}", _title(value) if key == "headline" else value


def _strings(value: object) -> Iterator[str]:
    """Give the strings of a value: itself, those of a list, the name or @id of an object."""
    left = [value]
    while left:
        value = left.pop()
        if isinstance(value, str):
            if value.strip():
                yield value.strip()
        elif isinstance(value, list):
            left.extend(reversed(value))
        elif isinstance(value, dict):
            left.append(value.get("name") or value.get("@id"))
