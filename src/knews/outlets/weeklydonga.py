"""주간동아 (weekly.donga.com)."""

from knews import Outlet

outlet = Outlet(
    id="weeklydonga",
    name="주간동아",
    hosts=("weekly.donga.com",),
)
