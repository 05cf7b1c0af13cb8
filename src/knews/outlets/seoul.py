"""서울신문 (seoul.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="seoul",
    name="서울신문",
    hosts=("seoul.co.kr",),
    mails=("seoul.co.kr",),
)
