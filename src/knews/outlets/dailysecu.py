"""데일리시큐 (dailysecu.com)."""

from knews import Outlet

outlet = Outlet(
    id="dailysecu",
    name="데일리시큐",
    hosts=("dailysecu.com",),
)
