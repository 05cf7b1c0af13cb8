"""인포스탁데일리 (infostockdaily.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="infostock",
    name="인포스탁데일리",
    hosts=("infostockdaily.co.kr",),
)
