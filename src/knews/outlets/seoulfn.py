"""서울파이낸스 (seoulfn.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="seoulfn",
    name="서울파이낸스",
    hosts=("seoulfn.com",),
    urls=URLS,
    layouts=LAYOUTS,
)
