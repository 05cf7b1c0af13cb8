"""톱스타뉴스 (topstarnews.net)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="topstarnews",
    name="톱스타뉴스",
    hosts=("topstarnews.net",),
    urls=URLS,
    layouts=LAYOUTS,
)
