"""What an input is taken for: the one place that decides it, for `parse` and for whoever asks."""

from collections.abc import Callable

from knews import arguments
from knews.plain_view import see_plainly
from knews.read.text import read_text
from knews.read.whole_page import is_whole_page
from knews.read.wrapped import find_wraps
from knews.source import Source, decode
from knews.source_kind import Kind
from knews.source_markdown import is_markdown
from knews.source_markup import has_few_tags
from knews.source_view import see

#: What a text without markup may be, asked in this order: the kind, and what tells it by the whole text.
TEXT_KINDS: tuple[tuple[Kind, Callable[[str], bool]], ...] = ((Kind.MARKDOWN, is_markdown),)


def tell_text_kind(text: str) -> Kind:
    """Tell what a text without tags is: the first of `TEXT_KINDS` that says so, else a dump.

    >>> tell_text_kind("새 다리 열린다")
    <Kind.TEXT: 'text'>
    """
    return next((kind for kind, is_one in TEXT_KINDS if is_one(text)), Kind.TEXT)


def tell_kind(source: Source) -> Kind:
    """Tell what an input is read as; that a dump is a whole page as text, reading its lines shows.

    >>> tell_kind(decode("새 다리 열린다")), tell_kind(decode("새 다리가<br>열린다"))
    (<Kind.TEXT: 'text'>, <Kind.FRAGMENT: 'fragment'>)
    """
    if source.kind is Kind.TEXT:
        return tell_text_kind(source.text)
    if (
        source.kind is Kind.FRAGMENT
        and has_few_tags(source.text)
        and tell_text_kind(source.text) is Kind.TEXT
        and is_whole_page(read_text(source.text))
    ):
        return Kind.PAGE_TEXT
    return source.kind


def read_kind(raw: str | bytes) -> Kind:
    """Tell what `parse` takes an input for, without reading the article.

    Args:
        raw: What would be given to `parse`.

    Returns:
        The kind; `Article.reading` has the same.

    Raises:
        KnewsError: As `parse` does for an input that is empty, over a limit, in no known encoding or binary.
        TypeError: `raw` is neither a str nor bytes.

    >>> read_kind("새 다리 열린다"), read_kind("새 다리가<br>열린다"), read_kind(b"<html><p>Bridge</p></html>")
    (<Kind.TEXT: 'text'>, <Kind.FRAGMENT: 'fragment'>, <Kind.HTML: 'html'>)
    >>> read_kind(" ")
    Traceback (most recent call last):
    knews.EmptyInput: the input is empty: give the text or the bytes of one article
    """
    arguments.check("raw", raw, (str, bytes), "a str or bytes: give what the file or the buffer holds")
    source = decode(arguments.plain(raw) if isinstance(raw, str) else raw)
    kind = tell_kind(source)
    return Kind.PAGE_TEXT if kind is Kind.TEXT and is_whole_page(read_text(_matched(source.text))) else kind


def _matched(text: str) -> str:
    """Give a dump in the form in which it is matched: lines that were wrapped are one, and what nobody sees is gone."""
    if wraps := find_wraps(text):
        text = see(text, wraps).text
    plain = see_plainly(text)
    return text if plain is None else plain.text
