"""매일노동뉴스 (labortoday.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="labortoday",
    name="매일노동뉴스",
    hosts=("labortoday.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
