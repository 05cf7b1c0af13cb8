"""아시아투데이 (asiatoday.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="asiatoday",
    name="아시아투데이",
    hosts=("asiatoday.co.kr",),
    mails=("asiatoday.co.kr",),
    lines=(
        # ⓒ"젊은 파워, 모바일 넘버원 아시아투데이"
        Line(Role.COPYRIGHT, r"ⓒ ?.젊은 파워, 모바일 넘버원 아시아투데이."),
    ),
)
