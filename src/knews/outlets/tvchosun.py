"""TV조선 (tvchosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="tvchosun",
    name="TV조선",
    names=("TV CHOSUN",),
    hosts=("tvchosun.com",),
)
