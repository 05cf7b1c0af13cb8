"""인사이트 (insight.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="insight",
    name="인사이트",
    hosts=("insight.co.kr",),
    urls=(r"/news/(?P<id>\d+)",),
    layouts=(
        # 2018 on, the mobile page
        Layout(
            id="2018-mobile",
            when=".news-read-header-byline",
            headline=".news-header-title",
            published=".news-read-header-date",
            byline=".news-read-header-byline-writer, .news-read-footer-byline",
            body=".news-memo",
            caption=".caption",
        ),
    ),
    mails=("insight.co.kr",),
)
