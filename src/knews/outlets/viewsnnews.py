"""뷰스앤뉴스 (viewsnnews.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="viewsnnews",
    name="뷰스앤뉴스",
    hosts=("viewsnnews.com",),
    urls=(
        r"/article\?(?:[^#?]*&)?q=(?P<id>\d+)",
        r"/article/view\.jsp\?(?:[^#?]*&)?seq=(?P<id>\d+)",
    ),
    layouts=(
        # 2015 on
        Layout(
            id="2015",
            when="#ArticleVContent",
            headline="#ArticleVTitle",
            subheadline="#ArticleVSubject",
            published="#ArticleVDate",
            byline="#ArticleVName",
            body="#ArticleVContent",
            drop=("#ArticleVAdvert",),
        ),
    ),
)
