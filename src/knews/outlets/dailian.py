"""데일리안 (dailian.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="dailian",
    name="데일리안",
    hosts=("dailian.co.kr",),
    urls=(r"/news/view/(?P<id>\d{6,8})",),
    naver="119",
    layouts=(
        # 2021 on: the text is in an element <description>, which HTML does not know
        Layout(
            id="2021",
            when=".news-contents",
            headline="h1",
            body=".news-contents > .article description, .news-contents > .article",
        ),
        # 2014 to 2020
        Layout(
            id="2014",
            when="#view_titlebox",
            headline="#view_titlebox .view_titlebox_r1",
            subheadline="#view_titlebox .view_subtitle",
            published="#view_titlebox2_3",
            byline="#view_page .view_title_sub",
            body="#view_con",
        ),
    ),
    mails=("dailian.co.kr",),
)
