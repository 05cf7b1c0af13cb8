"""경기신문 (kgnews.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="kgnews",
    name="경기신문",
    hosts=("kgnews.co.kr",),
)
