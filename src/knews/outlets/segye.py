"""세계일보 (segye.com)."""

from knews import Outlet

outlet = Outlet(
    id="segye",
    name="세계일보",
    names=("Segye.com",),
    hosts=("segye.com",),
    mails=("segye.com",),
)
