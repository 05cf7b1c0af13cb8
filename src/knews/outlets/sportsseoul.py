"""스포츠서울 (sportsseoul.com)."""

from knews import Outlet

outlet = Outlet(
    id="sportsseoul",
    name="스포츠서울",
    hosts=("sportsseoul.com",),
    mails=("sportsseoul.com",),
)
