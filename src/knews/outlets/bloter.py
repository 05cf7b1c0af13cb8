"""블로터 (bloter.net)."""

from knews import Layout, Outlet
from knews.families.ndsoft import URLS

outlet = Outlet(
    id="bloter",
    name="블로터",
    names=("블로터앤미디어", "블로터닷넷"),
    hosts=("bloter.net",),
    urls=(
        *URLS,
        # 2020 to 2021: /newsView/blt202012180012
        r"/newsView/(?P<id>blt\d+)",
        # until 2020
        r"/archives/(?P<id>\d+)",
    ),
    naver="293",
    layouts=(
        # 2021 on, ND Soft with advertisements that float in the text
        Layout(
            id="2021",
            when="h1.heading, h3.heading, ul.infomation",
            headline="h1.heading, h3.heading",
            subheadline="h2.subheading, h4.subheading, .subheading",
            published="ul.infomation, .info-group .breadcrumbs",
            byline=".info-group .info-name, article .writer .name",
            body="#article-view-content-div",
            caption="figure.photo-layout figcaption",
            copyright=".article-copy, .article-copyright",
            drop=("div.float-right", ".view-editors", ".tag-group", ".article-sponsor"),
        ),
        # until 2020, a blog system
        Layout(
            id="2014",
            when="div.pf-content, .article--content",
            byline="[itemprop=author] a",
            body="div.pf-content, .article--content",
            drop=(".printfriendly",),
        ),
    ),
    mails=("bloter.net",),
)
