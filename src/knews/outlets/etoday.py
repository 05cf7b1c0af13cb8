"""이투데이 (etoday.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="etoday",
    name="이투데이",
    hosts=("etoday.co.kr",),
    mails=("etoday.co.kr",),
    lines=(
        # [종목기사] 하늘전자, 새 공장 | [오늘의 핫클릭] 새 다리
        Line(Role.RELATED, r"\[(?:종목기사|오늘의 핫클릭)\].{0,120}"),
    ),
)
