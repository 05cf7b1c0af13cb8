"""한국경제TV (wowtv.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="wowtv",
    name="한국경제TV",
    hosts=("wowtv.co.kr",),
    mails=("wowtv.co.kr",),
)
