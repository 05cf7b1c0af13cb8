"""내일신문 (naeil.com)."""

from knews import Outlet

outlet = Outlet(
    id="naeil",
    name="내일신문",
    hosts=("naeil.com",),
    mails=("naeil.com",),
)
