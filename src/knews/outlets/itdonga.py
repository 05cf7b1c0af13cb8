"""IT동아 (it.donga.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="itdonga",
    name="IT동아",
    hosts=("it.donga.com",),
    urls=(r"it\.donga\.com/(?P<id>\d+)",),
    layouts=(
        # 2015 on
        Layout(
            id="2015",
            when="section#contents > article",
            body="section#contents > article",
        ),
        # 2025
        Layout(
            id="2025",
            when="div.article",
            body="div.article",
        ),
    ),
)
