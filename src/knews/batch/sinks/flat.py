"""An article as one flat row: a text a cell."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from knews.article import Article
from knews.batch.sinks.sink import Row
from knews.timestamp import Timestamp, write_time

#: What stands between the values of a cell that has several.
_BETWEEN: Final = "; "


def _joined(values: Sequence[str | None]) -> str:
    return _BETWEEN.join(value for value in values if value)


def _value(time: Timestamp | None) -> str:
    """Give a time in ISO 8601, cut to what is known of it."""
    return "" if time is None else str(write_time(time)["value"] or "")


_CELLS: Final[Mapping[str, Callable[[Article], str | None]]] = {
    "outlet": lambda article: article.outlet,
    "provider": lambda article: article.provider,
    "portal": lambda article: article.portal,
    "url": lambda article: article.url,
    "article_id": lambda article: article.article_id,
    "language": lambda article: article.language,
    "layout": lambda article: article.reading.layout if article.reading is not None else None,
    "headline": lambda article: article.headline,
    "headline_tags": lambda article: _joined(article.headline_tags),
    "subheadlines": lambda article: _joined(article.subheadlines),
    "published": lambda article: _value(article.published),
    "published_text": lambda article: article.published.text if article.published else None,
    "modified": lambda article: _value(article.modified),
    "bylines": lambda article: _joined([byline.name for byline in article.bylines]),
    "roles": lambda article: _joined([byline.role for byline in article.bylines]),
    "emails": lambda article: _joined([byline.email for byline in article.bylines]),
    "captions": lambda article: "\n".join(caption.text for caption in article.captions if caption.text),
    "credits": lambda article: _joined(list(dict.fromkeys(caption.credit for caption in article.captions))),
    "copyright": lambda article: article.copyright,
    "keywords": lambda article: _joined(article.keywords),
    "category": lambda article: article.category,
    "problems": lambda article: _joined(list(dict.fromkeys(problem.code for problem in article.problems))),
    "text": lambda article: article.text,
}

#: The columns of a flat row, in their order.
FLAT_COLUMNS: Final = ("input", *_CELLS)


def flat_row(row: Row, columns: Sequence[str] = FLAT_COLUMNS) -> dict[str, str]:
    """Give an article's cells; what it does not have is "".

    >>> from knews import Byline
    >>> article = Article("haneul", headline="새 다리 열린다", bylines=(Byline("김하늘"), Byline("이바다")))
    >>> flat_row(Row(1, "1.txt", article), ["input", "bylines", "published"])
    {'input': '1.txt', 'bylines': '김하늘; 이바다', 'published': ''}
    """
    return {
        column: row.input if column == "input" else _CELLS[column](row.article) or "" for column in columns
    }
