"""인천일보 (incheonilbo.com)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="incheonilbo",
    name="인천일보",
    hosts=("incheonilbo.com",),
    urls=URLS,
    layouts=LAYOUTS,
    mails=("incheonilbo.com",),
)
