"""농민신문 (nongmin.com)."""

from knews import Outlet

outlet = Outlet(
    id="nongmin",
    name="농민신문",
    hosts=("nongmin.com",),
)
