"""민중의소리 (vop.co.kr)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="vop",
    name="민중의소리",
    hosts=("vop.co.kr",),
    urls=(r"/(?P<id>A\d{11})\.html",),
    layouts=(
        # 2015 to 2020
        Layout(
            id="2015",
            when=".article-header h1",
            headline=".article-header h1",
            subheadline=".article-title p",
            published=".article-info .meta-text",
            byline=".article-bottom-meta .writer, .article-info .writer",
            body="div.article-body",
        ),
    ),
    mails=("vop.co.kr",),
)
