"""매일경제 (mk.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="mk",
    name="매일경제",
    names=("매일경제신문", "매경", "매경닷컴", "매경AX"),
    hosts=("mk.co.kr",),
    mails=("mk.co.kr", "mkinternet.com", "m-block.io"),
    lines=(
        # ◆ 제20회 하늘포럼 ◆: the series it belongs to
        Line(Role.LABEL, r"◆[^◆]{2,40}◆"),
        # AI 해설 기사 | Key Points
        Line(Role.INTERFACE, r"AI 해설 기사|Key Points"),
    ),
)
