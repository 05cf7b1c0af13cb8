"""한겨레21 (h21.hani.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="h21",
    name="한겨레21",
    hosts=("h21.hani.co.kr",),
)
