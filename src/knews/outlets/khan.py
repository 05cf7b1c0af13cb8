"""경향신문 (khan.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="khan",
    name="경향신문",
    names=("경향닷컴",),
    hosts=("khan.co.kr",),
    mails=("kyunghyang.com", "khan.kr"),
    lines=(
        # [경향신문] alone: the tag that portal copies begin with
        Line(Role.LABEL, r"\[경향신문\]"),
        # ㆍ새 다리 내년 봄 착공
        Line(Role.DECK, r"ㆍ.{2,60}(?<!\.)"),
    ),
)
