"""뉴스타파 (newstapa.org)."""

from knews import Outlet

outlet = Outlet(
    id="newstapa",
    name="뉴스타파",
    hosts=("newstapa.org",),
)
