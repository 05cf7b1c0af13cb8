"""Pages of outlets that nobody described: by shared systems, by structured data, by where the text is densest."""

import re

from knews import metadata_keys
from knews.block import Role
from knews.families import FAMILIES
from knews.outlet import Layout
from knews.press.fold import tidy
from knews.press.heading import ends_statement
from knews.read.around import prints_time, read_above, read_below, read_beside
from knews.read.fragment import headline_of
from knews.read.line import Line, placed
from knews.read.page import Page, choose_layout, read_page, with_addresses
from knews.read.parts import find_headline, find_parts, titles_of
from knews.read.script import read_any
from knews.read.shown import line_text
from knews.read.tree import Element, line_of, text_of
from knews.rules.markup import CAPTION, CONTROL, GENERIC_HEADLINE, HEADER
from knews.rules.rule import Rule


def read(page: Page, url: str | None) -> tuple[tuple[Line, ...], Layout | None]:
    """Read a page by its layout, by that of a system that many papers share, else by what most pages have.

    Gives the layout as well, None where none gave a text; and only the metadata where the page holds no article.
    """
    own = page.layout
    if own is not None and (lines := _by_layout(page, own, url)):
        more = read_generic(page.whole(), url) if _is_little(lines, page) else ()
        return (more, None) if _holds_more(more, lines) else (lines, own)
    page = page.whole()
    shared = choose_layout(page.tree, FAMILIES)
    if shared is not None and (lines := _by_layout(page, shared, url)):
        return lines, shared
    lines = read_generic(page, url)
    if own is not None and not _has_text(lines) and (drawn := _gallery(page, own, url)):
        return drawn, own
    return lines, None


def _is_little(lines: tuple[Line, ...], page: Page) -> bool:
    """Tell whether a layout gave a short text on a page where many more elements end in a statement, menus and lists among them."""
    length = 0
    for line in lines:
        if line.key is None and _role(line) is Role.PARAGRAPH:
            length += len(line.text)
            if length > _SHORT_TEXT:
                return False
    text = _text(lines)
    return len(_STATES.findall(page.data)) > _TIMES * (text.count("다.") + 1)


def _holds_more(more: tuple[Line, ...], lines: tuple[Line, ...]) -> bool:
    """Tell whether a layout took no more than a part of a text: the whole has all of it, and several times as much."""
    whole, part = _text(more), _text(lines)
    return len(whole) > _TIMES * max(len(part), _LEAST_TEXT) and set(part.split("\n")) <= set(
        whole.split("\n")
    )


def _text(lines: tuple[Line, ...]) -> str:
    return "\n".join(line.text for line in lines if line.key is None and _role(line) is Role.PARAGRAPH)


#: A text of more characters than this is no part that a layout took of one: a brief of two paragraphs has fewer.
_SHORT_TEXT = 600
#: The whole is so many times the part, and the part counts as so many characters at the least.
_TIMES, _LEAST_TEXT = 3, 60
# …밝혔다.</p> | …밝혔다.<br>
_STATES = re.compile("다\\.\\s{0,3}<".encode())


def _by_layout(page: Page, layout: Layout, url: str | None) -> tuple[Line, ...]:
    """Read a page by a layout; nothing where that gives no text."""
    lines = read_page(page, layout, url)
    return _completed(page, layout, lines) if _has_text(lines) else ()


def _has_text(lines: tuple[Line, ...]) -> bool:
    return any(_role(line) in _TEXT for line in lines)


def _gallery(page: Page, layout: Layout, url: str | None) -> tuple[Line, ...]:
    """Read a headline over pictures: card news, whose text is drawn; nothing where the page is something else."""
    if layout.body is None or layout.headline is None or not page.tree.find(layout.headline):
        return ()
    pictures = (picture for element in page.tree.find(layout.body) for picture in element.iter("img"))
    return read_page(page, layout, url) if next(pictures, None) is not None else ()


def _role(line: Line) -> Role | None:
    return line.rule.role if line.rule is not None else None


#: What a layout gives that fits; an article of pictures may have no more than captions.
_TEXT = (Role.PARAGRAPH, Role.HEADING, Role.CAPTION)


