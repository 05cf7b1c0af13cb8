"""Print a line an article: day, outlet, writers, headline. A small program that uses knews: python headlines.py FILE."""

import sys
from collections.abc import Iterator
from pathlib import Path

import knews


def rows(files: list[str]) -> Iterator[tuple[str, ...]]:
    """Give day, outlet, writers and headline of each file; a file that is no article says why."""
    for file in files:
        try:
            article = knews.parse(Path(file).read_bytes())
        except knews.KnewsError as error:
            yield file, str(error)
            continue
        time = article.published.value if article.published is not None else None
        writers = ", ".join(byline.name or byline.email or "" for byline in article.bylines)
        yield (
            f"{time:%Y-%m-%d}" if time else "-",
            article.outlet or "-",
            writers or "-",
            article.headline or "-",
        )


if __name__ == "__main__":
    for row in rows(sys.argv[1:]):
        print("\t".join(row))
