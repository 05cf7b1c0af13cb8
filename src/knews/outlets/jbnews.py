"""중부매일 (jbnews.com)."""

from knews import Outlet

outlet = Outlet(
    id="jbnews",
    name="중부매일",
    hosts=("jbnews.com",),
)
