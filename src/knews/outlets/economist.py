"""이코노미스트 (economist.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="economist",
    name="이코노미스트",
    hosts=("economist.co.kr",),
    urls=(r"/article/view/(?P<id>ecn(?P<date>20\d{6})\d{4})",),
    naver="243",
)
