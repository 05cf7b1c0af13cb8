"""디지털타임스 (dt.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="dt",
    name="디지털타임스",
    hosts=("dt.co.kr",),
    mails=("dt.co.kr",),
)
