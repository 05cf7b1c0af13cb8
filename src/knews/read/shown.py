"""What a reader sees where the source holds something else: addresses behind links, times behind words, what is hidden."""

import html
import re
from urllib.parse import unquote

from knews.limits import LIMITS, Limits
from knews.press.people import find_addresses
from knews.press.time import find_times
from knews.read.amp import is_amp, show_amp
from knews.read.tree import Element, Tree, parse_page, text_of

# 이메일 | 메일 보내기 | e-mail | ✉: what a link to an address prints in its place
_MAIL_WORD = re.compile(
    r"[\s\[\]()✉📧]*+(?:(?:이메일|메일|e-?mail|mail)(?: ?(?:보내기|주소|문의|쓰기))?)?[\s\[\]()✉📧]*",
    re.IGNORECASE,
)
# [email protected]: what Cloudflare prints in its place
_PROTECTED = re.compile(r"[\s\[]*(?:email|이메일)[\s\xa0]*(?:protected|보호됨)[\s\]]*", re.IGNORECASE)
_HIDDEN_MAIL = "/cdn-cgi/l/email-protection"
#: The classes of what is there for readers of screens, or switched off.
_HIDDEN_NAMES = frozenset(
    "blind hidden hide is-hidden sr-only sr_only visually-hidden visuallyhidden screen-reader-text screen-reader screen_reader screen_out"
    " screen-out screenout u_hc ir ir_txt a11y-hidden a11y_hidden sound_only skip skip-nav txt_hidden text-hidden assistive-text".split()
)
# display:none | visibility:hidden | left:-9999px, which is far from the page
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:px|em)",
    re.IGNORECASE,
)

#: Elements that part the text of a headline.
_PARTS = frozenset(
    ("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "section", "hr", "tr", "td")
)


def open_tree(data: bytes, limits: Limits = LIMITS) -> Tree | None:
    """Parse a page in UTF-8, and show what its source has in attributes; None where it holds no element.

    Raises:
        LimitExceeded: As for `parse_page`.
    """
    tree = parse_page(data, limits)
    if tree is not None:
        _show(tree.root, data)
    return tree


def _show(root: Element, data: bytes) -> None:
    """Show addresses that links hide, times that words stand for, and the elements of AMP as those of other pages."""
    if is_amp(data):
        show_amp(root)
    if b"cfemail" in data or b"/cdn-cgi/l/email-protection" in data:
        for element in root.iter("a", "span"):
            _show_hidden_address(element)
    if b"mailto:" in data:
        for element in root.iter("a"):
            _show_address(element)
    if b"<time" in data:
        for element in root.iter("time"):
            _show_time(element)


def _show_hidden_address(element: Element) -> None:
    """Decode an address that Cloudflare hid: the first byte is the key of the others."""
    code = element.get("data-cfemail")
    if code is None and (_HIDDEN_MAIL in (href := element.get("href") or "")):
        code = href.partition("#")[2]
    if not code or len(element) > 1:
        return
    try:
        key, *rest = bytes.fromhex(code)
    except ValueError:
        return
    address = _as_text(bytes(byte ^ key for byte in rest).decode("utf-8", "replace").partition("?")[0])
    if "@" in address and (_PROTECTED.fullmatch(text_of(element)) or not text_of(element).strip()):
        for child in list(element):
            element.remove(child)
        element.text = address


def _show_address(element: Element) -> None:
    """Show the address of a link that prints a word or a picture in its place."""
    href = _as_text(html.unescape(element.get("href") or "")).strip()
    if href[:7].lower() != "mailto:" or _MAIL_WORD.fullmatch(text_of(element)) is None:
        return
    if (found := next(find_addresses(unquote(href[7:].partition("?")[0])), None)) is not None:
        for child in element:
            child.tail = None
            if child.tag != "img":
                child.text = None
        element.text = found[0]


def _show_time(element: Element) -> None:
    """Show the time of an element that prints none that can be read: nothing, how long ago it was, a form of its own."""
    stated = _as_text(element.get("datetime") or "").strip()
    if not stated or len(element):
        return
    printed = text_of(element).strip()
    times = find_times(printed, known=True) if printed else ()
    is_vague = not times or (len(times) == 1 and times[0].time.relative)
    if is_vague and find_times(stated, known=True):
        element.text = stated


# What lxml takes in no text: controls, halves of characters, and two that are none
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _as_text(stated: str) -> str:
    """Give what an attribute states without what can be in no text."""
    return _NO_TEXT.sub("", stated)


# font-size:0, which inner elements may take back
_NO_SIZE = re.compile(r"font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)", re.IGNORECASE)


def is_hidden_style(style: str, *, is_leaf: bool) -> bool:
    """Tell whether a style hides what has it; a leaf has no element in it."""
    return _HIDDEN_STYLE.search(style) is not None or (is_leaf and _NO_SIZE.search(style) is not None)


def is_hidden(element: Element) -> bool:
    """Tell whether nobody sees an element: by its attributes, its style, the name of its class."""
    names = element.keys()
    if not names:
        return False
    if "hidden" in names or element.get("aria-hidden") == "true":
        return True
    if "style" in names and is_hidden_style(element.get("style", ""), is_leaf=not len(element)):
        return True
    return "class" in names and is_hidden_name(element.get("class", ""))


def is_hidden_name(name: str) -> bool:
    """Tell whether one of the words of a class hides what has it.

    >>> is_hidden_name("title blind"), is_hidden_name("blind-date")
    (True, False)
    """
    return not _HIDDEN_NAMES.isdisjoint(name.split())


def line_text(element: Element) -> str:
    """Give the text of an element in one line: what parts it is a space, what is hidden is left out.

    >>> from lxml import etree
    >>> line_text(etree.fromstring("<h1>새 다리<br/>열린다<span class='blind'>제목</span></h1>"))
    '새 다리 열린다'
    """
    if not len(element):
        return element.text or ""
    parts: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            parts.append(child.tail or "")
            continue
        between = (
            " "
            if child.tag in _PARTS or (child.get("style") or "").replace(" ", "").startswith("display:block")
            else ""
        )
        shown = "" if is_hidden(child) or child.tag in ("script", "style") else line_text(child)
        parts.extend((between, shown, between, child.tail or ""))
    return "".join(parts)
