"""데일리시큐 (dailysecu.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="dailysecu",
    name="데일리시큐",
    hosts=("dailysecu.com",),
    urls=URLS,
    layouts=(
        *LAYOUTS,
        # until 2015: one line with the day, the writer and the address
        Layout(
            id="2015",
            when=".new_title",
            headline=".new_title",
            subheadline=".news_mtitle",
            published=".new_write",
            byline=".new_write",
            body=".news_text",
        ),
    ),
)
