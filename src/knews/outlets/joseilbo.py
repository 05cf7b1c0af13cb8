"""조세일보 (joseilbo.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="joseilbo",
    name="조세일보",
    hosts=("joseilbo.com",),
    naver="123",
    urls=(
        r"/news/htmls/20\d\d/\d\d/(?P<id>(?P<date>20\d{6})\d{6})\.html",
        r"/news_read\.php\?(?:[^#?]*&)?uid=(?P<id>\d+)",
    ),
    layouts=(
        # 2015 on
        Layout(
            id="2015",
            when="#jose_news_view",
            headline=".view_title_box h1",
            byline=".view_title_box ul li a",
            body="#jose_news_view",
            caption="#jose_news_view div.caption",
        ),
    ),
    mails=("joseilbo.com",),
)
