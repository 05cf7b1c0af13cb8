"""테크M (techm.kr)."""

from knews import Outlet

outlet = Outlet(
    id="techm",
    name="테크M",
    hosts=("techm.kr",),
)
