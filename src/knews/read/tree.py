"""The page as a tree: parsed once by lxml, asked in CSS."""

import html
import os
import re
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import TypeAlias, cast

import attrs
import cssselect
from lxml import etree

from knews.errors import WrongRule
from knews.limits import LIMITS, Limits
from knews.outlet import alternatives
from knews.read.markup_limits import check_markup

#: libxml2 turns away text nodes above ten million bytes unless told otherwise.
_HUGE = 10_000_000
#: The deepest nesting that libxml2 reads unless told otherwise.
_LIBXML_DEPTH = 255

Element: TypeAlias = etree._Element  # noqa: SLF001 - the type has no public name

_ATTR = re.compile(r"::attr\((?P<name>[\w:-]+)\)$")
# A selector's first compound, as in div#haneul-body.view, h1.title, .title: the compound at the head of a selector, if it names an id or a class
_ANCHOR = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*)?(?P<name>[#.][\w-]+)"
    r"(?P<rest>(?:\.[\w-]+|\[[^\[\]]+\]|:[\w-]+(?:\([^()]*\))?)*)(?=[\s>]|$)"
)
_COMBINATOR = re.compile(r"\s*(?P<child>>)\s*|\s+")
# The numbers 128 to 159: &#147; &#148 &#x93;
_WINDOWS_1252 = re.compile(rb"&#(?:0*1(?:2[89]|[345]\d)(?!\d)|[xX]0*[89][0-9a-fA-F](?![0-9a-fA-F]));?")


@attrs.frozen(eq=False)
class Tree:
    """A parsed page and the bytes that it was parsed from."""

    root: Element
    #: In UTF-8.
    data: bytes
    limits: Limits = LIMITS

    @cached_property
    def _named(self) -> dict[str, list[Element]]:
        """The elements of each id and each class: "#view", ".title".

        One look at all elements costs less than two questions in XPath.
        """
        named: dict[str, list[Element]] = {}
        for element in self.root.iter():
            if (id_ := element.get("id")) is not None:
                named.setdefault(f"#{id_}", []).append(element)
            if (classes := element.get("class")) is not None:
                for name in set(classes.split()):
                    named.setdefault(f".{name}", []).append(element)
        return named

    def find(self, css: str) -> list[Element]:
        """Give the elements of the first alternative of a selector that is on the page, in page order."""
        for query in compile_css(css):
            if found := self._find(query):
                return found
        return []

    def read(self, css: str, *, every: bool = False, apart: bool = False) -> list[tuple[Element, str]]:
        """Give elements and their text, or the attribute that the selector asks for; empty ones are left out.

        Of the alternatives the first that gives any counts, or `every` one. `apart` keeps the texts of inner
        elements apart, which is right for a line of fields and wrong for a headline.
        """
        found: list[tuple[Element, str]] = []
        for query in compile_css(css):
            read = ((element, _text(element, query.attribute, apart=apart)) for element in self._find(query))
            found.extend((element, text) for element, text in read if text)
            if found and not every:
                break
        return found

    def within(self, css: str, container: Element) -> list[Element]:
        """Give all elements of a container that a selector fits; the container may be its first part."""
        return [element for query in compile_css(css) for element in self._find(query, container)]

    def _find(self, query: "_Query", container: Element | None = None) -> list[Element]:
        """Give the elements of one alternative, on the page or in a container."""
        if query.name is None:
            return _ask(query.path, self.root if container is None else container)
        anchors = self._named.get(query.name, [])
        if query.tag is not None:
            anchors = [element for element in anchors if element.tag == query.tag]
        if container is not None:
            anchors = [element for element in anchors if _holds(container, element)]
        elif query.name[0] == "#":
            # A page has an id once.
            anchors = anchors[:1]
        if query.behind is None:
            return anchors
        found: dict[Element, None] = {}
        for anchor in anchors:
            found.update(dict.fromkeys(_ask(query.behind, anchor)))
        return list(found)


def _holds(container: Element, element: Element) -> bool:
    """Tell whether an element is a container or in it."""
    return element is container or any(parent is container for parent in element.iterancestors())


def _ask(path: etree.XPath, element: Element) -> list[Element]:
    """Evaluate an XPath that gives elements."""
    return cast("list[Element]", path(element))


def line_of(element: Element) -> int:
    """Give the line of the source on which an element starts, counted from 1."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def text_of(element: Element) -> str:
    """Give all the text of an element."""
    return "".join(map(str, element.itertext()))


def texts_before(element: Element) -> list[str]:
    """Give the texts of a page in front of an element."""
    texts = cast("list[str]", _xpath("preceding::text()")(element))
    return [text.strip() for text in texts if not text.isspace()]


def texts_with(root: Element, words: str) -> list[tuple[str, Element]]:
    """Give the texts of a page's body that hold some words, each with the element that it stands in."""
    found: list[tuple[str, Element]] = []
    texts = _xpath("//body//text()[contains(., $words)]")(root, words=words)
    for text in cast("list[etree._ElementUnicodeResult]", texts):  # noqa: SLF001
        holder = text.getparent()
        if holder is not None and text.is_tail:
            holder = holder.getparent()
        if holder is not None:
            found.append((str(text), holder))
    return found


def parse_page(data: bytes, limits: Limits = LIMITS) -> Tree | None:
    """Parse a page in UTF-8; None where it holds no element.

    Raises:
        LimitExceeded: It has more tags, more attributes or deeper nesting than the limits allow.
        MemoryError: There is too little memory for it.
    """
    check_markup(data, limits)
    if b"\x00" in data:
        # libxml2 would make it a character of the text.
        data = data.replace(b"\x00", b" ")
    if b"&#" in data:
        # Browsers read these as windows-1252, libxml2 before 2.14 as control characters.
        data = _WINDOWS_1252.sub(lambda found: html.unescape(found[0].decode()).encode(), data)
    data = _without_early_ends(data)
    root = _parse(data, huge=len(data) > _HUGE)
    if root is not None and _depth_of_last(root) >= _LIBXML_DEPTH:
        # libxml2 stopped here: only now is it worth looking how deep the page really is.
        root = _parse(data, huge=True)
        if root is not None:
            limits.check("depth", _depth(root))
    elif root is not None and limits.depth < _LIBXML_DEPTH:
        limits.check("depth", _depth(root))
    return Tree(root, data, limits) if root is not None else None


# What holds no tags; before 2.14, libxml2 reads those of the last two
_NO_TAGS = b"script|style|textarea|title" if etree.LIBXML_VERSION >= (2, 14) else b"script|style"
_KEPT = (
    rb"<!--[^-]*+(?:-(?!->)[^-]*+)*+|<(?P<name>"
    + _NO_TAGS
    + rb")\b[^>]*+(?:>[^<]*+(?:<(?!/(?P=name))[^<]*+)*+)?+"
)
# </body> and </html>, and what holds no tags
_END = re.compile(rb"(?P<kept>" + _KEPT + rb")|</(?:body|html)\b[^<>]*+>", re.IGNORECASE)
# Letters in sets are looked for four times as fast as letters whose case is ignored.
_AN_END = re.compile(rb"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\b")
# What may stand behind the end of a page
_REST = re.compile(
    rb"(?:\s++|</(?:body|html)\b[^<>]*+>|(?:" + _KEPT + rb")(?:-->|</(?P=name)\s*+>)?+)*+", re.IGNORECASE
)


def _without_early_ends(data: bytes) -> bytes:
    """Leave out the ends of a body and of a page behind which there is more, as browsers do: for libxml2 they end all elements."""
    first = _AN_END.search(data)
    if first is None or _REST.fullmatch(data, first.start()) is not None:
        return data
    return _END.sub(lambda found: found["kept"] or b"", data)


def _parse(data: bytes, *, huge: bool) -> Element | None:
    # Ids are looked for in `Tree`, not by XPath.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge, collect_ids=False
    )
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if parser.error_log and _lacked_memory([entry.type for entry in parser.error_log]):
        # libxml2 gives what it has read so far.
        raise MemoryError
    return root


