"""마이데일리 (mydaily.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="mydaily",
    name="마이데일리",
    hosts=("mydaily.co.kr",),
    mails=("mydaily.co.kr",),
)
