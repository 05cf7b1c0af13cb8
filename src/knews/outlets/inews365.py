"""충북일보 (inews365.com)."""

from knews import Layout, Outlet
from knews.families.mediaon import LAYOUTS

outlet = Outlet(
    id="inews365",
    name="충북일보",
    hosts=("inews365.com",),
    urls=(r"/(?:news|mobile)/article\.html\?(?:[^#?]*&)?no=(?P<id>\d+)",),
    layouts=(
        *LAYOUTS,
        # 2025
        Layout(
            id="2025",
            when="div.article",
            body="div.article",
        ),
    ),
)
