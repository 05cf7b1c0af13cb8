"""시사IN (sisain.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="sisain",
    name="시사IN",
    names=("시사인",),
    hosts=("sisain.co.kr", "sisainlive.com"),
    mails=("sisain.co.kr",),
)
