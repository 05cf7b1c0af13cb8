"""AI타임스 (aitimes.com)."""

from knews import Outlet
from knews.families import amp
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="aitimes",
    name="AI타임스",
    hosts=("aitimes.com",),
    urls=URLS,
    # /news/articleViewAmp.html: the page for phones
    layouts=(*LAYOUTS, *amp.LAYOUTS),
    mails=("aitimes.com",),
)
