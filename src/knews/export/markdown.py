"""An Article as Markdown: front matter for Hugo and Obsidian, pictures with captions, headings, paragraphs."""

import re
from collections.abc import Iterator, Sequence

from knews.article import Article, Caption, Timestamp
from knews.export.printed import printed_bylines, printed_caption
from knews.export.values import iso_date, iso_time, one_line, outlet_name, rfc_time
from knews.press.pattern import pattern
from knews.timestamp import shown

# Marks that say something wherever they stand, and those of an entity and of markup.
_ACTIVE = pattern(r"[\\`*_\[\]~|]|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|!(?=\[)")
# What says something at the start of a line: # | + | - | > | = | 1. | 1)
_OPENS = pattern(r"(?P<mark>[#>])|(?P<item>[-+=])(?=[-+=\s]|$)|(?P<number>\d{1,9})(?=[.)](?:\s|$))")
#: What must not stand in an address as it is.
_IN_ADDRESS = {"<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C", "\t": "%09"}


def markdown(article: Article) -> str:
    r"""Give the article as Markdown.

    >>> print(markdown(Article(None, headline="다리: \"연다\"")))
    ---
    title: "다리: \"연다\""
    ---
    <BLANKLINE>
    >>> escape_line("1. 새 *다리* & <강>")
    '1\\. 새 \\*다리\\* & <강>'
    """
    front = "\n".join(_front_matter(article))
    parts = [f"---\n{front}\n---" if front else "", *_body(article)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _front_matter(article: Article) -> Iterator[str]:
    """Give keys that Hugo and Obsidian know, each value such that YAML reads it as it is."""
    yield from _value("title", article.headline)
    yield from _values("subtitle", article.subheadlines)
    yield from _time("date", article.published, "published_at")
    yield from _time("lastmod", article.modified, "modified_at")
    yield from _values("authors", printed_bylines(article.bylines))
    yield from _value("publisher", outlet_name(article.outlet))
    yield from _value("canonicalURL", article.url)
    yield from _values("categories", [article.category] if article.category else ())
    yield from _values("tags", article.keywords)
    yield from _value("language", article.language if article.language != "ko" else None)
    yield from _value("copyright", article.copyright)


def _time(key: str, time: Timestamp | None, key_of_words: str) -> Iterator[str]:
    """Give a time under the key that Hugo reads as one, and where it asks for more than is known, what is known under another."""
    if time is None:
        return
    if time.precision not in {"day", "second"} or time.value is None:
        yield from _value(key_of_words, iso_time(time) or shown(time))
    value = rfc_time(time) or (iso_date(time) if time.precision in _DATED else None)
    if value is not None:
        yield f"{key}: {value}"


#: Of these, the day is known, and no minute.
_DATED = ("day", "hour")


def _value(key: str, text: str | None) -> Iterator[str]:
    if text:
        yield f"{key}: {_quoted(text)}"


def _values(key: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield f"{key}:"
        yield from (f"  - {_quoted(text)}" for text in texts)


def _quoted(text: str) -> str:
    """Quote a text as YAML does."""
    line = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{line}"'


def _body(article: Article) -> Iterator[str]:
    for caption in article.captions:
        yield _picture(caption)
    for section in article.sections:
        if section.heading is not None:
            heading = escape_line(" ".join(filter(None, (section.marker, section.heading))))
            yield f"## {_unclosed(heading)}"
        yield from map(escape_line, section.paragraphs)


def _unclosed(heading: str) -> str:
    r"""Escape the # at the end of a heading, which would close it.

    >>> _unclosed("새 다리 ##"), _unclosed(escape_line("#"))
    ('새 다리 \\#\\#', '\\#')
    """
    bare = heading.rstrip("#")
    closing = len(heading) - len(bare)
    if bare == "\\" and closing:
        # Of a heading of nothing else, the first is escaped.
        bare, closing = "\\#", closing - 1
    return bare + "\\#" * closing


def _picture(caption: Caption) -> str:
    """Give a picture, and its caption in slanted letters on the line under it."""
    line = escape_line(printed_caption(caption))
    slanted = f"*{line}*" if line else ""
    if caption.image is None:
        return slanted
    image = "".join(_IN_ADDRESS.get(character, character) for character in one_line(caption.image))
    return f"![]({f'<{image}>' if '(' in image or ')' in image else image})\n{slanted}".strip()


def escape_line(text: str) -> str:
    """Give a text on one line, with a backslash in front of each mark that would say something where it stands."""
    line = _ACTIVE.sub(lambda mark: f"\\{mark[0]}", one_line(text))
    return _OPENS.sub(_escaped, line, count=1) if _OPENS.match(line) else line


def _escaped(mark: re.Match[str]) -> str:
    return f"{mark[0]}\\" if mark.lastgroup == "number" else f"\\{mark[0]}"
