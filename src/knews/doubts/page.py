"""What the page of an article has and this one lacks: a headline, a writer."""

from collections.abc import Iterator

from knews.article import Article, Problem
from knews.block import Role

#: A shorter text is a brief or a picture, which nobody signs.
_SHORT = 200
#: What public offices print around their releases: the menu that they stand in, and the licence of what the state made.
_RELEASES = ("보도자료", "공공누리", "공공저작물", "군정소식", "시정소식", "군정뉴스", "시정뉴스")
_AROUND_TEXT = frozenset((Role.INTERFACE, Role.RELATED, Role.NOTICE))
#: What rules are called that read what stands around the article of a page that came as text.
_AROUND = "whole-page:"


def find_missing_on_page(article: Article) -> Iterator[Problem]:
    """Find what a whole page does not give: each has a headline, and nearly each names its writer.

    A page is whole where it states something of itself, or where a copy of it has more around the article; a part of
    one, and a text, need have neither.
    """
    is_named = any(writer.name is not None for writer in article.bylines)
    if (article.headline is not None and is_named) or not _is_whole(article):
        return
    if article.headline is None:
        message = "no line of this page was found that is its headline: look above the text"
        yield Problem("headline-missed", message, 0, 0)
    if not is_named and len(article.text) >= _SHORT and not _is_release(article):
        who = (
            "an address alone signs this page" if article.bylines else "nobody was found who signs this page"
        )
        yield Problem("no-writer", f"{who}: look where it names its writer", 0, 0)


def _is_release(article: Article) -> bool:
    """Tell whether the page is a public office's: it says so beside its releases, which nobody signs."""
    return any(
        word in block.text for block in article.blocks if block.role in _AROUND_TEXT for word in _RELEASES
    )


def _is_whole(article: Article) -> bool:
    """Tell whether an article was read from a whole page."""
    blocks = article.blocks
    return bool(blocks) and (
        blocks[0].key is not None
        or any(block.rule is not None and block.rule.startswith(_AROUND) for block in blocks)
    )
