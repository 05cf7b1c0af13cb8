"""스포츠경향 (sports.khan.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="sportskhan",
    name="스포츠경향",
    hosts=("sports.khan.co.kr",),
)
