"""쿠키뉴스 (kukinews.com)."""

from knews import Outlet

outlet = Outlet(
    id="kukinews",
    name="쿠키뉴스",
    hosts=("kukinews.com",),
    mails=("kukinews.com",),
)
