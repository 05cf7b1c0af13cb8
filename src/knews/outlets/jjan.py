"""전북일보 (jjan.kr)."""

from knews import Outlet

outlet = Outlet(
    id="jjan",
    name="전북일보",
    hosts=("jjan.kr",),
)
