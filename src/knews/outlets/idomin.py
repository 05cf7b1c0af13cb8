"""경남도민일보 (idomin.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="idomin",
    name="경남도민일보",
    hosts=("idomin.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
