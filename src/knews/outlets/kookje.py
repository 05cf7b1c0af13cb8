"""국제신문 (kookje.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="kookje",
    name="국제신문",
    hosts=("kookje.co.kr",),
    mails=("kookje.co.kr",),
)
