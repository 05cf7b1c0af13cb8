"""기호일보 (kihoilbo.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="kihoilbo",
    name="기호일보",
    hosts=("kihoilbo.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
)
