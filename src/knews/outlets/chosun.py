"""조선일보 (chosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="chosun",
    name="조선일보",
    names=("조선닷컴",),
    hosts=("chosun.com",),
    mails=("chosun.com",),
)
