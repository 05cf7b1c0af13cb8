"""블로터 (bloter.net)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

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
        *LAYOUTS,
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
