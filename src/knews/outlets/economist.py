"""이코노미스트 (economist.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="economist",
    name="이코노미스트",
    hosts=("economist.co.kr",),
)
