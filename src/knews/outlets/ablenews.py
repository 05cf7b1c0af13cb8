"""에이블뉴스 (ablenews.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="ablenews",
    name="에이블뉴스",
    hosts=("ablenews.co.kr",),
)
