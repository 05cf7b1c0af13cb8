"""What the page of an article has and this one lacks: a writer."""

from collections.abc import Iterator

from knews.article import Article, Problem

#: A shorter text is a brief or a picture, which nobody signs.
_SHORT = 200


def find_missing_on_page(article: Article) -> Iterator[Problem]:
    """Find what a whole page does not give: nearly every page of an article names its writer.

    A page is whole where it states something of itself; a part of one, and a text, need not name anybody.
    """
    if not article.blocks or article.blocks[0].key is None or not article.sections:
        return
    if not article.bylines and len(article.text) >= _SHORT:
        yield Problem(
            "no-writer", "nobody was found who signs this page: look where it names its writer", 0, 0
        )
