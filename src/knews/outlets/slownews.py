"""슬로우뉴스 (slownews.kr)."""

from knews import Outlet

outlet = Outlet(
    id="slownews",
    name="슬로우뉴스",
    hosts=("slownews.kr",),
)
