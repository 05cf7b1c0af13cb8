"""천지일보 (newscj.com)."""

from knews import Outlet

outlet = Outlet(
    id="newscj",
    name="천지일보",
    hosts=("newscj.com",),
)
