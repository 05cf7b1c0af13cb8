"""비즈니스포스트 (businesspost.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="businesspost",
    name="비즈니스포스트",
    hosts=("businesspost.co.kr",),
    mails=("businesspost.co.kr",),
    lines=(
        # [비즈니스포스트] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[비즈니스포스트\]"),
        # ▲ 하늘시에 놓인 새 다리. <하늘시>
        Line(Role.CAPTION, r"▲ ?[^▲]{2,300}"),
    ),
)
