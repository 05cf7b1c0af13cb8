"""조세일보 (joseilbo.com)."""

from knews import Outlet

outlet = Outlet(
    id="joseilbo",
    name="조세일보",
    hosts=("joseilbo.com",),
    mails=("joseilbo.com",),
)
