"""일간스포츠 (isplus.com)."""

from knews import Outlet

outlet = Outlet(
    id="isplus",
    name="일간스포츠",
    hosts=("isplus.com", "isplus.joins.com", "isplus.live.joins.com"),
)
