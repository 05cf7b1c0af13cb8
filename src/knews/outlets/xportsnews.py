"""엑스포츠뉴스 (xportsnews.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="xportsnews",
    name="엑스포츠뉴스",
    hosts=("xportsnews.com",),
    urls=(
        r"/article/(?P<id>\d+)",
        # /?ac=article_view&entry_id=1234567
        r"[?&]entry_id=(?P<id>\d+)",
    ),
    naver="311",
    layouts=(
        # 2025
        Layout(id="2025", when="#newsContent", body="#newsContent"),
    ),
    mails=("xportsnews.com",),
)
