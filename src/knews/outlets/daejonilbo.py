"""대전일보 (daejonilbo.com)."""

from knews import Outlet

outlet = Outlet(
    id="daejonilbo",
    name="대전일보",
    hosts=("daejonilbo.com",),
)
