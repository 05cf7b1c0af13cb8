"""전남일보 (jnilbo.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="jnilbo",
    name="전남일보",
    hosts=("jnilbo.com",),
    urls=(*URLS, r"jnilbo\.com/(?P<id>\d{11})(?!\d)"),
    layouts=(
        *LAYOUTS,
        # until 2025
        Layout(
            id="2020",
            when="div#content",
            body="div#content",
        ),
    ),
)
