"""영남일보 (yeongnam.com)."""

from knews import Outlet

outlet = Outlet(
    id="yeongnam",
    name="영남일보",
    hosts=("yeongnam.com",),
    mails=("yeongnam.com",),
)
