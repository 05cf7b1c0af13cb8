"""통일뉴스 (tongilnews.com)."""

from knews import Outlet

outlet = Outlet(
    id="tongilnews",
    name="통일뉴스",
    hosts=("tongilnews.com",),
)
