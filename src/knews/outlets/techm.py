"""테크M (techm.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="techm",
    name="테크M",
    hosts=("techm.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
