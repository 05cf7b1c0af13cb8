"""IT조선 (it.chosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="itchosun",
    name="IT조선",
    hosts=("it.chosun.com",),
)
