"""미디어오늘 (mediatoday.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="mediatoday",
    name="미디어오늘",
    hosts=("mediatoday.co.kr",),
    urls=URLS,
    naver="006",
    mails=("mediatoday.co.kr",),
    layouts=LAYOUTS,
)
