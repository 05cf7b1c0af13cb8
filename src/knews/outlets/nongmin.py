"""농민신문 (nongmin.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="nongmin",
    name="농민신문",
    hosts=("nongmin.com",),
    urls=(r"/article/(?P<id>(?P<date>20\d{6})\d{6})",),
    layouts=(
        # 2026
        Layout(
            id="2026",
            when=".news_txt.ck-content",
            headline=".view_tit pre",
            subheadline=".news_sub_tit pre",
            published=".view_data .inr pre",
            byline="li#writeName",
            body=".news_txt.ck-content",
            caption="figure.image figcaption",
        ),
    ),
)
