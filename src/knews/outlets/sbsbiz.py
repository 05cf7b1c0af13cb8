"""SBS Biz (biz.sbs.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="sbsbiz",
    name="SBS Biz",
    names=("SBS미디어넷", "SBSCNBC", "SBS CNBC"),
    hosts=("biz.sbs.co.kr", "cnbc.sbs.co.kr"),
)
