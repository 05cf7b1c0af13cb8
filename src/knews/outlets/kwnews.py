"""강원일보 (kwnews.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="kwnews",
    name="강원일보",
    hosts=("kwnews.co.kr",),
    lines=(
        # ⓒ 강원일보 - www.kwnews.co.kr
        Line(Role.COPYRIGHT, r"ⓒ ?강원일보 - www\.kwnews\.co\.kr"),
    ),
)
