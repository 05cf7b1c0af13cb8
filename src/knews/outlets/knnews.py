"""경남신문 (knnews.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="knnews",
    name="경남신문",
    hosts=("knnews.co.kr",),
    urls=(r"/news/articleView\.php\?(?:[^#?]*&)?idxno=(?P<id>\d+)",),
)
