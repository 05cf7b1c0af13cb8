"""충청투데이 (cctoday.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="cctoday",
    name="충청투데이",
    hosts=("cctoday.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
