"""글로벌이코노믹 (g-enews.com)."""

from knews import Outlet

outlet = Outlet(
    id="genews",
    name="글로벌이코노믹",
    hosts=("g-enews.com",),
    mails=("g-enews.com",),
)
