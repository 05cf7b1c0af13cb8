"""뉴스핌 (newspim.com)."""

from knews import Outlet

outlet = Outlet(
    id="newspim",
    name="뉴스핌",
    hosts=("newspim.com",),
    mails=("newspim.com",),
)
