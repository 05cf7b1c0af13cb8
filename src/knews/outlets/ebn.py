"""EBN (ebn.co.kr)."""

from knews import Layout, Outlet
from knews.families.ndsoft import LAYOUTS, URLS

outlet = Outlet(
    id="ebn",
    name="EBN",
    names=("EBN산업경제",),
    hosts=("ebn.co.kr",),
    urls=URLS,
    mails=("ebn.co.kr",),
    layouts=(
        *LAYOUTS,
        # until 2023
        Layout(id="2021", when="#newsContents", body="#newsContents"),
    ),
)
