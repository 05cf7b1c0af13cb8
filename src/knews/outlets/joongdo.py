"""중도일보 (joongdo.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="joongdo",
    name="중도일보",
    hosts=("joongdo.co.kr",),
)
