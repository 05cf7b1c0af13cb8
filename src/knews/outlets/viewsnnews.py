"""뷰스앤뉴스 (viewsnnews.com)."""

from knews import Outlet

outlet = Outlet(
    id="viewsnnews",
    name="뷰스앤뉴스",
    hosts=("viewsnnews.com",),
)
