"""제주일보 (jejunews.com)."""

from knews import Outlet

outlet = Outlet(
    id="jejunews",
    name="제주일보",
    hosts=("jejunews.com",),
)
