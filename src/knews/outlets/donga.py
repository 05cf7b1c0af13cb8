"""동아일보 (donga.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="donga",
    name="동아일보",
    names=("동아닷컴",),
    hosts=("donga.com",),
    mails=("donga.com",),
    lines=(
        # Copyright by donga.com
        Line(Role.COPYRIGHT, r"Copyright by donga\.com.{0,40}"),
    ),
)
