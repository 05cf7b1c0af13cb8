"""머니S (moneys.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="moneys",
    name="머니S",
    hosts=("moneys.co.kr", "moneys.mt.co.kr"),
)
