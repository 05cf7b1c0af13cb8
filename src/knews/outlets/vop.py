"""민중의소리 (vop.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="vop",
    name="민중의소리",
    hosts=("vop.co.kr",),
    mails=("vop.co.kr",),
)
