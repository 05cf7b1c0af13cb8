"""톱스타뉴스 (topstarnews.net)."""

from knews import Outlet

outlet = Outlet(
    id="topstarnews",
    name="톱스타뉴스",
    hosts=("topstarnews.net",),
)
