"""광주일보 (kwangju.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="kwangju",
    name="광주일보",
    hosts=("kwangju.co.kr",),
    mails=("kwangju.co.kr",),
    lines=(
        # ※ 이 기사는 지역신문발전위원회 취재 지원으로 작성됐습니다.
        Line(Role.NOTICE, r"※ ?이 기사는 지역신문발전위원회.{1,40}"),
    ),
)