def _lacked_memory(errors: Sequence[int]) -> bool:
    """Tell whether libxml2 had too little memory. Until 2.12 it says so of every tag that the end of a page cuts off, too."""
    return any(error == _NO_MEMORY and before != _CUT_TAG for before, error in pairwise([_NO_ERROR, *errors]))


_NO_ERROR = 0
_NO_MEMORY = etree.ErrorTypes.ERR_NO_MEMORY
_CUT_TAG = etree.ErrorTypes.ERR_GT_REQUIRED


def _depth_of_last(root: Element) -> int:
    """Count the levels down to the last element, which is where the parser stopped."""
    depth = 1
    while len(root):
        root = root[-1]
        depth += 1
    return depth


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


@attrs.frozen(eq=False)
class _Query:
    """One alternative of a selector, compiled."""

    #: The id or the class that the first compound names, "#view" or ".title", and its tag.
    name: str | None
    tag: str | None
    #: The way from there, None for no further.
    behind: etree.XPath | None
    #: Where no id and no class leads: the way from the root or a container.
    path: etree.XPath
    attribute: str | None


@cache
def compile_css(css: str) -> tuple[_Query, ...]:
    """Compile a selector's alternatives, in the order in which they are printed.

    Raises:
        WrongRule: It is no selector; the error of cssselect or lxml is the cause.

    >>> compile_css("h1..title")
    Traceback (most recent call last):
    ...
    knews.errors.WrongRule: 'h1..title' is no selector (Expected ident, got <DELIM '.' at 3>)
    """
    found = alternatives(css)
    read = ", ".join(found)
    try:
        # What opens and never closes is passed over where the alternatives are parted.
        if "".join(read.split()) != "".join(css.split()):
            reason = f"only {read!r} of it is read" if found else "it names nothing"
            raise ValueError(reason)  # noqa: TRY301
        queries = tuple(map(_compile_one, found))
        for path in (path for query in queries for path in (query.path, query.behind) if path is not None):
            # That there is no prefix as in svg|a shows when an element is asked.
            _ask(path, etree.Element("p"))
    except MemoryError:
        raise
    except Exception as error:  # cssselect and lxml have many for a text that they do not understand
        reason = f"{css!r} is no selector ({error})"
        raise WrongRule(reason) from error
    return queries


