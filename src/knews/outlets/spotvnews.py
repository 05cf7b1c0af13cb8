"""스포티비뉴스 (spotvnews.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="spotvnews",
    name="스포티비뉴스",
    names=("SPOTV NEWS", "SPOTV뉴스", "스포TV뉴스", "SPOTVNEWS"),
    hosts=("spotvnews.co.kr",),
    urls=URLS,
    naver="477",
    layouts=LAYOUTS,
    mails=("spotvnews.co.kr",),
)
