"""시사IN (sisain.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="sisain",
    name="시사IN",
    names=("시사인",),
    hosts=("sisain.co.kr", "sisainlive.com"),
    naver="308",
    urls=URLS,
    layouts=LAYOUTS,
    mails=("sisain.co.kr",),
)
