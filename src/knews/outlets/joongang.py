"""중앙일보 (joongang.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="joongang",
    name="중앙일보",
    names=("중앙SUNDAY",),
    hosts=("joongang.co.kr", "joins.com", "joinsmsn.com"),
    mails=("joongang.co.kr",),
)
