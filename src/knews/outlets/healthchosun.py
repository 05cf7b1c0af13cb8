"""헬스조선 (health.chosun.com)."""

from knews import Layout, Outlet
from knews.families.digital_chosun import LAYOUTS, URLS

outlet = Outlet(
    id="healthchosun",
    name="헬스조선",
    names=("HEALTHCHOSUN.COM",),
    hosts=("health.chosun.com",),
    urls=URLS,
    naver="346",
    shares=("chosun",),
    layouts=(
        *LAYOUTS,
        # 2015 to 2018
        Layout(id="2015", when="#article", body="#article"),
    ),
)
