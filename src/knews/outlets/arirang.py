"""아리랑뉴스 (arirang.com)."""

from knews import Outlet

outlet = Outlet(
    id="arirang",
    name="아리랑뉴스",
    names=("Arirang News", "아리랑TV"),
    hosts=("arirang.com",),
    language="en",
)
