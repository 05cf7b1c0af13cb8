"""조선비즈 (biz.chosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="chosunbiz",
    name="조선비즈",
    names=("ChosunBiz",),
    hosts=("biz.chosun.com", "chosunbiz.com"),
    mails=("chosunbiz.com",),
)
