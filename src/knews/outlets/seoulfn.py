"""서울파이낸스 (seoulfn.com)."""

from knews import Outlet

outlet = Outlet(
    id="seoulfn",
    name="서울파이낸스",
    hosts=("seoulfn.com",),
)
