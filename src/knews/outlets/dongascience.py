"""동아사이언스 (dongascience.com)."""

from knews import Outlet

outlet = Outlet(
    id="dongascience",
    name="동아사이언스",
    hosts=("dongascience.com",),
)
