"""엑스포츠뉴스 (xportsnews.com)."""

from knews import Outlet

outlet = Outlet(
    id="xportsnews",
    name="엑스포츠뉴스",
    hosts=("xportsnews.com",),
    mails=("xportsnews.com",),
)
