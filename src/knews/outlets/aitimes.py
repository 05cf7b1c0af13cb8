"""AI타임스 (aitimes.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="aitimes",
    name="AI타임스",
    hosts=("aitimes.com",),
    urls=URLS,
    layouts=LAYOUTS,
    mails=("aitimes.com",),
)
