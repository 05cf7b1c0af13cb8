"""슬로우뉴스 (slownews.kr)."""

from knews import Layout, Outlet
from knews.families import amp

outlet = Outlet(
    id="slownews",
    name="슬로우뉴스",
    hosts=("slownews.kr",),
    urls=(r"slownews\.kr/(?P<id>\d+)",),
    layouts=(
        # 2014 to 2021
        Layout(
            id="2014",
            when="#article_content",
            headline=".cat_article_title",
            published=".meta_date",
            byline=".meta_author a[rel=author]",
            body="#article_content",
            drop=(".async-wrapper", "#wpdevar_comment_1"),
        ),
        # The pages for phones, by WordPress
        *amp.LAYOUTS,
    ),
)
