"""전자신문 (etnews.com)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="etnews",
    name="전자신문",
    names=("전자신문인터넷",),
    hosts=("etnews.com",),
    mails=("etnews.com",),
    lines=(
        # 증시분석 전문기자 로봇 ET
        Line(Role.BYLINE, r"증시분석 전문기자 로봇 ?ET.{0,30}"),
    ),
)
