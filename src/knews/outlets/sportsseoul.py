"""스포츠서울 (sportsseoul.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="sportsseoul",
    name="스포츠서울",
    hosts=("sportsseoul.com",),
    naver="468",
    urls=(
        r"/news/read/(?P<id>\d{6,8})(?!\d)",
        r"/read/\w+/(?P<id>\d+)\.htm",
    ),
    layouts=(
        # 2023 on
        Layout(
            id="2023",
            when="#article-body",
            body="#article-body",
        ),
        # 2014 to 2021
        Layout(
            id="2014",
            when=".viewtitle",
            headline=".viewtitle",
            published=".dateWrap li:nth-child(1)",
            modified=".dateWrap li:nth-child(2)",
            body=".news_text, .article",
        ),
    ),
    mails=("sportsseoul.com",),
)
