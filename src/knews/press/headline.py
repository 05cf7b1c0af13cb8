"""Headlines: their tags, and the outlet's name that pages put behind them."""

from knews.press.pattern import pattern

# [단독] <사설> 【속보】 in front; [종합] (종합2보) (영상) behind. Counted in 85,187 headlines.
_FRONT = pattern(r"\s*[\[<【〈［]\s?([^\[\]<>【】〈〉［］]{1,20}?)\s?[\]>】〉］]")
_BEHIND = pattern(r"[\[【［]\s?([^\[\]【】［］]{1,20}?)\s?[\]】］]\s*$")
_BEHIND_ROUND = pattern(r"\(((?:종합(?:\d보)?|상보|속보|인터뷰|전문|영상|\d보|상|중|하|上|中|下|\d))\)\s*$")
_SUFFIX = pattern(r"\s+(?:[-|:<]|::)\s+(?P<name>[^-|:<>]{2,20}?)\s*$")

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
