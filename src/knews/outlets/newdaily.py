"""뉴데일리 (newdaily.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="newdaily",
    name="뉴데일리",
    names=("뉴데일리경제",),
    hosts=("newdaily.co.kr",),
)
