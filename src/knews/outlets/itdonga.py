"""IT동아 (it.donga.com)."""

from knews import Outlet

outlet = Outlet(
    id="itdonga",
    name="IT동아",
    hosts=("it.donga.com",),
)
