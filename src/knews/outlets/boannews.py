"""보안뉴스 (boannews.com)."""

from knews import Outlet

outlet = Outlet(
    id="boannews",
    name="보안뉴스",
    hosts=("boannews.com",),
    mails=("boannews.com",),
)
