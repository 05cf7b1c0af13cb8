"""스포츠동아 (sports.donga.com)."""

from knews import Outlet

outlet = Outlet(
    id="sportsdonga",
    name="스포츠동아",
    hosts=("sports.donga.com",),
)
