"""천지일보 (newscj.com)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="newscj",
    name="천지일보",
    hosts=("newscj.com",),
    urls=URLS,
    layouts=(
        *LAYOUTS,
        # Pages from which the family's marks are gone.
        Layout(id="2025", when="div.article-body", byline=".report", body="div.article-body"),
    ),
)
