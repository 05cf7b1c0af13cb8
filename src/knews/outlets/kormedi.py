"""코메디닷컴 (kormedi.com)."""

from knews import Outlet

outlet = Outlet(
    id="kormedi",
    name="코메디닷컴",
    hosts=("kormedi.com",),
    urls=(
        # /1682189/
        r"kormedi\.com/(?P<id>\d+)/?(?:$|[?#])",
    ),
    naver="296",
)
