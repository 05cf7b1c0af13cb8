"""뉴스엔 (newsen.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="newsen",
    name="뉴스엔",
    hosts=("newsen.com",),
    mails=("newsen.com",),
    lines=(
        # copyrightⓒ 뉴스엔. 무단전재 & 재배포 금지
        Line(Role.COPYRIGHT, r"[Cc]opyright ?ⓒ ?뉴스엔.{1,40}금지"),
    ),
)
