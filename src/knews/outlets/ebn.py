"""EBN (ebn.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="ebn",
    name="EBN",
    names=("EBN산업경제",),
    hosts=("ebn.co.kr",),
    mails=("ebn.co.kr",),
)
