"""지디넷코리아 (zdnet.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="zdnet",
    name="지디넷코리아",
    names=("지디넷", "ZDNet Korea", "ZDNET", "메가뉴스"),
    hosts=("zdnet.co.kr",),
    mails=("zdnet.co.kr",),
)
