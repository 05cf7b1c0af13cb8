"""매일노동뉴스 (labortoday.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="labortoday",
    name="매일노동뉴스",
    hosts=("labortoday.co.kr",),
)
