"""광주일보 (kwangju.co.kr)."""

from knews import Layout, Line, Outlet, Role

outlet = Outlet(
    id="kwangju",
    name="광주일보",
    hosts=("kwangju.co.kr",),
    urls=(r"/article\.php\?(?:[^#?]*&)?aid=(?P<id>\d+)",),
    mails=("kwangju.co.kr",),
    layouts=(
        # 2015 to 2018
        Layout(id="2015", when=".rtitle1", headline=".tborder .rtitle1", body="#CmAdContent #content"),
    ),
    lines=(
        # ※ 이 기사는 지역신문발전위원회 취재 지원으로 작성됐습니다.
        Line(Role.NOTICE, r"※ ?이 기사는 지역신문발전위원회.{1,40}"),
    ),
)
