"""아주경제 (ajunews.com)."""

from knews import Outlet

outlet = Outlet(
    id="ajunews",
    name="아주경제",
    hosts=("ajunews.com",),
    mails=("ajunews.com",),
)
