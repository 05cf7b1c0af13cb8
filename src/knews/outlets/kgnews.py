"""경기신문 (kgnews.co.kr)."""

from knews import Outlet
from knews.families import mediaon, ndsoft

outlet = Outlet(
    id="kgnews",
    name="경기신문",
    hosts=("kgnews.co.kr",),
    urls=(*mediaon.URLS, *ndsoft.URLS),
    layouts=(
        *mediaon.LAYOUTS,
        # until 2018
        *ndsoft.LAYOUTS,
    ),
)