def _compile_one(css: str) -> _Query:
    attribute = None
    if match := _ATTR.search(css):
        css, attribute = css[: match.start()], match["name"]
    anchor = _ANCHOR.match(css) if "~" not in css and "+" not in css else None
    path = _xpath(_to_xpath(css, "descendant-or-self::"))
    if anchor is None:
        return _Query(None, None, None, path, attribute)
    own, rest = anchor["rest"], css[anchor.end() :]
    steps = ("/" + _to_xpath(f"*{own}", "self::") if own else "") + _steps(rest)
    behind = _xpath(f".{steps}") if steps else None
    return _Query(anchor["name"], anchor["tag"], behind, path, attribute)


def _steps(rest: str) -> str:
    """Translate what follows the first compound: a way from its element."""
    if not rest:
        return ""
    step = _COMBINATOR.match(rest)
    if step is None:
        return ""
    return "/" + _to_xpath(rest[step.end() :], "child::" if step["child"] else "descendant::")


def _to_xpath(css: str, prefix: str) -> str:
    return cssselect.HTMLTranslator().css_to_xpath(css, prefix=prefix)


@cache
def _xpath(path: str) -> etree.XPath:
    return etree.XPath(path)


def _forget_compiled() -> None:
    compile_css.cache_clear()
    _xpath.cache_clear()


if hasattr(os, "register_at_fork"):
    # lxml locks an XPath while it is evaluated. A thread that did so when the process forked is not in the child, its lock is.
    os.register_at_fork(after_in_child=_forget_compiled)


def _text(element: Element, attribute: str | None, *, apart: bool) -> str:
    if attribute is not None:
        return (element.get(attribute) or "").strip()
    if element.tag == "meta":
        return (element.get("content") or "").strip()
    return (" ".join(map(str, element.itertext())) if apart else text_of(element)).strip()
