"""주간조선 (weekly.chosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="weeklychosun",
    name="주간조선",
    hosts=("weekly.chosun.com",),
)
