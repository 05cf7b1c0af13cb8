"""디지털데일리 (ddaily.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="ddaily",
    name="디지털데일리",
    hosts=("ddaily.co.kr",),
    mails=("ddaily.co.kr",),
)
