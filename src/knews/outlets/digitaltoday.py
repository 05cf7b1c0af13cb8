"""디지털투데이 (digitaltoday.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="digitaltoday",
    name="디지털투데이",
    hosts=("digitaltoday.co.kr",),
)
