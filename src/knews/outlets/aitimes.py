"""AI타임스 (aitimes.com)."""

from knews import Outlet

outlet = Outlet(
    id="aitimes",
    name="AI타임스",
    hosts=("aitimes.com",),
    mails=("aitimes.com",),
)
