"""스포츠조선 (sportschosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="sportschosun",
    name="스포츠조선",
    hosts=("sportschosun.com", "sports.chosun.com"),
    mails=("sportschosun.com",),
)
