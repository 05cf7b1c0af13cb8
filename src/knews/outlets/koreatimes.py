"""코리아타임스 (koreatimes.co.kr)."""

from knews import Outlet

outlet = Outlet(
    id="koreatimes",
    name="코리아타임스",
    names=("The Korea Times", "Korea Times"),
    hosts=("koreatimes.co.kr",),
    language="en",
)
