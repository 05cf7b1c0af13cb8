"""디지털투데이 (digitaltoday.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="digitaltoday",
    name="디지털투데이",
    hosts=("digitaltoday.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
