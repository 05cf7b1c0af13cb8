"""미디어스 (mediaus.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="mediaus",
    name="미디어스",
    hosts=("mediaus.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
