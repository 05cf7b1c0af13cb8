"""Pages taken apart as people take them apart: what the standard library, lxml and html2text leave of one."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs
import html2text
import lxml.etree
import lxml.html
from lxml.html import HtmlElement

import knews
from knews import Article, Role

#: The invented pages of all outlets.
PAGES = tuple(sorted(Path(__file__).with_name("outlets").rglob("*.html")))
#: Elements that stand on a line of their own in what a browser copies.
_BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html "
    "li main nav ol p section table title tr ul".split()
)
_SPACE = re.compile(r"\s+")
_UNSEEN = ("script", "style", "template", "noscript", "meta", "link")


@attrs.frozen
class Page:
    """A page of an outlet: its markup, what knews reads in it, and the element that holds its text."""

    path: Path
    tree: HtmlElement
    article: Article
    #: The element that the outlet's layout names, the text of the article in it; None where the layout names none.
    box: HtmlElement | None


def open_page(path: Path) -> Page | None:
    """Parse a page and find the box of its text; None for a page that holds no article."""
    raw = path.read_bytes()
    article = knews.parse(raw, outlet=path.parent.name)
    if not article.sections or article.headline is None:
        return None
    tree = lxml.html.document_fromstring(article_html(raw))
    lxml.etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return Page(path, tree, article, _box(tree, article))


def article_html(raw: bytes) -> str:
    """Decode a page as knews does."""
    from knews.source import decode  # noqa: PLC0415

    return re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(raw).text)


def _box(tree: HtmlElement, article: Article) -> HtmlElement | None:
    """Give the innermost element that holds every paragraph of the article."""
    wanted = [flat(paragraph) for section in article.sections for paragraph in section.paragraphs]
    best = None
    for element in tree.iter():
        if isinstance(element.tag, str) and all(part in flat(element.text_content()) for part in wanted):
            best = element
    return best if best is not None and best.tag not in ("html", "body") else None


def flat(text: str | None) -> str:
    """Give a text without its white space."""
    return _SPACE.sub("", text or "")


def _inner_html(box: HtmlElement) -> str:
    tail, box.tail = box.tail, None
    text: str = lxml.html.tostring(box, encoding="unicode")
    box.tail = tail
    return text[text.index(">") + 1 : text.rindex("</")] if "</" in text else text


def _lines(element: HtmlElement) -> str:
    return "\n".join(text.strip() for text in element.itertext() if text.strip())


def _copied(element: HtmlElement) -> str:
    """Give what a browser copies: a line for each block and each <br>."""
    parts: list[str] = []

    def walk(node: HtmlElement) -> None:
        if not isinstance(node.tag, str):
            parts.append(node.tail or "")
            return
        line = "\n" if node.tag in _BLOCKS or node.tag == "br" else ""
        parts.append(line + _SPACE.sub(" ", node.text or ""))
        for child in node:
            walk(child)
            parts.append("" if not isinstance(child.tag, str) else _SPACE.sub(" ", child.tail or ""))
        parts.append(line if node.tag != "br" else "")

    walk(element)
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _markdown(element: HtmlElement) -> str:
    return html2text.html2text(lxml.html.tostring(element, encoding="unicode"))


def _titled(page: Page, text: str) -> str:
    return f"{page.article.headline}\n\n{text}"


#: What is left of the box of the text, with the headline in front or without.
BOX_WAYS: Mapping[str, Callable[[Page, HtmlElement], str]] = {
    "inner HTML": lambda _, box: _inner_html(box),
    "inner HTML with the headline": lambda page, box: _titled(page, _inner_html(box)),
    "get_text of the box": lambda page, box: _titled(page, box.text_content()),
    "lines of the box": lambda page, box: _titled(page, _lines(box)),
    "the box copied": lambda page, box: _titled(page, _copied(box)),
}
#: What is left of the whole page.
PAGE_WAYS: Mapping[str, Callable[[HtmlElement], str]] = {
    "get_text of the page": lambda tree: tree.text_content(),
    "lines of the page": _lines,
    "the page copied": _copied,
    "the page as Markdown": _markdown,
}


def take_apart(page: Page, way: str) -> str | None:
    """Take a page apart in one way; None where no element holds its text."""
    if page.box is None:
        return None
    return PAGE_WAYS[way](page.tree) if way in PAGE_WAYS else BOX_WAYS[way](page, page.box)


def faults(page: Page, way: str, text: str) -> list[str]:
    """Name the fields that come out of a text in another way than of its page, where the text shows them."""
    found = knews.parse(text, outlet=page.article.outlet)
    shown = flat(re.sub(r"<[^>]*>", "", text)) if "HTML" in way else flat(re.sub(r"[*_#\\>]", "", text))
    want = _fields(page.article, shown)
    if way == "inner HTML":
        want["headline"] = set()
    got = _fields(found, None)
    return [field for field in want if want[field] != got[field]]


def _fields(article: Article, shown: str | None) -> dict[str, set[str]]:
    """Give what is compared of an article, as far as a text shows it."""

    def kept(values: list[str | None]) -> set[str]:
        return {text for text in map(flat, values) if text and (shown is None or text in shown)}

    body = [block.text for block in article.blocks if block.role in (Role.PARAGRAPH, Role.HEADING)]
    captions = [" ".join(filter(None, (caption.title, caption.text))) for caption in article.captions]
    return {
        "headline": kept([article.headline]),
        "writers": kept([byline.name for byline in article.bylines]),
        "addresses": kept([byline.email for byline in article.bylines]),
        "captions": kept(list(captions)),
        "body": {flat("".join(body))},
    }
