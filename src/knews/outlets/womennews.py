"""여성신문 (womennews.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="womennews",
    name="여성신문",
    hosts=("womennews.co.kr",),
    mails=("womennews.co.kr",),
)
