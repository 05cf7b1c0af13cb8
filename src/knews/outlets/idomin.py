"""경남도민일보 (idomin.com)."""

from knews import Outlet

outlet = Outlet(
    id="idomin",
    name="경남도민일보",
    hosts=("idomin.com",),
)
