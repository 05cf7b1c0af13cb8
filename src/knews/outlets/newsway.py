"""뉴스웨이 (newsway.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="newsway",
    name="뉴스웨이",
    hosts=("newsway.co.kr",),
    urls=(
        # /news/view?ud=2024100811542097961, /news/view?tp=1&ud=2020060511564242696
        r"[?&]ud=(?P<id>(?P<date>20\d{6})\d{10,11})",
    ),
    lines=(
        # <온라인 경제미디어 뉴스웨이 - 무단전재 & 재배포 금지>
        Line(Role.COPYRIGHT, r"<온라인 경제미디어 뉴스웨이.{1,60}>"),
    ),
)
