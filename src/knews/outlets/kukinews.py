"""쿠키뉴스 (kukinews.com)."""

from knews import Layout, Outlet
from knews.families.mediaon import LAYOUTS, URLS

outlet = Outlet(
    id="kukinews",
    name="쿠키뉴스",
    hosts=("kukinews.com",),
    urls=(
        # /article/view/kuk202603120231, before /newsView/kuk202106110046
        r"/(?:article/view|newsView)/(?P<id>kuk(?P<date>20\d{6})\d{4})",
        *URLS,
    ),
    mails=("kukinews.com",),
    layouts=(
        Layout(id="2025", when="#articleContent", body="#articleContent"),
        # The label is 기사승인.
        Layout(
            id="2018",
            when="div.publishDate",
            published="div.publishDate",
            body="#news_body_area, #article",
        ),
        *LAYOUTS,
    ),
)
