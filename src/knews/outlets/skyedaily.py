"""스카이데일리 (skyedaily.com)."""

from knews import Layout, Outlet

outlet = Outlet(
    id="skyedaily",
    name="스카이데일리",
    hosts=("skyedaily.com",),
    urls=(
        # /news/news_view.html?ID=159551
        r"[?&]ID=(?P<id>\d+)",
    ),
    layouts=(
        # The time stands under the headline, in its box.
        Layout(
            id="2021",
            when="#gisaview, div.articletext",
            published=".articletitle font",
            body="#gisaview, div.articletext",
        ),
    ),
)
