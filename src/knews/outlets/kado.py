"""강원도민일보 (kado.net)."""

from knews import Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="kado",
    name="강원도민일보",
    hosts=("kado.net",),
    urls=URLS,
    mails=("kado.net",),
    layouts=LAYOUTS,
)
