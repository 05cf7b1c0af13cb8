"""한국스포츠경제 (sporbiz.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="sporbiz",
    name="한국스포츠경제",
    names=("한스경제",),
    hosts=("sporbiz.co.kr",),
    mails=("sporbiz.co.kr",),
)
