"""법률신문 (lawtimes.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="lawtimes",
    name="법률신문",
    hosts=("lawtimes.co.kr",),
    urls=(
        # 2025 on
        *URLS,
        r"lawtimes\.co\.kr/news/(?P<id>\d+)",
    ),
    layouts=LAYOUTS,
)
