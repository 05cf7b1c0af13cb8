"""AMP, the pages for phones: told by a mark of their <html>, shown with the elements that other pages have."""

import re

from knews.read.tree import Element

# <html amp lang="ko"> | <html ⚡> | <html lang="ko" ⚡="">, within the first bytes of a page
_MARKED = re.compile(rb"<html\s(?:[^<>]*?[\s\"'])??(?:amp|\xe2\x9a\xa1)(?=[\s=>/])", re.IGNORECASE)
_HEAD = 4096
#: The attribute by which selectors find an AMP page.
MARK, _LIGHTNING = "amp", "⚡"
#: The elements of AMP that stand for those of other pages.
_TAGS = {
    "amp-img": "img",
    "amp-anim": "img",
    "amp-video": "video",
    "amp-audio": "audio",
    "amp-timeago": "time",
    # What holds ads, menus, buttons, other articles: drawn over the article, none of its text.
    **dict.fromkeys(
        (
            "amp-ad",
            "amp-sticky-ad",
            "amp-auto-ads",
            "amp-embed",
            "amp-iframe",
            "amp-list",
            "amp-next-page",
            "amp-sidebar",
            "amp-social-share",
            "amp-addthis",
            "amp-analytics",
            "amp-pixel",
            "amp-state",
            "amp-consent",
            "amp-user-notification",
            "amp-web-push",
            "amp-web-push-widget",
            "amp-youtube",
            "amp-lightbox",
        ),
        "canvas",
    ),
}


def is_amp(data: bytes) -> bool:
    """Tell whether a page in UTF-8 is one for phones.

    >>> is_amp("<html ⚡ lang=ko>".encode()), is_amp(b"<html lang=ko amp>"), is_amp(b"<html lang=ko class='amp'>")
    (True, True, False)
    """
    return _MARKED.search(data, 0, _HEAD) is not None


def show_amp(root: Element) -> None:
    """Give the elements of an AMP page the names that they have on other pages."""
    if _LIGHTNING in root.keys():  # noqa: SIM118 - an element's keys are its attributes, what is in it its children
        root.set(MARK, "")
    for element in root.iter(*_TAGS):
        element.tag = _TAGS[element.tag]
