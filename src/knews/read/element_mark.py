"""What an element of a page is by its tag, its style, its class: a script, a button, an ad, a caption, a deck."""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

import attrs

from knews.press.byline import read_bylines
from knews.press.heading import ends_statement
from knews.press.people import is_name
from knews.read.shown import is_hidden_name, is_hidden_style, line_text
from knews.read.tree import Element, text_of
from knews.rules.markup import CAPTION, CONTROL, DROPPED, HEADER_DECK, HEADING, SCRIPT
from knews.rules.rule import Rule

_SCRIPTS = frozenset({"script", "style", "noscript", "template", "iframe", "object", "svg", "math"})
_CONTROLS = frozenset(
    {"button", "select", "option", "textarea", "label", "input", "video", "audio", "canvas"}
)
# photo, articlePhotoC, img_box, figure: a box for a picture and what stands under it
_PICTURE_NAME = re.compile(r"photo|image|img|figure|(?:^|[\s_-])pic(?:$|[\s_-]|ture)", re.IGNORECASE)
_PICTURE_TAGS = frozenset(("div", "span", "dl", "center", "section"))
# media_end_summary, sub_title, midtitle_text, in_tit, stit: a deck in front of the text, a heading behind its start
_DECK_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:sub|mid)[-_]?tit\w*|(?:in|s|m)[-_]?tit(?:le)?s?\d?|s?tit_sub|summary|deck)(?=$|[\s_-])",
    re.IGNORECASE,
)
# se_quotation: a short quotation that an editor sets apart heads what follows
_QUOTATION_NAME = re.compile(r"(?:^|[\s_-])quotation(?=$|[\s_-])", re.IGNORECASE)
# border_org, subhead, mtit, sec_title, mid, font-bold: a heading between paragraphs
_HEADING_NAME = re.compile(
    r"(?:^|[\s_-])(?:border_org|(?:sub|mid|m|sec|para|inner)[-_]?(?:head(?:ing|line)?|tit(?:le)?))(?=$|[\s_-])"
    r"|(?:^|\s)(?:mid|font-(?:semi|extra)?bold|font-black|fw-bold(?:er)?)(?=$|\s)",
    re.IGNORECASE,
)
#: Decks together are no longer than this.
_LONGEST_DECK = 300
#: An element that heads something is no longer than this.
_LONGEST_HEADING = 70
#: What stands under a picture is no longer than this.
_LONGEST_CAPTION = 400
# caption, photo_caption, img_desc, photo-txt: what stands under a picture
_CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])|[a-z]Caption(?:$|[\s_-])|(?:img|photo|image)[_-]?(?:desc|caption|cap|info)(?:$|[\s_-])",
    re.IGNORECASE,
)
# ad-area, article_ads, relatedNews, rel_news, share-box, sns_wrap, btn_area, banner, recommend, subscribe, player
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:ads?|adv|advert\w*|banner\w*|adsbygoogle|ad[-_]?(?:area|box|wrap\w*|template|slot|unit)|gpt|dable\w*|taboola\w*|mobon\w*"
    r"|relat\w*|relnews|rel_news|recommend\w*|popular|share\w*|sns\w*|subscri\w*|reaction\w*|reply|comments?"
    r"|(?:vod|video|audio|tts)[-_]?player\w*|tags?|keyword\w*|hashtags?|newsletter|donat\w*|promotion)(?=$|[\s_-]|[A-Z]|\d)"
    r"|(?:Related|Recommend|Banner|Subscribe)|div-gpt-ad|googleAd"
)


def mark_of(element: Element, tag: str, *, by_name: bool) -> Rule | None:
    """Tell what an element is by its tag, its style, its class."""
    if (mark := _TAG_MARKS.get(tag)) is not None:
        return mark
    if tag == "table" and _is_picture_box(element):
        return CAPTION
    names = element.keys()
    if not names:
        return None
    if _is_hidden(element, names):
        return CONTROL
    return _mark_by_name(element, tag, names) if by_name else None


def _is_hidden(element: Element, names: Collection[str | bytes]) -> bool:
    """Tell by its attributes that nobody sees an element."""
    if "hidden" in names or ("aria-hidden" in names and element.get("aria-hidden") == "true"):
        return True
    return "style" in names and is_hidden_style(element.get("style", ""), is_leaf=not len(element))


