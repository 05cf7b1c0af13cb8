"""스타뉴스 (starnewskorea.com)."""

from knews import Outlet

outlet = Outlet(
    id="starnews",
    name="스타뉴스",
    hosts=("starnewskorea.com", "star.mt.co.kr", "star.moneytoday.co.kr"),
    mails=("mtstarnews.com",),
)
