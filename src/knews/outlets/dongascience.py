"""동아사이언스 (dongascience.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="dongascience",
    name="동아사이언스",
    hosts=("dongascience.com", "dongascience.donga.com"),
    urls=(
        r"/(?:ko/)?news(?:/view)?/(?P<id>\d+)",
        r"/news\.php\?(?:[^#?]*&)?idx=(?P<id>\d+)",
    ),
    naver="584",
    shares=("donga",),
    layouts=(
        # 2015 to 2018
        Layout(id="2015", when="#article_body, #article", body="#article_body, #article"),
    ),
)