def _mark_by_name(element: Element, tag: str, names: Collection[str | bytes]) -> Rule | None:
    """Tell what an element is by its class and its id."""
    if "class" in names and (mark := _mark_of_class(element.get("class", ""))) is not None:
        if mark is _PICTURE_BOX:
            return CAPTION if tag in _PICTURE_TAGS and _is_picture_box(element) else None
        if mark is _HEADING_BOX:
            if tag != "span" and is_heading(element):
                return HEADING
            # Several lines in front of the text are decks.
            return DECK_BOX if element.find("br") is not None else None
        return mark
    mark = _mark_of_class(element.get("id", "")) if "id" in names else None
    is_picture = mark is _PICTURE_BOX and tag in _PICTURE_TAGS and _is_picture_box(element)
    return CAPTION if is_picture else DROPPED if mark is DROPPED else None


def is_dropped_name(element: Element) -> bool:
    """Tell whether the class or the id of an element calls it an ad, a list of other articles, comments."""
    return any(_mark_of_class(element.get(key, "")) is DROPPED for key in ("class", "id"))


def _mark_of_class(name: str) -> Rule | None:
    """Tell what a class or an id says; pages of one outlet have the same few again and again."""
    return _mark_kept(name) if len(name) <= _LONGEST_KEPT else _mark_of_name(name)


#: What is longer is read anew: kept, the names of one page could take all memory.
_LONGEST_KEPT = 200


@lru_cache(maxsize=4096)
def _mark_kept(name: str) -> Rule | None:
    return _mark_of_name(name)


def _mark_of_name(name: str) -> Rule | None:
    if is_hidden_name(name):
        return CONTROL
    return next((mark for form, mark in _NAMES if form.search(name)), None)


#: Says of a class that what has it may be a box for one picture; what is in the box tells.
_PICTURE_BOX = attrs.evolve(CAPTION)
#: The same of a deck, and of a heading or a quotation that an editor set apart.
DECK_BOX = attrs.evolve(HEADER_DECK)
_HEADING_BOX = attrs.evolve(HEADING)
#: What names say, in the order in which they are believed.
_NAMES = (
    (_NOISE, DROPPED),
    (_CAPTION_NAME, CAPTION),
    (_DECK_NAME, DECK_BOX),
    (_QUOTATION_NAME, _HEADING_BOX),
    (_HEADING_NAME, _HEADING_BOX),
    (_PICTURE_NAME, _PICTURE_BOX),
)


def is_deck(element: Element) -> bool:
    """Tell whether an element that is named for decks holds nothing but them."""
    text = " ".join(line_text(element).split())
    return len(text) <= _LONGEST_DECK and not ends_statement(text)


def is_digest(element: Element) -> bool:
    """Tell whether an element is a digest that a machine made of the text: it says so at its head."""
    return _DIGEST.match(" ".join(line_text(element).split())) is not None


# AI 요약 | 세 줄 요약 | 기사 요약
_DIGEST = re.compile(
    r"(?:AI|인공지능|자동|[세3] ?줄|한 ?줄|핵심|기사|본문)(?:가|이)? ?(?:뉴스 ?|기사 ?|핵심 ?)?요약",
    re.IGNORECASE,
)


def is_heading(element: Element) -> bool:
    """Tell whether an element that is set apart heads what follows: short, and no statement."""
    text = " ".join(line_text(element).split())
    return 1 < len(text) <= _LONGEST_HEADING and not ends_statement(text) and element.find(".//img") is None


def _is_picture_box(element: Element) -> bool:
    """Tell whether an element holds one picture and what stands under it, and nothing else: no link, no signature, no caption of its own."""
    if len(list(islice(element.iter("img"), 2))) != 1:
        return False
    text = " ".join(line_text(element).split())
    if not 1 < len(text) <= _LONGEST_CAPTION or element.find(".//figcaption") is not None:
        return False
    for inner in element.iterdescendants():
        if (inner.tag == "a" and text_of(inner).strip()) or _mark_of_class(inner.get("class", "")) is CAPTION:
            return False
    return not (is_name(text) or read_bylines(text))


_TAG_MARKS: dict[str, Rule] = {
    **dict.fromkeys(_SCRIPTS, SCRIPT),
    **dict.fromkeys(_CONTROLS, CONTROL),
    "figcaption": CAPTION,
}
