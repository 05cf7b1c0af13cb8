"""What is looked at in a page's bytes before libxml2 parses them: how many tags there are, and how many attributes a tag has."""

import re

from knews.limits import Limits

#: Pages of fewer bytes have no tag that costs much, whatever it holds.
_SMALL = 2**15
#: So many pieces of a tag, and so many characters of one that is not quoted, may hold this many attributes.
_PIECES, _LENGTH = 32, 64
#: An attribute and the space in front of it take so many characters.
_LEAST = 2
# A tag that goes on for many pieces: runs of what is not quoted, and what is
_LONG_TAG = re.compile(
    rb"<[a-zA-Z](?:[^\"'>]{1,%d}+|\"[^\"]*+\"|'[^']*+'){%d}+(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+"
    % (_LENGTH, _PIECES)
)
# data-id="1" | hidden
_ATTRIBUTE = re.compile(rb"[^\s/>=\"'][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]++))?")
# What holds no tags, whatever stands in it; and any tag
_TEXT_OR_TAG = re.compile(
    rb"<!--(?:[^-]|-(?!->))*+|<(?:(?P<name>script|style|textarea|title)\b)[^>]*+>(?:[^<]|<(?!/(?P=name)))*+"
    rb"|(?P<tag><[a-z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)",
    re.IGNORECASE,
)


def check_markup(data: bytes, limits: Limits) -> None:
    """Refuse a page with more tags, or more attributes in one of them, than the limits allow.

    Raises:
        LimitExceeded: It has.
    """
    if len(data) > limits.tags:
        # A tag takes one "<" or two: fewer of them cannot be over the limit.
        limits.check("tags", data.count(b"<"))
    if len(data) < min(_SMALL, _LEAST * limits.attributes):
        return
    if limits.attributes < _PIECES * _LENGTH // _LEAST or _is_long(data, limits):
        for match in _TEXT_OR_TAG.finditer(data):
            if (tag := match["tag"]) is not None and len(tag) > _LEAST * limits.attributes:
                limits.check("attributes", _count(tag))


def _is_long(data: bytes, limits: Limits) -> bool:
    """Tell quickly whether a tag may have too many attributes, or what looks like one in a script."""
    return any(_count(match[0]) > limits.attributes for match in _LONG_TAG.finditer(data))


def _count(tag: bytes) -> int:
    r"""Count the attributes of a tag.

    >>> _count(b"<p hidden class='a b' data-id = 5 id=\"1\""), _count(b"<p")
    (4, 0)
    """
    return sum(1 for _ in _ATTRIBUTE.finditer(tag)) - 1
