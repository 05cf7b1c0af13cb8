"""What is doubtful of an article, by what its values and its blocks show: each module looks for one kind."""

from collections.abc import Iterator

from knews.article import Article, Problem
from knews.doubts.headline import find_doubtful_headline
from knews.doubts.left import find_left
from knews.doubts.lost import find_lost
from knews.doubts.merged import find_merged
from knews.doubts.page import find_missing_on_page
from knews.doubts.prose import find_no_prose
from knews.doubts.shape import find_odd
from knews.doubts.stated import find_contradicted
from knews.doubts.whole import find_whole
from knews.doubts.writers import find_doubtful_writers

__all__ = ["find_doubts", "find_doubts_of_values"]


def find_doubts(text: str, article: Article) -> Iterator[Problem]:
    r"""Find what is doubtful of a dump: as a whole, and of what became of it.

    >>> from knews import parse
    >>> [problem.code for problem in parse("/home/haneul/article.txt").problems]
    ['looks-like-path', 'no-text']
    >>> parse("새 다리 열린다\n\n시가 새 다리를 열기로 했다고 밝혔다.").problems
    ()
    """
    yield from find_whole(text, article)
    yield from find_doubts_of_values(article)


def find_doubts_of_values(article: Article) -> Iterator[Problem]:
    r"""Find what is doubtful of an article's values: what was left in them, what looks like none, what is missing.

    >>> from knews import parse
    >>> parse("새 다리 열린다\n\n시가 다리를 &nbsp; 연다고 밝혔다.").problems[0].code
    'markup-left'
    """
    if not article.sections:
        # What became of an input without a text is named with that.
        return
    published = article.published
    is_dated = published is not None and (published.value is not None or published.relative)
    yield from find_left(article.blocks, is_dated=is_dated)
    yield from find_merged(article.blocks)
    yield from find_doubtful_headline(article)
    yield from find_odd(article)
    yield from find_doubtful_writers(article)
    yield from find_contradicted(article)
    yield from find_no_prose(article.blocks, is_korean=article.language == "ko")
    yield from find_lost(article.blocks)
    yield from find_missing_on_page(article)
