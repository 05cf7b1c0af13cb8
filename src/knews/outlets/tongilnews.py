"""통일뉴스 (tongilnews.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="tongilnews",
    name="통일뉴스",
    hosts=("tongilnews.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
