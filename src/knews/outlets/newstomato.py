"""뉴스토마토 (newstomato.com)."""

from knews import Outlet

outlet = Outlet(
    id="newstomato",
    name="뉴스토마토",
    hosts=("newstomato.com",),
)
