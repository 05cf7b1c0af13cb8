"""Text that a page holds and its article does not: sentences beside the chosen container, what the page says of itself.

Apart from the other doubts because it asks the page's tree, and lxml comes with that.
"""

import re
from collections.abc import Iterator

from knews.article import Article, Problem
from knews.press.pattern import pattern
from knews.read.copied import stems
from knews.read.page import Page
from knews.read.tree import Element, Tree, texts_with

#: An article of fewer characters is held against all of its page; one that a layout gave and that is longer is believed.
_SHORT = 600
# …했다.</p> | …했다.<br> | …했다.”</div> : a statement that ends a paragraph, in the page's bytes; teasers end in links and dots
_ENDED = re.compile('다\\.[”"]?\\s*</?(?:p|br|div)\\b'.encode(), re.IGNORECASE)
#: A page is looked at that has this many times the article's statements, and so many more: to parse it anew costs half as
#: much again, and of 84 pages one has.
_TIMES, _MORE = 2, 3
#: The rule of what stands around the text of an unknown page.
_AROUND = "page:frame"
#: So many statements in one box, and so many characters, are a text; below this share of the article's they are a teaser, a comment.
_FEW, _LEAST, _SHARE = 3, 300, 0.4
#: A text node with a statement has so many characters; its first and last ones tell whether the article has it.
_LONG, _ENDS = 30, 24
# …열기로 했다. | …라고 밝혔다. : and not …합니다. …하시다.
_STATED = pattern(r"[가-힣](?<![니시])다\.(?!\S{0,60}[)\]])")
#: What holds links, scripts and a page's frame.
_OUTSIDE = frozenset(
    "a script style noscript nav footer aside header form textarea select button iframe template".split()
)
#: What a paragraph stands in.
_BOXES = frozenset(("div", "section", "article", "main", "td", "body"))
_DESCRIPTIONS = frozenset(("description", "og:description", "twitter:description"))
#: A description has so many characters, and shares so many words with its headline: else it is the site's.
_DESCRIBED, _OF_HEADLINE = 40, 2
#: A piece of a description, behind a dateline and in front of where it is cut.
_SAMPLE = slice(20, 34)
#: An article has more of its description's words: of 84 pages all have three quarters, but picture cards.
_KNOWN = 0.45


def find_beside(page: Page, article: Article) -> Iterator[Problem]:
    """Find sentences that stand beside an article's text on its page, and a description of another text."""
    yield from _described(page.tree, article)
    is_read_by_layout = article.reading is not None and article.reading.layout is not None
    length = sum(len(text) for section in article.sections for text in section.paragraphs)
    if is_read_by_layout and length >= _SHORT:
        return
    own = "".join([block.text for block in article.blocks if block.rule != _AROUND])
    if len(_ENDED.findall(page.data)) < _TIMES * own.count("다.") + _MORE:
        return
    found = _largest(page.whole().tree, "".join(own.split()))
    beside = sum(map(len, found))
    if len(found) >= _FEW and beside >= max(_LEAST, _SHARE * length):
        message = (
            f"{beside} characters of sentences stand together beside the text that was chosen ({found[0][:30]!r} …): "
            "look whether they are the article's, and mend or add a layout"
        )
        yield Problem("text-beside", message, 0, 0)


def _largest(tree: Tree, own: str) -> list[str]:
    """Give the statements of the box that has most of those that the article lacks; `own` is its text without white space."""
    boxes: dict[Element, list[str]] = {}
    for found, holder in texts_with(tree.root, "다."):
        text = found.strip()
        bare = "".join(text.split())
        if len(bare) < _LONG or bare[:_ENDS] in own or bare[-_ENDS:] in own or not _STATED.search(text):
            continue
        if (box := _box(holder)) is not None:
            boxes.setdefault(box, []).append(text)
    return max(boxes.values(), key=lambda texts: sum(map(len, texts)), default=[])


def _box(element: Element) -> Element | None:
    """Give the box that an element is or stands in; None for one in a link, a script or the page's frame."""
    around = [element, *element.iterancestors()]
    if any(each.tag in _OUTSIDE for each in around):
        return None
    return next((each for each in around if each.tag in _BOXES), None)


def _described(tree: Tree, article: Article) -> Iterator[Problem]:
    """Find a description that is of the headline, and of which the text has little."""
    if article.headline is None or not article.sections:
        return
    told = [text for text in _descriptions(tree) if len(text) >= _DESCRIBED]
    lines = [text for section in article.sections for text in section.paragraphs]
    # Nearly all are the first lines of the text.
    if not told or any(text[_SAMPLE] in line for text in told for line in lines):
        return
    values = (*article.subheadlines, *(caption.text for caption in article.captions), *lines)
    whole = "\n".join(values).lower()
    of_headline = set(stems(article.headline))
    best: tuple[float, str] | None = None
    for text in told:
        words = [word for word in stems(text) if len(word) > 1]
        known = sum(word in whole for word in words)
        if known >= _KNOWN * len(words):
            return
        if best is None and len(of_headline.intersection(words)) >= _OF_HEADLINE:
            best = known / len(words), text
    if best is not None:
        message = (
            f"the page describes its article as {best[1][:40]!r} …, and the text has {best[0]:.0%} of those words: "
            "look whether it is the article's"
        )
        yield Problem("not-described", message, 0, 0)


def _descriptions(tree: Tree) -> list[str]:
    """Give what a page says of its article to machines, each text once."""
    head = tree.root.find("head")
    found: dict[str, None] = {}
    for meta in (head if head is not None else tree.root).iter("meta"):
        key = meta.get("property") or meta.get("name") or ""
        if key.lower() in _DESCRIPTIONS and (text := re.sub(r"\s+", " ", meta.get("content") or "").strip()):
            found[text] = None
    return list(found)
