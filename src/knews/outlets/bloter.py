"""블로터 (bloter.net)."""

from knews import Outlet

outlet = Outlet(
    id="bloter",
    name="블로터",
    names=("블로터앤미디어", "블로터닷넷"),
    hosts=("bloter.net",),
    mails=("bloter.net",),
)
