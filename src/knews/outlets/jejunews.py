"""제주일보 (jejunews.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="jejunews",
    name="제주일보",
    hosts=("jejunews.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
