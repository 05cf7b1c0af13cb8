"""국민일보 (kmib.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="kmib",
    name="국민일보",
    hosts=("kmib.co.kr",),
    mails=("kmib.co.kr",),
)
