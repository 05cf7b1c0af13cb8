"""한양경제."""

from knews import Outlet

outlet = Outlet(
    id="hanyangeconomy",
    name="한양경제",
)
