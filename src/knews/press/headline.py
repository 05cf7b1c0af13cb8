"""Headlines: their tags, and the outlet's name that pages put behind them."""

import re
from collections.abc import Collection
from itertools import pairwise

from knews.press.fold import fold, tidy
from knews.press.pattern import SPACES, pattern

# [단독] <사설> 【속보】 in front; [종합] (종합2보) (영상) behind. Counted in 85,187 headlines.
_FRONT = pattern(r"\s*[\[<【〈［]\s?([^\[\]<>【】〈〉［］]{1,20}?)\s?[\]>】〉］]")
_BEHIND = pattern(r"[\[【［]\s?([^\[\]【】［］]{1,20}?)\s?[\]】］]\s*$")
_BEHIND_ROUND = pattern(r"\(((?:종합(?:\d보)?|상보|속보|인터뷰|전문|영상|\d보|상|중|하|上|中|下|\d))\)\s*$")
_SUFFIX = pattern(r"(?<!\s)\s++(?:[-|:<]|::)\s++(?P<name>[^-|:<>]{2,20}?)\s*$")

# <b> | </b> | <br/> | <span class="hl">, but not <사설>
_TAG = pattern(
    r"</?(?P<name>b|br|em|strong|i|u|p|a|span|font|mark|small|sup|sub|h[1-6])(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)

_BADGE_IN_FRONT = pattern(r"\s*새(?:로운)?글\s+")
_BADGE_BEHIND = pattern(r"[가-힣.”’\"'…?!)\]]NEW$")

# What follows the headline in a title: " - 하늘일보", " | 하늘일보", " :: 하늘일보"; in front: "하늘일보 :: "
_ANY_SUFFIX = pattern(r"(?<!\s)\s++(?:[-–|:<>]|::|&lt;|｜|ㅣ)\s++[^-–|:<>｜ㅣ]{2,24}$")
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


def without_house(title: str, names: Collection[str]) -> str:
    """Cut off a page's title what a site puts around the headline: its own name, sections, the name of what can only be a paper.

    Nothing else is cut at a dash, a bar or a colon, for headlines have them, too.

    >>> without_house("새 다리 열린다 < 사회 < 기사본문 - 하늘일보", ()), without_house("하늘 | 새 다리 :: 하늘N ::", {"하늘N"})
    ('새 다리 열린다', '하늘 | 새 다리')
    >>> without_house("하늘시 - 바다시 | 새 다리: 10월 개통", {"하늘일보"})
    '하늘시 - 바다시 | 새 다리: 10월 개통'
    """
    houses = {_letters(name) for name in names}
    if (path := _PATH.search(title)) is not None and path.start():
        title = title[: path.start()]
    for _ in range(_MOST_PIECES):
        behind = _PIECE_BEHIND.search(title, max(0, len(title) - _LONGEST_PIECE))
        if behind is not None and behind.start() and _is_house(behind["name"], houses):
            title = _SECTIONS.sub("", title[: behind.start()])
            continue
        front = _PIECE_IN_FRONT.match(title)
        if front is None or not _is_house(front["tag"] or front["name"], houses):
            break
        title = title[front.end() :]
    return title


def _is_house(name: str, houses: set[str]) -> bool:
    """Tell whether a piece of a title names the site: "하늘일보", "하늘일보 모바일"."""
    bare = _letters(name)
    if any(
        bare == house or (house and bare.startswith(house) and bare[len(house) :] in _OF_HOUSE)
        for house in houses
    ):
        return True
    return _PAPER.fullmatch(name.strip()) is not None


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()


# … < 사회 < 기사본문 - 하늘일보: the way to an article in ND Soft's system
_PATH = pattern(
    r"(?<!\s)\s++<\s++(?:[^<>\n]{1,20}\s<\s++){0,4}(?:[^<>\n]{0,10}기사 ?본문|[^<>\n]{1,20}\s<\s[^<>\n]{1,20})(?:\s+-\s+[^<>\n]{1,30})?$"
)
# … : 지역 : 사회 : 뉴스 | … < 사회, between the headline and the site's name
_SECTIONS = pattern(r"(?:(?<!\s)\s++[:<>]\s++[가-힣·]{1,6}){1,8}$")
# … - 하늘일보 | … :: 하늘일보 ::
_PIECE_BEHIND = pattern(
    r"(?<!\s)\s++(?:[-–—|:<>·]|::|｜|ㅣ)\s++(?P<name>[^-–—|:<>·｜ㅣ]{2,30}?)\s*+(?:::\s*+)?$"
)
# [하늘일보] … | 하늘일보 :: … | :: 하늘일보 :: …
_PIECE_IN_FRONT = pattern(
    r"\s*+(?:\[(?P<tag>[^\[\]]{2,30})\]\s*+|(?:::\s*+)?(?P<name>[^-–—|:<>·｜ㅣ]{2,30}?)\s++(?:[-–—|]|::|｜|ㅣ)\s++)(?=\S)"
)
#: What can only be a paper's name, on pages of outlets that nobody described.
_PAPER = pattern(r"[가-힣A-Za-z0-9&.]{1,10}(?:일보|신문|뉴스|타임스|타임즈|닷컴|투데이|뉴스통신|방송)")
_OF_HOUSE = frozenset(("모바일", "뉴스", "인터넷", "온라인", "닷컴", "com", "cokr", "홈", "홈페이지", "m"))
#: A title has its outlet and a section or two around it.
_MOST_PIECES = 3
_LONGEST_PIECE = 45


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
_TAGS_BEHIND = pattern(rf"{SPACES}[\[(【][^\[\]()【】]{{1,8}}[\])】]\s*$")


def _core(title: str) -> str:
    """Give a headline for comparison, without badge, tags and house."""
    bare = bare_title(without_badge(title.strip()))
    return fold(_TAGS_BEHIND.sub("", _TAGS_IN_FRONT.sub("", bare))) or fold(title)


def _pairs(title: str) -> set[str]:
    letters = [letter for letter in _core(title) if letter.isalnum()]
    return {one + two for one, two in pairwise(letters)}
