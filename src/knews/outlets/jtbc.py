"""JTBC (jtbc.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="jtbc",
    name="JTBC",
    hosts=("jtbc.co.kr", "jtbc.joins.com"),
    mails=("jtbc.co.kr",),
)
