"""인사이트 (insight.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="insight",
    name="인사이트",
    hosts=("insight.co.kr",),
    mails=("insight.co.kr",),
)
