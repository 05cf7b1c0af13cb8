"""디지털데일리 (ddaily.co.kr)."""

from knews import Layout, Outlet
from knews.families.page_view import URLS

outlet = Outlet(
    id="ddaily",
    name="디지털데일리",
    hosts=("ddaily.co.kr",),
    urls=(
        *URLS,
        r"/news/article(?:\.html)?/?\?(?:[^#?]*&)?no=(?P<id>\d+)",
    ),
    naver="138",
    mails=("ddaily.co.kr",),
    layouts=(
        # 2022 on; the headline is in the metadata
        Layout(
            id="2022",
            when="div.article_content, #news_body_area_contents",
            published=".article_head .util_box .byline span.date",
            body="div.article_content, #news_body_area_contents",
        ),
        # 2015 to 2022: one line with the time, the writer and the address
        Layout(
            id="2015",
            when="#news_body_area",
            headline=".arvtitle .hbox h2",
            published=".arvdate",
            byline=".arvdate",
            body="#news_body_area",
        ),
    ),
)
