"""법률신문 (lawtimes.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="lawtimes",
    name="법률신문",
    hosts=("lawtimes.co.kr",),
)
