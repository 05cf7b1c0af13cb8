"""OSEN (osen.co.kr)."""

from knews import Line, Outlet, Role

outlet = Outlet(
    id="osen",
    name="OSEN",
    hosts=("osen.co.kr", "osen.mt.co.kr", "mosen.mt.co.kr"),
    mails=("osen.co.kr",),
    lines=(
        # [사진]OSEN DB | [사진] 하늘미디어 제공 | [사진] ⓒGettyimages(무단전재 및 재배포 금지)
        Line(
            Role.CREDIT,
            r"\[사진\] ?(?P<credit>OSEN ?DB|ⓒ ?Gettyimages|[^()\[\].]{1,30} 제공)"
            r"(?:\(무단전재 및 재배포 금지\))?",
        ),
        # [OSEN 주요뉴스]
        Line(Role.RELATED, r"\[OSEN 주요뉴스\].{0,120}"),
    ),
)
