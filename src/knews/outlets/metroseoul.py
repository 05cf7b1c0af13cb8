"""메트로경제 (metroseoul.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="metroseoul",
    name="메트로경제",
    names=("메트로신문",),
    hosts=("metroseoul.co.kr",),
    urls=(r"/article/(?P<id>(?P<date>20\d{6})\d{6})",),
)
