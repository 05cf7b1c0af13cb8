"""CEO스코어데일리 (ceoscoredaily.com)."""

from knews import Layout, Outlet
from knews.families.page_view import URLS

outlet = Outlet(
    id="ceoscoredaily",
    name="CEO스코어데일리",
    hosts=("ceoscoredaily.com",),
    urls=URLS,
    layouts=(
        Layout(
            id="2023",
            when="div.article_view div.article_content",
            body="div.article_view div.article_content",
        ),
    ),
)
