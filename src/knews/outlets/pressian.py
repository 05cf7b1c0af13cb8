"""프레시안 (pressian.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="pressian",
    name="프레시안",
    names=("PRESSian",),
    hosts=("pressian.com",),
    mails=("pressian.com",),
    lines=(
        # ▲하늘시장이 16일 새 다리에서 인사하고 있다. ⓒ연합뉴스
        Line(Role.CAPTION, r"▲[^▲]{2,400}"),
    ),
)
