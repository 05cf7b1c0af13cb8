"""미디어오늘 (mediatoday.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="mediatoday",
    name="미디어오늘",
    hosts=("mediatoday.co.kr",),
    mails=("mediatoday.co.kr",),
)
