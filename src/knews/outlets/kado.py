"""강원도민일보 (kado.net)."""

from knews import Outlet

outlet = Outlet(
    id="kado",
    name="강원도민일보",
    hosts=("kado.net",),
    mails=("kado.net",),
)
