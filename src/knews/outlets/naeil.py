"""내일신문 (naeil.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="naeil",
    name="내일신문",
    hosts=("naeil.com",),
    urls=(
        r"/news/read/(?P<id>\d+)",
        r"/news_view/?\?(?:[^#?]*&)?id_art=(?P<id>\d+)",
    ),
    layouts=(
        # 2024 on
        Layout(
            id="2024",
            when="div.article-view",
            body="div.article-view",
        ),
    ),
    mails=("naeil.com",),
)
