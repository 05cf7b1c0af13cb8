"""기호일보 (kihoilbo.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="kihoilbo",
    name="기호일보",
    hosts=("kihoilbo.co.kr",),
)
