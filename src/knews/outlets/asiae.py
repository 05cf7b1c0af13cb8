"""아시아경제 (asiae.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="asiae",
    name="아시아경제",
    hosts=("asiae.co.kr",),
    mails=("asiae.co.kr",),
    lines=(
        # ○美 4분기 성장률 2.3% ○예상 하회했지만: a list, not a heading
        Line(Role.PARAGRAPH, r"○.{1,150}"),
    ),
)
