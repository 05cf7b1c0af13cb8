"""한겨레21 (h21.hani.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="h21",
    name="한겨레21",
    hosts=("h21.hani.co.kr",),
    shares=("hani",),
    urls=(
        # /arti/society/society_general/50242.html
        r"/arti/(?:[\w-]+/){0,4}(?P<id>\d+)\.html",
    ),
    naver="036",
    layouts=(
        Layout(id="2025", when="div.arti-txt", body="div.arti-txt"),
        # 2015 to 2018
        Layout(id="2015", when="div.article_body", body="div.article_body"),
    ),
)
