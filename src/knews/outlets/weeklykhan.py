"""주간경향 (weekly.khan.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="weeklykhan",
    name="주간경향",
    hosts=("weekly.khan.co.kr",),
    lines=(
        # 〈경향신문은 한국온라인신문협회(www.kona.or.kr)의 디지털뉴스이용규칙에 따른 저작권을 행사합니다.〉
        Line(Role.COPYRIGHT, r"〈?경향신문은 한국온라인신문협회.{1,60}저작권을 행사합니다\.?〉?"),
    ),
)
