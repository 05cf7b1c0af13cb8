"""전남일보 (jnilbo.com)."""

from knews import Outlet

outlet = Outlet(
    id="jnilbo",
    name="전남일보",
    hosts=("jnilbo.com",),
)
