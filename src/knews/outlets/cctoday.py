"""충청투데이 (cctoday.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="cctoday",
    name="충청투데이",
    hosts=("cctoday.co.kr",),
)
