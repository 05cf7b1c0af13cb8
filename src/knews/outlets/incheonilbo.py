"""인천일보 (incheonilbo.com)."""

from knews import Outlet

outlet = Outlet(
    id="incheonilbo",
    name="인천일보",
    hosts=("incheonilbo.com",),
    mails=("incheonilbo.com",),
)
