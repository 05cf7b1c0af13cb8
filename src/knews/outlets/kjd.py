"""코리아중앙데일리 (koreajoongangdaily.joins.com)."""

from knews import Outlet

outlet = Outlet(
    id="kjd",
    name="코리아중앙데일리",
    names=("Korea JoongAng Daily",),
    hosts=("koreajoongangdaily.joins.com", "mengnews.joins.com"),
    language="en",
)
