"""What a page says of its site, and not of an article: its name, its logo, its services."""

import re

from knews.read.tree import Element


def names_site(title: str) -> bool:
    """Tell whether a title is the site's, and no article's: "하늘일보", "하늘뉴스 :: 세상을 보는 창".

    >>> names_site("하늘일보"), names_site("하늘뉴스 :: 세상을 보는 창"), names_site("하늘시, 새 다리 10월에 연다")
    (True, True, False)
    """
    return _SITE.match(title) is not None


# 하늘일보 | 하늘 경제신문 :: 세상을 보는 창
_SITE = re.compile(
    r"[가-힣A-Za-z0-9 ]{0,12}(?:일보|신문|뉴스|방송|경제|타임[스즈]|저널|투데이|미디어|데일리|통신|매일|TV|NEWS|News)(?:$|\s*(?:::|[-|:]).{0,30}$)"
)


def is_logo(element: Element) -> bool:
    """Tell whether an element is the site's name: it leads to the front page."""
    link = element.find(".//a")
    if link is None:
        parent = element.getparent()
        link = parent if parent is not None and parent.tag == "a" else None
    href = (link.get("href") or "").strip() if link is not None else ""
    return href != "" and _FRONT_PAGE.fullmatch(href) is not None


# / | https://www.haneul.example/ | /index.html
_FRONT_PAGE = re.compile(r"(?:https?:)?(?://[\w.:-]+)?/?(?:(?:index|main)\.\w{2,5})?")


def names_service(title: str) -> bool:
    """Tell whether a title is that of a page without an article: a search, a policy, an error.

    >>> names_service("개인정보처리방침 - 하늘일보"), names_service("404 Not Found"), names_service("검색 광고 시장 커진다")
    (True, True, False)
    """
    return _SERVICES.fullmatch(_PARTED.split(title)[0].strip()) is not None


_PARTED = re.compile(r"(?<!\s)\s++(?:[-|:<–—]|::|&lt;)\s+")
# 검색 결과 | 개인정보처리방침 | 404 Not Found | 로그인
_SERVICES = re.compile(
    r"(?:통합 ?)?검색(?: ?결과)?|개인정보 ?(?:처리|취급) ?방침|(?:서비스 ?)?이용 ?약관|로그인|회원 ?가입|사이트 ?맵|고객 ?센터|회사 ?소개"
    r"|뉴스레터(?: ?(?:구독|신청))?|청소년 ?보호 ?정책|저작권 ?(?:규약|정책)|(?:[45]\d\d ?)?(?:Not Found|Forbidden|Access Denied|Error|Bad Gateway)"
    r"|[45]\d\d(?: ?(?:에러|오류))?|에러|오류(?: ?안내)?|페이지를 찾을 수 없습니다\.?|Just a moment\.*|Attention Required!?",
    re.IGNORECASE,
)
