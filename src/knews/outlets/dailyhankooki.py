"""데일리한국 (daily.hankooki.com)."""

from knews import Outlet

outlet = Outlet(
    id="dailyhankooki",
    name="데일리한국",
    hosts=("daily.hankooki.com",),
)
