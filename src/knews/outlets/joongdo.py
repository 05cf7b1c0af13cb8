"""중도일보 (joongdo.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="joongdo",
    name="중도일보",
    hosts=("joongdo.co.kr",),
    urls=(
        # /web/view.php?key=20260629010007878
        r"[?&]key=(?P<id>(?P<date>20\d{6})\d{9})",
    ),
    layouts=(
        Layout(id="2024", when="article.hd-news-info, div#font", body="div#font, article.hd-news-info"),
    ),
)
