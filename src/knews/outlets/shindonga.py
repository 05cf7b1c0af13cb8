"""신동아 (shindonga.donga.com)."""

from knews import Outlet

outlet = Outlet(
    id="shindonga",
    name="신동아",
    hosts=("shindonga.donga.com",),
)
