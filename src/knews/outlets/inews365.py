"""충북일보 (inews365.com)."""

from knews import Outlet

outlet = Outlet(
    id="inews365",
    name="충북일보",
    hosts=("inews365.com",),
)
