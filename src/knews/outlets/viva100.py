"""브릿지경제 (viva100.com)."""

from knews import Outlet

outlet = Outlet(
    id="viva100",
    name="브릿지경제",
    hosts=("viva100.com",),
)
