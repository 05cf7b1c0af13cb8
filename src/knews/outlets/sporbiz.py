"""한국스포츠경제 (sporbiz.co.kr)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="sporbiz",
    name="한국스포츠경제",
    names=("한스경제",),
    hosts=("sporbiz.co.kr",),
    urls=URLS,
    layouts=LAYOUTS,
    mails=("sporbiz.co.kr",),
)
