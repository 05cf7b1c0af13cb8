"""경기일보 (kyeonggi.com)."""

from knews import Outlet

outlet = Outlet(
    id="kyeonggi",
    name="경기일보",
    hosts=("kyeonggi.com",),
)
