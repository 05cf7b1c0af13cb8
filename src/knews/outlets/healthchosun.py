"""헬스조선 (health.chosun.com)."""

from knews import Outlet

outlet = Outlet(
    id="healthchosun",
    name="헬스조선",
    names=("HEALTHCHOSUN.COM",),
    hosts=("health.chosun.com",),
)
