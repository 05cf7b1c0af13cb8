"""여성신문 (womennews.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="womennews",
    name="여성신문",
    hosts=("womennews.co.kr",),
    naver="310",
    urls=URLS,
    layouts=LAYOUTS,
    mails=("womennews.co.kr",),
)
