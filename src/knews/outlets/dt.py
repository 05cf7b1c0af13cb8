"""디지털타임스 (dt.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="dt",
    name="디지털타임스",
    hosts=("dt.co.kr",),
    naver="029",
    urls=(
        r"/article/(?P<id>\d{8})(?!\d)",
        r"/contents\.html\?(?:[^#?]*&)?article_no=(?P<id>(?P<date>20\d{6})\d{12,14})",
    ),
    layouts=(
        # 2021 to 2025
        Layout(
            id="2021",
            when="#article_body, #v-left-scroll-in .article_view",
            published=".article_info",
            body="#article_body, #v-left-scroll-in .article_view",
            drop=('.article_view .img_center[style$="overflow:hidden"]', "center > div[style*=height]"),
        ),
        # 2014 to 2020; one line holds the writer, the address and the time
        Layout(
            id="2014",
            when="#news_names",
            headline="#news_names h1",
            subheadline="#news_names h3",
            published="#news_names p",
            body="#NewsAdContent",
        ),
    ),
    mails=("dt.co.kr",),
)
