"""주간조선 (weekly.chosun.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="weeklychosun",
    name="주간조선",
    hosts=("weekly.chosun.com",),
    shares=("chosun",),
    naver="053",
    urls=(*URLS, r"[?&]nNewsNumb=(?P<id>\d{12})"),
    layouts=LAYOUTS,
)
