"""뉴스웨이 (newsway.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="newsway",
    name="뉴스웨이",
    hosts=("newsway.co.kr",),
    lines=(
        # <온라인 경제미디어 뉴스웨이 - 무단전재 & 재배포 금지>
        Line(Role.COPYRIGHT, r"<온라인 경제미디어 뉴스웨이.{1,60}>"),
    ),
)
