"""아이뉴스24 (inews24.com)."""

from knews import Outlet

outlet = Outlet(
    id="inews24",
    name="아이뉴스24",
    names=("조이뉴스24",),
    hosts=("inews24.com", "joynews24.com"),
    mails=("inews24.com",),
)
