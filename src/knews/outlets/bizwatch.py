"""비즈워치 (bizwatch.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="bizwatch",
    name="비즈워치",
    names=("비즈니스워치",),
    hosts=("bizwatch.co.kr",),
    mails=("bizwatch.co.kr",),
)
