"""IT조선 (it.chosun.com)."""

from knews import Outlet
from knews.families import mediaon, ndsoft

outlet = Outlet(
    id="itchosun",
    name="IT조선",
    hosts=("it.chosun.com",),
    urls=(*ndsoft.URLS, *mediaon.URLS),
    layouts=(
        *ndsoft.LAYOUTS,
        # before 2022
        *mediaon.LAYOUTS,
    ),
)
