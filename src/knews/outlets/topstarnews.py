"""톱스타뉴스 (topstarnews.net)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="topstarnews",
    name="톱스타뉴스",
    hosts=("topstarnews.net",),
    urls=URLS,
    layouts=(
        # 2025: the text may stand without the container of the others
        Layout(
            id="2025",
            when="div.article-view-page",
            headline="h1.heading, h3.heading",
            subheadline="h2.subheading, h4.subheading",
            published="ul.infomation, .info-group .breadcrumbs",
            body="#article-view-content-div, div.article-view-page",
            caption="figure.photo-layout figcaption",
            copyright=".article-copy, .article-copyright",
            drop=(".view-editors", ".tag-group"),
        ),
        *LAYOUTS,
    ),
)
