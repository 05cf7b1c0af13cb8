"""경기일보 (kyeonggi.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="kyeonggi",
    name="경기일보",
    hosts=("kyeonggi.com",),
    urls=(
        # /article/20260122580013
        r"/article/(?P<id>(?P<date>20\d{6})\d{6})",
        *URLS,
    ),
    layouts=(
        Layout(id="2025", when="div.article_cont_wrap", body="div.article_cont_wrap"),
        # until 2021
        *LAYOUTS,
    ),
)
