"""나우뉴스 (nownews.seoul.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="nownews",
    name="나우뉴스",
    names=("서울신문 나우뉴스",),
    hosts=("nownews.seoul.co.kr",),
)
