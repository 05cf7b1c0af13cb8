"""디스패치 (dispatch.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="dispatch",
    name="디스패치",
    hosts=("dispatch.co.kr",),
)
