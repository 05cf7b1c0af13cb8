"""머니투데이 (mt.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="mt",
    name="머니투데이",
    hosts=("mt.co.kr",),
    mails=("mt.co.kr",),
    lines=(
        # ▶부동산 투자는 [부릿지] ▶주식 투자는 [부꾸미TALK]
        Line(Role.NOTICE, r"▶ ?.{0,30}\[(?:부릿지|부꾸미TALK)\].{0,80}"),
    ),
)
