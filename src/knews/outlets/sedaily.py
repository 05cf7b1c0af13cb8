"""서울경제 (sedaily.com)."""

from knews import Outlet

outlet = Outlet(
    id="sedaily",
    name="서울경제",
    names=("서울경제신문",),
    hosts=("sedaily.com", "economy.hankooki.com"),
    mails=("sedaily.com",),
)
