"""데일리안 (dailian.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="dailian",
    name="데일리안",
    hosts=("dailian.co.kr",),
    mails=("dailian.co.kr",),
)
