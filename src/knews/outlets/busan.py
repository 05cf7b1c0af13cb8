"""부산일보 (busan.com)."""

from knews import Outlet

outlet = Outlet(
    id="busan",
    name="부산일보",
    hosts=("busan.com",),
    mails=("busan.com",),
)
