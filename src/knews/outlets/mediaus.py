"""미디어스 (mediaus.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="mediaus",
    name="미디어스",
    hosts=("mediaus.co.kr",),
)