def _completed(page: Page, layout: Layout, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Look between headline and text for a time and a writer where the layout's selectors gave none and nothing states any.

    On a page for phones the picture that leads the article may stand there, too.
    """
    timed = any(_role(line) is Role.TIME or line.key in metadata_keys.PUBLISHED for line in lines)
    signed = any(
        _role(line) is Role.BYLINE or line.key in metadata_keys.WRITERS or _SIGNED.search(line.text)
        for line in lines
    )
    drawn = not page.is_amp or any(_role(line) is Role.CAPTION for line in lines)
    if (timed and signed and drawn) or layout.body is None:
        return lines
    whole = page.whole()
    containers = whole.tree.find(layout.body)
    printed = whole.tree.find(layout.headline) if layout.headline is not None else []
    headline = printed[0] if printed else find_headline(whole.tree, titles_of(whole))
    if not containers or headline is None:
        return lines
    found = [
        line
        for line in read_above(headline, containers[0])
        if (not drawn if line.rule is CAPTION else line.rule is HEADER and _is_wanted(line, timed, signed))
    ]
    head = [line for line in lines if line.key is not None]
    return placed([*head, *found, *lines[len(head) :]])


def _is_wanted(line: Line, timed: bool, signed: bool) -> bool:  # noqa: FBT001
    """Tell whether a line may say what the layout did not give: a time, or a writer."""
    return not timed if _DATED.search(line.text) else not signed


# 2025.01.22 | 2025년 1월
_DATED = re.compile(r"(?:19|20)\d\d ?[.년/-]")
# What a signature in the text has.
_SIGNED = re.compile("기자|특파원|@")


def read_generic(page: Page, url: str | None) -> tuple[Line, ...]:
    """Read a page without a layout of its own."""
    headline, container = find_parts(page)
    if headline is None and page.is_fragment:
        headline = headline_of(page.tree.root)
    if container is None:
        return _from_scripts(page, url)
    found: list[Line] = []
    special: dict[Element, Rule] = {}
    if headline is not None and container in headline.iterancestors():
        special = _marks_inside(container, headline)
    elif headline is not None:
        text = tidy(line_text(headline))
        found.append(Line(text, GENERIC_HEADLINE, line_of(headline)))
        above = read_above(headline, container)
        if page.stated(*metadata_keys.PUBLISHED) is None and not prints_time(above):
            found.extend(read_beside(headline, container))
        found.extend(above)
    text_layout = Layout(id="generic", when="html", body=None)
    is_stray = page.data.count(b"</div") > page.data.count(b"<div")
    containers = [container, *_spilled(container, is_stray=is_stray)]
    lines = read_page(page, text_layout, url, containers=containers, known=special)
    head = [line for line in lines if line.key is not None]
    return placed([*head, *found, *lines[len(head) :], *read_below(container)])


def _spilled(container: Element, *, is_stray: bool) -> list[Element]:
    """Give the paragraphs right behind a container of paragraphs: a stray </div> closed it too early, and what is around it."""
    own = {element.get("class") for element in container.iterchildren("p")}
    found: list[Element] = []
    node = container.getnext()
    around: Element | None = container
    while own and is_stray and node is None and around is not None and around.tag != "body":
        around = around.getparent()
        node = around.getnext() if around is not None else None
    while own and node is not None and node.tag == "p" and node.get("class") in own:
        found.append(node)
        node = node.getnext()
    while found and not ends_statement(text_of(found[-1]).strip()):
        found.pop()
    return found


def _marks_inside(container: Element, headline: Element) -> dict[Element, Rule]:
    """Tell what the elements are of a container that holds more than the text: the headline, what stands above it, the page's frame."""
    marks: dict[Element, Rule] = {headline: GENERIC_HEADLINE}
    around = set(headline.iterancestors())
    above = True
    for element in container.iterdescendants():
        if element is headline:
            above = False
        elif element not in around and (above or element.tag in _FRAME):
            marks[element] = CONTROL
    return marks


#: What holds no text of an article, wherever it stands.
_FRAME = frozenset(("nav", "header", "footer", "aside", "form"))


def _from_scripts(page: Page, url: str | None) -> tuple[Line, ...]:
    """Read a body that only a script holds."""
    return placed([*page.metadata, *with_addresses(read_any(page.tree), url)])
