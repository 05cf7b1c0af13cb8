"""뉴스1 (news1.kr)."""

from knews import Outlet

outlet = Outlet(
    id="news1",
    name="뉴스1",
    names=("News1", "뉴스1코리아"),
    hosts=("news1.kr",),
    mails=("news1.kr",),
)
