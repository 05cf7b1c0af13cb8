"""What is looked at in a page's bytes before libxml2 parses them: how many tags there are, and how many attributes a tag has."""

import re

from knews.limits import Limits

#: Pages of fewer bytes have no tag that costs much, whatever it holds.
_SMALL = 2**15
#: An attribute and the space in front of it take so many characters.
_LEAST = 2
#: A tag of fewer quoted values, none of them more characters apart, has at most so many attributes.
_QUOTED, _APART = 64, 500
_FEW = _QUOTED * (_APART // _LEAST + 1)
# A tag that may have more, or what looks like one in a script
_LONG_TAG = re.compile(
    rb"<[a-zA-Z](?:[^\"'>]{0,%d}+(?:\"[^\"]*+\"|'[^']*+')){0,%d}+(?=[^\"'>]{%d}|[^\"'>]*+[\"'])"
    rb"(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+" % (_APART, _QUOTED - 1, _APART + 1)
)
# data-id="1" | hidden
_ATTRIBUTE = re.compile(rb"[^\s/>=\"'][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]++))?")
# What holds no tags, whatever stands in it; and any tag
_TEXT_OR_TAG = re.compile(
    rb"<!--[^-]*+(?:-(?!->)[^-]*+)*+"
    rb"|<(?:(?P<name>script|style|textarea|title)\b)[^>]*+>[^<]*+(?:<(?!/(?P=name))[^<]*+)*+"
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
    least = _LEAST * limits.attributes
    if len(data) < min(_SMALL, least):
        return
    if limits.attributes < _FEW or any(len(found[0]) > least for found in _LONG_TAG.finditer(data)):
        for match in _TEXT_OR_TAG.finditer(data):
            if (tag := match["tag"]) is not None and len(tag) > least:
                limits.check("attributes", _count(tag))


def _count(tag: bytes) -> int:
    r"""Count the attributes of a tag.

    >>> _count(b"<p hidden class='a b' data-id = 5 id=\"1\""), _count(b"<p")
    (4, 0)
    """
    return sum(1 for _ in _ATTRIBUTE.finditer(tag)) - 1
