"""대한경제 (dnews.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="dnews",
    name="대한경제",
    names=("e대한경제",),
    hosts=("dnews.co.kr",),
)
