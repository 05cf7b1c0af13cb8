"""중부매일 (jbnews.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="jbnews",
    name="중부매일",
    hosts=("jbnews.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
