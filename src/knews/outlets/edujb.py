"""전북미래교육신문 (edujb.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="edujb",
    name="전북미래교육신문",
    hosts=("edujb.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
