"""인포스탁데일리 (infostockdaily.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="infostock",
    name="인포스탁데일리",
    hosts=("infostockdaily.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
