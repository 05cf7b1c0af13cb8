"""Judge the small invented pages of a corpus by what its EXPECT.md says of each.

A line of it names a page, perhaps an address, and a Python expression: what the Article gives, what it must give.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import knews
from knews import Article

# - `page.html` (url https://…): what is wrong with it, and in the next line `lambda a: found, wanted`
_ROW = re.compile(
    r"^- `(?P<page>[^`]+)`(?: \(url (?P<url>\S+)\))?: .*\n  `lambda a:(?P<code>.*)`$", re.MULTILINE
)


def paragraphs(article: Article) -> list[str]:
    """Give all paragraphs of an article."""
    return [paragraph for section in article.sections for paragraph in section.paragraphs]


def bylines(article: Article) -> list[tuple[str | None, str | None, str | None]]:
    """Give name, role and address of each writer."""
    return [(byline.name, byline.role, byline.email) for byline in article.bylines]


def captions(article: Article) -> list[tuple[str, str | None]]:
    """Give text, with its title, and credit of each caption."""
    return [
        (" ".join(filter(None, (caption.title, caption.text))), caption.credit)
        for caption in article.captions
    ]


def judge(folder: Path) -> Iterator[tuple[str, bool | None]]:
    """Give for each page whether it is read as it should be; None where a value is named that stands nowhere."""
    for row in _ROW.finditer((folder / "EXPECT.md").read_text(encoding="utf-8")):
        article = knews.parse((folder / row["page"]).read_bytes(), url=row["url"])
        yield row["page"], _holds(row["code"], article)


def _holds(code: str, article: Article) -> bool | None:
    names = {"a": article, "paras": paragraphs, "by": bylines, "cap": captions}
    # A row may lack the brackets that close it.
    for close in ("", ")", "))"):
        try:
            found = eval(code + close, names)  # noqa: S307  # the corpus's own text
        except SyntaxError:
            continue
        except NameError:
            return None
        return bool(found[0] == found[1]) if isinstance(found, tuple) else bool(found)
    message = f"no Python: {code}"
    raise ValueError(message)
