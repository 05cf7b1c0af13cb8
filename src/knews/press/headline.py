"""Headlines: their tags, and the outlet's name that pages put behind them."""

import re
from itertools import pairwise

from knews.press.fold import fold, tidy
from knews.press.pattern import pattern

# [단독] <사설> 【속보】 in front; [종합] (종합2보) (영상) behind. Counted in 85,187 headlines.
_FRONT = pattern(r"\s*[\[<【〈［]\s?([^\[\]<>【】〈〉［］]{1,20}?)\s?[\]>】〉］]")
_BEHIND = pattern(r"[\[【［]\s?([^\[\]【】［］]{1,20}?)\s?[\]】］]\s*$")
_BEHIND_ROUND = pattern(r"\(((?:종합(?:\d보)?|상보|속보|인터뷰|전문|영상|\d보|상|중|하|上|中|下|\d))\)\s*$")
_SUFFIX = pattern(r"\s+(?:[-|:<]|::)\s+(?P<name>[^-|:<>]{2,20}?)\s*$")

# <b> | </b> | <br/> | <span class="hl">, but not <사설>
_TAG = pattern(
    r"</?(?P<name>b|br|em|strong|i|u|p|a|span|font|mark|small|sup|sub|h[1-6])(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)

_BADGE_IN_FRONT = pattern(r"\s*새(?:로운)?글\s+")
_BADGE_BEHIND = pattern(r"[가-힣.”’\"'…?!)\]]NEW$")

# What follows the headline in a title: " - 하늘일보", " | 하늘일보", " :: 하늘일보"; in front: "하늘일보 :: "
_ANY_SUFFIX = pattern(r"\s+(?:[-–|:<>]|::|&lt;|｜|ㅣ)\s+[^-–|:<>｜ㅣ]{2,24}$")
_ANY_PREFIX = pattern(r"^.{2,14} (?:::|\|) (?=.{8})")


def headline_tags(headline: str) -> tuple[str, ...]:
    """Give the tags of a headline, in printed order.

    >>> headline_tags("[단독] 새 다리 열린다(종합)")
    ('단독', '종합')
    >>> headline_tags("새 다리(하늘교) 열린다")
    ()
    """
    tags = []
    at = 0
    while match := _FRONT.match(headline, at):
        tags.append(match[1])
        at = match.end()
    behind = _BEHIND.search(headline, max(at, len(headline) - 30)) or _BEHIND_ROUND.search(headline, at)
    if behind:
        tags.append(behind[1])
    return tuple(tags)


def clean_title(title: str) -> str:
    """Give a title without the markup that feeds and search results leave in it; white space is tidied.

    >>> clean_title("하늘시, <b>새 다리</b> &quot;10월에 연다&quot;<br>내년엔 새 길")
    '하늘시, 새 다리 "10월에 연다" 내년엔 새 길'
    >>> clean_title("<사설> 하늘시 예산 < 바다시 예산")
    '<사설> 하늘시 예산 < 바다시 예산'
    """
    if "<" in title:
        title = _TAG.sub(_in_place, title)
    if "&" in title:
        from html import unescape  # noqa: PLC0415  # its table of entities takes longer to load than a dump to parse

        title = _TAG.sub(_in_place, unescape(title))
    return tidy(title)


def _in_place(tag: re.Match[str]) -> str:
    return " " if tag["name"].lower() in {"br", "p"} else ""


def without_badge(headline: str) -> str:
    """Give a headline without what lists of public releases stick to it: "새글 새 다리 열린다", "새 다리 열린다NEW".

    >>> without_badge("새글 새 다리 열린다"), without_badge("새 다리 열린다NEW")
    ('새 다리 열린다', '새 다리 열린다')
    >>> without_badge("새 글 쓰는 법"), without_badge("새 기기 하늘 NEW")
    ('새 글 쓰는 법', '새 기기 하늘 NEW')
    """
    front = _BADGE_IN_FRONT.match(headline)
    headline = headline[front.end() :] if front is not None else headline
    return (
        headline.removesuffix("NEW")
        if headline.endswith("NEW") and _BADGE_BEHIND.search(headline)
        else headline
    )


def find_suffix(headline: str, names: frozenset[str] | set[str]) -> int | None:
    """Find where the outlet's name starts that a page's title put behind the headline.

    >>> find_suffix("새 다리 열린다 - 하늘일보", {"하늘일보"})
    8
    >>> find_suffix("새 다리 - 그 뒤", {"하늘일보"}) is None
    True
    """
    match = _SUFFIX.search(headline, max(0, len(headline) - 40))
    return match.start() if match and match["name"] in names else None


def bare_title(title: str) -> str:
    """Cut the outlet's name off a page's title, whatever it is.

    >>> bare_title("새 다리 열린다 - 하늘일보"), bare_title("하늘일보 모바일 :: 새 다리, 내년 봄 열린다")
    ('새 다리 열린다', '새 다리, 내년 봄 열린다')
    """
    suffix = _ANY_SUFFIX.search(title, max(0, len(title) - 40))
    if suffix is not None and len(suffix[0]) <= suffix.start():
        return title[: suffix.start()]
    prefix = _ANY_PREFIX.match(title)
    return title[prefix.end() :] if prefix is not None else title


def is_same_title(title: str, other: str) -> bool:
    """Tell whether two prints are of one headline: but for its tags, the house behind it, or an end that a list cut off.

    >>> is_same_title("[단독] 하늘시 “새 다리 연다”", '하늘시 "새 다리 연다" - 하늘일보')
    True
    >>> is_same_title("하늘시, 새 다리 10월에…", "하늘시, 새 다리 10월에 연다"), is_same_title("새 다리 연다", "새 길 연다")
    (True, False)
    """
    if fold(title) == fold(other):
        return True
    one, two = _core(title), _core(other)
    if one == two:
        return bool(one)
    return _is_cut_of(one, two) or _is_cut_of(two, one)


def _is_cut_of(cut: str, whole: str) -> bool:
    return cut.endswith("..") and len(cut) > _STEM and whole.startswith(cut.rstrip("."))


def is_version_of(title: str, other: str) -> bool:
    """Tell whether a headline reads as another version of one: half of its pairs of letters stand there, too.

    >>> is_version_of("하늘시 새 다리, 10월 개통", "하늘시, 새 다리 10월에 연다"), is_version_of("예산 백억 확보", "하늘시, 새 다리 10월에 연다")
    (True, False)
    """
    one, two = _pairs(title), _pairs(other)
    return 2 * len(one & two) >= _ALIKE * (len(one) + len(two)) > 0


#: A title cut short keeps at least so many characters.
_STEM = 10
#: The share of pairs of letters that two versions of a headline have in common.
_ALIKE = 0.5
# [단독] | <사설> in front, (종합) behind
_TAGS_IN_FRONT = pattern(r"^(?:\s*[\[<【〈［][^\[\]<>【】〈〉［］]{1,20}[\]>】〉］])+")
_TAGS_BEHIND = pattern(r"\s*[\[(【][^\[\]()【】]{1,8}[\])】]\s*$")


def _core(title: str) -> str:
    """Give a headline for comparison, without badge, tags and house."""
    bare = bare_title(without_badge(title.strip()))
    return fold(_TAGS_BEHIND.sub("", _TAGS_IN_FRONT.sub("", bare))) or fold(title)


def _pairs(title: str) -> set[str]:
    letters = [letter for letter in _core(title) if letter.isalnum()]
    return {one + two for one, two in pairwise(letters)}
